import type { OoxmlPackage, PartListener } from './ooxml.js';

/** What is no part of the text as it stands. */
const SKIPPED = new Set(['del', 'moveFrom', 'instrText', 'Fallback']);

/** The lines of one part of a Word document. @throws TableError */
function linesOfPart(pack: OoxmlPackage, part: string): string[] {
  const lines: string[] = [];
  let line = '';
  let skipping = 0;
  let inText = false;
  const listener: PartListener = {
    open(element) {
      if (skipping > 0 || SKIPPED.has(element)) skipping += 1;
      else if (element === 't') inText = true;
      else if (element === 'noBreakHyphen') line += '-';
      else if (element === 'tab' || element === 'br') line += ' ';
    },
    text(text) {
      if (inText && skipping === 0) line += text;
    },
    close(element) {
      if (skipping > 0) skipping -= 1;
      else if (element === 't') inText = false;
      else if (element === 'p') {
        lines.push(line);
        line = '';
      }
    },
  };
  pack.parse(part, listener);
  return lines;
}

/** The words that stand above every page, or below it, each line once: a list may have its title there. @throws TableError */
export function marginLines(pack: OoxmlPackage, main: string, margin: 'header' | 'footer'): string[] {
  const parts = [...pack.relationships(main).values()].filter(({ type }) => type === margin);
  const lines = parts.flatMap(({ target }) => linesOfPart(pack, target)).map((line) => line.trim());
  return [...new Set(lines.filter((line) => /\p{L}{2}/u.test(line)))];
}
