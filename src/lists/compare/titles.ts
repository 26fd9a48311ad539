import { type AnnexChange, annexOfChange, CHANGE_ANNEXES, type ChangeAnnex } from '../../annex/annex-changes.js';
import { lastDecision, numberOfDecision } from '../../annex/official.js';
import { levelOf } from '../../core/code/code.js';
import type { CheckField, CheckFinding, Differing } from '../../core/comparison.js';
import { authorityOf, isOneBody } from '../../core/registry/authority.js';
import { nameKeyIn } from '../../core/registry/names.js';
import { isSigned, type Registry } from '../../core/registry/registry.js';
import type { Decision, IsoDate } from '../../core/registry/types.js';
import { fold } from '../../core/text/fold.js';
import type { Listed, ListTable } from '../recognise/listed.js';
import { beginsAnew, kindOfTable } from '../recognise/title-kind.js';
import { differing } from './compare-findings.js';

/** A Decision as the line under a title names it. */
export interface Citation {
  /** `1500/QĐ-UBND`, in capitals and without spaces. */
  number: string;
  date: IsoDate | undefined;
}

const CITED =
  /(?:kèm theo|cập nhật đến)\s+quyết định\s+số\s*:?\s*0*(\d+\s*\/\s*[\p{L}\d/\-–]+)(?:\s*,?\s*ngày\s+(?:(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})|(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})))?/iu;
/** `(Kèm theo Quyết định số      /QĐ-UBND …`: the number is not there yet. */
const BLANK = /kèm theo\s+(?:quyết định|văn bản)\s+số\s*:?[\s.…_]*\//iu;
const ANNEX = /(?:phụ lục|annex)(?:\s+số)?\s+([ivx]{1,5}|\d{1,2})(?![\p{L}\d])/iu;
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

function plainNumber(text: string): string {
  return text
    .replace(/\s/g, '')
    .replace(/[\u00ad\u2010-\u2015\u2212]/g, '-')
    .replace(/^0+(?=\d)/, '')
    .toUpperCase();
}

