import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FindingsError } from '../../src/app/errors.js';
import { FROM_NO_FILE, type Plan, planTransition, transitionOf } from '../../src/app/plan.js';
import { type SavedPlan, savedPlan, savedTransition } from '../../src/app/saved-plan.js';
import type { Workspace } from '../../src/app/workspace.js';
import { applyChanges } from '../../src/core/changes/apply.js';
import { issueDecision } from '../../src/core/changes/issue-decision.js';
import type { Changes } from '../../src/core/changes/types.js';
import { isSigned, Registry } from '../../src/core/registry/registry.js';
import { nameAt, statusAt } from '../../src/core/registry/timeline.js';
import { changeFor, type WishedBatch, wishedBatch } from '../support/arbitraries/batches.js';
import { NOTHING_SPENT, surroundings, workspaceFrom } from '../support/engine.js';
import { runs } from '../support/runs.js';

const TODAY = '2025-08-01';
const DECISIONS = ['2022-100-qd-ubnd', '2025-2000-qd-ubnd', '2025-du-thao', '2024-500-qd-ubnd'];

const unit = (code: string, rest = ''): string =>
  `- code: ${code}\n  name: Đơn vị ${code}\n  # địa chỉ của ${code}\n  address: Số 1 # trụ sở ${code}\n` +
  `  granted: {decision: 2022-100-qd-ubnd}\n${rest}# sau ${code}\n`;

/** A registry of few units with comments everywhere. */
const FILES: ReadonlyMap<string, string> = new Map([
  [
    'registry.yaml',
    'format: 1\ntitle: Sổ\ntimezone: Asia/Ho_Chi_Minh\nauthority: Ủy ban nhân dân\nplace: Nơi\nroots:\n' +
      '  H24: {groups: ["1-2", 2, 2], alphabet: digits, first: "1"}\n  H25: {groups: [2, 2, 2], alphabet: alphanumeric, first: "01"}\n' +
      'reserved:\n  - {code: H24.5}\n',
  ],
  ['decisions/2022-100-qd-ubnd.yaml', '# đầu\nnumber: 100/QĐ-UBND\nsigned: 2022-01-10\nkind: full\n# cuối\n'],
  [
    'decisions/2025-2000-qd-ubnd.yaml',
    'number: 2000/QĐ-UBND\nsigned: 2025-06-20\neffective: 2025-07-01\nkind: amendment\n',
  ],
  ['decisions/2024-500-qd-ubnd.yaml', 'number: 500/QĐ-UBND\nsigned: 2024-05-20\nkind: amendment\n'],
  ['decisions/2025-du-thao.yaml', 'title: Dự thảo\nkind: amendment\n'],
  ['units/H24.yaml', unit('H24')],
  ['units/H25.yaml', unit('H25')],
  ['units/H24/H24.1.yaml', `# tệp 1\n${unit('H24.1')}${unit('H24.1.01')}${unit('H24.1.02')}${unit('H24.1.02.01')}`],
  ['units/H24/H24.2.yaml', `${unit('H24.2')}${unit('H24.2.01')}${unit('H24.2.07')}`],
  ['units/H25/H25.01.yaml', `${unit('H25.01')}${unit('H25.01.0A')}`],
]);

const AROUND = surroundings(TODAY);

function workspaceOf(files: ReadonlyMap<string, string>): Workspace {
  return workspaceFrom(files, TODAY);
}

function batchOf({ decision, effective, wishes }: WishedBatch, registry: Registry): Changes {
  return {
    decision: DECISIONS[decision % 4] ?? '',
    ...(effective === undefined ? {} : { effective }),
    changes: wishes.map((wish, i) => changeFor(wish, registry, i)),
  };
}

/** The plan of a batch; undefined where the batch has faults of its own. What the rules refuse is an error. */
function planOf(workspace: Workspace, batch: Changes): Plan | undefined {
  const { registry } = applyChanges(workspace.registry, batch, { today: TODAY, spent: () => false });
  if (registry === undefined) return undefined;
  try {
    return planTransition(AROUND, workspace, transitionOf(AROUND, batch, NOTHING_SPENT, FROM_NO_FILE));
  } catch (error) {
    const found = error instanceof FindingsError ? error.findings.map(({ message }) => message).join('\n') : error;
    throw new Error(`applied, but then refused: ${found}\n${JSON.stringify(batch)}`);
  }
}

