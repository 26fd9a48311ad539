import { typedDate } from '../../core/registry/dates.js';
import { fold } from '../../core/text/fold.js';
import { isWordless } from '../../core/text/wordless.js';
import { codedName } from '../recognise/code-cell.js';
import { isNameHeading } from '../recognise/headings.js';
import { looksLikeCode } from '../recognise/looks-like-code.js';

/** Why a text in the cell of a name is none. */
export type NoName =
  | 'error-value'
  | 'formula'
  | 'ditto'
  | 'number'
  | 'date'
  | 'code'
  | 'address'
  | 'heading'
  | 'signs'
  | 'signer'
  | 'excel-date';

/** What a spreadsheet writes into a cell whose formula failed. */
const ERROR_VALUE =
  /^#(?:REF|VALUE|NAME|NUM|NULL|DIV\/0|SPILL|CALC|GETTING_DATA|FIELD|BLOCKED|N\/A)[!?]?$|^(?:true|false|nan|undefined)$/i;
/** `03-Jan`, `Mar-05`, `3-Thg1`: what a spreadsheet makes of `3/1` or `5-3`. */
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|thg\\s?\\d{1,2})';
const EXCEL_DATE = new RegExp(`^(?:\\d{1,2}-${MONTH}(?:-\\d{2,4})?|${MONTH}-\\d{2,4})$`, 'i');
/** "Như trên", and its signs and letters. */
const DITTO =
  /^[-–—.\s(]*(?:nt|n\.\s?t|nhu tren|nhu (?:muc|dong|hang|so|ten) tren|nhu cu|ditto|as above|idem)[-–—.\s)]*$/;
const DITTO_SIGNS = /^(?:["“”„″〃']+|,,|''|-["“”]-)$/u;
const FORMULA = /^[=+@]\s*[\w$(\-"]/;
const NUMBER = /^[+\-(]?\d[\d\s.,()%+\-/E]*$/i;
const COUNTS = /^[(]?(?:[IVX]{1,6}|\p{Ll})[.)]?$/u;
const ADDRESS = /^(?=\S+@\S+\.\S)\S+$|^(?:https?:\/\/|www\.)\S+$/i;

/** Who signs, made the list or gets it, and nothing more. */
const SIGNER =
  /^(?:người lập(?: biểu| bảng| danh sách)?|lập biểu|thủ trưởng(?: đơn vị| cơ quan)?|kế toán trưởng|(?:kt|tm|tl|tuq)\s?\.\s?(?:giám đốc|chủ tịch|thủ trưởng|(?:chi )?cục trưởng|hiệu trưởng|trưởng\s.*|[uủ][yỷ]? ban.*|chánh\s.*|lãnh đạo.*)|nơi nhận|(?:phó )?(?:giám đốc|chủ tịch|hiệu trưởng|trưởng phòng|chánh văn phòng))\s*[.:;]?$/iu;

/** A first letter or digit that no such words begin with: next to all texts have one, and are not folded for it. */
const NO_DITTO = /^[0-9b-ce-hj-mo-z]/i;

/** True for words and signs that say "as above": a row says itself what is meant. */
export function isDitto(text: string): boolean {
  const trimmed = text.trim();
  if (NO_DITTO.test(trimmed)) return false;
  return DITTO_SIGNS.test(trimmed) || (trimmed.length < LONGEST_LEFT && DITTO.test(fold(trimmed)));
}

/** No longer text is what a spreadsheet leaves, or says "as above". */
const LONGEST_LEFT = 24;

/** What a spreadsheet left where a value should be; undefined for any other text. */
export function spreadsheetLeft(text: string): NoName | undefined {
  if (text.length > 2 * LONGEST_LEFT) return undefined;
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_LEFT) return undefined;
  if (ERROR_VALUE.test(trimmed)) return 'error-value';
  if (EXCEL_DATE.test(trimmed)) return 'excel-date';
  return isDitto(trimmed) ? 'ditto' : undefined;
}

/** Why a text is no name of a body; undefined for one that may be. */
export function noName(text: string): NoName | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const left = spreadsheetLeft(trimmed);
  if (left !== undefined) return left;
  if (FORMULA.test(trimmed)) return 'formula';
  if (
    /^\d/.test(trimmed) &&
    typedDate(trimmed.replace(/^(\d{1,2})[.-](\d{1,2})[.-](\d{2,4})$/, '$1/$2/$3')) !== undefined
  )
    return 'date';
  if (looksLikeCode(trimmed) || codedName(trimmed)?.name === '') return 'code';
  if (NUMBER.test(trimmed)) return 'number';
  // a code in a form of its own, a day in words
  if (isWordless(trimmed)) return /\p{L}{3}/u.test(trimmed) && !/^mã/iu.test(trimmed) ? 'date' : 'code';
  if (ADDRESS.test(trimmed)) return 'address';
  if (SIGNER.test(trimmed.normalize('NFC'))) return 'signer';
  if (isNameHeading(trimmed) && !/^(?:đơn vị|cơ quan|tổ chức)/iu.test(trimmed)) return 'heading';
  // a tick, a number in Roman figures, a letter that counts, signs: nothing that a body is called by
  return /\p{L}/u.test(trimmed) && !COUNTS.test(trimmed) ? undefined : 'signs';
}
