import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { pdf, table } from '../../support/pdf.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string; name: string }[];
  problems: { rule: string; severity: string; place: { row: number }; args: Record<string, unknown> }[];
  account: { tables: { columns: { field: string | null }[] }[] };
  repairs: { after: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({ units: [] });
});

function imported(name: string, contents: readonly string[]): Answer {
  writeFileSync(join(folder, name), pdf(contents.map((content) => ({ content }))));
  return jsonOf<Answer>(run(folder, ['import', name, '--decision', '100/QĐ-UBND', '--dry-run', '--json']), 'import');
}

type Cells = readonly string[][];
const HEAD: Cells = [['STT'], ['Tên'], ['Mã định danh']];

/** Names in a column with room for so many letters, each 5 points wide. */
function named(names: readonly (readonly string[])[], letters: number): string {
  const rows = names.map((lines, i): Cells => [[String(i + 1)], [...lines], [`H26.${i + 11}`]]);
  return table([40, 70, 70 + 6 + 5 * letters, 250 + 5 * letters], 800, [HEAD, ...rows]).content;
}

function names({ granted }: Answer): string[] {
  return granted.map(({ name }) => name);
}

describe('the words of a PDF cell', () => {
  it('are joined by the room there was, not by what a code looks like', () => {
    const answer = imported('chu-a.pdf', [
      named(
        [
          ['Trường Mầm non Yên Bài A', '17'],
          ['Bệnh viện Đa khoa khu vực E', '2'],
          ['Trường Tiểu học Số', '12'],
        ],
        27,
      ),
    ]);
    expect(answer.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(names(answer)).toEqual([
      'Trường Mầm non Yên Bài A 17',
      'Bệnh viện Đa khoa khu vực E 2',
      'Trường Tiểu học Số 12',
    ]);
  });

  it('are whole where a narrow column broke them, and two where it did not', () => {
    const answer = imported('cot-hep.pdf', [
      named(
        [
          ['Trườn', 'g', 'THCS', 'Phươ', 'ng', 'Liên'],
          ['Trung', 'tâm', 'Giáo', 'dục', 'Nguy', 'ễn', 'Du'],
          ['UBND', 'xã', 'Thuậ', 'n', 'An'],
        ],
        5,
      ),
    ]);
    expect(answer.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(names(answer)).toEqual(['Trường THCS Phương Liên', 'Trung tâm Giáo dục Nguyễn Du', 'UBND xã Thuận An']);
  });

  it('that may be one word or two are an error of the cell', () => {
    const answer = imported('ngo.pdf', [named([['Trạm', 'Krông', 'bukpa', 'rtl']], 5)]);
    const told = answer.problems.filter(({ rule }) => rule === 'list-word-broken');
    expect(told.map(({ severity, args }) => [severity, args.broken])).toEqual([
      ['error', expect.stringContaining('bukpa|rtl')],
    ]);
    expect(answer.granted).toEqual([]);
  });

  it('go on over the end of a page as they do over the end of a line', () => {
    const xs = [40, 70, 200, 240, 305];
    const head: Cells = [['STT'], ['Tên đơn vị'], ['Mã'], ['Thư điện tử']];
    const unit = (i: number): Cells => [[String(i)], [`Phòng ${i}`], ['H26.', String(i + 10)], [`p${i}@x.vn`]];
    const rows = [1, 2, 3, 4, 5].map(unit);
    const cut: Cells = [['6'], ['Phòng Sáu'], ['H26.'], ['phong-sau@ha']];
    const rest: Cells = [[''], [''], ['16'], ['noi.gov.vn']];
    const first = table(xs, 800, [head, ...rows, cut]).content;
    const second = table(xs, 800, [rest, unit(7)]).content;
    const answer = imported('ngat-trang.pdf', [first, second]);
    expect(answer.problems.map(({ rule }) => rule)).toEqual(['list-row-joined']);
    expect(answer.granted.map(({ code }) => code)).toEqual(
      ['11', '12', '13', '14', '15', '16', '17'].map((n) => `H26.${n}`),
    );
    const text = run(folder, ['import', 'ngat-trang.pdf', '--decision', '100/QĐ-UBND', '--dry-run']).stderr;
    expect(text).toContain('phong-sau@hanoi.gov.vn');
  });
});

describe('a table too wide for its pages', () => {
  const head: Cells = [['STT'], ['Tên đơn vị'], ['Mã']];
  const units = [11, 12, 13, 14].map((n, i): Cells => [[String(i + 1)], [`Phòng ${n}`], [`H26.${n}`]]);
  const side = [11, 12, 13, 14].map((n): Cells => [[`p${n}@hanoi.gov.vn`], [`02438250${n}`]]);
  const left = (rows: readonly Cells[]): string => table([40, 70, 200, 260], 800, [head, ...rows]).content;
  const right = (rows: readonly Cells[]): string =>
    table([40, 200, 300], 800, [[['Thư điện tử'], ['Điện thoại']], ...rows]).content;

  it.each([
    ['downwards first', [left(units.slice(0, 2)), left(units.slice(2)), right(side.slice(0, 2)), right(side.slice(2))]],
    ['sidewards first', [left(units.slice(0, 2)), right(side.slice(0, 2)), left(units.slice(2)), right(side.slice(2))]],
  ])('printed %s, has the columns of further pages beside their rows', (_, pages) => {
    const answer = imported('tran.pdf', pages);
    expect(answer.problems).toEqual([]);
    expect(answer.granted).toHaveLength(4);
    expect(answer.account.tables[0]?.columns.map(({ field }) => field)).toEqual([
      'order',
      'name',
      'code',
      'email',
      'phone',
    ]);
  });

  it('whose further columns do not lie beside its rows, is an error', () => {
    const answer = imported('tran-lech.pdf', [left(units), right(side.slice(0, 3))]);
    expect(answer.problems.map(({ rule, severity }) => [rule, severity])).toContainEqual([
      'list-table-unread',
      'error',
    ]);
  });
});
