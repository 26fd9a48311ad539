import type { AnnexChange, AnnexChangeKind, ChangedUnit } from '../../annex/annex-changes.js';
import { VIETNAMESE } from '../../annex/annex-words.js';
import { tidyCode } from '../../core/code/tidy.js';
import type { CheckField } from '../../core/comparison.js';
import type { CellPlace } from '../../core/finding.js';
import { PUBLISHED_FIELDS } from '../../core/registry/contact-fields.js';
import { isDenied } from '../recognise/denied.js';
import type { Listed, ListedChange, ListedUnit, ListTable } from '../recognise/listed.js';
import { bodiesIn } from '../recognise/named-bodies.js';
import { kindOfTable } from '../recognise/title-kind.js';
import { dayInCell, printedDay } from './change-day.js';
import { ComparedColumns } from './compared-columns.js';

/** What a change says of itself, field by field; a list of codes for those before and after. Absent: not said. */
export type ChangeFacts = Partial<Record<CheckField, string | null | readonly string[]>>;

/** A change as a file states it. */
export interface ChangeLine {
  kind: AnnexChangeKind | undefined;
  /** The code whose line it is (the new one of a grant, else the old one) as the file writes it. */
  code: string | undefined;
  name: string;
  facts: ChangeFacts;
  /** Codes before and after are marked where only a part is meant. */
  marksParts: boolean;
  place(field: CheckField): CellPlace;
}

const KIND_OF: Readonly<Partial<Record<ListedChange, AnnexChangeKind>>> = {
  grant: 'granted',
  reestablish: 'granted',
  rename: 'renamed',
  replace: 'replaced',
  move: 'replaced',
  close: 'closed',
  dissolve: 'closed',
  annul: 'closed',
  merge: 'closed',
  split: 'closed',
  restore: 'restored',
};

/** A code in a list of those before or after, marked where only a part is meant. */
export function codeText({ code, part }: Pick<ChangedUnit, 'code' | 'part'>): string {
  return part ? `${code} (${VIETNAMESE.part})` : code;
}

function codesIn(text: string): string[] {
  return bodiesIn(text).flatMap(({ code, part }) =>
    code === undefined ? [] : [codeText({ code: tidyCode(code), part })],
  );
}

function kindByTitle(table: ListTable): AnnexChangeKind | undefined {
  const kind = kindOfTable(table);
  if (kind === 'merged' || kind === 'split') return 'closed';
  return kind === 'mixed' ? undefined : kind;
}

/** Reads the rows of one table as changes. */
class ChangeTable {
  readonly #fields: ReadonlySet<string>;
  readonly #kind: AnnexChangeKind | undefined;

  constructor(
    table: ListTable,
    private readonly columns: ComparedColumns,
  ) {
    this.#fields = new Set(table.columns.map(({ field }) => field));
    this.#kind = kindByTitle(table) ?? this.#kindByColumns();
  }

