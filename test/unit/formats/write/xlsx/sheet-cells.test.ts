import { describe, expect, test } from 'vitest';
import { MarkedStyles } from '../../../../../src/formats/write/xlsx/marking/marked-styles.js';
import { markedWorkbook } from '../../../../../src/formats/write/xlsx/marking/marked-workbook.js';
import { type MarkedCell, markedSheet } from '../../../../../src/formats/write/xlsx/marking/sheet-cells.js';

const at = (row: number, column: number): MarkedCell => ({ row, column, isWrong: true, text: 'sai' });
const mark = (xml: string, ...cells: MarkedCell[]) => markedSheet(xml, cells, (style) => style + 100);

describe('a sheet with marked cells', () => {
  test('is the same text but for their styles', () => {
    const xml =
      '<worksheet><sheetData><row r="1"><c r="A1" s="2" t="s"><v>0</v></c><c r="B1"/></row></sheetData></worksheet>';
    expect(mark(xml, at(1, 1), at(1, 2))).toBe(
      '<worksheet><sheetData><row r="1"><c r="A1" t="s" s="102"><v>0</v></c><c r="B1" s="100"/></row></sheetData></worksheet>',
    );
  });

  test('has cells and rows added in their order where the sheet has none', () => {
    const xml = '<x><sheetData><row r="2"><c r="B2"/></row><row r="5"/></sheetData><mergeCells/></x>';
    expect(mark(xml, at(1, 1), at(2, 1), at(2, 3), at(5, 1), at(9, 2))).toBe(
      '<x><sheetData><row r="1"><c r="A1" s="100"/></row><row r="2"><c r="A2" s="100"/><c r="B2"/><c r="C2" s="100"/></row><row r="5"><c r="A5" s="100"/></row><row r="9"><c r="B9" s="100"/></row></sheetData><mergeCells/></x>',
    );
  });

  test('counts cells and rows without a reference, and keeps the prefix of a producer', () => {
    const xml =
      '<x:worksheet><x:sheetData><x:row><x:c/><x:c/></x:row><x:row><x:c/></x:row></x:sheetData></x:worksheet>';
    expect(mark(xml, at(1, 2), at(2, 2))).toBe(
      '<x:worksheet><x:sheetData><x:row><x:c/><x:c s="100"/></x:row><x:row><x:c/><x:c r="B2" s="100"/></x:row></x:sheetData></x:worksheet>',
    );
  });

  test('may have been empty, and is given up where it is no sheet', () => {
    expect(mark('<x><sheetData/></x>', at(1, 1))).toBe(
      '<x><sheetData><row r="1"><c r="A1" s="100"/></row></sheetData></x>',
    );
    expect(mark('<x/>', at(1, 1))).toBeUndefined();
  });
});

describe('the styles of marked cells', () => {
  test('are twins of those they had, in another fill', () => {
    const styles = MarkedStyles.of(
      '<s><fills count="1"><fill><patternFill/></fill></fills><cellStyleXfs><xf/></cellStyleXfs><cellXfs count="2"><xf fontId="0" fillId="0"/><xf fontId="3" fillId="0" applyFill="0"><alignment/></xf></cellXfs></s>',
    );
    expect([
      styles?.styleOf(1, true),
      styles?.styleOf(1, true),
      styles?.styleOf(0, false),
      styles?.styleOf(9, true),
    ]).toEqual([2, 2, 3, 4]);
    expect(styles?.text()).toContain(
      '<xf fontId="3" fillId="1" applyFill="1"><alignment/></xf><xf fontId="0" fillId="2" applyFill="1"/>',
    );
    expect(styles?.text()).toContain('<fills count="3">');
    expect(MarkedStyles.of('<s/>')).toBeUndefined();
  });
});

test('bytes that are no workbook are left to the plain copy', () => {
  expect(markedWorkbook(new Uint8Array([1, 2, 3]), new Map([['S', [at(1, 1)]]]))).toBeUndefined();
});
