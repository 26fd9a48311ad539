import type { Finding } from '../core/finding.js';
import { batch } from './generated/batch.js';
import { faultsOf } from './schema-faults.js';

/**
 * Checks the structure of a batch of changes against its schema.
 * @returns every fault as a finding at its place in the data; none for sound data
 */
export function checkBatchStructure(data: unknown, file: string): Finding[] {
  return faultsOf({ name: 'batch', validate: batch }, data, file);
}
