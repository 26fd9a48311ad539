import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { beforeEach, describe, expect, test } from 'vitest';
import { isOwn, isOwnFolder } from '../../../src/cli/start/cache-folder.js';
import { KeptCode, keptCodeFor } from '../../../src/cli/start/kept-code.js';
import { Program } from '../../../src/cli/start/pack.js';
import { BIN, environment } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { type Answer, runProgram } from '../../support/process.js';
import { made } from '../../support/registries/made.js';

const USER = process.geteuid?.();
const KEY = 'khoa';
/** V8 knows a source by its length: the one is as long as the other. */
const OURS = '(function(exports){exports.said=()=>"ours"})';
const OTHER = '(function(exports){exports.said=()=>"evil"})';
/** Of that length too, and nowhere else: a source that it compiled before V8 knows without any kept code. */
const NEVER_SEEN = '(function(exports){exports.said=()=>"mine"})';

let folder = '';
beforeEach(() => {
  folder = join(newFolder('cache'), 'madinhdanh');
});

const kept = (key = KEY): KeptCode => new KeptCode(folder, 'show', key, USER);
const file = (): string => join(folder, readdirSync(folder)[0] ?? '');

/** Keeps the code of something that was run. */
function keep(source: string, key = KEY): void {
  const script = new Script(source);
  const exports: { said?: () => string } = {};
  (script.runInThisContext() as (exports: object) => void)(exports);
  exports.said?.();
  kept(key).keep(new Map([['./a.js', script]]));
}

/** What the program says with what is kept. */
function said(code = kept()): string {
  const path = join(newFolder('chuong trinh'), 'a.pack');
  writeFileSync(path, `${JSON.stringify([['./a.js', OURS.length]])}\n${OURS}`);
  const program = new Program(path, createRequire(import.meta.url), (name) => code.of(name));
  return (program.load('./a.js') as { said(): string }).said();
}

describe('compiled code that was kept', () => {
  test('is taken, from a folder and a file that are the user’s alone', () => {
    keep(OTHER);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    // it is the code that counts: all that follows is about who may have put it there
    expect(kept().of('./a.js')).toBeDefined();
    expect(takenFor(NEVER_SEEN)).toBe('evil');
  });

  test.each([
    ['the folder may be written to by all', () => chmodSync(folder, 0o777)],
    ['the folder may be written to by a group', () => chmodSync(folder, 0o770)],
    ['the file may be written to by all', () => chmodSync(file(), 0o666)],
    ['the file may be written to by a group', () => chmodSync(file(), 0o620)],
    ['the folder lies where all may put another', () => chmodSync(join(folder, '..'), 0o777)],
    [
      'the folder is a link',
      () => {
        renameSync(folder, `${folder}-that`);
        symlinkSync(`${folder}-that`, folder);
      },
    ],
    [
      'the file is a link',
      () => {
        const path = file();
        renameSync(path, join(folder, '..', 'that'));
        symlinkSync(join(folder, '..', 'that'), path);
      },
    ],
  ])('is left where it lies when %s', (_, open) => {
    keep(OTHER);
    open();
    expect(kept().of('./a.js')).toBeUndefined();
    expect(said()).toBe('ours');
  });

  test('is left where it belongs to somebody else', () => {
    keep(OTHER);
    expect(new KeptCode(folder, 'show', KEY, (USER ?? 0) + 1).of('./a.js')).toBeUndefined();
    expect(isOwn({ uid: 1000, mode: 0o100600 }, 1001)).toBe(false);
    expect(isOwnFolder(join(folder, 'not there'), USER)).toBe(false);
  });

  test('is left where it was made of another program', () => {
    keep(OTHER, 'mot ban khac');
    expect(kept().of('./a.js')).toBeUndefined();
  });

  test('is left where a single byte of it is damaged, or some are missing', () => {
    keep(OURS);
    const path = file();
    const whole = readFileSync(path);
    for (let at = 0; at < whole.length; at += 1) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ 0x10;
      writeFileSync(path, damaged);
      expect(kept().of('./a.js'), `byte ${at}`).toBeUndefined();
    }
    for (const length of [0, 10, whole.length - 2, whole.length / 2]) {
      writeFileSync(path, whole.subarray(0, length));
      expect(kept().of('./a.js')).toBeUndefined();
    }
  });

  test('nothing is left in a home that is somebody else’s', () => {
    new KeptCode(folder, 'show', KEY, (USER ?? 0) + 1).keep(new Map([['./a.js', new Script(OURS)]]));
    expect(existsSync(folder)).toBe(false);
  });

  test('what other versions left goes after a month; files that are none of ours stay', () => {
    mkdirSync(folder, { mode: 0o700 });
    const old = new Date('2020-01-01');
    for (const name of ['show.0.1.0-node-v20.0.0-x64.code', 'cua-toi.txt']) {
      writeFileSync(join(folder, name), '');
      utimesSync(join(folder, name), old, old);
    }
    keep(OURS);
    expect(readdirSync(folder).sort()).toEqual(['cua-toi.txt', expect.stringMatching(/^show\..*\.code$/)]);
  });

  /** What a source says that V8 is given with the kept code. */
  function takenFor(source: string): string {
    const exported: { said?: () => string } = {};
    const cachedData = kept().of('./a.js');
    const script = new Script(source, cachedData === undefined ? {} : { cachedData });
    (script.runInThisContext() as (exports: object) => void)(exported);
    return exported.said?.() ?? '';
  }
});

