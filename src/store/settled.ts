import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { lockOwner } from './lock.js';
import { hasJournal } from './transaction.js';

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Times at which the folders of a registry last gained or lost an entry: every rename of a write shows here. */
function folderTimes(registry: string): string {
  const times: string[] = [];
  const walk = (folder: string): void => {
    times.push(String(statSync(folder, { bigint: true }).mtimeNs));
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory() && !entry.name.startsWith('.')) walk(join(folder, entry.name));
    }
  };
  for (const part of ['', 'units', 'decisions']) {
    const folder = join(registry, part);
    if (!existsSync(folder)) continue;
    if (part === '') times.push(String(statSync(folder, { bigint: true }).mtimeNs));
    else walk(folder);
  }
  return times.join(' ');
}

/**
 * Reads a registry so that no half of a write is ever seen: waits while a writer is putting files in place,
 * and reads again when one did meanwhile.
 */
export async function readSettled<Result>(registry: string, read: () => Result): Promise<Result> {
  for (let attempt = 0; ; attempt += 1) {
    const busy = hasJournal(registry) && lockOwner(registry, Date.now()) !== undefined;
    if (!busy) {
      const before = folderTimes(registry);
      const result = read();
      if (folderTimes(registry) === before || attempt >= 100) return result;
    }
    await pause(10 + Math.random() * 20);
  }
}
