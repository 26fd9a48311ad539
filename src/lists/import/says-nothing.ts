import { headingKey } from '../recognise/headings.js';

/** Words that say nothing, as they begin: next to all cells begin otherwise. */
const MAY = /^[\s(]*(?:kh|ch|ko|không|chưa|đang|dang|none)/iu;
const LONGEST = 32;
const NOTHING =
  /^(?:(?:khong|ko|chua|chua duoc)(?: (?:co|ro))?(?: (?:so|ma|ma dinh danh|dien thoai|fax|email|website|thong tin|dia chi))*|(?:chua|dang)(?: duoc)? (?:cap|cap nhat|bo sung|xay dung)|none)$/;

/** True for a cell in which somebody wrote that there is nothing: "không có", "chưa có", "đang cập nhật". */
export function saysNothing(text: string): boolean {
  return text.length <= LONGEST && MAY.test(text) && NOTHING.test(headingKey(text));
}
