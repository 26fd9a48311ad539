import type { ChildrenWay } from '../core/changes/beneath.js';
import type { IsoDate } from '../core/registry/types.js';
import type { ImportOptions } from '../lists/import/import-model.js';
import type { SpentCodes } from './spent-codes.js';

/** How a list is to be taken. What the user agrees to on the way is set on the {@link ImportSession}. */
export interface ListImportOptions {
  /** Code, in the registry's form, of the body above rows that name none. */
  parent?: string;
  /** The old encoding texts may be converted from. */
  legacyEncoding?: ImportOptions['legacyEncoding'];
  /** The day the changes have effect, where it is not the decision's own. */
  effective?: IsoDate;
  /** Id of the decision; not needed where only contact data changes. */
  decision?: string;
  /** Another name beside a known code renames the body. */
  rename?: boolean;
  /** Close open units that the list leaves out although it names their siblings. */
  prune?: boolean;
  /** A form that went out for one agency may speak of units of others. */
  otherAgencies?: boolean;
  /** What becomes of the open units beneath those that the list closes or gives a new code, where no row says it. */
  children?: ChildrenWay;
  /** Grant the bodies above that are missing. */
  addMissingParents?: boolean;
  /** Leave rows with errors out and take the others. */
  skipErrors?: boolean;
  /** Who reviewed every unit of the list, and on which day; rows may say it one by one. */
  verifiedBy?: string;
  verifiedOn?: IsoDate;
  /** The name, which ends in the registry, of a body above that only a code is known of. */
  placeholder: (code: string) => string;
  /** Codes that only git's history still knows; asked only by a list that grants. */
  spent: SpentCodes;
}
