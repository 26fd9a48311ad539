import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addRoot } from '../../src/app/add-root.js';
import { formatting } from '../../src/app/canonical-form.js';
import { commitPlan, commitToGit } from '../../src/app/commit.js';
import { FindingsError, MadinhdanhError } from '../../src/app/errors.js';
import { FROM_NO_FILE, planTransition, transitionOf } from '../../src/app/plan.js';
import { rewrite } from '../../src/app/rewrite.js';
import { commitUndo } from '../../src/app/undo/commit.js';
import { planUndo } from '../../src/app/undo/plan.js';
import { openWorkspace, readWorkspace } from '../../src/app/workspace.js';
import { changeFor, type WishedBatch, wishedBatch } from '../support/arbitraries/batches.js';
import { type DraftAct, draftAct, transitionOfAct } from '../support/arbitraries/draft-acts.js';
import { NOTHING_SPENT, surroundings } from '../support/engine.js';
import { beginRepository, git } from '../support/git.js';
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

/** Makes the changes of a wish that can be made, in a commit where asked; false where there is none. */
async function make(folder: string, { decision, effective, wishes }: WishedBatch, inCommit = false): Promise<boolean> {
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
      if (inCommit) commitToGit(AROUND, plan, 'thử\n');
      return true;
    } catch (error) {
      if (!(error instanceof FindingsError)) throw error;
    }
  }
  return false;
}

/** What is neither a change of a batch nor done with a draft. */
const OTHERS = ['verify', 'root add', 'fmt'] as const;
interface Other {
  other: (typeof OTHERS)[number];
  pick: number;
}

async function doOther(folder: string, { other, pick }: Other): Promise<boolean> {
  const workspace = await openWorkspace(AROUND, folder);
  if (other === 'fmt') {
    const files = await rewrite(AROUND, folder, 'fmt', () => {
      const done = formatting(readWorkspace(AROUND, folder), false, AROUND.word);
      return { result: done.files, files: done.files };
    });
    if (files.size > 0) acted.add(other);
    return files.size > 0;
  }
  const code = ['K24', 'H23', 'K23', 'G21'][pick % 4] ?? '';
  const root = { code, groups: [2, 2, 2], alphabet: 'digits', first: undefined, legacy: false } as const;
  const batch = { changes: [{ verify: { under: 'H24', by: `Sở ${pick}` } }] };
  try {
    const transition =
      other === 'verify'
        ? transitionOf(AROUND, batch, NOTHING_SPENT, FROM_NO_FILE)
        : addRoot(AROUND, workspace, { ...root, groups: [...root.groups], name: `Cơ quan ${code}` }, NOTHING_SPENT)
            .transition;
    const plan = planTransition(AROUND, workspace, transition);
    if (plan.files.size === 0) return false;
    await commitPlan(AROUND, plan, { command: other, confirm: plan.closed.length });
    acted.add(other);
    return true;
  } catch (error) {
    if (!(error instanceof MadinhdanhError)) throw error;
    return false;
  }
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
  {
    weight: 1,
    arbitrary: fc.record({ other: fc.constantFrom(...OTHERS), pick: fc.nat({ max: 997 }) }),
  },
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
        // as people leave it, so that there is something to be brought into form
        const first = 'decisions/2022-100-qd-ubnd.yaml';
        put(folder, first, (FILES[first] ?? '').replace('kind: full', 'kind:   full'));
        if (inGit) beginRepository(top);
        const states = [stateOf(folder)];
        for (const each of actions) {
          if (!('count' in each)) {
            const isDone =
              'wish' in each
                ? await make(folder, each.wish)
                : 'act' in each
                  ? await actOn(folder, each.act)
                  : await doOther(folder, each);
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
  expect([...acted].sort()).toEqual([
    'drop',
    'edit',
    'fmt',
    'issue',
    'move',
    'new',
    'root add',
    'submit',
    'verify',
    'withdraw',
  ]);
});

it('what was committed on a branch comes back byte for byte by one more commit, or nothing does', async () => {
  let restored = 0;
  const committing = fc.asyncProperty(wishedBatch, async (wish) => {
    const top = mkdtempSync(join(tmpdir(), 'hoan tac '));
    const folder = join(top, 'registry');
    try {
      for (const [path, text] of Object.entries(FILES)) put(folder, path, text);
      beginRepository(top);
      git(top, 'switch', '--quiet', '--create', 'nhanh');
      const before = stateOf(folder);
      if (!(await make(folder, wish, true))) return;
      const after = stateOf(folder);
      const head = git(top, 'rev-parse', 'HEAD');
      try {
        await undo(folder, 1);
        expect(stateOf(folder)).toEqual(before);
        expect(git(top, 'rev-parse', 'HEAD^')).toBe(head);
        restored += 1;
      } catch (error) {
        // what is signed and committed stays
        if (!(error instanceof MadinhdanhError)) throw error;
        expect(stateOf(folder)).toEqual(after);
        expect(git(top, 'rev-parse', 'HEAD')).toBe(head);
      }
      expect(git(top, 'status', '--porcelain')).toBe('');
    } finally {
      rmSync(top, { recursive: true, force: true });
    }
  });
  await fc.assert(committing, { numRuns: runs(30) });
  expect(restored).toBeGreaterThan(0);
});
