import { expect, it } from 'vitest';
import { withFootnotes } from '../../../../src/formats/read/pdf/footnotes.js';
import type { RawTable } from '../../../../src/formats/read/types.js';

function table(texts: readonly string[], more: Partial<RawTable> = {}): RawTable {
  const rows = texts.map((text, i) => ({ row: i + 1, cells: [{ column: 1, text, kind: 'text' as const }] }));
  return { file: 'a.pdf', format: 'pdf', rows, ...more };
}

it('lines at the foot of a page are the footnotes of the rows that bear their numbers', () => {
  const [first, second] = withFootnotes([
    table(['Sở Y tế', 'Sở A⁸', 'Sở B⁹, ¹⁰'], {
      below: [
        '8 Mã này được đóng, có hiệu lực kể từ ngày 31 tháng 12 năm',
        '2026.',
        './.',
        '9 Tên này được đổi.',
        '10 Mã này được cấp',
        'lại.',
        'Phụ lục II',
      ],
    }),
    table(['Sở C'], {
      titles: ['8 Mã này được đóng, có hiệu lực kể từ ngày', '31 tháng 12 năm 2026.', './.', 'Phụ lục II'],
    }),
  ]);
  expect(first?.rows.map(({ cells }) => cells[0]?.text)).toEqual(['Sở Y tế', 'Sở A', 'Sở B']);
  expect(first?.asides).toEqual([
    { row: 2, text: 'Mã này được đóng, có hiệu lực kể từ ngày 31 tháng 12 năm 2026.' },
    { row: 3, text: 'Tên này được đổi.' },
    { row: 3, text: 'Mã này được cấp lại.' },
  ]);
  expect(first?.below).toEqual(['./.', 'Phụ lục II']);
  expect(second?.titles).toEqual(['./.', 'Phụ lục II']);
});

it('a mark without its line, and a line without its mark, stay as they are', () => {
  const read = [table(['Sở A³'], { below: ['8 Mã này được đóng.', '12 Sở Y tế'] })];
  expect(withFootnotes(read)).toEqual(read);
});
