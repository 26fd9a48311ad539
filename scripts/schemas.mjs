/** Brings the committed schemas up to date with the table of contact fields (src/core/registry/contact-fields.ts). */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { importTypeScript } from './import-typescript.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { UPDATES } = await importTypeScript(join(root, 'scripts/contact-schemas.ts'));

for (const [name, update] of Object.entries(UPDATES)) {
  const file = join(root, 'schemas', name);
  const text = readFileSync(file, 'utf8');
  const schema = JSON.parse(text);
  update(schema);
  if (isDeepStrictEqual(schema, JSON.parse(text))) continue;
  // the formatter leaves open what it finds open: each file keeps its style
  writeFileSync(file, JSON.stringify(schema, null, text.includes('{ "') ? 0 : 2));
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  execFileSync(process.execPath, [biome, 'format', '--write', file], { cwd: root, stdio: 'inherit' });
}
