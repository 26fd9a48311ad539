import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../src/core/changes/apply.js';
import type { Change } from '../../src/core/changes/types.js';
import { ancestorAt, isDescendantOf, levelOf, parentOf } from '../../src/core/code/code.js';
import { Registry } from '../../src/core/registry/registry.js';
import type { Decision, Settings, Unit } from '../../src/core/registry/types.js';
import { runs } from '../support/runs.js';

const OLD = '2022-100-qd-ubnd';
const NOW = '2025-2000-qd-ubnd';
const SETTINGS: Settings = {
  format: 1,
  title: 'Sổ',
  timezone: 'Asia/Ho_Chi_Minh',
  authority: 'Ủy ban nhân dân',
  place: 'Nơi',
  roots: { H24: { groups: [2, '1-2', 2], alphabet: 'digits', first: '1' } },
};
const DECISIONS: Decision[] = [
  { id: OLD, number: '100/QĐ-UBND', signed: '2022-01-10', kind: 'full' },
  { id: NOW, number: '2000/QĐ-UBND', signed: '2025-06-20', effective: '2025-07-01', kind: 'amendment' },
];

/** A forest under H24: how many children each agency has, and each of these. */
const forest = fc.array(fc.array(fc.nat({ max: 3 }), { maxLength: 4 }), { minLength: 3, maxLength: 7 });

function registryOf(shape: readonly (readonly number[])[]): Registry {
  const unit = (code: string): Unit => ({ code, name: `Đơn vị ${code}`, granted: { decision: OLD } });
  const units = [unit('H24')];
  for (const [i, children] of shape.entries()) {
    const agency = `H24.${String(i + 10)}`;
    units.push(unit(agency));
    for (const [j, grandchildren] of children.entries()) {
      units.push(unit(`${agency}.${j + 1}`));
      for (let k = 1; k <= grandchildren; k += 1) units.push(unit(`${agency}.${j + 1}.${String(k).padStart(2, '0')}`));
    }
  }
  return new Registry(SETTINGS, DECISIONS, units);
}

interface Wish {
  /** For each agency: who takes it over, and whether as a whole. */
  fates: { heirs: number[]; word: 'move' | 'close' | 'remainder' | 'list' | 'none' }[];
  /** Lines of their own for single units beneath. */
  lines: { pick: number; kind: 'close' | 'merge' | 'replace' | 'update'; to: number }[];
  order: number[];
}

const wish: fc.Arbitrary<Wish> = fc.record({
  fates: fc.array(
    fc.record({
      heirs: fc.uniqueArray(fc.nat({ max: 2 }), { maxLength: 3 }),
      word: fc.constantFrom('move', 'close', 'remainder', 'list', 'none'),
    }),
    { minLength: 7, maxLength: 7 },
  ),
  lines: fc.array(
    fc.record({
      pick: fc.nat({ max: 999 }),
      kind: fc.constantFrom('close', 'merge', 'replace', 'update'),
      to: fc.nat({ max: 2 }),
    }),
    { maxLength: 3 },
  ),
  order: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
});

/** One `reorganise` of the agencies into three new bodies, with what is said of the units beneath; and single lines. */
function changesOf({ fates, lines, order }: Wish, registry: Registry): Change[] {
  const agencies = registry.childrenOf('H24');
  const beneath = [...registry.units.values()].filter(({ code }) => levelOf(code) > 2);
  const changes = agencies.flatMap(({ code }, i): Change[] => {
    const { heirs = [], word = 'none' } = fates[i] ?? {};
    const [first] = heirs;
    if (first === undefined) return [];
    const children = registry.childrenOf(code).map((child) => child.code);
    const body = (heir: number, place: number): object => ({
      code: `$b${heir}`,
      ...(heirs.length === 1 ? { whole: [code] } : { part: [code] }),
      ...(word === 'list' && children.length > 0 && place === 0 ? { children } : {}),
    });
    const beside =
      word === 'remainder'
        ? { remainder: `$b${first}` }
        : word === 'move' || word === 'close'
          ? { children: word }
          : {};
    return [{ reorganise: heirs.map(body), ...beside } as unknown as Change];
  });
  const seen = new Set<string>();
  const single = lines.flatMap(({ pick, kind, to }): Change[] => {
    const code = beneath[pick % Math.max(beneath.length, 1)]?.code;
    if (code === undefined || seen.has(code)) return [];
    seen.add(code);
    const made: Readonly<Record<typeof kind, Change>> = {
      close: { close: { code, subtree: true } },
      merge: { merge: { from: [code], into: { code: `$b${to}` }, children: 'move' } },
      replace: { replace: { code, parent: `$b${to}`, children: 'move' } },
      update: { update: { code, phone: '0225 000 0001' } },
    };
    return [made[kind]];
  });
  const keyed = [...changes, ...single].map((change, i) => ({ change, key: order[i] ?? i }));
  const founded = [0, 1, 2].map((n): Change => ({ grant: { as: `b${n}`, parent: 'H24', name: `Sở ${n}` } }));
  return [...keyed.sort((a, b) => a.key - b.key).map(({ change }) => change), ...founded];
}

