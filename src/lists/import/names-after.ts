import { nameFor } from '../../core/registry/binding.js';
import { isSameNameIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import { bodiesIn } from '../recognise/named-bodies.js';
import type { ImportRow } from './import-model.js';

/**
 * "Sáp nhập vào" beside the body of before, whose code stands there, and another one of after: that one takes over, and is no
 * new name.
 */
export function takeNameAfter(registry: Registry, row: ImportRow, acting: string | undefined): void {
  const { unit, code, nameBefore } = row;
  if (row.change !== 'merge' || unit.cells.nameBefore === undefined || nameBefore === undefined || code === undefined)
    return;
  if ((unit.successors ?? unit.successorCodes ?? unit.predecessors ?? row.codeBefore) !== undefined) return;
  const own = registry.unit(code);
  if (own === undefined || !isSameNameIn(registry, nameFor(registry, own, acting), nameBefore)) return;
  row.receivers = bodiesIn(row.name);
  row.name = nameBefore;
  delete row.nameBefore;
}
