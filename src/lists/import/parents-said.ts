import { isDescendantOf, levelOf, parentOf } from '../../core/code/code.js';
import { isSameNameIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import type { ListedBody } from '../recognise/listed.js';
import { CalledOtherwise } from './called-otherwise.js';
import { endGroups } from './ended-groups.js';
import { type ImportRow, isOfNewCodes, type ReportFinding } from './import-model.js';
import { levelSaid } from './level-said.js';
import { codeMeant, type Disagreement, nobodysCode, otherBody } from './meant-bodies.js';
import type { NameIndex } from './name-index.js';
import type { CodedRow } from './new-codes.js';
import type { CellPlaces } from './places.js';
import { isUnderRootCalled } from './root-called.js';
import { GOING, type Subjects } from './subjects.js';
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
  'close',
  'annul',
  'end',
  'spinOff',
  'correct',
]);
/** The code of the unit where it stands today. */
function standing({ act, code, codeBefore }: ImportRow): string | undefined {
  return act === 'end' || act === 'close' || act === 'annul' || act === 'spinOff' ? (codeBefore ?? code) : code;
}

function above(code: string): string[] {
  const parent = parentOf(code);
  return parent === undefined ? [] : [parent, ...above(parent)];
}

/** Holds the body above that a row names against the one that its code says. */
export class ParentsSaid {
  readonly #otherwise: CalledOtherwise;

  constructor(
    private readonly registry: Registry,
    private readonly unitIndex: UnitIndex,
    private readonly names: NameIndex,
    private readonly subjects: Subjects,
    private readonly places: CellPlaces,
    private readonly report: ReportFinding,
  ) {
    this.#otherwise = new CalledOtherwise(registry);
  }

  /** Every row, those without a code too: what they say of the body above must at least agree with itself. */
  run(rows: readonly ImportRow[]): void {
    endGroups(rows, this.names);
    for (const row of rows) {
      if (row.faulty) continue;
      this.#level(row);
      if (row.parentBefore !== undefined && this.#stoodElsewhere(row, row.parentBefore)) continue;
      if (row.code === undefined && row.line !== undefined && this.#contradicts(row, row.line)) continue;
      if (row.parent === undefined && row.group === undefined) {
        this.#titled(row);
        continue;
      }
      if (row.parent !== undefined && this.#contradicts(row, row.parent)) continue;
      const isStanding = STANDING.has(row.act);
      const code = isStanding ? standing(row) : GOING.has(row.act) ? row.code : undefined;
      if (code === undefined || row.faulty) continue;
      if (isStanding && this.#isUnderOthers({ ...row, code }, row)) continue;
      if (isStanding) this.#check({ ...row, code }, row);
      // without a new code that of a body founded again is its closed one, and what the row names is where it goes
      else if (row.parent !== undefined && (row.codeBefore !== undefined || isOfNewCodes(row)))
        this.#check({ ...row, code }, row);
    }
  }

  /** Columns of levels that name other bodies further above than those that the code says. */
  #isUnderOthers(row: CodedRow, own: ImportRow): boolean {
    for (const over of row.unit.overs ?? []) {
      const said = this.#said(row, over);
      if (said === undefined) continue;
      own.faulty = true;
      this.#differs('error', row, said);
      return true;
    }
    return false;
  }

  /** A column of the old parent that names another body than the one a unit of the registry stands under. */
  #stoodElsewhere(row: ImportRow, before: ListedBody): boolean {
    const code = row.codeBefore ?? row.code;
    if (code === undefined || this.registry.unit(code) === undefined) return false;
    if (this.#contradicts(row, before, 'parentBefore')) return true;
    const said = this.#said({ ...row, code }, before);
    if (said === undefined) return false;
    this.subjects.stoodElsewhere(row, code, said);
    return true;
  }

  /** A body above that is named by its code and by another body's name. */
  #contradicts(row: ImportRow, { code, name }: ListedBody, field: 'parent' | 'parentBefore' = 'parent'): boolean {
    if (code === undefined || name === undefined) return false;
    const said = this.#disagreement(code, name);
    if (said === undefined) return false;
    row.faulty = true;
    const place = this.places.of(row.unit, field, 'name');
    this.report('error', 'import-parent-named-otherwise', place, said.args, said.variant);
    return true;
  }

  #disagreement(code: string, name: string): Disagreement | undefined {
    const found = this.unitIndex.find({ code });
    const isListed = this.names.listed(code) !== undefined;
    const own = 'code' in found ? found.code : isListed ? code : codeMeant(this.registry, code);
    const unit = own === undefined ? undefined : this.registry.unit(own);
    const was = own === undefined ? undefined : this.#nameOf(own);
    if (own === undefined || was === undefined) return isListed ? undefined : nobodysCode(this.names, code, name);
    if ((unit !== undefined && this.subjects.bears(unit, name)) || isSameNameIn(this.registry, was, name))
      return undefined;
    return otherBody('code' in found ? own : code, own, name, was);
  }

  #level(row: ImportRow): void {
    const level = levelSaid(row.unit);
    const code = standing(row);
    if (level === undefined || code === undefined || levelOf(code) === level) return;
    row.faulty = true;
    const args = { level, code, own: levelOf(code) };
    this.report('error', 'import-level-differs', this.places.of(row.unit, 'level'), args);
  }

