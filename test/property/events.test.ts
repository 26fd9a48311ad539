import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FindingsError } from '../../src/app/errors.js';
import { FROM_NO_FILE, type Plan, planTransition, transitionOf } from '../../src/app/plan.js';
import type { Workspace } from '../../src/app/workspace.js';
import { applyChanges } from '../../src/core/changes/apply.js';
import { entriesUnder } from '../../src/core/changes/issue-decision.js';
import { moveEntries, type Taking, takeBack } from '../../src/core/changes/take-back.js';
import type { Change } from '../../src/core/changes/types.js';
import { resolve } from '../../src/core/query/resolve.js';
import { dayBefore } from '../../src/core/registry/dates.js';
import { effectsOf } from '../../src/core/registry/decision-effects.js';
import { publishedRegistry } from '../../src/core/registry/published.js';
import type { Registry } from '../../src/core/registry/registry.js';
import { inForceAt, nameAt } from '../../src/core/registry/timeline.js';
import { UNIT_ENTRY_NAMES } from '../../src/core/registry/unit-entries.js';
import { entriesOf } from '../../src/core/seal/entries.js';
import { sealText } from '../../src/core/seal/text.js';
import { changeFor, type WishedBatch, wishedBatch } from '../support/arbitraries/batches.js';
import { NOTHING_SPENT, surroundings, workspaceFrom } from '../support/engine.js';
import { runs } from '../support/runs.js';

const TODAY = '2025-08-01';
const AROUND = surroundings(TODAY);
/** The decisions of a story, one after the other, a month apart. */
const DECISIONS = Array.from({ length: 8 }, (_, i) => ({ id: `2024-${i + 1}-qd-ubnd`, signed: `2024-0${i + 1}-15` }));

const DRAFT = '2025-du-thao';
const OTHER = '2025-khac';

const unit = (code: string, rest = ''): string =>
  `- code: ${code}\n  name: Đơn vị ${code}\n  address: Số 1\n  granted: {decision: 2022-100-qd-ubnd}\n${rest}`;

const FILES: ReadonlyMap<string, string> = new Map([
  [
    'registry.yaml',
    'format: 1\ntitle: Sổ\ntimezone: Asia/Ho_Chi_Minh\nauthority: Ủy ban nhân dân\nplace: Nơi\nroots:\n' +
      '  H24: {groups: [2, 2, 2], alphabet: digits, first: "01"}\n' +
      '  H25: {groups: [2, 3, 2], alphabet: digits, first: "01"}\n',
  ],
  ['decisions/2022-100-qd-ubnd.yaml', 'number: 100/QĐ-UBND\nsigned: 2022-01-10\nkind: full\n'],
  ...DECISIONS.map(({ id, signed }, i): [string, string] => [
    `decisions/${id}.yaml`,
    `number: ${i + 1}/QĐ-UBND\nsigned: ${signed}\nkind: amendment\n`,
  ]),
  ['units/H24.yaml', unit('H24')],
  ['units/H24/H24.01.yaml', `${unit('H24.01')}${unit('H24.01.01')}${unit('H24.01.02')}`],
  ['units/H24/H24.02.yaml', `${unit('H24.02')}${unit('H24.02.01')}`],
  ['units/H24/H24.03.yaml', unit('H24.03')],
  ['units/H25.yaml', unit('H25')],
  ['units/H25/H25.01.yaml', `${unit('H25.01')}${unit('H25.01.001')}`],
  [`decisions/${DRAFT}.yaml`, 'drafted: 2025-07-25\ntitle: Dự thảo\nkind: amendment\n'],
  [`decisions/${OTHER}.yaml`, 'drafted: 2025-07-26\ntitle: Dự thảo khác\nkind: amendment\n'],
]);

/**
 * What is wished for under each decision; which earlier one, if any, the next one takes back; and which one a renaming
 * is entered under late.
 */
const told = { batch: wishedBatch, revoked: fc.option(fc.nat({ max: 7 })), late: fc.option(fc.nat({ max: 7 })) };
const story = fc.array(fc.record(told), {
  minLength: 2,
  maxLength: 8,
});

function planOf(workspace: Workspace, decision: string, changes: Change[]): Plan | undefined {
  const batch = { decision, changes };
  const { registry } = applyChanges(workspace.registry, batch, { today: TODAY, spent: () => false });
  if (registry === undefined) return undefined;
  try {
    return planTransition(AROUND, workspace, transitionOf(AROUND, batch, NOTHING_SPENT, FROM_NO_FILE));
  } catch (error) {
    const found = error instanceof FindingsError ? error.findings.map(({ message }) => message).join('\n') : error;
    throw new Error(`applied, but then refused: ${found}\n${JSON.stringify(batch)}`);
  }
}

/** A change that took effect, and what it took back. */
interface Step {
  before: Registry;
  after: Registry;
  decision: string;
  revoked?: string;
}

interface Told {
  batch: WishedBatch;
  revoked: number | null;
  late: number | null;
}