const CONTEXT = { today: '2025-08-01', spent: () => false };

function outcomeOf(registry: Registry, changes: Change[]): ReturnType<typeof applyChanges> {
  return applyChanges(registry, { decision: NOW, changes }, CONTEXT);
}

/** Where a code leads in the end: open units, or nowhere. */
function endsOf(registry: Registry, code: string): Unit[] {
  const unit = registry.unit(code);
  if (unit === undefined) throw new Error(`${code} vanished`);
  return unit.closed === undefined ? [unit] : (unit.closed.successors ?? []).flatMap((next) => endsOf(registry, next));
}

describe('any reorganisation of units with others beneath them', () => {
  it('leaves nobody open beneath a closed unit, forgets nobody, and does what its words say', () => {
    let made = 0;
    fc.assert(
      fc.property(forest, wish, (shape, wished) => {
        const before = registryOf(shape);
        const changes = changesOf(wished, before);
        const { registry, faults } = outcomeOf(before, changes);
        if (registry === undefined) return;
        made += 1;
        expect(faults).toEqual([]);
        const dissolved = changes.flatMap((change) => ('close' in change ? [change.close.code] : []));
        for (const unit of registry.units.values()) {
          const parent = registry.unit(parentOf(unit.code) ?? '');
          if (unit.closed === undefined) expect(parent?.closed).toBeUndefined();
        }
        for (const { code } of before.units.values()) {
          const isDissolved = dissolved.some((each) => each === code || isDescendantOf(code, each));
          // a unit under one that is dissolved may have a line of its own
          if (!isDissolved) expect(endsOf(registry, code).length).toBeGreaterThan(0);
        }
        for (const [i, { code }] of before.childrenOf('H24').entries()) {
          const { heirs = [], word = 'none' } = wished.fates[i] ?? {};
          const closed = registry.unit(code)?.closed;
          expect(closed?.successors?.length ?? 0).toBe(heirs.length);
          const named = new Set(
            JSON.stringify(changes.filter((change) => !('reorganise' in change))).match(/H24[.\d]+/g),
          );
          for (const child of before.childrenOf(code)) {
            if (closed === undefined || named.has(child.code)) continue;
            const end = registry.unit(child.code)?.closed;
            expect(end?.reason).toBe(word === 'close' ? (heirs.length > 1 ? 'split' : 'merged') : 'replaced');
            const [to = ''] = end?.successors ?? [];
            if (word === 'move' || word === 'remainder') expect(parentOf(to)).toBe(closed.successors?.[0]);
          }
        }
      }),
      { numRuns: runs(400) },
    );
    // a property that nothing reaches proves nothing
    expect(made).toBeGreaterThan(runs(400) / 10);
  });

  it('is refused where something beneath has no word, and only the words are missing', () => {
    let missing = 0;
    fc.assert(
      fc.property(forest, wish, (shape, wished) => {
        const before = registryOf(shape);
        const changes = changesOf({ ...wished, lines: [] }, before);
        const { registry, faults } = outcomeOf(before, changes);
        const unsaid = before.childrenOf('H24').filter(({ code }, i) => {
          const { heirs = [], word = 'none' } = wished.fates[i] ?? {};
          const isSaid = word === 'close' || word === 'remainder' || (word === 'move' && heirs.length === 1);
          return heirs.length > 0 && !isSaid && word !== 'list' && before.childrenOf(code).length > 0;
        });
        if (unsaid.length > 0) missing += 1;
        expect(registry === undefined).toBe(unsaid.length > 0);
        expect(faults.map(({ rule, args }) => [rule, String(args.code)]).sort()).toEqual(
          unsaid.map(({ code }) => ['change-children-open', code]),
        );
        for (const { args } of faults) {
          const code = String(args.code);
          expect(args.count).toBe([...before.descendantsOf(code)].length);
        }
      }),
      { numRuns: runs(300) },
    );
    expect(missing).toBeGreaterThan(runs(300) / 10);
  });

  it('closes and moves the same units wherever its lines stand', () => {
    fc.assert(
      fc.property(forest, wish, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (shape, wished, order) => {
        const before = registryOf(shape);
        const [one, other] = [wished, { ...wished, order }].map(
          (each) => outcomeOf(before, changesOf(each, before)).registry,
        );
        // the old code of a unit that was moved bears no data any more
        const isOfData = wished.lines.some(({ kind }) => kind === 'update');
        if (!isOfData) expect(other === undefined).toBe(one === undefined);
        if (one === undefined || other === undefined) return;
        const ends = (registry: Registry): unknown[] =>
          [...before.units.keys()].map((code) => {
            const { closed } = registry.unit(code) ?? {};
            return [code, closed?.reason, closed?.successors?.map((each) => ancestorAt(each, 2))];
          });
        expect(ends(other)).toEqual(ends(one));
      }),
      { numRuns: runs(200) },
    );
  });
});
