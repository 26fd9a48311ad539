import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';
import { book } from '../../support/tables.js';

interface Answer {
  granted: { code: string }[];
  problems: { rule: string; severity: string; where: string; hint: string | null }[];
}
type Rows = string[][];

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({ amended: '2025-06-10', units: ['H26.13,UBND xã Tân Hội', 'H26.15,UBND xã Đông Hội'] });
});

const HEAD = ['STT', 'Tên đơn vị', 'Mã định danh'];
const OLD: Rows = [HEAD, ['1', 'UBND xã Đông Hội', 'H26.15'], ['2', 'UBND xã Tân Hội', 'H26.13']];
const NEW: Rows = [HEAD, ['1', 'UBND xã Đông Anh', 'H26.40']];

function imported(source: string, ...more: string[]): Answer {
  const args = ['import', source, '--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json', ...more];
  return jsonOf<Answer>(run(folder, args), 'import');
}
function ofBook(sheets: readonly (readonly [string, Rows])[], ...more: string[]): Answer {
  writeFileSync(join(folder, 'a.xlsx'), book({ sheets: sheets.map(([name, rows]) => ({ name, rows })) }));
  return imported('a.xlsx', ...more);
}
const errors = ({ problems }: Answer): string[] =>
  problems.filter(({ severity }) => severity !== 'info').map(({ rule, where }) => `${rule} ${where}`);

describe('sheets of before and after', () => {
  it.each([
    ['Mã cũ', 'Mã mới'],
    ['Trước 1-7', 'Sau 1-7'],
    ['Cấp huyện (cũ)', 'Cấp xã (mới)'],
    ['Truoc_sap_xep', 'Sau_sap_xep'],
    ['Old', 'New'],
    ['TruocSapXep', 'SauSapXep'],
  ])('are asked what becomes of the old bodies, whichever comes first: %s, %s', (before, after) => {
    const place = `import-sheet-aside a.xlsx › ${before}!2`;
    expect(errors(ofBook([[before, OLD] as const, [after, NEW] as const]))).toEqual([place]);
    expect(errors(ofBook([[after, NEW] as const, [before, OLD] as const]))).toEqual([place]);
  });

  it('are read as the hint says: the new ones alone, or the old ones with what becomes of them', () => {
    const both = [['Mã cũ', OLD] as const, ['Mã mới', NEW] as const];
    expect(ofBook(both).problems.find(({ rule }) => rule === 'import-sheet-aside')?.hint).toContain('--sheet "Mã mới"');
    expect(errors(ofBook(both, '--sheet', 'Mã mới'))).toEqual([]);
    const said: Rows = [
      ...OLD.map((row, i) => [...row, i === 0 ? 'Loại thay đổi' : i === 1 ? 'Giải thể' : 'Giữ nguyên']),
    ];
    expect(errors(ofBook([['Mã cũ', said] as const, ['Mã mới', NEW] as const]))).toEqual([]);
  });

  it.each([
    [
      'of old ones that the new sheet repeats',
      'Danh sách cũ',
      OLD,
      'Danh sách mới',
      [...OLD, ['3', 'UBND xã Ba', 'H26.41']],
    ],
    ['beside what is granted', 'Danh sách cũ', OLD, 'Cấp mới', NEW],
    ['of a place of that name', 'Huyện Củ Chi', OLD, 'Xã mới', NEW],
    ['without new bodies', 'Trước', OLD, 'Sau', OLD],
    ['of which only one is of a time', 'Mã cũ', OLD, 'Danh sách', NEW],
  ])('are nothing to ask about %s', (_, before, old, after, fresh) => {
    const told = errors(ofBook([[before, old] as const, [after, fresh] as const]));
    expect(told.filter((each) => each.startsWith('import-sheet-aside'))).toEqual([]);
  });

  it('are asked about as files of a folder', () => {
    mkdirSync(join(folder, 'hai'), { recursive: true });
    const text = (rows: Rows): string => rows.map((row) => row.join(';')).join('\n');
    put(folder, 'hai/truoc-1-7.csv', text(OLD));
    put(folder, 'hai/sau-1-7.csv', text(NEW));
    expect(errors(imported('hai'))).toEqual(['import-sheet-aside truoc-1-7.csv › 2']);
  });
});
