import { table } from '../table.js';
import { fold } from '../text/fold.js';
import { listed } from '../text/listed.js';
import { editDistance } from '../text/suggest.js';
import { isOneBody } from './authority.js';
import { isSigned, type Registry } from './registry.js';
import type { Decision, IsoDate } from './types.js';

/** A number as it is typed: composed, Đ for the look-alike Ð, one kind of hyphen, no spaces round its parts. */
export function typedNumber(text: string): string {
  return text
    .normalize('NFC')
    .replace(/Ð/g, 'Đ')
    .replace(/ð/g, 'đ')
    .replace(/[\u00ad\u2010-\u2015\u2212]/g, '-')
    .trim()
    .replace(/\s*([/-])\s*/g, '$1');
}

/** What two writings of one number have in common: `05/QĐ-UBND` is `5/qđ-ubnd`. */
export function numberKey(number: string): string {
  return typedNumber(number.normalize('NFKC'))
    .toLowerCase()
    .replace(/\s/g, '')
    .replace(/^0+(?=\d)/, '');
}

/** What is wrong with the form of a number. */
export type NumberFault = 'mark' | 'letters' | 'year' | 'other-year' | 'form';

/** Marks that are written without their Đ, part by part. */
const WITH_D: Readonly<Record<string, string>> = table({ QD: 'QĐ', ND: 'NĐ', HDND: 'HĐND', HDTV: 'HĐTV' });

/** `QĐ-UBND`, `NQ-UBTVQH16`, `QĐ-TTg`; laws and resolutions of the National Assembly bear `QH16` alone. */
const MARK = /^(?:[A-ZĐ]{1,6}(?:-[A-ZĐ][A-ZĐa-zđ0-9&.]*)+|QH\d{1,2})$/u;
/** Marks of documents whose numbers have a year in them (văn bản quy phạm pháp luật). */
const WITH_YEAR = /^(?:NĐ-CP|TT-[A-ZĐ].*|TTLT-.*|QH\d{1,2})$/u;

/** A letter of another script than ours. */
const FOREIGN = /[^\p{Script=Latin}\P{L}]/u;

function withD(mark: string): string {
  return mark
    .split('-')
    .map((part) => WITH_D[part.toUpperCase()] ?? part)
    .join('-');
}

/** The right form of a number where only its letters are wrong: `1500/QĐ-UBND` for `1500/qd-ubnd`. */
function respelt(number: string): string {
  const parts = typedNumber(number).split('/');
  const mark = parts.pop() ?? '';
  const upper = withD(mark.toUpperCase()).replace(/-TTG$/, '-TTg');
  return [...parts, upper].join('/');
}

/**
 * What is wrong with a number's form, and the number as it may have been meant; undefined for a good one. The form is
 * `1500/QĐ-UBND`, or with a year `20/2020/QĐ-TTg`; the year is that of signing. Letters of other scripts are a fault of their own (`text-script`).
 */
export function numberFault(number: string, signed?: IsoDate): { fault: NumberFault; meant?: string } | undefined {
  if (FOREIGN.test(number)) return undefined;
  const parts = number.split('/');
  const [first = '', second = '', third] = parts;
  if (!/^\d+[A-Za-zđĐ]?$/u.test(first.trim()) || parts.length > 3) return { fault: 'form' };
  if (parts.length === 1 || (parts.length === 2 && /^\d*$/.test(second.trim()))) return { fault: 'mark' };
  const mark = third ?? second;
  const meant = respelt(number);
  const isMark = (text: string): boolean => MARK.test(text) && withD(text) === text;
  if (number !== typedNumber(number) || !isMark(mark)) {
    return isMark(meant.split('/').at(-1) ?? '') && meant !== number ? { fault: 'letters', meant } : { fault: 'mark' };
  }
  if (third === undefined) return WITH_YEAR.test(mark) ? { fault: 'year' } : undefined;
  if (!/^\d{4}$/.test(second)) return { fault: 'form' };
  return signed !== undefined && second !== signed.slice(0, 4) ? { fault: 'other-year' } : undefined;
}

/** What makes a paper: its number, the year of its signing, and who signed it. */
export type Paper = Pick<Decision, 'authority'> & { number: string; signed: IsoDate };

/** True where two decisions are of one authority: the registry's own where they do not say, under whatever name it bore. */
export function isOneAuthority(
  registry: Registry,
  a: Pick<Decision, 'authority'>,
  b: Pick<Decision, 'authority'>,
): boolean {
  const own = registry.settings.authority;
  return isOneBody(registry, a.authority ?? own, b.authority ?? own);
}

/**
 * What two files of one paper have in common beside their authority: number and year. Signs between the letters, and the
 * stroke of a Đ, tell no two papers apart: whoever leaves one out means the same.
 */
export function paperKey({ number, signed }: Paper): string {
  const plain = numberKey(number)
    .replace(/đ/g, 'd')
    .replace(/[^\p{L}\p{N}/]/gu, '');
  return `${plain} ${signed.slice(0, 4)}`;
}

/** True for two files of one paper. */
export function isOnePaper(registry: Registry, a: Paper, b: Paper): boolean {
  return paperKey(a) === paperKey(b) && isOneAuthority(registry, a, b);
}

/** The other decision that has a number already, of the same authority in the same year. */
export function bearerOf(registry: Registry, paper: Paper, id?: string): Decision | undefined {
  return [...registry.decisions.values()].find(
    (each) => each.id !== id && isSigned(each) && isOnePaper(registry, each, paper),
  );
}

/** Decisions that a message names where none was meant. */
const NAMED = 5;

/** The ids of a registry's decisions as a message lists them for a name that none of them bears: the likest first, then the latest. */
export function decisionsLike(registry: Registry, name: string): string[] {
  const sought = fold(name);
  const distance = ({ id, number }: Decision): number =>
    Math.min(...[id, number ?? id].map((each) => editDistance(sought, fold(each))));
  const ranked = [...registry.decisions.values()].map((decision) => ({ decision, far: distance(decision) }));
  const dayOf = ({ signed = '9999' }: Decision): string => signed;
  ranked.sort((a, b) => a.far - b.far || (dayOf(a.decision) < dayOf(b.decision) ? 1 : -1));
  return listed(
    ranked.map(({ decision }) => decision.id),
    NAMED,
  );
}

/** The decisions that people mean by an id or a number; the id comes first. */
export function decisionsNamed(registry: Registry, name: string): Decision[] {
  const known = registry.decision(name.trim());
  if (known !== undefined) return [known];
  const key = numberKey(name);
  if (key === '') return [];
  return [...registry.decisions.values()].filter(({ number }) => number !== undefined && numberKey(number) === key);
}
