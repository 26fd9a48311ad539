import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../../src/formats/read/docx.js';
import { document, faultOf, grid, p, tbl, tr, wordTable, zip } from '../../../support/tables.js';

const across = (span: number) => `<w:gridSpan w:val="${span}"/>`;
const START = '<w:vMerge w:val="restart"/>';
const ON = '<w:vMerge/>';

function firstGrid(body: string): string[][] {
  return grid(readDocx(document(body), 'a.docx')[0]);
}

/** A cell whose paragraph is this XML. */
function cell(body: string): { body: string } {
  return { body: `<w:p>${body}</w:p>` };
}

describe('text of a cell', () => {
  test('runs, tabs, line breaks and paragraphs are put together', () => {
    const runs =
      '<w:r><w:t xml:space="preserve">Sở </w:t></w:r><w:r><w:t>Y tế</w:t><w:br/><w:t>Hải</w:t><w:tab/><w:t>Phòng</w:t></w:r>';
    const body = wordTable([
      [{ body: `<w:p>${runs}</w:p><w:p/>${p('cuối')}` }, cell('<w:r><w:t>A</w:t><w:noBreakHyphen/><w:t>B</w:t></w:r>')],
    ]);
    expect(firstGrid(body)).toEqual([['Sở Y tế\nHải\tPhòng\n\ncuối', 'A-B']]);
  });

  test('a raised letter by itself is told from the word before it, and in brackets too', () => {
    const raised = (text: string): string =>
      `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>${text}</w:t></w:r>`;
    const texts = ['a', '(b)', '(1)', 'nd'].map((text) => cell(`<w:r><w:t>Mười</w:t></w:r>${raised(text)}`));
    expect(firstGrid(wordTable([texts]))).toEqual([['Mườiᵃ', 'Mười(ᵇ)', 'Mười(¹)', 'Mườind']]);
  });

  test('a raised digit is told from the digits before it', () => {
    const raised = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r>';
    const body = cell(`<w:r><w:t>H24.20</w:t></w:r>${raised}<w:r><w:t> (2)</w:t></w:r>`);
    expect(firstGrid(wordTable([[body]]))).toEqual([['H24.20¹ (2)']]);
  });

  test('tab stops of a paragraph are no tabs', () => {
    const body = cell('<w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr><w:r><w:t>x</w:t></w:r>');
    expect(firstGrid(wordTable([[body]]))).toEqual([['x']]);
  });

  test('tracked insertions are read, deletions and hidden text are not', () => {
    const body = cell(
      '<w:del><w:r><w:delText>cũ</w:delText><w:t>cũ</w:t></w:r></w:del><w:ins><w:r><w:t>mới</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:moveFrom><w:r><w:t>đi</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>đến</w:t></w:r></w:moveTo>',
    );
    expect(firstGrid(wordTable([[body]]))).toEqual([['mớiđến']]);
  });

  test('what is tracked in a document without any table comes with an empty one', () => {
    const [found, ...others] = readDocx(
      document('<w:p><w:ins w:id="1"><w:r><w:t>ngay</w:t></w:r></w:ins></w:p>'),
      'a.docx',
    );
    expect([found?.rows, found?.notes?.map(({ kind }) => kind), others]).toEqual([[], ['insertions-tracked'], []]);
    expect(readDocx(document(p('Kính gửi')), 'a.docx')).toEqual([]);
  });

  test('a row whose deletion is tracked is gone', () => {
    const body = tbl([tr(['a']), tr(['b'], '<w:del w:id="1"/>'), tr(['c'])]);
    expect(firstGrid(body)).toEqual([['a'], ['c']]);
  });

  test('field instructions, pictures and versions for old programs are left out', () => {
    const body = cell(
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>3</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:t>hình</w:t></w:drawing></mc:Choice><mc:Fallback><w:pict><w:t>hình</w:t></w:pict></mc:Fallback></mc:AlternateContent></w:r>',
    );
    expect(firstGrid(wordTable([[body]]))).toEqual([['3']]);
  });

  test('content controls around tables, rows, cells and text are looked through', () => {
    const sdt = (inside: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
    const body = sdt(
      `<w:tbl>${sdt(`<w:tr>${sdt(`<w:tc><w:p>${sdt('<w:r><w:t>x</w:t></w:r>')}</w:p></w:tc>`)}</w:tr>`)}</w:tbl>`,
    );
    expect(firstGrid(body)).toEqual([['x']]);
  });

  test('the font comes from the run, its styles or the document', () => {
    const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman"/></w:rPr></w:rPrDefault></w:docDefaults>
      <w:style w:type="paragraph" w:styleId="Base"><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="Cell"><w:basedOn w:val="Base"/></w:style>`;
    const body = wordTable([
      [
        'mặc định',
        cell('<w:pPr><w:pStyle w:val="Cell"/></w:pPr><w:r><w:t>Së</w:t></w:r>'),
        cell('<w:r><w:rPr><w:rFonts w:ascii="VNI-Times"/></w:rPr><w:t>Sôû</w:t></w:r>'),
      ],
    ]);
    const cells = readDocx(document(body, styles), 'a.docx')[0]?.rows[0]?.cells;
    expect(cells?.map(({ font }) => font)).toEqual(['Times New Roman', '.VnTime', 'VNI-Times']);
  });
});

describe('merged cells', () => {
  test('merged across and down, each place points to the first cell', () => {
    const body = tbl([
      tr([
        { body: p('STT'), properties: START },
        { body: p('Mã'), properties: across(2) },
      ]),
      tr([{ body: p(''), properties: ON }, 'cũ', 'mới']),
      tr(['1', 'a', 'b']),
    ]);
    const rows = readDocx(document(body), 'a.docx')[0]?.rows;
    expect(rows?.[0]?.cells).toMatchObject([
      { text: 'STT' },
      { text: 'Mã' },
      { column: 3, merged: { row: 1, column: 2 } },
    ]);
    expect(rows?.[1]?.cells).toMatchObject([
      { column: 1, merged: { row: 1, column: 1 } },
      { text: 'cũ' },
      { text: 'mới' },
    ]);
    expect(rows?.[2]?.cells.map(({ text }) => text)).toEqual(['1', 'a', 'b']);
  });

  test('borders dragged by hand do not shift the columns', () => {
    const wide = (text: string, span: number) => ({ body: p(text), properties: across(span) });
    const body = tbl([
      tr([wide('STT', 1), wide('Tên', 2), wide('Mã', 1)]),
      tr([wide('1', 2), wide('Sở A', 1), wide('H24.01', 1)]),
      tr([wide('I. Nhóm', 4)]),
    ]);
    expect(firstGrid(body)).toEqual([
      ['STT', 'Tên', 'Mã'],
      ['1', 'Sở A', 'H24.01'],
      ['I. Nhóm', '', ''],
    ]);
  });

  test('a row that begins further right keeps its columns', () => {
    const body = tbl([tr(['a', 'b', 'c']), tr(['y', 'z'], '<w:gridBefore w:val="1"/>')]);
    expect(firstGrid(body)[1]).toEqual(['', 'y', 'z']);
  });
});

describe('tables of a document', () => {
  test('are named after the annex above them, else numbered, and keep the lines above', () => {
    const one = wordTable([['x']]);
    const body = `${one}${p('PHỤ LỤC II')}${p('Mã định danh cấp 2')}${one}${one}${p('Phụ lục số 3')}${one}`;
    const tables = readDocx(document(body), 'a.docx');
    expect(tables.map(({ sheet }) => sheet)).toEqual(['#1', 'PHỤ LỤC II', 'PHỤ LỤC II #2', 'Phụ lục số 3']);
    expect(tables[1]?.titles).toEqual(['PHỤ LỤC II', 'Mã định danh cấp 2']);
    expect(tables[2]?.titles).toEqual([]);
  });

  test('a table within a cell is a table of its own', () => {
    const body = wordTable([[{ body: `${p('ngoài')}${wordTable([['trong']])}${p('')}` }, 'b']]);
    expect(readDocx(document(body), 'a.docx').map(grid)).toEqual([[['ngoài', 'b']], [['trong']]]);
  });

  test('hidden rows are marked', () => {
    const rows = readDocx(document(tbl([tr(['a'], '<w:hidden/>'), tr(['b'])])), 'a.docx')[0]?.rows;
    expect(rows?.map(({ hidden }) => hidden)).toEqual([true, undefined]);
  });

  test('a document type of its own is refused, so no outside file is ever read', async () => {
    const evil = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><w:document><w:body>&f;</w:body></w:document>';
    const fault = await faultOf(() => readDocx(zip({ 'word/document.xml': evil }), 'a.docx'));
    expect(fault).toMatchObject({ kind: 'unsafe-xml', args: { part: 'word/document.xml' } });
  });

  test('more columns than any list has are refused', async () => {
    const body = tbl([tr(Array.from({ length: 300 }, () => 'x'))]);
    expect((await faultOf(() => readDocx(document(body), 'a.docx'))).kind).toBe('too-many-columns');
  });
});
