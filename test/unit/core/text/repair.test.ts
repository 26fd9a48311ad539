import { expect, test } from 'vitest';
import { repairText, revealText } from '../../../../src/core/text/index.js';

test.each([
  ['Sở Y tế'.normalize('NFD'), 'Sở Y tế', ['nfc']],
  ['Sở\u200b Y\u00ad tế', 'Sở Y tế', ['invisible']],
  ['Sở\u0007 Y tế\ud800', 'Sở Y tế', ['control']],
  ['  Sở\u00a0 Y \t tế\r\n', 'Sở Y tế', ['spaces']],
  ['Sở\r\nY tế', 'Sở Y tế', ['spaces']],
  ['Sở\vY tế', 'Sở Y tế', ['control']],
  ['Ðại học, HÐND, ðược', 'Đại học, HĐND, được', ['eth']],
  ['a\u034f\u0301', 'á', ['invisible', 'nfc']],
  ['Sở Y tế', 'Sở Y tế', []],
])('%j becomes %j', (text, expected, kinds) => {
  const { text: repaired, repairs } = repairText(text);
  expect(repaired).toBe(expected);
  expect(repairs.map(({ kind }) => kind)).toEqual(kinds);
});

test('shows each kind of repair before and after', () => {
  expect(repairText(' Sở\u200b Y tế').repairs).toEqual([
    { kind: 'invisible', before: ' Sở\u200b Y tế', after: ' Sở Y tế' },
    { kind: 'spaces', before: ' Sở Y tế', after: 'Sở Y tế' },
  ]);
});

test.each(['Hoà Bình', 'thủy NGUYÊN', 'Bắchuyện', 'Lí – Lý', 'Guðmundur', 'FJÖRÐUR', 'B\ufffdc'])(
  'leaves words, case, tone placement and foreign letters alone: %s',
  (text) => {
    expect(repairText(text)).toEqual({ text, repairs: [] });
  },
);

test('does not touch text in an old encoding, where these characters are letters', () => {
  const text = ' H\u00adng Yªn  BÐ ';
  expect(repairText(text)).toEqual({ text, repairs: [] });
});

test('spells out what the eye cannot see', () => {
  expect(revealText('Sở\u200b Y\u00a0tế\t\ud800\u{e0041}')).toBe('Sở<U+200B> Y<U+00A0>tế<U+0009><U+D800><U+E0041>');
});