describe('the program', () => {
  const ask = (home: string, env = {}, args = ['rules'], cwd = newFolder('o dau')): Answer =>
    runProgram(process.execPath, [BIN, ...args], {
      cwd,
      env: { ...environment({ env: { HOME: home, MADINHDANH_CODE_CACHE: undefined, ...env } }) },
    });
  const keptIn = (home: string): string[] => {
    const cache = process.platform === 'darwin' ? 'Library/Caches' : '.cache';
    return existsSync(join(home, cache, 'madinhdanh')) ? readdirSync(join(home, cache, 'madinhdanh')) : [];
  };

  test('keeps what it compiled for a command, and says the same with it and without', () => {
    const home = newFolder('nha');
    const first = ask(home);
    expect(first.status).toBe(0);
    expect(keptIn(home)).toEqual([expect.stringMatching(/^rules\..*\.code$/)]);
    expect(ask(home)).toEqual(first);
    expect(keptIn(home)).toHaveLength(1);
    expect(ask(home, { MADINHDANH_CODE_CACHE: '0' })).toEqual(first);
  });

  test.each([[['rules']], [['export', '--format', 'csv']], [['import', 'ds.csv', '--dry-run', '--decision', 'moi']]])(
    'takes at its next run what it kept of %j, and keeps nothing anew',
    (args) => {
      const home = newFolder('nha');
      const { repo, on } = made('H24', '2026-03-02');
      on('2026-03-02', 'decision', 'new', '--id', 'moi', '--title', 'Về việc cấp mã');
      writeFileSync(join(repo, 'ds.csv'), 'Tên cơ quan,Cấp trên\nSở Mẫu,H24\n');
      const file = (): string => join(home, '.cache', 'madinhdanh', keptIn(home)[0] ?? '');
      const first = ask(home, { XDG_CACHE_HOME: join(home, '.cache') }, args, repo);
      const written = statSync(file()).ino;
      expect(ask(home, { XDG_CACHE_HOME: join(home, '.cache') }, args, repo)).toEqual(first);
      expect(statSync(file()).ino).toBe(written);
    },
  );

  test.each([
    [{ MADINHDANH_CODE_CACHE: '0' }, ['rules']],
    [{ CI: 'true' }, ['rules']],
    [{ NODE_DISABLE_COMPILE_CACHE: '1' }, ['rules']],
    [{}, ['khong-co-lenh-nay']],
    [{}, ['show', 'H24']],
    [{}, ['--version']],
  ])('keeps nothing with %j for %j', (env, args) => {
    const home = newFolder('nha');
    ask(home, env, args);
    expect(keptIn(home)).toEqual([]);
  });

  test.each([
    [['show', 'H24'], 'show'],
    [['--lang', 'en', 'validate'], 'validate'],
    [['--registry', 'so', '--no-color', 'decision', 'new'], 'decision'],
    [['../../etc'], undefined],
    [['--help'], undefined],
    [[], undefined],
  ])('%j is kept by the name %j', (argv, name) => {
    const home = newFolder('nha');
    const code = keptCodeFor(argv, { XDG_CACHE_HOME: home }, BIN);
    code?.keep(new Map([['./a.js', new Script(OURS)]]));
    const names = existsSync(join(home, 'madinhdanh')) ? readdirSync(join(home, 'madinhdanh')) : [];
    expect(names.map((each) => each.split('.')[0])).toEqual(name === undefined ? [] : [name]);
  });
});
