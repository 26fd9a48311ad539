import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { beginRepository, git, newRepository } from '../../support/git.js';
import { outputSchema } from '../../support/schema.js';
import { HAS_TERMINAL, Terminal } from '../../support/terminal.js';

interface Report {
  checks: { name: string; state: string; message: string; hint?: string }[];
  counts: Record<string, number>;
}

/** What `doctor` finds in a folder, by name; its exit code. */
function examined(folder: string, env: Record<string, string> = {}) {
  const answer = run(folder, ['doctor', '--json'], { env });
  const report = JSON.parse(answer.stdout) as Report;
  const schema = outputSchema('doctor');
  expect(schema(report) ? [] : schema.errors).toEqual([]);
  const by = new Map(report.checks.map((check) => [check.name, check]));
  const stateOf = (name: string): string | undefined => by.get(name)?.state;
  return { status: answer.status, by, stateOf, counts: report.counts };
}

describe('doctor', () => {
  test('says of a registry that is well kept that all of it is, and changes nothing', () => {
    const clone = newRepository();
    const server = newFolder();
    git(server, 'init', '--quiet', '--bare');
    clone.git('remote', 'add', 'origin', server);
    clone.run('ci', 'install', 'github', '--owner', '@so-khcn/ma-dinh-danh');
    clone.run('hooks', 'install');
    clone.git('add', '--all');
    clone.git('commit', '--quiet', '--no-verify', '--message', 'Kiểm tra tự động');
    const before = clone.git('status', '--porcelain');
    const { status, stateOf } = examined(clone.folder);
    expect(status).toBe(0);
    for (const name of ['node', 'git', 'registry', 'repository', 'identity', 'committed', 'remote', 'hooks', 'ci']) {
      expect(stateOf(name), name).toBe('good');
    }
    expect(stateOf('writing')).toBeUndefined();
    expect(clone.git('status', '--porcelain')).toBe(before);
  });

  test('names what is missing, each with the way to have it', () => {
    const clone = newRepository();
    clone.git('config', '--unset', 'user.email');
    clone.run('update', 'H24.12', '--phone', '0225 000 9012');
    const { status, by } = examined(clone.folder);
    expect(status).toBe(0);
    for (const name of ['identity', 'committed', 'remote', 'hooks', 'ci']) {
      expect(by.get(name), name).toMatchObject({ state: 'poor', hint: expect.any(String) });
    }
    expect(by.get('hooks')?.hint).toBe('madinhdanh hooks install');
  });

  test('a hook that is gone, or one without our part, is no guard', () => {
    const clone = newRepository();
    clone.run('hooks', 'install');
    expect(examined(clone.folder).stateOf('hooks')).toBe('good');
    writeFileSync(clone.path('.git/hooks/pre-commit'), '#!/bin/sh\n');
    expect(examined(clone.folder).stateOf('hooks')).toBe('poor');
    clone.run('hooks', 'install');
    clone.git('config', '--unset', 'merge.madinhdanh.driver');
    expect(examined(clone.folder).stateOf('hooks')).toBe('poor');
  });

  test('what stops all work is bad, and so is the exit code', () => {
    const clone = newRepository();
    clone.write('units/H24/H24.12.yaml', '- code: [\n');
    const broken = examined(clone.folder);
    expect([broken.status, broken.stateOf('registry')]).toEqual([1, 'bad']);
    expect(broken.by.get('registry')?.hint).toBe('madinhdanh validate');

    const without = examined(newRepository().folder, { PATH: newFolder() });
    expect([without.status, without.stateOf('git'), without.stateOf('office')]).toEqual([1, 'bad', 'poor']);
    expect([...without.by.keys()]).not.toContain('repository');

    const damaged = newRepository();
    writeFileSync(damaged.path('.git/HEAD'), 'x');
    const found = examined(damaged.folder);
    expect([found.status, found.stateOf('repository')]).toEqual([1, 'bad']);
  });

  test('an old git is told of by its number', () => {
    const folder = newFolder('chuong trinh');
    writeFileSync(join(folder, 'git'), '#!/bin/sh\necho git version 2.30.9\n', { mode: 0o755 });
    const { by, status } = examined(newFolder(), { PATH: `${folder}:${process.env.PATH}` });
    expect(status).toBe(1);
    expect(by.get('git')?.message).toContain('2.30.9');
    expect(by.get('git')?.message).toContain('2.31');
  });

  test('without a registry, without git and in a clone that was cut off it says what that means', () => {
    const empty = examined(newFolder());
    expect([empty.status, empty.stateOf('registry')]).toEqual([0, 'poor']);
    expect(empty.by.has('repository')).toBe(false);

    const folder = newFolder();
    run(folder, ['init', 'H26']);
    expect(examined(folder).by.get('repository')).toMatchObject({
      state: 'poor',
      hint: expect.stringContaining('git init'),
    });

    beginRepository(folder);
    git(folder, 'commit', '--quiet', '--allow-empty', '--message', 'Thêm');
    const shallow = join(newFolder(), 'ban-sao');
    git(dirname(shallow), 'clone', '--quiet', '--depth', '1', `file://${folder}`, shallow);
    expect(examined(shallow).by.get('repository')?.hint).toContain('git fetch --unshallow');
    rmSync(shallow, { recursive: true });
    expect(run(newFolder(), ['--registry', 'khong-co', 'doctor']).status).toBe(3);
  });

  test.runIf(HAS_TERMINAL)(
    'of a terminal it says how wide it is, and whether it shows Vietnamese letters',
    async () => {
      const wide = new Terminal(newFolder(), ['doctor'], {}, 40, 100);
      await wide.see('100 cột');
      expect(await wide.end()).toBe(0);
      const narrow = new Terminal(newFolder(), ['doctor'], { LANG: 'C', LC_ALL: 'C' }, 40, 60);
      await narrow.see('UTF-8');
      expect(await narrow.end()).toBe(0);
    },
  );
});
