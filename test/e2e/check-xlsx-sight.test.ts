import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import { runOn } from '../support/cli.js';
import { bundledRegistry } from '../support/registries/bundled.js';

const run = runOn('2024-06-01');

let repo: string;
let parts: Record<string, Uint8Array>;
beforeAll(() => {
  repo = bundledRegistry();
  expect(run(repo, ['export', '--annex', '2', '-o', 'pl.xlsx']).status).toBe(0);
  parts = unzipSync(readFileSync(join(repo, 'pl.xlsx')));
});

const SHEET = 'xl/worksheets/sheet1.xml';
const STYLES = 'xl/styles.xml';

/** What `check` says of the workbook with some of its XML for other. */
function checked(...alterations: [string, RegExp, string][]): [number | null, string] {
  const own = { ...parts };
  for (const [part, from, to] of alterations) {
    const text = strFromU8(own[part] ?? new Uint8Array());
    expect(text).toMatch(from);
    own[part] = strToU8(text.replace(from, to));
  }
  writeFileSync(join(repo, 'sua.xlsx'), zipSync(own));
  const { status, stdout, stderr } = run(repo, ['check', 'sua.xlsx', '--annex', '2']);
  return [status, stdout + stderr];
}

/** The cell of a code, and its style. */
const CELL = /<c r="(C\d+)" s="\d+" t="inlineStr"><is><t[^>]*>H24\.18<\/t><\/is><\/c>/;
const coded = (inside: string): string => `<c r="$1" t="inlineStr"><is>${inside}</is></c>`;
/** A further look of cells, in a number format of its own. */
const formatted = (code: string): [string, RegExp, string][] => [
  [STYLES, /(<styleSheet[^>]*>)/, `$1<numFmts count="1"><numFmt numFmtId="190" formatCode="${code}"/></numFmts>`],
  [STYLES, /<cellXfs count="\d+"><xf /, '$&numFmtId="190" fontId="0" fillId="0" borderId="0" xfId="0"/><xf '],
  [SHEET, CELL, '<c r="$1" s="0" t="inlineStr"><is><t>H24.18</t></is></c>'],
];

it('is as it was written', () => {
  expect(checked()).toEqual([0, expect.stringContaining('Khớp: ')]);
});

it('tells letters that nobody sees: white ones, and what a number format hides', () => {
  const unseen = /Chữ ở hàng này không hiện ra .*: H24\.18\./;
  const white = '<r><rPr><color rgb="FFFFFFFF"/></rPr><t>H24.18</t></r>';
  expect(checked([SHEET, CELL, coded(white)])).toEqual([0, expect.stringMatching(unseen)]);
  expect(checked(...formatted(';;;'))).toEqual([0, expect.stringMatching(unseen)]);
  const black = '<r><rPr><color rgb="FF000000"/></rPr><t>H24.18</t></r>';
  expect(checked([SHEET, CELL, coded(black)])[1]).not.toMatch(/không hiện ra/);
});

it('reads what a number format shows in the place of a text', () => {
  expect(checked(...formatted('General;General;General;&quot;H24.99&quot;'))).toEqual([
    1,
    expect.stringContaining('mã: tệp ghi “H24.99”, sổ là “H24.18”'),
  ]);
});

it('takes a row too low to be seen for a hidden one', () => {
  const low: [string, RegExp, string] = [SHEET, /(<row r="6" ht=")[\d.]+"/, '$10.1"'];
  expect(checked(low)).toEqual([0, expect.stringContaining('1 hàng ẩn cũng được đọc (hàng 6)')]);
});

it('is not equal where codes in use are headed as old ones', () => {
  expect(checked([SHEET, />Mã định danh</, '>Mã định danh cũ<'])).toEqual([
    1,
    expect.stringContaining('tên cột: tệp ghi “Mã định danh cũ”, sổ là “Mã định danh”'),
  ]);
});
