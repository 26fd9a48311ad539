import { decodeHead } from './decode.js';
import { DEFAULT_LIMITS, Meter } from './limits.js';
import { isOleContainer, oleEntryNames } from './ole-container.js';
import { TableError } from './table-fault.js';
import type { TableFormat } from './types.js';
import { isZip, Zip } from './zip.js';

/** Bytes looked at to distinguish the text formats. */
const HEAD = 64 * 1024;
const MARKUP = /^<(?:\?xml|!doctype|html|head|meta|body|table|style)\b/i;
/** A script of a database: its first statement, below comments (each read in one way only) and settings of its client. */
const SQL =
  /^(?:(?:--|\\)[^\n]*\n|\/\*(?:(?!\*\/)[\s\S])*\*\/|\s)*(?:BEGIN;|SET \w+ *=|(?:CREATE|DROP) (?:TABLE|SCHEMA|DATABASE) |INSERT INTO )/i;
const DELIMITER_ROW = /^ {0,3}\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?$/m;

function unknown(file: string, found?: string): TableError {
  return new TableError('unknown-format', found === undefined ? { file } : { file, found });
}

function inCompound(bytes: Uint8Array, file: string): TableError {
  const format = compoundFormat(bytes);
  if (format === 'encrypted') return new TableError('encrypted', { file });
  if (format !== undefined) return new TableError(`old-${format}`, { file });
  return unknown(file);
}

function compoundFormat(bytes: Uint8Array): 'encrypted' | 'xls' | 'doc' | undefined {
  const names = oleEntryNames(bytes);
  if (names.includes('EncryptedPackage')) return 'encrypted';
  if (names.includes('Workbook') || names.includes('Book')) return 'xls';
  return names.includes('WordDocument') ? 'doc' : undefined;
}

/** Bytes of an OpenDocument package in which its kind is named: the first part, never packed. */
const ODF_HEAD = 200;
/** Bytes of a flat OpenDocument file in which its kind is named. */
const FLAT_HEAD = 8192;

function openDocument(text: string): 'text' | 'spreadsheet' | undefined {
  const kind = /application\/vnd\.oasis\.opendocument\.(text|spreadsheet)(?:-template)?/.exec(text)?.[1];
  return kind === 'text' || kind === 'spreadsheet' ? kind : undefined;
}

function isOpenDocument(bytes: Uint8Array): boolean {
  try {
    return new Zip(bytes, new Meter('', DEFAULT_LIMITS)).names().includes('content.xml');
  } catch {
    return false;
  }
}

/** Formats that only an office program reads. */
export type OfficeOnly = 'xls' | 'doc' | 'ods' | 'odt' | 'rtf' | 'fods' | 'fodt' | 'html';

/** A page of the web, as systems export lists, whatever the file is called; Markdown may begin with a tag of its own. */
function isPage(bytes: Uint8Array, name: string): boolean {
  const start = /\.(?:md|markdown)$/i.test(name) ? undefined : decodeHead(bytes, HEAD)?.trimStart();
  return start !== undefined && MARKUP.test(start) && /<(?:html|table|!doctype\s+html)\b/i.test(start);
}

/**
 * Which of the formats that only an office program reads these bytes are; undefined for anything else.
 * @param name tells a page from Markdown
 */
export function officeFormat(bytes: Uint8Array, name: string): OfficeOnly | undefined {
  if (isOleContainer(bytes)) {
    const found = compoundFormat(bytes);
    return found === 'encrypted' ? undefined : found;
  }
  const head = (length: number) => new TextDecoder('latin1').decode(bytes.subarray(0, length));
  if (isZip(bytes)) {
    if (!isOpenDocument(bytes)) return undefined;
    return openDocument(head(ODF_HEAD)) === 'text' ? 'odt' : 'ods';
  }
  const start = head(FLAT_HEAD);
  if (start.startsWith('{\\rtf')) return 'rtf';
  if (!/<office:document[\s>]/.test(start)) return isPage(bytes, name) ? 'html' : undefined;
  const flat = openDocument(start);
  return flat === undefined ? undefined : flat === 'text' ? 'fodt' : 'fods';
}

function inZip(bytes: Uint8Array, file: string): TableFormat {
  const names = new Zip(bytes, new Meter(file, DEFAULT_LIMITS)).names();
  if (names.includes('xl/workbook.bin')) throw unknown(file, 'xlsb');
  if (names.some((name) => name.startsWith('xl/'))) return 'xlsx';
  if (names.some((name) => name.startsWith('word/'))) return 'docx';
  throw unknown(file, 'zip');
}

/** What programs run or keep their settings in, however much of it looks like delimited text. */
function scriptOf(head: string, extension: string | undefined): string | undefined {
  if (extension === 'yaml' || extension === 'yml') return 'YAML';
  return extension === 'sql' || SQL.test(head) ? 'SQL' : undefined;
}

/**
 * The format of a file by its content; its name decides only where the content could be either
 * (a Markdown table or delimited text).
 * @throws TableError for anything that is not read: `empty`, `encrypted`, `old-xls`, `old-doc`, `corrupt`, `unknown-format`
 */
export function detectFormat(bytes: Uint8Array, name: string): TableFormat {
  if (bytes.length === 0) throw new TableError('empty', { file: name });
  if (isOleContainer(bytes)) throw inCompound(bytes, name);
  const office = officeFormat(bytes, name);
  if (office !== undefined) throw new TableError('needs-office', { file: name, format: office });
  if (isZip(bytes)) return inZip(bytes, name);
  const latin = new TextDecoder('latin1').decode(bytes.subarray(0, 8));
  if (latin.startsWith('%PDF')) return 'pdf';
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  const head = decodeHead(bytes, HEAD)?.trimStart();
  if (head === undefined) throw unknown(name);
  if (head === '' && bytes.length <= HEAD) throw new TableError('empty', { file: name });
  if (extension === 'md' || extension === 'markdown') return 'md';
  if (MARKUP.test(head)) throw unknown(name, 'xml');
  const script = scriptOf(head, extension);
  if (script !== undefined) throw new TableError('for-programs', { file: name, found: script });
  if (/^(?:\{\s*["}]|\[\s*[[\]{])/.test(head)) return 'json';
  const isDelimited = extension === 'csv' || extension === 'tsv';
  return !isDelimited && DELIMITER_ROW.test(head) ? 'md' : 'csv';
}
