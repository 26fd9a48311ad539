import { findRegistry } from '../../app/find.js';
import { codesFrom, decisionsIn, shownName } from './look-up.js';
import { type Offers, offersFor } from './offers.js';
import type { Words } from './words.js';

/** Said in place of words where the shell itself is to offer files. */
const FILES = ':files';
/** What a shell takes as it stands: nothing else is offered, be it in a registry or not. */
const PLAIN = /^[\w.-]+$/;

/** What the process hands over. */
export interface Asked {
  argv: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
  cwd: string;
}

/** The language of what is told beside words: that of messages. */
export function langOf({ argv, env }: Asked): 'vi' | 'en' {
  const at = argv.lastIndexOf('--lang');
  return (at === -1 ? env.MADINHDANH_LANG : argv[at + 1]) === 'en' ? 'en' : 'vi';
}

function lookedUp({ values, typed, registry }: Offers, asked: Asked): [string, string][] {
  if (typeof values !== 'string') return values.map((value) => [value, '']);
  if (values === '' || values === 'files') return [];
  const folder = findRegistry({ ...asked, registry });
  if (values === 'codes') return codesFrom(folder, typed);
  return decisionsIn(folder, typed, values === 'drafts', langOf(asked));
}

/**
 * What a shell offers for a line, by `madinhdanh complete WORDS … .CURRENT`: a word a line, and after a tab what it is
 * for. The last word of the line is the one at the cursor, with a point before it, since some shells leave out a word
 * that is empty. Whatever is wrong with the line or the registry, there is nothing to offer, and nobody is told.
 */
export function completed(words: Words, asked: Asked): string {
  const line = asked.argv.slice(1, -1);
  const current = asked.argv.at(-1)?.slice(1) ?? '';
  try {
    const offers = offersFor(words, line, current);
    if (offers.values === 'files' && offers.told.length === 0) return `${FILES}\n`;
    const isFit = ([word]: readonly [string, string]): boolean =>
      PLAIN.test(word) && word.toUpperCase().startsWith(offers.typed.toUpperCase());
    return [...offers.told, ...lookedUp(offers, asked)]
      .filter(isFit)
      .map(([word, about]) => `${offers.before}${word}\t${shownName(about)}\n`)
      .join('');
  } catch {
    return '';
  }
}
