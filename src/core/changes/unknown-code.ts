import { nearCode } from '../code/near-code.js';
import type { DataPath } from '../finding.js';
import type { Registry } from '../registry/registry.js';
import type { Faults } from './faults.js';

/** The fault of a code that the registry has not, with the one that may be meant: `H24.3` for `H24.03`. */
export function unknownCode(
  state: Pick<Faults, 'fault'> & { registry: Registry },
  path: DataPath,
  code: string,
  as: 'code' | 'parent' = 'code',
): undefined {
  const near = nearCode(state.registry, code);
  return state.fault(`${as}-unknown`, path, { [as]: code, ...(near === undefined ? {} : { near: [near] }) });
}
