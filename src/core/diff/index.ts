import type { Registry } from '../registry/registry.js';
import { SETTINGS_KEYS } from '../registry/types.js';
import { compareDecisions, issuedDrafts } from './decisions.js';
import { fieldChanges } from './fields.js';
import type { RegistryDiff } from './types.js';
import { compareUnits } from './units.js';

export { displacedDraft } from './closings.js';
export { inWords, type KeyWords } from './fields.js';
export { changesOfPeriod, type PeriodDiff } from './period.js';
export type {
  Binding,
  DecisionChange,
  FieldChange,
  RegistryDiff,
  Relative,
  UnitChange,
  UnitChangeKind,
} from './types.js';

/**
 * What changed from one state of a registry to another; units moved between files are no change, nor are the
 * references that follow a draft to its final id.
 */
export function diffRegistries(before: Registry, after: Registry): RegistryDiff {
  const issued = issuedDrafts(before, after);
  return {
    units: compareUnits(before, after, issued),
    decisions: compareDecisions(before, after, issued),
    settings: fieldChanges(before.settings, after.settings, SETTINGS_KEYS),
  };
}
