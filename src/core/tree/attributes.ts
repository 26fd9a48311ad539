import { table } from '../table.js';
import { type PathPattern, pathPattern } from './glob.js';

/** True: set, false: unset, null: made unspecified, a text: set to it. */
export type AttributeValue = boolean | null | string;

/** A line of a `.gitattributes`, where it stands and what it gives to the paths it chooses. */
export interface AttributeLine {
  file: string;
  line: number;
  /** Undefined for a line that defines a macro. */
  pattern: PathPattern | undefined;
  macro: string | undefined;
  values: readonly [name: string, value: AttributeValue][];
}

/** What an attribute of a path is, and the line that says so. */
export interface Attribute {
  value: AttributeValue;
  by: AttributeLine;
}

const NAME = /^[A-Za-z0-9_.][-A-Za-z0-9_.]*$/;

function attributeOf(word: string): [string, AttributeValue] | undefined {
  const unset = word.startsWith('-');
  const unspecified = word.startsWith('!');
  const [name = '', text] = (unset || unspecified ? word.slice(1) : word).split(/=(.*)/s, 2);
  if (!NAME.test(name)) return undefined;
  return [name, unset ? false : unspecified ? null : (text ?? true)];
}

const ESCAPES: Readonly<Record<string, string>> = table({
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
});

/** The text in quotes at the start of a line, as C writes them (`\\303` is a byte of UTF-8), and what follows. */
function quoted(line: string): [string, string] | undefined {
  const match = /^"((?:[^"\\]|\\.)*)"(.*)$/s.exec(line);
  if (match === null) return undefined;
  const parts = (match[1] ?? '').match(/\\[0-7]{3}|\\.|[^\\]+/gs) ?? [];
  const bytes = parts.flatMap((part) => {
    if (/^\\[0-7]{3}$/.test(part)) return [Number.parseInt(part.slice(1), 8)];
    const text = part.startsWith('\\') ? (ESCAPES[part.slice(1)] ?? part.slice(1)) : part;
    return [...new TextEncoder().encode(text)];
  });
  return [new TextDecoder().decode(Uint8Array.from(bytes)), match[2] ?? ''];
}

/** @param folder where the file lies, with `/` at the end; '' at the top, where alone macros are defined */
export function readAttributes(file: string, folder: string, text: string, ignoreCase: boolean): AttributeLine[] {
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((raw, i): AttributeLine[] => {
      const line = raw.replace(/^[ \t\r]+/, '');
      if (line === '' || line.startsWith('#')) return [];
      const [chosen = '', rest = ''] =
        (line.startsWith('"') ? quoted(line) : undefined) ?? line.split(/[ \t\r]+(.*)/s, 2);
      const values = rest.split(/[ \t\r]+/).flatMap((word) => {
        const value = attributeOf(word);
        return value === undefined ? [] : [value];
      });
      const macro = line.startsWith('[attr]') ? chosen.slice('[attr]'.length) : undefined;
      if (macro !== undefined) {
        return folder === '' ? [{ file, line: i + 1, pattern: undefined, macro, values }] : [];
      }
      if (chosen.startsWith('!')) return [];
      return [{ file, line: i + 1, pattern: pathPattern(chosen, folder, ignoreCase), macro, values }];
    });
}

const BINARY: readonly [string, AttributeValue][] = [
  ['diff', false],
  ['merge', false],
  ['text', false],
];

/**
 * What a path's attributes are by the lines of every `.gitattributes` that reaches it.
 * @param lines in the order in which later ones win: files from the top down, lines as they stand
 */
export function attributesOf(path: string, lines: readonly AttributeLine[]): Map<string, Attribute> {
  const macros = new Map([['binary', BINARY]]);
  for (const { macro, values } of lines) if (macro !== undefined) macros.set(macro, [...values]);
  const found = new Map<string, Attribute>();
  const take = (values: AttributeLine['values'], by: AttributeLine): void => {
    for (const [name, value] of [...values].reverse()) {
      if (found.has(name)) continue;
      found.set(name, { value, by });
      const behind = value === true ? macros.get(name) : undefined;
      if (behind !== undefined) take(behind, by);
    }
  };
  for (const line of [...lines].reverse()) {
    // a pattern for folders chooses no file
    if (line.pattern?.folder === false && line.pattern.matches(path)) take(line.values, line);
  }
  return found;
}
