import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { attributesOf, readAttributes } from '../../src/core/tree/attributes.js';
import { ignoredBy, readIgnores } from '../../src/core/tree/ignores.js';
import { environment } from '../support/cli.js';
import { newFolder } from '../support/folders.js';
import { git } from '../support/git.js';
import { mustRun, runProgram } from '../support/process.js';
import { put } from '../support/registry-folder.js';

const RUNS = { numRuns: 60 };

const PATHS = [
  ...['registry.yaml', 'units/H24.yaml', 'units/H24/H24.12.yaml', 'units/H24/H24.1.yaml', 'units/x/y/z.yaml'],
  ...['decisions/a-b.yaml', 'decisions/a]b.yaml', 'decisions/a\\b.yaml', 'decisions/é.yaml', 'Units/h24.yaml'],
].map((path) => `registry/${path}`);

/** What patterns are made of, whole and broken. */
const PART = fc.constantFrom(
  ...['*', '**', '***', '?', '/', '**/', '/**', '*.yaml', 'registry', 'units', 'decisions', 'H24', 'H24.12', '.yaml'],
  ...['[Hh]', '[0-9]', '[!a]', '[^0-9]', '[]a]', '[]-a]', '[[:digit:]]', '[[:upper:]]', '[\\]]', '[a-]', '[--0]'],
  ...['[', '[a', '\\', '\\*', '\\[', '.', 'a', 'x', 'y', 'é'],
);
const PATTERN = fc.array(PART, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));

const ATTRIBUTE = fc.constantFrom(
  ...['diff', '-diff', '!diff', 'diff=x', 'merge', '-merge', 'merge=union', 'text', '-text', 'filter=lfs'],
  ...['binary', '-binary', '!binary', 'own', '-own', 'more'],
);
const ATTRIBUTE_LINE = fc
  .tuple(PATTERN, fc.boolean(), fc.array(ATTRIBUTE, { minLength: 1, maxLength: 3 }))
  .map(([pattern, quoted, attributes]) => {
    return `${quoted ? `"${pattern.replace(/["\\]/g, '\\$&')}"` : pattern} ${attributes.join(' ')}`;
  });
const ATTRIBUTES = fc.array(ATTRIBUTE_LINE, { maxLength: 4 });

const MACROS = ['[attr]own -diff merge=union', '[attr]more own !merge'];

let folder = '';
beforeAll(() => {
  folder = newFolder();
  git(folder, 'init', '--quiet');
});

/** What git says of paths: their attributes, as it prints them. */
function attributesByGit(ignoreCase: boolean): string[] {
  const args = ['-c', `core.ignoreCase=${ignoreCase}`, 'check-attr', '-z', '--stdin', '--all'];
  const input = PATHS.map((path) => `${path}\0`).join('');
  const items = mustRun('git', args, { cwd: folder, env: environment(), input }).split('\0');
  const said = items.flatMap((path, i) =>
    i % 3 === 0 && path !== '' ? [`${path} ${items[i + 1]}: ${items[i + 2]}`] : [],
  );
  return said.sort();
}

test('attributes are those that git finds, whatever the patterns and macros', () => {
  fc.assert(
    fc.property(ATTRIBUTES, ATTRIBUTES, fc.boolean(), fc.boolean(), (top, own, redefined, ignoreCase) => {
      const texts = {
        '': [...MACROS, ...(redefined ? ['[attr]binary -text'] : []), ...top].join('\n'),
        'registry/': own.join('\r\n'),
      };
      const lines = Object.entries(texts).flatMap(([place, text]) => {
        put(folder, `${place}.gitattributes`, text);
        return readAttributes(`${place}.gitattributes`, place, text, ignoreCase);
      });
      const found = PATHS.flatMap((path) =>
        [...attributesOf(path, lines)].flatMap(([name, { value }]) => {
          const said = value === true ? 'set' : value === false ? 'unset' : value;
          return said === null ? [] : [`${path} ${name}: ${said}`];
        }),
      );
      expect(found.sort()).toEqual(attributesByGit(ignoreCase));
    }),
    RUNS,
  );
});

const IGNORE_LINE = fc
  .tuple(fc.boolean(), PATTERN, fc.boolean(), fc.boolean())
  .map(([negative, pattern, isFolder, spaced]) => {
    return `${negative ? '!' : ''}${pattern}${isFolder ? '/' : ''}${spaced ? ' ' : ''}`;
  });
const IGNORES = fc.array(IGNORE_LINE, { maxLength: 4 });

test('what is ignored is what git ignores', () => {
  fc.assert(
    fc.property(IGNORES, IGNORES, (top, own) => {
      const texts = { '': top.join('\n'), 'registry/': own.join('\n') };
      const lines = Object.entries(texts).flatMap(([place, text]) => {
        put(folder, `${place}.gitignore`, text);
        return readIgnores(`${place}.gitignore`, place, text, false);
      });
      const args = ['-c', 'core.ignoreCase=false', 'check-ignore', '--no-index', '-z', '--stdin'];
      const input = PATHS.map((path) => `${path}\0`).join('');
      const byGit = runProgram('git', args, { cwd: folder, env: environment(), input }).stdout.split('\0');
      const found = PATHS.filter((path) => ignoredBy(path, lines) !== undefined);
      expect(found.sort()).toEqual(byGit.filter(Boolean).sort());
    }),
    RUNS,
  );
});
