import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';
import { document, wordTable } from '../../support/tables.js';

interface Answer {
  granted: { code: string; name: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2023-01-10',
    units: ['H26.10,UBND quận A', 'H26.10.01,Phường A1', 'H26.10.02,Phường A2', 'H26.10.03,Phường A3'],
  });
});

const HEAD = ['STT', 'Tên đơn vị', 'Mã định danh'];
const QUARTER = ['I', 'UBND quận A', 'H26.10'];
const OFFICE = ['1', 'Phòng Y tế', 'H26.10.05'];
type Rows = readonly (readonly string[])[];

function granted(name: string, rows: Rows): Record<string, string> {
  const all = [HEAD, QUARTER, ...rows];
  const bytes = name.endsWith('.csv') ? all.map((cells) => cells.join(';')).join('\n') : document(wordTable(all));
  writeFileSync(join(folder, name), bytes);
  const args = ['import', name, '--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json'];
  return Object.fromEntries(jsonOf<Answer>(run(folder, args), 'import').granted.map(({ name, code }) => [name, code]));
}

describe.each(['a.csv', 'a.docx'])('a row with a code and no number of its own, in %s', (name) => {
  it.each(['', '*', '+', '•'])('marked “%s” is over the rows with dashes below it', (mark) => {
    const found = granted(name, [
      OFFICE,
      [mark, 'Phường A2', 'H26.10.02'],
      ['-', 'Trường Mầm non A2', ''],
      ['-', 'Trạm Y tế A2', ''],
      [mark, 'Phường A3', 'H26.10.03'],
      ['-', 'Trường Mầm non A3', ''],
      ['2', 'Phòng Nội vụ', 'H26.10.06'],
      ['-', 'Tổ Một', ''],
    ]);
    expect(found).toMatchObject({
      'Trường Mầm non A2': 'H26.10.02.001',
      'Trạm Y tế A2': 'H26.10.02.002',
      'Trường Mầm non A3': 'H26.10.03.001',
      'Tổ Một': 'H26.10.06.001',
    });
  });

  it('is over them also straight below a heading, and with a dash where they have another sign', () => {
    const first = [
      ['', 'Phường A1', 'H26.10.01'],
      ['-', 'Trường Mầm non A1', ''],
    ];
    expect(granted(name, [...first, OFFICE])).toMatchObject({ 'Trường Mầm non A1': 'H26.10.01.001' });
    const dashed = [OFFICE, ['-', 'Phường A1', 'H26.10.01'], ['+', 'Trường Mầm non A1', '']];
    expect(granted(name, dashed)).toMatchObject({ 'Trường Mầm non A1': 'H26.10.01.001' });
  });

  it('stands in the place of the number that it leaves out', () => {
    const found = granted(name, [
      ['1', 'Phường A1', 'H26.10.01'],
      ['1.1', 'Trường Mầm non A1', ''],
      ['', 'Phường A2', 'H26.10.02'],
      ['2.1', 'Trường Mầm non A2', ''],
    ]);
    expect(found).toEqual({ 'Trường Mầm non A1': 'H26.10.01.001', 'Trường Mầm non A2': 'H26.10.02.001' });
  });

  it('is passed over as before where its code is that of a part', () => {
    const found = granted(name, [
      ['1', 'Phường A1', 'H26.10.01'],
      ['-', 'Trường Một', ''],
      ['', 'Trường Hai', 'H26.10.01.009'],
      ['-', 'Trường Ba', ''],
    ]);
    expect(found['Trường Ba']?.slice(0, 9)).toBe('H26.10.01');
    expect(found['Trường Ba']).toHaveLength('H26.10.01.001'.length);
  });
});
