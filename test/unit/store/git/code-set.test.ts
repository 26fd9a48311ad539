import { expect, test } from 'vitest';
import { CodeSet } from '../../../../src/store/git/code-set.js';

test('codes are found by name and in lists, however often it is asked', () => {
  const codes = new CodeSet(new Set(['H24']), [['H24.01', 'H24.02'], ['H24.03']]);
  for (let i = 0; i < 20; i += 1) {
    expect(['H24', 'H24.02', 'H24.03', 'H24.04'].map((code) => codes.has(code))).toEqual([true, true, true, false]);
  }
  expect([...codes.all()]).toEqual(['H24', 'H24.01', 'H24.02', 'H24.03']);
});
