import { expect, test } from 'vitest';
import { writePaper } from '../../support/papers.js';
import { made } from '../../support/registries/made.js';

/** Đồng Nai is a city from 1 September 2026; what was signed before was signed by the province. */
test('a Decision entered later bears the name that its authority had on the day of signing', () => {
  const TODAY = '2026-11-27';
  const { repo, on } = made('H19', TODAY);
  on(TODAY, 'decision', 'new', '--id', 'dau', '--title', 'Về việc cấp mã định danh điện tử');
  on(TODAY, 'add', '--parent', 'H19', '--name', 'Sở Y tế', '--decision', 'dau');
  expect(on(TODAY, 'decision', 'show', 'dau')).toContain('thành phố Đồng Nai');
  on(TODAY, 'decision', 'issue', 'dau', '--number', '1001/QĐ-UBND', '--signed', '2025-08-15');
  expect(on(TODAY, 'decision', 'show', 'dau')).toContain('Ủy ban nhân dân tỉnh Đồng Nai');
  const { text } = writePaper(repo, ['decision', 'draft', 'dau'], 'qd.docx', TODAY);
  expect(text).toContain('TỈNH ĐỒNG NAI');
  expect(text.toLocaleLowerCase('vi')).not.toContain('thành phố đồng nai');
});
