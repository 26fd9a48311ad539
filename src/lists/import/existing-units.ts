import type { Change, Update } from '../../core/changes/types.js';
import { parentOf } from '../../core/code/code.js';
import { closingFor, isClosedFor, nameFor } from '../../core/registry/binding.js';
import { isSameNameIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import { inForceAt, isOver, nameAt } from '../../core/registry/timeline.js';
import { CONTACT_FIELDS, type Unit } from '../../core/registry/types.js';
import { fold } from '../../core/text/fold.js';
import { repairText } from '../../core/text/repair.js';
import type { ImportOptions, ImportRow, ReportFinding } from './import-model.js';
import type { CellPlaces } from './places.js';

/** What a row does to a unit that is there: nothing, new data, a new name, a new code, its end. */
export class ExistingUnits {
  constructor(
    private readonly registry: Registry,
    private readonly options: Pick<ImportOptions, 'today' | 'decision' | 'children'>,
    private readonly places: CellPlaces,
    private readonly report: ReportFinding,
  ) {}

  /** Changes that bring a unit to what its row says; empty cells change nothing. */
  changesFor(row: ImportRow, unit: Unit, target: { parent?: string; code?: string } = {}): Change[] {
    if (isClosedFor(this.registry, unit, this.options.decision)) return this.#closed(row, unit, target);
    if (row.change === 'close') {
      return [{ close: { code: unit.code, ...(this.options.children === 'close' ? { subtree: true } : {}) } }];
    }
    if (isOver(row.status)) {
      const args = { code: unit.code, status: row.status };
      this.report('warning', 'import-status-differs', this.places.of(row.unit, 'change', 'code'), args);
      return [];
    }
    return [...this.#rename(row, unit), ...this.#update(row, unit), ...this.#replace(row, unit, target)];
  }

  #closed(row: ImportRow, unit: Unit, target: { code?: string }): Change[] {
    const closed = closingFor(this.registry, unit, this.options.decision);
    const successors = closed?.successors ?? [];
    const saysClosed = isOver(row.status) || row.change === 'close';
    const done = target.code !== undefined && successors.includes(target.code);
    // a code whose closing is still to come is in force, and lists name it
    const same =
      inForceAt(this.registry, unit, this.options.today) && row.change === undefined && this.#isSame(row, unit);
    if (saysClosed || done || same) return [];
    row.faulty = true;
    const args = { code: unit.code, name: unit.name, decision: closed?.decision ?? '', successors };
    this.report(
      'error',
      'import-code-closed',
      this.places.of(row.unit, 'codeBefore', 'code', 'legacyCodes', 'name'),
      args,
    );
    return [];
  }

  #isSame(row: ImportRow, unit: Unit): boolean {
    return this.#sameName(row.name, unit) && this.#update(row, unit).length === 0;
  }

  #sameName(name: string, unit: Unit): boolean {
    if (name === '' || name === this.#name(unit)) return true;
    return name === nameAt(this.registry, unit, this.options.today);
  }

  /** The name that a unit has in the end, for the decision that acts: what another draft means counts for nothing. */
  #name(unit: Unit): string {
    return nameFor(this.registry, unit, this.options.decision);
  }

  #rename(row: ImportRow, unit: Unit): Change[] {
    const { name } = row;
    if (this.#sameName(name, unit)) return [];
    if (
      row.change !== 'rename' &&
      (isSameNameIn(this.registry, name, this.#name(unit)) || fold(name) === fold(this.#name(unit)))
    ) {
      const args = { code: unit.code, name, was: this.#name(unit) };
      this.report('info', 'import-name-spelling', this.places.of(row.unit, 'name'), args);
      return [];
    }
    return [{ rename: { code: unit.code, name } }];
  }

  #update(row: ImportRow, unit: Unit): Change[] {
    const update: Update = { code: unit.code };
    for (const field of ['shortName', ...CONTACT_FIELDS] as const) {
      const text = row.details[field];
      const was = unit[field];
      if (text === undefined) continue;
      // a note keeps its lines in the registry, which a cell may have lost
      if (was !== undefined && repairText(was).text === text) continue;
      update[field] = text;
    }
    const had = unit.legacyCodes ?? [];
    const fresh = (row.details.legacyCodes ?? []).filter((code) => !had.includes(code) && code !== unit.code);
    if (fresh.length > 0) update.legacyCodes = [...had, ...fresh];
    return Object.keys(update).length > 1 ? [{ update }] : [];
  }

  #replace(row: ImportRow, unit: Unit, target: { parent?: string; code?: string }): Change[] {
    const { code } = unit;
    const children = this.options.children === undefined ? {} : { children: this.options.children };
    if (target.code !== undefined && target.code !== code)
      return [{ replace: { code, with: target.code, ...children } }];
    if (row.change !== 'replace') return [];
    const parent = target.parent ?? parentOf(code);
    return parent === undefined ? [] : [{ replace: { code, parent, ...children } }];
  }
}
