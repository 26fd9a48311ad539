import { lastGroup, levelOf } from '../../core/code/code.js';
import { isStillReserved, reservedFault, reservedText } from '../../core/code/reserved.js';
import type { Reserved } from '../../core/registry/types.js';
import { sinceRule } from '../definition.js';
import { exampleSettings } from './example-settings.js';

/** Codes beyond which a reservation takes more than what is put aside. */
const CODES = 20;

/** How many codes an entry reserves, of those side by side; a whole level counts as more than any. */
function countOf(entry: Reserved): number {
  if (reservedFault(entry) !== undefined) return 0;
  const { code, from = '', to = '' } = entry;
  if (code !== undefined) return levelOf(code) === 1 ? Number.POSITIVE_INFINITY : 1;
  const [first, last] = [lastGroup(from), lastGroup(to)];
  const base = /^\d+$/.test(first + last) ? 10 : 36;
  const count = Number.parseInt(last, base) - Number.parseInt(first, base) + 1;
  return count >= base ** first.length - 1 ? Number.POSITIVE_INFINITY : count;
}

/** What is reserved is granted to nobody: whoever reserves a level stops a registry. */
export const reservationWide = sinceRule({
  id: 'since-reservation-wide',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Dành riêng quá nhiều mã',
    about: 'Đề xuất dành riêng thêm hơn 20 mã, hoặc cả một cấp: từ đó không cấp được những mã ấy nữa.',
    message: 'Dành riêng thêm quá nhiều mã: {codes}.',
    hint: 'Hỏi lại vì sao phải giữ nhiều mã như vậy; chỉ giữ những mã cần giữ.',
  },
  en: {
    title: 'Too many codes reserved',
    about: 'A proposal reserves more than 20 codes, or a whole level: they can be granted to nobody from then on.',
    message: 'Too many codes are reserved: {codes}.',
    hint: 'Ask why so many are put aside; reserve those only that must be.',
  },
  docs: { basis: 'quy ước của công cụ.', remedy: 'bớt phạm vi của dòng ấy trong `reserved`.' },
  examples: [
    {
      intro: ': nay thêm',
      files: [
        {
          path: 'registry.yaml',
          content: exampleSettings(
            '⟦reserved⟧:\n  - {code: H24.99, reason: dự phòng}\n  - {from: H24.50, to: H24.89, reason: giữ chỗ}\n',
          ),
        },
      ],
    },
  ],
  check: ({ before, registry, tree }) => {
    if (tree.settings === undefined || before.units.size === 0) return [];
    const then = before.settings.reserved ?? [];
    const isNew = (entry: Reserved): boolean =>
      // a code of a draft that is given up is reserved by the command that does it
      !isStillReserved(then, entry) && (entry.code === undefined || before.unit(entry.code) === undefined);
    const fresh = (registry.settings.reserved ?? []).filter(isNew);
    const count = fresh.reduce((sum, entry) => sum + countOf(entry), 0);
    if (count <= CODES) return [];
    const codes = fresh.map(reservedText);
    return [
      { code: codes[0] ?? '', place: { file: 'registry.yaml', path: ['reserved'], onKey: true }, args: { codes } },
    ];
  },
});
