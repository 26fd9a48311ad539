/** Writes the committed files that are made of the code: docs/rules.md and the keywords of the tree schema. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, root } from './load.mjs';

const { COMMITTED } = await load('scripts/docs/index.ts');
for (const { path, render } of COMMITTED) {
  const file = join(root, path);
  const current = readFileSync(file, 'utf8');
  const text = render(current);
  if (text !== current) {
    writeFileSync(file, text);
    console.log(path);
  }
}
