const LOOKED_AT = '(?:kiem tra|ra soat|doi chieu|xac minh|xac nhan|tham tra)';
const RIGHT = '(?:dung|khop|trung khop|chinh xac|hop le|phu hop|dat|du|day du)';

/** Words by which what a row says was looked at and is right. */
const ALL_RIGHT = new RegExp(
  `^(?:(?:thong tin|du lieu|so lieu|noi dung|ma(?: dinh danh)?|ten|va) )*(?:(?:da|duoc) )*(?:${LOOKED_AT} )*(?:(?:da|deu|la) )*${RIGHT}(?: (?:va )?${RIGHT})*$`,
);

/** True for words by which all of a row is right as it stands: "Khớp", "Phù hợp", "Đã kiểm tra, đúng"; `key` is folded, without punctuation. */
export function saysRight(key: string): boolean {
  return ALL_RIGHT.test(key);
}
