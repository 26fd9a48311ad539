import { appendFileSync, lstatSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Git, gitPath } from './git.js';

/** Where codes are noted that a draft gave back before the base branch ever had them; in git's own folder, never tracked. */
const NOTE = 'madinhdanh/freed-codes';

function pathOf(git: Git): string {
  return gitPath(git, NOTE);
}

/** A line of the note: the registry in the repository, and the code. */
function lineOf(git: Git, code: string): string {
  return `${git.prefix} ${code}`;
}

/** True for a code that was given back here. What is no file of ours says nothing. */
export function freedCodes(git: Git): (code: string) => boolean {
  const path = pathOf(git);
  if (lstatSync(path, { throwIfNoEntry: false })?.isFile() !== true) return () => false;
  const lines = new Set(readFileSync(path, 'utf8').split('\n'));
  return (code) => lines.has(lineOf(git, code));
}

/** Notes codes that a draft gave back. Where that cannot be written they stay spent, which harms nobody. */
export function noteFreedCodes(git: Git, codes: readonly string[]): void {
  const path = pathOf(git);
  const isKnown = freedCodes(git);
  const lines = codes.filter((code) => !isKnown(code)).map((code) => `${lineOf(git, code)}\n`);
  if (lines.length === 0) return;
  try {
    mkdirSync(dirname(path), { recursive: true });
    if (lstatSync(path, { throwIfNoEntry: false })?.isFile() !== false) appendFileSync(path, lines.join(''));
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
  }
}
