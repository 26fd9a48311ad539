/** What databases and people write where there is nothing. */
const NOTHING = /^\s*(?:null|\(null\)|#n\/a|n\/a|\\n|nan|undefined|[-–—−]+|\.{2,}|…)\s*$/i;

/** True for a cell that says nothing, also in the words of a database: `NULL`, `#N/A`, `N/A`, `\N`, `-`. */
export function isBlank(text: string): boolean {
  return text.length > 12 ? text.trim() === '' : text === '' || text.trim() === '' || NOTHING.test(text);
}
