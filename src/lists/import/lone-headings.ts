import { parentOf } from '../../core/code/code.js';
import { toNewCode } from '../../core/code/legacy-code.js';
import { tidyCode } from '../../core/code/tidy.js';
import type { Registry } from '../../core/registry/registry.js';
import { belongingOf } from '../recognise/belonging.js';
import { isKindOfBodies } from '../recognise/class-words.js';
import { looksLikeBody } from '../recognise/footer-words.js';
import type { ListedGroup } from '../recognise/listed.js';
import type { ImportRow, ReportFinding } from './import-model.js';
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

/** A code in the new form, whatever form it is written in. */
function inNewForm(written: string): string {
  const code = tidyCode(written);
  const read = /^[0-9]/.test(code) ? toNewCode(code) : undefined;
  return read === undefined || read.fault !== undefined ? code : read.code;
}

/** Codes of rows, of the bodies they name above them, and of all above those. */
function codesAbout(rows: readonly ImportRow[]): Set<string> {
  const codes = new Set<string>();
  for (const { code, codeBefore, line, parent, unit } of rows)
    for (const each of [code, codeBefore, unit.group?.code, line?.code, parent?.code, unit.code, unit.codeBefore]) {
      let above = each;
      while (above !== undefined && !codes.has(above)) {
        codes.add(above);
        above = parentOf(above);
      }
    }
  return codes;
}

/**
 * Lines with a name and a code over no rows: "Sở Ngoại vụ: H26.43" below a table may be a unit of its own, or one that the
 * list speaks of. A numbered heading of a body that is there may have nothing to say of it.
 */
export function askCodedHeadings(
  registry: Registry,
  groups: readonly ListedGroup[],
  rows: readonly ImportRow[],
  report: ReportFinding,
): void {
  let about: ReadonlySet<string> | undefined;
  for (const { code: written, name = '', unit, place, below = false } of groups) {
    // what is laid out like a unit is read as one
    if (written === undefined || unit !== undefined) continue;
    const code = inNewForm(written);
    const isKnown = registry.unit(code) !== undefined || registry.unitsByLegacyCode(tidyCode(written)).length > 0;
    if (isKnown && !below) continue;
    about ??= codesAbout(rows);
    if (!about.has(code) && !about.has(tidyCode(written)))
      report('error', 'import-heading-alone', place, { text: name, code: written }, 'coded');
  }
}
