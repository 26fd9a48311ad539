import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CharacterSet, isPlainText, withLetters } from '../../../../src/core/text/plain.js';

const SIGNS = '!-~ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ';
const PATTERN = new RegExp(`^[${SIGNS}]+(?: [${SIGNS}]+)*$`);

describe('a plain text', () => {
  test('is made of the signs of a keyboard and the letters of Vietnamese, whatever its one letter is', () => {
    const others: string[] = [];
    for (let unit = 0; unit <= 0xffff; unit += 1) {
      const letter = String.fromCharCode(unit);
      if (isPlainText(letter) !== PATTERN.test(letter)) others.push(letter);
    }
    expect(others).toEqual([]);
  });

  test('has one space between its words and none around them', () => {
    const letters = fc.constantFrom('a', ' ', 'ở', 'Đ', '~', '\u00a0', 'o\u0309', '\n', '–', '\u{1F6A9}', '');
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        expect(isPlainText(text)).toBe(PATTERN.test(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a set of characters', () => {
  test('holds its members and what lies between two parted by a dash; a dash at the end is one of them', () => {
    const set = new CharacterSet('a-c.x-');
    const held = [...' ,-./`abcdwxyz'].filter((letter) => set.has(letter.charCodeAt(0)));
    expect(held.join('')).toBe('-.abcx');
    expect([set.holdsAllOf('a-x.'), set.holdsAllOf('ad'), set.holdsAllOf(''), set.holdsAllOf('\uffff')]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  test('takes dashes and quotation marks beside letters', () => {
    expect(withLetters(' –').holdsAllOf('Sở Lao động – Thương binh')).toBe(true);
    expect(withLetters(' –').holdsAllOf('Sở Lao động — Thương binh')).toBe(false);
  });
});
