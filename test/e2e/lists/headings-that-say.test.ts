import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string; name: string }[];
  closed: string[];
  problems: { rule: string; severity: string; message: string; hint: string | null; source?: { cell?: string } }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2023-01-10',
    units: [
      'H26,UBND thành phố Hà Nội',
      'H26.01,Sở Y tế',
      'H26.02,Sở Nội vụ',
      'H26.06,Sở Giáo dục',
      'H26.12,UBND xã Tân Lập',
      'H26.13,UBND xã Tân Hội',
      'H26.13.01,Trường Tiểu học Tân Hội',
      'H26.01.01,Khoa Nội',
    ],
  });
});

function imported(...lines: readonly string[]): Answer {
  writeFileSync(join(folder, 'a.csv'), `${lines.join('\n')}\n`);
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', '--decision', '200/QĐ-UBND', '--dry-run', '--json']), 'import');
}
const errors = ({ problems }: Answer): string[] =>
  problems.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule);

describe('a heading that says what becomes of units', () => {
  it.each(['Sáp nhập vào', 'Sáp nhập vào đơn vị', 'Đơn vị nhận sáp nhập', 'Hợp nhất vào', 'Nhập vào'])(
    'needs no column of changes: %s',
    (heading) => {
      const answer = imported(`Tên đơn vị;Mã định danh;${heading}`, 'Khoa Nội;H26.01.01;Sở Y tế');
      expect(errors(answer)).toEqual([]);
      expect(answer.closed).toEqual(['H26.01.01']);
    },
  );

  it('moves under whom it says', () => {
    const line = 'Trường Tiểu học Tân Hội;H26.13.01;UBND xã Tân Lập';
    const answer = imported('Tên đơn vị;Mã định danh;Chuyển về trực thuộc', line);
    expect(errors(answer)).toEqual([]);
    expect(answer.closed).toEqual(['H26.13.01']);
  });

  it.each(['Đơn vị tiếp nhận', 'Chuyển về', 'Cơ quan kế thừa'])(
    'is asked about where it leaves that open: %s',
    (heading) => {
      const answer = imported(`Tên đơn vị;Mã định danh;${heading}`, 'Khoa Nội;H26.01.01;Sở Y tế');
      expect(errors(answer)).toEqual(['import-receiver-unasked']);
    },
  );

  it('does nothing to a row that is said to stay', () => {
    const lines = ['Tên đơn vị;Mã định danh;Loại thay đổi;Sáp nhập vào', 'Khoa Nội;H26.01.01;Giữ nguyên;Sở Y tế'];
    const answer = imported(...lines);
    expect(errors(answer)).toEqual(['import-receiver-unasked']);
    expect(answer.closed).toEqual([]);
  });

  it('reads the day beside it', () => {
    const lines = ['Tên đơn vị;Mã định danh;Sáp nhập vào;Từ ngày', 'Khoa Nội;H26.01.01;Sở Y tế;không rõ'];
    expect(errors(imported(...lines))).toEqual(['import-effective-malformed']);
  });

  it('gives new names: Đổi tên thành', () => {
    const lines = ['UBND xã Tân Lập;H26.12;UBND phường Tân Lập', 'UBND xã Tân Hội;H26.13;'];
    const answer = imported('Tên đơn vị;Mã định danh;Đổi tên thành', ...lines);
    expect(errors(answer)).toEqual([]);
    expect(JSON.stringify(answer)).toContain('UBND phường Tân Lập');
  });
});

describe('headings of names and codes in the words of offices', () => {
  it.each([
    ['Tên tiếng Việt', 'Mã định danh'],
    ['Đơn vị hành chính cấp xã', 'Mã định danh'],
    ['Tên CQĐV', 'Mã ĐD'],
    ['Tên cơ quan, đơn vị, địa phương', 'Mã định danh văn bản'],
    ['Tên ĐVHC sau sắp xếp', 'Mã định danh cấp mới'],
  ])('are known: %s, %s', (name, code) => {
    const answer = imported(`STT;${name};${code}`, '1;UBND phường Ba Đình;H26.41');
    expect(errors(answer)).toEqual([]);
    expect(answer.granted.map((each) => each.name)).toEqual(['UBND phường Ba Đình']);
  });

  it('are not codes of papers', () => {
    expect(errors(imported('STT;Tên đơn vị;Mã văn bản', '1;UBND phường Ba Đình;H26.41'))).toContain(
      'list-codes-unread',
    );
  });
});

describe('a body above with its name and code beside those beneath', () => {
  const lines = ['Đơn vị cấp 2;Mã cấp 2;Đơn vị cấp 3;Mã cấp 3', 'Sở Ngoại vụ;H26.32;Phòng Lãnh sự;H26.32.01'];

  it('is no slip in a code, and the option takes it', () => {
    const [problem] = imported(...lines).problems;
    expect(problem?.rule).toBe('import-parent-missing');
    expect(problem?.message).toContain('H26.32 – Sở Ngoại vụ');
    expect(problem?.hint).toContain('--add-missing-parents');
    expect(problem?.hint).not.toContain('H26.02');
    const args = ['import', 'a.csv', '--decision', '200/QĐ-UBND', '--dry-run', '--json', '--add-missing-parents'];
    const { granted } = jsonOf<Answer>(run(folder, args), 'import');
    expect(granted.map(({ name }) => name)).toEqual(['Sở Ngoại vụ', 'Phòng Lãnh sự']);
  });

  it('may be a slip where nobody names it', () => {
    const [problem] = imported('Tên đơn vị;Mã định danh', 'Phòng Lãnh sự;H26.32.01').problems;
    expect(problem?.hint).toContain('H26.02');
  });
});
