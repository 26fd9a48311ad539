import fc from 'fast-check';

/** Ways to lay out a text otherwise without changing what it says. */
export const layout = fc.record({
  /** Where comments go: after a line (-1), or as a line of its own above it, at its indent, deeper or at the margin. */
  comments: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(-1, -1, 0, 2, 0, -9)), {
    maxLength: 6,
  }),
  padding: fc.boolean(),
  blank: fc.boolean(),
  windows: fc.boolean(),
  closed: fc.boolean(),
});

type Layout = typeof layout extends fc.Arbitrary<infer Value> ? Value : never;

/** Comments, blank lines and other habits of people, put into a canonical text; every comment is numbered. */
export function lay(text: string, how: Layout): string {
  const lines = text.trimEnd().split('\n');
  how.comments.forEach(([at, shift], n) => {
    const i = Math.floor(at * lines.length);
    const line = lines[i] ?? '';
    if (shift === -1) lines[i] = `${line} # chú thích ${n}`;
    else lines.splice(i, 0, `${' '.repeat(Math.max(0, line.search(/[^ ]|$/) + shift))}# chú thích ${n}`);
  });
  const padded = how.padding ? lines.map((line) => line.replace(/^( *granted: )\{([^'"]*)\}$/, '$1{ $2 }')) : lines;
  const spaced = how.blank
    ? padded.flatMap((line, i) => (i > 0 && line.startsWith('- ') ? ['', line] : [line]))
    : padded;
  return spaced.join(how.windows ? '\r\n' : '\n') + (how.closed ? (how.windows ? '\r\n' : '\n') : '');
}
