import { decodeHead } from './decode.js';
import { DEFAULT_LIMITS, Meter } from './limits.js';
import { isOleContainer, oleEntryNames } from './ole-container.js';
import { TableError } from './table-fault.js';
import type { TableFormat } from './types.js';
import { isZip, Zip } from './zip.js';

/** Bytes looked at to distinguish the text formats. */
const HEAD = 64 * 1024;
const MARKUP = /^<(?:\?xml|!doctype|html|head|meta|body|table|style)\b/i;
const DELIMITER_ROW = /^ {0,3}\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?$/m;

function unknown(file: string, found?: string): TableError {
  return new TableError('unknown-format', found === undefined ? { file } : { file, found });
}

function inCompound(bytes: Uint8Array, file: string): TableError {
  const names = oleEntryNames(bytes);
  if (names.includes('EncryptedPackage')) return new TableError('encrypted', { file });
  if (names.includes('Workbook') || names.includes('Book')) return new TableError('old-xls', { file });
  if (names.includes('WordDocument')) return new TableError('old-doc', { file });
  return unknown(file);
}

function inZip(bytes: Uint8Array, file: string): TableFormat {
  const names = new Zip(bytes, new Meter(file, DEFAULT_LIMITS)).names();
  if (names.includes('xl/workbook.bin')) throw unknown(file, 'xlsb');
  if (names.some((name) => name.startsWith('xl/'))) return 'xlsx';
  if (names.some((name) => name.startsWith('word/'))) return 'docx';
  if (names.includes('content.xml')) throw unknown(file, 'ods');
  throw unknown(file, 'zip');
}

/**
 * The format of a file by its content; its name decides only where the content could be either
 * (a Markdown table or delimited text).
 * @throws TableError for anything that is not read: `empty`, `encrypted`, `old-xls`, `old-doc`, `corrupt`, `unknown-format`
 */
export function detectFormat(bytes: Uint8Array, name: string): TableFormat {
  if (bytes.length === 0) throw new TableError('empty', { file: name });
  if (isOleContainer(bytes)) throw inCompound(bytes, name);
  if (isZip(bytes)) return inZip(bytes, name);
  const latin = new TextDecoder('latin1').decode(bytes.subarray(0, 8));
  if (latin.startsWith('%PDF')) return 'pdf';
  if (latin.startsWith('{\\rtf')) throw unknown(name, 'rtf');
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  const head = decodeHead(bytes, HEAD)?.trimStart();
  if (head === undefined) throw unknown(name);
  if (head === '' && bytes.length <= HEAD) throw new TableError('empty', { file: name });
  if (extension === 'md' || extension === 'markdown') return 'md';
  if (MARKUP.test(head)) throw unknown(name, /<(?:html|table|!doctype\s+html)\b/i.test(head) ? 'html' : 'xml');
  if (/^(?:\{\s*["}]|\[\s*[[\]{])/.test(head)) return 'json';
  const isDelimited = extension === 'csv' || extension === 'tsv';
  return !isDelimited && DELIMITER_ROW.test(head) ? 'md' : 'csv';
}
