import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resealed, sealed, sealIsWhole } from '../../src/app/seal.js';
import { applyChanges } from '../../src/core/changes/apply.js';
import { danglingOf, issueDecision } from '../../src/core/changes/issue-decision.js';
import type { Changes } from '../../src/core/changes/types.js';
import { Registry } from '../../src/core/registry/registry.js';
import type { Decision, Settings, Unit } from '../../src/core/registry/types.js';
import { sealedDecisions } from '../../src/core/seal/seal.js';
import { sealText } from '../../src/core/seal/text.js';
import { touchedSeals } from '../../src/core/seal/touched.js';
import { compareCodePoints } from '../../src/core/text/code-points.js';
import { changeFor, type WishedBatch, wishedBatch } from '../support/arbitraries/batches.js';
import { runs } from '../support/runs.js';

const TODAY = '2025-08-01';
const SETTINGS: Settings = {
  format: 1,
  title: 'Sổ',
  timezone: 'Asia/Ho_Chi_Minh',
  authority: 'Ủy ban nhân dân',
  place: 'Nơi',
  roots: { H24: { groups: ['1-2', 2, 2], alphabet: 'digits', first: '1' } },
};
/** Every later decision of a story is one of these: never sealed. */
const UNSEALED: Decision = { id: 'u', number: '9/QĐ-UBND', signed: '2022-01-10', kind: 'amendment' };
const FIRST: Decision = { id: 'd0', number: '1/QĐ-UBND', signed: '2022-01-10', kind: 'full' };

const unit = (code: string, legacyCodes?: string[]): Unit => ({
  code,
  name: `Đơn vị ${code}`,
  ...(legacyCodes === undefined ? {} : { legacyCodes }),
  granted: { decision: 'd0' },
});

/** Units that share earlier codes, so that a re-coding has to say which of them were whose. */
const BEGINNING = sealed(
  new Registry(
    SETTINGS,
    [FIRST, UNSEALED],
    [
      unit('H24'),
      unit('H24.1', ['A', 'B']),
      unit('H24.1.01', ['B']),
      unit('H24.1.02'),
      unit('H24.1.02.01', ['C', 'B']),
      unit('H24.2', ['B', 'A']),
      unit('H24.2.01', ['A']),
      unit('H24.2.07', ['C', 'A']),
      unit('H24.3', ['C']),
    ],
  ),
  ['d0'],
);

function applied(registry: Registry, decision: string, { wishes, effective }: WishedBatch): Registry {
  const changes = wishes.map((wish, i) => changeFor(wish, registry, i));
  const attempt = (some: Changes['changes']): Registry | undefined =>
    applyChanges(
      registry,
      { decision, changes: some, ...(effective === undefined ? {} : { effective }) },
      { today: TODAY, spent: () => false },
    ).registry;
  return attempt(changes) ?? attempt(changes.slice(0, 1)) ?? registry;
}

/** One step of a story: work under a draft, under a signed decision without a seal, or the issue of a draft. */
interface Step {
  what: 'draft' | 'unsealed' | 'issue';
  batch: WishedBatch;
}

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom('draft', 'draft', 'unsealed', 'issue'),
  batch: wishedBatch,
});
const story = fc.array(step, { minLength: 1, maxLength: 14 });

function draft(n: number): Decision {
  return { id: `n${n}`, title: `Dự thảo ${n}`, kind: 'amendment' };
}

/** A step whose batch wishes for one thing with one choice each. */
function stepOf(what: Step['what'], kind: WishedBatch['wishes'][number]['kind'], picks: readonly number[]): Step {
  const flags = [true, false, false, true];
  return {
    what,
    batch: {
      decision: 0,
      effective: undefined,
      wishes: [{ kind, picks: [...picks], flags, name: 'Sở', own: undefined }],
    },
  };
}

/** A draft hands the codes of one unit to another; a signed decision then revokes the decision that granted both. */
const REVOKED_OVER_DRAFT: Step[] = [
  stepOf('draft', 'replace', [0, 192, 0, 0, 0, 0, 0, 0]),
  stepOf('unsealed', 'revoke', [0, 0, 0, 0, 0, 0, 0, 0]),
];

/** The states of a story: what was lawful was done, what was not was left. */
function statesOf(steps: readonly Step[]): Registry[] {
  let open = 1;
  let registry = BEGINNING.with({ decisions: [draft(open)] });
  return steps.map(({ what, batch }) => {
    if (what === 'draft') registry = applied(registry, `n${open}`, batch);
    if (what === 'unsealed') registry = applied(registry, 'u', batch);
    if (what !== 'issue') return registry;
    const [id, number] = [`n${open}`, `${10 + open}/QĐ-UBND`];
    const issued = issueDecision(registry, id, { number, signed: '2025-07-15', ownDates: true });
    if (danglingOf(issued, id).length > 0) return registry;
    open += 1;
    registry = sealed(issued, [id]).with({ decisions: [draft(open)] });
    return registry;
  });
}

