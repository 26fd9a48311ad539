import { expect, test } from 'vitest';
import { headingOf } from '../../../../src/lists/recognise/headings.js';

test.each<[string, string]>([
  ['Đơn vị cũ', 'nameBefore'],
  ['Don vi cu', 'nameBefore'],
  ['§¬n vÞ cò', 'nameBefore'],
  ['Đơn vị mới', 'nameAfter'],
  ['Tên đơn vị trước sắp xếp', 'nameBefore'],
  ['Tên đơn vị sau sắp xếp', 'nameAfter'],
  ['TÊN CƠ QUAN, ĐƠN VỊ ĐƯỢC SẮP XẾP', 'nameBefore'],
  ['Tên gọi mới', 'nameAfter'],
  ['Trước khi sắp xếp', 'nameBefore'],
  ['Sáp nhập từ các đơn vị', 'predecessors'],
  ['Hình thành từ', 'predecessors'],
  ['Mã ĐD cũ', 'codeBefore'],
  ['Mã (mới)', 'codeAfter'],
  ['Mã định danh sau sáp nhập', 'codeAfter'],
  ['Mã trước khi điều chỉnh', 'codeBefore'],
  ['Mã đề nghị cấp mới', 'codeAfter'],
  ['Mã đơn vị tiếp nhận', 'successorCodes'],
  ['Sáp nhập vào đơn vị', 'successors'],
  ['Old unit', 'nameBefore'],
  ['New code', 'codeAfter'],
])('%s is %s', (heading, field) => {
  expect(headingOf(heading)?.field).toBe(field);
});

test.each(['Mã thu hồi', 'Tên đơn vị giải thể', 'Mã đề nghị hủy'])('what stands under “%s” ends', (heading) => {
  expect(headingOf(heading)?.ends).toBe(true);
});

test.each(['Mã số thuế', 'Tên người lập', 'Số lượng đơn vị', 'Mới', 'Diễn biến'])('%s is none of these', (heading) => {
  expect(String(headingOf(heading)?.field)).not.toMatch(/^(?:code|name)/);
});
