import { VIETNAMESE } from '../../../annex/annex-words.js';
import { nameKeyIn } from '../../../core/registry/names.js';
import type { Registry } from '../../../core/registry/registry.js';
import type { Unit } from '../../../core/registry/types.js';
import { tidy, tokensOf } from './tokens.js';
import type { AnnexLine } from './zones.js';

/** Numbers of columns: `(1) (2) (3)`, `A B 1 2`. */
const COLUMN_NUMBERS = /^(?:[([]?(?:\d{1,2}|[A-Z])[)\]]?(?:\s+|$))+$/u;
/** What stands before the name of a group. */
const NUMERAL = /^(?:[IVX]+|\d+|[A-Z])(?:\.\d+)*[.)]?\s+/u;

/** The words that name the columns of annexes, and what stands in one that lists nothing. */
const { columns, namesBack, fromOrAgain, none } = VIETNAMESE;
const LABELS = new Set(
  wordsIn([...Object.values(columns), namesBack.nameBefore, namesBack.nameAfter, fromOrAgain, none].join(' ')),
);

/** The code of a body behind its name, as headings of changes have it. */
const CODE_BEHIND = /\s\(([A-Y]\d{2}(?:\.[A-Z\d]+)*)\)$/u;

/** Every name that a body has borne, folded. */
function namesOf({ name, formerNames = [] }: Unit, registry: Registry): string[] {
  return [name, ...formerNames.map((former) => former.name)].map((each) => nameKeyIn(registry, each));
}

function wordsIn(text: string): string[] {
  return tokensOf([text], true).list.map(({ lower }) => lower);
}

/**
 * The rows without a code that say something: not the names of columns in whatever order their lines follow each other,
 * not their numbers, not the name of a body over the rows that are its own.
 */
export function sayingRows(
  lines: readonly AnnexLine[],
  registry: Registry,
): { rows: AnnexLine[]; beside: AnnexLine[] } {
  const beside = lines.filter(({ isRow }) => isRow !== true);
  const isHead = (text: string): boolean => wordsIn(text).every((word) => LABELS.has(word));
  const rows = lines.filter(({ isRow, text }) => isRow === true && !COLUMN_NUMBERS.test(text) && !isHead(text));
  if (rows.length === 0) return { rows, beside };
  const names = new Set([...registry.units.values()].flatMap((unit) => namesOf(unit, registry)));
  const isName = ({ text }: AnnexLine): boolean => {
    const words = tidy(text).replace(NUMERAL, '');
    const [coded, code = ''] = CODE_BEHIND.exec(words) ?? [];
    const key = nameKeyIn(registry, coded === undefined ? words : words.slice(0, -coded.length));
    const unit = coded === undefined ? undefined : registry.unit(code);
    return coded === undefined ? names.has(key) : unit !== undefined && namesOf(unit, registry).includes(key);
  };
  return { rows: rows.filter((row) => !isName(row)), beside };
}
