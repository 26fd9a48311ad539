import { beforeAll, describe, expect, test } from 'vitest';
import { call } from '../../support/cli.js';
import { commitAll } from '../../support/git.js';
import { town } from '../../support/registries/town.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

/** What one decision of the town below is to be told with: its title, its day, its lines. */
interface Entry {
  title: string;
  on: string;
  lines: string[];
}

function entriesOf(xml: string): Entry[] {
  return [...xml.matchAll(/<entry>.*?<\/entry>/gs)].map(([entry]) => ({
    title: /<title>(.*?)<\/title>/.exec(entry)?.[1] ?? '',
    on: /<updated>(.{10})/.exec(entry)?.[1] ?? '',
    lines: [...entry.matchAll(/<li>(.*?)<\/li>/g)].map(([, line = '']) => line.replace(/\s+/g, ' ')),
  }));
}

let repo = '';

/**
 * A town where one unit is renamed twice and closed, another one granted and renamed, and where a decision that renamed,
 * parted and closed is revoked.
 */
beforeAll(() => {
  repo = town();
  const must = (...args: string[]): void => {
    const { status, stderr } = call(repo, ...args);
    expect(status, `${args.join(' ')}: ${stderr}`).toBe(0);
  };
  const did = (number: string, on: string, changes: string, ...confirmed: string[]): void => {
    must('decision', 'new', '--title', `Việc ${number}`, '--number', `${number}/QĐ-UBND`, '--signed', on);
    put(repo, 'dot.yaml', `decision: ${number}/QĐ-UBND\nchanges:\n${changes}`);
    must('apply', 'dot.yaml', ...confirmed);
    commitAll(repo, `Việc ${number}`);
  };
  did(
    '2100',
    '2025-07-10',
    '  - rename: {code: H24.04, name: Sở Một}\n  - grant: {parent: H24, name: Ban Đầu}\n  - close: {code: H24.04.01}\n',
    '--confirm',
    '1',
  );
  did('2200', '2025-07-12', '  - rename: {code: H24.04, name: Sở Hai}\n  - rename: {code: H24.07, name: Ban Sau}\n');
  did(
    '2300',
    '2025-07-14',
    '  - rename: {code: H24.02, name: Sở Nhầm}\n  - spinOff: {from: H24.04, into: [{code: H24.07}]}\n  - close: {code: H24.04.03}\n',
    '--confirm',
    '1',
  );
  must('decision', 'new', '--title', 'Thu hồi', '--number', '2400/QĐ-UBND', '--signed', '2025-07-20');
  must('revoke', '2300/QĐ-UBND', '--decision', '2400/QĐ-UBND');
  must('update', 'H24.04', '--phone', '0225 000 0444', '--effective', '2025-07-16');
  commitAll(repo, 'Thu hồi');
});

const PERIOD = ['--from', '2025-07-05', '--to', '2025-07-31'];

describe('diff --from --to', () => {
  test('tells each decision of the period with what it did itself, on its day', () => {
    const { stdout } = call(repo, 'diff', ...PERIOD, '--format', 'feed');
    const entries = entriesOf(stdout).map(({ title, on, lines }) => [title, on, ...lines.sort()]);
    expect(entries).toMatchInlineSnapshot(`
      [
        [
          "Thay đổi không theo quyết định",
          "2025-07-31",
          "Cập nhật thông tin: H24.04 Sở Hai: Điện thoại: 0225 000 0104 → 0225 000 0444",
        ],
        [
          "2400/QĐ-UBND – Thu hồi",
          "2025-07-20",
          "Khôi phục (thu hồi việc đóng mã): H24.04.03 Trung tâm Quy hoạch (2025-2300-qd-ubnd)",
          "Thu hồi việc tách: H24.04 Sở Hai: phần đã tách sang H24.07 Ban Sau (theo 2025-2300-qd-ubnd) trở lại",
          "Đổi tên: H24.02 Sở Nhầm → Sở Khoa học",
        ],
        [
          "2300/QĐ-UBND – Việc 2300",
          "2025-07-14",
          "Tách: H24.04 Sở Hai → H24.07 Ban Sau (một phần)",
          "Đóng mã (giải thể): H24.04.03 Trung tâm Quy hoạch",
          "Đổi tên: H24.02 Sở Khoa học → Sở Nhầm",
        ],
        [
          "2200/QĐ-UBND – Việc 2200",
          "2025-07-12",
          "Đổi tên: H24.04 Sở Một → Sở Hai",
          "Đổi tên: H24.07 Ban Đầu → Ban Sau",
        ],
        [
          "2100/QĐ-UBND – Việc 2100",
          "2025-07-10",
          "Cấp mới: H24.07 Ban Đầu",
          "Đóng mã (giải thể): H24.04.01 Chi cục Giám định",
          "Đổi tên: H24.04 Sở Xây dựng → Sở Một",
        ],
      ]
    `);
  });

  test('has as many changes of each decision as its report', () => {
    const { units } = jsonOf<{ units: { kind: string; decision?: string }[] }>(
      call(repo, 'diff', ...PERIOD, '--json'),
      'diff',
    );
    const { decisions } = jsonOf<{ decisions: { id: string; changes: Record<string, number> }[] }>(
      call(repo, 'report', ...PERIOD, '--json'),
      'report',
    );
    expect(decisions).toHaveLength(4);
    for (const { id, changes } of decisions) {
      const told = units.filter(({ decision }) => decision === id);
      for (const [kind, count] of Object.entries(changes)) {
        expect(told.filter((each) => each.kind === kind).length, `${id} ${kind}`).toBe(count);
      }
    }
  });

  test('its report gives the days of what was done, in their order, not the decision’s own day', () => {
    const own = town();
    for (const [number, on, change] of [
      ['2100', '2025-07-10', '{code: H24.04, name: Sở Một, effective: 2025-07-20}'],
      ['2200', '2025-07-12', '{code: H24.02, name: Sở Hai}'],
    ] as const) {
      const made = ['decision', 'new', '--title', number, '--number', `${number}/QĐ-UBND`, '--signed', on];
      expect(call(own, ...made).status).toBe(0);
      put(own, 'dot.yaml', `decision: ${number}/QĐ-UBND\nchanges:\n  - rename: ${change}\n`);
      expect(call(own, 'apply', 'dot.yaml')).toMatchObject({ status: 0 });
    }
    const { decisions } = jsonOf<{ decisions: { number: string; effective: string }[] }>(
      call(own, 'report', ...PERIOD, '--json'),
      'report',
    );
    expect(decisions.map(({ number, effective }) => [number, effective])).toEqual([
      ['2100/QĐ-UBND', '2025-07-20'],
      ['2200/QĐ-UBND', '2025-07-12'],
    ]);
    const shown = call(own, 'report', ...PERIOD, '--format', 'md').stdout;
    expect(shown.match(/\| 2[12]00\/QĐ-UBND \|/g)).toEqual(['| 2200/QĐ-UBND |', '| 2100/QĐ-UBND |']);
  });

  test('of days between tells no more than was done on them', () => {
    const { stdout } = call(repo, 'diff', '--from', '2025-07-11', '--to', '2025-07-13');
    expect(stdout).toMatch(/H24\.04 +Sở Một → Sở Hai/);
    expect(stdout).toMatch(/H24\.07 +Ban Đầu → Ban Sau/);
    expect(stdout).toContain('2 thay đổi khác');
    const { stdout: eve } = call(repo, 'diff', '--from', '2025-07-10', '--to', '2025-07-10');
    expect(eve).toMatch(/H24\.07 +Ban Đầu\n/);
  });
});
