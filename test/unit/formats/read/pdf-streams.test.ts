import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { refuseBombs } from '../../../../src/formats/read/pdf/streams.js';
import { TableError } from '../../../../src/formats/read/table-fault.js';

const MEGABYTE = 1024 * 1024;

function file(stream: Uint8Array, dictionary = '/Filter/FlateDecode'): Uint8Array {
  const head = `%PDF-1.4\n1 0 obj\n<</Length ${stream.length}${dictionary}>>stream\n`;
  return Buffer.concat([Buffer.from(head), stream, Buffer.from('\nendstream\nendobj\n')]);
}

function refused(bytes: Uint8Array): string | undefined {
  try {
    refuseBombs(bytes, 'a.pdf');
    return undefined;
  } catch (error) {
    return error instanceof TableError ? error.finding.rule : String(error);
  }
}

const packed = (size: number): Uint8Array => deflateSync(Buffer.alloc(size, 32), { level: 9 });

it('a stream that grows more than any document is refused, also where it is packed twice or cut off', () => {
  const bomb = packed(100 * MEGABYTE);
  expect(refused(file(bomb))).toBe('table-pdf-bomb');
  expect(refused(file(deflateSync(bomb), '/Filter[/FlateDecode/FlateDecode]'))).toBe('table-pdf-bomb');
  expect(refused(file(bomb).subarray(0, bomb.length - 100))).toBe('table-pdf-bomb');
  expect(refused(file(packed(8 * MEGABYTE)))).toBe('table-pdf-bomb');
});

it('what documents hold is let pass, and a picture is none of it', () => {
  expect(refused(file(packed(3 * MEGABYTE)))).toBeUndefined();
  expect(refused(file(packed(100 * MEGABYTE), '/Subtype /Image /Filter/FlateDecode'))).toBeUndefined();
  expect(refused(file(Buffer.from('BT ET'), ''))).toBeUndefined();
  const rows = Array.from(
    { length: 150_000 },
    (_, i) => `1 0 0 1 72 ${i * 7919} Tm <${(i * 2654435761).toString(16)}> Tj`,
  );
  expect(refused(file(deflateSync(Buffer.from(rows.join(' ')))))).toBeUndefined();
});
