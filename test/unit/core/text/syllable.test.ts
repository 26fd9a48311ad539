import { describe, expect, test } from 'vitest';
import { isSyllable, placeTone } from '../../../../src/core/text/syllable.js';

describe('isSyllable', () => {
  test.each(
    (
      'nghiêng Nguyễn huyện xã phường Quốc Quý quỳnh khuỷu khuya thuở giếng già gìn gì giữa Đắk Lắk UỶ Ủy ở ý ' +
      'oan ương yêu yến hòa hoà thúy thuý ngoằn ngoèo quạ rượu Trung an xoong toàn tuýp'
    ).split(' '),
  )('%s is one', (word) => {
    expect(isSyllable(word)).toBe(true);
  });

  test.each([
    ['two tone marks', 'hòá'],
    ['a tone on the wrong letter', 'maò'],
    ['a stop with a tone it cannot bear', 'bàt'],
    ['no vowel', 'ngh'],
    ['two syllables', 'Bắchuyện'],
    ['a foreign rime', 'Müller'],
    ['a foreign onset', 'Krông'],
    ['nothing', ''],
  ])('%s is none', (_, word) => {
    expect(isSyllable(word)).toBe(false);
  });
});

describe('placeTone', () => {
  test.each([
    ['hoà', 'hòa', 'hoà'],
    ['thủy', 'thủy', 'thuỷ'],
    ['khỏe', 'khỏe', 'khoẻ'],
    ['hoàn', 'hoàn', 'hoàn'],
    ['hòai', 'hoài', 'hoài'],
    ['qúy', 'quý', 'quý'],
    ['mía', 'mía', 'mía'],
    ['giâý', 'giấy', 'giấy'],
  ])('%s: %s in the old style, %s in the new', (word, old, young) => {
    expect(placeTone(word, 'old')).toBe(old);
    expect(placeTone(word, 'new')).toBe(young);
  });
});
