import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { commitPlan } from '../../src/app/commit.js';
import { FindingsError, MadinhdanhError } from '../../src/app/errors.js';
import { FROM_NO_FILE, planTransition, transitionOf } from '../../src/app/plan.js';
import { commitUndo } from '../../src/app/undo/commit.js';
import { planUndo } from '../../src/app/undo/plan.js';
import { openWorkspace } from '../../src/app/workspace.js';
import { changeFor, type WishedBatch, wishedBatch } from '../support/arbitraries/batches.js';
import { type DraftAct, draftAct, transitionOfAct } from '../support/arbitraries/draft-acts.js';
import { NOTHING_SPENT, surroundings } from '../support/engine.js';
import { beginRepository } from '../support/git.js';
import { FILES } from '../support/registries/department.js';
import { put } from '../support/registry-folder.js';
import { runs } from '../support/runs.js';

const DECISIONS = ['2022-100-qd-ubnd', '2023-10-qd-ubnd', '2023-du-thao'];
const AROUND = { ...surroundings('2025-08-01'), env: { PATH: process.env.PATH } };

/** Every file and folder, files with their bytes. */
function stateOf(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.map((entry) => [join(entry.parentPath, entry.name), entry.isFile()] as const);
  const own = paths.filter(([path]) => !path.includes('.madinhdanh')).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(own.map(([path, isFile]) => [path, isFile ? readFileSync(path, 'latin1') : '']));
}

/** Makes the changes of a wish that can be made; false where there is none. */
async function make(folder: string, { decision, effective, wishes }: WishedBatch): Promise<boolean> {
  const workspace = await openWorkspace(AROUND, folder);
  for (const [i, wish] of wishes.entries()) {
    const batch = {
      decision: DECISIONS[decision % 3] ?? '',
      ...(effective === undefined ? {} : { effective }),
      changes: [changeFor(wish, workspace.registry, i)],
    };
    try {
      const plan = planTransition(AROUND, workspace, transitionOf(AROUND, batch, NOTHING_SPENT, FROM_NO_FILE));
      if (plan.files.size === 0) continue;
      await commitPlan(AROUND, plan, { command: 'thử', confirm: plan.closed.length });
      return true;
    } catch (error) {
      if (!(error instanceof FindingsError)) throw error;
    }
  }
  return false;
}

/** Does something with a draft; false where it cannot be done. */
async function actOn(folder: string, act: DraftAct): Promise<boolean> {
  const workspace = await openWorkspace(AROUND, folder);
  try {
    const transition = transitionOfAct(AROUND, workspace, act);
    if (transition === undefined) return false;
    const plan = planTransition(AROUND, workspace, transition);
    if (plan.files.size === 0) return false;
    await commitPlan(AROUND, plan, { command: 'thử', confirm: plan.closed.length });
    acted.add(act.act);
    return true;
  } catch (error) {
    if (!(error instanceof MadinhdanhError)) throw error;
    return false;
  }
}

/** What was done with drafts in all runs, so that none of it only ever fails. */
const acted = new Set<string>();

async function undo(folder: string, count: number): Promise<void> {
  const request = { count, reasonFor: () => 'thử' };
  await commitUndo(AROUND, planUndo(AROUND, await openWorkspace(AROUND, folder), request), request, 'thử');
}

/** What somebody does next: a change, or taking back some of those that were made. */
const action = fc.oneof(
  { weight: 3, arbitrary: wishedBatch.map((wish) => ({ wish })) },
  { weight: 2, arbitrary: draftAct.map((act) => ({ act })) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 }).map((count) => ({ count })) },
);

it('whatever was done, taking it back restores the registry byte for byte, at once or one by one', async () => {
  const acting = fc.asyncProperty(
    fc.array(action, { minLength: 1, maxLength: 8 }),
    fc.boolean(),
    fc.boolean(),
    async (actions, atOnce, inGit) => {
      const top = mkdtempSync(join(tmpdir(), 'hoan tac '));
      const folder = join(top, 'registry');
      try {
        for (const [path, text] of Object.entries(FILES)) put(folder, path, text);
        if (inGit) beginRepository(top);
        const states = [stateOf(folder)];
        for (const each of actions) {
          if (!('count' in each)) {
            const isDone = 'wish' in each ? await make(folder, each.wish) : await actOn(folder, each.act);
            if (isDone) states.push(stateOf(folder));
          } else if (states.length > each.count) {
            await undo(folder, each.count);
            states.length -= each.count;
            expect(stateOf(folder)).toEqual(states.at(-1));
          }
        }
        if (atOnce && states.length > 1) await undo(folder, states.length - 1);
        else
          for (; states.length > 1; states.pop()) {
            expect(stateOf(folder)).toEqual(states.at(-1));
            await undo(folder, 1);
          }
        expect(stateOf(folder)).toEqual(states[0]);
      } finally {
        rmSync(top, { recursive: true, force: true });
      }
    },
  );
  await fc.assert(acting, { numRuns: runs(60) });
  expect([...acted].sort()).toEqual(['drop', 'edit', 'issue', 'move', 'new', 'submit', 'withdraw']);
});
