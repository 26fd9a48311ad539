export const FILE_CHANGES = ['added', 'modified', 'removed', 'type'] as const;

/** A file that differs between two states of a repository; `type` where it became a link, a folder of others, … */
export interface ChangedFile {
  /** From the top of the repository, with `/`. */
  path: string;
  change: (typeof FILE_CHANGES)[number];
}
