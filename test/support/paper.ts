import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { run } from './cli.js';
import { wordText } from './ooxml.js';

/** What a call of `decision draft` gave: the text of the Word file, a paragraph a line, and what was said beside it. */
export interface Paper {
  text: string;
  stderr: string;
  gaps: string[];
  fills: { gap: string; command: string }[];
}

/** The Decision as the built program writes it. */
export function paperOf(folder: string, id: string, today = '2025-08-01', ...more: string[]): Paper {
  const args = ['decision', 'draft', id, '-o', 'van-ban.docx', '--force', '--json', ...more];
  const { status, stdout, stderr } = run(folder, args, { today });
  expect([status, stderr.includes('at ')], stderr).toEqual([0, false]);
  return { text: wordText(readFileSync(join(folder, 'van-ban.docx'))), stderr, ...JSON.parse(stdout) };
}

/** The words of a command as a shell reads them: parted by spaces, quotes around those that hold some. */
export function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}
