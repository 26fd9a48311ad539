import { listReplaced } from '../core/registry/replaced-list.js';
import { decisionRule } from './definition.js';

/** An amendment changes the list that stands, and none that a full decision replaced meanwhile. */
export const amendmentReplaced = decisionRule({
  id: 'amendment-replaced',
  severity: 'warning',
  chapter: 'lives',
  vi: {
    title: 'Sửa đổi danh sách đã được thay thế',
    about:
      'Quyết định sửa đổi, bổ sung làm cho một danh sách; khi một quyết định ban hành toàn bộ danh sách mới đã thay thế danh sách ấy thì căn cứ, trích yếu, điều khoản của nó có thể không còn đúng, và danh sách mới không có những thay đổi của nó.',
    hint: 'Xem lại căn cứ, trích yếu, điều khoản: `madinhdanh decision draft {id}`; đối chiếu danh sách mới: `madinhdanh check TỆP --decision {full}`. Việc đã có trong danh sách mới thì rút khỏi dự thảo: `madinhdanh withdraw`.',
    variants: {
      drafted: {
        message:
          'Dự thảo lập ngày {day:date}; từ ngày {signed:date}, Quyết định {number} đã thay thế danh sách mà nó sửa đổi.',
      },
      late: {
        message:
          'Ký ngày {day:date} để sửa đổi một danh sách, nhưng khi có hiệu lực thì Quyết định {number} (ký ngày {signed:date}) đã thay thế danh sách ấy.',
      },
      early: {
        message:
          'Ký ngày {day:date}, sau Quyết định {number} (ký ngày {signed:date}) mà có hiệu lực trước: danh sách của Quyết định {number} lập khi chưa có những thay đổi này.',
      },
    },
  },
  en: {
    title: 'Amends a list that was replaced',
    about:
      'An amendment is made for a list; once a decision that issues the whole list anew has replaced it, its grounds, its title and its articles may no longer be right, and the new list was made without what it changes.',
    hint: 'Look at its grounds, title and articles: `madinhdanh decision draft {id}`; hold the new list against the registry: `madinhdanh check FILE --decision {full}`. What the new list has already is taken out of the draft: `madinhdanh withdraw`.',
    variants: {
      drafted: {
        message: 'Drafted on {day:date}; the decision {number} of {signed:date} has replaced the list that it amends.',
      },
      late: {
        message:
          'Signed on {day:date} to amend a list which the decision {number} of {signed:date} had replaced when it came into force.',
      },
      early: {
        message:
          'Signed on {day:date}, after the decision {number} of {signed:date}, and in force before it: the list of {number} was made without these changes.',
      },
    },
  },
  docs: {
    en: 'an amendment of a list that a full decision of the same body replaced in between: after it was drafted, before it came into force, or signed before it and in force after it.',
    basis: 'quy ước của công cụ.',
    remedy:
      'xem lại căn cứ, trích yếu, điều khoản của quyết định sửa đổi; việc danh sách mới đã có thì rút khỏi dự thảo.',
  },
  examples: [
    {
      intro: ': danh sách mới ký trước, có hiệu lực sau',
      files: [
        {
          path: 'decisions/2024-150-qd-ubnd.yaml',
          content: `number: 150/QĐ-UBND
signed: 2024-02-01
effective: 2024-06-15
title: Về việc ban hành danh sách mã định danh điện tử
kind: full
`,
        },
        {
          path: 'decisions/2024-200-qd-ubnd.yaml',
          content: `number: 200/QĐ-UBND
signed: ⟦2024-03-01⟧
title: Về việc bổ sung mã định danh điện tử
kind: amendment
`,
        },
      ],
    },
    {
      intro: ': ký trước danh sách mới, có hiệu lực sau',
      files: [
        {
          path: 'decisions/2023-1400-qd-ubnd.yaml',
          content: `number: 1400/QĐ-UBND
signed: ⟦2023-05-10⟧
effective: 2023-06-01
title: Về việc bổ sung mã định danh điện tử
kind: amendment
`,
        },
      ],
    },
  ],
  silent: [
    {
      intro: ': sửa đổi danh sách cũ khi danh sách ấy còn hiệu lực',
      files: [
        {
          path: 'decisions/2023-1400-qd-ubnd.yaml',
          content: `number: 1400/QĐ-UBND
signed: 2023-05-10
title: Về việc bổ sung mã định danh điện tử
kind: amendment
`,
        },
      ],
    },
  ],
  check:
    ({ registry }) =>
    ({ decision }) => {
      const found = listReplaced(registry, decision);
      if (found === undefined) return undefined;
      const { how, full } = found;
      const args = {
        id: decision.id,
        full: full.id,
        number: full.number ?? full.id,
        signed: full.signed,
        day: decision.signed ?? decision.drafted ?? '',
      };
      return { variant: how, args, path: [how === 'drafted' ? 'drafted' : 'signed'] };
    },
});
