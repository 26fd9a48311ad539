import { compareCodes } from '../code/code.js';
import { sameValue } from '../equal.js';
import { codesApart } from '../registry/apart.js';
import type { Registry } from '../registry/registry.js';
import {
  type ChangedContact,
  CONTACT_FIELDS,
  type FormerName,
  type Granted,
  type Unit,
  type Verified,
} from '../registry/types.js';
import {
  basisOf,
  closing,
  closingChanges,
  displacedDraft,
  type Issued,
  ownDay,
  pastChanges,
  relatives,
  spinOffChanges,
} from './closings.js';
import { uncorrected } from './corrected.js';
import { fieldChange, fieldChanges, type KeyWords } from './fields.js';
import { lateNames } from './names.js';
import { partsBackChanges } from './parts-back.js';
import { recodedFrom, underNewCode, withoutCarriedCodes } from './recoded.js';
import type { FieldChange, UnitChange } from './types.js';

const UPDATED_FIELDS = ['shortName', 'type', 'identifiers', 'legacyCodes', ...CONTACT_FIELDS] as const;

function grantText({ decision, effective, reestablishes = [] }: Granted): string {
  const of = reestablishes.length === 0 ? '' : ` (${reestablishes.join(', ')})`;
  return (effective === undefined ? decision : `${decision}, ${effective}`) + of;
}

function grantChange(issued: Issued, was: Granted, is: Granted): FieldChange[] {
  const [then, now] = basisOf(issued, was, is);
  return sameValue(then, now) ? [] : [{ field: 'granted', from: grantText(was), to: grantText(is) }];
}

function namesText(names: readonly FormerName[]): string | undefined {
  return names.length === 0
    ? undefined
    : names
        .map(({ name, shortName, until }) => {
          const texts = [
            ...(shortName === undefined ? [] : [shortName ?? '–']),
            ...(until === undefined ? [] : [until]),
          ];
          return texts.length === 0 ? name : `${name} (${texts.join(', ')})`;
        })
        .join('; ');
}

/** A change of the former names other than the one a renaming adds. */
function formerNamesChange(issued: Issued, was: Unit, is: Unit, all: readonly FormerName[]): FieldChange[] {
  // a renaming that is taken back: the name that it left is borne again
  const left = was.formerNames ?? [];
  const isBack = was.name !== is.name && left.at(-1)?.name === is.name && all.length === left.length - 1;
  const then = isBack ? left.slice(0, -1) : left;
  const now = !isBack && was.name !== is.name && all.at(-1)?.name === was.name ? all.slice(0, -1) : all;
  const unchanged =
    then.length === now.length &&
    then.every((former, i) => {
      const other = now[i];
      if (other === undefined || former.name !== other.name) return false;
      return issued.get(former.decision) === other.decision || sameValue(former, other);
    });
  return unchanged ? [] : [{ field: 'formerNames', from: namesText(then), to: namesText(now) }];
}

function contactsText(entries: readonly ChangedContact[], words: KeyWords): string | undefined {
  const texts = entries.map(({ until, ...held }) => {
    const fields = Object.entries(held).map(([field, value]) => `${words.key(field)} ${value ?? '–'}`);
    return `${fields.join(', ')} (${until})`;
  });
  return texts.length === 0 ? undefined : texts.join('; ');
}

/** A change of the contact data that is noted for earlier days. */
function contactNotesChange({ changedContacts: then = [] }: Unit, { changedContacts: now = [] }: Unit): FieldChange[] {
  if (sameValue(then, now)) return [];
  const change = fieldChange('changedContacts', (words) => ({
    from: contactsText(then, words),
    to: contactsText(now, words),
  }));
  return [change];
}

/** A later yearly review, or one that is on record otherwise. */
function reviewChange({ verified: then }: Unit, { verified: now }: Unit): FieldChange[] {
  const text = (review: Verified | undefined): string | undefined => review && `${review.on}, ${review.by}`;
  return sameValue(then, now) ? [] : [{ field: 'verified', from: text(then), to: text(now) }];
}

