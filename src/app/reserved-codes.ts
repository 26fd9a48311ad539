import { isReservedBy, reservationOf } from '../core/code/reserved.js';
import type { Reserved } from '../core/registry/types.js';
import { utf8Text } from '../store/file-source.js';
import { readObjects } from '../store/git/blobs.js';
import { wordsOf } from '../store/git/codes-in-text.js';
import type { Git } from '../store/git/git.js';
import type { Tip } from '../store/git/history-tips.js';
import { fetchBlobs, lacking, promisorOf } from '../store/git/partial-clone.js';
import { committedEntries } from '../store/git/work-tree.js';
import { readYaml } from '../store/yaml/read-yaml.js';

/** Where a code is reserved; undefined for one that is not. */
export type ReservedCodes = (code: string) => string | undefined;

/** The settings of the registry at commits, of those where they stand where they do now. */
function settingsHere(git: Git, commits: readonly string[]): Map<string, Uint8Array> {
  const names = new Map(commits.map((commit) => [`${commit}:${git.prefix}registry.yaml`, commit]));
  // git is asked line by line, and gives up where a partial clone lacks one
  if (git.prefix.includes('\n') || promisorOf(git) !== undefined) return new Map();
  return new Map([...readObjects(git, [...names.keys()])].map(([name, bytes]) => [names.get(name) ?? '', bytes]));
}

/** The settings of the registry at a commit; all there are where they do not stand where they do now. */
function settingsAt(git: Git, commit: string): string[] {
  const entries = committedEntries(git, commit).filter(({ path }) => /(?:^|\/)registry\.yaml$/.test(path));
  const own = entries.filter(({ path }) => path === `${git.prefix}registry.yaml`);
  return (own.length > 0 ? own : entries).map(({ id }) => id);
}

function isReservation(value: unknown): value is Reserved {
  const { code, from, to } = (value ?? {}) as Partial<Record<'code' | 'from' | 'to', unknown>>;
  return code === undefined ? typeof from === 'string' && typeof to === 'string' : typeof code === 'string';
}

/** The reservations of a settings file; of one that cannot be read every word in it that may be a code. */
function reservationsIn(bytes: Uint8Array): Reserved[] {
  const text = utf8Text(bytes);
  const read = text === undefined ? { findings: [] } : readYaml(text);
  if ('findings' in read) return [...wordsOf(bytes)].map((code) => ({ code }));
  const reserved = (read.data as { reserved?: unknown } | null)?.reserved;
  return Array.isArray(reserved) ? reserved.filter(isReservation) : [];
}

/**
 * Which code some settings of the past reserved, and how: read once, and only when it is asked. Texts that a partial clone
 * cannot have are passed over where somebody accepted that.
 * @param ids the settings, as git names their texts
 * @param atHand texts that need not be read again, by the names that git gives them
 */
export function reservedIn(
  git: Git,
  tips: readonly string[],
  ids: readonly string[],
  { atHand = new Map(), mayLack = false }: { atHand?: ReadonlyMap<string, Uint8Array>; mayLack?: boolean } = {},
) {
  let reserved: Reserved[] | undefined;
  const read = (): Reserved[] => {
    const wanted = ids.filter((id) => !atHand.has(id));
    const missing = fetchBlobs(git, tips, wanted);
    if (missing.size > 0 && !mayLack) throw lacking(git);
    const found = readObjects(
      git,
      wanted.filter((id) => !missing.has(id)),
    );
    return ids.flatMap((id) => {
      const bytes = atHand.get(id) ?? found.get(id);
      return bytes === undefined ? [] : reservationsIn(bytes);
    });
  };
  return (code: string): Reserved | undefined => {
    reserved ??= read();
    return reservationOf(reserved, code);
  };
}

/** The reservations of what is binding: taken out of the working tree alone they still hold. @throws GitError */
export function reservedAt(git: Git, tips: readonly Tip[]): ReservedCodes {
  const once = tips.filter(({ commit }, i) => tips.findIndex((tip) => tip.commit === commit) === i);
  const here = settingsHere(
    git,
    once.map(({ commit }) => commit),
  );
  const found = once.map(({ name, commit }) => {
    const bytes = here.get(commit);
    if (bytes !== undefined) return { name, reserved: reservationsIn(bytes) };
    const ids = settingsAt(git, commit);
    if (fetchBlobs(git, [commit], ids).size > 0) throw lacking(git);
    return { name, reserved: [...readObjects(git, ids).values()].flatMap(reservationsIn) };
  });
  return (code) => found.find(({ reserved }) => isReservedBy(reserved, code))?.name;
}
