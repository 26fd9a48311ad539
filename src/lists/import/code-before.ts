import { readTypedCode } from '../../core/code/read-code.js';
import { tidyCode } from '../../core/code/tidy.js';
import { isClosedFor, nameFor } from '../../core/registry/binding.js';
import { isSameNameIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import type { Unit } from '../../core/registry/types.js';
import type { ImportRow } from './import-model.js';

/**
 * Takes the code before of a row out of its earlier codes: an old-form one in the column of codes before that another
 * unit bears, or the code of an open unit of the row's name beside a code that nobody bears. No body gets a second code.
 */
export function readCodeBefore(registry: Registry, row: ImportRow, acting: string | undefined): void {
  if (row.code === undefined || row.codeBefore !== undefined) return;
  const { legacyBefore } = row.unit;
  const isOpen = (unit: Unit | undefined): unit is Unit =>
    unit !== undefined && unit.code !== row.code && !isClosedFor(registry, unit, acting);
  if (legacyBefore !== undefined) {
    const reading = readTypedCode(registry, legacyBefore);
    const unit = 'code' in reading ? registry.unit(reading.code) : undefined;
    if (isOpen(unit)) put(row, unit.code, tidyCode(legacyBefore));
    return;
  }
  if (registry.unit(row.code) !== undefined) return;
  for (const code of row.details.legacyCodes ?? []) {
    const unit = registry.unit(code);
    if (!isOpen(unit) || !isSameNameIn(registry, nameFor(registry, unit, acting), row.name)) continue;
    put(row, code, code);
    return;
  }
}

function put(row: ImportRow, code: string, written: string): void {
  row.codeBefore = code;
  const left = row.details.legacyCodes?.filter((each) => each !== written) ?? [];
  if (left.length > 0) row.details.legacyCodes = left;
  else delete row.details.legacyCodes;
}
