import { fstatSync, writeSync } from 'node:fs';
import type * as Tty from 'node:tty';
import { inOwnWords } from '../usual-words.js';
import { asksVersion, VERSION } from '../version.js';
import { Pack, unpackBy } from './pack.js';

const STDOUT = 1;
const WORD = /^[a-z]+(?:-[a-z]+)*$/;
const LANG = '--lang';

/** The language that a line asks for, and the words besides; undefined where it says so in any unusual way. */
function languageIn(
  argv: readonly string[],
  named: string | undefined,
): { lang: string; words: readonly string[] } | undefined {
  const at = argv.indexOf(LANG);
  if (at === -1) return { lang: named === 'en' ? 'en' : 'vi', words: argv };
  const lang = argv[at + 1];
  if (lang !== 'vi' && lang !== 'en') return undefined;
  return { lang, words: [...argv.slice(0, at), ...argv.slice(at + 2)] };
}

/**
 * The name of the page that a command line asks for, of those that the build has made (scripts/pages.mjs):
 * `vi --help`, `en decision new --help`, `vi completion bash`; undefined for a line that may mean anything else.
 */
export function pageAsked(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const asked = languageIn(inOwnWords(argv), env.MADINHDANH_LANG);
  if (asked === undefined) return undefined;
  const { lang, words } = asked;
  const last = words.at(-1);
  if (last === '--help' || last === '-h') {
    const path = words.slice(0, -1);
    return path.every((word) => WORD.test(word)) ? [lang, ...path, '--help'].join(' ') : undefined;
  }
  const isCompletion = words.length === 2 && words[0] === 'completion' && WORD.test(last ?? '');
  return isCompletion ? `${lang} completion ${last}` : undefined;
}

/**
 * Writes to standard output at once.
 * @returns false where it cannot be written: whoever knows the words for it is to try again
 */
export function isWritten(bytes: Buffer): boolean {
  let at = 0;
  try {
    while (at < bytes.length) at += writeSync(STDOUT, bytes, at);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // a reader that is slow is waited for; one that went away is no failure of ours
    if (code === 'EAGAIN') process.stdout.on('error', () => {}).write(bytes.subarray(at));
    return code === 'EAGAIN' || code === 'EPIPE';
  }
}

/** True where standard output is a terminal; asked of the system first, since Node's own answer takes longer. */
function isTerminal(ofNode: (name: string) => unknown): boolean {
  return fstatSync(STDOUT).isCharacterDevice() && (ofNode('node:tty') as typeof Tty).isatty(STDOUT);
}

/**
 * Answers what the build has the answer to: the version, the help of a command, the script of a shell.
 * @param pages the file of pages that the build has made
 * @param ofNode gives the modules of Node itself
 * @returns false for all else, and on a terminal, whose width decides how a page is set
 */
export function isAnsweredReady(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  pages: string,
  ofNode: (name: string) => unknown,
): boolean {
  if (asksVersion(argv)) return isWritten(Buffer.from(`${VERSION}\n`));
  const name = pageAsked(argv, env);
  if (name === undefined || isTerminal(ofNode)) return false;
  const page = new Pack(pages, unpackBy(ofNode)).bytes(name);
  return page !== undefined && isWritten(page);
}
