import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BIN, environment } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { Clone, git, IDENTITY, newRepository } from '../../support/git.js';
import { type Answer, runProgram } from '../../support/process.js';

const AGENCY = 'units/H24/H24.12.yaml';
const HOOKS = ['pre-commit', 'pre-merge-commit'] as const;

function install(clone: Clone): void {
  const answer = clone.run('hooks', 'install', '--registry', clone.registry);
  if (answer.status !== 0) throw new Error(answer.stderr);
}

function spoil(clone: Clone): void {
  clone.edit(AGENCY, 'name: Thanh tra Sở', 'nam: Thanh tra Sở');
}

function mend(clone: Clone): void {
  clone.edit(AGENCY, 'nam: Thanh tra Sở', 'name: Thanh tra Sở');
}

function said({ stdout, stderr }: Answer): string {
  return stdout + stderr;
}

/** Sees that a bad commit is stopped by the guard and a good one is not. */
function expectGuard(clone: Clone): void {
  spoil(clone);
  const stopped = clone.tryGit('commit', '--all', '--message', 'Sai');
  expect(stopped.status).not.toBe(0);
  expect(said(stopped)).toContain('schema-unknown-key');
  mend(clone);
  clone.edit(AGENCY, 'phone: 0225 000 1202', 'phone: 0225 000 9999');
  const passed = clone.tryGit('commit', '--all', '--message', 'Đúng');
  expect(passed.status, said(passed)).toBe(0);
}

const OTHER = 'units/H24/H24.13.yaml';

/** Two branches without an error that merge without a conflict into a registry with one: a unit under a closed one. */
function badMerge(clone: Clone): void {
  clone.git('switch', '--quiet', '--create', 'a');
  const text = clone.read(OTHER);
  const unit = '- code: H24.13.01\n  name: Phòng A\n  phone: 0225 000 1301\n  granted: {decision: 2023-du-thao}\n';
  clone.write(OTHER, text + unit);
  clone.git('commit', '--quiet', '--all', '--message', 'a');
  clone.git('switch', '--quiet', 'main');
  clone.write(OTHER, `${text}  closed:\n    decision: 2023-10-qd-ubnd\n    reason: dissolved\n`);
  clone.git('commit', '--quiet', '--all', '--message', 'b');
}

