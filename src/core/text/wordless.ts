const CODE =
  /^(?:mã\s*:?\s*)?(?:[A-Z]\d{2,3}(?:\s?[.-]\s?[A-Z0-9]{1,6}){0,4}|\d{1,4}(?:\.\d{1,4}){1,3}\.[A-Z]\d{1,3})$/iu;
const NUMBER = /^[+\-(]?\d[\d\s.,()%+\-/:]*$/;
/** `ngày 12 tháng 3 năm 2024`, `tháng 3/2024`, `quý I năm 2024`, `năm 2024`. */
const DAY =
  /^(?:ngày\s+)?\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?$|^(?:ngày|tháng|năm)\s+\d[\d\s/.-]*(?:\s*năm\s+\d{4})?$|^quý\s+(?:[IV]{1,3}|[1-4])(?:[\s/.-]+(?:năm\s+)?\d{4})?$/iu;

/** True for a code, a number or a day: nothing that a body is called by. */
export function isWordless(text: string): boolean {
  const trimmed = text.trim().normalize('NFC');
  // next to all names begin with a word
  if (trimmed.length > 40) return false;
  return CODE.test(trimmed) || NUMBER.test(trimmed) || DAY.test(trimmed);
}
