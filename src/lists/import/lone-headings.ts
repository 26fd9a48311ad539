import { belongingOf } from '../recognise/belonging.js';
import { isKindOfBodies } from '../recognise/class-words.js';
import { looksLikeBody } from '../recognise/footer-words.js';
import type { ListedGroup } from '../recognise/listed.js';
import type { ReportFinding } from './import-model.js';
import type { NameIndex } from './name-index.js';

/**
 * Numbered rows with nothing but a name that look like headings, under which nobody stands: such a row may be a unit like those
 * beside it. What calls bodies by their kind, or names one that is there, heads nobody and asks for nothing.
 */
export function askLoneHeadings(groups: readonly ListedGroup[], names: NameIndex, report: ReportFinding): void {
  for (const { alone, name, place } of groups) {
    if (alone !== true || name === undefined || !looksLikeBody(name) || isKindOfBodies(name)) continue;
    if (belongingOf(name) === undefined && names.find(name).length === 0)
      report('error', 'import-heading-alone', place, { text: name });
  }
}