  line(unit: ListedUnit): ChangeLine {
    const kind = unit.change === undefined ? this.#kind : KIND_OF[unit.change];
    const isNew = kind === 'granted' || kind === 'renamed';
    return {
      kind,
      code: isNew ? unit.code : (unit.codeBefore ?? unit.code),
      name: isNew ? unit.name : (unit.nameBefore ?? unit.name),
      facts: { ...this.#facts(unit, kind), ...this.#day(unit) },
      marksParts: ['successors', 'predecessors', 'part'].some((field) => this.#fields.has(field)),
      place: (field) => this.#place(unit, field),
    };
  }

  #kindByColumns(): AnnexChangeKind | undefined {
    if (this.#fields.has('codeBefore')) return 'replaced';
    return this.#fields.has('nameBefore') ? 'renamed' : undefined;
  }

  #facts(unit: ListedUnit, kind: AnnexChangeKind | undefined): ChangeFacts {
    const { name, nameBefore = name, successors = '', reason = null } = unit;
    switch (kind) {
      case 'granted': {
        const contact = PUBLISHED_FIELDS.filter((field) => this.#fields.has(field)).map((field) => [
          field,
          unit[field] ?? null,
        ]);
        const from = this.#fields.has('predecessors') ? { predecessors: codesIn(unit.predecessors ?? '') } : {};
        return { name, ...Object.fromEntries(contact), ...from };
      }
      case 'renamed':
        return { name, ...(this.#fields.has('nameBefore') ? { nameBefore } : {}) };
      case 'replaced':
        return { nameBefore, ...(this.#fields.has('nameAfter') ? { name } : {}), ...this.#codesAfter(unit) };
      case 'closed': {
        const after = this.#fields.has('successors')
          ? { successors: this.#marked(codesIn(successors), unit.part) }
          : this.#codesAfter(unit);
        return { name: nameBefore, ...after, ...(this.#fields.has('reason') ? { reason } : {}) };
      }
      case 'restored':
        return { name: nameBefore };
      case undefined:
        return { name };
    }
  }

  /** An empty cell leaves the day to the decision. */
  #day({ effective }: ListedUnit): ChangeFacts {
    const day = dayInCell(effective);
    return day === undefined ? {} : { effective: day };
  }

  /** Codes after a change, marked where a column of its own says that a part is meant. */
  #marked(codes: string[], part: string | undefined): string[] {
    if (part === undefined || isDenied(part)) return codes;
    return codes.map((each) => (each.includes('(') ? each : codeText({ code: each, part: true })));
  }

  #codesAfter({ code, codeBefore, part }: ListedUnit): ChangeFacts {
    if (!this.#fields.has('codeAfter') && codeBefore === undefined) return {};
    const codes = codeBefore === undefined || code === undefined ? [] : codesIn(code);
    return { successors: this.#marked(codes, part) };
  }

  #place(unit: ListedUnit, field: CheckField): CellPlace {
    const { cells, place } = unit;
    const own: Partial<Record<CheckField, number | undefined>> = {
      code: cells.codeBefore ?? cells.code,
      nameBefore: cells.nameBefore ?? cells.name,
      successors: cells.successors ?? (cells.codeBefore === undefined ? undefined : cells.code),
    };
    const column = own[field];
    return column === undefined
      ? this.columns.cellOf(unit, field === 'change' ? 'status' : field)
      : { ...place, column };
  }
}

/** True for a file whose tables state changes: by their titles, columns for before and after, or a column of changes. */
export function statesChanges({ tables, units }: Listed): boolean {
  if (units.some(({ change }) => change !== undefined)) return true;
  return tables.some(
    (table) =>
      kindByTitle(table) !== undefined ||
      table.columns.some(({ field }) => field === 'codeBefore' || field === 'nameBefore'),
  );
}

/** The changes that the tables of a file state, row by row. */
export function changeLines(listed: Listed): ChangeLine[] {
  const columns = new ComparedColumns(listed, false);
  const tables = new Map(listed.tables.map((table) => [table.place.sheet ?? '', new ChangeTable(table, columns)]));
  return listed.units.flatMap((unit) => tables.get(unit.place.sheet ?? '')?.line(unit) ?? []);
}

/** What a change of the registry says of itself, in all fields a file may have. */
export function factsOf(change: AnnexChange): ChangeFacts {
  return { ...ownFactsOf(change), effective: printedDay(change.effective) };
}

function ownFactsOf({ kind, unit, before, after, reason }: AnnexChange): ChangeFacts {
  const [old] = before;
  const [next] = after;
  switch (kind) {
    case 'granted': {
      const contact = PUBLISHED_FIELDS.map((field) => [field, unit[field] ?? null]);
      return { name: next?.name ?? unit.name, ...Object.fromEntries(contact), predecessors: before.map(codeText) };
    }
    case 'renamed':
      return { name: next?.name ?? null, nameBefore: old?.name ?? null };
    case 'replaced': {
      const name = after.length === 1 ? (next?.name ?? null) : (old?.name ?? null);
      return { nameBefore: old?.name ?? null, name, successors: after.map(codeText) };
    }
    case 'restored':
      return { name: old?.name ?? null };
    case 'closed': {
      const reasonText = reason === null ? null : VIETNAMESE.reasons[reason];
      return { name: old?.name ?? null, successors: after.map(codeText), reason: reasonText };
    }
  }
}
