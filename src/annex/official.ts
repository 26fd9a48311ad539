import { authorityOf, bodyNamedAt, isOneBody } from '../core/registry/authority.js';
import { refsOf } from '../core/registry/closings.js';
import { inOrderOfEffect } from '../core/registry/decision-order.js';
import { writtenOutIn } from '../core/registry/names.js';
import { effectiveOfDecision, isSigned, type Registry } from '../core/registry/registry.js';
import { bodyUnder, deciderOf, lettersOf } from '../core/registry/state-bodies.js';
import { inForceAt } from '../core/registry/timeline.js';
import type { Decision, IsoDate } from '../core/registry/types.js';
import { fold } from '../core/text/fold.js';
import type { AnnexView } from './annex-view.js';
import { scopeOf } from './list-scope.js';
import { officialDate } from './official-dates.js';

/** Spaces left for a hand to write in a draft, as the decree's sample has them; they neither break nor collapse. */
export const BLANK_NUMBER = '\u00A0'.repeat(7);
export const BLANK_DAY = '\u00A0'.repeat(4);

/** Year a draft expects to be signed in: of its effect, of `today` while it is being drafted, else of its id. */
function yearOfDraft({ effective, drafted, id }: Decision, today: IsoDate): string {
  const dated = effective ?? (drafted === undefined && /^\d{4}-/.test(id) ? id : today);
  return dated.slice(0, 4);
}

/** The day a decision is of: of its signing, or in a draft the one that its wording has to fit. */
export function expectedDay(decision: Decision, today: IsoDate): IsoDate {
  if (decision.signed !== undefined) return decision.signed;
  const year = yearOfDraft(decision, today);
  if (decision.effective !== undefined) return decision.effective;
  return year < today.slice(0, 4) ? `${year}-12-31` : today;
}

/** `ngày 10 tháng 01 năm 2022`; in a draft with room for the day and month. */
export function dateOfDecision(decision: Decision, today: IsoDate): string {
  if (decision.signed !== undefined) return officialDate(decision.signed);
  return `ngày${BLANK_DAY}tháng${BLANK_DAY}năm ${yearOfDraft(decision, today)}`;
}

const SYMBOL = /\/(QĐ-[^/]+)$/;

/** The symbol of a decision that the same body signed under the name it bears, the one it replaces first. */
function usedSymbol(decision: Decision, registry: Registry, authority: string, today: IsoDate): string | undefined {
  const replaced = (decision.replaces ?? []).flatMap((id) => registry.decision(id) ?? []);
  const signed = [...registry.decisions.values()].filter((each) => isSigned(each));
  for (const each of [...replaced, ...signed.reverse()]) {
    // letters are those of a name: under another one the body has others
    if (bodyNamedAt(registry, authority, each.signed ?? today) !== authority) continue;
    const symbol = SYMBOL.exec(each.number ?? '')?.[1];
    if (symbol !== undefined && isOneBody(registry, authorityOf(registry, each, today), authority)) return symbol;
  }
  return undefined;
}

/** The letters of a body: of the state, of a province, or those that `abbreviations` of the registry names it by. */
function organLetters(registry: Registry, authority: string): string | undefined {
  const body = bodyUnder(authority.replace(/^Chủ tịch\s+(?=(?:Ủy|Uỷ) ban nhân dân)/iu, ''));
  const folded = fold(writtenOutIn(registry, body));
  if (folded.startsWith('uy ban nhan dan ')) return 'UBND';
  if (/^(?:thuong truc )?hoi dong nhan dan /.test(folded)) return 'HĐND';
  const own = Object.entries(registry.settings.abbreviations ?? {}).find(([, full]) => fold(full) === fold(body));
  return lettersOf(body) ?? own?.[0];
}

/**
 * Symbol after the number, `QĐ-UBND`: as the draft says, of the issuing body, else as that body used it, else of the
 * draft's own id; undefined where nothing says it.
 */
export function symbolOf(decision: Decision, registry: Registry, today: IsoDate): string | undefined {
  if (decision.symbol !== undefined) return decision.symbol;
  const authority = authorityOf(registry, decision, today);
  const letters = organLetters(registry, authority);
  if (letters !== undefined) return `QĐ-${letters}`;
  const used = usedSymbol(decision, registry, authority, today);
  if (used !== undefined) return used;
  const ofId = /-qd-([a-z0-9]+)$/.exec(decision.id)?.[1];
  return ofId === undefined ? undefined : `QĐ-${ofId.toUpperCase()}`;
}

/** A document's number as papers print it: a 0 before one under 10 (NĐ 30/2020/NĐ-CP, Phụ lục I). */
export function printedNumber(number: string): string {
  return number.replace(/^(\d)(?!\d)/, '0$1');
}

