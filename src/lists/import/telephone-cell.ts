import { VALUE_PATTERNS } from '../../core/registry/contact-fields.js';

const NUMBERS = new RegExp(VALUE_PATTERNS.telephone, 'u');
/** What next to all cells hold: one number without anything that may part two. */
const PLAIN = /^[0-9 ().+]{3,26}$/;
/** What parts several numbers in one cell: signs that lists put between them, a new line, "hoặc", a dash with blanks. */
const BETWEEN = /\s*[;,/&\r\n]+\s*|\s+(?:hoặc|hay|và|or|and)\s+|\s+[-–—]+\s+|\s*[–—]\s*(?=\D*\d[\d ().]{7})/iu;
/** Whose a number is, or of what kind: beside it nothing that the field has to keep. */
const WHOSE =
  '(?:văn phòng|vp|văn thư|(?:phó )?(?:trưởng phòng|giám đốc|hiệu trưởng|chủ tịch|chánh văn phòng|trạm trưởng|trưởng ban)|lãnh đạo|thường trực|trực ban|trực|lễ tân|bảo vệ|một cửa|tiếp dân|hành chính|cơ quan|cố định|di động|dđ|máy bàn|zalo|đường dây nóng|hotline|tổng đài|đầu mối|liên hệ)';
const LABEL = new RegExp(
  `^(?:số\\s+)?(?:điện thoại|đt|tel|phone|fax|${WHOSE})(?:\\s+${WHOSE})*(?:\\s+số)?\\s*[:.]\\s*`,
  'iu',
);
const OF_WHOM = new RegExp(`(?<=\\d)\\s*\\(\\s*${WHOSE}(?:\\s+${WHOSE})*\\s*\\)`, 'giu');
const BOTH = /^(?:điện thoại|đt|tel)\s*[/&,-]\s*fax\s*[:.]\s*/iu;
const FAX = /^(?:số\s+)?fax(?:\s+số)?\s*[:.]?\s*(?=[\d(+])/iu;
/** An extension in whatever way it hangs on the number. */
const EXTENSION =
  /(?<=\d\)?)\s*[-–—,]?\s*\(?\s*(?:số\s+)?(?:máy\s+(?:lẻ|nhánh)|lẻ|nội\s+bộ|ext(?:ension)?)\.?\s*(?:số)?\s*:?\s*(\d{1,6})\s*\)?/giu;
/** Fewer figures are no number that a dash parts from another one. */
const FEWEST = 6;
/** So many figures on a line of their own are the rest of the number above. */
const REST = 4;

/** What a cell of telephone numbers holds. */
interface Telephones {
  text: string;
  /** Numbers that say of themselves that they are of a fax. */
  fax?: string;
}

function figures(text: string): number {
  return text.replace(/\D/g, '').length;
}

/** Lines put together where the one below only goes on with the number above: a narrow cell broke it. */
function joinBroken(text: string): string {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return lines.reduce((above, line) => {
    const isRest = /^[\d .]+$/.test(line) && figures(line) <= REST && /\d$/.test(above);
    const last = above.split('\n').at(-1) ?? '';
    if (!isRest || figures(last) < 3 || figures(last) + figures(line) > 12) return `${above}\n${line}`;
    return /\d{5}$/.test(above) ? above + line : `${above} ${line}`;
  });
}

/** One number that was broken over two lines which a PDF gives as one. */
const WRAPPED = /^(0\d{5,9}) (\d{1,5})$/;

function partsOf(text: string, clean: (part: string) => string): string[] {
  const together = text.normalize('NFC').replace(BOTH, '').replace(EXTENSION, ' máy lẻ $1').replace(OF_WHOM, '');
  const parts = together.split(BETWEEN).map(clean);
  const split = parts.flatMap((part) => {
    const [a = '', b = '', ...others] = part.split('-');
    return others.length === 0 && figures(a) >= 9 && figures(b) >= 9 ? [a.trim(), b.trim()] : [part];
  });
  return [...new Set(split.filter((part) => part !== ''))];
}

/** True where dashes parted what is a number each, and not a number in itself: "0243 - 3825124" is one. */
function areNumbers(parts: readonly string[]): boolean {
  return parts.length < 2 || parts.every((part) => figures(part) >= FEWEST);
}

/**
 * Reads a cell with several telephone numbers, extensions, a fax beside them: the field holds all numbers, parted by
 * semicolons. Undefined for a cell that is taken as it stands, sound or not.
 * @param isPrinted the file is a PDF, which gives the lines of a cell as one
 */
export function telephoneCell(
  before: string,
  clean: (part: string) => string,
  isPrinted: boolean,
): Telephones | undefined {
  const whole = clean(before);
  const [, start = '', rest = ''] = isPrinted ? (WRAPPED.exec(whole) ?? []) : [];
  if (rest !== '' && /^\d{10,11}$/.test(start + rest)) return { text: start + rest };
  const hasLines = /[\r\n]/.test(before.trim());
  if (!hasLines && PLAIN.test(whole) && NUMBERS.test(whole)) return undefined;
  const parts = partsOf(hasLines ? joinBroken(before.trim()) : before, clean);
  const isFax = (part: string): boolean => FAX.test(part);
  const bare = (part: string): string => part.replace(FAX, '').replace(LABEL, '');
  const numbers = parts.filter((part) => !isFax(part)).map(bare);
  const faxes = parts.filter(isFax).map(bare);
  const all = [...numbers, ...faxes];
  const isSound = all.length > 0 && all.every((part) => NUMBERS.test(part));
  if (!isSound || (/\s[-–—]\s|[–—&]/.test(before) && !areNumbers(all))) return undefined;
  const text = numbers.join('; ');
  if (faxes.length > 0) return { text, fax: faxes.join('; ') };
  // what the field holds as it stands keeps its own signs between the numbers
  const isKept = !hasLines && NUMBERS.test(whole) && numbers.length === whole.split(/\s*[;,/]\s*/).length;
  return isKept ? undefined : { text };
}
