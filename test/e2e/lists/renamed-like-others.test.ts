import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { mustCall, newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string; name: string }[];
  closed: string[];
  units: { kind: string; code: string }[];
  problems: { rule: string; severity: string; message: string; where: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2022-02-10',
    units: [
      'H26.01,Sở Nội vụ',
      'H26.01.01,Trường Mầm non Hoa Sen',
      'H26.01.02,Phòng Tổ chức',
      'H26.02,Sở Tài chính',
      'H26.02.01,Trường Mầm non Hoa Hồng',
      'H26.02.02,Phòng Tổ chức - Hành chính',
      'H26.03,Trung tâm Xúc tiến Đầu tư',
      'H26.04,Ban Quản lý Khu kinh tế',
      'H26.05,Trung tâm Xúc tiến Thương mại',
    ],
  });
  mustCall(folder, 'close', 'H26.04', '--decision', '200/QĐ-UBND', '--confirm', '1');
  mustCall(folder, 'rename', 'H26.05', '--name', 'Trung tâm Thương mại', '--decision', '200/QĐ-UBND');
  const later = ['--number', '300/QĐ-UBND', '--signed', '2023-01-10', '--kind', 'amendment'];
  mustCall(folder, 'decision', 'new', '--title', 'C', ...later);
});

function imported(...lines: string[]): Answer {
  writeFileSync(join(folder, 'a.csv'), lines.join('\n'));
  const options = ['--decision', '300/QĐ-UBND', '--skip-errors', '--dry-run', '--json'];
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', ...options]), 'import');
}
const told = ({ problems }: Answer): string[] =>
  problems.filter(({ severity }) => severity !== 'info').map(({ rule, severity }) => `${severity} ${rule}`);
const HEAD = 'Loại thay đổi,Tên đơn vị,Mã định danh';
const renamed = (...rows: string[]): Answer => imported(HEAD, ...rows.map((row) => `Đổi tên,${row}`));

describe('a renaming to the name of another body', () => {
  it('is asked about beside the one that bears it, and for what a province has once', () => {
    const answer = renamed('Sở Tài chính,H26.01');
    expect([told(answer), answer.units]).toEqual([['error import-name-elsewhere'], []]);
    expect(answer.problems[0]?.message).toContain('H26.02');
    expect(told(renamed('Phòng Tổ chức,H26.01.01'))).toContain('error import-name-elsewhere');
  });

  it('is told of where places have the name alike, and no matter for parts that every body has', () => {
    const answer = renamed('Trường Mầm non Hoa Hồng,H26.01.01');
    expect([told(answer), answer.units.length]).toEqual([['warning import-name-elsewhere'], 1]);
    expect(told(renamed('Phòng Tổ chức,H26.02.02'))).toEqual([]);
  });

  it('is lawful where the list gives that one another name too', () => {
    const answer = renamed('Sở Tài chính,H26.01', 'Sở Tài chính và Đầu tư,H26.02');
    expect(told(answer).filter((each) => each.startsWith('error'))).toEqual([]);
  });

  it('is told of once, with whose it was and since when, where that one gave it up', () => {
    const closed = renamed('Ban Quản lý Khu kinh tế,H26.03');
    expect([told(closed), closed.units.length]).toEqual([['warning import-name-past'], 1]);
    expect(closed.problems[0]?.message).toContain('H26.04, đã đóng mã từ 10/02/2022');
    const former = renamed('Trung tâm Xúc tiến Thương mại,H26.03');
    expect([told(former), former.units.length]).toEqual([['warning import-name-past'], 1]);
    expect(former.problems[0]?.message).toContain('H26.05 – Trung tâm Thương mại');
  });
});

describe('the bodies out of which a merger makes one', () => {
  const MERGED = { closed: ['H26.01.01', 'H26.02.01'], granted: ['H26.01.10'] };
  const outcome = ({ closed, granted }: Answer) => ({
    closed: [...closed].sort(),
    granted: granted.map(({ code }) => code),
  });

  it('may be parted by a plus sign, and stand in a column of parts', () => {
    for (const [heading, bodies] of [
      ['Hình thành từ', 'Trường Mầm non Hoa Sen + Trường Mầm non Hoa Hồng'],
      ['Đơn vị thành phần', 'Trường Mầm non Hoa Sen; Trường Mầm non Hoa Hồng'],
    ])
      expect(outcome(imported(`${HEAD},${heading}`, `Hợp nhất,Trường Mầm non Hoa,H26.01.10,${bodies}`))).toEqual(
        MERGED,
      );
  });

  it('are asked about with their codes where only commas part their former names', () => {
    for (const bodies of [
      '"Trường Mầm non Hoa Sen, Trường Mầm non Hoa Hồng"',
      'Trường Mầm non Hoa Sen và Trường Mầm non Hoa Hồng',
    ]) {
      const answer = imported(`${HEAD},Tên cũ`, `Hợp nhất,Trường Mầm non Hoa,H26.01.10,${bodies}`);
      expect([told(answer), answer.granted]).toEqual([['error import-predecessor-unknown'], []]);
      expect(answer.problems[0]?.message).toMatch(/H26\.01\.01 .*H26\.02\.01 /);
    }
  });

  it('in a column of parts are asked about where no change is asked for', () => {
    const answer = imported(
      'Tên đơn vị,Mã định danh,Đơn vị thành phần',
      'Trường Mầm non Hoa,H26.01.10,Trường Mầm non Hoa Sen',
    );
    expect([told(answer), answer.granted]).toEqual([['error import-predecessor-open'], []]);
  });
});

describe('a day in a longer note', () => {
  const head = `${HEAD},Ghi chú`;

  it('is no day of effect, and stays in the note of a body that goes on', () => {
    const note = 'Hoạt động từ 01/7/2023 theo QĐ 12/QĐ-UBND';
    const answer = imported(head, `Đổi tên,Trung tâm Đầu tư,H26.03,${note}`);
    expect(told(answer)).toEqual([]);
    expect(JSON.stringify(answer)).not.toContain('2023-07-01');
    expect(answer.units.map(({ kind }) => kind)).toEqual(['renamed', 'updated']);
  });

  it('is told of where the body ends and its note with it', () => {
    const row = 'Giải thể,Trung tâm Xúc tiến Đầu tư,H26.03';
    expect(told(imported(head, `${row},Hoạt động đến hết 30/6/2023`))).toEqual(['warning import-day-noted']);
    expect(told(imported(head, `${row},Theo QĐ 12/QĐ-UBND ngày 30/6/2023`))).toEqual([]);
    expect(told(imported(head, `${row},Giải thể từ 01/7/2023`))).toEqual([]);
  });
});
