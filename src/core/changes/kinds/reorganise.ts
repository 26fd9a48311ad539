import { type Body, needOfBody, realise } from '../body.js';
import { Handover } from '../handover.js';
import type { Kind, KindGuide } from '../kind.js';
import { BODY, REFS } from '../schema-parts.js';

/** A body of the new order, and what it takes over. */
export interface ReorganisedBody extends Body {
  /** Codes it takes over whole. */
  whole?: string[];
  /** Codes of which it takes over a part. */
  part?: string[];
}

/** `reorganise`: n bodies become n, one entry for each body of the new order. */
export const reorganise: Kind<ReorganisedBody[]> = {
  schema: {
    title: 'Sắp xếp',
    description: 'Nhiều đơn vị thành nhiều đơn vị; mỗi phần tử một đơn vị kế thừa.',
    type: 'array',
    minItems: 1,
    items: { $ref: '#/$defs/part' },
  },
  definitions: {
    part: {
      title: 'Đơn vị kế thừa',
      description: 'Một đơn vị mới hoặc đã có, và các mã nó nhận toàn bộ (whole) hoặc một phần (part).',
      ...BODY,
      properties: {
        whole: { title: 'Nhận toàn bộ', description: 'Các mã nhận toàn bộ.', ...REFS },
        part: { title: 'Nhận một phần', description: 'Các mã nhận một phần.', ...REFS },
      },
      unevaluatedProperties: false,
    },
  },
  needsDecision: true,
  needs: (successors, path) => successors.map((each, i) => needOfBody(each, [...path, i])),
  apply(state, successors, codes, path) {
    const handover = new Handover(state);
    successors.forEach((each, i) => {
      const at = [...path, i];
      const successorUnit = realise(state, each, codes, at);
      if ((each.whole ?? []).length + (each.part ?? []).length === 0) state.fault('takes-nothing', at);
      for (const side of ['whole', 'part'] as const) {
        each[side]?.forEach((ref, j) => {
          const old = state.unitToClose(ref, [...at, side, j]);
          if (old !== undefined) handover.add(old, successorUnit, side === 'part', [...at, side, j]);
        });
      }
    });
    handover.close(false);
  },
};

/** What docs/changes.md says of it. */
export const guide: KindGuide = {
  label: 'sắp xếp nhiều đơn vị',
  heading: 'Sắp xếp nhiều đơn vị',
  section: `Viết như nghị quyết viết: mỗi phần tử một đơn vị sau sắp xếp, \`whole\` là các mã nó nhận toàn bộ, \`part\` là các mã nó nhận một phần. Mọi mã được nêu đều đóng, và dẫn đến mọi đơn vị đã nhận nó: \`merged\` nếu một, \`split\` nếu nhiều. Đơn vị đã có (\`code\`) cũng nhận được.

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
  closed: {decision: 2025-2000-qd-ubnd, reason: merged, successors: [H24.06]}
- code: H24.04
  name: Ủy ban nhân dân xã An Tây
  granted: {decision: 2022-100-qd-ubnd}
  closed: {decision: 2025-2000-qd-ubnd, reason: split, successors: [H24.06, H24.07, H24.05], partial: [H24.06, H24.07, H24.05]}
\`\`\``,
  english: `closes the old bodies and leads to the new ones, one entry for each new body: \`whole\` and \`part\` say what it takes over.`,
};
