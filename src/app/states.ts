import type { Registry } from '../core/registry/registry.js';
import { registryOf } from '../core/registry/registry-files.js';
import type { ListedFile, Listing } from '../core/tree/listing.js';
import type { Git } from '../store/git/git.js';
import { filesOfCommit, listingOf } from '../store/git/listing.js';
import { revisionSource } from '../store/git/revision-source.js';
import type { Loaded } from '../store/load.js';
import { type Beside, besideSubject } from './beside.js';
import { loadLeniently } from './lenient.js';
import { movedFrom } from './revision.js';
import type { Subject } from './subject.js';

/** A registry as some commit has it; what cannot be understood of it is left out. */
export interface State {
  listing: Listing;
  loaded: Loaded;
  registry: Registry;
}

/** Reads the registry of commits, each once. */
export class States {
  readonly #states = new Map<string, State>();
  readonly #listings = new Map<string, Listing>();

  constructor(
    readonly git: Git,
    private readonly prefix: string,
    private readonly now: readonly ListedFile[],
    /** The present state: what a commit has of its files need not be read again. */
    private readonly present?: Beside,
  ) {}

  /** What a commit holds, the registry where it lay then. */
  listing(commit: string): Listing {
    const known = this.#listings.get(commit);
    if (known !== undefined) return known;
    const files = filesOfCommit(this.git, commit);
    const isHere = files.some(({ path }) => path === `${this.prefix}registry.yaml`);
    const [moved, ...more] = isHere ? [] : movedFrom(files, this.now);
    const listing = listingOf(this.git, moved === undefined || more.length > 0 ? this.prefix : moved, files);
    this.#listings.set(commit, listing);
    return listing;
  }

  at(commit: string, listing = this.listing(commit)): State {
    let state = this.#states.get(commit);
    if (state === undefined) {
      const source = revisionSource(this.git, commit, listing, this.present?.atHand);
      const loaded = loadLeniently(source, this.present?.loaded);
      state = { listing, loaded, registry: registryOf(loaded.tree) };
      this.#states.set(commit, state);
    }
    return state;
  }
}

/** The states beside what is judged: what they have of its files is not read again. */
export function statesBeside(subject: Subject, prefix = subject.place.prefix): States {
  const { place, listing } = subject;
  return new States(place.git, prefix, listing.files, besideSubject(subject));
}
