import type { Finding } from '../core/finding.js';
import { agency, decision, registry } from './generated/files.js';
import { unknownTimezone } from './schema-errors.js';
import { faultsOf, type Schema } from './schema-faults.js';
import { isTimezone } from './string-formats.js';

/** The files of a registry that have a schema of their own. */
export type SchemaName = 'units' | 'decision' | 'settings';

const SCHEMAS: Record<SchemaName, Schema> = {
  units: { name: 'agency', validate: agency },
  decision: { name: 'decision', validate: decision },
  settings: { name: 'registry', validate: registry },
};

/** What no schema can say of sound data: that a time zone is known. */
function unknownZone(data: unknown, file: string): Finding[] {
  const zone = (data as { timezone?: unknown } | null)?.timezone;
  if (typeof zone !== 'string' || isTimezone(zone)) return [];
  const read = unknownTimezone(zone);
  return [{ ...read, severity: 'error', place: { file, path: ['timezone'] } }];
}

/**
 * Checks the structure of one file's data against its schema.
 * @returns every fault as a finding at its place in the data; none for sound data
 */
export function checkStructure(schema: SchemaName, data: unknown, file: string): Finding[] {
  const found = faultsOf(SCHEMAS[schema], data, file);
  const isOfZone = ({ place }: Finding): boolean => place.path?.length === 1 && place.path[0] === 'timezone';
  return schema !== 'settings' || found.some(isOfZone) ? found : [...found, ...unknownZone(data, file)];
}
