import { headingKey } from './headings.js';

const DENIED = /^(?:khong|no|false|0|)$/;

/** True for a cell that says no, or nothing. */
export function isDenied(text: string): boolean {
  return DENIED.test(headingKey(text));
}