describe('when the guard looks', () => {
  test('a merge that git commits by itself is held too, and a good one passes', () => {
    const clone = newRepository();
    install(clone);
    clone.commit('Cài móc');
    clone.git('switch', '--quiet', '--create', 'tot');
    clone.edit(AGENCY, 'phone: 0225 000 1202', 'phone: 0225 000 9999');
    clone.git('commit', '--quiet', '--all', '--message', 'tot');
    clone.git('switch', '--quiet', 'main');
    expect(clone.tryGit('merge', '--no-ff', '--no-edit', 'tot').status).toBe(0);
    badMerge(clone);
    const head = clone.git('rev-parse', 'HEAD');
    const merge = clone.tryGit('merge', '--no-edit', 'a');
    expect(merge.status).not.toBe(0);
    expect(said(merge)).toMatch(/since-draft-impossible/);
    expect(clone.git('rev-parse', 'HEAD')).toBe(head);
  });

  test('an amended commit, a part of one, and one from a sub-folder', () => {
    const clone = newRepository('dữ "liệu" \'số\'/sổ $(x)');
    install(clone);
    clone.commit('Cài móc');
    spoil(clone);
    expect(clone.tryGit('commit', '--all', '--amend', '--no-edit').status).not.toBe(0);
    const below = new Clone(clone.path(clone.registry, 'units'), '..');
    expect(said(below.tryGit('commit', '--message', 'Sai', '--', 'H24/H24.12.yaml'))).toContain('schema-unknown-key');
    mend(clone);
    clone.edit(AGENCY, 'phone: 0225 000 1202', 'phone: 0225 000 9999');
    const passed = below.tryGit('commit', '--message', 'Đúng', '--', 'H24/H24.12.yaml');
    expect(passed.status, said(passed)).toBe(0);
  });

  test('a commit by a program that stands elsewhere and names folder and working tree', () => {
    const clone = newRepository();
    install(clone);
    clone.commit('Cài móc');
    const away = newFolder('cho khac');
    const bare = join(newFolder('kho rieng'), 'git');
    runProgram('mv', [clone.path('.git'), bare], { cwd: clone.folder });
    const commit = (...args: string[]): Answer =>
      runProgram('git', [`--git-dir=${bare}`, `--work-tree=${clone.folder}`, 'commit', '--all', ...args], {
        cwd: away,
        env: environment({ today: '2023-05-22', env: IDENTITY }),
      });
    spoil(clone);
    expect(said(commit('--message', 'Sai'))).toContain('schema-unknown-key');
    mend(clone);
    clone.edit(AGENCY, 'phone: 0225 000 1202', 'phone: 0225 000 9999');
    const passed = commit('--message', 'Đúng');
    expect(passed.status, said(passed)).toBe(0);
  });

  test('in a submodule', () => {
    const inner = newRepository();
    const outer = new Clone(newFolder('kho ngoài'));
    git(outer.folder, 'init', '--quiet', '--initial-branch', 'main');
    outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.folder, 'sổ con');
    const clone = new Clone(outer.path('sổ con'));
    install(clone);
    clone.commit('Cài móc');
    expect(existsSync(outer.path('.git/modules/sổ con/hooks/pre-merge-commit'))).toBe(true);
    expectGuard(clone);
  });

  test('a program that is gone stops the commit and says how to mend it', () => {
    const clone = newRepository();
    install(clone);
    clone.commit('Cài móc');
    const hook = clone.path('.git/hooks/pre-commit');
    writeFileSync(hook, readFileSync(hook, 'utf8').replaceAll('bin/madinhdanh.js', 'bin/khong-con.js'));
    clone.edit(AGENCY, 'phone: 0225 000 1202', 'phone: 0225 000 9999');
    const stopped = clone.tryGit('commit', '--all', '--message', 'Đúng');
    expect(stopped.status).not.toBe(0);
    expect(stopped.stderr).toContain('madinhdanh hooks install');
    // what is outside the registry is none of its business
    clone.git('reset', '--quiet', '--hard');
    writeFileSync(clone.path('khac.txt'), 'x\n');
    clone.git('add', 'khac.txt');
    expect(clone.tryGit('commit', '--message', 'Khác').status).toBe(0);
    install(clone);
    expectGuard(clone);
  });

  test('the program can tell that git called it, and what a merge brings in', () => {
    const clone = newRepository();
    install(clone);
    clone.commit('Cài móc');
    const [trace, fake] = [clone.path('.git/dau-vet'), join(newFolder('gia'), 'madinhdanh')];
    writeFileSync(fake, `#!/bin/sh\necho "$MADINHDANH_HOOK|$MADINHDANH_MERGE_HEADS|$*" >> '${trace}'\n`, {
      mode: 0o755,
    });
    for (const name of HOOKS) {
      const hook = clone.path('.git/hooks', name);
      writeFileSync(hook, readFileSync(hook, 'utf8').replace(/^( *)node=.*$/m, `$1node=${fake}`));
    }
    clone.git('switch', '--quiet', '--create', 'a');
    clone.edit(AGENCY, 'phone: 0225 000 1202', 'phone: 0225 000 9999');
    clone.git('commit', '--quiet', '--all', '--message', 'a');
    clone.git('switch', '--quiet', 'main');
    clone.git('merge', '--quiet', '--no-ff', '--no-edit', 'a');
    const lines = readFileSync(trace, 'utf8').trim().split('\n');
    expect(lines[0]).toMatch(/^1\|\|.*--registry registry validate --staged$/);
    expect(lines.at(-1)).toMatch(
      new RegExp(`^1\\|${clone.git('rev-parse', 'a')}\\|.*--registry registry fmt --check --staged$`),
    );
  });

  test('what the environment and the settings make of paths and differences does not hide what is staged', () => {
    const clone = newRepository();
    install(clone);
    clone.commit('Cài móc');
    for (const [key, value] of [
      ['diff.external', 'true'],
      ['diff.relative', 'true'],
      ['diff.ignoreSubmodules', 'all'],
      ['core.quotePath', 'true'],
    ] as const) {
      clone.git('config', key, value);
    }
    spoil(clone);
    for (const name of ['LITERAL', 'GLOB', 'NOGLOB', 'ICASE']) {
      const env = environment({ today: '2023-05-22', env: { ...IDENTITY, [`GIT_${name}_PATHSPECS`]: '1' } });
      const stopped = runProgram('git', ['commit', '--all', '--message', 'Sai'], { cwd: clone.folder, env });
      expect(stopped.status, name).not.toBe(0);
    }
  });

  test('a registry that is taken away as a whole is not passed over', () => {
    const clone = newRepository();
    install(clone);
    clone.commit('Cài móc');
    clone.git('rm', '-r', '--quiet', clone.registry);
    expect(clone.tryGit('commit', '--message', 'Bỏ sổ').status).not.toBe(0);
  });

  test('what a file of the repository says of submodules does not hide what is staged', () => {
    const clone = newRepository();
    install(clone);
    writeFileSync(
      clone.path('.gitmodules'),
      '[submodule "x"]\n\tpath = registry/units/x\n\turl = ./x\n\tignore = all\n',
    );
    clone.commit('Cài móc');
    clone.git('update-index', '--add', '--cacheinfo', `160000,${clone.git('rev-parse', 'HEAD')},registry/units/x`);
    const hook = clone.path('.git/hooks/pre-commit');
    writeFileSync(hook, readFileSync(hook, 'utf8').replaceAll('bin/madinhdanh.js', 'bin/khong-con.js'));
    // it looks at all: here it is the program that is missing
    expect(clone.tryGit('commit', '--message', 'Kho con').stderr).toContain('madinhdanh hooks install');
  });
});

