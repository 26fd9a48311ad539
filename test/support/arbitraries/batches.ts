import fc from 'fast-check';
import type { Body, Change } from '../../../src/core/changes/types.js';
import { levelOf } from '../../../src/core/code/code.js';
import type { Registry } from '../../../src/core/registry/registry.js';
import type { Unit } from '../../../src/core/registry/types.js';

const KINDS = [
  'grant',
  'rename',
  'rename all',
  'update',
  'replace',
  'children',
  'merge',
  'split',
  'reorganise',
  'close',
  'annul',
  'spinOff',
  'reestablish',
  'correct',
  'revoke',
] as const;

/** What somebody wants to do, before it is known to whom: numbers pick among the units that are there then. */
interface Wish {
  kind: (typeof KINDS)[number];
  picks: number[];
  flags: boolean[];
  name: string;
  /** A day of this change alone. */
  own: string | undefined;
}

const name = fc
  .constantFrom('Sở', 'Phòng', 'Trường', 'Trạm')
  .chain((what) => fc.nat({ max: 99_999 }).map((n) => `${what} số ${n}${n % 7 === 0 ? ': "đặc biệt" #1' : ''}`));

const wish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.constantFrom(...KINDS, 'grant', 'grant', 'merge', 'replace'),
  picks: fc.array(fc.nat({ max: 997 }), { minLength: 8, maxLength: 8 }),
  flags: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  name,
  own: fc.option(fc.constantFrom('2024-12-01', '2025-07-15', '2025-12-01'), { nil: undefined, freq: 5 }),
});

/** A batch that is only wished for. */
export interface WishedBatch {
  decision: number;
  effective: string | undefined;
  wishes: Wish[];
}

export const wishedBatch: fc.Arbitrary<WishedBatch> = fc.record({
  decision: fc.nat({ max: 9 }),
  effective: fc.option(fc.constantFrom('2023-01-01', '2025-07-01', '2025-09-01', '2026-01-01'), {
    nil: undefined,
    freq: 4,
  }),
  wishes: fc.array(wish, { minLength: 1, maxLength: 4 }),
});

/** Makes a wish a change of the registry as it is; `index` distinguishes names of the same batch. */
export function changeFor(wished: Wish, registry: Registry, index: number): Change {
  const change = plainChangeFor(wished, registry, index);
  // a correction has a day of another kind
  return wished.own === undefined || wished.kind === 'correct' ? change : { ...change, effective: wished.own };
}

function plainChangeFor({ kind, picks, flags, name: called }: Wish, registry: Registry, index: number): Change {
  const open = [...registry.units.values()].filter((unit) => unit.closed === undefined);
  const closed = [...registry.units.values()].filter((unit) => unit.closed !== undefined);
  const of = (units: readonly Unit[], n: number): string => units[(picks[n] ?? 0) % units.length]?.code ?? 'H24';
  const lower = open.filter((unit) => levelOf(unit.code) > 1);
  const leaves = lower.filter((unit) => registry.childrenOf(unit.code).every((child) => child.closed !== undefined));
  const parents = open.filter((unit) => levelOf(unit.code) < 4);
  const some = flags[0] === true ? leaves : lower;
  const subtree = flags[1] === true ? { subtree: true } : {};
  const way = { children: flags[0] === true ? ('move' as const) : ('close' as const) };
  const children = flags[1] === true ? way : {};
  const fresh = (n: number): Body => ({ as: `n${index}x${n}`, parent: of(parents, n), name: `${called} (${n})` });
  const successor = (n: number): Body => (flags[2] === true ? fresh(n) : { code: of(open, n) });
  switch (kind) {
    case 'grant':
      return flags[3] === true && flags[2] === true
        ? { grant: { code: `${of(parents, 0)}.${String((picks[1] ?? 0) % 99).padStart(2, '0')}`, name: called } }
        : {
            grant: {
              parent: index > 0 && flags[3] === true ? '$n0x0' : of(parents, 0),
              name: called,
              phone: '0225 000 1',
            },
          };
    case 'rename':
      return {
        rename: {
          code: of(open, 0),
          name: called,
          ...(flags[0] === true ? { shortName: `T${(picks[1] ?? 0) % 3}` } : {}),
        },
      };
    case 'update':
      return {
        update: { code: of(open, 0), phone: flags[0] === true ? null : '0225 000 2', note: `${called}\nhai dòng` },
      };
    case 'replace':
      return flags[3] === true
        ? { replace: { code: of(some, 0), with: of(open, 1), ...children } }
        : { replace: { code: of(some, 0), parent: of(parents, 1), ...children } };
    case 'children':
      return { replace: { childrenOf: of(parents, 0), parent: of(parents, 1) } };
    case 'merge':
      return { merge: { from: [...new Set([of(some, 1), of(leaves, 2)])], into: successor(0), ...children } };
    case 'split': {
      const from = of(some, 1);
      const beneath = registry.childrenOf(from).filter((unit) => unit.closed === undefined);
      const named = beneath.filter((_, i) => (picks[3] ?? 0) % (i + 2) === 0).map((unit) => unit.code);
      const first = { ...successor(0), ...(named.length === 0 ? {} : { children: named }) };
      const rest =
        flags[3] === true ? { remainder: `$n${index}x2` } : flags[1] === true ? { children: 'close' as const } : {};
      return { split: { from, into: [first, fresh(2)], ...rest } };
    }
    case 'rename all':
      return { renameAll: { under: of(parents, 0), from: '^(Đơn vị|Phòng|Sở) ', to: `${called} $1 ` } };
    case 'reorganise':
      return {
        reorganise: [
          { ...successor(0), whole: [of(some, 3)], part: [of(lower, 4)] },
          {
            ...fresh(1),
            part: [of(lower, 4)],
            ...(flags[3] === true ? { whole: [of(lower, 5)], children: 'close' as const } : {}),
          },
        ],
        ...(flags[1] === true ? { children: 'move' as const, remainder: `$n${index}x1` } : {}),
      };
    case 'close':
      return { close: { code: of(some, 0), ...subtree } };
    case 'spinOff':
      return { spinOff: { from: of(open, 1), into: [successor(0), ...(flags[3] === true ? [fresh(2)] : [])] } };
    case 'reestablish':
      return {
        reestablish: { closed: of(closed.length > 0 ? closed : open, 0), parent: of(parents, 1), name: called },
      };
    case 'correct': {
      const code = of([...registry.units.values()], 0);
      const was = registry.unit(code)?.name ?? '';
      const on = flags[3] === true ? { on: '2025-07-20' } : {};
      return { correct: { code, name: flags[0] === true ? `${was} A` : was.toUpperCase(), reason: 'in sai', ...on } };
    }
    case 'revoke': {
      const decisions = [...registry.decisions.keys()];
      return { revoke: { decision: decisions[(picks[0] ?? 0) % decisions.length] ?? '' } };
    }
    case 'annul':
      return { annul: { code: of(some, 0), ...subtree } };
  }
}
