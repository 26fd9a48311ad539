import * as zlib from 'node:zlib';

/** Remainders of every byte under the polynomial of zip archives. */
const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1) remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
  return remainder;
});

/** The same sum without Node's help, which came with 20.15 and 22.2. */
export function ownCrc32(bytes: Uint8Array, before = 0): number {
  let sum = ~before;
  for (let i = 0; i < bytes.length; i += 1) {
    sum = (REMAINDERS[(sum ^ (bytes[i] ?? 0)) & 0xff] ?? 0) ^ (sum >>> 8);
  }
  return ~sum >>> 0;
}

/** CRC-32 of bytes, going on from the sum of those before them. */
export const crc32: (bytes: Uint8Array, before?: number) => number =
  (zlib as Partial<Pick<typeof zlib, 'crc32'>>).crc32 ?? ownCrc32;
