import { join, resolve } from 'node:path';
import type { Git } from './git.js';

/** A setting with the place that it comes from. */
export interface Setting {
  scope: string;
  key: string;
  value: string;
}

/** The settings whose keys match, as configuration has them; what we set ourselves is left out. @throws GitError */
export function configured(git: Git, pattern: string, ...options: readonly string[]): Setting[] {
  const output = git.try(['config', '--show-scope', '--includes', '-z', ...options, '--get-regexp', pattern]) ?? '';
  const items = output.split('\0');
  const settings: Setting[] = [];
  for (let i = 0; i + 1 < items.length; i += 2) {
    const [scope = '', text = ''] = [items[i], items[i + 1]];
    const [key = '', ...lines] = text.split('\n');
    // a key alone means true
    const value = text.includes('\n') ? lines.join('\n') : 'true';
    if (scope !== 'command') settings.push({ scope, key, value });
  }
  return settings;
}

/** The folder that git looks for hooks in when a person calls it. @throws GitError */
export function hooksFolder(git: Git): string {
  const own = configured(git, '^core\\.hookspath$', '--type=path').at(-1)?.value;
  return own === undefined
    ? join(resolve(git.top, git.line(['rev-parse', '--git-common-dir'])), 'hooks')
    : resolve(git.top, own);
}
