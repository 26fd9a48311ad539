import type { AnnexChange, AnnexChangeKind, ChangedUnit } from '../../annex/annex-changes.js';
import { VIETNAMESE } from '../../annex/annex-words.js';
import { tidyCode } from '../../core/code/tidy.js';
import type { CheckField } from '../../core/comparison.js';
import type { CellPlace } from '../../core/finding.js';
import { PUBLISHED_FIELDS } from '../../core/registry/contact-fields.js';
import { sheetKey } from '../place-keys.js';
import { isDenied } from '../recognise/denied.js';
import type { Listed, ListedChange, ListedUnit, ListTable } from '../recognise/listed.js';
import { bodiesIn } from '../recognise/named-bodies.js';
import { kindOfTable } from '../recognise/title-kind.js';
import { dayInCell, printedDay } from './change-day.js';
import { ComparedColumns } from './compared-columns.js';

/** What a change says of itself, field by field; a list of codes for those before and after. Absent: not said. */
export type ChangeFacts = Partial<Record<CheckField, string | null | readonly string[]>>;

/** Fields that name bodies with their codes. */
export type SideField = 'predecessors' | 'successors';
/** A body before or after a change as a file names it. */
export interface NamedSide {
  code: string;
  name: string;
}

/** A change as a file states it. */
export interface ChangeLine {
  kind: AnnexChangeKind | undefined;
  /** The code whose line it is (the new one of a grant, else the old one) as the file writes it. */
  code: string | undefined;
  name: string;
  /** The codes before and after, whichever of them the line is about. */
  codes: readonly string[];
  facts: ChangeFacts;
  /** Codes before and after are marked where only a part is meant. */
  marksParts: boolean;
  /** The names that stand with the codes before and after. */
  sides: Partial<Record<SideField, readonly NamedSide[]>>;
  /** By the codes after: where it stands that only a part is meant, in a column of its own. */
  partPlaces: ReadonlyMap<string, CellPlace>;
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
  spinOff: 'parted',
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

function namedIn(text: string): NamedSide[] {
  return bodiesIn(text).flatMap(({ code, name }) =>
    code === undefined || name === undefined || name === '' ? [] : [{ code: tidyCode(code), name }],
  );
}

function kindByTitle(table: ListTable): AnnexChangeKind | undefined {
  const kind = kindOfTable(table);
  if (kind === 'merged' || kind === 'split') return 'closed';
  return kind === 'mixed' || kind === 'mentioned' ? undefined : kind;
}

/** Reads the rows of one table as changes. */
class ChangeTable {
  readonly #fields: ReadonlySet<string>;
  readonly #kind: AnnexChangeKind | undefined;
  readonly #partColumn: number | undefined;

  constructor(
    table: ListTable,
    private readonly columns: ComparedColumns,
  ) {
    this.#fields = new Set(table.columns.map(({ field }) => field));
    this.#partColumn = table.columns.find(({ field }) => field === 'part')?.column;
    this.#kind = kindByTitle(table) ?? this.#kindByColumns();
  }

