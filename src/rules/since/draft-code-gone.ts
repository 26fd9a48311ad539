import { fileOf } from '../../core/code/code.js';
import { isReservedBy } from '../../core/code/reserved.js';
import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import { gapOf, isBinding } from './context.js';

/** A code that a draft of the base held was seen by others: it is given up in the open, among the reserved ones. */
export const draftCodeGone = sinceRule({
  id: 'since-draft-code-gone',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Mã của dự thảo mất đi',
    about:
      'Mã mà dự thảo đã có ở nhánh gốc bị xóa khỏi sổ nhưng không được ghi vào reserved: mã ấy có thể bị cấp lại cho đơn vị khác.',
    message: 'Mã {code} của dự thảo {decision} ở {since} nay không còn, cũng không ở reserved.',
    hint: 'Trả lại mục ấy, rồi rút bằng `madinhdanh withdraw {code} --reason …`.',
  },
  en: {
    title: 'Code of a draft gone',
    about:
      'A code that a draft of the base held was deleted without being reserved: it could be granted to another body.',
    message: 'The code {code} of the draft {decision} in {since} is gone, and is not reserved.',
    hint: 'Put it back, and take it out with `madinhdanh withdraw {code} --reason …`.',
  },
  docs: {
    basis: 'quy ước của công cụ.',
    remedy: 'trả lại mục ấy, rồi `madinhdanh withdraw H24.04 --reason …`.',
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
- code: H24.04.01
  name: Phòng Kho
  phone: 0225 000 0401
  granted: {decision: 2024-du-thao-qd-ubnd}
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          intro: 'nay không còn H24.04.01:',
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
    const { before, registry, tree, texts, since } = context;
    const { gone } = comparisonOf(context);
    if (gone.length === 0) return [];
    const present = new Set(tree.units.map(({ file }) => file));
    // of a file that is there and holds nothing any more another rule speaks
    const isEmptied = (file: string): boolean => !present.has(file) && texts.now.textOf(file) !== undefined;
    const reserved = registry.settings.reserved ?? [];
    return gone.flatMap(({ code, granted }) => {
      const { decision } = granted;
      if (isBinding(before, decision) || isReservedBy(reserved, code)) return [];
      const file = fileOf(code);
      if (tree.unreadable.has(file) || tree.settings === undefined || isEmptied(file)) return [];
      return [{ code, place: gapOf(tree, code), args: { code, decision, since } }];
    });
  },
});
