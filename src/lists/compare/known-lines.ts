import type { Registry } from '../../core/registry/registry.js';
import type { ListFinding } from '../recognise/listed.js';

/** A code in a sentence. */
const CODE = /(?<![\p{L}\d.])[A-Y]\d{2}(?:\.[A-Z\d]+)*/gu;

/**
 * True for what is said of a line outside the tables that names none but codes of the registry. An article may name codes
 * in a sentence that looks like a row: such lines of a Decision are let go, for every row that the annexes lack is named
 * by the comparison; but not one with a code that nobody granted.
 */
export function isKnownLine({ rule, args }: ListFinding, registry: Registry): boolean {
  if (rule !== 'list-line-unread' && rule !== 'list-line-unplaced') return false;
  // the text may be cut short in the middle of a code
  const codes = Array.isArray(args.codes) ? args.codes.map(String) : (String(args.text ?? '').match(CODE) ?? []);
  return codes.length > 0 && codes.every((code) => registry.unit(code) !== undefined);
}
