import { levelOf } from '../../core/code/code.js';
import { toLegacyCode } from '../../core/code/legacy-code.js';
import { inForceAt } from '../../core/registry/timeline.js';
import type { Site } from './site.js';

/** A code of the registry and its old form, to be shown as examples: both have their pages. */
export function exampleOf({ registry, at }: Site): { code: string; legacyCode: string } {
  const [root = 'H24'] = Object.keys(registry.settings.roots);
  for (const unit of registry.units.values()) {
    if (levelOf(unit.code) > 2) continue;
    const form = toLegacyCode(unit.code);
    if (!('legacyCode' in form) || form.legacyCode === undefined || !inForceAt(registry, unit, at)) continue;
    if (levelOf(unit.code) === 2) return { code: unit.code, legacyCode: form.legacyCode };
  }
  return { code: root, legacyCode: `000.00.00.${root}` };
}
