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

/** A file of the tree, as far as it matters here. */
interface Part {
  path: string;
  unitCount: number;
  unreadable: boolean;
}

/**
 * What there is to say of the parts that a registry cannot be without: settings, and a unit at the least.
 * @param irregular entries that are there, but not what they should be, are not missing
 */
export function missingParts(parts: readonly Part[], irregular: readonly IrregularEntry[]): Finding[] {
  const others = irregular.filter(({ what }) => what !== 'leftover').map(({ path }) => path);
  const hasSettings = parts.some(({ path }) => path === 'registry.yaml') || others.includes('registry.yaml');
  if (!hasSettings) return [entryFinding('registry.yaml', 'no-settings')];
  // units that cannot be read are there all the same
  const hasUnits =
    parts.some(({ path, unitCount, unreadable }) => unitCount > 0 || (unreadable && kindOfFile(path) === 'units')) ||
    others.some((path) => /^units(?:\/|$)/.test(path));
  return hasUnits ? [] : [entryFinding('units', 'no-units')];
}

/** What there is to say of work files that git tracks; paths in the work folder. */
export function trackedWorkFindings(paths: readonly string[]): Finding[] {
  return paths.map((path) => entryFinding(`${WORK_FOLDER}/${path}`, 'work-tracked'));
}
