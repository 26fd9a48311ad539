import type { CheckFinding } from '../../../core/comparison.js';
import type { Registry } from '../../../core/registry/registry.js';
import type { Decision, IsoDate } from '../../../core/registry/types.js';
import type { RawTable } from '../../../formats/read/types.js';
import type { Listed, ListFinding } from '../../recognise/listed.js';
import { speaksOfEnd } from '../../recognise/notes-below.js';
import { beginsAnew } from '../../recognise/title-kind.js';
import { beside, differing } from '../compare-findings.js';
import { isKnownLine } from '../known-lines.js';
import { letterheadFindings, letterheadOf } from '../letterhead.js';
import { factsIn } from '../paper/facts.js';
import { isDraftMark } from '../paper/marks.js';
import { tidy, tokensOf } from '../paper/tokens.js';
import { titleLevels } from '../title-levels.js';
import { citationOtherwise } from '../titles.js';
import { type BesideLine, besideLines } from './lines.js';

/** The name of a kind of paper, and the heading of an annex: between them stand the words of a Decision. */
const DECISION = /^QUYẾT ĐỊNH ?:?$/u;
const ANNEX = /^phụ lục(?: số)?(?: (?:[ivx]{1,5}|\d{1,2}))?(?: ?\(tiếp(?: theo)?\))?[.:]?$/iu;
/** Number and day of the paper that a list belongs to, which may be any. */
const LETTERHEAD = /^(?:Số ?:? ?\d*\/[\p{L}\d/-]+)?(?: ?\p{Lu}[\p{L}. -]*, ngày .*\d{4})?$/u;
/** Until when something holds. */
const TERM =
  /(?:hiệu lực|giá trị|sử dụng|áp dụng)(?:\s+\p{L}+){0,3}\s+(?:đến|tới|trước)(?:\s+\p{L}+){0,2}\s+\d|(?:hết|mất|không còn|tạm ngừng|tạm dừng)\s+(?:hiệu lực|giá trị)/iu;
const VALIDITY = /(?<!\p{L})(?:hiệu lực|giá trị)(?!\p{L})/iu;

/** True for words on validity that are no title: "DANH SÁCH MÃ … KHÔI PHỤC HIỆU LỰC" only says what is listed. */
function speaksOfValidity(text: string): boolean {
  return VALIDITY.test(text) && !(beginsAnew(text) && !/(?<!\p{L})(?:này|trên)(?!\p{L})/iu.test(text));
}

/** What is judged, and by what. */
export interface BesideContext {
  registry: Registry;
  at: IsoDate;
  listed: Listed;
  tables: readonly RawTable[];
  /** The decision that the list is held against, if any. */
  decision: Decision | undefined;
  /** It lists what a decision changes: its endings are compared as such. */
  isOfChanges: boolean;
  /** What is said of the way the list is read. */
  told: readonly ListFinding[];
  /** What is said of its titles. */
  titles: readonly CheckFinding[];
}

/** A code in a line: one of the registry's own, or one below a level 1 that may be anybody's. */
function codesIn(registry: Registry, text: string): string[] {
  const roots = registry.settings.roots ?? {};
  return factsIn(tokensOf([text], true), undefined, []).flatMap(({ kind, value }) =>
    kind === 'code' && (value.includes('.') || roots[value] !== undefined) ? [value] : [],
  );
}

