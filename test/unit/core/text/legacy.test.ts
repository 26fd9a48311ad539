import { describe, expect, test } from 'vitest';
import { convertLegacy, detectLegacy, legacyFont } from '../../../../src/core/text/index.js';

describe('convertLegacy', () => {
  test.each([
    ['Phßng Gi¸o dôc vµ §µo t¹o', 'Phòng Giáo dục và Đào tạo'],
    ['UBND huyÖn Thñy Nguyªn', 'UBND huyện Thủy Nguyên'],
    ['H\u00adng Yªn', 'Hưng Yên'],
    ['H¶i D\u00ad¬ng, §¾k L¾k, Th¸i B×nh', 'Hải Dương, Đắk Lắk, Thái Bình'],
    ['A¸ §«ng', 'Á Đông'],
  ])('TCVN3 %s', (text, expected) => {
    expect(convertLegacy(text, 'tcvn3')).toBe(expected);
  });

  test('TCVN3 in a font of capitals', () => {
    expect(convertLegacy('ñy ban nh©n d©n', 'tcvn3', { capitals: true })).toBe('ỦY BAN NHÂN DÂN');
  });

  test.each([
    ['Phoøng Giaùo duïc vaø Ñaøo taïo', 'Phòng Giáo dục và Đào tạo'],
    ['UÛy ban nhaân daân tænh Ñaék Laék', 'Ủy ban nhân dân tỉnh Đắk Lắk'],
    ['SÔÛ NOÄI VUÏ', 'SỞ NỘI VỤ'],
    ['Aù Ñoâng, Höng Yeân, lyù, myõ, tyø, kyû, î', 'Á Đông, Hưng Yên, lý, mỹ, tỳ, kỷ, ỵ'],
  ])('VNI %s', (text, expected) => {
    expect(convertLegacy(text, 'vni')).toBe(expected);
  });

  test('leaves what the encoding does not know', () => {
    expect(convertLegacy('ABC 123 – €', 'tcvn3')).toBe('ABC 123 – €');
    expect(convertLegacy('ABC 123 – €', 'vni')).toBe('ABC 123 – €');
  });
});

describe('detectLegacy', () => {
  test.each([
    'Phßng Gi¸o dôc vµ §µo t¹o',
    'Së Néi vô',
    'UBND huyÖn Thñy Nguyªn',
    'Tr\u00adêng THPT NguyÔn Tr·i',
    'Bé C«ng an',
    'ViÖt',
    'H§ND x· An Hßa',
  ])('TCVN3 %s', (text) => {
    expect(detectLegacy(text)).toBe('tcvn3');
  });

  test.each(['Haûi Phoøng', 'UBND huyeän Kieán Thuïy', 'Thaønh phoá Haø Noäi', 'HÑND xaõ An Hoøa', 'SÔÛ NOÄI VUÏ'])(
    'VNI %s',
    (text) => {
      expect(detectLegacy(text)).toBe('vni');
    },
  );

  test.each([
    ['plain ASCII', 'UBND Thanh Hoa'],
    ['Vietnamese', 'Sở Nội vụ thành phố Hải Phòng'],
    ['Vietnamese all in Latin-1', 'Hà Tây, Tòa án, Ý Yên, Công an xã Bình Hòa, hoá, tú'],
    ['Vietnamese with the wrong Ð', 'Ðông Hà, Ðà, HÐND, QÐ, Ðo Ðe Ðông tú tú tú'],
    ['a chart of measures', 'Ðo Ðo Ðo'],
    ['French', 'Noël à Paris : où être né ? Goût, août, naïf, Loïc Caïn, ça, maïs, Saül, œuvre'],
    ['French quotes', '« Mai » «Lý»'],
    ['German', 'Müller & Söhne GmbH, Köln: für große Höhe, süß, Straße, Mü Bö Nuß'],
    ['short names among longer ones', 'Mü, Bö, Kö, Müller, Köln'],
    ['Spanish', 'El Niño año señor, mañana, Mª José'],
    ['signs', '© 2023, 10 m², 5 µm, 20°, ½'],
    ['an old encoding beside Unicode letters', 'Phßng Gi¸o dôc huyện'],
    ['nothing', ''],
  ])('not %s', (_, text) => {
    expect(detectLegacy(text)).toBeUndefined();
  });

  test('believes the font about a single word, but not against the text', () => {
    expect(detectLegacy('Teân')).toBeUndefined();
    expect(detectLegacy('Teân', 'VNI-Times')).toBe('vni');
    expect(detectLegacy('Tªn', '.VnTimeH')).toBe('tcvn3');
    expect(detectLegacy('HuyÖn', 'Times New Roman')).toBe('tcvn3');
    expect(detectLegacy('Hải Phòng', '.VnTime')).toBeUndefined();
    expect(detectLegacy('Hà Tây', '.VnTime')).toBeUndefined();
    expect(detectLegacy('UBND', '.VnTime')).toBeUndefined();
  });
});

test.each([
  ['.VnTime', { encoding: 'tcvn3', capitals: false }],
  ['.VnTimeH', { encoding: 'tcvn3', capitals: true }],
  ['.vnarial NarrowH', { encoding: 'tcvn3', capitals: true }],
  ['VNI-Times', { encoding: 'vni', capitals: false }],
  ['VNI Helve', { encoding: 'vni', capitals: false }],
  ['Times New Roman', undefined],
  ['Vni', undefined],
])('font %s', (name, expected) => {
  expect(legacyFont(name)).toEqual(expected);
});
