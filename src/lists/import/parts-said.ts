import { foldTone } from '../../core/text/fold.js';
import { onOneLine } from '../../core/text/plain.js';
import { looksLikeBody } from '../recognise/footer-words.js';
import type { ListedChange, ListField } from '../recognise/listed.js';
import type { ImportRow } from './import-model.js';

const PART = '(?:một phần|1 phần|phần còn lại|một bộ phận)';
/** "Phường B1 (một phần)", "Phường B1 - một phần". */
const BEHIND = new RegExp(`\\s*(?:[([]\\s*${PART}[^()[\\]]*[)\\]]|\\s[-–—]\\s*${PART}|,\\s*${PART})\\s*$`, 'iu');
/** "Một phần phường B1". */
const BEFORE = new RegExp(`^${PART}(?:\\s+của)?\\s+(?=\\p{L})`, 'iu');
/** That a note speaks of a part; what it says behind that may be a part of another body. */
const NOTED = new RegExp(
  `(?<!\\p{L})(?:${PART}|chỉ (?:nhận|tiếp nhận|chuyển|nhập|sáp nhập|bàn giao)(?: (?:một|1) (?:phần|số))?)(?!\\p{L})`,
  'u',
);
const BETWEEN = /^(?:[\s,]*(?:của|diện tích|tự nhiên|dân số|quy mô|địa bàn|từ|và)(?!\p{L}))*\s*/u;

/** Changes by which a body ends or goes elsewhere as a whole. */
const WHOLE: ReadonlySet<ListedChange> = new Set(['merge', 'split', 'spinOff', 'close', 'dissolve', 'move', 'replace']);

function withoutPart(name: string): string {
  const plain = name.normalize('NFC');
  const bare = plain.replace(BEHIND, '').replace(BEFORE, '').trim();
  return bare === '' || bare === plain ? name : bare;
}

/** Takes words by which only a part of a body is meant out of the names of a row that hands it over. */
export function takeParts(row: ImportRow): void {
  const { unit } = row;
  const goes =
    (unit.codeBefore ?? unit.nameBefore ?? unit.successors ?? unit.successorCodes) !== undefined ||
    (unit.change !== undefined && WHOLE.has(unit.change));
  if (!goes) return;
  for (const field of ['nameBefore', 'name'] as const) {
    const name = row[field];
    const bare = name === undefined ? undefined : withoutPart(name);
    if (name === undefined || bare === undefined || bare === name) continue;
    row.partSaid = { field, text: name.trim() };
    row[field] = bare;
  }
}

/** The words of a row by which only a part of its body goes over: beside its name, or in its note or reason. */
export function partSaid(row: ImportRow): { field: ListField; text: string } | undefined {
  if (row.partSaid !== undefined) return row.partSaid;
  for (const field of ['note', 'reason'] as const) {
    const text = row.unit[field] ?? '';
    const words = text === '' ? '' : foldTone(onOneLine(text));
    const found = NOTED.exec(words);
    if (found === null) continue;
    // what alone goes over is a part of this one
    if (found[0].startsWith('chỉ')) return { field, text: text.trim() };
    const rest = words.slice(found.index + found[0].length).replace(BETWEEN, '');
    const own = [row.nameBefore, row.name].some((name) => name !== undefined && rest.startsWith(foldTone(name)));
    if (own || !looksLikeBody(rest)) return { field, text: text.trim() };
  }
  return undefined;
}
