import type { Args } from '../core/finding.js';
import { CONTROL, codePoint, INVISIBLE, LINE_LAYOUT, LOST, STRAY_BREAK } from '../core/text/characters.js';
import { type ForeignWord, foreignWords } from '../core/text/foreign-letters.js';
import { CONTROL_CHARACTER, FOREIGN, INVISIBLE_CHARACTER, LINES, scanText } from '../core/text/scan.js';

/** Words of one text that are reported; a text in another language has them all. */
const MOST = 5;

/** The characters of a text that match a global pattern, each once. */
export function named(text: string, ...patterns: RegExp[]): string[] {
  return [...new Set(patterns.flatMap((pattern) => text.match(pattern) ?? []))].map(codePoint);
}

/** Arguments of `text-control`: the characters that control or break a line, those of several lines where they count. */
export function controlArgs(text: string, flags: number): Args {
  const lines = (flags & LINES) === 0 ? [] : [LINE_LAYOUT];
  return { characters: named(text, CONTROL, STRAY_BREAK, LOST, ...lines) };
}

/** Arguments of `text-invisible`. */
export function invisibleArgs(text: string): Args {
  return { characters: named(text, INVISIBLE) };
}

type ForeignVariant = 'lookalike' | 'mark' | 'foreign';

function variantOf({ right, script }: ForeignWord): ForeignVariant {
  if (right !== undefined) return 'lookalike';
  return script === 'mark' ? 'mark' : 'foreign';
}

/** What `text-script` says of a text, word by word. */
export function foreignFaults(key: string, text: string): { variant: ForeignVariant; args: Args }[] {
  return foreignWords(text)
    .slice(0, MOST)
    .map((found) => ({
      variant: variantOf(found),
      args: {
        key,
        word: found.word,
        position: found.position,
        script: `script-${found.script}`,
        characters: found.letters.map(codePoint),
        letters: found.right ?? [],
      },
    }));
}

/** The first error that the rules would report of a text of one line, for whoever asks for it; undefined for a sound one. */
export function textFault(key: string, text: string): { rule: string; variant?: string; args: Args } | undefined {
  const flags = scanText(text);
  if ((flags & (CONTROL_CHARACTER | LINES)) !== 0) {
    return { rule: 'text-control', args: { key, ...controlArgs(text, flags) } };
  }
  if ((flags & INVISIBLE_CHARACTER) !== 0) return { rule: 'text-invisible', args: { key, ...invisibleArgs(text) } };
  const [foreign] = (flags & FOREIGN) === 0 ? [] : foreignFaults(key, text);
  return foreign === undefined ? undefined : { rule: 'text-script', ...foreign };
}