function written(files: ReadonlyMap<string, string>, plan: Plan): Map<string, string> {
  const after = new Map(files);
  for (const [path, text] of plan.files) {
    if (text === null) after.delete(path);
    else after.set(path, Buffer.from(text).toString());
  }
  return after;
}

interface Step {
  before: ReadonlyMap<string, string>;
  workspace: Workspace;
  batch: Changes;
  plan: Plan;
  after: Map<string, string>;
}

/** The steps of a story that can be made; a batch with faults is made of its first change alone, or left out. */
function stepsOf(story: readonly WishedBatch[], tally?: { wished: number; made: number }): Step[] {
  let before: ReadonlyMap<string, string> = FILES;
  return story.flatMap((wished) => {
    const workspace = workspaceOf(before);
    const whole = batchOf(wished, workspace.registry);
    const first = { ...whole, changes: whole.changes.slice(0, 1) };
    const batch = planOf(workspace, whole) === undefined ? first : whole;
    const plan = planOf(workspace, batch);
    if (tally !== undefined) tally.wished += 1;
    if (plan === undefined) return [];
    if (tally !== undefined) tally.made += 1;
    const after = written(before, plan);
    const step = { before, workspace, batch, plan, after };
    before = after;
    return [step];
  });
}

const story = fc.array(wishedBatch, { minLength: 1, maxLength: 6 });
const comments = (files: ReadonlyMap<string, string>): string[] =>
  [...files.values()]
    .flatMap((text) => text.match(/# .*/g) ?? [])
    .filter((comment) => !comment.includes('$schema'))
    .sort();

describe('any sequence of valid changes', () => {
  it('keeps every code ever granted, its grant, and how it was closed; grants none twice; breaks no rule', () => {
    const tally = { wished: 0, made: 0 };
    fc.assert(
      fc.property(story, (wished) => {
        const known = new Map(workspaceOf(FILES).registry.units);
        for (const { after } of stepsOf(wished, tally)) {
          const { loaded, registry } = workspaceOf(after);
          expect(loaded.findings).toEqual([]);
          const codes = loaded.tree.units.map((entry) => entry.unit.code);
          expect(new Set(codes).size).toBe(codes.length);
          for (const [code, old] of known) {
            const now = registry.unit(code);
            expect(now?.granted).toEqual(old.granted);
            // a closing stays, and stays on record where a later decision lifts it; what only a draft was to close a signed
            // decision may have closed since
            const { closed } = old;
            const lifted = now?.formerClosings?.map(({ lifted: _by, ...closing }) => closing) ?? [];
            const gaveWay = closed !== undefined && !isSigned(registry.decision(closed.decision));
            const closedAnew = gaveWay && isSigned(registry.decision(now?.closed?.decision ?? ''));
            if (closed !== undefined && !closedAnew) expect([now?.closed, ...lifted]).toContainEqual(closed);
          }
          for (const [code, now] of registry.units) known.set(code, now);
        }
      }),
      { numRuns: runs(150) },
    );
    // a story in which nothing can be done proves nothing
    expect(tally.made / tally.wished).toBeGreaterThan(0.5);
  });

  it('leads every code it closes to units that are open, or says that there are none', () => {
    fc.assert(
      fc.property(story, (wished) => {
        for (const { plan, workspace } of stepsOf(wished)) {
          for (const code of plan.closed) {
            const { successors = [], partial = [], reason } = plan.after.unit(code)?.closed ?? { reason: undefined };
            for (const successor of successors) {
              const next = plan.after.unit(successor)?.closed;
              if (next !== undefined) expect(isSigned(plan.after.decision(next.decision))).toBe(false);
            }
            expect(successors).toEqual(expect.arrayContaining(partial));
            const isHandedOn = reason !== 'dissolved' && reason !== 'annulled' && reason !== 'revoked';
            expect(successors.length > 0).toBe(isHandedOn);
            // nothing is granted only to be closed
            expect(workspace.registry.unit(code)).toBeDefined();
          }
          for (const { code, closed } of plan.after.units.values()) {
            const { after } = plan;
            // drafts forbid nothing: neither their closings nor what they are to grant
            const binds = (id: string): boolean => isSigned(after.decision(id));
            if (closed === undefined || !binds(closed.decision)) continue;
            const open = after.childrenOf(code).filter((child) => child.closed === undefined);
            expect(open.filter(({ granted }) => binds(granted.decision))).toEqual([]);
          }
        }
      }),
      { numRuns: runs(80) },
    );
  });

  it('keeps every comment', () => {
    fc.assert(
      fc.property(story, (wished) => {
        const last = stepsOf(wished).at(-1);
        if (last !== undefined) expect(comments(last.after)).toEqual(comments(FILES));
      }),
      { numRuns: runs(80) },
    );
  });

  it('is written so that it reads back as exactly what was planned', () => {
    fc.assert(
      fc.property(story, (wished) => {
        for (const { plan, after } of stepsOf(wished)) {
          const { registry } = workspaceOf(after);
          expect([...registry.units.values()]).toEqual([...plan.after.units.values()]);
          expect([...registry.decisions.values()]).toEqual([...plan.after.decisions.values()]);
        }
      }),
      { numRuns: runs(60) },
    );
  });

  it('comes to the same however often, and in whatever order the units and decisions are given', () => {
    fc.assert(
      fc.property(story, fc.infiniteStream(fc.nat()), (wished, numbers) => {
        const shuffled = <T>(items: Iterable<T>): T[] =>
          [...items]
            .map((item) => ({ item, key: numbers.next().value ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item);
        for (const { workspace, batch, plan } of stepsOf(wished)) {
          const { settings, decisions, units } = workspace.registry;
          const other = new Registry(settings, shuffled(decisions.values()), shuffled(units.values()));
          const again = applyChanges(other, structuredClone(batch), { today: TODAY, spent: () => false }).registry;
          expect([...(again?.units.values() ?? [])]).toEqual([...plan.after.units.values()]);
        }
      }),
      { numRuns: runs(60) },
    );
  });

  it('gives each unit the same status and name at any date, whatever the order of the files', () => {
    const days = ['2021-12-31', '2022-01-10', '2023-01-01', '2025-07-01', '2025-08-31', '2025-09-01', '2026-06-01'];
    fc.assert(
      fc.property(story, (wished) => {
        const files = stepsOf(wished).at(-1)?.after ?? FILES;
        const [one, other] = [workspaceOf(files), workspaceOf(new Map([...files].reverse()))];
        for (const day of days) {
          const at = ({ registry }: Workspace) =>
            [...registry.units.values()].map((each) => [
              each.code,
              statusAt(registry, each, day),
              nameAt(registry, each, day),
            ]);
          expect(at(other)).toEqual(at(one));
        }
      }),
      { numRuns: runs(40) },
    );
  });

  it('is the same through a saved plan: apply(plan(x)) = apply(x)', () => {
    fc.assert(
      fc.property(story, (wished) => {
        for (const { workspace, batch, plan } of stepsOf(wished)) {
          const sealed = JSON.parse(JSON.stringify(savedPlan(plan, batch))) as SavedPlan;
          const inner = transitionOf(AROUND, sealed.batch, NOTHING_SPENT, FROM_NO_FILE);
          const again = planTransition(AROUND, workspace, savedTransition(sealed, inner));
          expect([...again.files]).toEqual([...plan.files]);
        }
      }),
      { numRuns: runs(40) },
    );
  });

  it('survives the issuing of its draft: one file changes, under the same id; no code, no comment is lost', () => {
    const [, , draft = ''] = DECISIONS;
    const issuing = { number: '3000/QĐ-UBND', signed: '2025-07-30' };
    let issued = 0;
    fc.assert(
      fc.property(story, (wished) => {
        const steps = stepsOf(wished);
        const before = steps.at(-1)?.after ?? FILES;
        const workspace = workspaceOf(before);
        const after = issueDecision(workspace.registry, draft, issuing);
        try {
          const plan = planTransition(AROUND, workspace, () => ({ after }));
          const files = written(before, plan);
          expect([...plan.files.keys()]).toEqual([`decisions/${draft}.yaml`]);
          expect(comments(files)).toEqual(comments(before));
          expect([...after.units.keys()]).toEqual([...workspace.registry.units.keys()]);
          issued += 1;
        } catch (error) {
          // the rules may refuse what the draft had planned, once its day is known
          if (!(error instanceof FindingsError)) throw error;
        }
      }),
      { numRuns: runs(60) },
    );
    expect(issued).toBeGreaterThan(runs(60) / 2);
  });
});
