import { chmodSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { atEndOfFile } from './end-of-file.js';

// tests say themselves who may read what; they count on nothing being hidden from others to begin with
process.umask(0o022);

let folders: string[] = [];
atEndOfFile(() => {
  // a program that was stopped may still be putting its last file there
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  folders = [];
});

/** A new folder inside another one, in which others of the machine may look into what they are shown. */
function folderIn(top: string, name: string): string {
  chmodSync(top, 0o755);
  const folder = join(top, name);
  mkdirSync(dirname(folder), { recursive: true });
  mkdirSync(folder);
  return folder;
}

/** A new folder that is gone after the file of tests; its name has a space in it, as folders of people do. */
export function newFolder(name = 'so dang ky'): string {
  const top = realpathSync(mkdtempSync(join(tmpdir(), 'madinhdanh-')));
  folders.push(top);
  return folderIn(top, name);
}

/** The folder of a whole run of tests, which is gone after it. @throws Error where none has been made for it */
export function folderOfRun(): string {
  const folder = process.env.TEST_RUN_FOLDER;
  if (folder === undefined) throw new Error('TEST_RUN_FOLDER: made by test/support/global-setup.ts');
  return folder;
}

/** A new folder that is gone after the whole run: for what is made once and then copied, whatever the file of tests. */
export function keptFolder(name = 'so dang ky'): string {
  return folderIn(realpathSync(mkdtempSync(join(folderOfRun(), 'mau-'))), name);
}

const templates = new Map<unknown, string>();

/**
 * A new folder with what `make` puts into one, which it is asked once for each key: git, and our own commands, take many
 * times as long as a copy.
 */
export function copyOf(key: unknown, make: (folder: string) => unknown): string {
  let template = templates.get(key);
  if (template === undefined) {
    template = keptFolder();
    make(template);
    templates.set(key, template);
  }
  const folder = newFolder();
  cpSync(template, folder, { recursive: true });
  return folder;
}
