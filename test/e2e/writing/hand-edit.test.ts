import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Answer, call, environment, ROOT, run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { commitAll, git, IDENTITY } from '../../support/git.js';
import { runProgram } from '../../support/process.js';
import { DRAFT, OLD, SIGNED, town } from '../../support/registries/town.js';
import { leftovers, put, read, snapshot } from '../../support/registry-folder.js';

const FILE = 'units/H24/H24.02.yaml';
const BY_HAND = `- code: H24.02.04\n  name: Trung tâm ghi tay\n  granted: {decision: ${OLD}}\n`;

/**
 * Options of Node under which somebody saves a file of the registry as soon as a program makes its first text durable,
 * or each time it does: what a write puts in place is prepared by then.
 */
function editing(folder: string, text: string, { path = FILE, often = false } = {}): Record<string, string> {
  const hook = join(newFolder('luu tay'), 'edit.cjs');
  const file = JSON.stringify(join(folder, 'registry', path));
  put(
    join(hook, '..'),
    'edit.cjs',
    `const fs = require('node:fs');
     const sync = fs.fsyncSync;
     let saved = false;
     fs.fsyncSync = (handle) => {
       sync(handle);
       if (!saved) fs.appendFileSync(${file}, ${JSON.stringify(text)});
       saved = ${!often};
     };
     require('node:module').syncBuiltinESMExports();`,
  );
  return { NODE_OPTIONS: `--require ${JSON.stringify(hook)}` };
}

describe('a file that somebody saves while a write is being prepared keeps what was saved', () => {
  const args = ['add', '--parent', 'H24.02', '--name', 'Trung tâm Mới', '--decision', SIGNED];

  test('and the change is worked out again on it', () => {
    const folder = town();
    const { status, stderr } = run(folder, args, { env: { ...editing(folder, BY_HAND), MADINHDANH_DEBUG: '1' } });
    expect([status, stderr]).toEqual([0, expect.stringContaining('H24.02.05')]);
    expect(stderr.match(/debug: plan\b/g)).toHaveLength(2);
    expect(read(folder, FILE)).toContain(BY_HAND);
    expect(read(folder, FILE)).toContain('- code: H24.02.05\n  name: Trung tâm Mới\n');
    expect(leftovers(folder)).toEqual(['.gitignore', 'last-write.json']);
    expect(run(folder, ['validate']).status).toBe(0);
  });

  test('also where the change only makes a new file, in a new folder', () => {
    const folder = newFolder();
    call(folder, 'init', 'H26');
    const add = ['add', '--parent', 'H26', '--name', 'Sở Mới', '--decision', '2020-20-qd-ttg'];
    const env = { ...editing(folder, '# ghi tay\n', { path: 'units/H26.yaml' }), MADINHDANH_DEBUG: '1' };
    const { status, stderr } = run(folder, add, { env });
    expect([status, stderr.match(/debug: plan\b/g)?.length]).toEqual([0, 2]);
    expect(read(folder, 'units/H26.yaml')).toMatch(/# ghi tay\n$/);
    expect(read(folder, 'units/H26/H26.01.yaml')).toContain('Sở Mới');
  });

  test('and where it is saved without end, nothing is written', () => {
    const folder = town();
    const before = snapshot(folder);
    const { status, stdout, stderr } = run(folder, args, { env: editing(folder, '# lưu\n', { often: true }) });
    expect([status, stdout, stderr]).toEqual([1, '', expect.stringContaining('Lỗi')]);
    const after = snapshot(folder);
    expect({ ...after, [FILE]: '' }).toEqual({ ...before, [FILE]: '' });
    expect(after[FILE]?.replace(/(?:# lưu\n)+$/, '')).toBe(before[FILE]);
    expect(leftovers(folder)).toEqual(['.gitignore']);
  });

  test('and a script is told that its plan is of another registry', () => {
    const folder = town();
    const before = snapshot(folder);
    put(
      folder,
      'script.mjs',
      `import { openRegistry } from ${JSON.stringify(pathToFileURL(join(ROOT, 'dist/index.js')).href)};
       const registry = await openRegistry('registry', { today: '2025-08-01' });
       const grant = { parent: 'H24.02', name: 'Trung tâm Mới' };
       const plan = await registry.plan({ decision: '${SIGNED}', changes: [{ grant }] });
       await registry.commit(plan).catch(({ id, exitCode }) => console.log(id, exitCode));`,
    );
    const env = environment({ env: editing(folder, BY_HAND) });
    const { stdout, stderr }: Answer = runProgram(process.execPath, ['script.mjs'], { cwd: folder, env });
    expect([stdout, stderr]).toEqual(['plan.stale 1\n', '']);
    expect(snapshot(folder)).toEqual({ ...before, [FILE]: `${before[FILE]}${BY_HAND}` });
    expect(leftovers(folder)).toEqual(['.gitignore']);
  });
});

describe('the commands that rewrite files by themselves look again too', () => {
  test('fmt: what was saved is put in order with the rest', () => {
    const folder = town();
    const { status } = run(folder, ['fmt'], { env: editing(folder, BY_HAND) });
    expect(status).toBe(0);
    expect(read(folder, FILE)).toContain('name: Trung tâm ghi tay');
    expect(call(folder, 'fmt', '--check').status).toBe(0);
  });

  test('fmt: where it is saved without end, nothing else is written', () => {
    const folder = town();
    const before = snapshot(folder);
    const { status, stderr } = run(folder, ['fmt'], { env: editing(folder, '# lưu\n', { often: true }) });
    expect([status, stderr]).toEqual([1, expect.stringContaining('git status')]);
    expect({ ...snapshot(folder), [FILE]: '' }).toEqual({ ...before, [FILE]: '' });
    expect(leftovers(folder)).toEqual(['.gitignore']);
  });

  /** Two branches that granted the same code in one agency. */
  function branches(): string {
    const folder = town();
    const grant = (name: string): void => {
      call(folder, 'add', '--parent', 'H24.02', '--name', name, '--decision', DRAFT);
      commitAll(folder, name);
    };
    git(folder, 'switch', '--quiet', '--create', 'nhanh');
    grant('Trung tâm Nhánh');
    git(folder, 'switch', '--quiet', 'main');
    grant('Trung tâm Chính');
    git(folder, 'switch', '--quiet', 'nhanh');
    return folder;
  }

  test('renumber', () => {
    const folder = branches();
    const { status, stdout } = run(folder, ['renumber', '--onto', 'main'], { env: editing(folder, '# ghi tay\n') });
    expect([status, stdout]).toEqual([0, expect.stringContaining('H24.02.04 → H24.02.05')]);
    expect(read(folder, FILE)).toContain('# ghi tay\n');
    expect(read(folder, FILE)).toContain('- code: H24.02.05\n  name: Trung tâm Nhánh');
  });

  test('renumber in the middle of a merge', () => {
    const folder = branches();
    runProgram('git', ['merge', 'main'], { cwd: folder, env: environment({ env: IDENTITY }) });
    const { status, stdout } = run(folder, ['renumber'], { env: editing(folder, '# ghi tay\n') });
    expect([status, stdout]).toEqual([0, expect.stringContaining('H24.02.04 → H24.02.05')]);
    const copy = join('.madinhdanh/before-renumber', FILE);
    expect(`${read(folder, FILE)}${read(folder, copy)}`).toContain('# ghi tay\n');
    expect(read(folder, FILE)).not.toContain('<<<<<<<');
  });
});
