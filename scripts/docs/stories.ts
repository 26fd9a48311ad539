import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlainTable } from '../../src/formats/write/plain-tables.js';
import { plainTablesXlsx } from '../../src/formats/write/plain-tables.js';
import { plainTablesDocx } from '../../src/formats/write/plain-tables-docx.js';
import { type RunCommand, retold, type StoryCommand, startOf, tellsStory } from './page-story.js';

/** Folders and files whose examples are run, relative to the repository. */
const HANDBOOK = 'docs/vi';

/** The width of the terminal that pages are written for; so high that nothing goes through a pager. */
const SIZE = 'stty cols 80 rows 2000';

/** Pages with examples that are run. */
export function storyPages(root: string): string[] {
  return readdirSync(join(root, HANDBOOK))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `${HANDBOOK}/${name}`)
    .filter((path) => tellsStory(readFileSync(join(root, path), 'utf8')));
}

/** The folder of one story: what its commands see as their home, and where the shell stands in it. */
interface Stage {
  home: string;
  /** Where the shell stands, relative to its home. */
  at: string;
}

/** Runs the examples of pages, each in a folder of its own, by the program as it was built. */
export class Stories {
  readonly #root: string;
  readonly #top = realpathSync(mkdtempSync(join(tmpdir(), 'madinhdanh-docs-')));
  /** Where pages came to that others begin with. */
  readonly #ends = new Map<string, Stage>();
  #count = 0;

  constructor(root: string) {
    this.#root = root;
    const bin = join(this.#top, 'bin');
    mkdirSync(bin);
    writeFileSync(
      join(bin, 'madinhdanh'),
      `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'bin/madinhdanh.js')}' "$@"\n`,
    );
    chmodSync(join(bin, 'madinhdanh'), 0o755);
  }

  /** What a page must say: its text with every output as it is now. */
  async page(path: string): Promise<string> {
    const text = readFileSync(join(this.#root, path), 'utf8');
    const { after } = startOf(text);
    const stage = await this.#stage(after);
    const now = await retold(text, this.#runner(stage));
    this.#ends.set(path, stage);
    return now;
  }

  /** Removes every folder of the stories. */
  end(): void {
    rmSync(this.#top, { recursive: true, force: true, maxRetries: 5 });
  }

  async #stage(after: string | undefined): Promise<Stage> {
    this.#count += 1;
    const home = join(this.#top, String(this.#count), 'can-bo');
    if (after === undefined) {
      mkdirSync(home, { recursive: true });
      return { home, at: '.' };
    }
    const path = `${HANDBOOK}/${after}`;
    if (!this.#ends.has(path)) await this.page(path);
    const end = this.#ends.get(path);
    if (end === undefined) throw new Error(`${after} begins with itself`);
    cpSync(end.home, home, { recursive: true });
    return { home, at: end.at };
  }

  #runner(stage: Stage): RunCommand {
    return (typed) => {
      const cwd = join(stage.home, stage.at);
      for (const [name, rows] of Object.entries(typed.sheets)) writeFileSync(join(cwd, name), tableFile(name, rows));
      return Promise.resolve(this.#run(stage, cwd, typed));
    };
  }

  /** Runs one command where the shell stands, in a terminal that has no keyboard: nothing can be asked. */
  #run(stage: Stage, cwd: string, { command, status, day }: StoryCommand): string {
    const script = join(this.#top, 'typed.sh');
    const where = join(this.#top, 'where');
    writeFileSync(script, `${command}\nstatus=$?\npwd > '${where}'\nexit $status\n`);
    const answer = spawnSync('script', ['-qefc', `${SIZE}; exec sh '${script}' </dev/null`, '/dev/null'], {
      cwd,
      encoding: 'utf8',
      input: '',
      env: environmentOf(stage.home, `${join(this.#top, 'bin')}:${process.env.PATH ?? ''}`, day),
    });
    if (answer.error !== undefined) throw answer.error;
    const printed = answer.stdout.replaceAll('\r', '').replaceAll(stage.home, '~');
    if (answer.status !== status)
      throw new Error(`$ ${command}\nends with ${answer.status}, not ${status}:\n${printed}`);
    stage.at =
      readFileSync(where, 'utf8')
        .trim()
        .slice(stage.home.length + 1) || '.';
    return printed;
  }
}

/** A table that a page shows as the Excel or Word file that somebody has sent. */
function tableFile(name: string, [headings = [], ...rows]: readonly (readonly string[])[]): Uint8Array {
  const table: PlainTable = { name: 'Danh sách', titles: [], headings, rows };
  const properties = { title: 'Danh sách', author: '', date: undefined };
  return name.endsWith('.docx') ? plainTablesDocx([table], properties) : plainTablesXlsx([table], properties);
}

/** Nothing of the person's who runs it, and the day of the story. */
function environmentOf(home: string, path: string, day: string): NodeJS.ProcessEnv {
  const noon = `${day}T12:00:00+07:00`;
  return {
    PATH: path,
    HOME: home,
    LANG: 'C.UTF-8',
    TERM: 'xterm',
    NO_COLOR: '1',
    TMPDIR: process.env.TMPDIR,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'color.ui',
    GIT_CONFIG_VALUE_0: 'false',
    GIT_TERMINAL_PROMPT: '0',
    GIT_AUTHOR_DATE: noon,
    GIT_COMMITTER_DATE: noon,
    SOURCE_DATE_EPOCH: String(Date.parse(noon) / 1000),
    MADINHDANH_CODE_CACHE: '0',
  };
}
