import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Text of a file of the registry in a folder. */
export function read(cwd: string, path: string): string {
  return readFileSync(join(cwd, 'registry', path), 'utf8');
}

/** Text of a file of the registry; '' where there is none. */
export function readIfThere(cwd: string, path: string): string {
  return existsSync(join(cwd, 'registry', path)) ? read(cwd, path) : '';
}

/** Writes a file of the registry in a folder. */
export function write(cwd: string, path: string, text: string): void {
  writeFileSync(join(cwd, 'registry', path), text);
}

/** Writes a file into a folder, with the folders it lies in. */
export function put(folder: string, name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}

/**
 * Changes one file of a folder.
 * @throws Error where the change comes to nothing, which is a mistake of the test
 */
export function edit(folder: string, path: string, change: (text: string) => string): void {
  const file = join(folder, path);
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`nothing to change in ${path}`);
  writeFileSync(file, after);
}

/** Every file of the registry with its text, hidden ones too but for the program's own folder. */
export function snapshot(cwd: string): Record<string, string> {
  const folder = join(cwd, 'registry');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  const own = paths.filter((path) => !path.includes('/.madinhdanh/')).sort();
  return Object.fromEntries(own.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}

/** Everything that lies in a folder, files with their texts: what a command that only reads leaves as it is. */
export function everything(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const named = entries.map((entry) => [join(entry.parentPath, entry.name), entry] as const);
  return Object.fromEntries(
    named
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, entry]) => [
        path.slice(folder.length + 1),
        entry.isFile() && existsSync(path) ? readFileSync(path, 'utf8') : '',
      ]),
  );
}

/** Files in the program's own folder: locks, journals, the record of the last write. */
export function leftovers(cwd: string): string[] {
  try {
    return readdirSync(join(cwd, 'registry/.madinhdanh')).sort();
  } catch {
    return [];
  }
}

/** The lines that a text has and another has not, as they stand. */
export function newLines(before: string, after: string): string[] {
  const left = new Map<string, number>();
  for (const line of before.split('\n')) left.set(line, (left.get(line) ?? 0) + 1);
  return after.split('\n').filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}
