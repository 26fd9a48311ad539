import { table } from '../table.js';

/** Patterns of paths as `.gitattributes` and `.gitignore` have them, matched in time that grows with both lengths. */

type Token =
  | { kind: 'one'; test: (char: string) => boolean }
  /** Any characters but `/`. */
  | { kind: 'star' }
  /** Any characters. */
  | { kind: 'deep' }
  /** Nothing, or folders with the `/` after them: begins, and goes on. */
  | { kind: 'folders' }
  | { kind: 'inFolders' };

const CLASSES: Readonly<Record<string, RegExp>> = table({
  alnum: /[A-Za-z0-9]/,
  alpha: /[A-Za-z]/,
  blank: /[ \t]/,
  digit: /[0-9]/,
  lower: /[a-z]/,
  upper: /[A-Z]/,
  punct: /[!-/:-@[-`{-~]/,
  space: /\s/,
  xdigit: /[0-9A-Fa-f]/,
});

type Test = (char: string) => boolean;

/** A text as the bytes that git compares, one character each. */
function bytesIn(text: string): string[] {
  return [...new TextEncoder().encode(text)].map((byte) => String.fromCharCode(byte));
}

function lower(char: string): string {
  return char >= 'A' && char <= 'Z' ? char.toLowerCase() : char;
}

function upper(char: string): string {
  return char >= 'a' && char <= 'z' ? char.toUpperCase() : char;
}

/** Reads `[…]` from after its bracket; undefined where it never ends. */
function readSet(
  chars: readonly string[],
  from: number,
  ignoreCase: boolean,
): { test: Test; next: number } | undefined {
  let at = from;
  const negative = chars[at] === '!' || chars[at] === '^';
  if (negative) at += 1;
  const tests: Test[] = [];
  for (let first = true; ; first = false) {
    let char = chars[at];
    if (char === undefined) return undefined;
    if (char === ']' && !first) break;
    const named =
      char === '[' && chars[at + 1] === ':' ? /^\[:([a-z]+):\]/.exec(chars.slice(at, at + 12).join('')) : null;
    if (named !== null) {
      const pattern = CLASSES[named[1] ?? ''];
      if (pattern !== undefined) tests.push((each) => pattern.test(each));
      at += named[0].length;
      continue;
    }
    if (char === '\\') {
      at += 1;
      char = chars[at];
      if (char === undefined) return undefined;
    }
    const low = char;
    if (chars[at + 1] === '-' && chars[at + 2] !== undefined && chars[at + 2] !== ']') {
      at += chars[at + 2] === '\\' ? 3 : 2;
      const high = chars[at] ?? low;
      tests.push((each) => each >= low && each <= high);
    } else tests.push((each) => each === low);
    at += 1;
  }
  const isIn: Test = (char) =>
    tests.some((test) => test(char) || (ignoreCase && (test(lower(char)) || test(upper(char)))));
  return { test: (char) => char !== '/' && isIn(char) !== negative, next: at + 1 };
}

function tokensOf(pattern: string, ignoreCase: boolean): Token[] | undefined {
  const chars = bytesIn(pattern);
  const tokens: Token[] = [];
  const literal = (wanted: string): Test =>
    ignoreCase ? (char) => lower(char) === lower(wanted) : (char) => char === wanted;
  for (let at = 0; at < chars.length; ) {
    const char = chars[at] ?? '';
    if (char === '*') {
      let end = at;
      while (chars[end] === '*') end += 1;
      const opens = at === 0 || chars[at - 1] === '/';
      const isDeep = end - at > 1 && opens;
      if (isDeep && chars[end] === '/') {
        tokens.push({ kind: 'folders' }, { kind: 'inFolders' });
        end += 1;
      } else if (isDeep && (end === chars.length || (chars[end] === '\\' && chars[end + 1] === '/')))
        tokens.push({ kind: 'deep' });
      else tokens.push({ kind: 'star' });
      at = end;
    } else if (char === '?') {
      tokens.push({ kind: 'one', test: (each) => each !== '/' });
      at += 1;
    } else if (char === '[') {
      const set = readSet(chars, at + 1, ignoreCase);
      if (set === undefined) return undefined;
      tokens.push({ kind: 'one', test: set.test });
      at = set.next;
    } else {
      const escaped = char === '\\';
      const wanted = escaped ? chars[at + 1] : char;
      if (wanted === undefined) return undefined;
      tokens.push({ kind: 'one', test: literal(wanted) });
      at += escaped ? 2 : 1;
    }
  }
  return tokens;
}

/** Places in the pattern that can be reached without reading a character. */
function reach(tokens: readonly Token[], from: number, into: Set<number>): void {
  for (let at = from; !into.has(at); ) {
    into.add(at);
    const kind = tokens[at]?.kind;
    if (kind === 'folders') reach(tokens, at + 1, into);
    if (kind === 'star' || kind === 'deep') at += 1;
    else if (kind === 'folders') at += 2;
    else return;
  }
}

/**
 * A test for paths by a pattern of git: `*` and `?` stop at `/`, `**` between slashes does not. A pattern that git
 * cannot make sense of matches nothing.
 */
export function globTest(pattern: string, ignoreCase: boolean): (path: string) => boolean {
  const tokens = tokensOf(pattern, ignoreCase);
  if (tokens === undefined) return () => false;
  return (path) => {
    let places = new Set<number>();
    reach(tokens, 0, places);
    for (const char of bytesIn(path)) {
      const next = new Set<number>();
      for (const place of places) {
        const token = tokens[place];
        if (token?.kind === 'one' && token.test(char)) reach(tokens, place + 1, next);
        else if ((token?.kind === 'star' && char !== '/') || token?.kind === 'deep') reach(tokens, place, next);
        else if (token?.kind === 'inFolders') {
          next.add(place);
          if (char === '/') reach(tokens, place + 1, next);
        }
      }
      if (next.size === 0) return false;
      places = next;
    }
    return places.has(tokens.length);
  };
}

/** How a line of `.gitattributes` or `.gitignore` in a folder chooses paths of the repository. */
export interface PathPattern {
  /** Only folders are meant. */
  folder: boolean;
  matches(path: string): boolean;
}

/** @param folder where the line stands, with `/` at the end; '' at the top */
export function pathPattern(text: string, folder: string, ignoreCase: boolean): PathPattern {
  const own = text.endsWith('/') ? text.slice(0, -1) : text;
  // without a slash the last part of a path is meant, wherever it lies
  const anywhere = !own.includes('/');
  const test = globTest(own.startsWith('/') ? own.slice(1) : own, ignoreCase);
  const start = (path: string): string => path.slice(0, folder.length);
  return {
    folder: own !== text,
    matches: (path) => {
      if (start(path) !== folder || path.length === folder.length) return false;
      const inside = path.slice(folder.length);
      return test(anywhere ? inside.slice(inside.lastIndexOf('/') + 1) : inside);
    },
  };
}
