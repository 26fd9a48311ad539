import { type Listing, registryPart } from '../core/tree/listing.js';
import { blobName } from '../store/git/objects.js';
import type { AtHand } from '../store/git/revision-source.js';
import type { Loaded } from '../store/load.js';
import type { Subject } from './subject.js';

/** A state that was read, beside which another is: a file of which both have the very same bytes is not read twice. */
export interface Beside {
  loaded: Loaded;
  atHand: AtHand;
}

const CARRIAGE_RETURN = 13;

/** A state whose files are listed with the names that git gives them. */
export function besideListed(listing: Listing, loaded: Loaded): Beside {
  const { source } = loaded;
  const present = new Set(source.list());
  const paths = new Map(
    registryPart(listing).flatMap(({ path, object }) => (present.has(path) ? [[object, path] as const] : [])),
  );
  const atHand: AtHand = ({ object }) => {
    const path = paths.get(object);
    const bytes = path === undefined ? undefined : source.read(path);
    // line ends of Windows may stand for others in git
    return bytes?.includes(CARRIAGE_RETURN) === true ? undefined : bytes;
  };
  return { loaded, atHand };
}

/** What is judged, as a state beside which others are read. */
export function besideSubject({ listing, workspace }: Subject): Beside {
  return besideListed(listing, workspace.loaded);
}

/** A state whose files lie on disk: what git would call them is worked out where it is asked. */
export function besideDisk(loaded: Loaded): Beside {
  const { source } = loaded;
  const present = new Set(source.list());
  const atHand: AtHand = ({ path, object }) => {
    const bytes = present.has(path) ? source.read(path) : undefined;
    return bytes !== undefined && blobName(bytes, object) === object ? bytes : undefined;
  };
  return { loaded, atHand };
}
