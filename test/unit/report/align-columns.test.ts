import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../../src/core/text/width.js';
import { alignColumns } from '../../../src/report/align-columns.js';

const NAME = 'Ủy ban nhân dân xã Thủy Đường';

describe('alignColumns', () => {
  test('puts cells under each other whether names are composed or not', () => {
    const lines = alignColumns([
      ['H24.01', NAME.normalize('NFC'), 'x'],
      ['H24.02.01', NAME.normalize('NFD'), 'x'],
      ['H24.03', 'Sở', 'x'],
    ]);
    expect(new Set(lines.map((line) => displayWidth(line))).size).toBe(1);
    expect(lines.every((line) => line.endsWith('  x'))).toBe(true);
  });

  test('leaves no spaces at the end of a line', () => {
    expect(
      alignColumns([
        ['a', 'b', ''],
        ['aaa', 'bbb', 'c'],
      ]),
    ).toEqual(['a    b', 'aaa  bbb  c']);
  });

  test('cuts nothing for a pipe, and only the flexible column for a terminal', () => {
    const rows = [['H24.01', NAME, 'dự thảo']];
    expect(alignColumns(rows, { width: undefined, flexible: 1 })).toEqual([`H24.01  ${NAME}  dự thảo`]);
    const [line = ''] = alignColumns(rows, { width: 38, flexible: 1 });
    expect(displayWidth(line)).toBe(38);
    expect(line).toMatch(/^H24\.01 {2}Ủy ban .*… {2}dự thảo$/);
  });

  test('a terminal too narrow for anything still shows the beginning of each name', () => {
    expect(alignColumns([['H24.01', NAME]], { width: 5, flexible: 1 })).toEqual(['H24.01  Ủy ban nhân dân…']);
  });
});
