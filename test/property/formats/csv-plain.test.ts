import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPlainCsv } from '../../../src/formats/read/csv-plain.js';

/** Delimited text in which everything that matters is frequent. */
const text = fc
  .array(
    fc.constantFrom('a', 'Sở', '1', ' ', ',', ',', ';', '"', '""', '"b"', ',"', '",', '\n', '\r\n', '\r', '\u0000'),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(''));

/** What the reader of all kinds of delimited text makes of it; undefined where it refuses it. */
function records(body: string, delimiter: string): string[][] | undefined {
  try {
    return parse(body, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_quotes: true,
      relax_column_count: true,
    });
  } catch {
    return undefined;
  }
}

it('reads regular text as the reader of all kinds does, and leaves to it what is not', () => {
  let read = 0;
  fc.assert(
    fc.property(text, fc.constantFrom(',', ';', '\t', '|'), (body, delimiter) => {
      const found: (readonly string[])[] = [];
      if (!readPlainCsv(Buffer.from(body), delimiter, 1000, (record) => found.push(record))) return;
      read += 1;
      expect(found).toEqual(records(body, delimiter));
    }),
    { numRuns: 2000 },
  );
  expect(read).toBeGreaterThan(200);
});

it('leaves a record that is longer than allowed to the reader that says so', () => {
  const longest = 10;
  expect(readPlainCsv(Buffer.from('a,b\n0123456789\n'), ',', longest, () => {})).toBe(false);
  expect(readPlainCsv(Buffer.from('a,b\n012345678\n'), ',', longest, () => {})).toBe(true);
});
