import { describe } from '../../core/cell-place.js';
import type { Change } from '../../core/changes/types.js';
import { nameFor } from '../../core/registry/binding.js';
import { isSameNameIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import type { ImportRow, ReportFinding, SourcedChange } from './import-model.js';
import type { CellPlaces } from './places.js';
import { needsOf } from './row-needs.js';
import { deniedStatements, type EndClaim, type Statement } from './statements.js';

/** What a change does to one unit: `end` takes its code from it, whatever comes after; a field is a field. */
interface Claim {
  code: string;
  aspect: string;
  row: ImportRow;
}

const END = 'end';
/** Acts by which a body goes on under another code. */
const MOVING: ReadonlySet<ImportRow['act']> = new Set(['move', 'replace', 'recode']);
/** A new code is brought for one body. */
const BROUGHT = 'brought';

/** What a change does to which units, each with the number of its row among those of a merger. */
export function touched(change: Change): { code: string; aspect: string; at?: number }[] {
  if ('rename' in change) return [{ code: change.rename.code, aspect: 'name' }];
  if ('update' in change) {
    const { code, ...fields } = change.update;
    return Object.keys(fields).map((aspect) => ({ code, aspect }));
  }
  if ('correct' in change) {
    const { code, reason: _reason, by: _by, on: _on, ...fields } = change.correct;
    return Object.keys(fields).map((aspect) => ({ code, aspect }));
  }
  if ('replace' in change && 'code' in change.replace && change.replace.code !== undefined)
    return [
      { code: change.replace.code, aspect: END },
      ...('with' in change.replace && change.replace.with !== undefined
        ? [{ code: change.replace.with, aspect: BROUGHT }]
        : []),
    ];
  if ('close' in change) return [{ code: change.close.code, aspect: END }];
  if ('annul' in change) return [{ code: change.annul.code, aspect: END }];
  if ('merge' in change) return change.merge.from.map((code, at) => ({ code, aspect: END, at }));
  if ('split' in change) return [{ code: change.split.from, aspect: END }];
  if ('spinOff' in change) return [{ code: change.spinOff.from, aspect: `part ${JSON.stringify(change)}` }];
  if ('reestablish' in change) return [{ code: change.reestablish.closed, aspect: 'again' }];
  if ('reorganise' in change) {
    return change.reorganise.flatMap(({ whole = [], part = [] }) =>
      [...whole, ...part].map((code) => ({ code, aspect: END })),
    );
  }
  return [];
}

function claimsOf(registry: Registry, { change, row, rows }: SourcedChange): Claim[] {
  return touched(change).flatMap(({ code, aspect, at }) => {
    const own = (at === undefined ? undefined : rows?.[at]) ?? row;
    const isKnown = aspect === BROUGHT && registry.unit(code) !== undefined;
    return own === undefined || isKnown ? [] : [{ code, aspect, row: own }];
  });
}

function disagree(a: Claim, b: Claim): boolean {
  return a.row !== b.row && (a.aspect === b.aspect || a.aspect === END || b.aspect === END);
}

function wayOf(change: Change): unknown {
  if ('close' in change) return change.close.subtree === true ? 'close' : undefined;
  if ('annul' in change) return change.annul.subtree === true ? 'close' : undefined;
  if ('merge' in change) return change.merge.children;
  if ('replace' in change) return change.replace.children;
  if ('split' in change) return change.split.children;
  return 'reorganise' in change
    ? change.reorganise.find(({ children }) => children !== undefined)?.children
    : undefined;
}

/** What a change says of the units beneath those that end by it. */
function childrenOf(change: Change): EndClaim['children'] {
  const way = wayOf(change);
  return way === 'close' || way === 'move' ? way : undefined;
}

/** Rows that do to one unit what does not go together: none of them is taken, whichever stands last. */
export class RowConflicts {
  constructor(
    private readonly registry: Registry,
    private readonly acting: string | undefined,
    private readonly places: CellPlaces,
    private readonly report: ReportFinding,
  ) {}

  /** Reports each such row with the other one, and marks both. */
  check(changes: readonly SourcedChange[]): void {
    const byCode = new Map<string, Claim[]>();
    let hasEnds = false;
    for (const claim of changes.flatMap((each) => claimsOf(this.registry, each))) {
      if (claim.aspect === END) hasEnds = true;
      const known = byCode.get(claim.code);
      if (known === undefined) byCode.set(claim.code, [claim]);
      else known.push(claim);
    }
    if (hasEnds) this.#ended(changes, byCode);
    for (const [code, claims] of byCode) {
      if (claims.length < 2) continue;
      const told = new Set<ImportRow>();
      for (const claim of claims) {
        const other = told.has(claim.row) ? undefined : claims.find((each) => disagree(claim, each));
        if (other === undefined) continue;
        told.add(claim.row);
        this.say(claim.row, other.row, code);
      }
    }
  }

  /** Reports rows by which a unit stays what it is, where another one ends or moves it, or one above it: neither is taken. */
  checkStatements(changes: readonly SourcedChange[], statements: readonly Statement[]): void {
    const ends = changes.flatMap((each) => {
      const children = childrenOf(each.change);
      return claimsOf(this.registry, each)
        .filter(({ aspect }) => aspect === END)
        .map(({ code, row }): EndClaim => ({ code, row, ...(children === undefined ? {} : { children }) }));
    });
    const told = new Set<ImportRow>();
    for (const { statement, end, isBeneath } of deniedStatements(statements, ends)) {
      if (statement.row.faulty) continue;
      if (isBeneath) this.#sayBeneath(statement, end);
      else this.say(statement.row, end.row, statement.code);
      const isNew = !told.has(end.row) && !end.row.faulty;
      if (isNew) this.say(end.row, statement.row, statement.code, isBeneath ? 'above' : undefined);
      told.add(end.row);
    }
  }

  /** Says at the row of a unit that it cannot be so, since one above it ends. */
  #sayBeneath({ row, code }: Statement, end: EndClaim): void {
    row.faulty = true;
    const name = (of: string): string => {
      const unit = this.registry.unit(of);
      return unit === undefined ? of : nameFor(this.registry, unit, this.acting);
    };
    const place = this.places.of(row.unit, 'change', 'codeBefore', 'code', 'name');
    const other = describe(this.places.of(end.row.unit, 'codeBefore', 'code', 'legacyCodes', 'nameBefore', 'name'));
    const args = { code, name: name(code), above: end.code, nameAbove: name(end.code), other };
    this.report('error', 'import-rows-conflict', place, args, end.children === 'move' ? 'taken' : 'beneath');
  }

  /** A body that a row ends cannot take over, or have units put under it, by another one of the same day. */
  #ended(changes: readonly SourcedChange[], byCode: ReadonlyMap<string, readonly Claim[]>): void {
    const told = new Set<ImportRow>();
    for (const { change, row } of changes) {
      if (row === undefined) continue;
      for (const code of needsOf(change)) {
        const ends = byCode.get(code)?.find((each) => each.aspect === END && each.row !== row);
        if (ends === undefined || ends.row.effective !== row.effective) continue;
        const variant = MOVING.has(ends.row.act) && row.act === 'end' ? 'moved' : undefined;
        if (!told.has(row)) this.say(row, ends.row, code, variant);
        if (!told.has(ends.row)) this.say(ends.row, row, code, variant);
        told.add(row).add(ends.row);
      }
    }
  }

  /** True where rows give one new name and code to bodies of several names: leaving one out would lose that body. */
  #isMerger(row: ImportRow, other: ImportRow): boolean {
    const { name, nameBefore, code } = row;
    if (nameBefore === undefined || other.nameBefore === undefined || code === undefined) return false;
    const isOne = code === other.code && this.registry.unit(code) === undefined;
    return (
      isOne &&
      isSameNameIn(this.registry, name, other.name) &&
      !isSameNameIn(this.registry, nameBefore, other.nameBefore)
    );
  }

  /** Says at a row that another one says something else of a unit; where only some columns differ, in which. */
  say(
    row: ImportRow,
    other: ImportRow,
    code: string,
    variant?: 'moved' | 'above',
    columns: readonly string[] = [],
  ): void {
    row.faulty = true;
    const unit = this.registry.unit(code);
    // of a body above that nobody has yet, the name that the row gives it
    const said = row.code === code || row.codeBefore === code ? row.name : (row.parent?.name ?? row.name);
    const name = unit === undefined ? said : nameFor(this.registry, unit, this.acting);
    const place = this.places.of(row.unit, 'codeBefore', 'code', 'legacyCodes', 'nameBefore', 'name');
    const args = {
      code,
      name,
      other: describe(this.places.of(other.unit, 'codeBefore', 'code', 'legacyCodes', 'nameBefore', 'name')),
      columns,
    };
    const isMerger = variant === undefined && this.#isMerger(row, other);
    const plain = columns.length > 0 ? 'columns' : undefined;
    this.report('error', 'import-rows-conflict', place, args, isMerger ? 'merger' : (variant ?? plain));
  }
}
