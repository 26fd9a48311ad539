import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { Stories, storyPages } from '../../../scripts/docs/stories.js';
import { ROOT } from '../../support/cli.js';
import { HAS_TERMINAL } from '../../support/terminal.js';

const HANDBOOK = join(ROOT, 'docs/vi');
const stories = new Stories(ROOT);
afterAll(() => stories.end());

describe.runIf(HAS_TERMINAL)('what the handbook shows', () => {
  test.each(storyPages(ROOT))('%s: each command answers as the page says, or `npm run docs`', async (path) => {
    expect(await stories.page(path)).toBe(readFileSync(join(ROOT, path), 'utf8'));
  });
});

test('every page of the handbook is in its index, and links to pages and headings that there are', () => {
  const pages = readdirSync(HANDBOOK).filter((name) => name.endsWith('.md'));
  const index = readFileSync(join(HANDBOOK, 'README.md'), 'utf8');
  expect(pages.filter((name) => name !== 'README.md' && !index.includes(`](${name})`))).toEqual([]);
  const dead = [
    ...pages.map((name) => join(HANDBOOK, name)),
    join(ROOT, 'README.md'),
    join(ROOT, 'docs/tong-quan.md'),
  ].flatMap((file) => {
    const links = [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target = '']) => target);
    return links.filter((target) => !existsSync(join(dirname(file), target))).map((target) => `${file}: ${target}`);
  });
  expect(dead).toEqual([]);
});
