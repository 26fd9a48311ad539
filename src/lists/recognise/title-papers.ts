import { foldTone } from '../../core/text/fold.js';
import { isPlainLead } from './title-lead.js';

/** An annex or a table of its own: whatever stood over the one before, it says nothing of this. */
const OWN_PART =
  /^\s*(?<paper>phụ\s+lục|phụ\s+biểu|bảng|biểu|mẫu)\s+(?:số\s+)?(?<number>[IVXLC]+|\d+(?:\.\d+)*|[A-Z])(?![\p{L}\d])/iu;

/** Which of several papers of one kind a line begins: its kind, and the number it bears. */
export interface OwnPart {
  paper: string;
  number: string;
}

/** The paper of its own that a line begins: "Phụ lục II", "Biểu số 02: Trường học". */
export function ownPart(line: string): OwnPart | undefined {
  const groups = OWN_PART.exec(line.normalize('NFC'))?.groups;
  if (groups === undefined) return undefined;
  const paper = foldTone(groups.paper ?? '').replace(/\s+/g, ' ');
  return { paper, number: (groups.number ?? '').toUpperCase().replace(/^0+/, '') };
}

function restOf(line: string): string | undefined {
  const plain = line.normalize('NFC');
  const found = OWN_PART.exec(plain);
  return found === null ? undefined : foldTone(plain.slice(found[0].length));
}

/** True for "Biểu số 1. Cấp xã": it numbers a paper and calls its rows by their kind, and says nothing else. */
export function isPartLabel(line: string): boolean {
  const rest = restOf(line);
  return rest !== undefined && isPlainLead(rest);
}

/** True for one that calls its rows, and is no bare number: "Biểu 02: Trường học". */
function callsRows(line: string): boolean {
  return isPartLabel(line) && /\p{L}/u.test(restOf(line) ?? '');
}

/**
 * How a paper stands to the title before it: the next of its kind, or an annex, is another; one of those that the title
 * stands over is a part of what it says; so may one be that only calls its rows.
 */
export function followsAs(line: string, { part, over }: { part?: OwnPart; over?: string }): 'same' | 'other' | 'part' {
  const own = ownPart(line);
  if (own === undefined) return 'part';
  if (part?.paper === own.paper) return part.number === own.number ? 'same' : 'other';
  return own.paper !== 'phụ lục' && (over === own.paper || callsRows(line)) ? 'part' : 'other';
}
