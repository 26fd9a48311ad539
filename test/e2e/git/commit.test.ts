import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { newFolder } from '../../support/folders.js';
import { type Clone, cloneOf, newOrigin, newRepository } from '../../support/git.js';
import type { Answer } from '../../support/process.js';
import { put } from '../../support/registry-folder.js';

const AGENCY = 'registry/units/H24/H24.12.yaml';

function update(clone: Clone, env: Record<string, string> = {}): Answer {
  return clone.runWith(env, 'update', 'H24.12.01', '--phone', '0225 000 9999', '--commit');
}

test('a commit takes the files of the change alone; whatever else is staged or edited stays as it was', () => {
  const clone = newRepository();
  put(clone.folder, 'a.txt', 'một\n');
  clone.commit('Tệp');
  put(clone.folder, 'a.txt', 'hai\n');
  put(clone.folder, 'b.txt', 'mới\n');
  clone.git('add', 'a.txt', 'b.txt');
  put(clone.folder, 'a.txt', 'ba\n');
  expect(update(clone).status).toBe(0);
  expect(clone.git('show', '--name-only', '--format=%an|%ae|%s', 'HEAD').split('\n')).toEqual([
    expect.stringMatching(/^Thử\|thu@example\.com\|.+/),
    '',
    AGENCY,
  ]);
  expect(clone.git('status', '--porcelain').split('\n')).toEqual(['MM a.txt', 'A  b.txt']);
  expect(clone.git('reflog', '-1', '--format=%gs')).toMatch(/^commit: /);
  expect(clone.git('fsck', '--strict')).toBe('');
});

test('the first commit of a repository, and one of a new and a deleted file', () => {
  const clone = newRepository();
  clone.git('update-ref', '-d', 'HEAD');
  clone.git('rm', '-r', '-q', '--cached', '.');
  expect(update(clone).status).toBe(0);
  // a unit without the body above it, its decision and the settings would be a registry that does not hold
  expect(clone.git('ls-tree', '-r', '--name-only', 'HEAD').split('\n')).toEqual(
    expect.arrayContaining([AGENCY, 'registry/registry.yaml', 'registry/units/H24.yaml']),
  );
  expect(clone.run('validate', '--rev', 'HEAD').status).toBe(0);
  const added = ['add', '--parent', 'H24', '--name', 'Sở Mới', '--decision', '2022-100-qd-ubnd', '--commit'];
  expect(clone.run(...added).status).toBe(0);
  expect(clone.git('show', '--name-status', '--format=', 'HEAD')).toMatch(/^A\tregistry\/units\/H24\/H24\.\d\d\.yaml$/);
});

test('a commit takes along the draft and the body above that its units rest on, and no other change', () => {
  const clone = newRepository();
  const before = clone.git('rev-parse', 'HEAD');
  expect(clone.run('decision', 'new', '--title', 'Quý 3', '--id', 'quy-3').status).toBe(0);
  expect(clone.run('add', '--parent', 'H24', '--name', 'Sở Mới', '--decision', 'quy-3').status).toBe(0);
  expect(clone.run('update', 'H24.12.01', '--phone', '0225 000 9999').status).toBe(0);
  const beneath = ['add', '--parent', 'H24.13', '--name', 'Phòng Một', '--decision', 'quy-3', '--commit'];
  const { status, stdout, stderr } = clone.run(...beneath);
  expect([status, stdout + stderr]).toEqual([0, expect.stringContaining('commit')]);
  expect(clone.git('show', '--name-only', '--format=', 'HEAD').split('\n')).toEqual([
    'registry/decisions/quy-3.yaml',
    'registry/units/H24/H24.13.yaml',
  ]);
  expect(clone.git('status', '--porcelain')).toContain(AGENCY);
  expect(clone.run('validate', '--rev', 'HEAD', '--since', before).status).toBe(0);
  expect(clone.run('undo', '--yes').status).toBe(0);
  expect(clone.run('validate', '--since', before).status).toBe(0);
});

test('line ends are those of Unix, also from a working tree of Windows', () => {
  const clone = cloneOf(newOrigin(), ['--config', 'core.autocrlf=true']);
  expect(clone.read('units/H24/H24.12.yaml')).toContain('\r\n');
  expect(update(clone).status).toBe(0);
  expect(clone.git('cat-file', 'blob', `HEAD:${AGENCY}`)).not.toContain('\r');
  expect(clone.git('diff', '--numstat', 'HEAD~1', 'HEAD').split('\t').slice(0, 2)).toEqual(['1', '1']);
  expect(clone.git('status', '--porcelain')).toBe('');
  expect(clone.run('release').status).toBe(0);
});

test('nothing is committed in the middle of a merge', () => {
  const clone = newRepository();
  clone.git('checkout', '-q', '-b', 'nhanh');
  put(clone.folder, 'a.txt', 'một\n');
  clone.commit('Một');
  clone.git('checkout', '-q', 'main');
  put(clone.folder, 'b.txt', 'hai\n');
  clone.commit('Hai');
  clone.git('merge', '-q', '--no-commit', '--no-ff', 'nhanh');
  const head = clone.git('rev-parse', 'HEAD');
  const { status, stderr } = update(clone);
  expect([status, stderr]).toEqual([3, expect.stringContaining('MERGE_HEAD')]);
  expect(clone.git('rev-parse', 'HEAD')).toBe(head);
});

/** A program that signs everything with the same words, and says that it ran. */
function signer(): { program: string; mark: string } {
  const folder = newFolder();
  const program = `${folder}/ky`;
  const said = `printf '\\n[GNUPG:] SIG_CREATED \\n' >&2`;
  writeFileSync(program, `#!/bin/sh\ncat > '${folder}/dau'\n${said}\necho '-----BEGIN PGP SIGNATURE-----'\n`);
  chmodSync(program, 0o755);
  return { program, mark: `${folder}/dau` };
}

test('a person who signs by their own configuration signs; the program of a repository never runs', () => {
  const clone = newRepository();
  const own = signer();
  const planted = signer();
  for (const key of ['gpg.program', 'gpg.openpgp.program', 'gpg.ssh.program'])
    clone.git('config', key, planted.program);
  clone.git('config', 'gpg.format', 'ssh');
  clone.git('config', 'commit.gpgSign', 'true');
  expect(update(clone).status).toBe(0);
  expect(clone.git('cat-file', 'commit', 'HEAD')).not.toContain('gpgsig');

  const home = `${newFolder()}/gitconfig`;
  writeFileSync(home, `[gpg]\n\tprogram = ${own.program}\n[commit]\n\tgpgSign\n[tag]\n\tgpgSign = true\n`);
  const env = { GIT_CONFIG_GLOBAL: home };
  const signed = clone.runWith(env, 'update', 'H24.12.01', '--phone', '0225 000 1111', '--commit');
  expect([signed.status, signed.stderr]).toEqual([0, expect.any(String)]);
  expect(clone.git('cat-file', 'commit', 'HEAD')).toContain('gpgsig -----BEGIN PGP SIGNATURE-----');
  expect(clone.runWith(env, 'release').status).toBe(0);
  expect(clone.git('cat-file', 'tag', 'v2023.05.22')).toContain('-----BEGIN PGP SIGNATURE-----');
  expect([existsSync(own.mark), existsSync(planted.mark)]).toEqual([true, false]);
});
