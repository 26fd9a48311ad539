import type { SinceContext } from './context.js';

/** Words by which a text says that something befell a unit or a code. */
const EVENT =
  /giải thể|sáp nhập|hợp nhất|chia tách|(?:đã|được|bị) (?:đóng|cấp|hủy|huỷ|thu hồi|bãi bỏ|thay thế|đổi tên)|hết hiệu lực|không còn|bãi bỏ|thu hồi|\b(?:dissolved|merged|closed|annulled|revoked|replaced|granted|abolished)\b/iu;

/** How texts name decisions. */
const DECISION = /quyết định(?: số)? \d|\d+\/[\p{Lu}Đ]{2}/iu;

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
  return (text) => signs.some((sign) => sign.test(text.normalize('NFC')));
}
