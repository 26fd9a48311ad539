import { type Limits, Meter } from './limits.js';
import { OoxmlPackage, type PartListener } from './ooxml.js';

/** What is no part of the text as it stands. */
const SKIPPED = new Set(['del', 'moveFrom', 'instrText', 'Fallback']);

/** The lines of a Word document as they follow each other, those in tables among them. @throws TableError */
export function docxLines(bytes: Uint8Array, name: string, limits: Readonly<Limits>): string[] {
  const pack = new OoxmlPackage(bytes, new Meter(name, limits));
  const lines: string[] = [];
  let line = '';
  let skipping = 0;
  let inText = false;
  const end = (): void => {
    if (line.trim() !== '') lines.push(line);
    line = '';
  };
  const listener: PartListener = {
    open(element) {
      if (skipping > 0 || SKIPPED.has(element)) skipping += 1;
      else if (element === 't') inText = true;
      else if (element === 'noBreakHyphen') line += '-';
      else if (element === 'tab') line += ' ';
      else if (element === 'br' || element === 'cr') end();
    },
    text(text) {
      if (inText && skipping === 0) line += text;
    },
    close(element) {
      if (skipping > 0) skipping -= 1;
      else if (element === 't') inText = false;
      else if (element === 'p') end();
    },
  };
  pack.parse(pack.mainPart('word/document.xml'), listener);
  return lines;
}
