import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { call } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { type Clone, git, newRepository } from '../../support/git.js';
import { outputSchema } from '../../support/schema.js';

/** A file outside of every repository. */
function outside(): string {
  return join(newFolder('sao luu'), 'so dang ky.bundle');
}

/** What git knows of a repository: its refs, its index, what is not committed. */
function stateOf(clone: Clone): string[] {
  return [clone.git('for-each-ref'), clone.git('ls-files', '--stage'), clone.git('status', '--porcelain')];
}

function restored(path: string): string {
  const folder = join(newFolder(), 'so-dang-ky');
  git(newFolder(), 'clone', '--quiet', path, folder);
  return folder;
}

describe('a backup is restored by git alone', () => {
  test('with its whole history, branches and tags; the checksum beside it is that of the file', () => {
    const clone = newRepository();
    clone.git('tag', 'v1');
    clone.git('branch', 'de-xuat');
    const path = outside();
    const before = stateOf(clone);
    const answer = clone.run('backup', '-o', path);
    expect(answer).toMatchObject({ status: 0, stdout: '' });
    expect(answer.stderr).toContain("git clone 'so dang ky.bundle' so-dang-ky");
    expect(stateOf(clone)).toEqual(before);
    const sum = createHash('sha256').update(readFileSync(path)).digest('hex');
    expect(readFileSync(`${path}.sha256`, 'utf8')).toBe(`${sum}  ${basename(path)}\n`);

    const folder = restored(path);
    expect(git(folder, 'rev-parse', 'HEAD')).toBe(clone.git('rev-parse', 'HEAD'));
    expect(git(folder, 'tag')).toBe('v1');
    expect(git(folder, 'branch', '--remotes')).toContain('origin/de-xuat');
    expect(call(folder, 'validate').status).toBe(0);
    expect(call(folder, 'list', '--json').stdout).toBe(call(clone.folder, 'list', '--json').stdout);
  });

  test('with what is not committed, deleted and new files too, on a branch of its own; the repository stays as it was', () => {
    const clone = newRepository();
    clone.run('update', 'H24.12', '--phone', '0225 000 9012');
    clone.run('decision', 'new', '--title', 'Về việc bổ sung mã');
    clone.git('rm', '--quiet', '--cached', 'registry/units/H24/H24.13.yaml');
    const path = outside();
    const before = stateOf(clone);
    const answer = clone.run('backup', '-o', path, '--json');
    expect(stateOf(clone)).toEqual(before);
    const schema = outputSchema('backup');
    const value = JSON.parse(answer.stdout) as { uncommitted: { branch: string; files: string[] }; sha256: string };
    expect(schema(value) ? [] : schema.errors).toEqual([]);
    expect(value.uncommitted.branch).toBe('chua-commit-2023-05-22');
    expect(value.uncommitted.files).toEqual(expect.arrayContaining(['units/H24/H24.12.yaml']));

    const folder = restored(path);
    git(folder, 'switch', '--quiet', value.uncommitted.branch);
    for (const file of ['units/H24/H24.12.yaml', 'units/H24/H24.13.yaml', ...value.uncommitted.files]) {
      expect(readFileSync(join(folder, 'registry', file)), file).toEqual(readFileSync(clone.path('registry', file)));
    }
    // a branch of that name is somebody's: it stays, and the next one is called otherwise
    clone.git('branch', value.uncommitted.branch);
    const again = JSON.parse(clone.run('backup', '-o', path, '--force', '--json').stdout) as typeof value;
    expect(again.uncommitted.branch).toBe('chua-commit-2023-05-22-2');
    expect(clone.git('rev-parse', value.uncommitted.branch)).toBe(clone.git('rev-parse', 'HEAD'));
  });

  test('of a registry that cannot be read, and of one whose first commit is still to be made', () => {
    const clone = newRepository();
    clone.write('units/H24/H24.12.yaml', '- code: [\n');
    const path = outside();
    expect(clone.run('backup', '-o', path).status).toBe(0);
    expect(git(restored(path), 'show', 'origin/chua-commit-2023-05-22:registry/units/H24/H24.12.yaml')).toBe(
      '- code: [',
    );

    const folder = newFolder();
    git(folder, 'init', '--quiet', '--initial-branch', 'main');
    call(folder, 'init', 'H26');
    const first = outside();
    expect(call(folder, 'backup', '-o', first).status).toBe(0);
    expect(git(folder, 'for-each-ref')).toBe('');
    const text = git(restored(first), 'show', 'origin/chua-commit-2025-08-01:registry/registry.yaml');
    expect(text).toBe(readFileSync(join(folder, 'registry/registry.yaml'), 'utf8').trim());
  });
});

describe('a backup is refused, and nothing written', () => {
  test('without the name of a file, over one that is there, and into the registry', () => {
    const clone = newRepository();
    expect(clone.run('backup').status).toBe(2);
    const path = outside();
    writeFileSync(path, 'khác');
    expect(clone.run('backup', '-o', path).status).toBe(3);
    expect(readFileSync(path, 'utf8')).toBe('khác');
    expect(clone.run('backup', '-o', 'registry/units/x.bundle').status).toBe(3);
    expect(clone.git('status', '--porcelain')).toBe('');
  });

  test('of a clone whose history was cut off, which would bring back less than there is', () => {
    const clone = newRepository();
    clone.run('update', 'H24.12', '--phone', '0225 000 9012');
    clone.commit('Sửa');
    const folder = join(newFolder(), 'ban-sao');
    git(newFolder(), 'clone', '--quiet', '--depth', '1', `file://${clone.folder}`, folder);
    const path = outside();
    const answer = call(folder, 'backup', '-o', path);
    expect(answer.status).toBe(3);
    expect(answer.stderr).toContain('git fetch --unshallow');
    expect(existsSync(path)).toBe(false);
  });

  test('outside of git', () => {
    const folder = newFolder();
    call(folder, 'init', 'H26');
    const answer = call(folder, 'backup', '-o', outside());
    expect(answer.status).toBe(3);
    expect(answer.stderr).toContain('git init');
  });
});
