import type { FileKind } from '../store/yaml/canonical.js';
import { formatText } from '../store/yaml/canonical.js';

/** True for a text in canonical form, else the text it should be. Line ends are as the file has them. */
export function isFormatted(text: string, kind: FileKind, file: string): true | string {
  // a checkout with CRLF is git's doing, not the author's: it is neither reported nor undone
  const windows = text.includes('\r\n') && !/(?<!\r)\n/.test(text);
  const formatted = formatText(text, kind, file);
  const wanted = windows ? formatted.replaceAll('\n', '\r\n') : formatted;
  return wanted === text ? true : wanted;
}
