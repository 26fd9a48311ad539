import { expect, test } from 'vitest';
import { headSayings } from '../../../../../src/lists/compare/paper/head.js';

test('a long text in the place of a letterhead is told as another body, and looked at once', () => {
  const place = { file: 'qd.docx' };
  // every stretch of so many lines would take hours
  const lines = Array.from({ length: 20_000 }, (_, i) => ({ text: `Dòng thứ ${i} của văn bản khác`, place }));
  const draft = { parent: undefined, body: ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ HẢI PHÒNG'], place: 'Hải Phòng' };
  const sayings = headSayings(lines, draft, {}, { isOneName: () => false } as never, place);
  expect(sayings.map(({ likeness, field }) => [likeness, field])).toContainEqual(['different', 'issuer']);
});
