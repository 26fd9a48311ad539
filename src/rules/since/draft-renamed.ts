import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import { isBinding, type SinceFound, spotOf } from './context.js';
import { isAnotherName } from './likeness.js';

/** Under its own draft a name is simply changed; that the code now seems to mean another body is for people to see. */
export const draftRenamed = sinceRule({
  id: 'since-draft-renamed',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Tên trong dự thảo đổi hẳn',
    about:
      'Tên trong dự thảo được sửa thoải mái, nhưng mã đã thấy ở nhánh chính mà nay mang tên khác hẳn thì phải xem có còn là đơn vị ấy không.',
    message: 'Mã dự thảo {code} trước ghi “{name}”, nay ghi “{newName}”.',
    hint: 'Nếu là đơn vị khác thì trả lại tên cũ và cấp mã khác bằng `madinhdanh add`.',
  },
  en: {
    title: 'Drafted name changed altogether',
    about:
      'A name in a draft is changed freely, but whether a code that the main branch has seen still means the same body is for people to see.',
    message: 'The drafted code {code} was “{name}” before, and is “{newName}” now.',
    hint: 'Where it is another body, put the name back and grant another code with `madinhdanh add`.',
  },
  docs: {
    en: 'a drafted code bears an unlike name.',
    basis: 'quy ước của công cụ.',
    remedy: 'nếu là đơn vị khác thì trả lại tên cũ và cấp mã khác.',
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
  granted: {decision: 2024-du-thao-qd-ubnd}
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          intro: 'nay tên khác hẳn:',
          content: `- code: H24.04
  name: ⟦Trung tâm Kiểm nghiệm⟧
  phone: 0225 000 0400
  granted: {decision: 2024-du-thao-qd-ubnd}
`,
        },
      ],
    },
  ],
  check: (context) => {
    const { pairs, entries, regranted, swapped } = comparisonOf(context);
    return pairs.flatMap(({ was, is }): SinceFound<never>[] => {
      const { code, name: newName } = is;
      const entry = entries.get(code);
      if (entry === undefined || isBinding(context.before, was.granted.decision)) return [];
      if (regranted.drafted.has(code) || swapped.has(code) || !isAnotherName(was.name, newName)) return [];
      return [{ code, place: spotOf(entry, 'name'), args: { code, name: was.name, newName } }];
    });
  },
});
