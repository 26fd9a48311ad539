import { expect, it } from 'vitest';
import { widthRange } from '../../../../src/core/code/groups.js';

it('reads a width as a number or a span', () => {
  expect(widthRange(2)).toEqual({ min: 2, max: 2 });
  expect(widthRange('2-3')).toEqual({ min: 2, max: 3 });
  expect(widthRange('1-10')).toEqual({ min: 1, max: 10 });
});
