import { displayWidth } from '../core/text/width.js';

/** A command that is to be copied: broken over two lines a shell would run its first half. */
const COMMAND = /madinhdanh |(?:^|\s)git /;
/** Columns by which what is left of a line stands further in than its beginning. */
const HANGING = 2;

function fitLine(text: string, width: number): string {
  if (displayWidth(text) <= width || COMMAND.test(text)) return text;
  const [lead = ''] = /^ */.exec(text) ?? [];
  const indent = ' '.repeat(Math.min(lead.length + HANGING, width >> 1));
  let line = lead;
  let used = lead.length;
  let gap = '';
  const lines: string[] = [];
  for (const part of text.slice(lead.length).split(/( +)/)) {
    if (part.startsWith(' ')) {
      gap = part;
      continue;
    }
    const columns = displayWidth(part);
    const isFirst = line.trim() === '';
    if (!isFirst && used + gap.length + columns > width) {
      lines.push(line);
      line = indent + part;
      used = indent.length + columns;
    } else {
      line += gap + part;
      used += gap.length + columns;
    }
    gap = '';
  }
  return [...lines, line].join('\n');
}

/**
 * A text whose lines fit a terminal of so many columns, broken between words and each time further in; a word that is
 * wider alone stays whole, and so does a line with a command.
 */
export function fitLines(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => fitLine(line, width))
    .join('\n');
}
