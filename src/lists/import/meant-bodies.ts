import { toNewCode } from '../../core/code/legacy-code.js';
import { nearCode } from '../../core/code/near-code.js';
import type { Args } from '../../core/finding.js';
import type { Registry } from '../../core/registry/registry.js';
import type { NameIndex } from './name-index.js';

/** The unit that a code of a body above stands for: as it is written, in the old form, or misspelt (`H24.3`). */
export function codeMeant(registry: Registry, written: string): string | undefined {
  const code = registry.unit(written) === undefined ? (nearCode(registry, written) ?? written) : written;
  if (registry.unit(code) !== undefined) return code;
  const [bearer, ...others] = registry.unitsByLegacyCode(code);
  if (bearer !== undefined) return others.length === 0 ? bearer.code : undefined;
  const converted = toNewCode(code);
  return converted.fault === undefined && registry.unit(converted.code) !== undefined ? converted.code : undefined;
}

/** A code and a name of a body above that are not those of one body. */
export interface Disagreement {
  variant?: string;
  args: Args;
}

/** What is said where the code is another body's. @param written the code as the list has it */
export function otherBody(written: string, code: string, name: string, was: string): Disagreement {
  const args = { code, name, was };
  return written === code ? { args } : { variant: 'meant', args: { ...args, written } };
}

/** What is said where nobody has the code, and one body has the name: by which of them it is meant nobody knows. */
export function nobodysCode(names: NameIndex, written: string, name: string): Disagreement | undefined {
  const [only, ...others] = names.find(name);
  if (only === undefined || others.length > 0 || only.code.startsWith('$')) return undefined;
  return { variant: 'unknown', args: { written, code: only.code, name } };
}
