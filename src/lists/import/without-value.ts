import { CONTACT_FIELDS } from '../../core/registry/contact-fields.js';
import { headingKey } from '../recognise/headings.js';
import type { ListedUnit } from '../recognise/listed.js';

type Data = keyof ListedUnit;

/** Words of what is brought up to date of a unit, folded, and where its row says what that is from now on. */
const NAMED: readonly (readonly [RegExp, readonly Data[]])[] = [
  [/\b(?:e ?mail|thu (?:dien tu|cong vu)|hop thu)\b/g, ['email']],
  [/\b(?:dia chi(?! (?:e ?mail|thu|trang|web))|tru so|dia diem|noi dat)\b/g, ['address']],
  [/\b(?:so )?(?:dien thoai|sdt|dt|fax|may|hotline)\b/g, ['phone', 'note']],
  [/\b(?:dia chi )?(?:website|web|trang (?:thong tin|web)|cong thong tin)(?: dien tu)?\b/g, ['website']],
  [/\bten (?:viet )?tat\b/g, ['shortName']],
  [/\bten\b(?! (?:(?:viet )?tat|mien))/g, ['nameBefore']],
  [/\b(?:ma so thue|mst)\b/g, ['taxCode']],
  [/\bma(?: so)?(?: dinh danh)? cu\b/g, ['legacyCodes', 'codeBefore']],
  [/\bma\b(?! (?:so thue|cu|so dinh danh cu|dinh danh cu))/g, ['codeBefore', 'successorCodes']],
];

/** All that may be brought up to date, where the words do not say what. */
const ANY: readonly Data[] = [
  ...CONTACT_FIELDS,
  'shortName',
  'taxCode',
  'legacyCodes',
  'nameBefore',
  'codeBefore',
  'successorCodes',
  'predecessors',
];

/** What stands behind a sign or "thành", to where a paper or a reason begins. */
const VALUE = /(?:[:→]|->|=>|\s(?:thành|sang|là)(?=\s))\s*(?<value>\S.*?)(?=\s(?:theo|do|vì|kể từ|từ ngày|từ)\s|$)/iu;
/** Words that only say what is new, once the data are taken out. */
const ONLY_NAMES =
  /\b(?:va|voi|moi|lai|cua|don vi|co quan|thong tin|du lieu|lien he|lien lac|bo sung|cap nhat|sua|sua doi|chinh sua|thay doi|dieu chinh|so|dien tu|day du|chinh xac|khac|cac|cho)\b/g;

function valueIn(words: string): string {
  const value = VALUE.exec(words.normalize('NFC'))?.groups?.value ?? '';
  const rest = NAMED.reduce((text, [pattern]) => text.replace(pattern, ' '), headingKey(value)).replace(
    ONLY_NAMES,
    ' ',
  );
  return rest.trim() === '' ? '' : headingKey(value);
}

/**
 * True for words of an update ("Cập nhật địa chỉ", "Sửa số điện thoại: 0912…") whose row does not say, in the column it belongs
 * to, what there is from now on: nothing would come of it.
 */
export function isWithoutValue(unit: ListedUnit, words: string): boolean {
  const isSaid = (fields: readonly Data[]): boolean => fields.some((field) => unit[field] !== undefined);
  const key = headingKey(words);
  const named = NAMED.filter(([pattern]) => key.search(pattern) >= 0).map(([, fields]) => fields);
  if (named.length === 0 ? !isSaid(ANY) : named.some((fields) => !isSaid(fields))) return true;
  const value = valueIn(words);
  return (
    value !== '' && !ANY.some((field) => typeof unit[field] === 'string' && headingKey(unit[field]).includes(value))
  );
}
