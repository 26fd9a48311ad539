import type { Registry } from '../../core/registry/registry.js';
import type { Unit } from '../../core/registry/types.js';
import { sinceRule } from '../definition.js';
import {
  isBinding,
  movedDecisions,
  type SinceContext,
  type SinceFound,
  sameBasis,
  spotOf,
  unitEntries,
} from './context.js';

/** True when a code now stands for another body than before: granted anew, under a name it never recorded. */
export function isOtherBody(before: Registry, moved: ReadonlyMap<string, string>, was: Unit, is: Unit): boolean {
  if (was.name === is.name || sameBasis(before, moved, was.granted, is.granted)) return false;
  return is.formerNames?.some(({ name }) => name === was.name) !== true;
}

/** Codes granted by a binding decision before, and now given to another body. */
export function regrantedCodes(context: SinceContext): Set<string> {
  const { before, registry } = context;
  const moved = movedDecisions(context);
  const codes = new Set<string>();
  for (const was of before.units.values()) {
    const is = registry.unit(was.code);
    if (is === undefined || !isBinding(before, was.granted.decision)) continue;
    if (isOtherBody(before, moved, was, is)) codes.add(was.code);
  }
  return codes;
}

/** A code that was ever granted is not given to another body, nor one that only git's history still knows. */
export const codeRegranted = sinceRule({
  id: 'since-code-regranted',
  severity: 'error',
  chapter: 'since',
  vi: {
    title: 'Cấp lại mã cũ',
    about:
      'Mã từng cấp không bao giờ cấp lại cho đơn vị khác, kể cả mã từng nằm trong dự thảo mà chỉ lịch sử git còn giữ.',
    message: 'Mã {code} từng cấp cho “{name}”, nay lại cấp cho “{newName}”.',
    hint: 'Cấp mã khác cho đơn vị mới bằng `madinhdanh add`; giữ nguyên đơn vị cũ.',
    variants: {
      history: { message: 'Mã {code} từng có trong lịch sử git và đã bị xóa; không được cấp lại.' },
    },
  },
  en: {
    title: 'Old code granted again',
    about: 'A code that was ever granted is never granted to another unit.',
    message: 'The code {code} was granted to “{name}”, and is now granted to “{newName}”.',
    hint: 'Grant the new unit another code with `madinhdanh add`; leave the old unit as it was.',
    variants: {
      history: { message: 'The code {code} was once in the git history and deleted; it cannot be granted again.' },
    },
  },
  docs: {
    vi: 'Mã từng cấp không bao giờ cấp lại cho đơn vị khác, kể cả mã chỉ còn trong lịch sử git.',
    en: 'a code was given to another body.',
    basis:
      'quy ước của công cụ. QĐ 20/2020/QĐ-TTg không nói đến việc cấp lại; với mã đơn vị hành chính, mã đã đóng không dùng lại (QĐ 124/2004/QĐ-TTg, QĐ 19/2025/QĐ-TTg).',
    remedy:
      'trả lại đơn vị cũ; cấp mã khác cho đơn vị mới bằng `madinhdanh add`. Nếu chỉ là đổi tên, dùng `madinhdanh rename`.',
  },
  examples: [
    {
      intro: ': trước là',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          earlier: true,
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          intro: 'nay mã ấy cấp cho đơn vị khác theo quyết định khác:',
          content: `- code: ⟦H24.04⟧
  name: Ban Quản lý dự án
  phone: 0225 000 0400
  granted: {decision: 2023-1500-qd-ubnd}
`,
        },
      ],
    },
  ],
  check: (context) => {
    const { before, tree, since, spent } = context;
    const regranted = regrantedCodes(context);
    return [...unitEntries(tree).values()].flatMap((entry): SinceFound<'history'>[] => {
      const { code, name: newName } = entry.unit;
      const spot = spotOf(entry, 'code');
      const was = before.unit(code);
      if (was !== undefined) {
        if (!regranted.has(code)) return [];
        const args = { code, name: was.name, newName, since };
        return [{ code, place: spot, args }];
      }
      if (!spent().has(code)) return [];
      return [{ code, place: spot, args: { code, since }, variant: 'history' }];
    });
  },
});
