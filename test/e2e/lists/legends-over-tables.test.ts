import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';
import { book } from '../../support/tables.js';

interface Answer {
  granted: { code: string }[];
  problems: { rule: string; severity: string; where: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({ amended: '2025-06-10', units: ['H26.01,Sở Y tế', 'H26.01.01,Phòng Nội vụ'] });
});

const HEAD = ['STT', 'Tên đơn vị', 'Mã định danh'];
const ROWS = [
  ['1', 'Phòng Nội vụ', 'H26.01.01'],
  ['2', 'UBND xã Dương Hòa', 'H26.41'],
];

function errors(rows: string[][]): string[] {
  writeFileSync(join(folder, 'a.xlsx'), book({ sheets: [{ name: 'DS', rows }] }));
  const args = ['import', 'a.xlsx', '--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json'];
  const { problems } = jsonOf<Answer>(run(folder, args), 'import');
  return problems.filter(({ severity }) => severity === 'error').map(({ rule, where }) => `${rule} ${where}`);
}

describe('a legend of colours by which rows end', () => {
  it.each([
    'Chú thích: màu đỏ: thu hồi mã; màu xanh: cấp mới',
    'Ghi chú: dòng tô màu vàng là đơn vị giải thể',
    'Các đơn vị chữ đỏ đã sáp nhập',
    'Hàng gạch ngang: không còn hoạt động',
  ])('is asked about over the table and below it: %s', (legend) => {
    expect(errors([[legend], HEAD, ...ROWS])).not.toEqual([]);
    expect(errors([HEAD, ...ROWS, [''], [legend]])).toEqual(['list-row-unread a.xlsx › DS!A5']);
  });

  it('is no matter where the rows say it themselves', () => {
    const said = ROWS.map((row, i) => [...row, i === 0 ? 'Giải thể' : 'Cấp mới']);
    expect(errors([['Chú thích: màu đỏ: thu hồi mã'], [...HEAD, 'Loại thay đổi'], ...said])).toEqual([]);
  });

  it.each([
    'Ghi chú: hàng in đậm là đơn vị cấp 2',
    'Lưu ý: cột tô vàng bắt buộc nhập',
    'Chú thích: chữ đỏ là địa chỉ mới cập nhật',
    'DANH SÁCH MÃ ĐỊNH DANH XÃ HỒNG VÂN',
  ])('is not what speaks of something else, or of no colour: %s', (line) => {
    expect(errors([[line], HEAD, ...ROWS])).toEqual([]);
  });
});
