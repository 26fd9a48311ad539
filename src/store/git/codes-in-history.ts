import { existsSync, lstatSync } from 'node:fs';
import { join, posix } from 'node:path';
import { eachBlob, readObjects } from './blobs.js';
import { CodeSet } from './code-set.js';
import { CodeReader } from './codes-in-text.js';
import { type Git, GitError, itemsOf } from './git.js';
import { type Held, historyDiff } from './history-diff.js';
import { mayKeepRefs } from './kept-files.js';
import { fetchBlobs, fetchTrees, lacking, promisorOf } from './partial-clone.js';
import type { PlainTexts } from './plain-lines.js';
import { type Entry, stagedEntries } from './work-tree.js';

/** Files of every registry that a repository ever had, whatever folder it stood in. */
const OF_REGISTRIES = ['**/units', '**/units/**', '**/registry.yaml'].map((glob) => `:(top,glob)${glob}`);

/** What is staged of every registry. @throws GitError */
export function stagedOf(git: Git): Entry[] {
  return stagedEntries(git, OF_REGISTRIES);
}

/** Codes in texts that were read already, by the names that git gives these. */
export type KnownTexts = ReadonlyMap<string, readonly string[]>;

const NONE_KNOWN: KnownTexts = new Map();

/** Paths that are named in one call; of more all are asked about. */
const MOST_NAMED = 200;

const REPLACED = 'refs/replace';

/** True where somebody had git show other commits than those that were made. */
function isAltered(git: Git): boolean {
  const listed = ['for-each-ref', '--count=1', '--format=%(refname)', REPLACED];
  if (mayKeepRefs(git, [REPLACED]) && git.try(listed) !== '') return true;
  return existsSync(join(git.commonFolder, 'info/grafts'));
}

/** Everything that paths held in some commits, in those before them, and staged. */
class Past {
  readonly #views: { git: Git; commits: Buffer }[];

  /** @param registries what is staged of registries, where that counts too */
  constructor(
    private readonly git: Git,
    readonly tips: readonly string[],
    private readonly registries: readonly Entry[] | undefined,
  ) {
    const views = isAltered(git) ? [git, git.asReplaced()] : [git];
    fetchTrees(git, tips);
    const input = tips.map((tip) => `${tip}\n`).join('');
    // without a commit there is nothing to list, and git lists nothing
    this.#views = tips.length === 0 ? [] : views.map((view) => ({ git: view, commits: listed(view, input) }));
  }

  #staged(pathspecs: readonly string[]): readonly Entry[] {
    if (this.registries === undefined) return [];
    return pathspecs === OF_REGISTRIES ? this.registries : stagedEntries(this.git, pathspecs);
  }

  #diffs(pathspecs: readonly string[], withPatches: boolean): ReturnType<typeof historyDiff>[] {
    return this.#views.map(({ git, commits }) => historyDiff(git, commits, pathspecs, withPatches));
  }

  /** What some paths held, each text once; with the lines of each, where texts need not be read one by one. */
  at(pathspecs: readonly string[], withPatches = false): { held: Held[]; plain: PlainTexts[] } {
    const staged = this.#staged(pathspecs).filter(({ mode }) => mode !== '160000');
    const diffs = this.#diffs(pathspecs, withPatches);
    const all = [
      ...diffs.flatMap(({ held }) => held),
      ...staged.map(({ path, id, mode }) => ({ path, id, isLink: mode === '120000' })),
    ];
    const once = new Map(all.map((each) => [`${each.id} ${each.isLink} ${each.path}`, each]));
    return { held: [...once.values()], plain: diffs.map(({ plain }) => plain) };
  }

  /** The same, with lines of those files alone of which some text is not known: of a registry that was read next to none. */
  beyond(pathspecs: readonly string[], known: KnownTexts): { held: Held[]; plain: PlainTexts[] } {
    const { held } = this.at(pathspecs);
    const strange = held.filter(({ path, id }) => !known.has(id) && foldersOf(path).length > 0);
    const paths = [...new Set(strange.map(({ path }) => path))];
    if (paths.length === 0) return { held, plain: [] };
    const asked = paths.length > MOST_NAMED ? pathspecs : paths.map((path) => `:(top,literal)${path}`);
    return { held, plain: this.#diffs(asked, true).map(({ plain }) => plain) };
  }
}

function listed(git: Git, tips: string): Buffer {
  return git.run(['rev-list', '--topo-order', '--reverse', '--stdin'], tips);
}

/** Folders, with `/` at the end, whose `units` a path is in; several where one such folder is in another. */
function foldersOf(path: string): string[] {
  const parts = path.split('/');
  return parts.flatMap((part, i) =>
    part === 'units'
      ? [
          parts
            .slice(0, i)
            .map((each) => `${each}/`)
            .join(''),
        ]
      : [],
  );
}

const SETTINGS = /(?:^|\/)registry\.yaml$/;

/**
 * The folders whose units are codes of this registry: its own, and every one that held a registry and holds none any
 * more (it may have moved from there). What is another registry at every tip, and in the working tree, is its own.
 */
function ownFolders(git: Git, tips: readonly string[], held: readonly Held[]): Set<string> {
  const folders = new Set(held.flatMap(({ path }) => (SETTINGS.test(path) ? [path.slice(0, -13)] : [])));
  folders.delete(git.prefix);
  const isOnDisk = (path: string): boolean =>
    lstatSync(join(git.top, path), { throwIfNoEntry: false })?.isFile() === true;
  const others = [...folders].filter((folder) => isOnDisk(`${folder}registry.yaml`));
  if (others.length === 0) return folders.add(git.prefix);
  const paths = others.map((folder) => `${folder}registry.yaml`);
  const there = tips.map(
    (tip) => new Set(itemsOf(git.run(['ls-tree', '-z', '--full-tree', '--name-only', tip, '--', ...paths]))),
  );
  for (const folder of others) {
    if (there.every((files) => files.has(`${folder}registry.yaml`))) folders.delete(folder);
  }
  return folders.add(git.prefix);
}

