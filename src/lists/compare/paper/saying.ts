import type { CheckField, Differing } from '../../../core/comparison.js';
import type { CellPlace } from '../../../core/finding.js';
import { differing } from '../compare-findings.js';

/** A line of the paper, and where it stands. */
export interface PlacedLine {
  text: string;
  place: CellPlace;
}

/** What a paper says otherwise than the draft. */
export interface Saying {
  likeness: 'different' | 'wording';
  field: CheckField;
  /** As the paper has it; as the draft has it. */
  file: string | null;
  registry: string | null;
  /** The words of the paper around it. */
  line: string;
  place: CellPlace;
}

/** Letters of a text that a finding shows. */
const LONGEST = 300;

function short(text: string | null): string | null {
  return text !== null && text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()} …` : text;
}

export function sayingFinding({ likeness, field, file, registry, line, place }: Saying): Differing {
  const subject = { place, code: undefined, name: short(line) ?? '' };
  const finding = differing(likeness, subject, { field, file: short(file), registry: short(registry) });
  return field === 'ownWords' ? { ...finding, variant: 'own' } : finding;
}