/** What a line says that no row says, as far as the registry knows better; else that nothing was held against it. */
function judged(
  { registry, at, listed, decision, isOfChanges, told }: BesideContext,
  line: BesideLine,
): CheckFinding[] {
  const { text, place, isGroup } = line;
  if (ANNEX.test(text) || LETTERHEAD.test(text) || isDraftMark(text)) return [];
  const subject = { place, code: undefined, name: text };
  const cited = citationOtherwise(registry, at, decision, text);
  if (cited !== undefined) return cited.map((words) => differing('different', subject, words));
  const codes = codesIn(registry, text);
  const isOwn = (code: string): boolean => registry.settings.roots?.[code.split('.')[0] ?? ''] !== undefined;
  const unknown = codes.filter((code) => isOwn(code) && registry.unit(code) === undefined);
  if (unknown.length > 0) {
    return [differing('different', subject, { field: 'citedCode', file: unknown.join(', '), registry: null })];
  }
  const isEnd = TERM.test(text) || (!isOfChanges && speaksOfEnd(text, listed.units));
  const isKnown = codes.length > 0 && codes.every((code) => registry.unit(code)?.closed !== undefined);
  if (isEnd && !isKnown && isGroup !== true) {
    const finding = differing('different', subject, { field: 'validity', file: text, registry: null });
    return [{ ...finding, variant: 'validity' }];
  }
  const kinds = factsIn(tokensOf([text], true), undefined, []).filter(({ kind }) => /^(?:day|cited|annex)$/.test(kind));
  const isInert = codes.length === 0 && kinds.length === 0 && !speaksOfValidity(text);
  const isTold = told.some(
    ({ args }) => typeof args.text === 'string' && tidy(args.text) !== '' && isPart(text, args.text),
  );
  return isInert || isTold ? [] : [beside(subject)];
}

function isPart(text: string, part: string): boolean {
  return text.includes(tidy(part).replace(/…$/, ''));
}

/** The number and day of the paper that a list is part of, where it is a Decision. */
function letterheadOtherwise(words: readonly BesideLine[], decision: Decision | undefined): CheckFinding[] {
  const [head] = words;
  if (decision === undefined || head === undefined) return [];
  const { file } = head.place;
  return letterheadFindings(letterheadOf(words.map(({ text }) => text)), { file }, decision);
}

/** True for what is said of two lines alike: a title that breaks has its number in the first. */
function isOneSaying(a: CheckFinding, b: CheckFinding): boolean {
  if (!('field' in a && 'field' in b)) return false;
  return a.field === b.field && a.file === b.file && a.place.sheet === b.place.sheet;
}

/** The words of the Decision that a list is part of: all above the first annex. */
export function decisionWords(lines: readonly BesideLine[]): BesideLine[] {
  const kind = lines.findIndex(({ text }) => DECISION.test(text));
  if (kind === -1) return [];
  const annex = lines.findIndex(({ text }, i) => i > kind && ANNEX.test(text));
  return lines.slice(0, annex === -1 ? lines.length : annex);
}

/** True for a file that has the words of a Decision round its lists. */
export function holdsDecision(tables: readonly RawTable[], listed: Listed): boolean {
  return decisionWords(besideLines(tables, listed)).length > 0;
}

/** What is said of the way a list is read, without what is said of sentences of its Decision. */
export function outsideDecision(
  read: readonly ListFinding[],
  { registry, listed, tables }: Pick<BesideContext, 'registry' | 'listed' | 'tables'>,
): ListFinding[] {
  if (!read.some((finding) => isKnownLine(finding, registry))) return [...read];
  const isOfDecision = holdsDecision(tables, listed);
  return read.filter((finding) => !(isOfDecision && isKnownLine(finding, registry)));
}

/**
 * What a list says beside its units. The words of a Decision round it are told of together, for they are held against its
 * draft when it is issued; its number and day are compared.
 */
export function besideFindings(context: BesideContext): CheckFinding[] {
  const lines = besideLines(context.tables, context.listed);
  const words = decisionWords(lines);
  const found = lines.slice(words.length).flatMap((line) => judged(context, line));
  const said = [...letterheadOtherwise(words, context.decision), ...titleLevels(context.listed), ...found];
  const others = said.filter((finding) => !context.titles.some((title) => isOneSaying(finding, title)));
  const whole = words.find(({ text }) => DECISION.test(text));
  if (whole === undefined) return others;
  const { file } = whole.place;
  const told = beside({ place: { file }, code: undefined, name: whole.text });
  return [...others, { ...told, variant: 'decision', args: { ...told.args, count: words.length } }];
}
