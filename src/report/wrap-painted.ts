import { wrap } from '../core/text/width.js';

/** A colour or style on its way to a terminal: what the writer knows it by, and its number. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal begin with one
const COLOUR = /\u001B\[((?:\d+;)*)(\d*)m/g;
/** What switches a style off; a colour is switched off by {@link NO_COLOUR}. */
const OFF: ReadonlyMap<string, string> = new Map([
  ['1', '22'],
  ['2', '22'],
  ['3', '23'],
  ['4', '24'],
  ['7', '27'],
]);
const NO_COLOUR = '39';

/** A text in lines of at most so many columns, each of which begins and ends its own colours: another cell may stand behind it. */
export function wrapPainted(text: string, width: number): string[] {
  /** What is on, with the number that switches it off. */
  let on: { colour: string; off: string; before: string }[] = [];
  return wrap(text, width).map((line) => {
    const begun = on.map(({ colour }) => colour).join('') + line;
    for (const [colour, before = '', number = ''] of line.matchAll(COLOUR)) {
      const kept = on.filter(({ off }) => off !== number);
      if (kept.length < on.length) on = kept;
      else on.push({ colour, off: OFF.get(number) ?? NO_COLOUR, before });
    }
    return begun + on.map(({ off, before }) => `\u001B[${before}${off}m`).join('');
  });
}
