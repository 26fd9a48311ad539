import type { Git } from './git.js';
import { PlainTexts, readLine } from './plain-lines.js';

/** A text that a path held at some time. */
export interface Held {
  path: string;
  id: string;
  isLink: boolean;
}

/** What commits did to some files. */
export interface HistoryDiff {
  /** Both sides of each file that a commit changed, against each of its parents. */
  held: Held[];
  plain: PlainTexts;
}

const DIFF = ['diff-tree', '--stdin', '--root', '-m', '-r', '-z', '--raw', '--no-commit-id', '--no-renames'];
const PATCH = ['-p', '-U0', '--full-index', '--text', '--no-color', '--no-ext-diff', '--no-textconv'];

const RECORD = /^:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) /;

/** The files of a record; those that are no files (a folder, another repository, nothing) are left out. */
function filesOf(record: string, bytes: string): Held[] {
  const [, oldMode = '', newMode = '', oldId = '', newId = ''] = RECORD.exec(record) ?? [];
  const path = Buffer.from(bytes, 'latin1').toString('utf8');
  const sides = [
    { mode: oldMode, id: oldId },
    { mode: newMode, id: newId },
  ];
  return sides.flatMap(({ mode, id }) => {
    const isLink = mode === '120000';
    return isLink || mode.startsWith('10') ? [{ path, id, isLink }] : [];
  });
}

/** A patch of one file while it is read. */
interface Patch {
  before: string;
  after: string;
  codes: string[];
  /** Lines were seen, and every one so far is plain. */
  isPlain: boolean | undefined;
}

/** Reads what `diff-tree` prints: records that end with zero bytes, then patches, for each commit and parent. */
class DiffReader {
  readonly held: Held[] = [];
  readonly plain = new PlainTexts();
  #patch: Patch | undefined;

  read(text: string): void {
    for (let at = 0; at < text.length; ) {
      const first = text[at];
      if (first === '\0') at += 1;
      else if (first === ':') {
        const record = text.indexOf('\0', at);
        const end = text.indexOf('\0', record + 1);
        this.held.push(...filesOf(text.slice(at, record), text.slice(record + 1, end)));
        at = end + 1;
      } else {
        const newline = text.indexOf('\n', at);
        const end = newline === -1 ? text.length : newline;
        this.#line(text.slice(at, end));
        at = end + 1;
      }
    }
    this.#finish();
  }

  /** Every line of a text has a mark before it: what begins otherwise is said of the file. */
  #line(line: string): void {
    const patch = this.#patch;
    if (line.startsWith('diff --git ')) this.#finish();
    else if (line.startsWith('index ')) {
      const [, before = '', after = ''] = /^index ([0-9a-f]+)\.\.([0-9a-f]+)/.exec(line) ?? [];
      this.#patch = { before, after, codes: [], isPlain: undefined };
    } else if (patch === undefined) return;
    else if (line.startsWith('@@ ')) patch.isPlain ??= true;
    else if (line.startsWith('+') && patch.isPlain === true) patch.isPlain = readLine(line.slice(1), patch.codes);
  }

  #finish(): void {
    const patch = this.#patch;
    if (patch?.isPlain === true) this.plain.add(patch.after, { before: patch.before, codes: patch.codes });
    this.#patch = undefined;
  }
}

/**
 * What commits did to some files. Looked at is nothing but objects: no attribute and no setting changes what is seen.
 * @param commits ids of commits, one a line, a parent before its children
 * @param withPatches the lines too, so that texts need not be read one by one
 */
export function historyDiff(
  git: Git,
  commits: Buffer,
  pathspecs: readonly string[],
  withPatches: boolean,
): HistoryDiff {
  const reader = new DiffReader();
  const args = [...DIFF, ...(withPatches ? PATCH : []), '--', ...pathspecs];
  reader.read(
    git
      .with({ settings: ['core.bigFileThreshold=1g'] })
      .runLong(args, commits)
      .toString('latin1'),
  );
  return reader;
}
