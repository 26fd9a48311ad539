/**
 * The annexes of an export, written with the docx library and nothing else: a table for each, every cell one run of
 * text. `node bare-docx.mjs ANNEXES.json FILE.docx`
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { bareTables } from './bare-tables.mjs';
import { fromRivals } from './rivals.mjs';

const [source = '', target = ''] = process.argv.slice(2);
const { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } = fromRivals('docx');

/** @param {readonly string[]} cells @param {boolean} heading */
function row(cells, heading) {
  return new TableRow({
    cantSplit: true,
    tableHeader: heading,
    children: cells.map(
      (text) =>
        new TableCell({ children: [new Paragraph({ children: [new TextRun({ text, size: 24, bold: heading })] })] }),
    ),
  });
}

const sections = bareTables(JSON.parse(readFileSync(source, 'utf8'))).map(({ title, rows }) => ({
  children: [new Paragraph(title), new Table({ rows: rows.map((cells, i) => row(cells, i === 0)) })],
}));
writeFileSync(target, await Packer.toBuffer(new Document({ sections })));
