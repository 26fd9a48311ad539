import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import { type SinceFound, spotOf } from './context.js';

/** Under its own draft a name is simply changed; that the code now seems to mean another body is for people to see. */
export const draftRenamed = sinceRule({
  id: 'since-draft-renamed',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Mã dự thảo mang tên khác',
    about:
      'Tên trong dự thảo được sửa thoải mái, nhưng mã đã thấy ở nhánh chính mà nay mang tên khác (khác một số, một tên riêng, một dấu cũng vậy) thì phải xem có còn là đơn vị ấy không.',
    message: 'Mã dự thảo {code} trước ghi “{name}”, nay ghi “{newName}”.',
    hint: 'Nếu là đơn vị khác thì trả lại tên cũ và cấp mã khác bằng `madinhdanh add`.',
  },
  en: {
    title: 'Drafted code bears another name',
    about:
      'A name in a draft is changed freely, but whether a code that the main branch has seen still means the same body under another name (by a number, a proper name, a tone) is for people to see.',
    message: 'The drafted code {code} was “{name}” before, and is “{newName}” now.',
    hint: 'Where it is another body, put the name back and grant another code with `madinhdanh add`.',
  },
  docs: {
    vi: 'Cùng tên viết khác đi (hoa thường, khoảng trắng, chỗ đặt dấu thanh, chữ viết tắt) hay tên cũ thêm chữ phía sau thì không báo. Tên khác, dù chỉ khác một số hay một dấu, thì báo khi thông tin liên hệ, mã cũ hay đơn vị tiền thân còn giữ được một phần; không còn gì như trước là đơn vị khác (`since-code-regranted`).',
    en: 'a drafted code bears another name: not another spelling, nor the old name with words after it.',
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
          intro: 'nay tên khác:',
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
    const { pairs, entries, regranted } = comparisonOf(context);
    return pairs.flatMap(({ was, is }): SinceFound<never>[] => {
      const { code, name: newName } = is;
      const entry = entries.get(code);
      if (entry === undefined || !regranted.renamed.has(code)) return [];
      return [{ code, place: spotOf(entry, 'name'), args: { code, name: was.name, newName } }];
    });
  },
});
