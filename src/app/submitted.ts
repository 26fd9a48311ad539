import { sameValue } from '../core/equal.js';
import type { Finding } from '../core/finding.js';
import { isTouchedBy } from '../core/registry/closings.js';
import { isSigned, type Registry } from '../core/registry/registry.js';
import type { Decision, Unit } from '../core/registry/types.js';
import { compareEntries } from '../core/seal/differences.js';
import { entriesBy } from '../core/seal/entries.js';

/** The words of a decision: all but what makes it binding. */
function wordsOf(decision: Decision, isIssued: boolean): Partial<Decision> {
  const { number: _no, signed: _on, drafted: _since, seal: _seal, signedFile: _paper, effective, ...words } = decision;
  return isIssued || effective === undefined ? words : { ...words, effective };
}

/** The same decision in a state of its own, so that the day on which it is issued changes nothing it does. */
function undated(registry: Registry, decision: Decision): Registry {
  const { number: _number, signed: _signed, effective: _effective, ...bare } = decision;
  return registry.with({ decisions: [bare] });
}

function isTouched(before: Registry, after: Registry, draft: Decision): boolean {
  const now = after.decision(draft.id);
  if (now === undefined) return true;
  const isIssued = isSigned(now);
  if (!sameValue(wordsOf(draft, isIssued), wordsOf(now, isIssued))) return true;
  const units = new Set([...before.units.keys(), ...after.units.keys()]);
  const other = [...units].filter((code) => before.unit(code) !== after.unit(code));
  if (other.length === 0) return false;
  const entries = (registry: Registry, decision: Decision) => {
    const changed = other.flatMap((code) => registry.unit(code) ?? []);
    return entriesBy(undated(registry, decision), [draft.id], changed).get(draft.id) ?? [];
  };
  const { lost, added, altered } = compareEntries(entries(before, draft), entries(after, now));
  return lost.length + added.length + altered.length > 0;
}

/** Drafts that were put before their authority and that a change rewrites, adds to, takes from or drops. */
export function submittedTouched(before: Registry, after: Registry): Decision[] {
  return [...before.decisions.values()].filter(
    (each) => each.submitted !== undefined && !isSigned(each) && isTouched(before, after, each),
  );
}

/** What is to be said of a change under drafts that were submitted, with the codes of theirs that it is about. */
export function submittedFaults(before: Registry, after: Registry): { fault: Finding; codes: string[] }[] {
  return submittedTouched(before, after).map(({ id, submitted }) => {
    const args = { id, number: submitted?.number ?? '', on: submitted?.on ?? '' };
    const isOfIt = (unit: Unit | undefined): boolean => unit !== undefined && isTouchedBy(unit, id);
    const codes = [...new Set([...before.units.keys(), ...after.units.keys()])].filter((code) => {
      const [was, is] = [before.unit(code), after.unit(code)];
      return was !== is && (isOfIt(was) || isOfIt(is));
    });
    return { fault: { rule: 'change-draft-submitted', severity: 'error', args, place: { file: '' }, code: id }, codes };
  });
}
