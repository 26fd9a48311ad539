import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { runOn } from './cli.js';
import { newFolder } from './folders.js';
import type { Answer } from './process.js';

/** A draft in a repository, and how it is issued. */
export interface ToBeSigned {
  repo: string;
  id: string;
  number: string;
  signed: string;
  today: string;
}

/** `decision issue` of a draft, with more options. */
export function issue({ repo, id, number, signed, today }: ToBeSigned, ...more: string[]): Answer {
  return runOn(today)(repo, ['decision', 'issue', id, '--number', number, '--signed', signed, ...more]);
}

/**
 * The paper as it is signed: drawn up by the tool in a copy of the repository in which the decision has its number and
 * day. @returns the folder that it lies in, within the repository
 */
export function signedPaper(given: ToBeSigned, format: 'docx' | 'pdf', ...options: string[]): string {
  const copy = newFolder();
  cpSync(given.repo, copy, { recursive: true });
  const answer = issue({ ...given, repo: copy });
  if (answer.status !== 0) throw new Error(answer.stderr);
  mkdirSync(join(copy, 'ban-ky'));
  const draft = ['decision', 'draft', given.id, '-o', `ban-ky/qd.${format}`, ...options];
  const drawn = runOn(given.today)(copy, draft);
  if (drawn.status !== 0) throw new Error(drawn.stderr);
  const folder = join(given.repo, 'ban-ky');
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(join(copy, 'ban-ky'))) copyFileSync(join(copy, 'ban-ky', file), join(folder, file));
  return 'ban-ky';
}

/** The text of a Word file altered: each of some words, once, for others. @throws Error where they are not there */
export function alterWord(
  file: string,
  alterations: readonly (readonly [string | RegExp, string])[],
  part = 'word/document.xml',
): void {
  const parts = unzipSync(readFileSync(file));
  let text = strFromU8(parts[part] ?? new Uint8Array());
  for (const [from, to] of alterations) {
    const altered = text.replace(from, to);
    if (altered === text) throw new Error(`${file}: ${from}`);
    text = altered;
  }
  parts[part] = strToU8(text);
  writeFileSync(file, zipSync(parts));
}

/** Takes away what only a draft bears, as the office does before it has a paper signed. */
export function takeOffMark(file: string): void {
  alterWord(file, [[/>DỰ THẢO(?: lần \d+)? ngày [^<]*</g, '><']]);
}
