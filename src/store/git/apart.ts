import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callGit, networkEnvironment, settingVariables } from './calling.js';
import { configured } from './configuration.js';
import type { Git } from './git.js';

/** What authenticates a person to a server is all that a repository may say of how it is asked. */
const OWN_HEADERS = '^http\\.(.*\\.)?extraheader$';

/** The address of a remote, as the repository has it; for what is sent to it, where that is another. */
export function addressOf(git: Git, remote: string, use: 'fetch' | 'push' = 'fetch'): string | undefined {
  const found = configured(git, '^remote\\..*\\.(url|pushurl)$');
  const first = (key: string): string | undefined =>
    found.find((each) => each.key === `remote.${remote}.${key}`)?.value;
  return (use === 'push' ? first('pushurl') : undefined) ?? first('url');
}

/** Calls git in a repository that stands apart; gives what it ended with, and what it said. */
export type CallApart = (
  args: readonly string[],
  input?: string,
) => { status: number | null; stdout: Buffer; stderr: string };

/** What a repository that stands apart is given. */
export interface ApartSettings {
  settings?: readonly (readonly [key: string, value: string])[];
  /** Lines of its configuration's `[extensions]`. */
  extensions?: string;
  /** Its refs, as `for-each-ref` lists them: `<object> <name>`. */
  refs?: readonly string[];
  /** Git may ask the person for a password. */
  mayAsk?: boolean;
}

/**
 * Asks a server from a repository of its own, which shares another's objects alone: of the configuration of that one
 * only addresses count, and only those of ordinary protocols, so that none of the programs that a configuration can
 * name is run. What the person's own configuration says of servers and passwords holds.
 */
export function apart<Result>(
  git: Git,
  { settings = [], extensions = '', refs = [], mayAsk = false }: ApartSettings,
  work: (call: CallApart) => Result,
): Result {
  const headers = configured(git, OWN_HEADERS).map(({ key, value }) => [key, value] as const);
  const format = git.line(['rev-parse', '--show-object-format']);
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'madinhdanh-fetch-')));
  try {
    for (const part of ['objects', 'refs']) mkdirSync(join(folder, part));
    writeFileSync(join(folder, 'HEAD'), 'ref: refs/heads/none\n');
    if (refs.length > 0) writeFileSync(join(folder, 'packed-refs'), refs.map((ref) => `${ref}\n`).join(''));
    const own = `${extensions}${format === 'sha256' ? '\tobjectFormat = sha256\n' : ''}`;
    const head = `[core]\n\trepositoryformatversion = ${own === '' ? 0 : 1}\n\tbare = true\n`;
    writeFileSync(join(folder, 'config'), own === '' ? head : `${head}[extensions]\n${own}`);
    const env = {
      ...networkEnvironment(git.personal),
      ...settingVariables([...settings, ...headers]),
      GIT_DIR: folder,
      GIT_OBJECT_DIRECTORY: join(git.commonFolder, 'objects'),
      ...(mayAsk ? { GIT_TERMINAL_PROMPT: '1' } : {}),
    };
    return work((args, input) => callGit(args, { cwd: git.top, env, input }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
