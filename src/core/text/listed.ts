/** Codes that a message names. */
const SHOWN = 20;

/** Codes as a message lists them: the first of many, and how many more there are. */
export function listed(codes: readonly string[]): string[] {
  return codes.length > SHOWN ? [...codes.slice(0, SHOWN), `… +${codes.length - SHOWN}`] : [...codes];
}
