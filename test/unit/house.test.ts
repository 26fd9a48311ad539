import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../support/cli.js';

/** Every TypeScript file in a folder of the repository, by its path in it, with `/`. */
function filesIn(folder: string): string[] {
  const top = join(ROOT, folder);
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(top, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.startsWith('schema/generated/'))
    .sort();
}

const SOURCES = filesIn('src');

function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** A source file without its comments and quoted strings, whose words are no code. */
function codeOf(path: string): string {
  return textOf(`src/${path}`).replace(
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g,
    (match) => match.replace(/[^\n]/g, ' '),
  );
}

function pathsIn(text: string, path: string): string[] {
  const found = text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"](\.[^'"]+)['"]/g);
  return [...found].map(([, specifier = '']) => join(dirname(path), specifier).split(sep).join('/'));
}

/** The source files that a source file imports, by their paths in `src/`. */
function importsOf(path: string): string[] {
  return pathsIn(textOf(`src/${path}`), path);
}

/** Those of which it takes more than types. */
function valuesOf(path: string): string[] {
  return pathsIn(textOf(`src/${path}`).replace(/^(?:import|export) type [^;]*;/gm, ''), path);
}

/** What the public door puts together: the engine, and the words for what it gives. */
const BEHIND_THE_DOOR = /^(?:app|core|messages)\/|^report\/wording\.js$|^rules\/index\.js$/;

const MOST_LINES = 300;

/** The one file of the engine that asks the machine for the day and the like, where a script gives none. */
const SURROUNDINGS = 'app/surroundings.ts';
/** Has to name the process that holds a registry or a folder. */
const LOCK = 'store/lock-owner.ts';

describe('the house', () => {
  test('no source file is longer than 300 lines, but the catalogues that are generated', () => {
    const long = SOURCES.filter((path) => !path.startsWith('messages/generated/')).filter(
      (path) => textOf(`src/${path}`).trimEnd().split('\n').length > MOST_LINES,
    );
    expect(long, 'part each of these by what it does: one file, one job').toEqual([]);
  });

  test('what is looked up by the words of others is no plain object, which knows “constructor” and “toString”', () => {
    const plain = SOURCES.filter((path) => !path.includes('/generated/')).filter((path) =>
      /^(?:export )?const [A-Za-z_]+: (?:Readonly<)?(?:Partial<)?Record<string,[^=]*= \{/m.test(codeOf(path)),
    );
    expect(plain, 'make each a table(…) of core/table.ts').toEqual([]);
  });

  test('nothing outside src/cli knows src/cli', () => {
    const knowing = SOURCES.filter((path) => !path.startsWith('cli/')).filter((path) =>
      importsOf(path).some((target) => target.startsWith('cli/')),
    );
    expect(knowing, 'move what each of these needs to src/app (or lower)').toEqual([]);
  });

  test('inside src/cli the commands are leaves: known to their list alone', () => {
    const knowing = SOURCES.filter((path) => path.startsWith('cli/') && path !== 'cli/commands/index.ts').filter(
      (path) => importsOf(path).some((target) => target.startsWith('cli/commands/') && !target.endsWith('/index.js')),
    );
    expect(knowing, 'move what two commands share to src/cli, or what a script needs to src/app').toEqual([]);
  });

  test('of the messages the rooms below report know the types alone', () => {
    const knowing = SOURCES.filter((path) => !/^(?:messages|report|cli)\/|^index\.ts$/.test(path)).filter((path) =>
      valuesOf(path).some((target) => target.startsWith('messages/')),
    );
    expect(knowing, 'give a MessageId and its arguments; report and cli word them').toEqual([]);
  });

  test('the public door holds the engine and its words, nothing else', () => {
    expect(valuesOf('index.ts').filter((target) => !BEHIND_THE_DOOR.test(target))).toEqual([]);
  });

  test('only src/cli knows the process, the console and the clock', () => {
    const asking = SOURCES.filter((path) => !path.startsWith('cli/') && path !== SURROUNDINGS && path !== LOCK).filter(
      (path) => /\b(?:process|console)\.|\bDate\.now\b|\bnew Date\(\)|['"]node:process['"]/.test(codeOf(path)),
    );
    expect(asking, `pass in what each of these asks for, or take it from src/${SURROUNDINGS}`).toEqual([]);
  });

  test('only src/cli/output.ts prints, the entry its version, and the start what the build has made', () => {
    const printers = ['cli/output.ts', 'cli/entry.ts', 'cli/start/ready.ts'];
    const printing = SOURCES.filter((path) => !printers.includes(path)).filter((path) =>
      /\bconsole\.|\bprocess\.std(?:out|err)\.write\b|\bwriteSync\((?:STDOUT|[012])\b/.test(codeOf(path)),
    );
    expect(printing, 'give the text to the Output that the command is handed').toEqual([]);
  });

  test('what draws on a terminal by itself is handed the stream that filters, and nothing else reaches for one', () => {
    const drawing = SOURCES.filter((path) => /from '@clack\/|import\('@clack\//.test(textOf(`src/${path}`)));
    const unfiltered = drawing.filter((path) => !codeOf(path).includes('promptStream()'));
    expect(unfiltered, 'give it `output: promptStream()`, and every text through `shown`').toEqual([]);
    const own = ['cli/entry.ts', 'cli/prompt-stream.ts', 'cli/start/ready.ts'];
    const reaching = SOURCES.filter((path) => !own.includes(path)).filter((path) =>
      /\bprocess\.std(?:out|err)\b(?!:)|stdio: 'inherit'/.test(textOf(`src/${path}`)),
    );
    expect(reaching, 'print through the Output').toEqual(['cli/main.ts']);
  });

  test('every write to a registry goes through the one place that keeps what can be taken back', () => {
    const writing = SOURCES.filter((path) => /\bwriteAll\b/.test(codeOf(path)));
    expect(writing, 'write by the Writer that asWriter hands over').toEqual([
      'app/workspace.ts',
      'store/transaction/transaction.ts',
    ]);
  });

  test('every folder of test/unit is a room of src, a folder of scripts or bench, or what the tests share', () => {
    const folders = new Set(filesIn('test/unit').map((path) => dirname(path)));
    const own = ['.', 'bench', 'docs', 'scripts', 'support'];
    const strange = [...folders].filter((folder) => !own.includes(folder) && !existsSync(join(ROOT, 'src', folder)));
    expect(strange, 'put each test where src has what it tests').toEqual([]);
  });

  test('only test/support starts programs', () => {
    const starting = filesIn('test')
      .filter((path) => !path.startsWith('support/'))
      .filter((path) => /^(?:import\b|\}).* from 'node:child_process';$/m.test(textOf(`test/${path}`)));
    expect(starting, 'use test/support/process.ts, cli.ts or git.ts').toEqual([]);
  });
});
