import type { Args } from '../../core/finding.js';
import type { Listing } from '../../core/tree/listing.js';

/** The tree of git that is judged, and the one it is compared with. */
export interface ListingContext {
  now: Listing;
  /** Left out where the tree is judged by itself. */
  before?: Listing;
}

/** What a rule found in the tree. */
export interface ListingFound<Variant extends string = string> {
  /** From the registry folder; `../` where it lies outside. */
  file: string;
  args: Args;
  variant?: Variant;
}
