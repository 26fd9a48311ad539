/** Names that a message gives of many. */
const SHOWN = 20;

/** Codes or other names as a message lists them: the first of many, and how many more there are. */
export function listed(names: readonly string[], most = SHOWN): string[] {
  return names.length > most ? [...names.slice(0, most), `… +${names.length - most}`] : [...names];
}
