import { headingKey } from './headings.js';

const DENIED = /^(?:khong|no|false|toan bo|0|)$/;

/** True for a cell that says no, or nothing; of a part also that the whole is meant. */
export function isDenied(text: string): boolean {
  return DENIED.test(headingKey(text));
}
