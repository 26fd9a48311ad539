import { type Body, needOfBody, realise } from '../body.js';
import { Handover } from '../handover.js';
import type { Kind } from '../kind.js';
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
