import { describe, expect, test } from 'vitest';
import {
  CONTROL_CHARACTER,
  ETH,
  FOREIGN,
  INVISIBLE_CHARACTER,
  JOINED,
  LEGACY,
  LINES,
  NOT_NFC,
  SPACES,
  scanText,
} from '../../../../src/core/text/index.js';

test.each([
  '',
  'Ủy ban nhân dân thành phố Hải Phòng',
  'Sở Lao động – Thương binh & Xã hội (cơ sở 2)',
  '“Trung tâm” Thông tin…',
  'UBND, HĐND, THPT, TTYT, CNTT, QĐ-TTg',
  'Bệnh viện VinMec, eHọc',
  'VNeID, VinUni, YouTube, GitHub, eOffice, pH',
  'Huyện Đakrông, xã ĐaKrông, huyện Đạ Tẻh, tỉnh Kon Tum, Krông Nô',
  'Dân tộc Êđê, Xơđăng',
  'Trung tâm Internet và video',
  'sonoivu@example.gov.vn',
  'Noël, Müller, Guðmundur',
  '« Mai », © 2023, 10 m², 5 µm, 20°C',
  'Citroën, Ćuk, Šiauliai, Łódź, Tromsø, Krông Bŭk, Ƀuôn Ma Thuột, Čư M’gar',
  '™ № ½ → ↔ ≥ €',
])('clean: %s', (text) => {
  expect(scanText(text)).toBe(0);
});

test.each([
  ['decomposed text', 'Hải Phòng'.normalize('NFD'), NOT_NFC],
  ['a character with a canonical twin', '10 \u212b', NOT_NFC],
  ['a bell', 'Sở\u0007 Y tế', CONTROL_CHARACTER],
  ['a C1 control', 'Sở\u0093 Y tế', CONTROL_CHARACTER],
  ['a lone surrogate', 'Sở \ud83d Y tế', CONTROL_CHARACTER],
  ['a non-character', 'Sở\uffff Y tế', CONTROL_CHARACTER],
  ['a lost character', 'B\ufffdc Giang', CONTROL_CHARACTER],
  ['a zero-width space', 'Sở Y\u200b tế', INVISIBLE_CHARACTER],
  ['a byte-order mark', '\ufeffSở Y tế', INVISIBLE_CHARACTER],
  ['a soft hyphen', 'thông\u00ad tin', INVISIBLE_CHARACTER],
  ['a bidi isolate', 'Sở \u2066Y tế\u2069', INVISIBLE_CHARACTER],
  ['a leading space', ' Sở Y tế', SPACES],
  ['a trailing space', 'Sở Y tế ', SPACES],
  ['a double space', 'Sở  Y tế', SPACES],
  ['a tab', 'Sở\tY tế', LINES],
  ['a line end', 'Sở\nY tế', LINES],
  ['a no-break space', 'Sở\u00a0Y tế', SPACES],
  ['a line separator', 'Sở\u2028Y tế', CONTROL_CHARACTER],
  ['a carriage return', 'Sở\rY tế', CONTROL_CHARACTER],
  ['a next line', 'Sở\x85Y tế', CONTROL_CHARACTER],
  ['the blank of Braille', 'Sở\u2800Y tế', INVISIBLE_CHARACTER],
  ['a Hangul filler', 'Sở\u3164Y tế', INVISIBLE_CHARACTER],
  ['a tag', 'Sở\u{e0041} Y tế', INVISIBLE_CHARACTER],
  ['a variation selector', 'Sở\ufe0f Y tế', INVISIBLE_CHARACTER],
  ['a bidi override in TCVN3', 'Phßng Gi¸o dôc vµ \u202e§µo t¹o', LEGACY | INVISIBLE_CHARACTER],
  ['a Cyrillic look-alike', '\u0405ở Y tế', FOREIGN],
  ['a mark that composes with nothing', 'q\u0301', FOREIGN],
  ['another script', 'Sở 日本', FOREIGN],
  ['only a space', ' ', SPACES],
  ['Ð in a syllable', 'Ðại học', ETH],
  ['Ð in an abbreviation', 'HÐND', ETH],
  ['ð in a syllable', 'lao ðộng', ETH],
  ['Ð at the head of a foreign name', 'Ðakrông', ETH],
  ['TCVN3', 'Phßng Gi¸o dôc vµ §µo t¹o', LEGACY],
  ['TCVN3 whose ư is a soft hyphen', 'H\u00adng Yªn', LEGACY],
  ['TCVN3 whose é is Ð', 'BÐ d©n', LEGACY],
  ['VNI', 'UBND huyeän Kieán Thuïy', LEGACY],
  ['two faults', ' Sở\u200b Y tế', SPACES | INVISIBLE_CHARACTER],
  ['three faults', 'Ðại  học Hải Phòng'.normalize('NFD'), NOT_NFC | SPACES | ETH],
])('%s', (_, text, flags) => {
  expect(scanText(text)).toBe(flags);
});

describe('a lost space between words', () => {
  test.each([
    'BắcHuyện',
    'huyệnThủy Nguyên',
    'thuộcUBND',
    'ĐăkLăk',
    'Bắchuyện Lục Ngạn',
    'BẮCHUYỆN',
    'Tânthành',
    'Hàxã',
    'Trườngtiểu học',
    'Tháibình',
    'UBNDxã An Hòa',
    'HĐNDtỉnh',
  ])('%s', (text) => {
    expect(scanText(text)).toBe(JOINED);
  });
});
