/** Letters of a query that are read, at most: a page that was pasted is held against every name no further than that. */
export const LONGEST = 500;

/** True for a query of which the end is not read. */
export function isTooLong(query: string): boolean {
  return query.trim().length > LONGEST;
}

/** A query as far as it is read: to the end of a word. */
export function asFarAsRead(query: string): string {
  return isTooLong(query)
    ? query
        .trim()
        .slice(0, LONGEST)
        .replace(/\s\S*$/, '')
    : query;
}
