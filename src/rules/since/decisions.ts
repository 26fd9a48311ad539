import { isTouchedBy } from '../../core/registry/closings.js';
import { isOnePaper } from '../../core/registry/decision-number.js';
import { isSigned, type Registry } from '../../core/registry/registry.js';
import type { Decision } from '../../core/registry/types.js';
import { isBinding, movedDecisions, type SinceContext } from './context.js';

/**
 * Where a decision stood in the earlier state: not there, a draft, signed, or signed and sealed. What may be done
 * under it follows from that.
 */
export type Standing = 'new' | 'draft' | 'signed' | 'sealed';

/** The decisions of two states, held against each other. */
export interface DecisionsSince {
  /** The id under which a decision of the earlier state stands now: a signed file renamed, a draft issued. */
  idNow(earlier: string): string;
  /** Where a decision of the present stood in the earlier state. */
  standing(now: string): Standing;
  /** Signed decisions of the earlier state whose files have another name now, old id → new id. */
  moved: ReadonlyMap<string, string>;
  /** Decisions that are binding now and were not before. */
  signedAnew: readonly (Decision & { number: string; signed: string })[];
}

/** Codes that rest on a decision: it did something to them. */
function bearersOf(registry: Registry, decision: string): Set<string> {
  const bearers = new Set<string>();
  for (const unit of registry.units.values()) if (isTouchedBy(unit, decision)) bearers.add(unit.code);
  return bearers;
}

/**
 * Drafts that were issued under another id, draft → signed decision, as earlier versions issued them and branches from
 * then still do. It is the same paper only where the draft went
 * when the decision came, both have one title, and what rested on the draft rests on the decision.
 */
function issuedElsewhere(before: Registry, registry: Registry): Map<string, string> {
  const came = [...registry.decisions.values()].filter(
    (each) => isSigned(each) && before.decision(each.id) === undefined,
  );
  const issued = new Map<string, string>();
  if (came.length === 0) return issued;
  for (const draft of before.decisions.values()) {
    if (isSigned(draft) || registry.decision(draft.id) !== undefined) continue;
    const codes = bearersOf(before, draft.id);
    const taken = new Set(issued.values());
    const [best] = came
      .filter(({ id, title }) => title === draft.title && !taken.has(id))
      .map(({ id }) => ({ id, shared: [...bearersOf(registry, id)].filter((code) => codes.has(code)).length }))
      .filter(({ shared }) => shared > 0 || codes.size === 0)
      .sort((a, b) => b.shared - a.shared);
    if (best !== undefined) issued.set(draft.id, best.id);
  }
  return issued;
}

/**
 * True where a seal was taken off and put on again in the open, once or several times: the first further entry says why
 * and names the seal that was there, each one after it another seal, or the same one where only words were put right.
 */
export function isResealed(was: Decision, is: Decision | undefined): boolean {
  const [then, now] = [was.resealed ?? [], is?.resealed ?? []];
  if (was.seal === undefined || is?.seal === undefined || now.length <= then.length) return false;
  const kept = then.every((entry, i) => entry.was === now[i]?.was && entry.on === now[i]?.on);
  const seals = now.slice(then.length).map((entry) => entry.was);
  const isNext = (seal: string, i: number): boolean => seal === seals[i - 1] || !seals.slice(0, i).includes(seal);
  return kept && seals[0] === was.seal.sha256 && seals.every(isNext);
}

/**
 * The signed decision of which a new one is a second copy: what comes under the copy comes under the paper that was
 * signed.
 */
function twinOf(before: Registry, now: Decision | undefined): Decision | undefined {
  if (!isSigned(now)) return undefined;
  return [...before.decisions.values()].find((each) => isSigned(each) && isOnePaper(before, each, now));
}

/** Holds the decisions of two states against each other. */
export function decisionsSince(context: SinceContext): DecisionsSince {
  const { before, registry } = context;
  const moved = movedDecisions(context);
  const issued = issuedElsewhere(before, registry);
  const earlier = new Map([...moved, ...issued].map(([old, now]) => [now, old]));
  return {
    moved,
    idNow: (id) => moved.get(id) ?? issued.get(id) ?? id,
    standing: (now) => {
      const was = before.decision(earlier.get(now) ?? now) ?? twinOf(before, registry.decision(now));
      if (was === undefined) return 'new';
      if (!isSigned(was)) return 'draft';
      // a seal that was taken off in the open is put to the reviewer as such
      return was.seal === undefined || isResealed(was, registry.decision(now)) ? 'signed' : 'sealed';
    },
    signedAnew: [...registry.decisions.values()].filter(
      (each): each is Decision & { number: string; signed: string } => {
        const id = earlier.get(each.id) ?? each.id;
        return isSigned(each) && (before.decision(id) === undefined || !isBinding(before, id));
      },
    ),
  };
}
