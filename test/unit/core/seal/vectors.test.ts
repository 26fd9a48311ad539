import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sealed } from '../../../../src/app/seal.js';
import { findingsOf } from '../../../../src/app/validate.js';
import { entriesOf } from '../../../../src/core/seal/entries.js';
import { sealText } from '../../../../src/core/seal/text.js';
import { workspaceFrom } from '../../../support/engine.js';
import { sealVectors } from '../../../support/seal-vectors.js';

const VECTORS = sealVectors();
const TODAY = '2026-01-01';

describe('the test vectors of docs/en/seal.md', () => {
  it('are there', () => {
    expect(VECTORS.length).toBeGreaterThanOrEqual(5);
  });

  it.each(VECTORS)('$name: $decision', ({ files, decision, text, sha256 }) => {
    const { registry } = workspaceFrom(files, TODAY);
    expect(sealText(entriesOf(registry, decision))).toBe(text);
    expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
    expect(sealed(registry, [decision]).decision(decision)?.seal?.sha256).toBe(sha256);
  });

  it('count what they say', () => {
    const counts = VECTORS.map(({ files, decision }) => {
      const { granted, renamed, closed, other } =
        sealed(workspaceFrom(files, TODAY).registry, [decision]).decision(decision)?.seal ?? {};
      return [granted, renamed, closed, other];
    });
    expect(counts).toEqual([
      [0, 0, 0, 0],
      [3, 0, 0, 0],
      [2, 2, 0, 0],
      [1, 0, 2, 0],
      [4, 0, 0, 0],
      [2, 0, 0, 0],
      [1, 0, 0, 2],
      [1, 1, 1, 0],
      [0, 1, 1, 2],
      [2, 0, 0, 0],
      [0, 1, 0, 0],
    ]);
  });

  // the last one says itself that its names are refused
  it.each(VECTORS.filter(({ name }) => !name.startsWith('5')))('$name is a valid registry', ({ files }) => {
    const errors = findingsOf(workspaceFrom(files, TODAY)).filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
  });
});
