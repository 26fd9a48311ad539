import { visible } from '../core/text/visible.js';

/** Hidden first line of a comment, by which the next run finds it and writes the new one in its place. */
export const COMMENT_MARKER = '<!-- madinhdanh -->';

/** Characters that Markdown or HTML would read as mark-up. */
const MARKUP = /[\\`*_{}[\]<>|~&]/g;

function escapeOne(char: string): string {
  if (char === '<') return '&lt;';
  if (char === '>') return '&gt;';
  return char === '&' ? '&amp;' : `\\${char}`;
}

/**
 * Text as it is, on one line of Markdown: no mark-up, no HTML, nothing that acts or hides, and neither mentions (`@name`) nor references
 * (`#12`, `!12`) that would notify or link somebody.
 */
export function escapeMarkdown(text: string): string {
  return visible(text.replace(/\s+/g, ' ').trim())
    .replace(MARKUP, escapeOne)
    .replace(/(?<![\p{L}\p{N}_])([@#!])(?=[\p{L}\p{N}_])/gu, '$1<!-- -->')
    .replace(/^([-+#>]|\d+[.)])(?=\s|$)/, '\\$1');
}

/** A text cut to a number of characters, with a mark where something was left out. */
export function shorten(text: string, limit: number): string {
  const chars = [...text];
  return chars.length > limit ? `${chars.slice(0, limit).join('')}…` : text;
}

/** A table with a heading row; cells are Markdown already. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A part that opens on a click. */
export function markdownDetails(summary: string, content: string): string {
  return `<details>\n<summary>${summary}</summary>\n\n${content}\n\n</details>`;
}
