import { isUtf8 } from 'node:buffer';
import { isSyllable } from '../../core/text/syllable.js';
import { TableError } from './table-fault.js';
import type { TableNote } from './types.js';

/** Text of a file, with a note where its encoding could only be guessed. */
export interface Decoded {
  text: string;
  note?: TableNote;
}

/** How many bytes are looked at before an encoding is guessed. */
const SAMPLE = 256 * 1024;
/** Bytes of the mark of UTF-8. */
const UTF8_MARK = 3;

const TONES = new Set([0xcc, 0xd2, 0xde, 0xec, 0xf2]);
/** Letters of windows-1258 that can bear a tone: a e i o u y in both cases, and ă â ê ô ơ ư. */
const VOWELS = new Set([
  ...[...'aeiouyAEIOUY'].map((letter) => letter.charCodeAt(0)),
  ...[0xc2, 0xc3, 0xca, 0xd4, 0xd5, 0xdd, 0xe2, 0xe3, 0xea, 0xf4, 0xf5, 0xfd],
]);

/**
 * windows-1258 writes tones as marks after their vowel; in windows-1252 the same bytes are letters of their own
 * and follow anything (so do TCVN3 and VNI text saved as windows-1252, which must be kept byte for byte). A text without
 * any tone is known by its words: "Đăng" is one, "Ðãng", which the same bytes are in windows-1252, is none.
 */
function isWindows1258(sample: Uint8Array): boolean {
  let tones = 0;
  let strangers = 0;
  for (let i = 0; i < sample.length; i += 1) {
    const byte = sample[i] ?? 0;
    if (TONES.has(byte)) {
      if (VOWELS.has(sample[i - 1] ?? 0)) tones += 1;
      else strangers += 1;
    } else if (byte >= 0xa1 && byte <= 0xbf && byte !== 0xab && byte !== 0xb0 && byte !== 0xbb) {
      strangers += 1;
    }
  }
  if (tones > 0) return tones >= 3 * strangers;
  return strangers === 0 && isVietnameseOnlyAs1258(sample);
}

const WORD = /[\p{L}\p{M}]+/gu;
/** Only words with letters that are no ASCII are read in two ways. */
const LETTERED = /[^\p{ASCII}\P{L}]/u;

/** True where every word is a Vietnamese one as windows-1258 reads it, which it is not as windows-1252 does. */
function isVietnameseOnlyAs1258(sample: Uint8Array): boolean {
  const areWords = (encoding: string): boolean => {
    const words =
      new TextDecoder(encoding)
        .decode(sample)
        .match(WORD)
        ?.filter((word) => LETTERED.test(word)) ?? [];
    return words.length > 0 && words.every((word) => isSyllable(word));
  };
  return areWords('windows-1258') && !areWords('windows-1252');
}

function byMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}

/** `utf-16le` or `utf-16be` where every other byte of the first ones is mostly zero. */
function unmarkedUtf16(sample: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const head = sample.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < head.length; i += 1) {
    if (head[i] !== 0) continue;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  }
  const half = head.length / 2;
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.4 && odd < half * 0.05) return 'utf-16be';
  return undefined;
}

function guessed(bytes: Uint8Array, encoding: string): Decoded {
  return { text: new TextDecoder(encoding).decode(bytes), note: { kind: 'encoding-guessed', args: { encoding } } };
}

/**
 * Text in whatever encoding it is: UTF-8 and UTF-16 by their marks, unmarked UTF-8 where it is sound;
 * anything else is a guess (UTF-16, windows-1258, windows-1252) and says so in the note.
 * @throws TableError `unknown-format` for bytes that are no text, `corrupt` for damaged UTF-8 or UTF-16 under its own mark
 */
export function decodeText(bytes: Uint8Array, file: string): Decoded {
  const marked = byMark(bytes);
  if (marked !== undefined) {
    try {
      return { text: new TextDecoder(marked, { fatal: true }).decode(bytes) };
    } catch {
      throw new TableError('corrupt', { file, reason: marked });
    }
  }
  const sample = bytes.subarray(0, SAMPLE);
  if (sample.includes(0)) {
    const utf16 = unmarkedUtf16(sample);
    if (utf16 === undefined) throw new TableError('unknown-format', { file });
    return guessed(bytes, utf16);
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return guessed(bytes, isWindows1258(sample) ? 'windows-1258' : 'windows-1252');
  }
}

/**
 * The bytes of a text in UTF-8, whatever encoding the file is in: those of a file that is in it are taken as they are.
 * @throws what {@link decodeText} throws
 */
export function utf8BytesOf(bytes: Uint8Array, file: string): { utf8: Buffer; note?: TableNote } {
  const marked = byMark(bytes);
  const isPlain = marked === undefined ? !bytes.subarray(0, SAMPLE).includes(0) : marked === 'utf-8';
  if (isPlain && isUtf8(bytes)) {
    const start = marked === undefined ? 0 : UTF8_MARK;
    return { utf8: Buffer.from(bytes.buffer, bytes.byteOffset + start, bytes.byteLength - start) };
  }
  const { text, ...rest } = decodeText(bytes, file);
  return { utf8: Buffer.from(text), ...rest };
}

/** The first `length` bytes as text, good for looking at its ASCII characters; undefined for bytes that are no text. */
export function decodeHead(bytes: Uint8Array, length: number): string | undefined {
  const head = bytes.subarray(0, length);
  const encoding = byMark(head) ?? (head.includes(0) ? unmarkedUtf16(head) : 'utf-8');
  return encoding === undefined ? undefined : new TextDecoder(encoding).decode(head);
}
