import { chmodSync, existsSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { environment } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { type Clone, cloneOf, git, IDENTITY, newOrigin, newRepository } from '../../support/git.js';
import { type Answer, mustRun } from '../../support/process.js';
import { put, snapshot } from '../../support/registry-folder.js';

const DECISION = '2022-100-qd-ubnd';
const FILE = 'units/H24/H24.50.yaml';
const UNIT = `- code: H24.50\n  name: Sở Cũ\n  granted: {decision: ${DECISION}}\n`;

/** A bare repository whose history alone knows H24.50. */
function origin(): string {
  const bare = newOrigin();
  for (const key of ['uploadpack.allowFilter', 'uploadpack.allowAnySHA1InWant']) git(bare, 'config', key, 'true');
  const whole = cloneOf(bare);
  whole.write(FILE, UNIT);
  whole.commit('Cấp');
  rmSync(whole.path('registry', FILE));
  whole.commit('Bỏ');
  whole.git('push', '--quiet', 'origin', 'main');
  return bare;
}

function grant(clone: Clone, ...more: string[]): Answer {
  return clone.run('add', '--code', 'H24.50', '--name', 'Sở Mới', '--decision', DECISION, ...more);
}

function commandOf({ stderr }: Answer): string {
  return /^→ (.*)$/m.exec(stderr)?.[1] ?? '';
}

function type(clone: Clone, command: string): void {
  mustRun('bash', ['-c', command], { cwd: clone.folder, env: environment({ env: IDENTITY }) });
}

const GRANTS: readonly (readonly string[])[] = [
  ['add', '--parent', 'H24', '--name', 'Sở Mới', '--decision', DECISION],
  ['apply', 'doi.yaml'],
  ['plan', 'doi.yaml'],
  ['import', 'danh-sach.csv', '--decision', DECISION],
  ['replace', 'H24.12.02', '--parent', 'H24.12', '--decision', DECISION],
  ['merge', 'H24.12.01', '--parent', 'H24.12', '--name', 'Phòng Gộp', '--decision', DECISION],
  ['split', 'H24.12.01', '--into', 'H24.12=Phòng A', '--into', 'H24.12=Phòng B', '--decision', DECISION],
];

describe('where history is not all there', () => {
  test.each(GRANTS.map((args) => [args.join(' '), args]))('nothing is granted in a shallow clone: %s', (_, args) => {
    const clone = cloneOf(`file://${origin()}`, ['--depth', '1']);
    put(clone.folder, 'doi.yaml', `decision: ${DECISION}\nchanges:\n  - grant: {parent: H24, name: Sở Mới}\n`);
    put(clone.folder, 'danh-sach.csv', 'mã,tên\nH24.60,Sở theo danh sách\n');
    const before = snapshot(clone.folder);
    const { status, stderr } = clone.run(...args);
    expect([status, stderr]).toEqual([
      3,
      expect.stringMatching(/accept-incomplete-history[\s\S]*git fetch --unshallow/),
    ]);
    expect(snapshot(clone.folder)).toEqual(before);
    const accepted = clone.run(...args, '--accept-incomplete-history');
    expect([accepted.status, accepted.stderr]).toEqual([0, expect.stringContaining('git fetch --unshallow')]);
  });

  test('the command that is named completes it, and then the code is known', () => {
    const clone = cloneOf(`file://${origin()}`, ['--depth', '1']);
    type(clone, commandOf(grant(clone)));
    expect(grant(clone)).toMatchObject({ status: 1, stderr: expect.stringContaining('lịch sử git') });
  });

  test('what grants nothing is not refused', () => {
    const clone = cloneOf(`file://${origin()}`, ['--depth', '1']);
    expect(clone.run('close', 'H24.12.02', '--decision', DECISION).status).toBe(0);
  });

  test('renumber refuses too', () => {
    const clone = cloneOf(`file://${origin()}`, ['--depth', '1']);
    expect(clone.run('renumber').status).toBe(3);
    expect(clone.run('renumber', '--accept-incomplete-history').status).toBe(0);
  });

  test.each([['blob:none'], ['tree:0']])('a partial clone (%s) fetches what it lacks and knows the code', (filter) => {
    const clone = cloneOf(`file://${origin()}`, [`--filter=${filter}`]);
    expect(grant(clone)).toMatchObject({ status: 1, stderr: expect.stringContaining('lịch sử git') });
    expect(clone.run('validate', '--since', 'HEAD~2').status).toBe(0);
  });

  test.each([['a server that is gone'], ['a program in its place']])('a partial clone of %s grants nothing', (how) => {
    const bare = origin();
    const clone = cloneOf(`file://${bare}`, ['--filter=blob:none']);
    const url = clone.git('config', 'remote.origin.url');
    const folder = newFolder('may-chu').replaceAll(' ', '');
    put(folder, 'chay', `#!/bin/sh\n: > '${folder}/dau'\nexit 1\n`);
    chmodSync(`${folder}/chay`, 0o755);
    clone.git('config', 'remote.origin.url', how.includes('gone') ? `${url}-khong-co` : `ext::${folder}/chay`);
    const refused = grant(clone);
    expect([refused.status, commandOf(refused)]).toEqual([3, 'git fetch --refetch --no-filter origin']);
    const accepted = grant(clone, '--accept-incomplete-history');
    expect([accepted.status, accepted.stderr]).toEqual([0, expect.stringContaining('git fetch --refetch')]);
    expect(existsSync(`${folder}/dau`)).toBe(false);
    clone.git('checkout', '-q', '--', 'registry');
    rmSync(clone.path('registry', FILE), { force: true });
    clone.git('config', 'remote.origin.url', url);
    type(clone, commandOf(refused));
    expect(grant(clone).status).toBe(1);
  });

  test('without any repository that is said, and granted', () => {
    const clone = newRepository();
    rmSync(clone.path('.git'), { recursive: true });
    const { status, stderr } = grant(clone);
    expect([status, stderr]).toEqual([0, expect.stringContaining('không nằm trong kho git')]);
  });
});
