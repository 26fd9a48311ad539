import type { ChildrenWay } from '../beneath.js';
import { type Body, needOfBody, realise } from '../body.js';
import { Handover } from '../handover.js';
import type { Kind, KindGuide } from '../kind.js';
import { BODY, REF, REFS } from '../schema-parts.js';

/** A body of the new order, and what it takes over. */
export interface ReorganisedBody extends Body {
  /** Codes it takes over whole. */
  whole?: string[];
  /** Codes of which it takes over a part. */
  part?: string[];
  /** What becomes of the units beneath those, or which of them go to it. */
  children?: ChildrenWay | string[];
  /** The body that takes the units beneath which no line names; `true`: it is known that the rest of a part goes nowhere. */
  remainder?: true | string;
}

/** `reorganise`: n bodies become n, one entry for each body of the new order. */
export const reorganise: Kind<ReorganisedBody[]> = {
  schema: {
    title: 'Sắp xếp',
    description:
      'Nhiều đơn vị thành nhiều đơn vị; mỗi phần tử một đơn vị tiếp nhận. children, remainder, effective cho cả thay đổi: ghi ngang với reorganise.',
    type: 'array',
    minItems: 1,
    items: { $ref: '#/$defs/part' },
  },
  definitions: {
    part: {
      title: 'Đơn vị tiếp nhận',
      description: 'Một đơn vị mới hoặc đã có, và các mã nó nhận toàn bộ (whole) hoặc một phần (part).',
      ...BODY,
      properties: {
        whole: { title: 'Nhận toàn bộ', description: 'Các mã nhận toàn bộ.', ...REFS },
        part: { title: 'Nhận một phần', description: 'Các mã nhận một phần.', ...REFS },
        children: {
          title: 'Cấp dưới',
          description:
            'Cấp dưới của các mã ấy: move (nhận mã mới dưới đơn vị tiếp nhận), close (đóng theo), hoặc danh sách những đơn vị về đây.',
          anyOf: [{ enum: ['move', 'close'] }, REFS],
        },
        remainder: {
          title: 'Phần còn lại',
          description:
            'Đơn vị tiếp nhận lấy cả mọi đơn vị bên dưới không được nêu riêng; true: đã biết phần còn lại không về đâu.',
          anyOf: [{ const: true }, REF],
        },
      },
      unevaluatedProperties: false,
    },
  },
  needsDecision: true,
  isList: true,
  needs: (successors, path) => successors.map((each, i) => needOfBody(each, [...path, i])),
  apply(state, successors, codes, path, beside) {
    const handover = new Handover(state);
    successors.forEach((each, i) => {
      const at = [...path, i];
      const { children, remainder } = each;
      const heir = { unit: realise(state, each, codes, at), path: at, children, remainder };
      if ((each.whole ?? []).length + (each.part ?? []).length === 0) state.fault('takes-nothing', at);
      for (const side of ['whole', 'part'] as const) {
        each[side]?.forEach((ref, j) => {
          const old = state.unitToClose(ref, [...at, side, j]);
          if (old !== undefined) handover.add(old, heir, side === 'part', [...at, side, j]);
        });
      }
    });
    handover.close(beside, path.slice(0, -1));
  },
};

/** What docs/changes.md says of it. */
export const guide: KindGuide = {
  label: 'sắp xếp nhiều đơn vị',
  heading: 'Sắp xếp nhiều đơn vị',
  section: `Viết như nghị quyết viết: mỗi phần tử một đơn vị sau sắp xếp, \`whole\` là các mã nó nhận toàn bộ, \`part\` là các mã nó nhận một phần. Mọi mã được nêu đều đóng, và dẫn đến mọi đơn vị đã nhận nó: \`merged\` nếu một, \`split\` nếu nhiều. Đơn vị đã có (\`code\`) cũng nhận được. Một mã không thể vừa \`whole\` ở đơn vị này vừa \`part\` ở đơn vị kia.

\`\`\`yaml
# thay đổi
changes:
  - reorganise:
      - {as: dong, parent: H24, name: Ủy ban nhân dân phường An Đông, whole: [H24.03], part: [H24.04]}
      - {as: tay, parent: H24, name: Ủy ban nhân dân phường An Tây, part: [H24.04]}
      - {code: H24.05, part: [H24.04]}
  - grant: {parent: $dong, name: Trung tâm Phục vụ hành chính công phường An Đông}
\`\`\`

\`\`\`yaml
# kết quả
- code: H24.03
  name: Ủy ban nhân dân xã An Đông
  granted: {decision: 2022-100-qd-ubnd}
  closed:
    decision: 2025-2000-qd-ubnd
    reason: merged
    successors: [H24.06]
- code: H24.04
  name: Ủy ban nhân dân xã An Tây
  granted: {decision: 2022-100-qd-ubnd}
  closed:
    decision: 2025-2000-qd-ubnd
    reason: split
    successors: [H24.06, H24.07, H24.05]
    partial: [H24.06, H24.07, H24.05]
\`\`\`

Đơn vị bên dưới: \`children: move\` hoặc \`children: close\` ở từng phần tử, hoặc ngang với \`reorganise\` cho tất cả. Mã có nhiều đơn vị tiếp nhận thì nêu đơn vị bên dưới nào về đâu: \`children: [mã, …]\` ở đơn vị nhận, và \`remainder: $tên\` cho mọi đơn vị không được nêu. Ngày riêng của cả thay đổi (\`effective\`) cũng ghi ngang với \`reorganise\`.

\`\`\`yaml
# thay đổi
changes:
  - reorganise:
      - {as: tin, parent: H24, name: Sở Tin học, part: [H24.01]}
      - {code: H24.02, part: [H24.01]}
    remainder: $tin
\`\`\`

\`\`\`yaml
# kết quả
- code: H24.06.01
  name: Trung tâm Tin học
  legacyCodes: [000.01.01.H24, H24.01.01]
  granted: {decision: 2025-2000-qd-ubnd}
- code: H24.06.01.01
  name: Phòng Máy chủ
  legacyCodes: [H24.01.01.01]
  granted: {decision: 2025-2000-qd-ubnd}
\`\`\`

Mã chỉ là \`part\` của **một** đơn vị thì phần còn lại không về đâu: chương trình cảnh báo. \`remainder: true\` nói rằng điều ấy đã biết:

\`\`\`yaml
# thay đổi
changes:
  - reorganise:
      - {code: H24.05, part: [H24.04], remainder: true}
\`\`\``,
  english: `closes the old bodies and leads to the new ones, one entry for each new body: \`whole\` and \`part\` say what it takes over. The units beneath go by \`children: move|close\`, a list \`children: […]\` of those that go to a body, and \`remainder: $a\` for those that no line names; for the whole change these stand beside \`reorganise\`.`,
};
