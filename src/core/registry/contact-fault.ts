import type { Args } from '../finding.js';
import { codePoint } from '../text/characters.js';
import { foreignWords } from '../text/foreign-letters.js';
import { readableHost } from '../text/punycode.js';
import type { ContactValue } from './contact-fields.js';

/** What is wrong with a value that its pattern refuses: a variant of the rule `schema-format`. */
export interface ContactFault {
  variant: 'email' | 'email-letters' | 'email-punycode' | 'telephone' | 'url' | `url-${UrlFault}` | 'text';
  args: Args;
}

type UrlFault = 'user' | 'scheme' | 'letters' | 'punycode' | 'space';

const PUNYCODE = /(?:^|[@.])xn--/i;

/** The letters that are not ASCII, each with the right one where it looks like one: `U+0455 (s)`. */
function otherLetters(text: string): string[] {
  const right = new Map(
    foreignWords(text).flatMap(({ letters, right: meant }) =>
      letters.map((letter, i) => [letter, meant?.[i]] as const),
    ),
  );
  const others = [...new Set([...text].filter((character) => character > '~'))];
  return others.map((letter) => {
    const meant = right.get(letter);
    return meant === undefined ? codePoint(letter) : `${codePoint(letter)} (${meant})`;
  });
}

function urlFault(value: string): UrlFault | undefined {
  if (/\s/.test(value)) return 'space';
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(value)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https' && !/^[\w.-]+:\d/.test(value)) return 'scheme';
  const authority = /^https?:\/\/([^/?#]*)/i.exec(value)?.[1];
  if (authority === undefined) return undefined;
  if (/[@\\]/.test(authority)) return 'user';
  if (PUNYCODE.test(authority)) return 'punycode';
  return /[^ -~]/.test(authority) ? 'letters' : undefined;
}

/** Says what is wrong with a value of a contact field that is not as its kind is written. */
export function contactFault(kind: ContactValue, key: string, value: string): ContactFault {
  const args = { key, value };
  if (kind === 'email') {
    if (PUNYCODE.test(value)) {
      const at = value.lastIndexOf('@') + 1;
      return { variant: 'email-punycode', args: { ...args, read: readableHost(value.slice(at)) } };
    }
    if (/[^ -~]/.test(value)) return { variant: 'email-letters', args: { ...args, letters: otherLetters(value) } };
    return { variant: 'email', args };
  }
  const fault = kind === 'url' ? urlFault(value) : undefined;
  if (fault === undefined) return { variant: kind, args };
  const authority = /^https?:\/\/([^/?#]*)/i.exec(value)?.[1] ?? '';
  if (fault === 'punycode') return { variant: 'url-punycode', args: { ...args, read: readableHost(authority) } };
  if (fault === 'letters') return { variant: 'url-letters', args: { ...args, letters: otherLetters(authority) } };
  if (fault === 'user') return { variant: 'url-user', args: { ...args, host: authority.split(/[@\\]/).at(-1) ?? '' } };
  return { variant: `url-${fault}`, args };
}
