import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fill, type Lang } from '../../../src/messages/catalogue.js';

const LOCALES: Readonly<Record<Lang, string>> = { vi: 'vi-VN', en: 'en-GB' };

it('numbers are written as the machine’s own forms of both languages write them', () => {
  const numbers = fc.oneof(
    fc.maxSafeInteger(),
    fc.integer(),
    fc.constantFrom(0, 999, 1000, -1000, 1234567, 0.5, 12345.67),
  );
  fc.assert(
    fc.property(numbers, fc.constantFrom<Lang>('vi', 'en'), (value, lang) => {
      const plain = value === 0 ? 0 : value;
      expect(fill('{count}', { count: plain }, lang, () => '')).toBe(plain.toLocaleString(LOCALES[lang]));
    }),
  );
});
