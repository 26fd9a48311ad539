import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string }[];
  closed: string[];
  files: { text: string }[];
  problems: { rule: string; severity: string; where: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2025-06-10',
    units: ['H26.01,Sở Y tế', 'H26.01.01,Phòng Nội vụ', 'H26.01.02,Phòng Y tế'],
  });
});

function imported(...lines: string[]): { granted: string[]; closed: string[]; errors: string[]; text: string } {
  put(folder, 'a.csv', lines.join('\n'));
  const args = ['import', 'a.csv', '--decision', '200/QĐ-UBND', '--dry-run', '--no-input'];
  const { granted, closed, problems } = jsonOf<Answer>(run(folder, [...args, '--json']), 'import');
  return {
    granted: granted.map(({ code }) => code),
    closed,
    errors: problems.filter(({ severity }) => severity === 'error').map(({ rule, where }) => `${rule} ${where}`),
    text: run(folder, [...args, '--no-color']).stdout,
  };
}
const listed = (title: string, heading: string, first: string, second: string) =>
  imported(
    ...(title === '' ? [] : [title]),
    `STT;Tên đơn vị;Mã định danh;${heading}`,
    `1;Phòng Nội vụ;H26.01.01;${first}`,
    `2;Phòng Y tế;H26.01.02;${second}`,
  );
const CLOSING = 'DANH SÁCH THU HỒI MÃ ĐỊNH DANH';

describe('a state that says that its body is there, under a title that ends all', () => {
  it('is asked about where other rows are over', () => {
    const { closed, errors } = listed(CLOSING, 'Trạng thái', 'Đang hoạt động', 'Đã thu hồi');
    expect([closed, errors]).toEqual([[], ['import-title-asks a.csv › D3']]);
  });

  it.each([
    ['Đang hoạt động', 'Đang hoạt động'],
    ['Đã thu hồi', 'Đã thu hồi'],
    ['', 'Đã thu hồi'],
  ])('is how all stand today, or nothing at all: %s, %s', (first, second) => {
    const { closed, errors } = listed(CLOSING, 'Trạng thái', first, second);
    expect([closed, errors]).toEqual([['H26.01.01', 'H26.01.02'], []]);
  });
});

describe('the day from which the decision holds, beside what becomes of a body', () => {
  it.each([
    'Ngày có hiệu lực của QĐ',
    'Ngày QĐ có hiệu lực',
    'Hiệu lực của Quyết định',
    'Ngày có hiệu lực của Quyết định',
    'Ngày Nghị quyết có hiệu lực',
    'Thời điểm hiệu lực của nghị quyết',
  ])('is that of the change: %s', (heading) => {
    const { errors, text } = imported(
      `Mã định danh;Tên đơn vị;Loại thay đổi;${heading}`,
      'H26.01.01;Phòng Nội vụ;Giải thể;01/7/2025',
    );
    expect(errors).toEqual([]);
    expect(text).toContain('01/07/2025');
  });

  it.each(['Ngày QĐ', 'Ngày ban hành QĐ', 'Ngày Quyết định thành lập'])('is not that of its signing: %s', (heading) => {
    const { text } = imported(
      `Mã định danh;Tên đơn vị;Loại thay đổi;${heading}`,
      'H26.01.01;Phòng Nội vụ;Giải thể;10/6/2025',
    );
    expect(text).not.toContain('10/06/2025');
  });
});

describe('what bodies ask for, in a column called so', () => {
  it.each(['Đề nghị của đơn vị', 'Đề xuất của địa phương', 'Đề nghị của cơ quan, đơn vị'])(
    'is no new name: %s',
    (heading) => {
      const { granted, errors } = imported(
        `STT;Mã định danh;Tên đơn vị;${heading}`,
        '1;H26.31;Sở Du lịch;Cấp mới',
        '2;H26.32;Sở Ngoại vụ;Cấp mới',
      );
      expect([granted, errors]).toEqual([['H26.31', 'H26.32'], []]);
    },
  );

  it('is asked about where it is neither', () => {
    const { granted, errors } = imported(
      'STT;Mã định danh;Tên đơn vị;Đề nghị của đơn vị',
      '1;H26.31;Sở Du lịch;Sở Văn hóa',
    );
    expect([granted, errors]).toEqual([[], ['list-change-unknown a.csv › D2']]);
  });
});
