import { inflateSync } from 'node:zlib';
import { TableError } from '../table-fault.js';

/** Bytes that a stream may unpack to: the words and lines of a page, a font, a table of where objects lie. */
const MOST = 48 * 1024 * 1024;
/** Below this many bytes a stream may grow as it likes; beyond, no more than documents do. */
const ANY = 4 * 1024 * 1024;
const MOST_GROWTH = 120;
/** Streams packed in one another at most. */
const DEEPEST = 3;
/** Bytes in which the dictionary before a stream is looked for. */
const DICTIONARY = 2048;

const STREAM = Buffer.from('stream');
const END = Buffer.from('endstream');

function isZlib(bytes: Uint8Array): boolean {
  const [first = 0, second = 0] = bytes;
  return (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0;
}

/** What a stream unpacks to; undefined where it is no such stream, 'bomb' where it is more than it may be. */
function unpacked(bytes: Uint8Array): Uint8Array | 'bomb' | undefined {
  if (!isZlib(bytes)) return undefined;
  const limit = Math.min(MOST, Math.max(ANY, bytes.length * MOST_GROWTH));
  try {
    // a stream that is cut off, or has something behind it, gives what there is
    return inflateSync(bytes, { maxOutputLength: limit, finishFlush: 2 });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'bomb' : undefined;
  }
}

function isBomb(bytes: Uint8Array): boolean {
  let inner: Uint8Array = bytes;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const found = unpacked(inner);
    if (found === 'bomb') return true;
    if (found === undefined) return false;
    inner = found;
  }
  // packed deeper than anything is
  return isZlib(inner);
}

/**
 * Makes sure that nothing in a PDF unpacks to more than a document holds, before anything of it is read: what reads it
 * would unpack it whole, or leave it out without a word. Pictures are not looked at: they are never unpacked.
 * @throws TableError
 */
export function refuseBombs(bytes: Uint8Array, file: string): void {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = all.indexOf(STREAM); at !== -1; at = all.indexOf(STREAM, at + STREAM.length)) {
    if (all.subarray(at - 3, at).equals(END.subarray(0, 3))) continue;
    const dictionary = all.toString('latin1', Math.max(0, at - DICTIONARY), at);
    const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1);
    if (/\/Subtype\s*\/Image\b/.test(own)) continue;
    const start = at + STREAM.length + (all[at + 6] === 13 && all[at + 7] === 10 ? 2 : 1);
    const end = all.indexOf(END, start);
    if (isBomb(all.subarray(start, end === -1 ? all.length : end)))
      throw new TableError('pdf-bomb', { file, limit: MOST });
  }
}
