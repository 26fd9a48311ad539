import type { Impossible } from '../../core/registry/impossible.js';
import type { Unit } from '../../core/registry/types.js';

/** True where a unit had an entry of a draft already: what signed decisions make of it then is no fault of the proposal. */
export function wasDrafted(
  was: Unit | undefined,
  { kind, draft, other }: Impossible,
  idNow: (id: string) => string,
): boolean {
  if (was === undefined) return false;
  const isOf = (decision: string | undefined): boolean => decision !== undefined && idNow(decision) === draft;
  const { granted, formerNames = [], closed, formerClosings = [], legacyCodes = [], spunOff = [] } = was;
  switch (kind) {
    case 'grant':
    case 'annulled':
      return isOf(granted.decision);
    case 'replace':
      return isOf(granted.decision) && legacyCodes.includes(other);
    case 'rename':
    case 'renames':
      return formerNames.some(({ decision }) => isOf(decision));
    case 'closing':
      return isOf(closed?.decision) && closed?.successors?.includes(other) === true;
    case 'children':
      return isOf(closed?.decision);
    case 'again':
    case 'twice':
      return isOf(granted.decision) && granted.reestablishes !== undefined;
    case 'parted':
      return spunOff.some(({ decision }) => isOf(decision));
    case 'part':
      return spunOff.some(({ decision, to }) => isOf(decision) && to.includes(other));
    case 'lifting':
      return formerClosings.some(({ lifted }) => isOf(lifted.decision));
  }
}
