/**
 * Writes the committed files that are made of the code (docs/rules.md, the keywords of the tree schema …), and in the
 * handbook what each command answers: `node scripts/docs.mjs [page …]` those pages alone, by the program as built.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, root } from './load.mjs';

function write(path, current, text) {
  if (text === current) return;
  writeFileSync(join(root, path), text);
  console.log(path);
}

const named = process.argv.slice(2);
const { COMMITTED, Stories, storyPages } = await load('scripts/docs/index.ts');
if (named.length === 0) {
  for (const { path, render } of COMMITTED) {
    const current = readFileSync(join(root, path), 'utf8');
    write(path, current, render(current));
  }
}
const stories = new Stories(root);
for (const path of named.length === 0 ? storyPages(root) : named) {
  try {
    write(path, readFileSync(join(root, path), 'utf8'), await stories.page(path));
  } catch (error) {
    // not with its stack: that of a bundle in memory begins with the whole bundle
    console.error(`${path}: ${error.message}`);
    process.exitCode = 1;
  }
}
stories.end();