  #check(row: CodedRow, own: ImportRow): void {
    if (row.parent !== undefined) {
      const said = this.#said(row, row.parent);
      if (said === undefined) return;
      own.faulty = true;
      this.#differs('error', row, said, row.act === 'reestablish' ? 'heading' : undefined);
    } else if (row.group !== undefined && row.parentBefore === undefined) this.#group(row, row.group, own);
  }

  /** A title that puts all rows under a body ("… thuộc UBND xã A"), over a code that does not lie there. */
  #titled(row: ImportRow): void {
    const { line, act } = row;
    if (line?.from !== 'title' || line.under !== true || line.name === undefined || !STANDING.has(act)) return;
    const code = standing(row) ?? row.codeBefore;
    if (code === undefined || this.#bearsAbove({ ...row, code }, line.name)) return;
    const [only, ...others] = this.names.find(line.name);
    if (only === undefined || others.length > 0 || only.code.startsWith('$')) return;
    if (only.code === code || isDescendantOf(only.code, code)) return;
    row.faulty = true;
    this.#differs('error', { ...row, code }, `${only.code} – ${only.name}`, 'title');
  }

  /** The heading row that a unit stands under although its code does not lie there. */
  #group(row: CodedRow, { code, name }: ListedBody, own: ImportRow): void {
    if (code !== undefined) {
      const said = this.#otherCode(row, code);
      if (said !== undefined) this.#strayed(row, said, own);
      return;
    }
    if (name === undefined || this.#bearsAbove(row, name)) return;
    const [only, ...others] = this.names.find(name);
    if (only === undefined || others.length > 0 || only.code === row.code || only.code.startsWith('$')) return;
    this.#strayed(row, `${only.code} – ${only.name}`, own, only.code);
  }

  /**
   * A heading of the row's level or below has ended with it. A code that is granted deeper than that is refused, for
   * either it or the heading is wrong; one that is there already belongs where it stands.
   */
  #strayed(row: CodedRow, said: string, own: ImportRow, heading = said): void {
    const isGranted = this.registry.unit(row.code) === undefined && levelOf(row.code) > levelOf(heading);
    if (isGranted) own.faulty = true;
    this.#differs(isGranted ? 'error' : 'warning', row, said, isGranted ? 'heading' : undefined);
  }

  #differs(severity: 'error' | 'warning', row: CodedRow, said: string, variant?: string): void {
    const own = parentOf(row.code) ?? '';
    const name = this.#nameOf(own);
    const place = this.places.of(row.unit, 'parent', 'groupCode', 'groupName', 'code', 'legacyCodes', 'name');
    const args = { code: row.code, parent: said, own: name === undefined ? own : `${own} – ${name}` };
    this.report(severity, 'import-parent-differs', place, args, own === '' ? 'root' : variant);
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
    if (this.#isAboveOtherwise(row, name)) return undefined;
    // a body above that nobody knows yet is called as the row calls it
    return this.#nameOf(own) === undefined ? undefined : name;
  }

  #otherCode(row: CodedRow, said: string): string | undefined {
    const found = this.unitIndex.find({ code: said });
    const code = 'code' in found ? found.code : said;
    return row.code.startsWith(`${code}.`) || row.code === code ? undefined : code;
  }

  /** "Sở Y tế Hà Nội" for Sở Y tế, where nobody bears just that name and the code says which body it is. */
  #isAboveOtherwise(row: CodedRow, name: string): boolean {
    return above(row.code).some((code) => {
      const own = this.#nameOf(code);
      return own !== undefined && this.#otherwise.is(code, own, name);
    });
  }

  #bearsAbove(row: CodedRow, name: string): boolean {
    if (isUnderRootCalled(this.registry, row.code, name)) return true;
    return above(row.code).some((code) => {
      const unit = this.registry.unit(code);
      if (unit !== undefined && this.subjects.bears(unit, name)) return true;
      const listed = this.names.listed(code)?.name;
      return listed !== undefined && isSameNameIn(this.registry, listed, name);
    });
  }
}

/**
 * Names of bodies above by their codes, as the rows beneath give them; those that rows do not agree on are left out.
 * @param disagree takes two rows that call a body differently which neither the registry nor the list has
 */
export function namesAbove(
  registry: Registry,
  rows: readonly CodedRow[],
  disagree: (row: CodedRow, other: CodedRow, code: string) => void,
): Map<string, string> {
  const names = new Map<string, string | undefined>();
  const first = new Map<string, CodedRow>();
  for (const row of rows) {
    const { code, parent, group, act } = row;
    const own = parentOf(code);
    const body = parent ?? group;
    if (own === undefined || body?.name === undefined || !STANDING.has(act)) continue;
    const of = body.code ?? own;
    if (of !== own && !code.startsWith(`${of}.`)) continue;
    const known = names.get(of);
    const before = first.get(of);
    if (before === undefined) first.set(of, row);
    const isOther = names.has(of) && (known === undefined || !isSameNameIn(registry, known, body.name));
    names.set(of, isOther ? undefined : (known ?? body.name));
    if (isOther && before !== undefined && parent !== undefined && registry.unit(of) === undefined)
      disagree(row, before, of);
  }
  return new Map([...names].flatMap(([code, name]) => (name === undefined ? [] : [[code, name] as const])));
}
