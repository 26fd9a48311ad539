import { type Body, needOfBody } from '../body.js';
import type { Kind } from '../kind.js';
import { BODY } from '../schema-parts.js';

/** A new unit under a new code. */
export interface Grant extends Body {
  name: string;
}

/** `grant`: a new unit under the next free code under its parent, or a chosen one. Its command is `add`, which asks. */
export const grant: Kind<Grant> = {
  schema: {
    title: 'Cấp mã mới',
    description: 'Mã kế tiếp dưới parent, hoặc mã nêu ở code.',
    ...BODY,
    required: ['name'],
    unevaluatedProperties: false,
  },
  needsDecision: true,
  needs: (body, path) => [needOfBody(body, path)],
  // granted with its code, before all else
  apply() {},
};
