import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FindingsError } from '../../src/app/errors.js';
import { FROM_NO_FILE, type Plan, planTransition, transitionOf } from '../../src/app/plan.js';
import type { Workspace } from '../../src/app/workspace.js';
import { applyChanges } from '../../src/core/changes/apply.js';
import type { Change } from '../../src/core/changes/types.js';
import { resolve } from '../../src/core/query/resolve.js';
import { dayBefore } from '../../src/core/registry/dates.js';
import { effectsOf } from '../../src/core/registry/decision-effects.js';
import type { Registry } from '../../src/core/registry/registry.js';
import { inForceAt, nameAt } from '../../src/core/registry/timeline.js';
import { entriesOf } from '../../src/core/seal/entries.js';
import { sealText } from '../../src/core/seal/text.js';
import { changeFor, type WishedBatch, wishedBatch } from '../support/arbitraries/batches.js';
import { NOTHING_SPENT, surroundings, workspaceFrom } from '../support/engine.js';
import { runs } from '../support/runs.js';

const TODAY = '2025-08-01';
const AROUND = surroundings(TODAY);
/** The decisions of a story, one after the other, a month apart. */
const DECISIONS = Array.from({ length: 8 }, (_, i) => ({ id: `2024-${i + 1}-qd-ubnd`, signed: `2024-0${i + 1}-15` }));

const unit = (code: string, rest = ''): string =>
  `- code: ${code}\n  name: Đơn vị ${code}\n  address: Số 1\n  granted: {decision: 2022-100-qd-ubnd}\n${rest}`;

const FILES: ReadonlyMap<string, string> = new Map([
  [
    'registry.yaml',
    'format: 1\ntitle: Sổ\ntimezone: Asia/Ho_Chi_Minh\nauthority: Ủy ban nhân dân\nplace: Nơi\nroots:\n' +
      '  H24: {groups: [2, 2, 2], alphabet: digits, first: "01"}\n',
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
]);

/** What is wished for under each decision; and which earlier one, if any, the next one takes back. */
const story = fc.array(fc.record({ batch: wishedBatch, revoked: fc.option(fc.nat({ max: 7 })) }), {
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

function stepsOf(wished: readonly { batch: WishedBatch; revoked: number | null }[]): Step[] {
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
  wished.forEach(({ batch, revoked }, i) => {
    const { id = '' } = DECISIONS[i] ?? {};
    if (revoked !== null && revoked < i) {
      const target = DECISIONS[revoked]?.id ?? '';
      make(id, [{ revoke: { decision: target } }], target);
    }
    const { registry } = workspaceFrom(files, TODAY);
    const changes = batch.wishes.map((wish, n) => changeFor(wish, registry, n));
    if (!make(id, changes)) make(id, changes.slice(0, 1));
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
          const since = last?.decision(granted.decision)?.signed ?? '';
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
