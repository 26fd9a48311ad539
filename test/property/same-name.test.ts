import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ABBREVIATIONS } from '../../src/core/text/abbreviations.js';
import { nameWords, plainTokens, tokensOf } from '../../src/core/text/name-words.js';
import { nameHash, nameKey } from '../../src/core/text/same-name.js';
import { placeTone } from '../../src/core/text/syllable.js';
import { agencyName, dirtyText, vietnameseText } from '../support/arbitraries/vietnamese.js';

const anyText = fc.oneof(vietnameseText, agencyName, dirtyText);

const short = fc.constantFrom(...ABBREVIATIONS);
/** A name in which every short form stands beside words that may make it clear, or other ones. */
const shortened = fc
  .array(
    fc.tuple(
      short.chain((each) => fc.constantFrom(...(each.after ?? ['']))),
      fc.constantFrom(...ABBREVIATIONS.map((each) => each.short)),
      fc.constantFrom('xã', 'huyện', 'An Hòa', 'y tế', '&', '-', ''),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => parts.flat().join(' ').replaceAll('^', ''));

/** What may be done to a name without making it another name. */
const disguise = fc.constantFrom<(text: string) => string>(
  (text) => text.normalize('NFD'),
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.replace(/ /g, ' \u00a0'),
  (text) => text.replace(/-/g, '–'),
  (text) => text.replace(/ - /g, ' — '),
  (text) => text.replace(/(?<=\p{L})/gu, '\u200b'),
  (text) => text.replace(/\p{L}+/gu, (word) => placeTone(word.toLowerCase(), 'new')),
  (text) => text.replace(/Lý|Quý|Kỳ|Mỹ/g, (word) => word.normalize('NFD').replace('y', 'i')),
  (text) => text.replace(/[Đđ]/g, (letter) => (letter === 'Đ' ? 'Ð' : 'ð')),
);

describe('the key of a name', () => {
  test('is the same by the short way of plain names as by the long one', () => {
    const name = fc.oneof(anyText, shortened, fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(name, (text) => {
        for (const each of [text, text.normalize('NFC'), text.trim().replace(/\s+/g, ' ')]) {
          const plain = plainTokens(each);
          if (plain !== undefined) expect(plain).toBe(tokensOf(nameWords(each)).join(' '));
        }
      }),
    );
    expect(plainTokens('Trung tâm Y tế Lý Hoà số 3')).toBe('trung tâm y tế lí hòa số 3');
  });

  test('is that of every disguise', () => {
    fc.assert(
      fc.property(fc.oneof(agencyName, shortened), fc.array(disguise, { maxLength: 4 }), (name, disguises) => {
        const other = disguises.reduce((text, change) => change(text), name);
        expect(nameKey(other)).toBe(nameKey(name));
        expect(nameHash(other)).toBe(nameHash(name));
      }),
    );
  });

  test('changes with every sign but a space and a dash', () => {
    const signs = fc.constantFrom(...'"\',.;:()[]/!?*#@_=<>|~^%$'.split(''));
    fc.assert(
      fc.property(agencyName, signs, fc.nat(), (name, sign, at) => {
        const words = name.split(' ');
        const i = at % words.length;
        const [before, behind] = [words.slice(0, i + 1), words.slice(i + 1)];
        // a point behind a shortened word goes with it, but for the one at the end of the name
        if (sign === '.' && /UBND|THCS/.test(words[i] ?? '') && behind.length > 0) return;
        expect(nameKey([...before, sign, ...behind].join(' '))).not.toBe(nameKey(name));
        expect(nameKey(`${before.join(' ')}${sign} ${behind.join(' ')}`)).not.toBe(nameKey(name));
      }),
    );
  });

  test('does not change with dashes and spaces between words', () => {
    const gaps = fc.constantFrom(' ', '  ', ' - ', '-', ' – ', '—', '\u00a0', '\t');
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Sở', 'Hòa', '12', '"B"', ',', 'Lý'), { minLength: 2 }),
        gaps,
        (words, gap) => {
          expect(nameKey(words.join(gap))).toBe(nameKey(words.join(' ')));
        },
      ),
    );
  });

  test('is its own key', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, shortened), (name) => {
        expect(nameKey(nameKey(name))).toBe(nameKey(name));
        expect(nameHash(nameKey(name))).toBe(nameHash(name));
      }),
    );
  });

  test('changes with every tone and every letter', () => {
    const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
    fc.assert(
      fc.property(agencyName, fc.nat(), fc.nat(5), fc.nat(5), (name, at, one, other) => {
        if (one === other) return;
        const words = name.split(' ');
        const with_ = (tone: string) =>
          words.map((word, i) => (i === at % words.length ? `Ma${tone}n` : word)).join(' ');
        expect(nameKey(with_(tones[one] ?? ''))).not.toBe(nameKey(with_(tones[other] ?? '')));
      }),
    );
  });
});

test.each(
  ABBREVIATIONS.flatMap(({ short, full, after = [''], before = [''] }) =>
    after.flatMap((a) =>
      before.map((b) => b || 'An Hòa').map((b) => [`${a} ${short} ${b}`, `${a} ${full} ${b}`] as const),
    ),
  ).map(([a, b]) => [a.replace('^', '').trim(), b.replace('^', '').trim()] as const),
)('%s stands for %s', (a, b) => {
  expect(nameKey(a)).toBe(nameKey(b));
});
