import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DataPath } from '../../src/core/finding.js';
import { printUnit } from '../../src/store/yaml/canonical.js';
import { GAVE_UP, readCanonical } from '../../src/store/yaml/canonical-reader.js';
import { Locator } from '../../src/store/yaml/locate.js';
import * as any from '../support/arbitraries/yaml.js';
import { runs } from '../support/runs.js';

/** What people leave between the lines, and lines that somebody forgot to fill. */
const LINES = [
  '# ghi chú',
  '  # ghi chú',
  '    # sâu hơn',
  '',
  '   ',
  '  phone:',
  '  note: ""',
  '- code: H24.99',
  '- x',
];

const inserted = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...LINES)), {
  maxLength: 4,
});

const text = fc.tuple(any.units, inserted, fc.boolean()).map(([units, lines, windows]) => {
  const all = units.map(printUnit).join('').split('\n');
  for (const [at, line] of lines) all.splice(Math.floor(at * all.length), 0, line);
  return all.join(windows ? '\r\n' : '\n');
});

/** Every path into some data, and some that lead nowhere. */
function pathsOf(data: unknown, path: DataPath = []): DataPath[] {
  const inside = typeof data === 'object' && data !== null ? Object.entries(data) : [];
  const steps = inside.map(([key, value]) => [Array.isArray(data) ? Number(key) : key, value] as const);
  return [path, [...path, 'absent'], [...path, 99], ...steps.flatMap(([key, value]) => pathsOf(value, [...path, key]))];
}

describe('Locator', () => {
  it('finds what stands in an item of a list where it stands in the whole text', () => {
    fc.assert(
      fc.property(text, (each) => {
        const data = readCanonical(each);
        // a byte order mark has the whole text parsed
        const [by, whole] = [new Locator(each), new Locator(`\ufeff${each}`)];
        for (const path of data === GAVE_UP ? [[0, 'code']] : pathsOf(data)) {
          for (const onKey of [false, true]) {
            const { start, end } = whole.spanOf(path, onKey);
            expect(by.spanOf(path, onKey), `${JSON.stringify(each)} ${path}`).toEqual({
              start: start - 1,
              end: end - 1,
            });
          }
        }
      }),
      { numRuns: runs(100) },
    );
  });
});
