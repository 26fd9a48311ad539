import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import { type SinceFound, spotOf } from './context.js';

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
      draft: {
        message: 'Mã {code} ở {since} dự kiến cấp cho “{name}”, nay lại dành cho đơn vị khác là “{newName}”.',
        hint: 'Trả lại đơn vị cũ trong dự thảo, hoặc bỏ hẳn mã ấy; đơn vị mới nhận mã khác: `madinhdanh add`.',
      },
    },
  },
  en: {
    title: 'Old code granted again',
    about: 'A code that was ever granted is never granted to another unit.',
    message: 'The code {code} was granted to “{name}”, and is now granted to “{newName}”.',
    hint: 'Grant the new unit another code with `madinhdanh add`; leave the old unit as it was.',
    variants: {
      history: { message: 'The code {code} was once in the git history and deleted; it cannot be granted again.' },
      draft: {
        message: 'In {since} the code {code} was drafted for “{name}”, and now for another unit, “{newName}”.',
        hint: 'Put the old unit back into the draft, or leave the code out; the new unit gets another: `madinhdanh add`.',
      },
    },
  },
  docs: {
    vi: 'Mã từng cấp không bao giờ cấp lại cho đơn vị khác, kể cả mã chỉ còn trong lịch sử git. Mã trong dự thảo cũng vậy một khi đã ở nhánh chính: sửa tên trong chính dự thảo thì được (`since-draft-renamed` nhắc người duyệt), còn khi tên khác (dù chỉ một số, một tên riêng, một dấu thanh) mà thông tin liên hệ, mã cũ, đơn vị tiền thân đều không còn cái nào như trước, thì đó là đơn vị khác.',
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
    const { before, since, spent } = context;
    const { entries, regranted } = comparisonOf(context);
    return [...entries.values()].flatMap((entry): SinceFound<'history' | 'draft'>[] => {
      const { code, name: newName } = entry.unit;
      const spot = spotOf(entry, 'code');
      const was = before.unit(code);
      if (was !== undefined) {
        const args = { code, name: was.name, newName, since };
        if (regranted.granted.has(code)) return [{ code, place: spot, args }];
        return regranted.drafted.has(code) ? [{ code, place: spot, args, variant: 'draft' }] : [];
      }
      if (!spent().has(code)) return [];
      return [{ code, place: spot, args: { code, since }, variant: 'history' }];
    });
  },
});
