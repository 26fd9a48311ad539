import { describe, expect, test } from 'vitest';
import { detectFormat } from '../../../../src/formats/read/detect.js';
import { readTables } from '../../../../src/formats/read/read-tables.js';
import { checkUnpacked } from '../../../../src/formats/read/zip.js';
import { compound, document, faultOf, grid, p, simpleBook, utf8, wordTable, zip } from '../../../support/tables.js';

describe('the format of a file is recognised by its content', () => {
  test.each([
    ['xlsx', simpleBook([['a']])],
    ['docx', document(p('x'))],
    ['csv', utf8('Mã,Tên\nH24,A\n')],
    ['csv', new Uint8Array([0xff, 0xfe, 0x4d, 0, 0xe3, 0, 0x3b, 0, 0x54, 0])],
    ['md', utf8('# Phụ lục\n\n| Mã | Tên |\n|---|---|\n| H24 | A |\n')],
    ['json', utf8('\uFEFF [ {"MaDinhDanhCap1": "H24"} ]')],
    ['json', utf8('{"qlvanbandieuhanhcap1": []}')],
  ])('%s', (format, bytes) => {
    expect(detectFormat(bytes, 'unknown')).toBe(format);
  });

  test('a character cut in two where looking ends does not mislead', () => {
    expect(detectFormat(utf8(`a${'ế'.repeat(40_000)}`), 'a.csv')).toBe('csv');
  });

  test('Markdown may begin with a comment, CSV with a bracket', () => {
    expect(detectFormat(utf8('<!-- x -->\n| a |\n|---|\n'), 'a.md')).toBe('md');
    expect(detectFormat(utf8('[1] Mã,Tên\n'), 'a.csv')).toBe('csv');
  });
});

function flat(kind: string): string {
  return `<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.${kind}"/>`;
}

/** A workbook whose directory says of its largest part that it unpacks to so many bytes. */
function declaring(size: number): Uint8Array {
  const bytes = simpleBook([['Mã', 'Tên']]).slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at += 1) {
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + 19));
    if (view.getUint32(at, true) === 0x02014b50 && name.startsWith('xl/worksheets/'))
      view.setUint32(at + 24, size, true);
  }
  return bytes;
}

describe('a workbook that lies about its size', () => {
  test.each([
    ['too-large', 3_000_000_000],
    ['corrupt', 1],
  ])('%s', async (kind, size) => {
    expect((await faultOf(() => readTables(declaring(size), 'a.xlsx'))).kind).toBe(kind);
  });
});

describe('an archive that is handed on to an office program', () => {
  test.each([
    ['too-large', 3_000_000_000],
    ['corrupt', 1],
  ])('%s, when it lies about its size', async (kind, size) => {
    expect((await faultOf(async () => checkUnpacked(declaring(size), 'a.ods', 1e9))).kind).toBe(kind);
  });

  test('passes where its directory is true, whatever else is in it', () => {
    expect(() => checkUnpacked(zip({ mimetype: 'x' }), 'a.ods', 1e9)).not.toThrow();
    expect(() => checkUnpacked(utf8('no archive'), 'a.ods', 1e9)).not.toThrow();
  });
});

describe('files that cannot be read say why', () => {
  test.each([
    ['encrypted', compound(['EncryptionInfo', 'EncryptedPackage'])],
    ['old-xls', compound(['Workbook'])],
    ['old-xls', compound(['Book'])],
    ['old-doc', compound(['1Table', 'WordDocument'])],
    ['unknown-format', compound(['PowerPoint Document'])],
    ['empty', new Uint8Array()],
    ['empty', utf8('\uFEFF \r\n\t')],
    ['corrupt', simpleBook([['a']]).subarray(0, 100)],
  ])('%s', async (kind, bytes) => {
    expect((await faultOf(() => readTables(bytes, 'danh-sach.xlsx'))).kind).toBe(kind);
  });

  test.each([
    ['xml', utf8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>')],
    ['xlsb', zip({ 'xl/workbook.bin': 'x' })],
    ['zip', zip({ 'a.txt': 'x' })],
  ])('another format is named: %s', async (found, bytes) => {
    const fault = await faultOf(() => readTables(bytes, 'danh-sach.xlsx'));
    expect(fault).toEqual({ kind: 'unknown-format', args: { file: 'danh-sach.xlsx', found } });
  });

  test.each([
    ['rtf', utf8('{\\rtf1\\ansi}')],
    ['ods', zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' })],
    ['odt', zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }, 0)],
    ['fods', utf8(flat('spreadsheet'))],
    ['fodt', utf8(flat('text'))],
    ['html', utf8('<html><body><table><tr><td>Mã</td></tr></table></body></html>')],
    ['html', utf8('  <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN">')],
  ])('.%s takes LibreOffice', async (format, bytes) => {
    const fault = await faultOf(() => readTables(bytes, 'danh-sach.xlsx'));
    expect(fault).toEqual({ kind: 'needs-office', args: { file: 'danh-sach.xlsx', format } });
  });

  test('a compound file cut off or looping is still distinguished from text', async () => {
    const bytes = compound(['Workbook']);
    expect((await faultOf(() => readTables(bytes.subarray(0, 600), 'a.xls'))).kind).toBe('unknown-format');
    new DataView(bytes.buffer).setUint32(512 + 4, 1, true);
    expect((await faultOf(() => readTables(bytes, 'a.xls'))).kind).toBe('old-xls');
  });

  test('a document without tables', async () => {
    expect((await faultOf(() => readTables(document(p('Kính gửi')), 'a.docx'))).kind).toBe('no-tables');
  });
});

test('a file is read for what it is, with a note where its name says otherwise', async () => {
  const [csv] = await readTables(utf8('Mã,Tên\nH24,A\n'), 'danh-sach.xlsx');
  expect(csv?.format).toBe('csv');
  expect(csv?.notes).toEqual([{ kind: 'format-differs', args: { extension: 'xlsx', format: 'csv' } }]);
  const [docx] = await readTables(document(wordTable([['Mã', 'Tên']])), 'phu-luc.docx');
  expect(docx?.notes).toBeUndefined();
  expect(grid(docx)).toEqual([['Mã', 'Tên']]);
});
