import type { RawTable } from '../../formats/read/types.js';
import { headingKey } from './headings.js';
import { filled } from './row-kinds.js';

/** Rows among which headings are looked for. */
const TOP = 20;
/** What was printed: "Tên đã in", "Nội dung sai", "Đã ghi". */
const PRINTED =
  /\b(?:sai|sai sot|nham|loi)\b|^(?:(?:ten|ten goi|noi dung|thong tin|ma|ma dinh danh) )?(?:da|dang|hien) (?:in|ghi|cong bo|ban hanh)\b|^(?:printed|wrong|error)\b/;
/** What it is to be: "Nay sửa thành", "Nội dung đúng", "Ghi lại". */
const MENDED =
  /^dung\b|\b(?:ten|ten goi|noi dung|thong tin|du lieu|ma|dinh danh|cho|ghi|in|sua) dung\b|\b(?:chinh xac|dinh chinh)\b|^(?:nay |xin |de nghi |duoc )*(?:sua|ghi|in|doc|dinh chinh) (?:lai|la|thanh|dung)\b|^(?:corrected|correct|right)\b/;

/** True for a table whose headings set what was printed beside what it should have been. */
export function isOfCorrections({ rows }: RawTable): boolean {
  return rows.slice(0, TOP).some((row) => {
    const keys = filled(row).map(({ text }) => headingKey(text));
    const printed = keys.findIndex((key) => PRINTED.test(key) && !MENDED.test(key));
    return printed >= 0 && keys.some((key, i) => i !== printed && MENDED.test(key));
  });
}
