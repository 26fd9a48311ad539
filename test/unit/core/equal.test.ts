import { describe, expect, test } from 'vitest';
import { sameValue, shareTexts } from '../../../src/core/equal.js';

describe('sameValue', () => {
  test.each([
    [{ a: 1, b: [2] }, { b: [2], a: 1 }, true],
    [{ a: 1, b: undefined }, { a: 1 }, true],
    [{ a: 1 }, { a: 1, b: undefined }, true],
    [{ a: 1 }, { a: 1, b: null }, false],
    [{ a: 1, b: 2 }, { a: 1 }, false],
    [{ toString: 'a' }, {}, false],
    [{}, { toString: 'a' }, false],
    [[1, 2], [2, 1], false],
    [{ a: { b: 'x' } }, { a: { b: 'y' } }, false],
    [[], {}, false],
  ])('%j and %j: %s', (a, b, same) => {
    expect(sameValue(a, b)).toBe(same);
  });
});

describe('shareTexts', () => {
  test('changes nothing of what data says, be the other alike, different or none at all', () => {
    const unit = () => ({ code: 'H24.01', name: 'Sở Y tế', legacyCodes: ['a', 'b'], granted: { decision: 'd' }, n: 1 });
    const others = [
      unit(),
      { ...unit(), name: 'Sở Nội vụ', legacyCodes: ['a', 'c', 'd'] },
      { granted: null },
      'x',
      null,
    ];
    for (const other of [...others, undefined]) {
      const data = unit();
      shareTexts(data, other);
      expect(data).toStrictEqual(unit());
    }
  });

  test('leaves objects apart: only texts are held in common', () => {
    const data = { granted: { decision: 'd' } };
    const other = { granted: { decision: 'd' } };
    shareTexts(data, other);
    expect(data.granted).not.toBe(other.granted);
  });
});