describe('where the hooks go', () => {
  /** What `husky` 9 leaves behind, which knows no merge. */
  function husky(clone: Clone): void {
    mkdirSync(clone.path('.husky/_'), { recursive: true });
    writeFileSync(clone.path('.husky/_/.gitignore'), '*');
    writeFileSync(
      clone.path('.husky/_/h'),
      '#!/usr/bin/env sh\nn=$(basename "$0")\ns=$(dirname "$(dirname "$0")")/$n\n[ ! -f "$s" ] && exit 0\nsh -e "$s" "$@"\nc=$?\n[ $c != 0 ] && echo "husky - $n"\nexit $c\n',
    );
    for (const name of ['pre-commit', 'commit-msg']) {
      writeFileSync(clone.path('.husky/_', name), '#!/usr/bin/env sh\n. "$(dirname "$0")/h"', { mode: 0o755 });
    }
    clone.git('config', 'core.hooksPath', '.husky/_');
  }

  test('with husky: to the hooks of the user, which name nobody’s machine, at merges too', () => {
    const clone = newRepository();
    husky(clone);
    const caller = clone.path('.husky/_/pre-commit');
    const before = readFileSync(caller, 'utf8');
    writeFileSync(clone.path('.husky/pre-commit'), 'echo da chay > .git/dau-vet\n');
    install(clone);
    expect(readFileSync(caller, 'utf8')).toBe(before);
    for (const name of HOOKS) {
      const text = readFileSync(clone.path('.husky', name), 'utf8');
      expect(text).toContain('validate --staged');
      expect(text).not.toContain(BIN);
      expect(statSync(clone.path('.husky', name)).mode & 0o111).toBe(0o111);
    }
    clone.commit('Cài móc');
    expectGuard(clone);
    expect(existsSync(clone.path('.git/dau-vet'))).toBe(true);
    badMerge(clone);
    expect(said(clone.tryGit('merge', '--no-edit', 'a'))).toMatch(/since-draft-impossible/);
    // a colleague who has not installed anything is told, and not let through
    clone.git('merge', '--abort');
    clone.git('config', '--unset', 'madinhdanh.script');
    clone.edit(AGENCY, 'phone: 0225 000 9999', 'phone: 0225 000 8888');
    expect(clone.tryGit('commit', '--all', '--message', 'x').stderr).toContain('madinhdanh hooks install');
  });

  test('to a folder of the working tree that git was told of, in a linked one too', () => {
    const clone = newRepository();
    clone.git('config', 'core.hooksPath', '.githooks');
    install(clone);
    clone.commit('Cài móc');
    expect(existsSync(clone.path('.git/hooks/pre-commit'))).toBe(false);
    const linked = new Clone(newFolder('cây khác'));
    clone.git('worktree', 'add', '--quiet', '--force', linked.folder, '-b', 'khac');
    expectGuard(linked);
    clone.git('config', 'core.hooksPath', clone.path('.githooks'));
    expect(linked.run('hooks', 'install').status).toBe(0);
  });

  test.each(['--global', '--system'] as const)('never to the folder for all of a machine (%s)', (scope) => {
    const clone = newRepository();
    const all = newFolder('móc chung');
    writeFileSync(join(all, 'pre-commit'), '#!/bin/sh\n');
    const config = join(newFolder(), 'config');
    git(clone.folder, 'config', '--file', config, 'core.hooksPath', all);
    const env: Record<string, string> =
      scope === '--global' ? { GIT_CONFIG_GLOBAL: config } : { GIT_CONFIG_SYSTEM: config, GIT_CONFIG_NOSYSTEM: '0' };
    const refused = clone.runWith(env, 'hooks', 'install');
    expect(refused.status).toBe(3);
    expect(refused.stderr).toContain(all);
    expect(refused.stderr).toContain('validate --staged');
    expect(readFileSync(join(all, 'pre-commit'), 'utf8')).toBe('#!/bin/sh\n');
    expect(existsSync(clone.path('.git/hooks/pre-commit'))).toBe(false);
    // the way out that is named
    const [way = ''] = /git config --local core\.hooksPath (?:'[^']*'|[^\s']+)/.exec(refused.stderr) ?? [];
    expect(runProgram('sh', ['-c', way], { cwd: clone.folder, env: environment() }).status).toBe(0);
    expect(clone.runWith(env, 'hooks', 'install').status).toBe(0);
    expect(existsSync(clone.path('.git/hooks/pre-commit'))).toBe(true);
  });

  test('never out of the repository: a setting, a folder, a hook, a file of attributes that leads there', () => {
    const out = newFolder('bên ngoài');
    writeFileSync(join(out, 'tep'), 'nguyên\n');
    const ways: [string, (clone: Clone) => void][] = [
      ['core.hooksPath', (clone) => clone.git('config', 'core.hooksPath', out)],
      ['core.hooksPath rỗng', (clone) => clone.git('config', 'core.hooksPath', '')],
      ['../', (clone) => clone.git('config', 'core.hooksPath', '../moc')],
      [
        'thư mục móc',
        (clone) => {
          rmSync(clone.path('.git/hooks'), { recursive: true });
          symlinkSync(out, clone.path('.git/hooks'));
        },
      ],
      ['móc', (clone) => symlinkSync(join(out, 'tep'), clone.path('.git/hooks/pre-commit'))],
      ['móc chưa có', (clone) => symlinkSync(join(out, 'chua-co'), clone.path('.git/hooks/pre-merge-commit'))],
      ['.gitattributes', (clone) => symlinkSync(join(out, 'tep'), clone.path('registry/.gitattributes'))],
    ];
    for (const [name, lead] of ways) {
      const clone = newRepository();
      mkdirSync(clone.path('.git/hooks'), { recursive: true });
      lead(clone);
      const answer = clone.run('hooks', 'install');
      expect(answer.status, name).toBe(3);
      expect(answer.stderr, name).toMatch(/\S/);
      expect(readFileSync(join(out, 'tep'), 'utf8'), name).toBe('nguyên\n');
      expect(existsSync(join(out, 'pre-commit')), name).toBe(false);
      expect(existsSync(join(out, 'chua-co')), name).toBe(false);
      expect(existsSync(join(out, 'pre-merge-commit')), name).toBe(false);
    }
  });

  test('a hook that links to a file of the working tree is kept as a link', () => {
    const clone = newRepository();
    mkdirSync(clone.path('moc'));
    mkdirSync(clone.path('.git/hooks'), { recursive: true });
    writeFileSync(clone.path('moc/truoc'), '#!/bin/sh\n');
    symlinkSync('../../moc/truoc', clone.path('.git/hooks/pre-commit'));
    install(clone);
    expect(readFileSync(clone.path('moc/truoc'), 'utf8')).toContain('validate --staged');
    clone.commit('Cài móc');
    expectGuard(clone);
  });

  test.each([
    ['lefthook', 'lefthook.yml', '#!/bin/sh\ncall_lefthook run "pre-commit" "$@"\n'],
    [
      'pre-commit',
      '.pre-commit-config.yaml',
      '#!/usr/bin/env bash\n# File generated by pre-commit: https://pre-commit.com\n',
    ],
    ['simple-git-hooks', 'package.json', '#!/bin/sh\nif [ "$SKIP_SIMPLE_GIT_HOOKS" = "1" ]; then exit 0; fi\n'],
  ])('a hook that %s writes is left to it, with the place to add ours', (name, settings, text) => {
    const clone = newRepository();
    const hook = clone.path('.git/hooks/pre-commit');
    mkdirSync(clone.path('.git/hooks'), { recursive: true });
    writeFileSync(hook, text);
    chmodSync(hook, 0o755);
    const answer = clone.run('hooks', 'install');
    expect(answer.status).toBe(3);
    expect(answer.stderr).toContain(name);
    expect(answer.stderr).toContain(settings);
    expect(readFileSync(hook, 'utf8')).toBe(text);
    // the others are installed all the same
    expect(existsSync(clone.path('.git/hooks/pre-merge-commit'))).toBe(true);
  });

  test('a hook that cannot be read as text, or is no file, is left as it is', () => {
    const clone = newRepository();
    const hook = clone.path('.git/hooks/pre-commit');
    mkdirSync(clone.path('.git/hooks'), { recursive: true });
    const binary = Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0xff]);
    writeFileSync(hook, binary);
    expect(clone.run('hooks', 'install').status).toBe(3);
    expect(readFileSync(hook).equals(binary)).toBe(true);
    rmSync(hook);
    mkdirSync(hook);
    expect(clone.run('hooks', 'install').status).toBe(3);
  });

  test('the name of a folder does not become a command of the hook', () => {
    const clone = newRepository('sổ\ntouch dau-vet\n# <<< madinhdanh');
    const answer = clone.run('hooks', 'install', '--registry', clone.registry);
    expect(answer.status).toBe(0);
    clone.commit('Cài móc');
    clone.edit(AGENCY, 'phone: 0225 000 1202', 'phone: 0225 000 9999');
    clone.tryGit('commit', '--all', '--message', 'x');
    expect(existsSync(clone.path('dau-vet'))).toBe(false);
  });
});
