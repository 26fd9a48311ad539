import { amendOption } from '../core/registry/binding.js';
import type { Registry } from '../core/registry/registry.js';
import type { FindingsError } from './errors.js';
import { draftEntriesOn } from './withdraw.js';

/**
 * The refusal of what a draft would make of the registry, with what takes the entry in question, or all of the draft, out
 * again: whatever rule it is that was broken, a draft can always give way.
 */
export function adviseDraft(refused: FindingsError, registry: Registry, draft: string): FindingsError {
  if (refused.id !== 'change.refused.result') return refused;
  const named = refused.findings.flatMap(({ code, args }) => [code, ...Object.values(args)]);
  const own = named.find(
    (each): each is string =>
      typeof each === 'string' &&
      registry.unit(each) !== undefined &&
      draftEntriesOn(registry, each).some(({ decision }) => decision === draft),
  );
  const args = { id: draft, amend: amendOption(registry, draft) };
  return own === undefined
    ? refused.advise('decision.refused.hint', args)
    : refused.advise('decision.refused.hint.entry', { ...args, code: own });
}
