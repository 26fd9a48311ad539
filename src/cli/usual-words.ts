/** Options before a command that take the next word for their value. */
const WITH_VALUE: ReadonlySet<string> = new Set(['--registry', '--lang']);

/** Where the first word stands that is no option nor the value of one; undefined where there is none. */
export function firstWordAt(argv: readonly string[]): number | undefined {
  for (let i = 0; i < argv.length; i += 1) {
    const word = argv[i] ?? '';
    if (WITH_VALUE.has(word)) i += 1;
    else if (word === '--' || !word.startsWith('-')) return i;
  }
  return undefined;
}

/** A command line in our own words, where it has those of other programs: `help add` for `add --help`, `-v` for `-V`. */
export function inOwnWords(argv: readonly string[]): readonly string[] {
  const at = firstWordAt(argv);
  if (at === undefined) return argv.map((word) => (word === '-v' ? '--version' : word));
  return argv[at] === 'help' ? [...argv.slice(0, at), ...argv.slice(at + 1), '--help'] : argv;
}
