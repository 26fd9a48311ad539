/** Reading options shared by every full parse, so that positions and data agree everywhere. */
export const PARSE_OPTIONS = {
  version: '1.2',
  prettyErrors: false,
  strict: true,
  uniqueKeys: true,
  stringKeys: true,
} as const;
