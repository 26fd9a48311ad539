import { table } from '../core/table.js';

/** Editors that take a place as one word, and what stands before it. */
const BY_PLACE: Readonly<Record<string, readonly string[]>> = table({
  code: ['--goto'],
  codium: ['--goto'],
  cursor: ['--goto'],
  subl: [],
  hx: [],
  zed: [],
});
/** Those that take a line as `+12` before the file. */
const BY_PLUS: ReadonlySet<string> = new Set([
  'vi',
  'vim',
  'nvim',
  'nano',
  'emacs',
  'emacsclient',
  'micro',
  'kak',
  'gedit',
  'kate',
  'joe',
  'pico',
]);

/**
 * How an editor is called for a line of a file: the words of its setting, which may hold options, and the place as this
 * editor takes it; the file alone for one that is not known.
 */
export function editorCall(setting: string, file: string, line: number): string[] {
  const words = [...setting.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  const name = (words[0] ?? '')
    .replace(/^.*[\\/]/, '')
    .replace(/\.(?:exe|cmd)$/i, '')
    .toLowerCase();
  const before = BY_PLACE[name];
  if (before !== undefined) return [...words, ...before, `${file}:${line}`];
  return BY_PLUS.has(name) ? [...words, `+${line}`, file] : [...words, file];
}
