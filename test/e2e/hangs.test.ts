import { appendFileSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BIN, environment } from '../support/cli.js';
import { newFolder } from '../support/folders.js';
import { type Clone, IDENTITY, newRepository } from '../support/git.js';
import { type Answer, type Environment, mustRun, runProgram } from '../support/process.js';

/** Runs the program where it may be waiting without end; `timeout` gives 124 then. */
function run(folder: string, args: readonly string[], env: Environment = {}): Answer {
  const all = environment({ env: { ...IDENTITY, MADINHDANH_GIT_TIMEOUT: '60', ...env } });
  return runProgram('timeout', ['--signal=KILL', '30', process.execPath, BIN, '--lang', 'en', ...args], {
    cwd: folder,
    env: all,
  });
}

/** A pipe in the place of whatever is there. */
function pipeAt(path: string): void {
  rmSync(path, { recursive: true, force: true });
  mkdirSync(dirname(path), { recursive: true });
  mustRun('mkfifo', [path]);
}

/** Two commits, so that there is something to compare. */
function repository(): Clone {
  const clone = newRepository();
  writeFileSync(clone.path('README.md'), '# Sổ\n');
  clone.commit('Đọc tôi');
  return clone;
}

const ADD = ['add', '--decision', '2023-du-thao', '--parent', 'H24.12', '--name', 'Phòng Mới', '--dry-run'];

test('a list that begins with comments without end is told for what it is', () => {
  const clone = repository();
  writeFileSync(clone.path('ds.csv'), `${'/**/'.repeat(60)}x\nSTT;Tên\n`);
  expect(run(clone.path('.'), ['import', 'ds.csv', '--decision', '2023-du-thao', '--dry-run']).status).toBe(1);
});

describe('a pipe or a device that git would read is named at once', () => {
  test.each([
    'HEAD',
    'config',
    'index',
    'packed-refs',
    'refs/heads/main',
    'refs/heads/nhom/viec',
    'shallow',
    'info/grafts',
    'info/attributes',
    'info/exclude',
    'objects/info/alternates',
  ])('.git/%s', (name) => {
    const clone = repository();
    pipeAt(clone.path('.git', name));
    for (const args of [['validate'], ['validate', '--since', 'HEAD~1'], ADD, ['ci', 'comment', '--since', 'HEAD~1']]) {
      const answer = run(clone.folder, args);
      expect([args, answer.status, answer.stdout]).toEqual([args, 3, '']);
      expect(answer.stderr).toContain(`.git/${name} is no ordinary file`);
    }
    rmSync(clone.path('.git', name));
    symlinkSync('/dev/zero', clone.path('.git', name));
    expect(run(clone.folder, ['validate']).stderr).toContain('is no ordinary file');
  });

  test.each(['.gitattributes', '.gitignore'])('%s of the working tree', (name) => {
    const clone = repository();
    pipeAt(clone.path(name));
    for (const args of [ADD, ['ci', 'comment', '--since', 'HEAD~1'], ['validate']]) {
      const answer = run(clone.folder, args);
      expect([args, answer.status]).toEqual([args, 3]);
      expect(answer.stderr).toContain(name);
    }
  });

  test.each([
    ['[include]\n\tpath = ../ong\n'],
    ['[include] path = "../ong" # a\n'],
    ['[includeIf "onbranch:main"]\n\tpath = ../ong\n'],
    ['[core]\n\texcludesFile = PLACE\n'],
    ['[core]\n\tAttributesFile = PLACE\n'],
    ['[include]\n\tpath = khac\n'],
  ])('what configuration names: %j', (text) => {
    const clone = repository();
    pipeAt(clone.path('ong'));
    writeFileSync(clone.path('.git/khac'), '[include]\n\tpath = ../ong\n');
    appendFileSync(clone.path('.git/config'), text.replace('PLACE', clone.path('ong')));
    for (const args of [['validate'], ['ci', 'comment', '--since', 'HEAD~1']]) {
      const answer = run(clone.folder, args);
      expect([args, answer.status]).toEqual([args, 3]);
      expect(answer.stderr).toContain('ong is no ordinary file');
    }
  });

  test('git that does not answer is stopped', () => {
    const clone = repository();
    const programs = newFolder();
    writeFileSync(join(programs, 'git'), '#!/bin/sh\nexec sleep 20\n', { mode: 0o755 });
    const env = { PATH: `${programs}:${process.env.PATH}`, MADINHDANH_GIT_TIMEOUT: '1' };
    const answer = run(clone.folder, ['validate'], env);
    expect(answer.status).toBe(3);
    expect(answer.stderr).toContain('git did not answer within 1 seconds');
  });

  test('a link to a file, a missing file, a worktree of its own are no hindrance', () => {
    const clone = repository();
    rmSync(clone.path('.git/info'), { recursive: true, force: true });
    clone.git('worktree', 'add', '--quiet', '../khac-noi', '-b', 'khac');
    expect(run(clone.path('../khac-noi'), ['validate']).status).toBe(0);
    expect(run(clone.folder, ['validate']).status).toBe(0);
    pipeAt(clone.path('.git/packed-refs'));
    expect(run(clone.path('../khac-noi'), ['validate']).status).toBe(3);
  });
});

