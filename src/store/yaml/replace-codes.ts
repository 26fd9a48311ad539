import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { batchCodeKeys } from '../../core/changes/batch-schema.js';
import { PARSE_OPTIONS } from './parse-options.js';

/** Keys of an agency file whose values are codes. */
export const UNIT_CODE_KEYS: ReadonlySet<string> = new Set(['code', 'successors', 'partial']);
/** Keys of a batch file whose values are codes. */
export const BATCH_CODE_KEYS: ReadonlySet<string> = batchCodeKeys();
/** Keys of registry.yaml whose values are codes of units. */
export const SETTINGS_CODE_KEYS: ReadonlySet<string> = new Set(['codes']);

interface Replacement {
  start: number;
  end: number;
  text: string;
}

function replacementsIn(
  node: unknown,
  under: boolean,
  keys: ReadonlySet<string>,
  codes: ReadonlyMap<string, string>,
): Replacement[] {
  if (isMap(node)) {
    return node.items.flatMap(({ key, value }) => {
      const named = isScalar(key) && keys.has(String(key.value));
      return replacementsIn(value, named, keys, codes);
    });
  }
  if (isSeq(node)) return node.items.flatMap((item) => replacementsIn(item, under, keys, codes));
  if (!under || !isScalar(node) || typeof node.value !== 'string' || !node.range) return [];
  const next = codes.get(node.value);
  return next === undefined ? [] : [{ start: node.range[0], end: node.range[1], text: next }];
}

/**
 * A YAML text with codes replaced where they stand as codes; every other byte stays, quotes too.
 * @param codes old code → new code
 */
export function replaceCodes(text: string, keys: ReadonlySet<string>, codes: ReadonlyMap<string, string>): string {
  if (![...codes.keys()].some((code) => text.includes(code))) return text;
  // the parser would take a byte order mark for a column
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  let result = text.slice(mark.length);
  const replacements = replacementsIn(parseDocument(result, PARSE_OPTIONS).contents, false, keys, codes);
  for (const { start, end, text: code } of replacements.sort((a, b) => b.start - a.start)) {
    const source = result.slice(start, end);
    const quote = /^['"]/.exec(source)?.[0] ?? '';
    result = result.slice(0, start) + quote + code + quote + result.slice(end);
  }
  return mark + result;
}
