import { table } from '../../core/table.js';

/** Short forms in the names that databases give their columns, folded. */
const SHORT: Readonly<Record<string, string>> = table({
  cq: 'co quan',
  cqdv: 'co quan don vi',
  dd: 'dinh danh',
  dv: 'don vi',
  org: 'organization',
});
const SHORT_FORM = '(?:cqdv|cq|dv|org)';
/** The same written together throughout: `TENDV`, `orgcode`. */
const TOGETHER = new RegExp(`^(?:(ma|ten)(${SHORT_FORM})(cha)?|(org|unit|parent)(code|name))$`);

/**
 * The words of a heading that is the name of a database's column, as people write them: `ma_dv_cha` → `ma don vi cha`;
 * undefined for any other.
 * @param key the heading, folded
 */
export function spelledOut(text: string, key: string): string | undefined {
  if (/\s/.test(text.trim())) return undefined;
  const words =
    TOGETHER.exec(key)
      ?.slice(1)
      .flatMap((word) => word ?? []) ?? key.split(' ');
  if (words.length < 2) return undefined;
  const spelt = words.map((word) => SHORT[word] ?? word).join(' ');
  return spelt === key ? undefined : spelt;
}
