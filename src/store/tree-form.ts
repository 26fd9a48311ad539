import type { Finding } from '../core/finding.js';
import { kindOfFile, WORK_FOLDER } from './file-kinds.js';
import type { IrregularEntry } from './file-source.js';

type Variant = IrregularEntry['what'] | 'no-settings' | 'no-units' | 'work-tracked';

/** A hidden entry that only this disk has is nobody else's: it stops nothing. */
function entryFinding(path: string, variant: Variant): Finding {
  const severity = variant === 'leftover' ? 'warning' : 'error';
  return { rule: 'file-irregular', variant, severity, args: {}, place: { file: path, span: { start: 0, end: 0 } } };
}

/** What there is to say of entries that are no plain files in their places. */
export function irregularFindings(entries: readonly IrregularEntry[]): Finding[] {
  return entries.map(({ path, what }) => entryFinding(path, what));
}

/**
 * What there is to say of the parts that a registry cannot be without.
 * @param paths the plain files in it
 * @param irregular parts that are there, but not what they should be, are not missing
 */
export function missingParts(paths: readonly string[], irregular: readonly IrregularEntry[]): Finding[] {
  const isThere = (part: string): boolean =>
    paths.includes(part) || irregular.some(({ path, what }) => what !== 'leftover' && path === part);
  if (!isThere('registry.yaml')) return [entryFinding('registry.yaml', 'no-settings')];
  // an agency file that cannot be read is there all the same
  const hasUnits =
    paths.some((path) => kindOfFile(path) === 'units') ||
    irregular.some(({ path, what }) => what !== 'leftover' && /^units(?:\/|$)/.test(path));
  return hasUnits ? [] : [entryFinding('units', 'no-units')];
}

/** What there is to say of work files that git tracks; paths in the work folder. */
export function trackedWorkFindings(paths: readonly string[]): Finding[] {
  return paths.map((path) => entryFinding(`${WORK_FOLDER}/${path}`, 'work-tracked'));
}
