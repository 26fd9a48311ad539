/** A word as a POSIX shell reads it back, whatever is in it. */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** Where this program is on this machine. */
export interface Program {
  node: string;
  script: string;
}

/** A shell test that is true while the program is still where it was. */
export function stillThere({ node, script }: Program): string {
  return `[ -x ${shellWord(node)} ] && [ -f ${shellWord(script)} ]`;
}

/** The program called with arguments that are shell words already. */
export function callOf({ node, script }: Program, args: string): string {
  return `${shellWord(node)} ${shellWord(script)} ${args}`;
}