/** `100/QĐ-UBND`, with a 0 before a number under 10; in a draft with room for the number. */
export function numberOfDecision(decision: Decision, registry: Registry, today: IsoDate): string {
  if (decision.number === undefined) return `${BLANK_NUMBER}/${symbolOf(decision, registry, today) ?? 'QĐ-…'}`;
  return printedNumber(decision.number);
}

/** Kinds of document by what their numbers end in (NĐ 30/2020/NĐ-CP, Phụ lục III; NĐ 34/2016/NĐ-CP for those with a year). */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\/)NQ-|\/QH\d+$/, 'Nghị quyết'],
  [/\/NĐ-/, 'Nghị định'],
  [/\/CT-/, 'Chỉ thị'],
  [/\/TT(?:LT)?-/, 'Thông tư'],
];

/** What a document is called before its number: codes are granted by a Quyết định, but a Nghị quyết may end bodies too. */
export function kindWord({ number = '', title = '' }: Pick<Decision, 'number' | 'title'>): string {
  if (/\/QH\d+$/.test(number) && /^Luật(?!\p{L})/u.test(title)) return 'Luật';
  return KINDS.find(([mark]) => mark.test(number))?.[1] ?? 'Quyết định';
}

/** `Quyết định số 100/QĐ-UBND` */
export function shortNumber(decision: Decision, registry: Registry, today: IsoDate): string {
  return `${kindWord(decision)} số ${numberOfDecision(decision, registry, today)}`;
}

/** `Quyết định số 100/QĐ-UBND ngày 10 tháng 01 năm 2022` */
export function shortCitation(decision: Decision, registry: Registry, today: IsoDate): string {
  return `${shortNumber(decision, registry, today)} ${dateOfDecision(decision, today)}`;
}

/** Whose a document is: a council passes its Nghị quyết itself, and what is decided between its sessions is its standing body's. */
function deciderIn(decision: Decision, registry: Registry, today: IsoDate): string {
  const authority = authorityOf(registry, decision, today);
  return kindWord(decision) === 'Nghị quyết' ? authority : deciderOf(authority);
}

/** `Quyết định số 100/QĐ-UBND ngày 10 tháng 01 năm 2022 của Ủy ban nhân dân thành phố Hải Phòng` */
export function citation(decision: Decision, registry: Registry, today: IsoDate): string {
  const decider = deciderIn(decision, registry, today);
  return `${shortCitation(decision, registry, today)} của ${decider}`;
}

/** The last signed decision in force on a day that did something to a unit of the registry. */
export function lastDecision(registry: Registry, at: IsoDate): Decision | undefined {
  const acting = new Set<string>();
  for (const unit of registry.units.values()) for (const { decision } of refsOf(unit)) acting.add(decision);
  const inForce = (decision: Decision): boolean =>
    isSigned(decision) && (effectiveOfDecision(decision) ?? '9999') <= at && acting.has(decision.id);
  return [...registry.decisions.values()].filter(inForce).sort(inOrderOfEffect).at(-1);
}

/**
 * The line in brackets under an annex's title: which decision it goes with. For the state of a day that is the last
 * decision in force then; unless it carries the whole list (an amendment does not, nor does another body's decision
 * on the level-1 code), the line says "up to".
 */
export function sourceLine(registry: Registry, decision: Decision | undefined, at: IsoDate): string {
  if (decision !== undefined) return `(Kèm theo ${citation(decision, registry, at)})`;
  const last = lastDecision(registry, at);
  if (last === undefined) return '';
  const covers = scopeOf(registry, last, at);
  const whole =
    last.kind === 'full' &&
    isOneBody(registry, authorityOf(registry, last, at), registry.settings.authority) &&
    registry.childrenOf(undefined).every((root) => covers(root) || !inForceAt(registry, root, at));
  return `(${whole ? 'Kèm theo' : 'Cập nhật đến'} ${citation(last, registry, at)})`;
}

/** The same with room for number and day: in an electronic paper the signing system writes them there. */
export function blankSourceLine(registry: Registry, decision: Decision, at: IsoDate): string {
  const { number: _number, signed: _signed, ...unsigned } = decision;
  return sourceLine(registry, unsigned, at);
}

/** Name of the level-1 body, as a state of the registry has it, where all units in force stand under one. */
export function onlyRoot(registry: Registry, view: AnnexView): string | undefined {
  const roots = registry.childrenOf(undefined).filter((unit) => view.covers(unit) && view.inForce(unit));
  const [only] = roots;
  return roots.length === 1 && only !== undefined ? view.nameOf(only) : undefined;
}
