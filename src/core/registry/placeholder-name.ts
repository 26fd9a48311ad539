/** The name under which a body is granted of which only the code is known; the catalogues word it the same. */
const PLACEHOLDER = /^Đơn vị cấp trên [A-Z0-9.]+ \(cần bổ sung tên\)$/;

/** True for a name that only says that the name is still to be found out: it is none, and no decision can print it. */
export function isPlaceholderName(name: string): boolean {
  return PLACEHOLDER.test(name.normalize('NFC'));
}
