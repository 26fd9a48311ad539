import type { Listed } from './listed.js';

/** What a file says of which nothing has been read. */
export function nothingListed(): Listed {
  return {
    units: [],
    groups: [],
    tables: [],
    others: [],
    skipped: [],
    unread: [],
    speaking: [],
    rows: 0,
    findings: [],
  };
}
