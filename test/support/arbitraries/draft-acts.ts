import fc from 'fast-check';
import { editDecision, submitDraft } from '../../../src/app/edit-decision.js';
import { issueDraft } from '../../../src/app/issue-draft.js';
import { movingTo } from '../../../src/app/move-entries.js';
import { newDecision } from '../../../src/app/new-decision.js';
import type { Transition } from '../../../src/app/plan.js';
import { amending } from '../../../src/app/seal.js';
import type { Surroundings } from '../../../src/app/surroundings.js';
import { draftEntriesOn, dropDraft, withdrawEntry } from '../../../src/app/withdraw.js';
import type { Workspace } from '../../../src/app/workspace.js';
import { isSigned } from '../../../src/core/registry/registry.js';

const ACTS = ['withdraw', 'drop', 'issue', 'submit', 'edit', 'move', 'new'] as const;

/** What somebody wants to do with a draft, before it is known with which: the numbers pick. */
export interface DraftAct {
  act: (typeof ACTS)[number];
  pick: number;
  flag: boolean;
}

export const draftAct: fc.Arbitrary<DraftAct> = fc.record({
  act: fc.constantFrom(...ACTS, 'withdraw', 'submit', 'move'),
  pick: fc.nat({ max: 997 }),
  flag: fc.boolean(),
});

/** Makes it something to be done with the registry as it is; undefined where there is nothing to do it with. @throws MadinhdanhError */
export function transitionOfAct(
  around: Surroundings,
  { folder, registry, today }: Workspace,
  { act, pick, flag }: DraftAct,
): Transition | undefined {
  const pickOf = <Item>(items: readonly Item[]): Item | undefined => items[pick % Math.max(1, items.length)];
  const drafts = [...registry.decisions.values()].filter((decision) => !isSigned(decision)).map(({ id }) => id);
  const entries = [...registry.units.keys()].flatMap((code) => draftEntriesOn(registry, code));
  const [draft, entry] = [pickOf(drafts), pickOf(entries)];
  const number = `${pick + 100}/QĐ-UBND`;
  const isSubmitted = [...registry.decisions.values()].some(
    ({ submitted, signed }) => submitted !== undefined && signed === undefined,
  );
  if (act === 'new') {
    const wanted = {
      draft: true,
      id: `2025-moi-${pick}`,
      title: `Dự thảo ${pick}`,
      kind: 'amendment',
      replaces: [],
    } as const;
    const { decision } = newDecision(registry, wanted, today);
    return ({ registry: before }) => ({ after: before.with({ decisions: [decision] }) });
  }
  if (act === 'withdraw' || act === 'move') {
    if (entry === undefined) return undefined;
    const { code, decision, kind } = entry;
    if (act === 'withdraw') return withdrawEntry(around, folder, { code, decision, kind, subtree: flag }).transition;
    const to = flag ? { title: `Dự thảo ${pick}`, to: `2025-chuyen-${pick}` } : { to: draft };
    return amending(movingTo(registry, { codes: [code], ...to }, today).transition, undefined, isSubmitted);
  }
  if (draft === undefined) return undefined;
  switch (act) {
    case 'drop':
      return dropDraft(around, folder, registry, draft).transition;
    case 'issue':
      return issueDraft(registry, draft, {
        number,
        signed: '2025-07-20',
        ...(flag ? { effective: '2025-09-01', ownDates: true } : {}),
      }).transition;
    case 'submit':
      return amending(
        submitDraft(registry, draft, `${pick + 1}/TTr-STTTT`, '2025-07-10').transition,
        undefined,
        isSubmitted,
      );
    case 'edit': {
      const texts = { title: `Sửa ${pick}` };
      const basis = { clear: flag, add: [`Căn cứ ${pick};`] };
      const edit = { texts, lists: { basis }, department: {}, signer: {} };
      return amending(editDecision(registry, draft, edit), undefined, isSubmitted);
    }
  }
}
