/**
 * Files of which every line says by itself what it is: keys with a value on the same line, entries, comments. Nothing
 * in them reaches from one line into the next, so that their codes follow from the lines that each version adds, and
 * the versions need not be read one by one. A version with any other line is left to the reader of YAML.
 */

/** A value without quotes, as far as it is one on every line it may stand on; a comment may follow. */
const PLAIN = /^(?![-?:,[\]{}#&*!|>'"%@`\s])(?!.*: )(?!.*:(?: |$))[^\t]*$/;
const QUOTED = /^(?:"([^"\\]*)"|'([^']*)')$/;
/** A collection on one line, without quotes and without codes of its own. */
const FLOW = /^[[{][^"'#&*!|>%@`\\]*[\]}]$/;
const KEYED = /^ *(?:- )?([A-Za-z][A-Za-z0-9]*):(?: +(.*))?$/;
const ITEM = /^ *- (.*)$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/;

/**
 * A key with a value in which nothing is to be looked at twice: no quotes or brackets before it, no comment behind it.
 * What it takes, the patterns above take too, one after the other; most lines are of this kind.
 */
const ORDINARY =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it stops at
  /^ *(?:- )?([A-Za-z][A-Za-z0-9]*): +([^-?:,[\]{}#&*!|>'"%@`\s\u0000-\u001f\u007f](?:[^:#\u0000-\u001f\u007f\u2028\u2029]|:(?=\S))*)$/;

function isBalanced(text: string): boolean {
  let open = 0;
  for (const char of text) {
    if (char === '[' || char === '{') open += 1;
    if ((char === ']' || char === '}') && --open === 0)
      return text.endsWith(char) && text.lastIndexOf(char) === text.length - 1;
  }
  return false;
}

/** A value that ends with its line; undefined for any other. */
function oneLineValue(given: string): { text: string | undefined } | undefined {
  const text = given.replace(/ +#.*$/, '').trimEnd();
  const quoted = QUOTED.exec(text);
  if (quoted !== null) return { text: quoted[1] ?? quoted[2] ?? '' };
  if (FLOW.test(text)) return isBalanced(text) && !/\bcode\b/.test(text) ? { text: undefined } : undefined;
  return PLAIN.test(text) ? { text } : undefined;
}

/** Adds the code of a line; false for a line that does not say by itself what it is. */
export function readLine(given: string, codes: string[]): boolean {
  const ordinary = ORDINARY.exec(given);
  if (ordinary !== null) {
    if (ordinary[1] === 'code') codes.push(ordinary[2]?.trim() ?? '');
    return true;
  }
  const line = given.endsWith('\r') ? given.slice(0, -1) : given;
  if (CONTROL.test(line)) return false;
  if (/^ *(?:#.*)?$/.test(line)) return true;
  const keyed = KEYED.exec(line);
  if (keyed === null) {
    const item = ITEM.exec(line)?.[1];
    return item !== undefined && oneLineValue(item) !== undefined;
  }
  const [, key, rest = ''] = keyed;
  if (rest === '' || rest.startsWith('#')) return key !== 'code';
  const value = oneLineValue(rest);
  if (value === undefined) return false;
  if (key === 'code' && value.text !== undefined) codes.push(value.text.trim());
  return key !== 'code' || value.text !== undefined;
}

/** What one version of a file adds to the one before. */
interface Step {
  before: string;
  codes: string[];
}

/** The id that git gives to no text at all. */
const NOTHING = /^0+$/;

/** Texts of plain lines alone, by the steps that led to them. */
export class PlainTexts {
  readonly #steps = new Map<string, Step>();

  /** Takes in a step of which every line is plain, where the text before is such a text too, or there was none. */
  add(after: string, step: Step): void {
    const isKnown = NOTHING.test(step.before) || this.#steps.has(step.before);
    if (isKnown && !NOTHING.test(after) && !this.#steps.has(after)) this.#steps.set(after, step);
  }

  /** Adds the codes of a text, and of those before it; false for one that is to be read itself. */
  collect(id: string, codes: Set<string>, seen: Set<string>): boolean {
    if (!this.#steps.has(id)) return false;
    for (let at = id, step = this.#steps.get(at); step !== undefined && !seen.has(at); step = this.#steps.get(at)) {
      seen.add(at);
      for (const code of step.codes) codes.add(code);
      at = step.before;
    }
    return true;
  }
}