describe('a file that is named', () => {
  const READING: readonly (readonly string[])[] = [
    ['import', 'FILE', '--decision', '2023-du-thao', '--dry-run'],
    ['check', 'FILE'],
    ['apply', 'FILE'],
    ['plan', 'FILE'],
    ['convert', '--file', 'FILE'],
    ['ci', 'comment', '--body', 'FILE', '--post', 'github'],
  ];

  test.each(READING.map((args) => [args]))('is read only where it is one: %j', (args) => {
    const clone = repository();
    pipeAt(clone.path('ong'));
    for (const file of ['ong', '/dev/zero', '/dev/full']) {
      const answer = run(
        clone.folder,
        args.map((arg) => (arg === 'FILE' ? file : arg)),
      );
      expect([file, answer.status]).toEqual([file, 3]);
      expect(answer.stderr).toContain(`${file} is no ordinary file`);
    }
    const folder = run(
      clone.folder,
      args.map((arg) => (arg === 'FILE' ? '.' : arg)),
    );
    expect(folder.status).toBe(3);
    // a folder is named, or, where its files are read, what lies in it
    expect(folder.stderr).toMatch(/: \.:? |: ong is no ordinary file/);
  });

  test.each(READING.map((args) => [args]))('is reached through no link that lies in the repository: %j', (args) => {
    const clone = repository();
    const outside = newFolder();
    writeFileSync(join(outside, 'mat'), 'decision: 2023-du-thao\nchanges:\n  - grant: {parent: H24.12, name: MẬT}\n');
    symlinkSync(join(outside, 'mat'), clone.path('a.yaml'));
    symlinkSync(outside, clone.path('noi'));
    clone.commit('Liên kết');
    for (const file of ['a.yaml', 'noi/mat']) {
      const answer = run(
        clone.folder,
        args.map((arg) => (arg === 'FILE' ? file : arg)),
      );
      expect([file, answer.status]).toEqual([file, 3]);
      expect(answer.stderr).toContain('symbolic link in the git repository');
      expect(answer.stdout + answer.stderr).not.toContain('MẬT');
    }
  });

  test('may be a link outside of any repository', () => {
    const clone = repository();
    const outside = newFolder();
    writeFileSync(
      join(outside, 'a.yaml'),
      'decision: 2023-du-thao\nchanges:\n  - grant: {parent: H24.12, name: Phòng Mới}\n',
    );
    symlinkSync(join(outside, 'a.yaml'), join(outside, 'b.yaml'));
    expect(run(clone.folder, ['plan', join(outside, 'b.yaml')]).status).toBe(0);
  });

  test('the summary of a step is written to a file, and to nothing else', () => {
    const clone = repository();
    pipeAt(clone.path('../tom-tat'));
    const env = { GITHUB_STEP_SUMMARY: clone.path('../tom-tat') };
    const answer = run(clone.folder, ['validate', '--format', 'github'], env);
    expect(answer.status).toBe(3);
    expect(answer.stderr).toContain('tom-tat is a pipe');
  });
});
