import { table } from '../core/table.js';
import { visible } from '../core/text/visible.js';

/** Hidden first line of a comment, by which the next run finds it and writes the new one in its place. */
export const COMMENT_MARKER = '<!-- madinhdanh -->';

/** Characters that Markdown or HTML would read as mark-up. */
const MARKUP = /[\\`*_{}[\]<>|~&$]/g;
const ENTITIES: Readonly<Record<string, string>> = table({ '<': '&lt;', '>': '&gt;', '&': '&amp;', $: '&#36;' });

/**
 * Where a service would make a link of plain text: mentions (`@name`), references (`#12`, `!12`, `GH-12`, `%12`),
 * addresses (`https://`, `www.`, e-mail), commits, emoji (`:x:`). An empty comment is put in between.
 */
const LINKS = [
  /(?:[@#](?=[\p{L}\p{N}_"])|[!%](?=[\d"]))/gu,
  /\b[A-Za-z]{2,10}-(?=\d)/g,
  /\b[a-z][a-z0-9+.-]*:(?=\/\/)/gi,
  /\b(?:mailto|xmpp):/gi,
  /\bwww(?=\.)/gi,
  /:(?=[\w+-]+:)/g,
  /\b(?=[0-9]*[a-f])[0-9a-f]{4}(?=[0-9a-f]{3,36}\b)/g,
];

/**
 * Text as it is, on one line of Markdown: no mark-up, no HTML, no mathematics, nothing that would notify or link
 * somebody or something, and nothing that cannot be seen.
 */
export function escapeMarkdown(text: string): string {
  const line = visible(text.replace(/\s+/g, ' ').trim());
  const cut = LINKS.reduce((before, pattern) => before.replace(pattern, (match) => `${match}\0`), line);
  return cut
    .replace(MARKUP, (char) => ENTITIES[char] ?? `\\${char}`)
    .replaceAll('\0', '<!-- -->')
    .replace(/^([-+#=]+)(?=\s|$)/, '\\$1')
    .replace(/^(\d+)(?=[.)](?:\s|$))/, '$1\\');
}

/** Text as a span of code on one line: nothing in it is mark-up, nor can it end the span. */
export function markdownCode(text: string): string {
  const line = visible(text.replace(/\s+/g, ' ').trim()).replaceAll('`', "'").replaceAll('|', '\\|');
  return line === '' ? '' : `\`${line}\``;
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
