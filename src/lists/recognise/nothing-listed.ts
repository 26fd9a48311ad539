import type { Listed } from './listed.js';

/** What a file says of which nothing has been read. */
export function nothingListed(): Listed {
  const read = { units: [], groups: [], tables: [], others: [], skipped: [], rows: 0, findings: [] };
  return { ...read, unread: [], speaking: [], unheeded: [], ends: [] };
}
