import { linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTables } from '../../../src/formats/read/read-tables.js';
import { run } from '../../support/cli.js';
import { type Node, named, parseStrictly, partsOf } from '../../support/ooxml.js';
import { newRegistry } from '../../support/registries/begun.js';
import { put } from '../../support/registry-folder.js';
import { bookParts, simpleBook, wordTable, zip } from '../../support/tables.js';

const BASIS = ['--decision', '100/QĐ-UBND'];
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A workbook as people send them: a merged title, widths, a hidden row, column and sheet, formats, an earlier comment. */
function dressed(): Record<string, string> {
  const parts = bookParts({
    sheets: [
      {
        name: 'Danh sách',
        cols: '<cols><col min="1" max="1" width="33" customWidth="1"/><col min="5" max="5" width="9" hidden="1"/></cols>',
        rows: [
          ['DANH SÁCH ĐƠN VỊ'],
          ['Mã', 'Tên đơn vị', 'Thư điện tử', 'Điện thoại', 'Nội bộ'],
          ['H36.01', 'Sở A', 'sai', '0263 000 0001', 'x'],
          ['H36.02', 'Sở B & C', { xml: '<v>12</v>', attributes: 's="1"' }, '0263 x', 'y'],
          ['H36.03', 'Sở D', 'd@example.com'],
        ],
        rowAttributes: { 5: 'hidden="1"' },
        merges: ['A1:E1'],
      },
      { name: 'Cũ', state: 'hidden', rows: [['gì đó']] },
    ],
    styles:
      '<fonts count="1"><font><b/><sz val="14"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="2" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/></cellXfs>',
  });
  const sheet = 'xl/worksheets/sheet1.xml';
  parts[sheet] = (parts[sheet] ?? '').replace(
    '</worksheet>',
    '<legacyDrawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId2"/></worksheet>',
  );
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  parts['xl/worksheets/_rels/sheet1.xml.rels'] =
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/comments" Target="../comments1.xml"/><Relationship Id="rId2" Type="${office}/vmlDrawing" Target="../drawings/vml1.vml"/></Relationships>`;
  parts['xl/comments1.xml'] =
    `<comments xmlns="${MAIN}"><authors><author>Chị Ba</author></authors><commentList><comment ref="C3" authorId="0"><text><r><t>hỏi lại $&amp; xem</t></r></text></comment><comment ref="B5" authorId="0"><text><t>tên mới</t></text></comment></commentList></comments>`;
  parts['xl/drawings/vml1.vml'] =
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025"><x:ClientData ObjectType="Note"><x:Row>2</x:Row><x:Column>2</x:Column></x:ClientData></v:shape></xml>';
  parts['[Content_Types].xml'] =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';
  return parts;
}

function part(bytes: Uint8Array, path: string): Node {
  return parseStrictly(partsOf(bytes).get(path) ?? '');
}

function fillOf(bytes: Uint8Array, ref: string): string | undefined {
  const cell = named(part(bytes, 'xl/worksheets/sheet1.xml'), 'c').find(({ attributes }) => attributes.r === ref);
  const styles = part(bytes, 'xl/styles.xml');
  const look = named(styles, 'cellXfs')[0]?.children[Number(cell?.attributes.s ?? 0)];
  const fill = named(styles, 'fills')[0]?.children[Number(look?.attributes.fillId)];
  return fill && named(fill, 'fgColor')[0]?.attributes.rgb;
}

describe('the marked copy of a workbook', () => {
  const folder = newRegistry();
  put(folder, 'a.xlsx', zip(dressed()));
  const answer = run(folder, ['import', 'a.xlsx', ...BASIS, '--errors-to', 'loi.xlsx']);
  const bytes = readFileSync(join(folder, 'loi.xlsx'));
  const sheet = part(bytes, 'xl/worksheets/sheet1.xml');

  it('colours the faulty cells, whatever they looked like, and no other', () => {
    expect(answer.status).toBe(1);
    expect(['C3', 'C4', 'D4'].map((ref) => fillOf(bytes, ref))).toEqual(Array(3).fill('FFFFC7CE'));
    expect(['A3', 'B4', 'D3', 'C5'].map((ref) => fillOf(bytes, ref))).toEqual(Array(4).fill(undefined));
  });

  it('keeps merged cells, widths, hidden rows, columns and sheets, fonts and number formats', () => {
    expect(named(sheet, 'mergeCell').map(({ attributes }) => attributes.ref)).toEqual(['A1:E1']);
    expect(named(sheet, 'col').map(({ attributes }) => [attributes.width, attributes.hidden])).toEqual([
      ['33', undefined],
      ['9', '1'],
    ]);
    expect(named(sheet, 'row').find(({ attributes }) => attributes.r === '5')?.attributes.hidden).toBe('1');
    const sheets = named(part(bytes, 'xl/workbook.xml'), 'sheet');
    expect(sheets.map(({ attributes }) => [attributes.name, attributes.state])).toEqual([
      ['Danh sách', undefined],
      ['Cũ', 'hidden'],
    ]);
    const cell = named(sheet, 'c').find(({ attributes }) => attributes.r === 'C4');
    const look = named(part(bytes, 'xl/styles.xml'), 'cellXfs')[0]?.children[Number(cell?.attributes.s)];
    expect([look?.attributes.numFmtId, look?.attributes.fontId]).toEqual(['2', '0']);
  });

  it('reads back as what was sent, cell by cell', async () => {
    const [before] = await readTables(readFileSync(join(folder, 'a.xlsx')), 'a.xlsx');
    const [after] = await readTables(bytes, 'a.xlsx');
    expect(after?.rows).toEqual(before?.rows);
  });

  it('says at each cell what is wrong, above what somebody had said there, and keeps other comments', () => {
    const comments = named(part(bytes, 'xl/comments1.xml'), 'comment');
    const text = (ref: string) => comments.find(({ attributes }) => attributes.ref === ref)?.text;
    expect(text('C3')).toMatch(/không phải địa chỉ thư điện tử[\s\S]*—\nhỏi lại \$& xem$/);
    expect(text('B5')).toBe('tên mới');
    expect(text('D4')).toContain('không phải số điện thoại');
    const boxes = (partsOf(bytes).get('xl/drawings/vml1.vml') ?? '').match(/<v:shape /g) ?? [];
    // that of C3 was there, B5 never had one
    expect(boxes).toHaveLength(comments.length - 1);
  });
});

