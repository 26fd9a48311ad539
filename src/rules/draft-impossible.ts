import { impossibleOf } from '../core/registry/impossible.js';
import { unitRule } from './definition.js';

/** A draft binds nobody: what signed decisions have made of it meanwhile is said at the draft. */
export const draftImpossible = unitRule({
  id: 'draft-impossible',
  severity: 'warning',
  chapter: 'lives',
  vi: {
    title: 'Dự thảo không còn thực hiện được',
    about:
      'Dự thảo chưa ràng buộc ai nên quyết định đã ký vẫn đổi tên, đóng, sáp nhập được đơn vị mà dự thảo nhắm tới. Việc nào trong dự thảo vì thế không làm được nữa thì cần bỏ ra hoặc soạn lại trước khi ban hành.',
    hint: 'Bỏ khỏi dự thảo: `madinhdanh withdraw {code}`; bỏ cả dự thảo: `madinhdanh decision drop {draft}`.',
    variants: {
      grant: { message: 'Dự thảo {draft} cấp mã {code} dưới {other}, nhưng {other} đã đóng theo {decision}.' },
      annulled: { message: 'Dự thảo {draft} cấp mã {code}, nhưng mã ấy đã đóng theo {decision}.' },
      replace: {
        message: 'Dự thảo {draft} cấp {code} thay cho mã {other}, nhưng {other} đã đóng theo {decision}.',
      },
      rename: { message: 'Dự thảo {draft} đổi tên {code}, nhưng mã ấy đã đóng theo {decision}.' },
      renames: {
        message: 'Dự thảo {draft} và dự thảo {decision} cùng đổi tên {code}.',
        hint: 'Bỏ khỏi một dự thảo: `madinhdanh withdraw {code}`; gộp vào một: `madinhdanh decision move {code} --to {decision}`.',
      },
      closing: {
        message: 'Dự thảo {draft} đóng {code} và giao cho {other}, nhưng {other} đã đóng theo {decision}.',
      },
      children: {
        message: 'Dự thảo {draft} đóng {code}, nhưng bên dưới còn {other} (cấp theo {decision}).',
        hint: 'Ghi cả {other} vào dự thảo (`madinhdanh close {other} --decision {draft}`, `madinhdanh replace {other} … --decision {draft}`), hoặc bỏ việc đóng: `madinhdanh withdraw {code}`.',
      },
    },
  },
  en: {
    title: 'Draft that can no longer be carried out',
    about:
      'A draft binds nobody: signed decisions may rename, close and merge the units that it is about. What it can no longer do for that is taken out or drafted anew before it is issued.',
    hint: 'Take it out of the draft: `madinhdanh withdraw {code}`; drop the whole draft: `madinhdanh decision drop {draft}`.',
    variants: {
      grant: { message: 'The draft {draft} grants {code} under {other}, which {decision} has closed.' },
      annulled: { message: 'The draft {draft} grants {code}, which {decision} has closed.' },
      replace: { message: 'The draft {draft} grants {code} in place of {other}, which {decision} has closed.' },
      rename: { message: 'The draft {draft} renames {code}, which {decision} has closed.' },
      renames: {
        message: 'The drafts {draft} and {decision} both rename {code}.',
        hint: 'Take it out of one of them: `madinhdanh withdraw {code}`; or bring both into one: `madinhdanh decision move {code} --to {decision}`.',
      },
      closing: {
        message: 'The draft {draft} closes {code} in favour of {other}, which {decision} has closed.',
      },
      children: {
        message: 'The draft {draft} closes {code}, but {other} beneath it is open (granted by {decision}).',
        hint: 'Enter {other} in the draft too (`madinhdanh close {other} --decision {draft}`, `madinhdanh replace {other} … --decision {draft}`), or take the closing out: `madinhdanh withdraw {code}`.',
      },
    },
  },
  docs: {
    basis: 'quy ước của công cụ.',
    remedy: '`madinhdanh withdraw H24.04`, hoặc `madinhdanh decision drop 2024-du-thao-qd-ubnd`.',
  },
  examples: [
    {
      intro: ': dự thảo giao cho đơn vị đã đóng',
      files: [
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
      intro: ': dự thảo đóng cơ quan còn đơn vị trực thuộc',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
  closed: ⟦{decision: 2024-du-thao-qd-ubnd, reason: dissolved}⟧
- code: H24.04.01
  name: Văn phòng
  phone: 0225 000 0401
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
    {
      intro: ': dự thảo cấp mã dưới cơ quan đã đóng',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
  closed: {decision: 2023-1500-qd-ubnd, reason: dissolved}
- code: H24.04.01
  name: Văn phòng
  phone: 0225 000 0401
  granted: ⟦{decision: 2024-du-thao-qd-ubnd}⟧
`,
        },
      ],
    },
    {
      intro: ': dự thảo đổi tên mã đã đóng',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn mới
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
  formerNames:
    - ⟦{name: Sở Bốn, decision: 2024-du-thao-qd-ubnd}⟧
  closed: {decision: 2023-1500-qd-ubnd, reason: dissolved}
`,
        },
      ],
    },
  ],
  silent: [
    {
      intro: ': dự thảo đóng cả cơ quan lẫn đơn vị trực thuộc',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
  closed: {decision: 2024-du-thao-qd-ubnd, reason: dissolved}
- code: H24.04.01
  name: Văn phòng
  phone: 0225 000 0401
  granted: {decision: 2022-100-qd-ubnd}
  closed: {decision: 2024-du-thao-qd-ubnd, reason: dissolved}
`,
        },
      ],
    },
  ],
  check:
    ({ registry }) =>
    ({ unit }) =>
      impossibleOf(registry, unit).map(({ kind, code, draft, other, decision, path }) => ({
        variant: kind,
        args: { code, draft, other, decision },
        path,
      })),
});
