import { INVISIBLE } from '../../core/text/characters.js';
import { fold } from '../../core/text/index.js';
import type { SinceContext } from './context.js';

/** Words by which a text says that something befell a unit or a code. */
const EVENT =
  /giải thể|sáp nhập|hợp nhất|chia tách|(?:đã|được|bị) (?:đóng|cấp|hủy|huỷ|thu hồi|bãi bỏ|thay thế|đổi tên)|hết hiệu lực|không còn|bãi bỏ|thu hồi|trực thuộc|chuyển (?:về|sang|thành)|mã (?:mới|cũ)|\b(?:dissolved|merged|closed|annulled|revoked|replaced|granted|abolished)\b/iu;

/** The same, as it is written without any signs. */
const EVENT_UNSIGNED =
  /giai the|sap nhap|hop nhat|chia tach|het hieu luc|khong con|bai bo|thu hoi|truc thuoc|chuyen (?:ve|sang|thanh)|ma (?:moi|cu)\b/i;

/** How texts name decisions. */
const DECISION = /(?:quyết định|\bqđ)(?: số)?:? ?\d|\d+\/[\p{Lu}Đ]{2}/iu;

/** A text as it is read: whatever its blanks are, and what stands in it unseen; codes without blanks at their dots. */
function readOf(text: string): string {
  const plain = text.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/g, ' ');
  return plain.replace(/(?<=[A-Z0-9]) ?\. ?(?=\d)/gi, '.');
}

/** True for a text in which no letter bears a sign. */
function isUnsigned(text: string): boolean {
  return fold(text) === text.toLowerCase();
}

/** Codes of a registry, in the new form and in the old one. */
function codesOf({ registry, before }: SinceContext): RegExp {
  const roots = new Set([...Object.keys(registry.settings.roots), ...Object.keys(before.settings.roots)]);
  const names = [...roots].map((root) => root.replace(/[^A-Z0-9]/gi, '')).filter(Boolean);
  return new RegExp(
    `\\b(?:${names.join('|') || '(?!)'})(?:\\.\\w+)+|\\b\\w{3}(?:\\.\\w{2,3}){1,2}\\.(?:${names.join('|') || '(?!)'})\\b`,
    'iu',
  );
}

/**
 * Says of texts whether they tell of codes, of decisions or of what befell a unit: what only data can say.
 * @param decisions false where a number with letters may be something else: that of a house
 */
export function tellsOfUnits(context: SinceContext, { decisions = true } = {}): (text: string) => boolean {
  const signs = [codesOf(context), EVENT, ...(decisions ? [DECISION] : [])];
  return (text) => {
    const read = readOf(text);
    return signs.some((sign) => sign.test(read)) || (isUnsigned(read) && EVENT_UNSIGNED.test(read));
  };
}