describe('a marked copy that comes back with a cell put right', () => {
  const folder = newRegistry();
  put(folder, 'a.xlsx', zip(dressed()));
  run(folder, ['import', 'a.xlsx', ...BASIS, '--errors-to', 'loi.xlsx']);
  const parts = Object.fromEntries(partsOf(readFileSync(join(folder, 'loi.xlsx'))));
  const sheet = 'xl/worksheets/sheet1.xml';
  put(folder, 'b.xlsx', zip({ ...parts, [sheet]: (parts[sheet] ?? '').replace('0263 x', '0263 000 0002') }));
  run(folder, ['import', 'b.xlsx', ...BASIS, '--errors-to', 'loi2.xlsx']);
  const bytes = readFileSync(join(folder, 'loi2.xlsx'));

  it('has that cell as it was before, without colour and comment, and each of the others said once', () => {
    expect([fillOf(bytes, 'D4'), fillOf(bytes, 'C3')]).toEqual([undefined, 'FFFFC7CE']);
    const comments = named(part(bytes, 'xl/comments1.xml'), 'comment');
    const text = (ref: string) => comments.find(({ attributes }) => attributes.ref === ref)?.text;
    expect(text('D4')).toBeUndefined();
    expect(text('C3')?.match(/không phải địa chỉ/g)).toHaveLength(1);
    expect(text('C3')).toMatch(/—\nhỏi lại \$& xem$/);
    expect(text('B5')).toBe('tên mới');
  });
});

describe('--errors-to', () => {
  const faulty = simpleBook([
    ['Mã', 'Tên đơn vị', 'Thư điện tử'],
    ['H36.01', 'Sở A', 'sai'],
  ]);

  it('never writes over what was sent, nor over any link to it, even with --force', () => {
    const folder = newRegistry();
    put(folder, 'a.xlsx', faulty);
    linkSync(join(folder, 'a.xlsx'), join(folder, 'cung.xlsx'));
    symlinkSync('a.xlsx', join(folder, 'mem.xlsx'));
    for (const name of ['a.xlsx', './a.xlsx', 'cung.xlsx', 'mem.xlsx']) {
      const answer = run(folder, ['import', 'a.xlsx', ...BASIS, '--errors-to', name, '--force']);
      expect([name, answer.status]).toEqual([name, 3]);
      expect(answer.stderr).toMatch(/Không ghi đè danh sách gốc|liên kết/);
    }
    expect(readFileSync(join(folder, 'a.xlsx'))).toEqual(Buffer.from(faulty));
  });

  it.each([
    ['csv', 'Mã,Tên đơn vị,Thư điện tử\nH36.01,Sở A,sai\n'],
    ['md', '| Mã | Tên đơn vị | Thư điện tử |\n| --- | --- | --- |\n| H36.01 | Sở A | sai |\n'],
  ])('makes a workbook of a list in %s', async (format, text) => {
    const folder = newRegistry();
    put(folder, `a.${format}`, text);
    run(folder, ['import', `a.${format}`, ...BASIS, '--errors-to', 'loi.xlsx']);
    const [table] = await readTables(readFileSync(join(folder, 'loi.xlsx')), 'loi.xlsx');
    expect(table?.rows.flatMap(({ cells }) => cells.map((cell) => cell.text))).toContain('sai');
  });

  it('makes a workbook of a Word table, its merged cells merged', async () => {
    const folder = newRegistry();
    const body = wordTable([
      [{ body: '<w:p><w:r><w:t>Sở ngành</w:t></w:r></w:p>', properties: '<w:gridSpan w:val="3"/>' }],
      ['Mã', 'Tên đơn vị', 'Thư điện tử'],
      ['H36.01', 'Sở A', 'sai'],
    ]);
    const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    put(
      folder,
      'a.docx',
      zip({
        '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
        'word/document.xml': `<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
      }),
    );
    run(folder, ['import', 'a.docx', ...BASIS, '--errors-to', 'loi.xlsx']);
    const sheet = part(readFileSync(join(folder, 'loi.xlsx')), 'xl/worksheets/sheet1.xml');
    expect(named(sheet, 'mergeCell').map(({ attributes }) => attributes.ref)).toEqual(['A1:C1']);
  });

  it('of a folder is a folder with a copy of each faulty file, never the folder itself', () => {
    const folder = newRegistry();
    mkdirSync(join(folder, 'tra'));
    put(folder, 'tra/a.xlsx', faulty);
    put(folder, 'tra/b.csv', 'Mã,Tên đơn vị\nH36.02,Sở B\n');
    put(folder, 'tra/c.csv', 'Mã,Tên đơn vị\nH36.03,\n');
    const over = run(folder, ['import', 'tra', ...BASIS, '--errors-to', 'tra', '--force']);
    expect([over.status, over.stderr]).toEqual([3, expect.stringContaining('Không ghi đè')]);
    const answer = run(folder, ['import', 'tra', ...BASIS, '--errors-to', 'loi']);
    expect(answer.status).toBe(1);
    expect(readdirSync(join(folder, 'loi')).sort()).toEqual(['a.xlsx', 'c.csv.xlsx']);
  });
});
