import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonPieces } from '../../../../src/core/text/json-pieces.js';
import { jsonText } from '../../../../src/core/text/visible.js';

it('pieces come to the text that is written at once, whatever the depth', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), fc.integer({ min: 0, max: 7 }), (value, depth) => {
      expect(Array.from(jsonPieces(value, depth)).join('')).toBe(jsonText(value, 2));
    }),
  );
});

it('what is undefined is left out of an object, and null in a list; what acts or hides is written as a code', () => {
  const value = { a: undefined, b: [undefined, '\u202e'], '\u202ec': {}, d: [] };
  expect(Array.from(jsonPieces(value, 3)).join('')).toBe(jsonText(value, 2));
});
