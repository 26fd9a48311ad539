import { isSigned, type Registry } from '../../core/registry/registry.js';
import type { Decision } from '../../core/registry/types.js';
import { isOwnDecision } from '../../core/seal/own.js';
import { isSealed } from '../../core/seal/seal.js';
import type { Messages } from '../../messages/index.js';

/** Whether a decision bears a seal; '' for one that has none to bear, a draft or somebody else's. */
export function sealWord(registry: Registry, decision: Decision, t: Messages['t']): string {
  if (isSealed(decision)) return t('word.sealed');
  return isSigned(decision) && isOwnDecision(registry, decision) ? t('word.unsealed') : '';
}
