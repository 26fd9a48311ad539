import { parentOf } from '../code/code.js';
import { closingsOf, isLifted } from '../registry/closings.js';
import { nameAsGiven } from '../registry/corrections.js';
import { effectiveOf, effectiveOfDecision, type Registry, untilOf } from '../registry/registry.js';
import type { Closed, SpunOff, Unit } from '../registry/types.js';
import { sortCodePoints } from '../text/code-points.js';
import { earlierCodesOf, grantedCodes } from './earlier-codes.js';

/** What a decision may do to a code, as the text of a seal names it. */
export type EntryKind = 'granted' | 'renamed' | 'closed' | 'spun-off' | 'reestablished' | 'lifted' | 'revoked';

/** A value of an entry under its key, in NFC; a key may stand several times. */
export type EntryField = readonly [key: string, value: string];

/** One thing that a decision did to one code, as it was on the day; `revoked` is of another decision, and of no code. */
export interface Entry {
  kind: EntryKind;
  code: string | undefined;
  fields: readonly EntryField[];
}

/** The code that an entry is about, or the decision that it revokes. */
export function subjectOf({ code, fields }: Entry): string {
  return code ?? fields.find(([key]) => key === 'decision')?.[1] ?? '';
}

/** A text with nothing to normalise: most are codes and days. */
const ASCII = /^[ -~]*$/;

function composed(text: string): string {
  return ASCII.test(text) ? text : text.normalize('NFC');
}

/** A field, or none where there is no value. */
function field(key: string, value: string | undefined): EntryField[] {
  return value === undefined ? [] : [[key, composed(value)]];
}

/** The same field once for each of several values, whose order says nothing. */
function fields(key: string, values: readonly string[] = []): EntryField[] {
  return sortCodePoints(values.map(composed)).map((value): EntryField => [key, value]);
}

function grantOf(registry: Registry, unit: Unit): Entry {
  const { code, granted } = unit;
  return {
    kind: 'granted',
    code,
    fields: [
      ...field('on', effectiveOf(registry, granted)),
      ...field('parent', parentOf(code)),
      // later renamings only add to the former names: the first of them is the name that was granted
      ...field('name', nameAsGiven(registry, unit, 0)),
      ...(unit.legacyCodes === undefined ? [] : fields('old', grantedCodes(registry, unit))),
    ],
  };
}

function closingOf(registry: Registry, unit: Unit, closed: Closed): Entry {
  const { reason, successors = [], partial } = closed;
  const handed = successors.flatMap((code) => {
    const successor = registry.unit(code);
    return successor === undefined ? [] : (earlierCodesOf(registry, successor).handed.get(unit.code) ?? []);
  });
  return {
    kind: 'closed',
    code: unit.code,
    fields: [
      ...field('on', effectiveOf(registry, closed)),
      ...field('reason', reason),
      ...fields('successor', successors),
      ...fields('part', partial),
      ...fields('old', handed),
    ],
  };
}

function spinOffOf(registry: Registry, { code }: Unit, spinOff: SpunOff): Entry {
  return {
    kind: 'spun-off',
    code,
    fields: [...field('on', effectiveOf(registry, spinOff)), ...fields('to', spinOff.to)],
  };
}

/** Calls back with everything that decisions did to a unit, each with the id of its decision. */
function visitEntries(
  registry: Registry,
  unit: Unit,
  wanted: (decision: string) => boolean,
  found: (decision: string, entry: Entry) => void,
): void {
  const { code, formerNames = [], granted } = unit;
  if (wanted(granted.decision)) {
    found(granted.decision, grantOf(registry, unit));
    const { reestablishes } = granted;
    if (reestablishes !== undefined) {
      const fieldsOf = [...field('on', effectiveOf(registry, granted)), ...fields('of', reestablishes)];
      found(granted.decision, { kind: 'reestablished', code, fields: fieldsOf });
    }
  }
  const steps = new Map<string, number>();
  formerNames.forEach((former, i) => {
    const { decision } = former;
    if (!wanted(decision)) return;
    const step = (steps.get(decision) ?? 0) + 1;
    steps.set(decision, step);
    const fields: EntryField[] = [
      ...field('on', untilOf(registry, former)),
      ...field('name', nameAsGiven(registry, unit, i + 1)),
      ...(step === 1 ? [] : field('step', String(step))),
    ];
    found(decision, { kind: 'renamed', code, fields });
  });
  for (const closing of closingsOf(unit)) {
    // one that was lifted since remains what its decision did
    if (wanted(closing.decision)) found(closing.decision, closingOf(registry, unit, closing));
    if (!isLifted(closing) || !wanted(closing.lifted.decision)) continue;
    const fieldsOf = [...field('on', effectiveOf(registry, closing.lifted)), ...field('decision', closing.decision)];
    found(closing.lifted.decision, { kind: 'lifted', code, fields: fieldsOf });
  }
  for (const spinOff of unit.spunOff ?? []) {
    if (wanted(spinOff.decision)) found(spinOff.decision, spinOffOf(registry, unit, spinOff));
  }
}

/** The decisions that one revoked. */
function revocationsOf(registry: Registry, id: string): Entry[] {
  const decision = registry.decision(id);
  return (decision?.revokes ?? []).map((revoked) => ({
    kind: 'revoked',
    code: undefined,
    fields: [...field('on', effectiveOfDecision(decision)), ...field('decision', revoked)],
  }));
}

/**
 * Everything that each of some decisions did, as it was on the day: what later decisions did to the same units is left
 * out, so that no lawful change alters it. Decisions that did nothing have no entries.
 * @param units the units to look at; all of them by default
 */
export function entriesBy(
  registry: Registry,
  decisions: Iterable<string>,
  units: Iterable<Unit> = registry.units.values(),
): ReadonlyMap<string, Entry[]> {
  const entries = new Map<string, Entry[]>([...decisions].map((id) => [id, revocationsOf(registry, id)]));
  if (entries.size === 0) return entries;
  const wanted = (id: string): boolean => entries.has(id);
  for (const unit of units) {
    visitEntries(registry, unit, wanted, (id, entry) => entries.get(id)?.push(entry));
  }
  return entries;
}

/** Everything that one decision did. */
export function entriesOf(registry: Registry, decision: string): Entry[] {
  return entriesBy(registry, [decision]).get(decision) ?? [];
}
