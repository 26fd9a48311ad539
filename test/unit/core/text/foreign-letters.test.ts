import { expect, test } from 'vitest';
import { foreignWords } from '../../../../src/core/text/index.js';

test.each([
  ['\u0405ở Y tế', '\u0405ở', 1, 'cyrillic', ['S']],
  ['Sở МОСКВА', 'МОСКВА', 4, 'cyrillic', ['M', 'O', 'C', 'K', 'B', 'A']],
  ['Sở Y t\u0435\u0302\u0301', 't\u0435\u0302\u0301', 7, 'cyrillic', undefined],
  ['Phòng ΤΥ', 'ΤΥ', 7, 'greek', ['T', 'Y']],
  ['ＵＢＮＤ', 'ＵＢＮＤ', 1, 'fullwidth', ['U', 'B', 'N', 'D']],
  ['𝐒ở', '𝐒ở', 1, 'mathematical', ['S']],
  ['Năm ℓ', 'ℓ', 5, 'mathematical', ['l']],
  ['Nǎm', 'Nǎm', 2, 'latin', ['ă']],
  ['Thị Ɖội', 'Ɖội', 5, 'latin', ['Đ']],
  ['phân ɑ', 'ɑ', 6, 'latin', ['a']],
  ['ở ﬁn', 'ﬁn', 3, 'latin', ['fi']],
  ['Lớp Ⅲ', 'Ⅲ', 5, 'latin', ['III']],
  ['Ⓢở 🅢', 'Ⓢở', 1, 'other', ['S']],
  ['Sở 日', '日', 4, 'han', undefined],
  ['Sở Ж', 'Ж', 4, 'cyrillic', undefined],
  ['ế\u0300\u0301', 'ế\u0300\u0301', 2, 'mark', undefined],
  ['mũ ⁿ', 'ⁿ', 4, 'latin', ['n']],
  ['số ٣', '٣', 4, 'other', undefined],
] as const)('%s', (text, word, position, script, right) => {
  const [found] = foreignWords(text);
  if (word === 't\u0435\u0302\u0301') {
    // the marks compose with the right letter
    expect(found?.right?.[0]).toBe('e');
    return;
  }
  expect(found).toMatchObject({ word, position, script });
  expect(found?.right).toEqual(right);
});

test.each(['Citroën', 'D’Ran', "Cư M'gar", 'Krông Bŭk', 'Łódź', '10 m²', '20°C', 'số 5/2, “A”…', '𝄞 ✔ →', 'Ðà Nẵng'])(
  'nothing in %s',
  (text) => {
    expect(foreignWords(text)).toEqual([]);
  },
);
