import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { batchCodeKeys, batchSchema } from '../../../../src/core/changes/batch-schema.js';

const FILE = new URL('../../../../schemas/batch.schema.json', import.meta.url);

describe('the schema of batch files', () => {
  it('is what the kinds of change say', () => {
    const committed: unknown = JSON.parse(readFileSync(FILE, 'utf8'));
    expect(committed, 'schemas/batch.schema.json is out of date: npm run docs').toEqual(batchSchema());
  });

  it('reports which keys of a batch file bear codes', () => {
    expect([...batchCodeKeys()].sort()).toEqual([
      'children',
      'childrenOf',
      'closed',
      'code',
      'codes',
      'from',
      'parent',
      'part',
      'remainder',
      'under',
      'whole',
      'with',
    ]);
  });
});
