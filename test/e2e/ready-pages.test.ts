import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Pack, unpackBy } from '../../src/cli/start/pack.js';
import { pageAsked } from '../../src/cli/start/ready.js';
import { BIN, environment, ROOT } from '../support/cli.js';
import { newFolder } from '../support/folders.js';
import { runProgram } from '../support/process.js';
import { HAS_TERMINAL, Terminal } from '../support/terminal.js';
import { askWarm } from '../support/warm.js';

const FILE = join(ROOT, 'dist/madinhdanh.pages');
const PAGES = new Pack(FILE, unpackBy(createRequire(import.meta.url)));
const [LIST = ''] = readFileSync(FILE, 'utf8').split('\n');
const NAMES = (JSON.parse(LIST) as [string, number][])
  .map(([name]) => name)
  // words for completion, which nobody prints
  .filter((name) => !name.endsWith(' complete'));

/** What the program itself prints on a line. */
function printed(argv: readonly string[]): string {
  return askWarm({ argv, cwd: ROOT, env: environment(), input: '' }).stdout;
}

test('every page that lies ready is what the program prints', () => {
  expect(NAMES.length).toBeGreaterThan(100);
  for (const name of NAMES) {
    const [lang = '', ...line] = name.split(' ');
    expect(PAGES.bytes(name)?.toString(), name).toBe(printed(['--lang', lang, ...line]));
  }
});

test('every command that help lists has its page in both languages', () => {
  for (const lang of ['vi', 'en']) {
    const commands = [...printed(['--lang', lang, '--help']).matchAll(/^ {2}([a-z][a-z-]*)[|\s].*$/gm)].map(
      ([, name]) => name,
    );
    expect(commands).toContain('validate');
    for (const name of commands) expect(NAMES).toContain(`${lang} ${name} --help`);
  }
});

const VI = {};
const EN = { MADINHDANH_LANG: 'en' };

test.each([
  [['--help'], VI, 'vi --help'],
  [['-h'], EN, 'en --help'],
  [['--lang', 'vi', 'decision', 'new', '-h'], EN, 'vi decision new --help'],
  [['show', '--help', '--lang', 'en'], VI, 'en show --help'],
  [['completion', 'bash'], { MADINHDANH_LANG: 'fr' }, 'vi completion bash'],
  // whatever may mean something else is the program's to read
  [['--help', 'show'], VI, undefined],
  [['--lang', 'fr', '--help'], VI, undefined],
  [['--help', '--lang'], VI, undefined],
  [['--lang', 'en', '--lang', 'vi', '--help'], VI, undefined],
  [['--no-color', '--help'], VI, undefined],
  [['decision new', '--help'], VI, undefined],
  [['show', 'H24.12', '--help'], VI, undefined],
  [['--registry', 'show', '--help'], VI, undefined],
  [['completion'], VI, undefined],
  [['completion', 'bash', 'zsh'], VI, undefined],
  [['validate'], VI, undefined],
  [[], VI, undefined],
] as const)('%j asks for the page %j … %j', (argv, env, page) => {
  expect(pageAsked(argv, env)).toBe(page);
});

test.each([
  [['--help']],
  [['--lang', 'en', 'ci', 'install', '-h']],
  [['completion', 'fish']],
  [['nosuch', '--help']],
  [['show', 'nosuch', '--help']],
  [['completion', 'tcsh']],
])('asked for by a process of its own: %j', (argv) => {
  const cwd = newFolder('trang');
  const own = runProgram(process.execPath, [BIN, ...argv], { cwd, env: environment() });
  expect(own).toEqual(askWarm({ argv, cwd, env: environment(), input: '' }));
});

test.skipIf(!HAS_TERMINAL)('on a narrow terminal help is set as wide as that', async () => {
  const terminal = new Terminal(newFolder('hep'), ['show', '--help'], {}, 40, 60);
  expect(await terminal.end()).toBe(0);
  const lines = terminal.text.split(/\r?\n/);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
  expect(lines.length).toBeGreaterThan(printed(['show', '--help']).split('\n').length);
});
