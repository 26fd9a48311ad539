import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../../../src/formats/read/md.js';
import { grid, utf8 } from '../../../support/tables.js';

function read(text: string) {
  return readMarkdown(utf8(text), 'a.md');
}

describe('Markdown tables', () => {
  test('are read with or without outer bars; rows bear their line numbers', () => {
    const tables = read(
      '# Phụ lục II\n\n| Mã | Tên |\n| --- | :-: |\n| H24.01 | Sở A |\n\nTên | Mã\n--- | ---\nSở B | H24.02\n',
    );
    expect(tables.map(grid)).toEqual([
      [
        ['Mã', 'Tên'],
        ['H24.01', 'Sở A'],
      ],
      [
        ['Tên', 'Mã'],
        ['Sở B', 'H24.02'],
      ],
    ]);
    expect(tables[0]?.rows.map(({ row }) => row)).toEqual([3, 5]);
    expect(tables.map(({ sheet }) => sheet)).toEqual(['Phụ lục II', 'Phụ lục II #2']);
    expect(tables[0]?.titles).toEqual(['Phụ lục II']);
  });

  test('cells show what the rendered page shows', () => {
    const [table] = read(
      '| a | b | c | d |\n|---|---|---|---|\n| x \\| y | **đậm** | một<br>hai | <http://a.vn> |\n| \\*sao\\* | A &amp; B &#124; | [trang](http://b.vn) | `H24` |\n',
    );
    expect(grid(table).slice(1)).toEqual([
      ['x | y', 'đậm', 'một\nhai', 'http://a.vn'],
      ['*sao*', 'A & B |', 'trang', 'H24'],
    ]);
  });

  test('blank cells keep their columns', () => {
    expect(grid(read('| a | b | c |\n|---|---|---|\n|  | x |  |\n|||z|\n')[0]).slice(1)).toEqual([
      ['', 'x'],
      ['', '', 'z'],
    ]);
  });

  test('bars outside tables and tables in code are no tables', () => {
    expect(read('a | b\n\n```\n| a | b |\n|---|---|\n```\n')).toEqual([]);
  });
});
