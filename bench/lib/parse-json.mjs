/** The floor: reads and parses every JSON file under a folder and keeps the results. `node parse-json.mjs FOLDER` */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder] = process.argv.slice(2);
const kept = [];
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (entry.isFile()) kept.push(JSON.parse(readFileSync(join(entry.parentPath, entry.name), 'utf8')));
}
if (kept.length === 0) process.exitCode = 1;
