import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Fills rows of the form in, as a person would in Excel: cells by column letter. */
export function fillIn(folder: string, name: string, rows: readonly Readonly<Record<string, string>>[]): void {
  const parts = unzipSync(readFileSync(join(folder, name)));
  const path = 'xl/worksheets/sheet1.xml';
  const filled = rows.map((cells, i) => {
    const own = Object.entries(cells).map(
      ([column, text]) => `<c r="${column}${i + 6}" t="inlineStr"><is><t>${text}</t></is></c>`,
    );
    return `<row r="${i + 6}">${own.join('')}</row>`;
  });
  const sheet = strFromU8(parts[path] ?? new Uint8Array()).replace('</sheetData>', `${filled.join('')}</sheetData>`);
  writeFileSync(join(folder, name), zipSync({ ...parts, [path]: strToU8(sheet) }));
}

/** Writes into cells of a form that went out filled in, as a person would in Excel: texts by cell. */
export function fillCells(folder: string, name: string, cells: Readonly<Record<string, string>>): void {
  const parts = unzipSync(readFileSync(join(folder, name)));
  const path = 'xl/worksheets/sheet1.xml';
  let sheet = strFromU8(parts[path] ?? new Uint8Array());
  for (const [ref, text] of Object.entries(cells)) {
    const cell = new RegExp(`<c r="${ref}"( s="\\d+")?(?: t="inlineStr">.*?</c>|/>)`);
    const written = (style = '') => `<c r="${ref}"${style} t="inlineStr"><is><t>${text}</t></is></c>`;
    if (cell.test(sheet)) sheet = sheet.replace(cell, (_, style?: string) => written(style));
    else {
      const row = `<row r="${ref.replace(/\D/g, '')}"`;
      const at = sheet.indexOf(row);
      const end = at === -1 ? sheet.indexOf('</sheetData>') : sheet.indexOf('</row>', at);
      sheet = sheet.slice(0, end) + (at === -1 ? `${row}>${written()}</row>` : written()) + sheet.slice(end);
    }
  }
  writeFileSync(join(folder, name), zipSync({ ...parts, [path]: strToU8(sheet) }));
}

/** A list with the dirt of real ones: old codes, several level-1 codes, malformed ones, duplicates, invisible signs. */
export const DIRTY_LIST = [
  'DANH SÁCH MÃ ĐỊNH DANH,',
  ',',
  'Mã định danh,Tên đơn vị',
  '000.00.36.I01,Ủy ban Mặt trận A',
  '000.01.36.I01,Mặt trận\u200b  thị xã B',
  ' 000.00.05.H36,Sở Giao thông - tỉnh C',
  '000.12.05.H36,Ban Quản lý Ðường bộ',
  '000.68.07.G5,Cục Thống kê C',
  '672.68.13.G15,Chi cục D',
  '672.68.13.G15,Chi cục Đ',
  '673.68.13.G15,Chi cục E',
  'Tổng cộng: 8 đơn vị,',
].join('\r\n');