function compareUnit(
  registry: Registry,
  issued: Issued,
  before: Unit,
  present: Unit,
  displaced?: string,
): UnitChange[] {
  const { code } = present;
  const { unit: after, changes: corrected } = uncorrected(registry, before, present);
  const { name } = after;
  const { changes: late, rest } = lateNames(registry, issued, before, after);
  const changes = [...corrected, ...late];
  if (before.name !== name) {
    const former = after.formerNames?.findLast((each) => each.name === before.name);
    changes.push({
      kind: 'renamed',
      code,
      from: before.name,
      to: name,
      decision: former?.decision,
      next: undefined,
      displaced: undefined,
      ...(former?.until === undefined ? {} : ownDay(registry, { decision: former.decision, effective: former.until })),
    });
  }
  const fields = [
    ...fieldChanges(before, after, UPDATED_FIELDS),
    ...contactNotesChange(before, after),
    ...reviewChange(before, after),
    ...grantChange(issued, before.granted, after.granted),
    ...formerNamesChange(issued, before, after, rest),
    ...pastChanges(issued, before, after),
  ];
  if (fields.length > 0) changes.push({ kind: 'updated', code, name: present.name, fields });
  changes.push(...spinOffChanges(registry, issued, before, present));
  changes.push(...closingChanges(registry, issued, before, present, displaced));
  return changes;
}

/** What of units that were there before reads otherwise, but for what decisions do to them. */
export function heldChanges(before: Registry, after: Registry): UnitChange[] {
  return [...after.units.values()].flatMap((unit): UnitChange[] => {
    const earlier = before.unit(unit.code) === undefined ? recodedFrom(before, after, unit) : undefined;
    const old = earlier === undefined ? before.unit(unit.code) : underNewCode(after, earlier, unit);
    const now = withoutCarriedCodes(before, after, unit, old?.legacyCodes);
    const fields = old === undefined ? [] : fieldChanges(old, now, UPDATED_FIELDS);
    return fields.length === 0 ? [] : [{ kind: 'updated', code: unit.code, name: unit.name, fields }];
  });
}

/** What happened to each unit, in natural order of codes; a re-coded one is one change, at the code it leaves behind. */
export function compareUnits(before: Registry, after: Registry, issued: Issued): UnitChange[] {
  const changes: UnitChange[] = [];
  const apart = codesApart(before, after);
  for (const code of apart) {
    const [old, unit] = [before.unit(code), after.unit(code)];
    if (unit === undefined) continue;
    const earlier = old === undefined ? recodedFrom(before, after, unit) : undefined;
    // what else became of an agency that was re-coded: that it was stands at its earlier code
    const was = earlier === undefined ? old : underNewCode(after, earlier, unit);
    const draft = old === undefined ? undefined : displacedDraft(before, after, code);
    // a draft that was issued under another id did what it meant to
    const displaced = draft === undefined || issued.has(draft) ? undefined : draft;
    if (was !== undefined) {
      const now = withoutCarriedCodes(before, after, unit, was.legacyCodes);
      changes.push(...compareUnit(after, issued, was, now, displaced));
    } else {
      const { name, granted, spunOff, closed } = unit;
      const { decision } = granted;
      const predecessors = relatives(after, after.predecessorsOf(code), decision);
      const again = (granted.reestablishes ?? []).map((each) => ({ code: each, part: false }));
      const reestablishes = again.length === 0 ? {} : { reestablishes: relatives(after, again, decision) };
      const day = ownDay(after, granted);
      changes.push({ kind: 'granted', code, name, decision, predecessors, ...reestablishes, ...day });
      if (spunOff !== undefined) changes.push(...spinOffChanges(after, issued, { ...unit, spunOff: [] }, unit));
      if (closed !== undefined) changes.push(...closing(after, unit, false));
    }
  }
  for (const code of apart) {
    const gone = after.unit(code) === undefined ? before.unit(code) : undefined;
    if (gone !== undefined) changes.push({ kind: 'removed', code, name: gone.name });
  }
  changes.push(...partsBackChanges(before, after, issued));
  return changes.sort((a, b) => compareCodes(a.code, b.code));
}
