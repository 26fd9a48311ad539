import type { Change, Update } from '../../core/changes/types.js';
import { parentOf } from '../../core/code/code.js';
import type { Registry } from '../../core/registry/registry.js';
import { inForceAt, isOpen, isOver, nameAt, standingClosing } from '../../core/registry/timeline.js';
import { CONTACT_FIELDS, type IsoDate, type Unit } from '../../core/registry/types.js';
import { fold } from '../../core/text/fold.js';
import { repairText } from '../../core/text/repair.js';
import type { ImportRow, ReportFinding } from './import-model.js';
import type { CellPlaces } from './places.js';

/** What a row does to a unit that is there: nothing, new data, a new name, a new code, its end. */
export class ExistingUnits {
  constructor(
    private readonly registry: Registry,
    private readonly today: IsoDate,
    private readonly places: CellPlaces,
    private readonly report: ReportFinding,
  ) {}

  /** Changes that bring a unit to what its row says; empty cells change nothing. */
  changesFor(row: ImportRow, unit: Unit, target: { parent?: string; code?: string } = {}): Change[] {
    if (!isOpen(this.registry, unit)) return this.#closed(row, unit, target);
    if (row.change === 'close') return [{ close: { code: unit.code } }];
    if (isOver(row.status)) {
      const args = { code: unit.code, status: row.status };
      this.report('warning', 'import-status-differs', this.places.of(row.unit, 'change', 'code'), args);
      return [];
    }
    return [...this.#rename(row, unit), ...this.#update(row, unit), ...this.#replace(row, unit, target)];
  }

  #closed(row: ImportRow, unit: Unit, target: { code?: string }): Change[] {
    const closed = standingClosing(this.registry, unit);
    const successors = closed?.successors ?? [];
    const saysClosed = isOver(row.status) || row.change === 'close';
    const done = target.code !== undefined && successors.includes(target.code);
    // a code whose closing is still to come is in force, and lists name it
    const same = inForceAt(this.registry, unit, this.today) && row.change === undefined && this.#isSame(row, unit);
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
    return name === '' || name === unit.name || name === nameAt(this.registry, unit, this.today);
  }

  #rename(row: ImportRow, unit: Unit): Change[] {
    const { name } = row;
    if (this.#sameName(name, unit)) return [];
    if (row.change !== 'rename' && fold(name) === fold(unit.name)) {
      const args = { code: unit.code, name, was: unit.name };
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
    if (target.code !== undefined && target.code !== code) return [{ replace: { code, with: target.code } }];
    if (row.change !== 'replace') return [];
    const parent = target.parent ?? parentOf(code);
    return parent === undefined ? [] : [{ replace: { code, parent } }];
  }
}
