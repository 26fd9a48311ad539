import { sortCodePoints } from '../text/code-points.js';
import type { Entry, EntryField } from './entries.js';

/** The version of the text that this program seals with. */
export const SEAL_VERSION = 1;

/** Characters that would end a value or a line, that no terminal should get, or that UTF-8 cannot hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be written out
const ESCAPED = /["\\\u0000-\u001f\u007f-\u009f\u2028\u2029]|\p{Cs}/gu;

/** A value without any of them, nor of the characters beyond U+FFFF; nearly all are, and a seal may stand for thousands. */
const PLAIN = /^[ !#-[\]-~\u00a0-\u2027\u202a-\ud7ff\ue000-\uffff]*$/;

/** A value between quotes; no two values look alike. */
function quoted(value: string): string {
  if (PLAIN.test(value)) return `"${value}"`;
  const written = (character: string): string =>
    character === '"' || character === '\\'
      ? `\\${character}`
      : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `"${value.replace(ESCAPED, written)}"`;
}

/** An entry as a line of the text of a seal, without the line break. */
export function sealLine({ kind, code, fields }: Entry): string {
  const codes: readonly EntryField[] = code === undefined ? [] : [['code', code]];
  const parts = [...codes, ...fields].map(([key, value]) => `${key}=${quoted(value)}`);
  return `${kind} ${parts.join(' ')}`;
}

/** The text that a seal is the hash of: a line for the version, then one for each entry. docs/en/seal.md has its grammar. */
export function sealText(entries: readonly Entry[]): string {
  const lines = sortCodePoints(entries.map(sealLine));
  return [`madinhdanh/seal@${SEAL_VERSION}`, ...lines, ''].join('\n');
}
