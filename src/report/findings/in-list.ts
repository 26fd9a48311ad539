import { reportedInList } from '../../core/cell-place.js';
import type { CellPlace, Finding, ReportedInList } from '../../core/finding.js';
import type { Messages } from '../../messages/index.js';
import { type Words, wordFinding } from '../wording.js';

/**
 * A finding about a list as reports print it.
 * @param file the path of the list, as the formats for CI are to name it
 * @param words its words where the catalogue alone cannot give them
 */
export function reportInList(
  finding: Finding<CellPlace, string>,
  file: string,
  messages: Messages,
  words: Words = wordFinding(finding, messages),
): ReportedInList {
  return reportedInList(finding, file, words);
}
