/**
 * What a bundle leaves out of the rules: their words, which it has in the catalogues already, and what only docs/rules.md
 * and the tests read (explanations, example registries). They would be more than half of what `validate` reads.
 */
import { readFile } from 'node:fs/promises';

const RULE = /[\\/]src[\\/]rules[\\/].*\.ts$/;

/** A property of a rule as the formatter sets it: on one line, or up to the line that closes it. */
const PROPERTY = /^ {2}(?:vi|en|docs|examples|silent): (?:.*,|[\s\S]*?\n {2}[\])}]+,)\n/gm;

/** A rule without what no command reads. */
export function withoutWords(source) {
  return source.replace(/^(export const \w+ = \w+Rule\(\{\n)([\s\S]*?)(^\}\);$)/gm, (_, head, body, tail) =>
    [head, body.replace(PROPERTY, ''), tail].join(''),
  );
}

export const rulesWithoutWords = {
  name: 'rules-without-words',
  setup(build) {
    build.onLoad({ filter: RULE }, async ({ path }) => ({
      contents: withoutWords(await readFile(path, 'utf8')),
      loader: 'ts',
    }));
  },
};