/** Programs that let nobody part a number write a hyphen of another kind. */
function plainLine(line: string): string {
  return line
    .normalize('NFC')
    .replace(/[\u00ad\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The Decision that a line cites as its own. */
export function citationIn(line: string): Citation | undefined {
  const found = CITED.exec(plainLine(line));
  if (found === null) return undefined;
  const [, number = '', day = found[5], month = found[6], year = found[7]] = found;
  const two = (text: string) => text.padStart(2, '0');
  const date =
    day === undefined || month === undefined || year === undefined ? undefined : `${year}-${two(month)}-${two(day)}`;
  return { number: plainNumber(number), date };
}

/** A line that says of which Decision the list is, and whose that is, and nothing else. */
const WHOLE = new RegExp(
  `^[([]?\\s*(?:ban hành )?${CITED.source}(?:\\s*,?\\s*của\\s+([^,;()]+?))?\\s*[)\\].;]*$`,
  'iu',
);

/** The body whose Decision a line names; `''` where it names none, undefined for a line that is more than a citation. */
function bodyCited(line: string): string | undefined {
  const found = WHOLE.exec(plainLine(line));
  if (found === null) return undefined;
  const [body = ''] = (found[8] ?? '').split(/\s(?:về|v\/v|ban hành)\s/iu);
  return body.trim();
}

function citationOf({ titles }: ListTable): { line: string; cited: Citation } | undefined {
  for (const line of [...titles].reverse()) {
    const cited = citationIn(line);
    if (cited !== undefined) return { line, cited };
    // a draft's own line, left blank: what stands above it cites other decisions
    if (BLANK.test(line.normalize('NFC'))) return undefined;
  }
  return undefined;
}

/** The decision of the registry whose changes the tables of a list say they are; undefined where they do not. */
export function decisionCited(registry: Registry, { tables }: Listed): Decision | undefined {
  const cited = tables.flatMap((table) => {
    const kind = kindOfTable(table);
    return kind === undefined || kind === 'mixed' || kind === 'mentioned'
      ? []
      : (citationOf(table)?.cited.number ?? []);
  });
  const [first] = cited;
  if (first === undefined || cited.some((each) => each !== first)) return undefined;
  return byNumber(registry, first);
}

/** The last decision with a number, however its hyphens and spaces are written. */
export function byNumber(registry: Registry, number: string): Decision | undefined {
  return [...registry.decisions.values()].findLast(
    (each) => each.number !== undefined && plainNumber(each.number) === plainNumber(number),
  );
}

const symbolOf = (number: string): string => number.slice(number.indexOf('/'));

/** The decision that a table should cite: the one asked about, the one it cites, or the last of the same body. */
function expectedFor(
  registry: Registry,
  at: IsoDate,
  asked: Decision | undefined,
  { number }: Citation,
): Decision | undefined {
  if (asked !== undefined) return isSigned(asked) ? asked : undefined;
  const known = byNumber(registry, number);
  if (known !== undefined) return known;
  const last = lastDecision(registry, at);
  const isSameBody = last?.number !== undefined && symbolOf(plainNumber(last.number)) === symbolOf(number);
  return isSameBody ? last : undefined;
}

function unlike(
  table: ListTable,
  line: string,
  field: CheckField,
  file: string | null,
  registry: string | null,
): CheckFinding {
  return differing('different', { place: table.place, code: undefined, name: line }, { field, file, registry });
}

/** What a line that cites a Decision says otherwise than the registry; undefined where nothing is known of that one. */
function citedOtherwise(
  registry: Registry,
  at: IsoDate,
  asked: Decision | undefined,
  cited: Citation,
): Pick<Differing, 'field' | 'file' | 'registry'>[] | undefined {
  const own = expectedFor(registry, at, asked, cited);
  if (own?.number === undefined) return undefined;
  const isOther = plainNumber(own.number) !== cited.number;
  const isOtherDay = cited.date !== undefined && own.signed !== undefined && cited.date !== own.signed;
  return [
    ...(isOther
      ? [{ field: 'decision' as const, file: cited.number, registry: numberOfDecision(own, registry, at) }]
      : []),
    ...(isOtherDay ? [{ field: 'decisionDate' as const, file: cited.date ?? null, registry: own.signed ?? null }] : []),
  ];
}

function citationFindings(
  registry: Registry,
  at: IsoDate,
  asked: Decision | undefined,
  table: ListTable,
): CheckFinding[] {
  const found = citationOf(table);
  const others = found === undefined ? [] : (citedOtherwise(registry, at, asked, found.cited) ?? []);
  return others.map(({ field, file, registry: own }) => unlike(table, found?.line ?? '', field, file, own));
}

/**
 * What a line says otherwise than the registry that says nothing but of which Decision the list is, and whose; undefined
 * for any other line, and where nothing is known of that Decision. A body may be named in short.
 */
export function citationOtherwise(
  registry: Registry,
  at: IsoDate,
  asked: Decision | undefined,
  line: string,
): Pick<Differing, 'field' | 'file' | 'registry'>[] | undefined {
  const [body, cited] = [bodyCited(line), citationIn(line)];
  if (body === undefined || cited === undefined) return undefined;
  const others = citedOtherwise(registry, at, asked, cited);
  const own = expectedFor(registry, at, asked, cited);
  if (others === undefined || own === undefined) return undefined;
  const authority = authorityOf(registry, own, at);
  const isShort = nameKeyIn(registry, authority).startsWith(nameKeyIn(registry, body));
  const isOne = body === '' || isShort || isOneBody(registry, body, authority);
  return isOne ? others : [...others, { field: 'issuer', file: body, registry: authority }];
}

interface Numbered {
  table: ListTable;
  line: string;
  file: number;
  own: number | undefined;
}

function numberIn(text: string): number | undefined {
  const found = ANNEX.exec(text.normalize('NFC'))?.[1]?.toLowerCase();
  if (found === undefined) return undefined;
  const roman = ROMAN.indexOf(found);
  return roman === -1 ? Number(found) || undefined : roman + 1;
}

function numberedTable(table: ListTable, own: number | undefined): Numbered[] {
  const lines = [...table.titles.slice().reverse(), table.place.sheet ?? ''];
  for (const line of lines) {
    const file = numberIn(line);
    if (file !== undefined) return [{ table, line, file, own }];
  }
  return [];
}

/** Where a file numbers its annexes in its own way throughout, that is no fault; one among others is. */
function annexFindings(numbered: readonly Numbered[]): CheckFinding[] {
  const known = numbered.filter(({ own }) => own !== undefined);
  if (known.length > 1 && !known.some(({ file, own }) => file === own)) return [];
  return known.flatMap(({ table, line, file, own }) =>
    file === own ? [] : [unlike(table, line, 'annex', String(file), String(own))],
  );
}

function mostCommonLevel({ units }: Listed, sheet: string | undefined): number | undefined {
  const counts = new Map<number, number>();
  for (const { place, code } of units) {
    if (place.sheet !== sheet || code === undefined) continue;
    counts.set(levelOf(code.trim()), (counts.get(levelOf(code.trim())) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** What the titles over the tables of a whole state say otherwise than the registry: Decision, its day, the annex. */
export function stateTitles(
  registry: Registry,
  at: IsoDate,
  listed: Listed,
  asked: Decision | undefined,
): CheckFinding[] {
  const { tables } = listed;
  const numbered = tables.flatMap((table) => numberedTable(table, mostCommonLevel(listed, table.place.sheet)));
  // a decision without codes at a level has its annexes numbered one after the other
  const levels = [...new Set(numbered.flatMap(({ own }) => own ?? []))].sort((a, b) => a - b);
  const isInOrder = numbered.every(({ own, file }) => own !== undefined && levels.indexOf(own) + 1 === file);
  const isChecked = (asked !== undefined || numbered.length > 1) && !isInOrder;
  return [
    ...tables.flatMap((table) => citationFindings(registry, at, asked, table)),
    ...(isChecked ? annexFindings(numbered) : []),
  ];
}

/** The title of a table: from the line it begins with up to the bracket that names the Decision, over however many lines. */
function titleOf({ titles, place }: ListTable): string {
  const own = titles.slice(Math.max(0, titles.findLastIndex(beginsAnew)));
  const bracket = own.findIndex((line) => line.trim().startsWith('('));
  return [...(bracket === -1 ? own : own.slice(0, bracket)), place.sheet ?? ''].join(' ');
}

/** Which annex of endings a title means; undefined where it means both, as one annex once held them. */
function endingIn(table: ListTable): ChangeAnnex | undefined {
  const words = fold(titleOf(table));
  const isAnnulled = /\b(?:huy|cancelled)\b/.test(words);
  if (!isAnnulled) return 'closed';
  return /\b(?:dong|closed)\b/.test(words) ? undefined : 'annulled';
}

/** Which annex of an amendment a table is, as far as its title tells. */
export function changeAnnexOf(table: ListTable): ChangeAnnex | undefined {
  const said = kindOfTable(table);
  return CHANGE_ANNEXES.find((each) => each === (said === 'closed' ? endingIn(table) : said));
}

/** The number of the annex that a table stands in: "Phụ lục II". */
export function annexNumberOf(table: ListTable): number | undefined {
  return numberedTable(table, undefined)[0]?.file;
}

/** The annexes that a decision with these changes has, in their order. */
export function annexesOfChanges(changes: readonly AnnexChange[]): ChangeAnnex[] {
  return CHANGE_ANNEXES.filter((kind) => changes.some((change) => annexOfChange(change) === kind));
}

/** The same over the tables of what a decision changes. */
export function changeTitles(
  registry: Registry,
  at: IsoDate,
  { tables }: Listed,
  decision: Decision,
  changes: readonly AnnexChange[],
): CheckFinding[] {
  const kinds = annexesOfChanges(changes);
  const numbered = tables.flatMap((table) => {
    const kind = changeAnnexOf(table);
    const place = kind === undefined ? -1 : kinds.indexOf(kind);
    return numberedTable(table, place === -1 || kinds.length === 1 ? undefined : place + 1);
  });
  return [...tables.flatMap((table) => citationFindings(registry, at, decision, table)), ...annexFindings(numbered)];
}