/** Where links lead, as paths from the top; those that lead out of the repository are left out. */
function targetsOf(git: Git, links: readonly Held[]): string[] {
  const texts = readObjects(git, [...new Set(links.map(({ id }) => id))]);
  const targets = links.flatMap(({ path, id }) => {
    const text = texts.get(id)?.toString('utf8') ?? '';
    const target = posix.normalize(posix.join(posix.dirname(path), text)).replace(/\/$/, '');
    return text === '' || text.startsWith('/') || /^\.\.?(?:\/|$)/.test(target) ? [] : [target];
  });
  return [...new Set(targets)];
}

/** A path and the folders it is in, the outermost first. */
function steps(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
}

/**
 * What links lead to, and links there in turn: what was read through a link was held too.
 * @param present fetches texts, and gives those that can be read
 */
function behindLinks(git: Git, past: Past, held: readonly Held[], present: (more: Held[]) => Held[]): Held[] {
  const found: Held[] = [];
  const asked = new Set<string>();
  for (let links = held.filter(({ isLink }) => isLink); links.length > 0; ) {
    const targets = targetsOf(git, links).filter((target) => !asked.has(target));
    for (const target of targets) asked.add(target);
    if (targets.length === 0) break;
    // a folder on the way may have been a link itself
    const onTheWay = new Set(targets.flatMap(steps));
    const isMeant = (path: string): boolean =>
      onTheWay.has(path) || targets.some((target) => path.startsWith(`${target}/`));
    const all = past.at([...onTheWay].map((path) => `:(top,literal)${path}`)).held;
    const more = present(all.filter(({ path }) => isMeant(path)));
    found.push(...more);
    links = more.filter(({ isLink }) => isLink);
  }
  return found;
}

/** What a history says, as far as it can be read. */
export interface HeldCodes {
  codes: CodeSet;
  /** The settings that the registry ever had, as git names their texts. */
  settings: string[];
  /** False where texts are missing that the remote of a partial clone did not give. */
  isComplete: boolean;
  /** What was staged of every registry, where that was asked. */
  staged: readonly Entry[];
}

/** How a history is asked. */
interface Asking {
  /** What is staged counts too. */
  staged?: boolean;
  /** Texts that a partial clone lacks and cannot have are passed over. */
  mayLack?: boolean;
  known?: KnownTexts;
}

/**
 * Every code that agency files held in some commits, in any commit before them, or staged: in whatever folder the
 * registry stood then, whatever a file was called, however a code was written, also behind a link. Merges are asked
 * against each parent; `git replace` and grafts may join a history on, but hide none. A text that is no YAML is taken
 * for every word in it that may be a code.
 * @throws GitError
 */
export function heldCodes(
  git: Git,
  tips: readonly string[],
  { staged = false, mayLack = false, known = NONE_KNOWN }: Asking = {},
): HeldCodes {
  const registries = staged ? stagedOf(git) : undefined;
  const past = new Past(git, tips, registries);
  // a partial clone lacks the texts that git would compare
  const isWhole = promisorOf(git) === undefined;
  const { held: all, plain } =
    isWhole && known.size > 0 ? past.beyond(OF_REGISTRIES, known) : past.at(OF_REGISTRIES, isWhole);
  const folders = ownFolders(git, tips, all);
  const held = all.filter(({ path }) => foldersOf(path).some((folder) => folders.has(folder)));
  const settings = all.filter(({ path, isLink }) => !isLink && SETTINGS.test(path) && folders.has(path.slice(0, -13)));
  const missing = new Set<string>();
  const fetch = (some: readonly Held[]): void => {
    const ids = [...new Set(some.map(({ id }) => id))];
    for (const id of fetchBlobs(git, tips, ids)) missing.add(id);
    if (missing.size > 0 && !mayLack) throw lacking(git);
  };
  const isThere = ({ id }: Held): boolean => !missing.has(id);
  fetch(held);
  const linked = behindLinks(git, past, held.filter(isThere), (more) => {
    fetch(more);
    return more.filter(isThere);
  });
  // versions of one file in a row: git finds each of them by the one before
  const sorted = [...held.filter(isThere), ...linked].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const reader = new CodeReader();
  const seen = plain.map(() => new Set<string>());
  const lists: (readonly string[])[] = [];
  const isRead = (id: string): boolean => {
    const codes = known.get(id);
    if (codes !== undefined) lists.push(codes);
    return codes !== undefined || plain.some((texts, i) => texts.collect(id, reader.codes, seen[i] ?? new Set()));
  };
  const ids = [...new Set(sorted.map(({ id }) => id))].filter((id) => !isRead(id));
  eachBlob(git, ids, (id, bytes) => {
    if (bytes === undefined) throw new GitError('failed', `${id} missing`);
    reader.add(bytes);
  });
  return {
    codes: new CodeSet(reader.codes, lists),
    settings: [...new Set(settings.map(({ id }) => id))],
    isComplete: missing.size === 0,
    staged: registries ?? [],
  };
}

/** The codes that the history of some revisions knows. @throws GitError */
export function codesHeldUntil(git: Git, ...revisions: string[]): Set<string> {
  return heldCodes(git, revisions).codes.all();
}
