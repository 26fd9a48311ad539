import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

// tests say themselves who may read what; they count on nothing being hidden from others to begin with
process.umask(0o022);

const folders: string[] = [];
afterAll(() => {
  // a program that was stopped may still be putting its last file there
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** A new folder that is gone after the tests; its name has a space in it, as folders of people do. */
export function newFolder(name = 'so dang ky'): string {
  const top = realpathSync(mkdtempSync(join(tmpdir(), 'madinhdanh-')));
  folders.push(top);
  // other users of the machine may look into what they are shown
  chmodSync(top, 0o755);
  const folder = join(top, name);
  mkdirSync(dirname(folder), { recursive: true });
  mkdirSync(folder);
  return folder;
}
