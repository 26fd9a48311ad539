/**
 * The annexes of an export, written with write-excel-file and nothing else: a sheet for each, every cell text.
 * `node bare-xlsx.mjs ANNEXES.json FILE.xlsx`
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { bareTables } from './bare-tables.mjs';
import { fromRivals } from './rivals.mjs';

const [source = '', target = ''] = process.argv.slice(2);
const { default: writeExcelFile } = fromRivals('write-excel-file/node');

const sheets = bareTables(JSON.parse(readFileSync(source, 'utf8'))).map(({ rows }, i) => ({
  sheet: `${i + 1}`,
  data: rows.map((cells) => cells.map((value) => ({ value, type: String, wrap: true }))),
}));
writeFileSync(target, await writeExcelFile(sheets).toBuffer());
