import { amendOption } from '../core/registry/binding.js';
import { impossibleOf } from '../core/registry/impossible.js';
import { unitRule } from './definition.js';

/** A draft binds nobody: what signed decisions have made of it meanwhile is said at the draft. */
export const draftImpossible = unitRule({
  id: 'draft-impossible',
  severity: 'warning',
  chapter: 'lives',
  sight: 'near',
  vi: {
    title: 'Dự thảo không còn thực hiện được',
    about:
      'Dự thảo chưa ràng buộc ai nên quyết định đã ký vẫn đổi tên, đóng, sáp nhập được đơn vị mà dự thảo nhắm tới. Việc nào trong dự thảo vì thế không làm được nữa thì cần bỏ ra hoặc soạn lại trước khi ban hành.',
    hint: 'Bỏ khỏi dự thảo: `madinhdanh withdraw {code}{amend}`; bỏ cả dự thảo: `madinhdanh decision drop {draft}{amend}`.',
    variants: {
      grant: { message: 'Dự thảo {draft} cấp mã {code} dưới {other}, nhưng {other} đã đóng theo {decision}.' },
      annulled: { message: 'Dự thảo {draft} cấp mã {code}, nhưng mã ấy đã đóng theo {decision}.' },
      replace: {
        message: 'Dự thảo {draft} cấp {code} thay cho mã {other}, nhưng {other} đã đóng theo {decision}.',
      },
      again: {
        message:
          'Dự thảo {draft} thành lập lại {other} dưới mã {code}, nhưng {other} đã được khôi phục theo {decision}.',
      },
      twice: {
        message:
          'Dự thảo {draft} thành lập lại đơn vị dưới mã {code}, nhưng đơn vị ấy đã được lập lại là {other} theo {decision}.',
      },
      parted: { message: 'Dự thảo {draft} tách một phần {code}, nhưng mã ấy đã đóng theo {decision}.' },
      part: {
        message: 'Dự thảo {draft} tách một phần {code} sang {other}, nhưng {other} đã đóng theo {decision}.',
      },
      lifting: { message: 'Dự thảo {draft} khôi phục {code} dưới {other}, nhưng {other} đã đóng theo {decision}.' },
      rename: { message: 'Dự thảo {draft} đổi tên {code}, nhưng mã ấy đã đóng theo {decision}.' },
      renames: {
        message: 'Dự thảo {draft} và dự thảo {decision} cùng đổi tên {code}.',
        hint: 'Bỏ khỏi một dự thảo: `madinhdanh withdraw {code}{amend}`; gộp vào một: `madinhdanh decision move {code} --to {decision}{amend}`.',
      },
      closing: {
        message: 'Dự thảo {draft} đóng {code} và giao cho {other}, nhưng {other} đã đóng theo {decision}.',
      },
      children: {
        message: 'Dự thảo {draft} đóng {code}, nhưng bên dưới còn {other} (cấp theo {decision}).',
        hint: 'Ghi cả {other} vào dự thảo (`madinhdanh close {other} --decision {draft}{amend}`, `madinhdanh replace {other} … --decision {draft}{amend}`), hoặc bỏ việc đóng: `madinhdanh withdraw {code}{amend}`.',
      },
    },
  },
  en: {
    title: 'Draft that can no longer be carried out',
    about:
      'A draft binds nobody: signed decisions may rename, close and merge the units that it is about. What it can no longer do for that is taken out or drafted anew before it is issued.',
    hint: 'Take it out of the draft: `madinhdanh withdraw {code}{amend}`; drop the whole draft: `madinhdanh decision drop {draft}{amend}`.',
    variants: {
      grant: { message: 'The draft {draft} grants {code} under {other}, which {decision} has closed.' },
      annulled: { message: 'The draft {draft} grants {code}, which {decision} has closed.' },
      replace: { message: 'The draft {draft} grants {code} in place of {other}, which {decision} has closed.' },
      again: {
        message: 'The draft {draft} founds {other} again as {code}, but {decision} has brought {other} back.',
      },
      twice: {
        message: 'The draft {draft} founds a body again as {code}, but {decision} has founded it again as {other}.',
      },
      parted: { message: 'The draft {draft} parts {code}, which {decision} has closed.' },
      part: { message: 'The draft {draft} parts {code} in favour of {other}, which {decision} has closed.' },
      lifting: { message: 'The draft {draft} brings {code} back beneath {other}, which {decision} has closed.' },
      rename: { message: 'The draft {draft} renames {code}, which {decision} has closed.' },
      renames: {
        message: 'The drafts {draft} and {decision} both rename {code}.',
        hint: 'Take it out of one of them: `madinhdanh withdraw {code}{amend}`; or bring both into one: `madinhdanh decision move {code} --to {decision}{amend}`.',
      },
      closing: {
        message: 'The draft {draft} closes {code} in favour of {other}, which {decision} has closed.',
      },
      children: {
        message: 'The draft {draft} closes {code}, but {other} beneath it is open (granted by {decision}).',
        hint: 'Enter {other} in the draft too (`madinhdanh close {other} --decision {draft}{amend}`, `madinhdanh replace {other} … --decision {draft}{amend}`), or take the closing out: `madinhdanh withdraw {code}{amend}`.',
      },
    },
  },
  docs: {
    basis: 'quy ước của công cụ.',
    remedy: '`madinhdanh withdraw H24.04`, hoặc `madinhdanh decision drop 2024-du-thao-qd-ubnd`.',
  },
  examples: [
    {
      intro: ': dự thảo tách, khôi phục, thành lập lại trái với quyết định đã ký',
      files: [
        {
          path: 'decisions/2023-1800-qd-ubnd.yaml',
          content: `number: 1800/QĐ-UBND
signed: 2023-06-01
kind: amendment
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
          content: `kind: amendment
revokes: [2023-1500-qd-ubnd]
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
        args: { code, draft, other, decision, amend: amendOption(registry, draft) },
        path,
      })),
});
