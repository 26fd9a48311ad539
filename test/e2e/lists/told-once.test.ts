import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string }[];
  closed: string[];
  problems: { rule: string; severity: string; message: string; hint: string | null }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2023-01-10',
    units: [
      'H26.02,Sở Nội vụ',
      'H26.02.01,Văn phòng',
      'H26.02.02,Thanh tra',
      'H26.03,Sở Lao động',
      'H26.03.01,Văn phòng',
      'H26.03.02,Thanh tra',
      'H26.12,UBND xã Tân Lập',
      'H26.13,UBND xã Tân Hội',
    ],
  });
});

function imported(...lines: string[]): Answer {
  put(folder, 'a.csv', `${lines.join('\n')}\n`);
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', '--decision', '200/QĐ-UBND', '--dry-run', '--json']), 'import');
}
const told = ({ problems }: Answer): string[] =>
  problems.filter(({ severity }) => severity !== 'info').map(({ rule, severity }) => `${severity} ${rule}`);

describe('what follows from one row', () => {
  it('is one word for all that stand under a faulty one', () => {
    const rows = ['H26.31;Sở Du lịch;2393777777', 'H26.31.01;Phòng A;', 'H26.31.02;Phòng B;', 'H26.31.01.001;Tổ C;'];
    const answer = imported('Mã định danh;Tên đơn vị;Điện thoại', ...rows);
    expect(told(answer)).toEqual(['error import-parent-faulty', 'error import-zero-lost']);
    expect(answer.problems[0]?.message).toContain('3 đơn vị dưới H26.31');
    expect(answer.granted).toEqual([]);
  });

  it('is one word for units that go along and bear names of those that are there', () => {
    const rows = ['1;Sở Lao động;H26.03;Sáp nhập;Sở Nội vụ;chuyển theo'];
    const answer = imported('STT;Tên đơn vị;Mã định danh;Loại thay đổi;Đơn vị tiếp nhận;Cấp dưới', ...rows);
    expect(told(answer)).toEqual(['warning import-siblings-moved']);
    expect(answer.problems[0]?.message).toContain('2 đơn vị');
    expect(answer.problems[0]?.hint).not.toContain('madinhdanh merge');
  });
});

describe('a body granted out of those that are there', () => {
  const head = 'STT;Tên đơn vị;Mã định danh;Loại thay đổi;Hình thành từ';

  it.each(['UBND xã Tân Lập, UBND xã Tân Hội', 'UBND xã Tân Lập; UBND xã Tân Hội'])(
    'is told at once that it is a merger: %s',
    (origins) => {
      const answer = imported(head, `1;UBND phường Vĩnh Hội;H26.71;Cấp mới;"${origins}"`);
      expect(answer.problems.length).toBeGreaterThan(0);
      for (const { hint } of answer.problems) expect(hint).toContain('“Hợp nhất”');
    },
  );

  it('is one as that says', () => {
    const right = imported(head, '1;UBND phường Vĩnh Hội;H26.71;Hợp nhất;"UBND xã Tân Lập; UBND xã Tân Hội"');
    expect(told(right)).toEqual([]);
    expect(right.closed).toEqual(['H26.12', 'H26.13']);
  });
});

describe('a table of mergers with the codes of both', () => {
  it('is read by its headings', () => {
    const head = 'STT;Đơn vị sáp nhập;Mã định danh;Đơn vị nhận sáp nhập;Mã định danh đơn vị nhận;Thời điểm';
    const answer = imported(head, '1;UBND xã Tân Hội;H26.13;UBND xã Tân Lập;H26.12;01/7/2025');
    expect(told(answer)).toEqual([]);
    expect(answer.closed).toEqual(['H26.13']);
  });

  it('has no receivers in a column of whom a paper goes to', () => {
    const answer = imported('STT;Tên đơn vị;Mã định danh;Nơi nhận', '1;Sở Du lịch;H26.31;Lưu VT');
    expect(told(answer)).toEqual([]);
  });
});
