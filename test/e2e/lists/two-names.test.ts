import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { mustCall, newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string; name: string }[];
  units: { kind: string; code: string; name: string }[];
  problems: { rule: string; severity: string; message: string; args: Record<string, unknown>; where: string }[];
}

const A = 'Trường Tiểu học Hoa Sen';
const B = 'Trường Tiểu học Hoa Hồng';

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2022-02-10',
    units: [
      'H26.01,Sở Nội vụ',
      'H26.02,Sở Tài chính',
      'H26.03,Trung tâm Xúc tiến Đầu tư',
      'H26.04,Sở Giáo dục và Đào tạo',
      `H26.04.01,${A}`,
      'H26.04.02,Trường THCS Lê Lợi',
      'H26.05,Văn phòng HĐND',
      'H26.07,Trung tâm Tin học',
      'H26.08,Ủy ban nhân dân xã Hòa Bình',
    ],
  });
  // a list that grants such a name is asked about it
  const named = ['--code', 'H26.06', '--name', 'Trung tâm Tin học - Trung tâm Ngoại ngữ'];
  mustCall(folder, 'add', ...named, '--decision', '200/QĐ-UBND', '--no-input');
});

function imported(...lines: string[]): Answer {
  writeFileSync(join(folder, 'a.csv'), lines.join('\n'));
  const options = ['--decision', '200/QĐ-UBND', '--skip-errors', '--dry-run', '--json'];
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', ...options]), 'import');
}
const told = ({ problems }: Answer): string[] =>
  problems.filter(({ severity }) => severity !== 'info').map(({ rule, severity }) => `${severity} ${rule}`);
const renamed = (name: string, code = 'H26.04.01'): Answer =>
  imported('Loại thay đổi,Tên đơn vị,Mã định danh', `Đổi tên,"${name}",${code}`);

describe('a cell of a name that holds two', () => {
  it.each([
    `${A} - ${B}`,
    `${B} – ${A}`,
    `${A}, nay là ${B}`,
    `${A} nay gọi là ${B}`,
    `${B} thay cho ${A}`,
    `${B} (${A} cũ)`,
    `${A}\n${B}`,
    `${A} / ${B}`,
    `${A} | ${B}`,
    `${B}, ${A}`,
    `${A} = ${B}`,
    `Từ ${A} sang ${B}`,
    `${A} được đổi tên là ${B}`,
    `Cũ: ${A}; mới: ${B}`,
  ])('is refused with both, of a renaming and of a new code: %s', (name) => {
    for (const answer of [
      renamed(name),
      imported('Tên đơn vị,Mã định danh', `"${name}",H26.04.20`),
      imported('Tên cũ,Tên mới,Mã định danh', `${A},"${name}",H26.04.01`),
    ]) {
      expect(told(answer)).toEqual(['error import-no-value']);
      expect(answer.units).toEqual([]);
      const { first, second } = answer.problems[0]?.args ?? {};
      expect([first, second].sort()).toEqual([B, A]);
    }
  });

  it.each(['AA → BB', 'Trường M => N', `${A} -> Trường`])('has an arrow, whatever stands at its sides: %s', (name) => {
    expect(told(imported('Tên đơn vị,Mã định danh', `"${name}",H26.04.20`))).toEqual(['error import-no-value']);
  });

  it('names another body of the registry', () => {
    const place = imported('Tên đơn vị,Mã định danh', 'Ủy ban nhân dân xã Tân Lập - UBND xã Hòa Bình,H26.20');
    expect([told(place), place.granted]).toEqual([['error import-no-value'], []]);
    expect(told(renamed('Sở Nội vụ và Sở Tài chính', 'H26.01'))).toEqual(['error import-no-value']);
    expect(told(renamed('Chi cục Đầu tư - Trung tâm Xúc tiến Đầu tư', 'H26.03'))).toEqual(['error import-no-value']);
  });

  it.each([
    ['Trường Tiểu học Hoa Sen thuộc phường Hòa Bình', 'H26.04.01'],
    ['Trường Tiểu học Hoa Sen, phường Hòa Bình', 'H26.04.01'],
    ['Trường Tiểu học Hoa Sen - Sở Giáo dục và Đào tạo', 'H26.04.01'],
    ['Trường Tiểu học và THCS Lê Lợi', 'H26.04.02'],
    ['Trung tâm Xúc tiến Đầu tư - Chi nhánh Hà Đông', 'H26.03'],
    ['Trung tâm Xúc tiến Đầu tư và Thương mại', 'H26.03'],
    ['Văn phòng HĐND - UBND', 'H26.05'],
    ['Sở Nội vụ - Lao động', 'H26.01'],
    ['Trường Tiểu học Hoa Sen (cơ sở 1)', 'H26.04.01'],
  ])('is told from one name that holds another: %s', (name, code) => {
    expect(renamed(name, code).units).toMatchObject([{ kind: 'renamed', code }]);
  });

  it.each([`${A} (cũ)`, `${A} (mới)`, `${A} (không đổi)`, `Tên mới: ${B}`, `${A} (đổi tên)`])(
    'is told from words about the one name, which rename nothing: %s',
    (name) => {
      const answer = renamed(name);
      expect([told(answer), answer.units]).toEqual([['error import-no-value'], []]);
    },
  );

  it('is none where the registry calls a body so', () => {
    const answer = imported(
      'Tên đơn vị,Mã định danh,Điện thoại',
      'Trung tâm Tin học - Trung tâm Ngoại ngữ,H26.06,0241234567',
    );
    expect(told(answer)).toEqual([]);
  });
});
