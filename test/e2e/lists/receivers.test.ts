import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  closed: unknown[];
  problems: { rule: string; severity: string; message: string; hint?: string; where: string }[];
}

const HEAD = 'Loại thay đổi,Mã định danh,Tên đơn vị,Đơn vị tiếp nhận,Cấp trên';
let folder: string;
beforeAll(() => {
  folder = newFolder();
  const base = [
    'Mã,Tên',
    'H26.01,Sở Y tế',
    'H26.01.01,Văn phòng',
    'H26.01.02,Khoa Nội',
    'H26.01.03,Khoa Ngoại',
    'H26.02,Sở Nội vụ',
    'H26.02.01,Văn phòng',
    'H26.02.02,Trung tâm Lưu trữ',
    'H26.02.03,Phòng Tổ chức',
  ];
  writeFileSync(join(folder, 'base.csv'), base.join('\n'));
  for (const args of [
    ['init', 'H26', '--groups', '2,2,3'],
    ['decision', 'new', '--title', 'A', '--number', '100/QĐ-UBND', '--signed', '2022-01-10', '--kind', 'full'],
    ['decision', 'new', '--title', 'B', '--number', '200/QĐ-UBND', '--signed', '2022-02-10', '--kind', 'amendment'],
    ['import', 'base.csv', '--decision', '100/QĐ-UBND', '--yes'],
  ]) {
    const answer = call(folder, ...args);
    if (answer.status !== 0) throw new Error(answer.stderr + answer.stdout);
  }
});

function answered(...rows: string[]): Answer {
  writeFileSync(join(folder, 'a.csv'), [HEAD, ...rows].join('\n'));
  const options = ['--decision', '200/QĐ-UBND', '--dry-run', '--skip-errors', '--json'];
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', ...options]), 'import');
}
const told = ({ problems }: Answer): string[] => problems.map(({ rule, severity }) => `${severity} ${rule}`);

describe('a body that takes over, by its name', () => {
  it.each([
    ['Sáp nhập', 'H26.02.01'],
    ['Đóng', 'H26.02.01'],
    ['Tách', 'H26.01.01'],
    ['Thay thế', 'H26.02.01'],
  ])('“%s” into the name that the row bears itself is no namesake of another agency', (change, code) => {
    const answer = answered(`${change},${code},Văn phòng,Văn phòng,`);
    expect(told(answer)).toEqual(['error import-receiver-ambiguous']);
    const [problem] = answer.problems;
    expect(problem?.message).toContain('H26.01.01 (Sở Y tế)');
    expect(problem?.message).toContain('H26.02.01 (Sở Nội vụ)');
    expect(answer.closed).toEqual([]);
  });

  it('is asked about where the list grants its name anew under another one', () => {
    const answer = answered('Cấp mới,,Phòng Tổ chức,,H26.01', 'Sáp nhập,H26.02.03,Phòng Tổ chức,Phòng Tổ chức,');
    expect(told(answer)).toEqual(['error import-receiver-ambiguous']);
    expect(answer.problems[0]?.message).toContain('a.csv › C2');
    const coded = answered('Cấp mới,H26.01.09,Phòng Tổ chức,,H26.01', 'Sáp nhập,H26.02.03,Phòng Tổ chức,H26.01.09,');
    expect(told(coded)).toEqual([]);
  });

  it('is never the row’s own body, nor proposed as such', () => {
    const own = answered('Sáp nhập,H26.02.02,Trung tâm Lưu trữ,Trung tâm Lưu trữ,');
    expect(told(own)).toEqual(['error import-receiver-itself']);
    const like = answered('Chia,H26.02.03,Phòng Tổ chức,Phòng Tổ chức 1; Phòng Tổ chức 2,');
    expect(told(like)).toEqual(['error import-receiver-unknown', 'error import-receiver-unknown']);
    for (const { hint } of like.problems) expect(hint).not.toContain('H26.02.03');
  });

  it('that the list grants in a row with an error is looked for there', () => {
    const answer = answered('Hợp nhất,H26.01.02,Khoa Nội,Khoa Nội - Ngoại,', 'Cấp mới,,Khoa Nội - Ngoại,,Sở Không Có');
    expect(told(answer)).toEqual(['error import-row-needed', 'error import-parent-unknown']);
    expect(answer.problems[0]?.message).toContain('a.csv › C3');
  });
});
