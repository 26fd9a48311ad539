import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CONTROL_CHARACTER,
  compareNames,
  detectLegacy,
  displayWidth,
  FOREIGN,
  fold,
  foldHash,
  foldTone,
  JOINED,
  joinedWords,
  LEGACY,
  padEnd,
  repairText,
  SIGNS,
  scanText,
  toneStyle,
  truncate,
  wrap,
} from '../../src/core/text/index.js';
import { placeTone } from '../../src/core/text/syllable.js';
import { agencyName, dirtyText, vietnameseText } from '../support/arbitraries/vietnamese.js';

const anyText = fc.oneof(vietnameseText, agencyName, dirtyText);

/** What may be done to a name without making it another name. */
const disguise = fc.constantFrom<(text: string) => string>(
  (text) => text.normalize('NFD'),
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.replace(/ /g, ' \u00a0'),
  (text) => text.replace(/[-–]/g, ','),
  (text) => text.replace(/(?<=\p{L})/gu, '\u200b'),
  (text) => text.replace(/\p{L}+/gu, (word) => placeTone(word.toLowerCase(), 'new')),
  (text) => text.replace(/Lý|Quý|Kỳ|Mỹ/g, (word) => word.normalize('NFD').replace('y', 'i')),
  (text) => text.replace(/[Đđ]/g, (letter) => (letter === 'Đ' ? 'Ð' : 'ð')),
);

describe('fold', () => {
  test('a disguised name folds and hashes like the plain one', () => {
    fc.assert(
      fc.property(agencyName, fc.array(disguise, { maxLength: 4 }), (name, disguises) => {
        const other = disguises.reduce((text, change) => change(text), name);
        expect(fold(other)).toBe(fold(name));
        expect(foldHash(other)).toBe(foldHash(name));
      }),
    );
  });

  test('equal folds have equal hashes, whichever way they were made', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text);
        expect(fold(folded)).toBe(folded);
        expect(foldHash(folded)).toBe(foldHash(text));
        const composed = text.normalize('NFC');
        expect(fold(composed)).toBe(folded);
        expect(foldHash(composed)).toBe(foldHash(text));
      }),
    );
  });

  test('the short way over common text agrees with the general one', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        // A soft hyphen folds away, but only the general way takes it.
        expect(fold(`${text}\u00ad`)).toBe(fold(text));
      }),
    );
  });
});

test('foldTone does not mind where the tone mark stands, and does mind which it is', () => {
  fc.assert(
    fc.property(agencyName, (name) => {
      const restyled = name.replace(/\p{L}+/gu, (word) => placeTone(word.toLowerCase(), 'new'));
      expect(foldTone(restyled)).toBe(foldTone(name));
      expect(toneStyle(restyled).old).toEqual([]);
      expect(toneStyle(foldTone(name)).new).toEqual([]);
      expect(foldTone(foldTone(name))).toBe(foldTone(name));
    }),
  );
});

describe('scan and repair', () => {
  // what a person must type anew is pointed out, and left
  const LOST = /[\ufffc\ufffd\p{Co}\p{Noncharacter_Code_Point}]/u;
  const REPAIRABLE = ~(JOINED | LEGACY | FOREIGN | SIGNS);

  test('what repair leaves, scan finds clean, and repair again leaves as it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: repaired } = repairText(text);
        expect(repairText(repaired)).toEqual({ text: repaired, repairs: [] });
        if (detectLegacy(repaired) === undefined && !LOST.test(repaired)) {
          expect(scanText(repaired) & REPAIRABLE).toBe(0);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('scan flags a text exactly when repair would change it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(detectLegacy(text) === undefined && !LOST.test(text));
        expect((scanText(text) & REPAIRABLE) !== 0).toBe(repairText(text).text !== text);
      }),
      { numRuns: 500 },
    );
  });

  test('a lost character is reported, and never repaired away', () => {
    fc.assert(
      fc.property(agencyName, agencyName, (a, b) => {
        const text = `${a}\ufffd${b}`;
        expect(scanText(text) & CONTROL_CHARACTER).toBe(CONTROL_CHARACTER);
        expect(repairText(text).text).toBe(text);
      }),
    );
  });

  test('no joined word slips through the sieve', () => {
    fc.assert(
      fc.property(fc.array(agencyName, { maxLength: 4 }), (names) => {
        const text = names.join('').replace(/ (?=[a-zđ])/g, '');
        fc.pre(detectLegacy(text) === undefined);
        expect((scanText(text) & JOINED) !== 0).toBe(joinedWords(text).length > 0);
      }),
    );
  });

  test('agency names are clean', () => {
    fc.assert(
      fc.property(agencyName, (name) => {
        expect(scanText(name)).toBe(0);
      }),
    );
  });

  test('repair keeps every Vietnamese letter, its case and its tone', () => {
    fc.assert(
      fc.property(vietnameseText, (text) => {
        expect(repairText(text.normalize('NFD')).text.replace(/ /g, '')).toBe(text.replace(/ /g, ''));
      }),
    );
  });
});

test('compareNames is an order', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (a, b, c) => {
      expect(Math.sign(compareNames(a, b))).toBe(0 - Math.sign(compareNames(b, a)));
      if (compareNames(a, b) <= 0 && compareNames(b, c) <= 0) expect(compareNames(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});

describe('terminal columns', () => {
  test('are the same for NFC and NFD', () => {
    fc.assert(
      fc.property(vietnameseText, (text) => {
        expect(displayWidth(text)).toBe(text.length);
        expect(displayWidth(text.normalize('NFD'))).toBe(text.length);
      }),
    );
  });

  test('truncate fits, padEnd fills', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 0, max: 40 }), (text, width) => {
        expect(displayWidth(truncate(text, width))).toBeLessThanOrEqual(width);
        expect(displayWidth(padEnd(truncate(text, width), width))).toBe(width);
      }),
    );
  });

  test('wrap fits and loses nothing but spaces', () => {
    fc.assert(
      fc.property(vietnameseText, fc.boolean(), fc.integer({ min: 1, max: 30 }), (text, decomposed, width) => {
        const given = decomposed ? text.normalize('NFD') : text;
        const lines = wrap(given, width);
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replace(/ /g, '')).toBe(given.replace(/ /g, ''));
      }),
    );
  });
});
