import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { environment, ROOT } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { Clone, IDENTITY, newRepository } from '../../support/git.js';
import { type Answer, runProgram } from '../../support/process.js';

const BUILT = join(ROOT, 'dist/standalone/madinhdanh.mjs');

/** The one file in a folder with nothing else in it, called from another. */
function alone(): (cwd: string, ...args: string[]) => Answer {
  const folder = newFolder('mot tep');
  copyFileSync(BUILT, join(folder, 'madinhdanh.mjs'));
  expect(readdirSync(folder)).toEqual(['madinhdanh.mjs']);
  return (cwd, ...args) =>
    runProgram(process.execPath, [join(folder, 'madinhdanh.mjs'), ...args], {
      cwd,
      env: environment({ today: '2023-05-22', env: { ...IDENTITY, HOME: newFolder('home'), NODE_PATH: '' } }),
    });
}

test('the program as one file does all that the jobs need, without anything beside it', () => {
  const run = alone();
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  expect(run('/', '--version').stdout).toBe(`${version}\n`);
  const clone = newRepository();
  const { folder } = clone;
  const calls = [
    ['validate'],
    ['fmt', '--check'],
    ['diff', 'HEAD'],
    ['ci', 'comment', '--since', 'HEAD'],
    ...['table', 'md', 'csv', 'json', 'html', 'dmdc'].map((format) => ['export', '--format', format]),
    ...['docx', 'xlsx'].map((format) => ['export', '--format', format, '-o', `phu-luc.${format}`]),
    ['resolve', 'H24.12'],
    ['import', '--template', 'xlsx', '-o', 'mau.xlsx'],
    ['import', 'mau.xlsx', '--dry-run', '--decision', '2023-du-thao'],
    ['site', '-o', 'trang'],
    ['completion', 'bash'],
    ['rules'],
    ['hooks', 'install'],
    ['add', '--parent', 'H24.12', '--name', 'Phòng Dữ liệu', '--decision', '2023-du-thao', '--phone', '0225 1'],
  ];
  for (const args of calls) {
    const answer = run(folder, ...args);
    expect(answer.stderr, args.join(' ')).not.toMatch(/Cannot find|ENOENT|internal/i);
    if (args[1] !== 'mau.xlsx') expect(answer.status, `${args.join(' ')}: ${answer.stderr}`).toBe(0);
  }
  expect(readFileSync(clone.path('phu-luc.docx')).subarray(0, 2).toString()).toBe('PK');
  // it does nothing that the program in its parts would do otherwise
  const same = ['export', '--format', 'json', '--at', '2023-05-22'];
  expect(run(folder, ...same).stdout).toBe(clone.run(...same).stdout);
  clone.commit('Cấp mã');
  expect(run(folder, 'release').status).toBe(0);
  expect(run(folder, 'release', 'notes').stdout).toContain('H24.12.05');
  // it puts itself into a repository
  expect(run(folder, 'ci', 'install', 'github').status).toBe(0);
  expect(readFileSync(clone.path('.github/madinhdanh/madinhdanh.mjs'))).toEqual(readFileSync(BUILT));
});

test('a new registry gets its schemas from the one file; one that is there stays', () => {
  const run = alone();
  const folder = newFolder();
  expect(run(folder, 'init', 'H26').status).toBe(0);
  for (const name of readdirSync(join(folder, 'schemas'))) {
    expect(readFileSync(join(folder, 'schemas', name)), name).toEqual(readFileSync(join(ROOT, 'schemas', name)));
  }
  expect(existsSync(join(folder, 'schemas/agency.schema.json'))).toBe(true);
});

test('it imports nothing but parts of Node, and passes on the licences of all that is in it', () => {
  const text = readFileSync(BUILT, 'utf8');
  const imported = [...text.matchAll(/\bfrom\s*["']([^"'\n]+)["']/g)].flatMap(([, name = '']) =>
    /^[\w@.][\w@./:-]*$/.test(name) ? [name] : [],
  );
  expect(imported.filter((name) => !isBuiltin(name))).toEqual([]);
  for (const name of [
    'madinhdanh (MIT)',
    'commander 14',
    'yaml 2',
    'saxes 6',
    'fflate 0',
    'csv-parse 7',
    'xmlchars 2',
  ]) {
    expect(text).toContain(name);
  }
  expect(text).not.toContain('\r');
});

test('where the licences of what is in it are not there the files of CI are refused, and so is a registry that should come with them', () => {
  const program = newFolder('chua dung');
  for (const part of ['bin', 'dist', 'package.json']) {
    mkdirSync(program, { recursive: true });
    runProgram('cp', ['-r', join(ROOT, part), program]);
  }
  const run = (cwd: string, ...args: string[]): Answer =>
    runProgram(process.execPath, [join(program, 'bin/madinhdanh.js'), ...args], { cwd, env: environment() });
  const clone = newRepository();
  // it is put together from the program's parts, whatever lies beside them
  runProgram('rm', ['-r', join(program, 'dist/standalone')]);
  const other = newRepository();
  expect(run(other.folder, 'ci', 'install', 'github').status).toBe(0);
  expect(readFileSync(other.path('.github/madinhdanh/madinhdanh.mjs'))).toEqual(readFileSync(BUILT));
  runProgram('rm', [join(program, 'dist/LICENSES.txt')]);
  const answer = run(clone.folder, 'ci', 'install', 'github');
  expect(answer.status).toBe(3);
  expect(answer.stderr).toContain('LICENSES.txt');
  expect(answer.stderr).toContain('npm run build');
  expect(existsSync(clone.path('.github'))).toBe(false);
  const empty = new Clone(newFolder());
  expect(run(empty.folder, 'init', 'H26', '--with-ci', 'github').status).toBe(3);
  expect(readdirSync(empty.folder)).toEqual([]);
});
