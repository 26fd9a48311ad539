import { parentOf } from '../../core/code/code.js';
import { isSameNameIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import type { ListedBody } from '../recognise/listed.js';
import type { ImportRow, ReportFinding } from './import-model.js';
import type { NameIndex } from './name-index.js';
import type { CodedRow } from './new-codes.js';
import type { CellPlaces } from './places.js';
import type { Subjects } from './subjects.js';
import type { UnitIndex } from './unit-index.js';

/** Acts in whose rows the body above is where the unit stands, not where it goes. */
const STANDING: ReadonlySet<ImportRow['act']> = new Set([
  'state',
  'grant',
  'keep',
  'rename',
  'update',
  'heir',
  'spunOff',
]);

function above(code: string): string[] {
  const parent = parentOf(code);
  return parent === undefined ? [] : [parent, ...above(parent)];
}

/** Holds the body above that a row names against the one that its code says. */
export class ParentsSaid {
  constructor(
    private readonly registry: Registry,
    private readonly unitIndex: UnitIndex,
    private readonly names: NameIndex,
    private readonly subjects: Subjects,
    private readonly places: CellPlaces,
    private readonly report: ReportFinding,
  ) {}

  check(row: CodedRow): void {
    if (row.faulty || !STANDING.has(row.act)) return;
    if (row.parent !== undefined) {
      const said = this.#said(row, row.parent);
      if (said === undefined) return;
      row.faulty = true;
      this.#differs('error', row, said);
    } else if (row.group !== undefined) this.#group(row, row.group);
  }

  /** A heading row is loosely kept: where it names a body that the code does not lie under, that is worth a look. */
  #group(row: CodedRow, { code, name }: ListedBody): void {
    if (code !== undefined) {
      const said = this.#otherCode(row, code);
      if (said !== undefined) this.#differs('warning', row, said);
      return;
    }
    if (name === undefined || this.#bearsAbove(row, name)) return;
    const [only, ...others] = this.names.find(name);
    if (only === undefined || others.length > 0 || only.code === row.code || only.code.startsWith('$')) return;
    this.#differs('warning', row, `${only.code} – ${only.name}`);
  }

  #differs(severity: 'error' | 'warning', row: CodedRow, said: string): void {
    const own = parentOf(row.code) ?? '';
    const name = this.#nameOf(own);
    const place = this.places.of(row.unit, 'parent', 'groupCode', 'groupName', 'code', 'legacyCodes', 'name');
    const args = { code: row.code, parent: said, own: name === undefined ? own : `${own} – ${name}` };
    this.report(severity, 'import-parent-differs', place, args);
  }

  #nameOf(code: string): string | undefined {
    return this.names.listed(code)?.name ?? this.registry.unit(code)?.name;
  }

  /** The body that a row says is above, where its code says another; undefined where both agree. */
  #said(row: CodedRow, { code, name }: ListedBody): string | undefined {
    const own = parentOf(row.code);
    if (own === undefined) return undefined;
    if (code !== undefined) return this.#otherCode(row, code);
    if (name === undefined || this.#bearsAbove(row, name)) return undefined;
    const [found] = this.names.find(name);
    if (found !== undefined) return found.code.startsWith('$') ? found.name : `${found.code} – ${found.name}`;
    // a body above that nobody knows yet is called as the row calls it
    return this.#nameOf(own) === undefined ? undefined : name;
  }

  #otherCode(row: CodedRow, said: string): string | undefined {
    const found = this.unitIndex.find({ code: said });
    const code = 'code' in found ? found.code : said;
    return row.code.startsWith(`${code}.`) || row.code === code ? undefined : code;
  }

  #bearsAbove(row: CodedRow, name: string): boolean {
    return above(row.code).some((code) => {
      const unit = this.registry.unit(code);
      if (unit !== undefined && this.subjects.bears(unit, name)) return true;
      const listed = this.names.listed(code)?.name;
      return listed !== undefined && isSameNameIn(this.registry, listed, name);
    });
  }
}

/** Names of bodies above by their codes, as the rows beneath give them; those that rows do not agree on are left out. */
export function namesAbove(registry: Registry, rows: readonly CodedRow[]): Map<string, string> {
  const names = new Map<string, string | undefined>();
  for (const { code, parent, group, act } of rows) {
    const own = parentOf(code);
    const body = parent ?? group;
    if (own === undefined || body?.name === undefined || !STANDING.has(act)) continue;
    const of = body.code ?? own;
    if (of !== own && !code.startsWith(`${of}.`)) continue;
    const known = names.get(of);
    const isOther = names.has(of) && (known === undefined || !isSameNameIn(registry, known, body.name));
    names.set(of, isOther ? undefined : body.name);
  }
  return new Map([...names].flatMap(([code, name]) => (name === undefined ? [] : [[code, name] as const])));
}
