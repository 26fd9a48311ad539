import { describe, expect, test } from 'vitest';
import { call } from '../../support/cli.js';
import { commitAll, git } from '../../support/git.js';
import { DRAFT, OLD, SIGNED, town } from '../../support/registries/town.js';
import { put, snapshot } from '../../support/registry-folder.js';

/** The way out that a refusal names is one that then works. */

const run = (repo: string, line: string) => call(repo, ...words(line));

/** A command line as its words. */
function words(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

function must(repo: string, line: string): string {
  const { status, stdout, stderr } = run(repo, line);
  expect([line, status, status === 0 ? '' : stdout + stderr]).toEqual([line, 0, '']);
  return stdout + stderr;
}

/** Refused, with the words of the way out; nothing is written. */
function refused(repo: string, line: string, ...wayOut: string[]): string {
  const before = snapshot(repo);
  const { status, stderr } = run(repo, line);
  expect([line, status !== 0]).toEqual([line, true]);
  for (const each of wayOut) expect(stderr).toContain(each);
  expect(snapshot(repo)).toEqual(before);
  return stderr;
}

/** A second draft, beside the town's. */
function second(repo: string): string {
  must(repo, 'decision new --title "Nháp hai"');
  return '2025-nhap-hai';
}

describe('days', () => {
  const later = (): string => {
    const repo = town();
    must(repo, `add --parent H24 --name "Sở Sau" --decision ${SIGNED} --effective 2025-09-01`);
    return repo;
  };
  const day = '--effective 2025-09-01';

  test.each([
    ['change-parent-later', `add --parent H24.07 --name "Phòng Một" --decision ${SIGNED}`],
    ['change-heir-later', `merge H24.04.01 --into H24.07 --decision ${SIGNED}`],
    ['change-close-early', `close H24.07 --decision ${SIGNED} --confirm 1`],
    ['change-rename-early', `rename H24.07 --name "Sở Sau nữa" --decision ${SIGNED}`],
  ])('%s', (rule, line) => {
    const repo = later();
    refused(repo, line, rule, day);
    must(repo, `${line} ${day}`);
    expect(call(repo, 'validate').status).toBe(0);
  });

  test('change-child-since', () => {
    const repo = later();
    must(repo, `add --parent H24.04 --name "Phòng Sau" --decision ${SIGNED} ${day}`);
    const line = `close H24.04 --subtree --decision ${SIGNED} --confirm 4`;
    refused(repo, line, 'change-child-since', day);
    must(repo, `${line} ${day}`);
  });

  test('change-child-later', () => {
    const repo = town();
    must(repo, `close H24.01.02.01 --decision ${SIGNED} ${day}`);
    refused(repo, `close H24.01.02 --decision ${SIGNED}`, 'change-child-later', day);
    must(repo, `close H24.01.02 --decision ${SIGNED} ${day}`);
  });

  test('change-close-heir-early', () => {
    const repo = town();
    must(repo, `merge H24.04.01 --into H24.04.03 --decision ${SIGNED} ${day}`);
    refused(repo, `close H24.04.03 --decision ${SIGNED}`, 'change-close-heir-early', day);
    must(repo, `close H24.04.03 --decision ${SIGNED} ${day}`);
  });

  test('at the issue: dates-order and successor-granted', () => {
    const repo = town();
    must(repo, `close H24.04.01 --decision ${DRAFT}`);
    must(repo, `merge H24.04.03 --into H24.04 --decision ${DRAFT}`);
    must(repo, `rename H24.04.01 --name "Chi cục Mới" --decision ${SIGNED} --effective 2025-08-15`);
    commitAll(repo, 'Nháp');
    const issue = `decision issue ${DRAFT} --number 3000/QĐ-UBND --signed 30/07/2025`;
    refused(repo, issue, 'dates-order', '--effective 2025-08-15');
    must(repo, `${issue} --effective 2025-08-15`);

    const other = town();
    must(other, `add --parent H24 --name "Sở Nhận" --decision ${SIGNED} --effective 2025-09-01`);
    must(other, `merge H24.04.01 --into H24.07 --decision ${DRAFT}`);
    commitAll(other, 'Nháp');
    refused(other, issue, 'successor-granted', '--effective 2025-09-01');
    must(other, `${issue} --effective 2025-09-01`);
  });

  test('of a drafted closing are changed by taking it out and entering it again', () => {
    const repo = town();
    must(repo, `close H24.04.01 --decision ${DRAFT}`);
    const withdraw = `withdraw H24.04.01 --entry closing --decision ${DRAFT}`;
    refused(repo, `close H24.04.01 --decision ${DRAFT} ${day}`, withdraw);
    must(repo, withdraw);
    must(repo, `close H24.04.01 --decision ${DRAFT} ${day}`);
  });
});

describe('codes, names and drafts', () => {
  test('a code that was used: the next free one', () => {
    const repo = town();
    refused(repo, `add --code H24.04.03 --name "Phòng Y" --decision ${SIGNED}`, '--parent H24.04', 'history H24.04.03');
    must(repo, `add --parent H24.04 --name "Phòng Y" --decision ${SIGNED}`);
    must(repo, 'history H24.04.03');
  });

  test('of two drafts one has to be named', () => {
    const repo = town();
    const other = second(repo);
    refused(repo, 'add --parent H24 --name "Sở Mới"', DRAFT, other, '--decision');
    must(repo, `add --parent H24 --name "Sở Mới" --decision ${other}`);
  });

  test('an empty full draft may replace the one that stands', () => {
    const repo = town();
    must(repo, 'decision new --title "Đầy đủ" --kind full');
    const issue = 'decision issue 2025-day-du --number 3000/QĐ-UBND --signed 30/07/2025';
    refused(repo, issue, `madinhdanh decision edit 2025-day-du --replaces ${OLD}`);
    must(repo, `decision edit 2025-day-du --replaces ${OLD}`);
    must(repo, issue);
  });

  test('two of one name after a renaming was taken out: each way out is a command', () => {
    const repo = town();
    must(repo, `rename H24.04.03 --name "Trung tâm Khác" --decision ${DRAFT}`);
    commitAll(repo, 'Nháp');
    must(repo, `add --code H24.04.10 --name "Trung tâm Quy hoạch mới" --decision ${SIGNED}`);
    const said = must(
      repo,
      `rename H24.04.10 --name "Trung tâm Quy hoạch" --decision ${SIGNED} --effective 2025-07-20`,
    );
    expect(said).toContain('sibling-name');
    expect(said).toContain('madinhdanh merge H24.04.10 --into H24.04.03');
    must(repo, 'withdraw H24.04.03 --entry rename');
    expect(run(repo, 'validate').stdout).toContain('madinhdanh merge H24.04.10 --into H24.04.03');
    must(repo, `merge H24.04.10 --into H24.04.03 --decision ${SIGNED} --effective 2025-07-20 --dry-run`);
    must(repo, `rename H24.04.10 --name "Trung tâm Quy hoạch hai" --decision ${SIGNED} --effective 2025-07-25`);
  });
});

describe('decision move', () => {
  test('refuses codes that no other draft has anything to do with, and the command without them works', () => {
    const repo = town();
    const other = second(repo);
    must(repo, `close H24.04.01 --decision ${DRAFT}`);
    const way = `decision move H24.05 H24.04.01 --to ${other}`;
    refused(repo, `decision move H24.05 H24.02 H24.04.01 H24.04 --to ${other}`, 'H24.02, H24.04', way);
    refused(repo, 'decision move H24.05 H24.02 --title "Mới nữa"', '--title "Mới nữa"');
    const said = must(repo, `${way} --commit`);
    expect(said).not.toContain('nay không còn gì');
    expect(git(repo, 'log', '-1', '--format=%s')).toBe(`Chuyển H24.05, H24.04.01 sang dự thảo ${other}`);
  });

  test('moves a renaming, and says nothing of a draft that had nothing left', () => {
    const repo = town();
    const other = second(repo);
    must(repo, `rename H24.04.01 --name "Chi cục Mới" --decision ${DRAFT}`);
    expect(must(repo, `decision move H24.04.01 --to ${other}`)).not.toContain('nay không còn gì');
  });
});

describe('what is said', () => {
  test('kinds of entry and reserved codes are words, in both languages', () => {
    const repo = town();
    must(repo, `rename H24.04.03 --name "Trung tâm Khác" --decision ${DRAFT}`);
    must(repo, `close H24.04.03 --decision ${DRAFT}`);
    const several = refused(repo, 'withdraw H24.04.03', 'đổi tên', 'đóng mã');
    expect(several).not.toMatch(/\((?:rename|closing|grant)/);
    const english = run(repo, '--lang en withdraw H24.04.03').stderr;
    expect(english).toContain(`H24.04.03 (renaming, ${DRAFT}), H24.04.03 (closing, ${DRAFT})`);
    commitAll(repo, 'Nháp');
    const dropped = must(repo, 'withdraw H24.05');
    expect(dropped).toContain('→ H24.06 (dự phòng); H24.02.03; H24.05 (rút khỏi dự thảo');
    expect(dropped).not.toContain('{"');
  });

  test('planned days that are too early are named in words', () => {
    const repo = town();
    must(repo, `close H24.04.03 --decision ${DRAFT} --effective 2025-07-10`);
    refused(
      repo,
      `decision issue ${DRAFT} --number 3000/QĐ-UBND --signed 30/07/2025`,
      'H24.04.03 (đóng mã, 10/07/2025)',
    );
  });

  test('units beneath are counted as they are named', () => {
    const repo = town();
    const said = refused(repo, `close H24.01 --decision ${SIGNED} --confirm 4`);
    expect(said).toContain('còn 3 đơn vị bên dưới chưa đóng: H24.01.01, H24.01.02, H24.01.02.01');
  });

  test('a seal and a submission are opened by options of the command line alone', () => {
    const repo = town();
    must(repo, `decision submit ${DRAFT} --number 25/TTr-SNV --on 2025-07-26`);
    refused(repo, `close H24.04.03 --decision ${DRAFT}`, '--amend-submitted');
    must(repo, `decision seal ${SIGNED}`);
    const sealed = refused(repo, `close H24.04.03 --decision ${SIGNED}`, '--amend-sealed');
    expect(sealed).not.toContain('amendSealed');
  });

  test('a renaming that is taken out is one line', () => {
    const repo = town();
    must(repo, `rename H24.04.03 --name "Trung tâm Khác" --decision ${DRAFT}`);
    const said = must(repo, 'withdraw H24.04.03');
    expect(said).toContain('Trung tâm Khác → Trung tâm Quy hoạch');
    expect(said).not.toContain('Tên cũ');
  });

  test('what another draft would call a unit is not its name', () => {
    const repo = town();
    const other = second(repo);
    must(repo, `rename H24.04.03 --name "Trung tâm Khác" --decision ${DRAFT}`);
    commitAll(repo, 'Nháp');
    const line = (text: string) => text.split('\n').find((each) => each.trim().startsWith('H24.04.03')) ?? '';
    for (const command of [
      `close H24.04.03 --decision ${SIGNED} --dry-run`,
      `replace H24.04.03 --parent H24.01 --decision ${other} --dry-run`,
      `merge H24.04.03 --into H24.04.01 --decision ${SIGNED} --dry-run`,
    ]) {
      expect(line(must(repo, command)), command).toContain('Trung tâm Quy hoạch');
      expect(line(must(repo, command)), command).not.toContain('Trung tâm Khác');
    }
    put(
      repo,
      'chia.yaml',
      `decision: ${SIGNED}\nchanges:\n  - split: {from: H24.04.03, into: [{parent: H24.04, name: Phòng A}, {parent: H24.04, name: Phòng B}]}\n`,
    );
    expect(line(must(repo, 'plan chia.yaml'))).toContain('Trung tâm Quy hoạch');
  });
});
