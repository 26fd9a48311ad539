import { isCode, levelOf } from '../../core/code/code.js';
import { isLegacyForm } from '../../core/code/legacy-code.js';
import { asKnown } from '../../core/code/near-code.js';
import { tidyCode } from '../../core/code/tidy.js';
import { initialsFrom } from '../../core/query/search/runs.js';
import { codesByForm } from '../../core/registry/borne-at.js';
import { codesAfter } from '../../core/registry/lineage.js';
import { nameKeyIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import { shortNamesOf } from '../../core/registry/short-names.js';
import { writtenOutAsAsked } from '../../core/text/abbreviation-table.js';
import { fold } from '../../core/text/fold.js';
import { goesOn, withoutMarks } from '../recognise/code-cell.js';
import { codeRange } from './code-range.js';

/** What parts several codes of one cell, the plainest first; a dash between two that make no range, and blanks. */
const PARTED_BY: readonly RegExp[] = [
  /[\r\n;,+&|/]+|\s+(?:và|and|hoặc|or)\s+/iu,
  /[\r\n;,+&|/]+|\s+(?:và|and|hoặc|or)\s+|\s[-\u2010-\u2015]\s/iu,
  /\s+/u,
];

/** Signs without which a text names no range. */
const MAY_GO_ON = /[-\u2010-\u2015~÷…\s]|\.\./u;

/** True for a text that is a code by its form, or that was noted as one. */
export function looksLikeCode(registry: Registry, text: string): boolean {
  const code = tidyCode(text);
  return code !== '' && (isCode(code) || isLegacyForm(code) || registry.unitsByLegacyCode(code).length > 0);
}

/** A code as it was meant: one that the registry knows, where it was written in another way. */
function meant(registry: Registry, text: string): string {
  return asKnown(registry, text);
}

/** What stands beside a code and says no more than that it is one, or a remark in brackets behind it. */
const LABEL = /(?<!\p{L})(?:mã|mã số|mã cũ|mã mới|mã định danh|mã đơn vị|code)\s*[:.]?\s*$/iu;
/** Signs that are put round a code; one that Excel shows before a text has no other half. */
const OPENING = /[([{"'“‘’«<]\s*$/u;
const CLOSING = /^\s*[)\]}"'”’»>]/u;
const REMARK = /^\s*(?:\(([^()]*)\)|\[([^[\]]*)\])?\s*[.,;]?$/u;
/** Where a word ends that may be a code. */
const WORDS = /[^\s()[\]{}<>:;,“”"'‘’«»]+/gu;
/** The parts of an address, of which one may be a code: `…/H24.12/`. */
const PARTS = /[^/?#]+/g;

interface Word {
  text: string;
  at: number;
}

/** The words of a text that look like codes. */
function codeWords(registry: Registry, text: string): Word[] {
  const isOne = ({ text: word }: Word): boolean =>
    /[0-9]/.test(word) && looksLikeCode(registry, tidyCode(asKnown(registry, word)));
  const bare = (word: string, at: number): Word => ({ text: word.replace(/\.$/, ''), at });
  return [...text.matchAll(WORDS)].flatMap((match) => {
    const [word] = match;
    const at = match.index;
    const whole = bare(word, at);
    if (isOne(whole) || !word.includes('/')) return isOne(whole) ? [whole] : [];
    return [...word.matchAll(PARTS)].map((part) => bare(part[0], at + part.index)).filter(isOne);
  });
}

/** The only code that stands among other words, in any writing, as the registry has it, with what is before and behind it. */
function onlyCode(registry: Registry, text: string): { code: string; before: string; behind: string } | undefined {
  const [found, ...others] = codeWords(registry, text);
  if (found === undefined || others.length > 0) return undefined;
  const { text: word, at } = found;
  const behind = text.slice(at + word.length).replace(/^\.(?=\s|$)/, '');
  return { code: asKnown(registry, word), before: text.slice(0, at), behind };
}

/** The one code of the registry that stands among words; undefined where none or several do. */
export function codeWithin(registry: Registry, text: string): string | undefined {
  const found = onlyCode(registry, text);
  // figures behind a code may be one of its groups
  if (found === undefined || !/\p{L}{2}|[)\]}]/u.test(found.before + found.behind)) return undefined;
  const code = tidyCode(found.code);
  if (levelOf(code) === 1 && /^\s*\d/.test(found.behind)) return undefined;
  return registry.unit(code) !== undefined || registry.unitsByLegacyCode(code).length > 0 ? code : undefined;
}

/** True where words are a name, present, past or short, of a body that a code is or was granted to: "Sở TTTT" beside H24.12. */
function isNameOf(registry: Registry, code: string, words: string): boolean {
  const written = (text: string): string => fold(writtenOutAsAsked(text, registry.settings.abbreviations));
  const key = written(words);
  const codes = [code, ...codesByForm(registry, code)];
  const units = [...codes.flatMap((each) => registry.unit(each) ?? []), ...registry.unitsByLegacyCode(code)];
  return units.some((unit) => {
    const short = shortNamesOf(unit).flatMap((each) => each ?? []);
    const names = [unit.name, ...(unit.formerNames ?? []).map(({ name }) => name), ...short];
    return names.some((name) => written(name) === key || isInitialsOf(words, name));
  });
}

/** True for words that name a body which is neither that of a code nor one that it led to: nobody can tell which is meant. */
function isOfAnother(registry: Registry, code: string, words: string): boolean {
  if (!/\p{L}\s+\p{L}/u.test(words)) return false;
  if ([code, ...codesAfter(registry, code)].some((each) => isNameOf(registry, each, words))) return false;
  const key = nameKeyIn(registry, words);
  return [...registry.units.values()].some(({ name, formerNames = [] }) =>
    [name, ...formerNames.map((former) => former.name)].some((each) => nameKeyIn(registry, each) === key),
  );
}

/** True for the first letters of a whole name: "SYT". */
function isInitialsOf(text: string, name: string): boolean {
  const words = fold(name).split(' ');
  return words.length > 1 && initialsFrom(fold(text), words, 0) === words.length;
}

/** What stands between a code and the name beside it. */
const BESIDE = /^[\s:.,\-\u2010-\u2015]+|[\s:.,\-\u2010-\u2015]+$/gu;

/**
 * A code that stands behind a label, in brackets, before a remark in them or beside its body's name: `mã H24.46`,
 * `(H24.46)`, `H24.46 (cũ)`, `Sở Y tế (mã H24.46)`.
 */
export function codeBeside(registry: Registry, text: string): string | undefined {
  const found = onlyCode(registry, text);
  if (found === undefined) return undefined;
  const { code } = found;
  if (found.before.trim() === '' && found.behind.trim() === '') return undefined;
  if (goesOn(found.behind)) return undefined;
  const unlabelled = found.before.replace(LABEL, '');
  const opened = unlabelled.replace(OPENING, '');
  const before = opened.replace(LABEL, '');
  const behind = opened === unlabelled ? found.behind : found.behind.replace(CLOSING, '');
  const remark = REMARK.exec(behind);
  if (before.trim() === '' && remark !== null) {
    const [, round = '', square = ''] = remark;
    return isOfAnother(registry, tidyCode(code), (round || square).trim()) ? undefined : code;
  }
  const words = [before, behind].map((part) => part.replace(BESIDE, '')).filter(Boolean);
  return words.length === 1 && isNameOf(registry, tidyCode(code), words[0] ?? '') ? code : undefined;
}

/** What stands in a cell of codes. */
export interface CellOfCodes {
  /** Each code as it is to be looked up; the cell's text alone where it is no list of codes. */
  codes: string[];
  /** The cell names codes from a first to a last one: they are written out, or nobody can tell which they are. */
  range?: 'written-out' | 'unclear';
}

/** The codes of a piece of a cell: one, or those of a range; undefined where it is neither. */
function codesOfPiece(registry: Registry, piece: string): CellOfCodes | undefined {
  const range = codeRange(registry, piece);
  if (range !== undefined) {
    return range.codes === undefined
      ? { codes: [piece], range: 'unclear' }
      : { codes: [...range.codes], range: 'written-out' };
  }
  const code = meant(registry, piece);
  return looksLikeCode(registry, code) ? { codes: [code] } : undefined;
}

const FIGURE = /\p{N}/u;

/** The codes of a cell without a figure: such as were noted, parted by the plainest signs; else its text. */
function notedCodes(registry: Registry, whole: string): string[] {
  const [plainest = /;/] = PARTED_BY;
  const pieces = whole.split(plainest).map((piece) => piece.trim());
  const noted = pieces.filter((piece) => registry.unitsByLegacyCode(tidyCode(piece)).length > 0);
  return noted.length === pieces.length ? [...new Set(noted)] : [whole];
}

/** True for a text that is a code of the registry, or noted as an earlier one, as it stands. */
function isOnRecord(registry: Registry, text: string): boolean {
  const code = tidyCode(text);
  return registry.unit(code) !== undefined || registry.unitsByLegacyCode(code).length > 0;
}

/** A text without the marks of footnotes round it, unless it is a code with them. */
export function unmarkedCode(registry: Registry, text: string): string {
  return isOnRecord(registry, text) ? text : withoutMarks(text);
}

/** Reads a cell of codes. */
export function readCellOfCodes(registry: Registry, text: string): CellOfCodes {
  const whole = unmarkedCode(registry, text.trim()).trim();
  // blanks inside a code are nothing, and so two codes without anything between them may look like one
  if (isOnRecord(registry, whole)) return { codes: [whole] };
  // most cells of a list are words, and only a code that was noted may be without a figure
  if (!FIGURE.test(whole)) return { codes: notedCodes(registry, whole) };
  const range = MAY_GO_ON.test(whole) ? codesOfPiece(registry, whole) : undefined;
  if (range?.range !== undefined) return range;
  for (const sign of PARTED_BY) {
    const pieces = whole
      .split(sign)
      .map((piece) => piece.trim())
      .filter((piece) => piece !== '');
    if (pieces.length < 2) continue;
    const read = pieces.map((piece) => codesOfPiece(registry, piece));
    const all = read.flatMap((each) => each ?? []);
    if (all.length < read.length) continue;
    const codes = [...new Set(all.flatMap((each) => each.codes))];
    if (all.some((each) => each.range === 'unclear')) return { codes: [whole], range: 'unclear' };
    return all.some((each) => each.range !== undefined) ? { codes, range: 'written-out' } : { codes };
  }
  const direct = meant(registry, whole);
  return { codes: [looksLikeCode(registry, direct) ? direct : (codeBeside(registry, whole) ?? direct)] };
}

/** The codes that stand in a cell, each as it is to be looked up; its text alone where it is no list of codes. */
export function codesInCell(registry: Registry, text: string): string[] {
  return readCellOfCodes(registry, text).codes;
}
