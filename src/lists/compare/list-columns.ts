import type { AnnexView } from '../../annex/annex-view.js';
import { VIETNAMESE } from '../../annex/annex-words.js';
import { annexesOf } from '../../annex/annexes.js';
import { type LaterByCode, laterThan } from '../../annex/later.js';
import { dayOf } from '../../annex/official-dates.js';
import { effectiveOf, type Registry } from '../../core/registry/registry.js';
import type { IsoDate, Unit } from '../../core/registry/types.js';
import { dayOfCell } from '../recognise/day-cell.js';
import { dayInCell } from './change-day.js';
import { type CheckRow, claimedCode } from './check-rows.js';
import { plainText } from './compare-texts.js';
import { factsIn } from './paper/facts.js';
import { tokensOf } from './paper/tokens.js';

/** What is said otherwise in a column that a list has only where one of its rows needs it. */
interface Unlike {
  field: 'effective' | 'note';
  likeness: 'different' | 'wording';
  file: string | null;
  registry: string | null;
}

/** The days, codes and decisions that a text names, as far as they are known by their form, and the names that it quotes. */
function factsOf(text: string): string {
  const facts = factsIn(tokensOf([text], true), undefined, []).map(({ kind, value }) => `${kind} ${value}`);
  const quoted = [...text.matchAll(/[“"]([^”"]*)[”"]/gu)].map(([, name = '']) => name.trim());
  return [...facts, ...quoted].join('\n');
}

function wordsOf(later: LaterByCode, code: string): string {
  return (later.get(code) ?? []).map((each) => VIETNAMESE.later(each)).join('; ');
}

/** The columns of a full decision's list that only some rows have something in: days of grants, what becomes of codes later. */
export class ListColumns {
  readonly #registry: Registry;
  readonly #days: ReadonlyMap<string, IsoDate | undefined>;
  /** With what other decisions do, as the decision prints it; without, as its consolidation does, which has footnotes. */
  readonly #later: readonly LaterByCode[];
  readonly #signed: boolean;

  private constructor(registry: Registry, view: AnnexView, later: readonly LaterByCode[], signed: boolean) {
    this.#registry = registry;
    this.#later = later;
    this.#signed = signed;
    const rows = annexesOf(registry, view).flatMap(({ groups }) => groups.flatMap((group) => group.rows));
    this.#days = new Map(rows.map(({ code, effective }) => [code, effective]));
  }

  /** Those of the list that a state is; undefined where it is no full decision's. */
  static of(registry: Registry, view: AnnexView, signed: boolean): ListColumns | undefined {
    const { decision, at } = view;
    if (decision?.kind !== 'full') return undefined;
    const others = signed ? (['with others'] as const) : (['with others', 'without others'] as const);
    const later = others.map((which) => laterThan(registry, decision, at, which));
    return new ListColumns(registry, view, later, signed);
  }

  /** True where the list has notes of what is to come. */
  get hasNotes(): boolean {
    return this.#later.some(({ size }) => size > 0);
  }

  /** What a row says otherwise of its unit; a signed paper says all that its draft does, whatever columns it has. */
  unlike({ fields, unit: read }: CheckRow, unit: Unit): Unlike[] {
    const day = fields.has('effective') || this.#signed ? this.#day(read.effective, unit) : undefined;
    const note = this.hasNotes && (fields.has('note') || this.#signed) ? this.#note(read.note ?? '', unit) : undefined;
    return [day, note].flatMap((each) => each ?? []);
  }

  /** The list gives a day where its own does not hold; the true one beside any other code says nothing else. */
  #day(text: string | undefined, unit: Unit): Unlike | undefined {
    const own = this.#days.get(unit.code);
    const registry = own === undefined ? null : dayOf(own);
    const file = dayInCell(text) ?? null;
    if (file === registry) return undefined;
    const granted = effectiveOf(this.#registry, unit.granted);
    if (own === undefined && granted !== undefined && file === dayOf(granted)) return undefined;
    return { field: 'effective', likeness: 'different', file, registry };
  }

  #note(text: string, { code }: Unit): Unlike | undefined {
    const [file, texts] = [plainText(text), this.#later.map((each) => plainText(wordsOf(each, code)))];
    if (texts.includes(file)) return undefined;
    const [registry = ''] = texts;
    const likeness =
      factsOf(file) === factsOf(registry) && (file === '') === (registry === '') ? 'wording' : 'different';
    // what an office notes of a unit of which the list says nothing, and that names no day and no code, is its own
    const isOwn = registry === '' && factsOf(file) === '';
    return { field: 'note', likeness: isOwn ? 'wording' : likeness, file: file || null, registry: registry || null };
  }
}

/** Codes for a later day in a list of today that says from when each of them has effect. */
export function announcedCodes(rows: readonly CheckRow[], registry: Registry, view: AnnexView): Set<string> {
  return new Set(
    rows.flatMap((row) => {
      const code = claimedCode(row);
      const unit = code === undefined ? undefined : registry.unit(code);
      if (code === undefined || unit === undefined || row.unit.effective === undefined) return [];
      const day = dayOfCell(row.unit.effective.trim());
      const isSaid = day !== undefined && day === effectiveOf(registry, unit.granted);
      return isSaid && view.statusOf(unit) === 'upcoming' ? [code] : [];
    }),
  );
}
