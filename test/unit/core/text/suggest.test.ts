import { expect, test } from 'vitest';
import { nearest } from '../../../../src/core/text/index.js';
import { editDistance } from '../../../../src/core/text/suggest.js';

test.each([
  ['emial', ['name', 'email', 'phone'], 'email'],
  ['shortname', ['name', 'shortName'], 'shortName'],
  ['valdiate', ['validate', 'update'], 'validate'],
  ['so y te', ['Sở Tư pháp', 'Sở Y tế'], 'Sở Y tế'],
  ['lisr', ['list', 'lisp'], 'list'],
  ['list', ['lisp', 'list'], 'list'],
  ['xyz', ['name', 'email'], undefined],
  ['a', ['b'], undefined],
  ['???', ['!'], undefined],
  ['name', [], undefined],
])('%s', (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected);
});

test('the distance allowed may be set', () => {
  expect(nearest('tree', ['threw'], 1)).toBeUndefined();
  expect(nearest('tree', ['threw'], 2)).toBe('threw');
});

test.each([
  ['', '', 0],
  ['abc', '', 3],
  ['kitten', 'sitting', 3],
  ['ab', 'ba', 1],
  ['abcd', 'badc', 2],
  ['đồ', 'đô', 1],
])('from %j to %j', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});

test('stops counting past the limit', () => {
  expect(editDistance('abcdefgh', 'zyxwvuts', 2)).toBe(3);
  expect(editDistance('a', 'abcdef', 2)).toBe(3);
});