  line(unit: ListedUnit): ChangeLine {
    const kind = this.#kindOf(unit);
    const isNew = kind === 'granted' || kind === 'renamed';
    return {
      kind,
      code: isNew ? unit.code : (unit.codeBefore ?? unit.code),
      name: isNew ? unit.name : (unit.nameBefore ?? unit.name),
      codes: [unit.code, unit.codeBefore].flatMap((each) => (each === undefined ? [] : tidyCode(each))),
      facts: { ...this.#facts(unit, kind), ...this.#day(unit) },
      marksParts: (['successors', 'predecessors', 'part'] as const).some((field) => this.#fields.has(field)),
      sides: {
        predecessors: namedIn(unit.predecessors ?? ''),
        successors: [...namedIn(unit.successors ?? ''), ...this.#nameAfter(unit, kind)],
      },
      partPlaces: this.#partPlaces(unit),
      place: (field) => this.#place(unit, field, kind),
    };
  }

  #kindOf({ change, codeBefore, predecessors, successors }: ListedUnit): AnnexChangeKind | undefined {
    if (change === undefined) return this.#kind;
    // a row of the new body, which names whose part it was
    const isNewBody = change === 'spinOff' && predecessors !== undefined && (codeBefore ?? successors) === undefined;
    return isNewBody ? 'granted' : KIND_OF[change];
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
      case 'replaced': {
        const { parent } = unit;
        const under = this.#fields.has('parent') ? { parent: parent?.name ?? parent?.code ?? null } : {};
        return {
          nameBefore,
          ...(this.#fields.has('nameAfter') ? { name } : {}),
          ...under,
          ...this.#codesAfter(unit, kind),
        };
      }
      case 'closed': {
        const after = this.#fields.has('successors')
          ? { successors: this.#marked(codesIn(successors), unit.part) }
          : this.#codesAfter(unit, kind);
        return { name: nameBefore, ...after, ...(this.#fields.has('reason') ? { reason } : {}) };
      }
      case 'restored':
        return { name: nameBefore, ...this.#codesAfter(unit, kind), ...(this.#fields.has('reason') ? { reason } : {}) };
      case 'parted': {
        const after = this.#fields.has('successors')
          ? { successors: this.#marked(codesIn(successors), VIETNAMESE.part) }
          : this.#codesAfter(unit, kind);
        return { name: nameBefore, ...after };
      }
      case undefined:
        return { name };
    }
  }

  /** An empty cell leaves the day to the decision, which may not be the one of this change. */
  #day({ effective }: ListedUnit): ChangeFacts {
    if (!this.#fields.has('effective')) return {};
    return { effective: dayInCell(effective) ?? null };
  }

  /** Codes after a change, marked where a column of its own says that a part is meant. */
  #marked(codes: string[], part: string | undefined): string[] {
    if (part === undefined || isDenied(part)) return codes;
    return codes.map((each) => (each.includes('(') ? each : codeText({ code: each, part: true })));
  }

  #codesAfter(unit: ListedUnit, kind: AnnexChangeKind): ChangeFacts {
    const { code, codeBefore, onlyBefore, part } = unit;
    if (!this.#fields.has('codeAfter') && codeBefore === undefined) return {};
    // a code that comes back stands on both sides, and is read as one
    if (kind === 'restored' && codeBefore === undefined) return { successors: onlyBefore ? [] : codesIn(code ?? '') };
    const codes = codeBefore === undefined ? [] : codesIn(code ?? '');
    return { successors: this.#marked(codes, part) };
  }

  /** The name beside the code of the one body that follows a closed one, where the columns of after are a body's own. */
  #nameAfter({ code, codeBefore, name, nameBefore }: ListedUnit, kind: AnnexChangeKind | undefined): NamedSide[] {
    const isBeside = (kind === 'closed' || kind === 'parted') && codeBefore !== undefined;
    const isOwn = nameBefore !== undefined && (kind === 'restored' || isBeside);
    return isOwn && code !== undefined && name !== '' ? [{ code: tidyCode(code), name }] : [];
  }

  #partPlaces({ code, cells, place }: ListedUnit): ReadonlyMap<string, CellPlace> {
    const column = cells.part ?? this.#partColumn;
    return new Map(code === undefined || column === undefined ? [] : [[tidyCode(code), { ...place, column }]]);
  }

  #place(unit: ListedUnit, field: CheckField, kind: AnnexChangeKind | undefined): CellPlace {
    const { cells, place } = unit;
    const own: Partial<Record<CheckField, number | undefined>> = {
      code: cells.codeBefore ?? cells.code,
      name: kind === 'closed' || kind === 'restored' || kind === 'parted' ? cells.nameBefore : undefined,
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

/** True where the title of every list says what happens to the codes in it. */
export function titlesTellChanges({ tables }: Listed): boolean {
  const lists = tables.filter(({ units }) => units > 0);
  return lists.length > 0 && lists.every((table) => kindByTitle(table) !== undefined);
}

/** The changes that the tables of a file state, row by row. */
export function changeLines(listed: Listed): ChangeLine[] {
  const columns = new ComparedColumns(listed, false);
  const tables = new Map(listed.tables.map((table) => [sheetKey(table.place), new ChangeTable(table, columns)]));
  return listed.units.flatMap((unit) => tables.get(sheetKey(unit.place))?.line(unit) ?? []);
}

/** What a change of the registry says of itself, in all fields a file may have. */
export function factsOf(change: AnnexChange): ChangeFacts {
  return { ...ownFactsOf(change), effective: printedDay(change.effective) };
}

function ownFactsOf({ kind, unit, before, after, under, reason }: AnnexChange): ChangeFacts {
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
      const above = under.length === 0 ? null : under.map((each) => each.name).join('; ');
      return { nameBefore: old?.name ?? null, name, parent: above, successors: after.map(codeText) };
    }
    case 'restored':
      return { name: old?.name ?? null, successors: after.map(codeText), reason: VIETNAMESE.restored(reason) };
    case 'parted':
      return { name: old?.name ?? null, successors: after.map(codeText) };
    case 'closed': {
      const reasonText = reason === null ? null : VIETNAMESE.reasons[reason];
      return { name: old?.name ?? null, successors: after.map(codeText), reason: reasonText };
    }
  }
}

/** True for a cell that names who a body is under by its code, or says nothing where it is under the same one as before. */
export function isUnder(change: AnnexChange, file: string | null): boolean {
  return file === null ? !change.isMoved : change.under.some(({ code }) => code === tidyCode(file));
}
