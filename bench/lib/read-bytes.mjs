/** The least anybody can do: reads every file under a folder. `node read-bytes.mjs FOLDER` */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder] = process.argv.slice(2);
const kept = [];
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (entry.isFile()) kept.push(readFileSync(join(entry.parentPath, entry.name)));
}
if (kept.length === 0) process.exitCode = 1;
