import { isSigned } from '../../core/registry/registry.js';
import type { Decision } from '../../core/registry/types.js';
import type { Context } from '../context.js';

/** Says on stderr of an amendment that its body has issued no list which it could amend, and how a draft is made one. */
export function noteNoList({ out, messages }: Context, decision: Decision): void {
  const { id } = decision;
  out.note(out.notePaint.warning(messages.t('decision.no-list', { id })));
  if (!isSigned(decision)) out.note(messages.t('decision.no-list.hint', { id }));
}
