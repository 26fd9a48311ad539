import { fileOf } from '../../core/code/code.js';
import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import { gapOf, isBinding } from './context.js';

/** A code that a binding decision granted stays in the registry for ever; a draft's may go. */
export const codeLost = sinceRule({
  id: 'since-code-lost',
  severity: 'error',
  chapter: 'since',
  vi: {
    title: 'Mất mã đã cấp',
    about:
      'Mã đã cấp theo quyết định đã ký không bao giờ bị xóa khỏi sổ; chỉ đóng hoặc hủy bỏ. Mã mới chỉ nằm trong dự thảo thì bỏ được, nhưng không cấp lại cho đơn vị khác.',
    message: 'Mã {code} (“{name}”) có ở {since} nhưng không còn trong sổ.',
    hint: 'Khôi phục đơn vị rồi đóng mã: `madinhdanh close {code}` hoặc `madinhdanh annul {code}`. Mã bị ghi trái phép thẳng vào {since} thì bỏ đúng commit ấy: `git revert`.',
  },
  en: {
    title: 'Granted code lost',
    about: 'A granted code is never deleted from the registry, only closed or annulled.',
    message: 'The code {code} (“{name}”) is in {since} but no longer in the registry.',
    hint: 'Bring the unit back and close it: `madinhdanh close {code}` or `madinhdanh annul {code}`. A code that was forged straight into {since} goes by taking back that very commit: `git revert`.',
  },
  docs: {
    vi: 'Mã đã cấp theo quyết định đã ký không bao giờ bị xóa khỏi sổ; chỉ đóng hoặc hủy bỏ, để tra cứu mã cũ vẫn ra đơn vị mới. Mã mới chỉ nằm trong dự thảo thì bỏ được, nhưng đã ở nhánh chính thì không cấp lại cho đơn vị khác.',
    en: 'a granted code is gone.',
    basis: 'quy ước của công cụ.',
    remedy: 'khôi phục đơn vị rồi `madinhdanh close H24.04.01` (giải thể) hoặc `madinhdanh annul H24.04.01` (cấp sai).',
  },
  examples: [
    {
      intro: ': tệp trước có hai đơn vị',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          earlier: true,
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
- code: H24.04.01
  name: Văn phòng
  phone: 0225 000 0401
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          intro: 'nay chỉ còn một:',
          content: `- code: ⟦H24.04⟧
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  check: (context) => {
    const { before, tree, since } = context;
    return comparisonOf(context).gone.flatMap(({ code, name, granted }) => {
      if (!isBinding(before, granted.decision)) return [];
      // what cannot be read is not lost: its file has a finding of its own
      if (tree.unreadable.has(fileOf(code))) return [];
      return [{ code, place: gapOf(tree, code), args: { code, name, since } }];
    });
  },
});
