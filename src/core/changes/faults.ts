import type { Args, DataPath } from '../finding.js';
import type { ApplyContext } from './apply-context.js';
import type { ChangeFault, ChangeFaultId } from './change-fault.js';

/** What a batch is found to do wrong while it is applied. */
export class Faults {
  /** Where in the batch each unit was renamed, for what only all renamings together show. */
  readonly renamedAt = new Map<string, DataPath>();
  readonly faults: ChangeFault[] = [];

  constructor(private readonly door: ApplyContext['door']) {}

  fault(id: ChangeFaultId, path: DataPath, args: Args = {}): undefined {
    // a way out that names others is one only where there are some
    const names = Object.values(args).some((value) => Array.isArray(value) && value.length > 0);
    // whoever sent a list writes no words of a batch
    const variant = names ? { variant: 'listed' } : this.door === 'list' ? { variant: 'list' } : {};
    this.faults.push({ rule: `change-${id}`, ...variant, severity: 'error', args, place: { file: '', path } });
    return undefined;
  }

  /** A fault whose way out depends on what it is about, in the words of whoever makes the change. */
  faultOf(id: ChangeFaultId, about: string, path: DataPath, args: Args): undefined {
    const variant = this.door === undefined ? about : `${about}-${this.door}`;
    this.faults.push({ rule: `change-${id}`, variant, severity: 'error', args, place: { file: '', path } });
    return undefined;
  }

  /** Something that may well be meant, but is worth a look. */
  warn(id: ChangeFaultId, path: DataPath, args: Args): void {
    const variant = this.door === 'list' ? { variant: 'list' } : {};
    this.faults.push({ rule: `change-${id}`, ...variant, severity: 'warning', args, place: { file: '', path } });
  }

  /** The same, in the words of what it is about. */
  warnOf(id: ChangeFaultId, variant: string, path: DataPath, args: Args): void {
    this.faults.push({ rule: `change-${id}`, variant, severity: 'warning', args, place: { file: '', path } });
  }
}
