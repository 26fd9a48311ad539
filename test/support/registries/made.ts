import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runOn } from '../cli.js';
import { newFolder } from '../folders.js';
import { git } from '../git.js';

/** A registry that is made by commands alone, each on a day of its own. */
export interface Made {
  repo: string;
  /** Runs a command on a day. @throws Error with what it said, where it fails */
  on: (day: string, ...args: string[]) => string;
  /** Applies changes on a day. */
  apply: (day: string, changes: string) => void;
}

/** A registry begun with one code, under a git history of its own. */
export function made(code: string, day: string): Made {
  const repo = newFolder();
  const on = (today: string, ...args: string[]): string => {
    const { status, stdout, stderr } = runOn(today)(repo, args);
    if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
    return stdout;
  };
  git(repo, 'init', '-q');
  on(day, 'init', code);
  const apply = (today: string, changes: string): void => {
    writeFileSync(join(repo, 'thay-doi.yaml'), changes);
    on(today, 'apply', 'thay-doi.yaml');
  };
  return { repo, on, apply };
}
