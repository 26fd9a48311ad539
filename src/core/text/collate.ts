let collator: Intl.Collator | undefined;

/**
 * Vietnamese order of names, for sorting: đ after d, ă â after a; tones ngang, huyền, hỏi, ngã, sắc, nặng; small
 * before capital; numbers by value (`số 2` before `số 10`). NFC and NFD compare alike. Tones decide
 * only where the letters of the whole name are the same: `Hạ Long` before `Hà Nội`.
 */
export function compareNames(a: string, b: string): number {
  // Made on first use: it loads the locale's data, which most commands never need.
  collator ??= new Intl.Collator('vi', { numeric: true });
  return collator.compare(a, b);
}