function broken(registry: Registry): string[] {
  return sealedDecisions(registry).flatMap(({ id }) => (sealIsWhole(registry, id) ? [] : [id]));
}

/** Ways to tamper with what a decision did to a unit; undefined where there is nothing of the kind to tamper with. */
const TAMPERINGS: Readonly<Record<string, (unit: Unit, decision: string) => Unit | null | undefined>> = {
  'another name at the grant': ({ name, formerNames = [], ...rest }, id) => {
    if (rest.granted.decision !== id) return undefined;
    const [first, ...others] = formerNames;
    if (first === undefined) return { name: `${name}?`, ...rest };
    return { name, ...rest, formerNames: [{ ...first, name: `${first.name}?` }, ...others] };
  },
  'another day of the grant': (each, id) =>
    each.granted.decision === id ? { ...each, granted: { decision: id, effective: '1999-12-31' } } : undefined,
  'a grant moved to another decision': (each, id) =>
    each.granted.decision === id ? { ...each, granted: { ...each.granted, decision: 'other' } } : undefined,
  'one more earlier code': (each, id) =>
    each.granted.decision === id ? { ...each, legacyCodes: ['ZZ', ...(each.legacyCodes ?? [])] } : undefined,
  'an earlier code lost': (each, id) => {
    const [first, ...others] = each.legacyCodes ?? [];
    // what went on to another code stands there too
    const isAlone = each.granted.decision === id && each.closed === undefined && first !== undefined;
    // nor is it known here whose those are that came with another code
    const isOwn = !others.some((code) => code.includes('.')) && first?.includes('.') === false;
    return isAlone && isOwn ? { ...each, legacyCodes: others } : undefined;
  },
  'a grant lost': (each, id) => {
    const others = each.closed ?? each.formerNames ?? each.formerClosings ?? each.spunOff;
    const isAlone = each.granted.decision === id && others === undefined;
    const hasOthers = each.legacyCodes?.some((code) => code.includes('.')) === true;
    return isAlone && !hasOthers ? null : undefined;
  },
  'another new name': (each, id) => {
    const names = each.formerNames ?? [];
    const at = names.findIndex(({ decision }) => decision === id);
    if (at === -1) return undefined;
    if (at === names.length - 1) return { ...each, name: `${each.name}?` };
    return { ...each, formerNames: names.map((name, i) => (i === at + 1 ? { ...name, name: `${name.name}?` } : name)) };
  },
  'another day of a renaming': (each, id) => {
    const names = each.formerNames ?? [];
    const at = names.findIndex(({ decision }) => decision === id);
    if (at === -1) return undefined;
    return { ...each, formerNames: names.map((name, i) => (i === at ? { ...name, until: '1999-12-31' } : name)) };
  },
  'another reason': (each, id) =>
    each.closed?.decision === id && each.closed.reason !== 'replaced'
      ? { ...each, closed: { ...each.closed, reason: each.closed.reason === 'annulled' ? 'dissolved' : 'annulled' } }
      : undefined,
  'another day of a closing': (each, id) =>
    each.closed?.decision === id ? { ...each, closed: { ...each.closed, effective: '1999-12-31' } } : undefined,
  'one more successor': (each, id) =>
    each.closed?.decision === id
      ? { ...each, closed: { ...each.closed, successors: [...(each.closed.successors ?? []), 'H24.88'] } }
      : undefined,
  'a successor that took all': (each, id) => {
    if (each.closed?.decision !== id || each.closed.partial === undefined) return undefined;
    const { partial: _partial, ...closed } = each.closed;
    return { ...each, closed };
  },
  'a closing lost': (each, id) => {
    const { closed, ...rest } = each;
    return closed?.decision === id && closed.reason !== 'replaced' ? rest : undefined;
  },
  'a closing added': (each, id) =>
    each.closed === undefined ? { ...each, closed: { decision: id, reason: 'dissolved' } } : undefined,
  'a renaming added': (each, id) => ({
    ...each,
    name: 'Tên thêm',
    formerNames: [...(each.formerNames ?? []), { name: each.name, until: '2025-07-20', decision: id }],
  }),
};

/** A misprint that was put right is what a seal knows of a name; the true one is no decision's. */
const OF_NAMES: ReadonlySet<string> = new Set([
  'another name at the grant',
  'another new name',
  'another day of a renaming',
  'a renaming added',
]);

