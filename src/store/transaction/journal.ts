/** One file of a write that is under way. */
export interface JournalEntry {
  /** Relative to the registry folder. */
  path: string;
  /** Temporary file with the new text, in the target's own folder; absent for a deletion. */
  temp?: string;
  /** SHA-256 of the new text, in hexadecimal. */
  hash?: string;
}

/** What a write has to put in place; while it stands, the write counts as done but not finished. */
export interface Journal {
  id: string;
  entries: JournalEntry[];
}

/** The journal cannot be trusted: nothing is touched, a person has to look. */
export class JournalError extends Error {
  override readonly name = 'JournalError';
  constructor(readonly path: string) {
    super('the journal of an unfinished write cannot be trusted');
  }
}

function isInside(path: unknown): boolean {
  return typeof path === 'string' && path !== '' && !/^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(path);
}

/** True for an entry in the form we write, about files inside the registry. */
export function isJournalEntry(value: unknown): value is JournalEntry {
  const entry = value as Partial<JournalEntry> | null;
  if (!isInside(entry?.path)) return false;
  return entry?.temp === undefined ? entry?.hash === undefined : isInside(entry.temp) && typeof entry.hash === 'string';
}
