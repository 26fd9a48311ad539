import { describe, expect, test } from 'vitest';
import { displayWidth, padEnd, truncate, wrap } from '../../../../src/core/text/index.js';

/** Our own colours on their way to the writer. */
const RED = '\u001b[1234;5678;1234;5678;31m';
const OFF = '\u001b[1234;5678;1234;5678;39m';

test.each([
  ['NFC', 'Hải Phòng', 9],
  ['NFD', 'Hải Phòng'.normalize('NFD'), 9],
  ['colours', `${RED}đỏ${OFF}`, 2],
  ['an escape that is data, as it is shown', '\u001b[31mđỏ', 7],
  ['zero-width characters, as they are shown', 'a\u200b\u00adb', 14],
  ['a tag, as it is shown', '\u{e0041}', 9],
  ['a control character, as it is shown', 'a\u0007', 2],
  ['Chinese', '日本', 4],
  ['Korean, composed or not', '한국'.normalize('NFD'), 4],
  ['full width', 'ＡＢ', 4],
  ['emoji', '😀', 2],
  ['a joined emoji, as it is shown', '👨\u200d👩\u200d👧', 18],
  ['a flag', '🇻🇳', 2],
  ['box drawing and dashes', '│ – … ✔', 7],
  ['nothing', '', 0],
])('width of %s', (_, text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test('padEnd aligns NFC and NFD alike and leaves wider text alone', () => {
  expect(padEnd('Đồ', 4)).toBe('Đồ  ');
  expect(displayWidth(padEnd('Đồ'.normalize('NFD'), 4))).toBe(4);
  expect(padEnd('Đồ Sơn', 4)).toBe('Đồ Sơn');
});

describe('truncate', () => {
  test.each([
    ['Hải Phòng', 9, 'Hải Phòng'],
    ['Hải Phòng', 5, 'Hải …'],
    ['Hải Phòng'.normalize('NFD'), 7, 'Hải Ph…'.normalize('NFD')],
    ['日本国', 4, '日…'],
    ['Hải', 1, '…'],
    ['Hải', 0, ''],
    [`${RED}Hải Phòng${OFF}`, 5, `${RED}Hải …${OFF}`],
  ])('%j to %d columns', (text, width, expected) => {
    expect(truncate(text, width)).toBe(expected);
  });
});

describe('wrap', () => {
  test.each([
    ['at spaces', 'Sở Nông nghiệp và Môi trường', 10, ['Sở Nông', 'nghiệp và', 'Môi trường']],
    ['a word wider than the line', 'mã 123456789 hết', 4, ['mã', '1234', '5678', '9', 'hết']],
    ['NFD', 'Sở Nội vụ'.normalize('NFD'), 6, ['Sở Nội'.normalize('NFD'), 'vụ'.normalize('NFD')]],
    ['not at a no-break space', 'Điều\u00a01 khoản', 6, ['Điều\u00a01', 'khoản']],
    ['keeping line ends', 'một\n\nhai', 10, ['một', '', 'hai']],
    ['colours weigh nothing', `${RED}một${OFF} hai`, 7, [`${RED}một${OFF} hai`]],
    ['wide characters', '日本国', 4, ['日本', '国']],
    ['nothing', '', 10, ['']],
  ])('%s', (_, text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });
});
