import { expect, test } from 'vitest';
import { resolve } from '../../../../src/core/query/resolve.js';
import { type FollowedClosing, wholeIn } from '../../../../src/core/query/whole.js';
import { registryOf } from '../../../../src/core/registry/registry-files.js';
import type { Unit } from '../../../../src/core/registry/types.js';

const DECISION = '2022-1-qd-ubnd';

/** A chain of bodies, each merged into the next one; far more than any registry will have. */
function chain(length: number): Unit[] {
  const codeOf = (i: number): string => `H90.${String(i).padStart(5, '0')}`;
  return Array.from({ length }, (_, i) => ({
    code: codeOf(i),
    name: `Sở ${i}`,
    granted: { decision: DECISION },
    ...(i + 1 < length ? { closed: { decision: DECISION, reason: 'merged', successors: [codeOf(i + 1)] } } : {}),
  }));
}

test('a chain of 20,000 successors is followed to its end', () => {
  const registry = registryOf({
    settings: undefined,
    decisions: [
      {
        decision: { id: DECISION, kind: 'full', number: '1/QĐ-UBND', signed: '2022-01-10' },
        file: `decisions/${DECISION}.yaml`,
      },
    ],
    units: chain(20_000).map((unit, index) => ({ unit, file: 'units/H90.yaml', index })),
    unreadable: new Set(),
  });
  const { result, current, steps } = resolve(registry, 'H90.00000', '2025-01-01');
  expect([result, current.map(({ code, part }) => [code, part]), steps.length]).toEqual([
    'merged',
    [['H90.19999', false]],
    19_999,
  ]);
});

test('parts that come together again by ways of different length are whole, a lost one leaves the rest a part', () => {
  const follow = (to: string[], partial?: string[]): FollowedClosing => ({
    closed: { decision: DECISION, reason: 'split', successors: to, ...(partial === undefined ? {} : { partial }) },
    to,
  });
  const ways = (last: string): Map<string, FollowedClosing> =>
    new Map([
      ['A', follow(['B', 'C'], ['B', 'C'])],
      ['B', follow(['Z'])],
      ['C', follow(['D'])],
      ['D', follow([last])],
    ]);
  expect([...wholeIn('Z', ways('Z'))].sort()).toEqual(['A', 'B', 'C', 'D', 'Z']);
  expect([...wholeIn('Z', ways('Y'))].sort()).toEqual(['B', 'Z']);
});
