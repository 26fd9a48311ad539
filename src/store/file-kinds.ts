import type { FileKind } from './yaml/canonical.js';

/** The kind of a file of the tree; undefined for one that has no business in it. */
export function kindOfFile(path: string): FileKind | undefined {
  if (path === 'registry.yaml') return 'settings';
  if (/^decisions\/[^/]+\.yaml$/.test(path)) return 'decision';
  return /^units\/(?:[^/]+\/)?[^/]+\.yaml$/.test(path) ? 'units' : undefined;
}

/** True for a path that would be taken for a file of the registry, whether or not it is read. */
export function isStray(path: string): boolean {
  return /^(?:decisions|units)\//.test(path) || /^registry\.ya?ml$/.test(path);
}

/** Folder of what only exists while something is written, and of the record of the last write; git ignores it. */
export const WORK_FOLDER = '.madinhdanh';

/** Hidden files that belong to a registry: they say what git does with the others. */
export const OWN_HIDDEN: ReadonlySet<string> = new Set(['.gitattributes', '.gitignore']);

const TEMP_MARK = '.madinhdanh-tmp-';
const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const TEMP_NAME = new RegExp(`^\\..+${TEMP_MARK}${UUID}$`);
const WRITE_ID = new RegExp(`^${UUID}$`);

/** True for what {@link tempName} makes the names of temporary files with. */
export function isWriteId(id: unknown): id is string {
  return typeof id === 'string' && WRITE_ID.test(id);
}

/** The temporary file that stands beside a file until it takes its place: its name. */
export function tempName(name: string, id: string): string {
  return `.${name}${TEMP_MARK}${id}`;
}

/** True for the name of a temporary file of ours; of one write, where that is named. */
export function isTempName(name: string, id?: string): boolean {
  return TEMP_NAME.test(name) && (id === undefined || name.endsWith(`${TEMP_MARK}${id}`));
}
