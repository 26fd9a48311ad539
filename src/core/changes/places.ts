import type { DataPath } from '../finding.js';
import type { Unit } from '../registry/types.js';
import { Faults } from './faults.js';

/** Where in a batch its units come to be what they are. */
export class Places extends Faults {
  /** Where in the batch each unit was closed. */
  readonly closedAt = new Map<string, DataPath>();
  /** Where in the batch each new code is given; also of one that is not granted in the end, for a fault. */
  readonly grantedAt = new Map<string, DataPath>();
  /** Which change, by its place in the batch, first made each unit what it is now. */
  readonly madeBy = new Map<string, number>();
  readonly #legacyBy = new Map<string, number>();

  /** Notes that a change made a unit of what it was. */
  protected note(making: number, unit: Unit, was: Unit | undefined): void {
    const { code, legacyCodes } = unit;
    if (was === undefined || !this.madeBy.has(code)) this.madeBy.set(code, making);
    if (legacyCodes !== was?.legacyCodes) this.#legacyBy.set(code, making);
  }

  /** The change that gave a unit its earlier codes. */
  legacyAt(code: string): DataPath {
    const making = this.#legacyBy.get(code);
    return making === undefined ? [] : ['changes', making];
  }
}
