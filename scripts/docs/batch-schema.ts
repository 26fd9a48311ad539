import { execFileSync } from 'node:child_process';
import { batchSchema } from '../../src/core/changes/batch-schema.js';

const FORMATTER = 'node_modules/@biomejs/biome/bin/biome';

/** The schema of batch files, put together from the kinds of change; laid out as the formatter has it. */
export function batchSchemaText(): string {
  const args = [FORMATTER, 'format', '--stdin-file-path=schemas/batch.schema.json'];
  return execFileSync(process.execPath, args, { input: JSON.stringify(batchSchema()), encoding: 'utf8' });
}
