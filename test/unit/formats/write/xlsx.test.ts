import { describe, expect, it } from 'vitest';
import { viewAt } from '../../../../src/annex/annex-view.js';
import { stateDocument } from '../../../../src/annex/document.js';
import { columnName } from '../../../../src/core/cell-place.js';
import { xlsx } from '../../../../src/formats/write/xlsx/index.js';
import { sheetNames } from '../../../../src/formats/write/xlsx/sheet.js';
import { disorder, looseEnds, type Node, named, parseStrictly, partsOf } from '../../../support/ooxml.js';
import { registry, TODAY } from '../../../support/registries/annexes.js';

function parts(at = TODAY, from = registry): Map<string, string> {
  const content = xlsx(stateDocument(from, viewAt(from, at)));
  if (typeof content === 'string') throw new Error('an Excel file is bytes');
  return partsOf(content);
}

function part(path: string, of = parts()): Node {
  return parseStrictly(of.get(path) ?? '');
}

/** The cells of a sheet by their references. */
function cells(sheet: Node): Map<string, Node> {
  return new Map(named(sheet, 'c').map((cell) => [cell.attributes.r ?? '', cell]));
}

describe('an Excel file', () => {
  it.each([TODAY, '2019-01-01'])('of %s is well formed, in the order Excel wants, and complete', (at) => {
    const all = parts(at);
    for (const [path, xml] of all) expect([path, disorder(parseStrictly(xml))]).toEqual([path, []]);
    expect(looseEnds(all)).toEqual([]);
  });

  it('has a sheet for each annex under its heading', () => {
    expect(named(part('xl/workbook.xml'), 'sheet').map(({ attributes }) => attributes.name)).toEqual([
      'Phụ lục I',
      'Phụ lục II',
      'Phụ lục III',
      'Phụ lục IV',
    ]);
  });

  it('holds codes as text and running numbers as numbers', () => {
    const sheet = cells(part('xl/worksheets/sheet2.xml'));
    expect(sheet.get('C5')?.attributes.t).toBe('inlineStr');
    expect(sheet.get('C5')?.text).toBe('H24.09');
    expect(sheet.get('A5')?.attributes.t).toBeUndefined();
    expect(sheet.get('A5')?.text).toBe('1');
    const styles = named(part('xl/styles.xml'), 'cellXfs')[0]?.children ?? [];
    expect(styles[Number(sheet.get('C5')?.attributes.s)]?.attributes.numFmtId).toBe('49');
  });

  it('freezes the heading row, filters it and repeats it on paper', () => {
    const sheet = part('xl/worksheets/sheet3.xml');
    expect(named(sheet, 'pane')[0]?.attributes).toMatchObject({ ySplit: '4', topLeftCell: 'A5', state: 'frozen' });
    expect(named(sheet, 'autoFilter')[0]?.attributes.ref).toBe('A4:H11');
    expect(cells(sheet).get('B4')?.text).toBe('Tên cơ quan, đơn vị');
    const names = named(part('xl/workbook.xml'), 'definedName').map(({ attributes, text }) => [
      attributes.name,
      attributes.localSheetId,
      text,
    ]);
    expect(names).toContainEqual(['_xlnm.Print_Titles', '2', "'Phụ lục III'!$4:$4"]);
    expect(names).toContainEqual(['_xlnm._FilterDatabase', '2', "'Phụ lục III'!$A$4:$H$11"]);
  });

  it('prints on A4, as wide as the page, with page numbers from the second page', () => {
    const sheet = part('xl/worksheets/sheet2.xml');
    expect(named(sheet, 'pageSetup')[0]?.attributes).toMatchObject({
      paperSize: '9',
      fitToWidth: '1',
      fitToHeight: '0',
    });
    expect(named(sheet, 'oddHeader')[0]?.text).toBe('&C&P');
    expect(named(sheet, 'headerFooter')[0]?.attributes.differentFirst).toBe('1');
  });

  it('has the title and the issuing body among its properties', () => {
    const core = part('docProps/core.xml');
    expect(named(core, 'dc:title')[0]?.text).toBe('Sổ đăng ký');
    expect(named(core, 'dc:creator')[0]?.text).toBe('Ủy ban nhân dân thành phố Hải Phòng');
  });

  it('says where an annex is empty', () => {
    expect(part('xl/worksheets/sheet3.xml', parts('2019-01-01')).text).toContain('Không có');
  });

  it('takes names that XML minds as they are, formulas among them', () => {
    const unit = registry.unit('H24.09');
    if (unit === undefined) throw new Error('no unit');
    const name = '=1+1 <b> & "c"';
    const sheet = part('xl/worksheets/sheet2.xml', parts(TODAY, registry.with({ units: [{ ...unit, name }] })));
    expect(cells(sheet).get('B5')?.text).toBe(name);
    expect(named(sheet, 'f')).toEqual([]);
  });
});

describe('sheets', () => {
  it('count their columns as Excel does', () => {
    expect([1, 26, 27, 52, 53, 702, 703].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });

  it('bear names that Excel takes, no two alike', () => {
    expect(sheetNames(['a/b', "'x'", '', 'Sheet', 'y'.repeat(40), 'y'.repeat(40)])).toEqual([
      'a b',
      'x',
      'Sheet',
      'Sheet (2)',
      'y'.repeat(31),
      `${'y'.repeat(27)} (2)`,
    ]);
  });
});
