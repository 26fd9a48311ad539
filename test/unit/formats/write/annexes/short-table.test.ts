import { describe, expect, it } from 'vitest';
import { longTable, PLAIN_STYLE } from '../../../../../src/formats/write/annexes/grid.js';
import { shortTable } from '../../../../../src/formats/write/annexes/short-table.js';

const head = ['STT', 'Tên cơ quan, đơn vị', 'Mã'];
const rows = [
  { cells: ['I', 'Sở Y tế', 'H24.18'], strong: true },
  { cells: ['1', 'Bệnh viện Hữu nghị Việt Tiệp', 'H24.18.01'] },
  { cells: ['10', 'Trung tâm Y tế quận Đồ Sơn'.normalize('NFD'), 'H24.18.10'] },
  { cells: ['11', '', 'H24.18.11'] },
];

describe('short and long tables', () => {
  it.each([
    ['wide', [3, 30, 10]],
    ['narrow, so that names wrap', [3, 12, 10]],
  ])('look the same: %s', (_, widths) => {
    const right = [true, false, false];
    expect(shortTable(head, rows, widths, right, PLAIN_STYLE)).toEqual(
      longTable(head, rows, widths, right, PLAIN_STYLE),
    );
  });
});
