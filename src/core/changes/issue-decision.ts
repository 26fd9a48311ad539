import { bodyNamedAt } from '../registry/authority.js';
import { leavingName } from '../registry/corrections.js';
import { isOneAuthority } from '../registry/decision-number.js';
import { isSigned, type Registry, untilOf } from '../registry/registry.js';
import type { Decision, IsoDate, SignedFile, Unit } from '../registry/types.js';
import { actingDecisions, entriesOn, mapEntries, type NamedEntry, UNIT_ENTRY_NAMES } from '../registry/unit-entries.js';

/** What makes a draft binding. */
export interface Issuing {
  number: string;
  signed: IsoDate;
  effective?: IsoDate;
  /** Planned days before the decision has effect give way to its own. */
  ownDates?: boolean;
  /** The paper that was signed. */
  signedFile?: SignedFile;
}

/** The day from which a draft will have effect: that which is given, that which it planned, else that of its signing. */
export function effectiveWhenIssued(
  { effective: planned }: Decision,
  { effective, signed, ownDates }: Pick<Issuing, 'signed' | 'ownDates'> & { effective?: IsoDate | undefined },
): IsoDate {
  if (effective !== undefined) return effective;
  if (planned === undefined || (ownDates === true && planned < signed)) return signed;
  return planned;
}

/** Everything that a decision is to do, in the order of codes. */
export function entriesUnder(registry: Registry, decision: string): NamedEntry[] {
  return [...registry.units.values()].flatMap((unit) => entriesOn(unit).filter((each) => each.decision === decision));
}

/** What a decision is to do on days before it has effect. */
export function earlyEntries(registry: Registry, decision: string, from: IsoDate): NamedEntry[] {
  return entriesUnder(registry, decision).filter(({ date }) => date !== undefined && date < from);
}

/** Planned days before a decision has effect give way to its own. */
function withOwnDates(registry: Registry, id: string, effective: IsoDate): Registry {
  const early = new Set(earlyEntries(registry, id, effective).map(({ code }) => code));
  const units = [...early].flatMap((code) => {
    const unit = registry.unit(code);
    if (unit === undefined) return [];
    return [
      mapEntries(unit, id, UNIT_ENTRY_NAMES, (ref) =>
        ref.effective !== undefined && ref.effective < effective ? { decision: id } : ref,
      ),
    ];
  });
  return registry.with({ units });
}

/** Units that get another name when a draft is issued: what was corrected of their names meanwhile stays with those. */
function correctedBefore(drafted: Registry, issued: Registry, id: string): Unit[] {
  return [...issued.units.values()].flatMap((unit) => {
    if (unit.corrections === undefined) return [];
    const step = unit.formerNames?.find(({ decision }) => decision === id);
    const left = step === undefined ? unit : leavingName(drafted, unit, untilOf(issued, step));
    return left === unit ? [] : [left];
  });
}

/**
 * Makes a draft binding: it gets its number and its day, and keeps its id, so that nothing else changes. Only where it is
 * asked for do units change too, whose planned days lie before the decision has effect; and those whose name was corrected
 * later than they leave it.
 */
export function issueDecision(registry: Registry, id: string, issuing: Issuing): Registry {
  const draft = registry.decision(id);
  if (draft === undefined) return registry;
  const { number, signed, ownDates, signedFile } = issuing;
  const effective = effectiveWhenIssued(draft, issuing);
  const { drafted: _drafted, effective: _planned, ...rest } = draft;
  const decision: Decision = {
    ...rest,
    number,
    signed,
    // it was drafted under the name of another day, where a province became a city between the two
    ...(draft.authority === undefined ? {} : { authority: bodyNamedAt(registry, draft.authority, signed) }),
    ...(effective === signed ? {} : { effective }),
    ...(signedFile === undefined ? {} : { signedFile }),
  };
  const signedNow = registry.with({ decisions: [decision] });
  const issued = ownDates === true ? withOwnDates(signedNow, id, effective) : signedNow;
  return issued.with({ units: correctedBefore(registry, issued, id) });
}

/** True for a decision, a draft above all, that does nothing at all: a full one that replaces another lists anew what is in force. */
export function isEmptyDecision(registry: Registry, { id, kind, replaces = [], revokes = [] }: Decision): boolean {
  if (revokes.length > 0 || (kind === 'full' && replaces.length > 0)) return false;
  return !actingDecisions(registry).has(id);
}

/**
 * The full decision in force that another full one of the same authority would stand beside: one that nobody replaced or
 * revoked, and that the other does not replace either. Older ones may be replaced by it and leave that one standing all
 * the same; one that was signed later stands after it, not beside.
 */
export function standingFull(registry: Registry, decision: Decision): Decision | undefined {
  if (decision.kind !== 'full') return undefined;
  const replaced = new Set([
    ...(decision.replaces ?? []),
    ...[...registry.decisions.values()]
      .filter(isSigned)
      .flatMap(({ replaces, revokes }) => [...(replaces ?? []), ...(revokes ?? [])]),
  ]);
  return [...registry.decisions.values()].find(
    (each) =>
      each.id !== decision.id &&
      each.kind === 'full' &&
      isSigned(each) &&
      !replaced.has(each.id) &&
      (decision.signed === undefined || each.signed <= decision.signed) &&
      isOneAuthority(registry, each, decision),
  );
}

/** Something a binding decision rests on that is only a draft itself. */
export interface Dangling {
  code: string;
  /** The parent, successor, or descendant that the draft is about. */
  other: string;
  draft: string;
}

/**
 * What keeps a decision from being issued: units it grants under a parent, or hands over to a successor, that another
 * draft grants; units that another draft grants and it renames or closes; descendants of one it closes that only
 * another draft closes.
 */
export function danglingOf(registry: Registry, decision: string): Dangling[] {
  const found: Dangling[] = [];
  const draftGrant = (code: string, other: string | undefined): void => {
    const by = other === undefined ? undefined : registry.unit(other)?.granted.decision;
    if (other === undefined || by === undefined || by === decision || isSigned(registry.decision(by))) return;
    found.push({ code, other, draft: by });
  };
  for (const { code, kind, codes } of entriesUnder(registry, decision)) {
    if (kind !== 'grant') draftGrant(code, code);
    for (const other of codes) draftGrant(code, other);
    if (kind !== 'closing') continue;
    for (const child of registry.childrenOf(code)) {
      const by = child.closed?.decision;
      if (by === undefined || by === decision || isSigned(registry.decision(by))) continue;
      found.push({ code, other: child.code, draft: by });
    }
  }
  return found;
}
