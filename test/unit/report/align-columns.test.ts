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

  test('breaks nothing for a pipe, and long cells where a terminal is too narrow, of which nothing is lost', () => {
    const rows = [['H24.01', NAME, 'dự thảo']];
    expect(alignColumns(rows)).toEqual([`H24.01  ${NAME}  dự thảo`]);
    expect(alignColumns(rows, { width: 38 })).toEqual(['H24.01  Ủy ban nhân dân xã     dự thảo', '        Thủy Đường']);
  });

  test('one long cell leaves the names of other rows as they are', () => {
    const rows = [
      ['H24.01', NAME, ''],
      ['H24.02', NAME, 'còn hiệu lực, đóng từ 01/01/2027'],
    ];
    const lines = alignColumns(rows, { width: 60 });
    expect(lines[0]).toBe(`H24.01  ${NAME}`);
    expect(lines.length).toBe(3);
    for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(60);
  });

  test('a cell that goes on below keeps its colour to itself', () => {
    const red = '\u001B[31mcòn hiệu lực, đóng từ 01/01/2027\u001B[39m';
    const lines = alignColumns([['H24.02', red, NAME]], { width: 40 });
    const count = (line: string, colour: number): number => line.split(`\u001B[${colour}m`).length;
    for (const line of lines) expect(count(line, 31)).toBe(count(line, 39));
  });

  test('a terminal too narrow for anything still shows all of each name', () => {
    expect(alignColumns([['H24.01', NAME]], { width: 5 }).map((line) => line.trim())).toEqual([
      ...['H24.01  Ủy ban', 'nhân dân', 'xã Thủy', 'Đường'],
    ]);
  });
});