function stepsOf(wished: readonly Told[]): Step[] {
  let files: ReadonlyMap<string, string> = FILES;
  const steps: Step[] = [];
  const make = (decision: string, changes: Change[], revoked?: string): boolean => {
    const workspace = workspaceFrom(files, TODAY);
    const plan = planOf(workspace, decision, changes);
    if (plan === undefined) return false;
    const after = new Map(files);
    for (const [path, text] of plan.files) text === null ? after.delete(path) : after.set(path, text);
    files = after;
    steps.push({
      before: workspace.registry,
      after: workspaceFrom(files, TODAY).registry,
      decision,
      ...(revoked === undefined ? {} : { revoked }),
    });
    return true;
  };
  wished.forEach(({ batch, revoked, late }, i) => {
    const { id = '' } = DECISIONS[i] ?? {};
    if (revoked !== null && revoked < i) {
      const target = DECISIONS[revoked]?.id ?? '';
      make(id, [{ revoke: { decision: target } }], target);
    }
    const { registry } = workspaceFrom(files, TODAY);
    const changes = batch.wishes.map((wish, n) => changeFor(wish, registry, n));
    if (!make(id, changes)) make(id, changes.slice(0, 1));
    if (late === null || late >= i) return;
    const codes = [...workspaceFrom(files, TODAY).registry.units.keys()];
    const code = codes[(batch.wishes[0]?.picks[0] ?? 0) % codes.length] ?? 'H24';
    make(DECISIONS[late]?.id ?? '', [{ rename: { code, name: `Tên muộn ${i}`, shortName: `M${i}` } }]);
  });
  return steps;
}

describe('whatever happens to an agency', () => {
  it('every code ever granted resolves, on every day from its grant on', () => {
    fc.assert(
      fc.property(story, (wished) => {
        const last = stepsOf(wished).at(-1)?.after;
        for (const { code, granted } of last?.units.values() ?? []) {
          const days = DECISIONS.map(({ signed }) => signed);
          const since = granted.effective ?? last?.decision(granted.decision)?.signed ?? '';
          for (const day of [...days, TODAY].filter((each) => each >= since)) {
            const resolution = last && resolve(last, code, day);
            expect(resolution?.result, `${code} on ${day}`).not.toBe('unknown');
            for (const { code: current } of resolution?.current ?? []) {
              const target = last?.unit(current);
              expect(last !== undefined && target !== undefined && inForceAt(last, target, day)).toBe(true);
            }
          }
        }
      }),
      { numRuns: runs(60), endOnFailure: true },
    );
  });

  it('a revocation, where it is allowed, restores what held the day before the decision that it takes back', () => {
    let made = 0;
    let undone = 0;
    fc.assert(
      fc.property(story, (wished) => {
        for (const { before, after, decision, revoked } of stepsOf(wished)) {
          if (revoked === undefined) continue;
          made += 1;
          const eve = dayBefore(before.decision(revoked)?.signed ?? '');
          const day = after.decision(decision)?.signed ?? '';
          const { granted, renamed, closed } = effectsOf(before, revoked);
          undone += granted.length + renamed.length + closed.length;
          const grants = new Set(granted.map(({ code }) => code));
          for (const code of grants) {
            const now = after.unit(code);
            expect(now !== undefined && inForceAt(after, now, day), code).toBe(false);
          }
          for (const { unit: each } of [...renamed, ...closed]) {
            const now = after.unit(each.code);
            if (grants.has(each.code) || now === undefined) continue;
            expect([nameAt(after, now, day), inForceAt(after, now, day)], each.code).toEqual([
              nameAt(before, each, eve),
              inForceAt(before, each, eve),
            ]);
            // in between it was as it was
            const between = dayBefore(day);
            expect([nameAt(after, now, between), inForceAt(after, now, between)], each.code).toEqual([
              nameAt(before, each, between),
              inForceAt(before, each, between),
            ]);
          }
          expect(after.decision(decision)?.revokes).toContain(revoked);
        }
      }),
      { numRuns: runs(90), endOnFailure: true },
    );
    expect(made).toBeGreaterThan(runs(90) / 4);
    expect(undone).toBeGreaterThan(runs(90) / 4);
  });

  it('a draft changes nothing that binds, and given back as a whole it was never there, wherever it was moved meanwhile', () => {
    let drafted = 0;
    fc.assert(
      fc.property(story, fc.boolean(), (wished, moved) => {
        const before = stepsOf(wished.slice(0, -1)).at(-1)?.after ?? workspaceFrom(FILES, TODAY).registry;
        // contact data and misprints need no decision, and change at once
        const isOfDecision = ({ kind }: { kind: string }): boolean => kind !== 'update' && kind !== 'correct';
        const wishes = wished.flatMap(({ batch }) => batch.wishes.filter(isOfDecision));
        let after = before;
        wishes.forEach((wish, n) => {
          const batch = { decision: DRAFT, changes: [changeFor(wish, after, n)] };
          after = applyChanges(after, batch, { today: TODAY, spent: () => false }).registry ?? after;
        });
        if (after === before) return;
        drafted += 1;
        const published = (registry: Registry): unknown => [...publishedRegistry(registry).units.values()];
        expect(published(after)).toEqual(published(before));
        const takings = (registry: Registry, decision: string): Taking[] =>
          entriesUnder(registry, decision).map(({ code }) => ({ code, decision, kinds: UNIT_ENTRY_NAMES }));
        const [id, held] = moved ? [OTHER, moveEntries(after, takings(after, DRAFT), OTHER)] : [DRAFT, after];
        if (moved) expect(entriesUnder(held, DRAFT)).toEqual([]);
        const back = takeBack(held, takings(held, id), id);
        expect(back.left).toEqual([]);
        expect([...back.registry.units.values()]).toEqual([...before.units.values()]);
        expect(back.registry.decision(id)).toBeUndefined();
      }),
      { numRuns: runs(90), endOnFailure: true },
    );
    expect(drafted).toBeGreaterThan(runs(90) / 4);
  });

  it('what later decisions and corrections do leaves the text of every earlier decision as it is', () => {
    fc.assert(
      fc.property(story, (wished) => {
        for (const { before, after, decision } of stepsOf(wished)) {
          for (const { id } of before.decisions.values()) {
            if (id === decision) continue;
            expect(sealText(entriesOf(after, id)), id).toBe(sealText(entriesOf(before, id)));
          }
        }
      }),
      { numRuns: runs(60), endOnFailure: true },
    );
  });
});
