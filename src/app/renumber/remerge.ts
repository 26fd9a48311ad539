import { dirname, join } from 'node:path';
import { type FileSource, utf8Text } from '../../store/file-source.js';
import { writeOutputFile } from '../../store/output-file.js';
import { makeFolderBelow, readBelow } from '../../store/plain-path.js';
import { recodeFiles } from '../../store/recode.js';
import { makeWorkFolder } from '../../store/transaction/work-folder.js';
import { MERGE_LABELS, mergeUnitFiles } from '../../store/yaml/merge-unit-files.js';

/** The three versions of a registry that meet. */
export interface MeetingSources {
  base: FileSource;
  mine: FileSource;
  theirs: FileSource;
  /** True when conflict markers show this branch's side first. */
  mineFirst: boolean;
}

/** Agency files merged again with this branch's units under their new codes. */
export interface Remerged {
  /** New texts by path; null for a file that goes. */
  files: Map<string, string | null>;
  /** Files in which something else is still in conflict. */
  left: string[];
  /** What git's own merge by units would have been: what a file holds before anybody touched it. */
  untouched: Map<string, string>;
}

function agencyTexts(source: FileSource): Map<string, string> {
  const paths = source.list().filter((path) => /^units\/.+\.yaml$/.test(path));
  return new Map(paths.map((path) => [path, utf8Text(source.read(path)) ?? '']));
}

/**
 * Merges again every agency file that is in conflict, or in which this branch names a code that changes.
 * @param conflicted paths git holds as conflicted
 */
export function mergeAgain(
  sources: MeetingSources,
  codes: ReadonlyMap<string, string>,
  conflicted: readonly string[],
): Remerged {
  const [base, mine, theirs] = [agencyTexts(sources.base), agencyTexts(sources.mine), agencyTexts(sources.theirs)];
  const recoded = recodeFiles(mine, codes);
  // of what the other side already holds under a new code, the common past is read under that code too
  const past = recodeFiles(base, codes);
  const result: Remerged = { files: new Map(), left: [], untouched: new Map() };
  const merge = (was: string, own: string, other: string) => {
    const [ours, incoming] = sources.mineFirst ? [own, other] : [other, own];
    return mergeUnitFiles({ base: was, ours, theirs: incoming }, MERGE_LABELS);
  };
  const known = (path: string): boolean => base.has(path) || mine.has(path) || theirs.has(path);
  for (const path of new Set([...recoded.keys(), ...past.keys(), ...conflicted.filter(known)])) {
    const [was, own, other] = [base.get(path) ?? '', mine.get(path) ?? '', theirs.get(path) ?? ''];
    const before = merge(was, own, other);
    if (before !== undefined) result.untouched.set(path, before.text);
    const now = recoded.has(path) ? (recoded.get(path) ?? '') : own;
    const merged = merge(past.has(path) ? (past.get(path) ?? '') : was, now, other);
    if (merged === undefined) {
      result.left.push(path);
      continue;
    }
    if (merged.conflicts.length > 0) result.left.push(path);
    result.files.set(path, now === '' && other === '' ? null : merged.text);
  }
  return result;
}

/** Folder of the copies, in the work folder. */
const COPIES = 'before-renumber';

/**
 * Puts what somebody already did by hand in files that are about to be written aside.
 * @returns where the copies are; undefined where none was needed
 */
export function keepCopies(
  folder: string,
  { files, untouched }: Remerged,
  sources: MeetingSources,
): string | undefined {
  const versions = (path: string): (string | undefined)[] =>
    [sources.mine, sources.theirs].map((source) =>
      source.list().includes(path) ? utf8Text(source.read(path)) : undefined,
    );
  const plain = (text: string | undefined): string | undefined => text?.replaceAll('\r\n', '\n');
  let target: string | undefined;
  for (const path of files.keys()) {
    const text = readBelow(folder, path)?.toString('utf8');
    if (text === undefined) continue;
    if ([untouched.get(path), ...versions(path)].some((each) => plain(each) === plain(text))) continue;
    const work = makeWorkFolder(folder);
    makeFolderBelow(work, dirname(join(COPIES, path)));
    writeOutputFile(join(work, COPIES, path), text, work);
    target = join(work, COPIES);
  }
  return target;
}