function tampered(registry: Registry, code: string, now: Unit | null): Registry {
  const others = [...registry.units.values()].filter((each) => each.code !== code);
  return new Registry(registry.settings, registry.decisions.values(), now === null ? others : [...others, now]);
}

describe('a seal', () => {
  it('is broken by no lawful change, whatever later decisions do to the same units', () => {
    let seals = 0;
    fc.assert(
      fc.property(story, (steps) => {
        let before = BEGINNING;
        for (const registry of statesOf(steps)) {
          expect(broken(registry)).toEqual([]);
          expect(touchedSeals(before, registry)).toEqual([]);
          seals += sealedDecisions(registry).length;
          before = registry;
        }
      }),
      { numRuns: runs(400), examples: [[REVOKED_OVER_DRAFT]] },
    );
    expect(seals).toBeGreaterThan(runs(400));
  });

  it('is broken by any tampering with what its decision did, and no other seal with it', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(story, fc.nat(), fc.nat(), (steps, which, where) => {
        const registry = statesOf(steps).at(-1) ?? BEGINNING;
        const decisions = sealedDecisions(registry);
        const id = decisions[which % decisions.length]?.id ?? '';
        const units = [...registry.units.values()];
        for (const [name, tamper] of Object.entries(TAMPERINGS)) {
          const at = where % units.length;
          for (const each of [...units.slice(at), ...units.slice(0, at)]) {
            const now = OF_NAMES.has(name) && each.corrections !== undefined ? undefined : tamper(each, id);
            if (now === undefined) continue;
            seen.add(name);
            const after = tampered(registry, each.code, now);
            expect([name, each.code, broken(after)]).toEqual([name, each.code, [id]]);
            // what guards the commands looks at few units, and sees as much
            expect(touchedSeals(registry, after).map(({ decision }) => decision.id)).toEqual([id]);
            break;
          }
        }
        const added: Unit = { ...unit('H24.77'), granted: { decision: id } };
        expect(broken(registry.with({ units: [added] }))).toEqual([id]);
      }),
      { numRuns: runs(300) },
    );
    expect([...seen].sort()).toEqual(Object.keys(TAMPERINGS).sort());
  });

  it('holds again once it is put on again', () => {
    const added = BEGINNING.with({ units: [{ ...unit('H24.77') }] });
    expect(touchedSeals(BEGINNING, added).map(({ decision, codes }) => [decision.id, codes])).toEqual([
      ['d0', ['H24.77']],
    ]);
    expect(broken(added)).toEqual(['d0']);
    const dated = BEGINNING.with({ decisions: [{ ...FIRST, ...BEGINNING.decision('d0'), effective: '2022-02-01' }] });
    expect(touchedSeals(BEGINNING, dated).map(({ codes }) => codes.length)).toEqual([BEGINNING.units.size]);
    expect(broken(resealed(added, ['d0'], 'sót', TODAY))).toEqual([]);
  });
});

describe('the text of a seal', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('"', '\\', 'u', '0', '\n', '\t', ' ', '=', 'a', '\ud800', '\udc00', 'e\u0301') }),
  );
  const entry = fc.record({
    kind: fc.constantFrom('granted' as const, 'renamed' as const, 'closed' as const),
    code: value,
    fields: fc.array(
      fc.tuple(
        fc.constantFrom('on', 'name', 'old'),
        value.map((text) => text.normalize('NFC')),
      ),
      { maxLength: 4 },
    ),
  });
  const entries = fc.array(entry, { maxLength: 4 });
  const inOrder = (list: readonly object[]): string[] => list.map((each) => JSON.stringify(each)).sort();

  it('tells any two lists of entries apart, and does not mind their order', () => {
    fc.assert(
      fc.property(entries, entries, (one, other) => {
        expect(sealText(one) === sealText(other)).toBe(inOrder(one).join() === inOrder(other).join());
        expect(sealText([...one].reverse())).toBe(sealText(one));
        expect(sealText(one).split('\n')).toHaveLength(one.length + 2);
      }),
      { numRuns: runs(500) },
    );
  });

  it('stands in the order of UTF-8 bytes', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'đ', '\u00e0', '\ufffd', '\u{20000}', '\u{10ffff}', '\ue000'),
    });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(Math.sign(compareCodePoints(a, b))).toBe(Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b))));
      }),
    );
  });

  it('can be encoded without loss: no half of a surrogate pair is left in it', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const text = sealText(list);
        expect(Buffer.from(text, 'utf8').toString('utf8')).toBe(text);
      }),
    );
  });
});
