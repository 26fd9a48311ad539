/** Writes the files of one folder into another, which is made: the floor of whatever writes so many. `node copy-files.mjs FROM TO` */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [from = '', to = ''] = process.argv.slice(2);

/** @param {string} within */
function copy(within) {
  mkdirSync(join(to, within), { recursive: true });
  for (const entry of readdirSync(join(from, within), { withFileTypes: true })) {
    const path = join(within, entry.name);
    if (entry.isDirectory()) copy(path);
    else writeFileSync(join(to, path), readFileSync(join(from, path)));
  }
}

copy('');
