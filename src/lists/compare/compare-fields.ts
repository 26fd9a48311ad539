import { isDescendantOf, parentOf } from '../../core/code/code.js';
import { tidyCode } from '../../core/code/tidy.js';
import type { CheckField, CheckFinding } from '../../core/comparison.js';
import { PUBLISHED_FIELDS } from '../../core/registry/contact-fields.js';
import { isSameNameIn } from '../../core/registry/names.js';
import { isOver } from '../../core/registry/timeline.js';
import type { Status, Unit } from '../../core/registry/types.js';
import type { ListedBody } from '../recognise/listed.js';
import { type CheckRow, claimedCode } from './check-rows.js';
import { differing } from './compare-findings.js';
import { compareCodeLists, compareTexts, type Likeness } from './compare-texts.js';
import type { ComparedColumns } from './compared-columns.js';
import type { ListColumns } from './list-columns.js';
import type { Listing } from './match.js';

/** The state a list is compared with. */
export interface CheckedState extends Listing {
  shortNameOf(unit: Unit): string | undefined;
  codesOf(unit: Unit): readonly string[];
  statusOf(unit: Unit): Status;
}

/** Two values of a field that are not equal. */
interface Unlike {
  field: CheckField;
  likeness: Exclude<Likeness, 'equal'> | 'wording';
  file: string | null;
  registry: string | null;
}

const PLAIN = ['name', 'shortName', ...PUBLISHED_FIELDS] as const;

/** Compares the cells of a row with the unit it means. */
export class RowComparer {
  readonly #state: CheckedState;
  readonly #columns: ComparedColumns;
  readonly #own: ListColumns | undefined;

  /** @param own columns of the list that is compared with, where it is a full decision's */
  constructor(state: CheckedState, columns: ComparedColumns, own?: ListColumns) {
    this.#own = own;
    this.#state = state;
    this.#columns = columns;
  }

  /** Every field in which they are not equal; of a heading what it says beyond code and name. */
  findings(row: CheckRow, unit: Unit): CheckFinding[] {
    const plain = row.heading ? PLAIN.slice(1) : PLAIN;
    const unlike = [
      row.heading ? undefined : this.#code(row, unit),
      ...plain.map((field) => this.#plain(row, unit, field)),
      this.#legacyCodes(row, unit),
      this.#status(row, unit),
      this.#parent(row, unit),
      ...(row.heading ? [] : (this.#own?.unlike(row, unit) ?? [])),
    ];
    const name = this.#state.nameOf(unit);
    return unlike.flatMap((each) => {
      if (each === undefined) return [];
      const { field, likeness, file, registry } = each;
      const place = field === 'code' ? this.#columns.codeCell(row.unit) : this.#columns.cellOf(row.unit, field);
      return differing(likeness, { place, code: unit.code, name }, { field, file, registry });
    });
  }

  #code(row: CheckRow, unit: Unit): Unlike | undefined {
    const { code } = row;
    // a code that cannot be read is a finding of its own
    if (code.kind === 'faulty' || (code.kind === 'ambiguous' && code.codes.includes(unit.code))) return undefined;
    const registry = unit.code;
    if (code.kind === 'none') return { field: 'code', likeness: 'different', file: null, registry };
    const { text } = code;
    if (claimedCode(row) !== unit.code) return { field: 'code', likeness: 'different', file: text.trim(), registry };
    if (code.kind === 'code' && code.converted) return undefined;
    const likeness = compareTexts('code', text, registry);
    return likeness === 'equal' ? undefined : { field: 'code', likeness: 'spelling', file: text, registry };
  }

  #value(unit: Unit, field: (typeof PLAIN)[number]): string | null {
    if (field === 'name') return this.#state.nameOf(unit);
    return (field === 'shortName' ? this.#state.shortNameOf(unit) : unit[field]) ?? null;
  }

  #plain(row: CheckRow, unit: Unit, field: (typeof PLAIN)[number]): Unlike | undefined {
    if (!row.fields.has(field)) return undefined;
    const file = row.unit[field] || null;
    const registry = this.#value(unit, field);
    if (row.heading && file === null) return undefined;
    if (file === null && registry === null) return undefined;
    const likeness =
      file === null || registry === null
        ? 'different'
        : compareTexts(field, file, registry, this.#state.registry.settings.abbreviations);
    return likeness === 'equal' ? undefined : { field, likeness, file, registry };
  }

  /** Earlier codes; one that stands in for the code says nothing of whether the registry keeps it. */
  #legacyCodes(row: CheckRow, unit: Unit): Unlike | undefined {
    if (!row.fields.has('legacyCodes')) return undefined;
    const stand = row.code.kind === 'none' || row.unit.code !== undefined ? undefined : row.code.text;
    if (stand !== undefined && !row.fields.has('code')) return undefined;
    const own = this.#state.codesOf(unit);
    const found = row.unit.legacyCodes ?? [];
    const file = stand === undefined || own.includes(stand) ? found : found.filter((code) => code !== stand);
    if (row.heading && file.length === 0) return undefined;
    const likeness = compareCodeLists(file, own);
    if (likeness === 'equal') return undefined;
    const shown = (codes: readonly string[]) => (codes.length === 0 ? null : codes.join('; '));
    return { field: 'legacyCodes', likeness, file: shown(file), registry: shown(own) };
  }

  #status(row: CheckRow, unit: Unit): Unlike | undefined {
    const file = row.unit.status;
    const registry = this.#state.statusOf(unit);
    if (file === undefined || file === registry || (row.ended && isOver(registry))) return undefined;
    return { field: 'status', likeness: 'different', file, registry };
  }

  /** The body above, as a column of the row names it; any body above will do. */
  #parent({ unit: { parent } }: CheckRow, unit: Unit): Unlike | undefined {
    const direct = parentOf(unit.code);
    if (parent === undefined || direct === undefined) return undefined;
    if (parent.code !== undefined) return this.#parentCode(parent.code, unit, direct);
    return this.#parentName(parent, direct);
  }

  #parentCode(text: string, unit: Unit, direct: string): Unlike | undefined {
    const code = tidyCode(text);
    if (isDescendantOf(unit.code, code)) return undefined;
    return { field: 'parent', likeness: 'different', file: text, registry: direct };
  }

  #parentName({ name = '' }: ListedBody, direct: string): Unlike | undefined {
    const { registry, nameOf } = this.#state;
    const names: string[] = [];
    for (let above: string | undefined = direct; above !== undefined; above = parentOf(above)) {
      const body = registry.unit(above);
      if (body !== undefined) names.push(nameOf(body));
    }
    const near = names.find((each) => isSameNameIn(registry, each, name));
    const likeness =
      near === undefined ? 'different' : compareTexts('name', name, near, registry.settings.abbreviations);
    if (likeness === 'equal') return undefined;
    return { field: 'parent', likeness, file: name, registry: near ?? names[0] ?? direct };
  }
}
