/**
 * Patterns by which many names are changed at once: the part of regular expressions that cannot run away. Every pattern
 * is read here and written anew, so that nothing reaches the engine that is not named below.
 */

/** What is wrong with a pattern: its form, a search that might take for ever, a `$n` in the new name without its group. */
export interface PatternFault {
  fault: 'form' | 'slow' | 'group';
  /** The part of the pattern at fault. */
  part: string;
}

/** Gives a name anew; undefined for one that the pattern does not fit. */
export type Renaming = (name: string) => string | undefined;

const MOST_CHARACTERS = 200;
/** Places at which a search may have to try another way: each doubles it at most. */
const MOST_CHOICES = 4;
/** Characters that may be meant as they stand after a backslash. */
const ESCAPABLE = new Set('.*+?()[]{}|^$\\/-');
const SPECIAL = new Set('.*+?()[]{}|^$\\/');

class BadPattern extends Error {
  constructor(readonly found: PatternFault) {
    super(found.fault);
  }
}

function literal(sign: string): string {
  return SPECIAL.has(sign) ? `\\${sign}` : sign;
}

/** Reads a pattern and writes it as an expression of the engine's. */
class Reader {
  groups = 0;
  #choices = 0;
  #isEndless = false;
  #at = 0;
  readonly #signs: string[];

  constructor(text: string) {
    this.#signs = [...text];
  }

  read(): string {
    const isAnchored = this.#take('^');
    const body = this.#alternatives(0);
    const end = this.#take('$') ? '$' : '';
    if (this.#at < this.#signs.length) throw this.#bad('form');
    // without an anchor the search begins anew at every letter
    if (this.#isEndless && !isAnchored) throw new BadPattern({ fault: 'slow', part: '^' });
    return `${isAnchored ? '^' : ''}${isAnchored || end !== '' ? `(?:${body})` : body}${end}`;
  }

  get #sign(): string | undefined {
    return this.#signs[this.#at];
  }

  #bad(fault: PatternFault['fault']): BadPattern {
    return new BadPattern({ fault, part: this.#signs.slice(this.#at, this.#at + 12).join('') });
  }

  #take(sign: string): boolean {
    if (this.#sign !== sign) return false;
    this.#at += 1;
    return true;
  }

  #choose(): void {
    this.#choices += 1;
    if (this.#choices > MOST_CHOICES) throw this.#bad('slow');
  }

  #alternatives(depth: number): string {
    let text = this.#sequence(depth);
    while (this.#sign === '|') {
      this.#choose();
      this.#at += 1;
      text += `|${this.#sequence(depth)}`;
    }
    return text;
  }

  #sequence(depth: number): string {
    let text = '';
    for (let sign = this.#sign; sign !== undefined && sign !== '|' && sign !== ')'; sign = this.#sign) {
      if (sign === '$' && depth === 0) break;
      text += sign === '(' ? this.#group(depth) : this.#repeated(this.#single(sign));
    }
    return text;
  }

  #group(depth: number): string {
    if (depth > 0) throw this.#bad('slow');
    this.#at += 1;
    let open = '(';
    if (this.#take('?')) {
      if (!this.#take(':')) throw this.#bad('form');
      open = '(?:';
    } else this.groups += 1;
    const inside = this.#alternatives(depth + 1);
    if (!this.#take(')')) throw this.#bad('form');
    if (this.#sign !== undefined && '*+?{'.includes(this.#sign)) throw this.#bad('slow');
    return `${open}${inside})`;
  }

  /** One sign of a name: as it stands, any, one of several. */
  #single(sign: string): string {
    if (sign === '[') return this.#class();
    if (sign === '\\') return this.#escaped();
    if ('*+?]{}^$'.includes(sign)) throw this.#bad('form');
    this.#at += 1;
    return sign === '.' ? sign : literal(sign);
  }

  #escaped(): string {
    const sign = this.#signs[this.#at + 1];
    if (sign === undefined || !(sign === 'd' || sign === 's' || ESCAPABLE.has(sign))) throw this.#bad('form');
    this.#at += 2;
    return sign === 'd' || sign === 's' ? `\\${sign}` : literal(sign);
  }

  #class(): string {
    this.#at += 1;
    let text = this.#take('^') ? '[^' : '[';
    const begin = text;
    for (let sign = this.#sign; sign !== ']'; sign = this.#sign) {
      if (sign === undefined || sign === '[') throw this.#bad('form');
      if (sign === '\\') text += this.#escaped().replace(/^-$/, '\\-');
      else {
        text += sign === '-' ? sign : literal(sign);
        this.#at += 1;
      }
    }
    if (text === begin) throw this.#bad('form');
    this.#at += 1;
    return `${text}]`;
  }

  #repeated(single: string): string {
    const sign = this.#sign;
    if (sign === '{') throw this.#bad('form');
    if (sign !== '?' && sign !== '*' && sign !== '+') return single;
    this.#choose();
    if (sign !== '?') {
      if (this.#isEndless) throw this.#bad('slow');
      this.#isEndless = true;
    }
    this.#at += 1;
    return single + sign;
  }
}

/** The new name as its parts: texts, and the numbers of groups. */
function partsOf(to: string, groups: number): (string | number)[] {
  return (to.match(/\$(?:\$|[0-9]|.|$)|[^$]+/gsu) ?? []).map((part) => {
    if (!part.startsWith('$')) return part;
    if (part === '$$') return '$';
    const group = /^\$[1-9]$/.test(part) ? Number(part.slice(1)) : 0;
    if (group === 0 || group > groups) throw new BadPattern({ fault: 'group', part });
    return group;
  });
}

/** How names are changed by a pattern (`from`) and what takes the place of what it fits (`to`, with `$1` for a group). */
export function renamingBy(from: string, to: string): Renaming | PatternFault {
  try {
    const text = from.normalize('NFC');
    if (text === '' || [...text].length > MOST_CHARACTERS) return { fault: 'form', part: text.slice(0, 12) };
    const reader = new Reader(text);
    const pattern = new RegExp(reader.read(), 'u');
    const parts = partsOf(to.normalize('NFC'), reader.groups);
    return (name) => {
      const found = pattern.exec(name);
      if (found === null) return undefined;
      const between = parts.map((part) => (typeof part === 'number' ? (found[part] ?? '') : part)).join('');
      return name.slice(0, found.index) + between + name.slice(found.index + found[0].length);
    };
  } catch (error) {
    if (error instanceof BadPattern) return error.found;
    // a range the wrong way round
    if (error instanceof SyntaxError) return { fault: 'form', part: from.slice(0, 12) };
    throw error;
  }
}
