/** Brings the committed schemas up to date with the table of contact fields (src/core/registry/contact-fields.ts). */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { importTypeScript } from './import-typescript.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { UPDATES } = await importTypeScript(join(root, 'scripts/contact-schemas.ts'));

function formatted(file, text) {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const args = [biome, 'format', `--stdin-file-path=${file}`];
  return execFileSync(process.execPath, args, { cwd: root, input: text, encoding: 'utf8' });
}

/** How many lines of a text are not in another. */
function newLines(text, before) {
  const known = new Set(before.split('\n'));
  return text.split('\n').filter((line) => !known.has(line)).length;
}

for (const [name, update] of Object.entries(UPDATES)) {
  const file = join(root, 'schemas', name);
  const before = readFileSync(file, 'utf8');
  const schema = JSON.parse(before);
  update(schema);
  if (isDeepStrictEqual(schema, JSON.parse(before))) continue;
  // the formatter leaves open what it finds open: each file keeps the style that changes it least
  const [best] = [0, 2]
    .map((indent) => formatted(file, JSON.stringify(schema, null, indent)))
    .sort((a, b) => newLines(a, before) - newLines(b, before));
  writeFileSync(file, best);
}
