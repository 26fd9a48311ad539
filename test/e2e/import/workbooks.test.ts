import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

const TRANSITIONAL = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';

interface Sheet {
  name: string;
  body: string;
  state?: 'hidden' | 'veryHidden';
}

/** A workbook as other programs than ours write it. */
function workbook(
  sheets: readonly Sheet[],
  shared: readonly string[] = [],
  is1904 = false,
  isStrict = false,
): Uint8Array {
  const main = isStrict ? `${STRICT}/spreadsheetml/main` : `${TRANSITIONAL}/spreadsheetml/2006/main`;
  const office = isStrict
    ? `${STRICT}/officeDocument/relationships`
    : `${TRANSITIONAL}/officeDocument/2006/relationships`;
  const relations = (items: readonly string[]): string =>
    `<Relationships xmlns="${TRANSITIONAL}/package/2006/relationships">${items.join('')}</Relationships>`;
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${TRANSITIONAL}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relations([relation('r', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr date1904="${is1904 ? 1 : 0}"/><sheets>${sheets
      .map(
        ({ name, state = 'visible' }, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="s${i}" state="${state}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, i) => relation(`s${i}`, 'worksheet', `worksheets/sheet${i}.xml`)),
      relation('t', 'sharedStrings', '/xl/sharedStrings.xml'),
      relation('u', 'styles', 'styles.xml'),
    ]),
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${shared.map((each) => `<si>${each}</si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(
      sheets.map(({ body }, i) => [`xl/worksheets/sheet${i}.xml`, `<worksheet xmlns="${main}">${body}</worksheet>`]),
    ),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const inline = (ref: string, text: string): string => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
const heads = (row: number): string =>
  ['STT', 'Mã định danh', 'Tên đơn vị', 'Ngày hiệu lực', 'Điện thoại']
    .map((text, i) => inline(`${'ABCDE'[i]}${row}`, text))
    .join('');

let folder: string;
beforeAll(() => {
  folder = newFolder();
  const must = (...args: string[]): void => {
    const answer = call(folder, ...args);
    if (answer.status !== 0) throw new Error(answer.stderr);
  };
  must('init', 'H26', '--groups', '2,2,3');
  must('decision', 'new', '--title', 'A', '--number', '100/QĐ-UBND', '--signed', '2022-01-10', '--kind', 'full');
  put(folder, 'base.csv', 'Mã định danh,Tên đơn vị\nH26.03,Sở Tài chính\n');
  must('import', 'base.csv', '--decision', '100/QĐ-UBND', '--yes');
});

interface Answer {
  granted: { code: string; name: string; effective?: string }[];
  problems: { rule: string; severity: string }[];
  account: { rows: number; units: number; leftOut: { reason: string; count: number }[] };
}

function planned(bytes: Uint8Array): Answer & { codes: string[]; errors: string[]; whole: boolean } {
  writeFileSync(join(folder, 'a.xlsx'), bytes);
  const options = ['--decision', '100/QĐ-UBND', '--dry-run', '--json'];
  const answer = jsonOf<Answer>(run(folder, ['import', 'a.xlsx', ...options]), 'import');
  const { account } = answer;
  const left = account.leftOut.reduce((sum, { count }) => sum + count, 0);
  return {
    ...answer,
    codes: answer.granted.map(({ code, name }) => `${code} ${name}`),
    errors: answer.problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule),
    whole: account.units + left === account.rows,
  };
}

describe('workbooks as they are met', () => {
  const shared = [
    '<r><rPr><b/></rPr><t>Phòng </t></r><r><t xml:space="preserve">Một </t></r>',
    '<t xml:space="preserve">  Phòng\u00a0Hai\u200b </t>',
    '<t>H26.03.01</t>',
  ];
  const day = (
    serial: number,
  ): string => `<sheetViews><sheetView workbookViewId="0"><pane ySplit="3" state="frozen"/></sheetView></sheetViews>
<sheetData><row r="1">${inline('A1', 'DANH SÁCH MÃ ĐỊNH DANH')}</row><row r="3">${heads(3)}</row>
<row r="4"><c r="A4"><v>1</v></c><c r="B4" t="s"><v>2</v></c><c r="C4" t="s"><v>0</v></c><c r="D4" s="1"><v>${serial}</v></c><c r="E4" t="str"><f>"0225"&amp;"3842001"</f><v>02253842001</v></c></row>
<row r="5" hidden="1"><c r="A5"><v>2</v></c><c r="B5" t="str"><f>"H26.03."&amp;"02"</f><v>H26.03.02</v></c><c r="C5" t="s"><v>1</v></c></row>
<row r="6"><c r="A6"><v>3</v></c>${inline('B6', '&apos;H26.03.03')}${inline('C6', 'Phòng Ba &amp; Bốn')}<c r="D6"/></row></sheetData>
<autoFilter ref="A3:E6"/><mergeCells count="1"><mergeCell ref="A1:E1"/></mergeCells>`;

  it.each([
    ['with shared and rich texts, formulas, days, hidden rows, a filter', 45850, false, false],
    ['that count days from 1904', 45850 - 1462, true, false],
    ['in the strict form', 45850, false, true],
  ])('%s', (_, serial, is1904, isStrict) => {
    const answer = planned(workbook([{ name: "Quận 'A' &amp; B", body: day(serial) }], shared, is1904, isStrict));
    expect([answer.errors, answer.whole]).toEqual([[], true]);
    expect(answer.codes).toEqual(['H26.03.01 Phòng Một', 'H26.03.02 Phòng Hai', 'H26.03.03 Phòng Ba & Bốn']);
    expect(answer.problems.map(({ rule }) => rule)).toContain('list-hidden-rows');
  });

  it('with hidden sheets, hidden columns and a sheet of remarks', () => {
    const list = (code: string, name: string): string =>
      `<cols><col min="3" max="3" hidden="1"/></cols><sheetData><row r="1">${heads(1)}</row><row r="2">${inline('B2', code)}${inline('C2', name)}</row></sheetData>`;
    const answer = planned(
      workbook([
        { name: 'Cũ', state: 'hidden', body: list('H26.03.01', 'Phòng Cũ') },
        { name: 'Nháp', state: 'veryHidden', body: list('H26.03.02', 'Phòng Nháp') },
        { name: 'DS', body: list('H26.03.05', 'Phòng Năm') },
        { name: 'Ghi chú', body: `<sheetData><row r="1">${inline('A1', 'Của người lập')}</row></sheetData>` },
      ]),
    );
    expect([answer.errors, answer.whole, answer.codes]).toEqual([[], true, ['H26.03.05 Phòng Năm']]);
    expect(answer.problems.map(({ rule }) => rule)).toEqual([
      'list-hidden-sheet',
      'list-hidden-sheet',
      'list-sheet-skipped',
      'list-hidden-column',
    ]);
  });

  it('without references of cells', () => {
    const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const rows = [
      ['Mã định danh', 'Tên đơn vị'],
      ['H26.03.01', 'Phòng Một'],
    ].map((cells) => `<row>${cells.map(cell).join('')}</row>`);
    const answer = planned(workbook([{ name: 'Trang tính1', body: `<sheetData>${rows.join('')}</sheetData>` }]));
    expect([answer.errors, answer.codes]).toEqual([[], ['H26.03.01 Phòng Một']]);
  });

  it('with numbers, truth values and errors where codes and names belong: nothing is made of them', () => {
    const row = (n: number, code: string, name: string): string =>
      `<row r="${n}"><c r="A${n}"><v>1</v></c>${code}${name}</row>`;
    const body = `<sheetData><row r="1">${heads(1)}</row>${[
      row(2, '<c r="B2" t="e"><v>#N/A</v></c>', inline('C2', 'Phòng A')),
      row(3, '<c r="B3"><v>26.03</v></c>', inline('C3', 'Phòng B')),
      row(4, inline('B4', 'H26.03.07'), '<c r="C4" t="b"><v>1</v></c>'),
      row(5, inline('B5', 'H26.03.08'), '<c r="C5"><v>12</v></c>'),
    ].join('')}</sheetData>`;
    const answer = planned(workbook([{ name: 'S', body }]));
    expect(answer.codes).toEqual([]);
    expect(new Set(answer.errors)).toEqual(
      new Set(['list-error-cell', 'list-number-where-text', 'list-boolean-where-text', 'import-no-value']),
    );
  });
});
