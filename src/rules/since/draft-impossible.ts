import { amendOption } from '../../core/registry/binding.js';
import { type ImpossibleKind, impossibleOf } from '../../core/registry/impossible.js';
import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import { type SinceFound, spotOf } from './context.js';
import { wasDrafted } from './drafted-before.js';

/**
 * Nothing is brought into a draft that signed decisions leave no room for. Where it was there before the signed decision
 * came, a draft forbids nothing: that is a warning at the draft.
 */
export const draftImpossible = sinceRule({
  id: 'since-draft-impossible',
  severity: 'error',
  chapter: 'since',
  vi: {
    title: 'Đưa vào dự thảo không thực hiện được',
    about: 'Thay đổi này đưa vào dự thảo một việc mà quyết định đã ký không còn để làm được.',
    hint: 'Bỏ khỏi dự thảo: `madinhdanh withdraw {code}{amend}`; bỏ cả dự thảo: `madinhdanh decision drop {draft}{amend}`; rồi soạn lại.',
    variants: {
      grant: {
        message: 'Dự thảo {draft} cấp mã {code} dưới {other}, nhưng {other} đã đóng theo quyết định {decision}.',
      },
      annulled: { message: 'Dự thảo {draft} cấp mã {code}, nhưng mã ấy đã đóng theo quyết định {decision}.' },
      replace: {
        message: 'Dự thảo {draft} cấp {code} thay cho mã {other}, nhưng {other} đã đóng theo quyết định {decision}.',
      },
      again: {
        message:
          'Dự thảo {draft} thành lập lại {other} dưới mã {code}, nhưng {other} đã được khôi phục theo quyết định {decision}.',
      },
      twice: {
        message:
          'Dự thảo {draft} thành lập lại đơn vị dưới mã {code}, nhưng đơn vị ấy đã được lập lại là {other} theo quyết định {decision}.',
      },
      parted: { message: 'Dự thảo {draft} tách một phần {code}, nhưng mã ấy đã đóng theo quyết định {decision}.' },
      part: {
        message: 'Dự thảo {draft} tách một phần {code} sang {other}, nhưng {other} đã đóng theo quyết định {decision}.',
      },
      lifting: {
        message: 'Dự thảo {draft} khôi phục {code} dưới {other}, nhưng {other} đã đóng theo quyết định {decision}.',
      },
      rename: { message: 'Dự thảo {draft} đổi tên {code}, nhưng mã ấy đã đóng theo quyết định {decision}.' },
      renames: {
        message: 'Dự thảo {draft} đổi tên {code}, nhưng dự thảo {decision} cũng đổi tên mã ấy.',
        hint: 'Gộp vào một dự thảo: `madinhdanh decision move {code} --to {decision}{amend}`.',
      },
      closing: {
        message: 'Dự thảo {draft} đóng {code} và giao cho {other}, nhưng {other} đã đóng theo quyết định {decision}.',
      },
      children: { message: 'Dự thảo {draft} đóng {code}, nhưng bên dưới còn {other} (cấp theo {decision}).' },
    },
  },
  en: {
    title: 'Draft brought in that cannot be carried out',
    about: 'By this change something comes into a draft that signed decisions leave no room for.',
    hint: 'Take it out of the draft: `madinhdanh withdraw {code}{amend}`; drop the draft: `madinhdanh decision drop {draft}{amend}`; then draft it anew.',
    variants: {
      grant: { message: 'The draft {draft} grants {code} under {other}, which the decision {decision} has closed.' },
      annulled: { message: 'The draft {draft} grants {code}, which the decision {decision} has closed.' },
      replace: {
        message: 'The draft {draft} grants {code} in place of {other}, which the decision {decision} has closed.',
      },
      again: {
        message:
          'The draft {draft} founds {other} again as {code}, but the decision {decision} has brought {other} back.',
      },
      twice: {
        message:
          'The draft {draft} founds a body again as {code}, but the decision {decision} has founded it again as {other}.',
      },
      parted: { message: 'The draft {draft} parts {code}, which the decision {decision} has closed.' },
      part: {
        message: 'The draft {draft} parts {code} in favour of {other}, which the decision {decision} has closed.',
      },
      lifting: {
        message: 'The draft {draft} brings {code} back beneath {other}, which the decision {decision} has closed.',
      },
      rename: { message: 'The draft {draft} renames {code}, which the decision {decision} has closed.' },
      renames: {
        message: 'The draft {draft} renames {code}, and so does the draft {decision}.',
        hint: 'Bring both into one draft: `madinhdanh decision move {code} --to {decision}{amend}`.',
      },
      closing: {
        message:
          'The draft {draft} closes {code} in favour of {other}, but the decision {decision} has closed {other}.',
      },
      children: { message: 'The draft {draft} closes {code}, but {other} beneath it is open (granted by {decision}).' },
    },
  },
  docs: {
    en: 'something was brought into a draft that signed decisions leave no room for.',
    basis: 'quy ước của công cụ.',
    remedy: 'bỏ phần ấy khỏi dự thảo.',
  },
  examples: [
    {
      intro: ': nay thêm một dự thảo đóng mã',
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
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
  closed: {decision: 2024-du-thao-qd-ubnd, reason: merged, successors: [⟦H24.02⟧]}
`,
        },
      ],
      note: '`H24.02` đã đóng theo quyết định 2023-1500-qd-ubnd.',
    },
    {
      intro: ': dự thảo tách, khôi phục, thành lập lại trái với quyết định đã ký',
      files: [
        {
          path: 'decisions/2023-1800-qd-ubnd.yaml',
          earlier: true,
          content: `number: 1800/QĐ-UBND
signed: 2023-06-01
kind: amendment
`,
        },
        {
          path: 'decisions/2023-1800-qd-ubnd.yaml',
          content: `number: 1800/QĐ-UBND
signed: 2023-06-01
kind: amendment
`,
        },
        {
          path: 'decisions/2023-1900-qd-ubnd.yaml',
          earlier: true,
          content: `number: 1900/QĐ-UBND
signed: 2023-07-01
kind: amendment
revokes: [2023-1800-qd-ubnd]
`,
        },
        {
          path: 'decisions/2023-1900-qd-ubnd.yaml',
          content: `number: 1900/QĐ-UBND
signed: 2023-07-01
kind: amendment
revokes: [2023-1800-qd-ubnd]
`,
        },
        {
          path: 'decisions/2024-du-thao-qd-ubnd.yaml',
          earlier: true,
          content: `drafted: 2024-05-25
kind: amendment
revokes: [2023-1500-qd-ubnd]
`,
        },
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
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
  spunOff:
    - {to: [⟦H24.02⟧], decision: 2024-du-thao-qd-ubnd}
`,
        },
        {
          path: 'units/H24/H24.05.yaml',
          earlier: true,
          content: `- code: H24.05
  name: Sở Năm
  phone: 0225 000 0500
  granted: {decision: 2022-100-qd-ubnd}
  closed: {decision: 2023-1900-qd-ubnd, reason: dissolved}
- code: H24.05.01
  name: Phòng Một
  phone: 0225 000 0501
  granted: {decision: 2022-100-qd-ubnd}
  closed: {decision: 2023-1500-qd-ubnd, reason: dissolved}
`,
        },
        {
          path: 'units/H24/H24.05.yaml',
          content: `- code: H24.05
  name: Sở Năm
  phone: 0225 000 0500
  granted: {decision: 2022-100-qd-ubnd}
  closed: {decision: 2023-1900-qd-ubnd, reason: dissolved}
  spunOff:
    - ⟦{to: [H24.01], decision: 2024-du-thao-qd-ubnd}⟧
- code: H24.05.01
  name: Phòng Một
  phone: 0225 000 0501
  granted: {decision: 2022-100-qd-ubnd}
  formerClosings:
    - decision: 2023-1500-qd-ubnd
      reason: dissolved
      lifted: ⟦{decision: 2024-du-thao-qd-ubnd}⟧
`,
        },
        {
          path: 'units/H24/H24.06.yaml',
          earlier: true,
          content: `- code: H24.06
  name: Sở Sáu
  phone: 0225 000 0600
  granted: {decision: 2022-100-qd-ubnd}
  formerClosings:
    - decision: 2023-1800-qd-ubnd
      reason: dissolved
      lifted: {decision: 2023-1900-qd-ubnd}
- code: H24.06.01
  name: Phòng Hai
  phone: 0225 000 0601
  granted: {decision: 2022-100-qd-ubnd}
  closed: {decision: 2023-1500-qd-ubnd, reason: dissolved}
- code: H24.06.02
  name: Phòng Hai mới
  phone: 0225 000 0602
  granted: {decision: 2023-1900-qd-ubnd, reestablishes: [H24.06.01]}
`,
        },
        {
          path: 'units/H24/H24.06.yaml',
          content: `- code: H24.06
  name: Sở Sáu
  phone: 0225 000 0600
  granted: {decision: 2022-100-qd-ubnd}
  formerClosings:
    - decision: 2023-1800-qd-ubnd
      reason: dissolved
      lifted: {decision: 2023-1900-qd-ubnd}
- code: H24.06.01
  name: Phòng Hai
  phone: 0225 000 0601
  granted: {decision: 2022-100-qd-ubnd}
  closed: {decision: 2023-1500-qd-ubnd, reason: dissolved}
- code: H24.06.02
  name: Phòng Hai mới
  phone: 0225 000 0602
  granted: {decision: 2023-1900-qd-ubnd, reestablishes: [H24.06.01]}
- code: H24.06.03
  name: Phòng Hai nữa
  phone: 0225 000 0603
  granted: {decision: 2024-du-thao-qd-ubnd, reestablishes: [⟦H24.06.01⟧]}
- code: H24.06.04
  name: Sở Sáu mới
  phone: 0225 000 0604
  granted: {decision: 2024-du-thao-qd-ubnd, reestablishes: [⟦H24.06⟧]}
`,
        },
      ],
    },
  ],
  check: (context) => {
    const { before, registry } = context;
    const { entries, decisions } = comparisonOf(context);
    return [...entries.values()].flatMap((entry) =>
      impossibleOf(registry, entry.unit).flatMap((each): SinceFound<ImpossibleKind>[] => {
        const { kind, code, draft, other, decision, path } = each;
        if (wasDrafted(before.unit(code), each, decisions.idNow)) return [];
        const args = { code, draft, other, decision, amend: amendOption(registry, draft) };
        return [{ code, place: spotOf(entry, ...path), args, variant: kind }];
      }),
    );
  },
});
