import { danglingOf, issueDecision } from '../core/changes/issue-decision.js';
import { authorityAt } from '../core/registry/authority.js';
import { decisionId, draftId, isDecisionId } from '../core/registry/decision-id.js';
import { isSigned, type Registry } from '../core/registry/registry.js';
import type { Decision, DecisionData, DecisionKind, IsoDate } from '../core/registry/types.js';
import { misuse, refusal } from './errors.js';
import type { Transition } from './plan.js';
import { sealed } from './seal.js';

/** A decision to be entered: a draft, or one that was signed already. */
export interface NewDecision {
  /** The file's name without `.yaml`; made from number or title where it is left out. */
  id?: string | undefined;
  draft: boolean;
  title: string;
  kind: DecisionKind;
  number?: string | undefined;
  signed?: IsoDate | undefined;
  effective?: IsoDate | undefined;
  authority?: string | undefined;
  /** Ids of the decisions it replaces. */
  replaces: readonly string[];
}

/** A change of the registry's decisions, with the id it is about. */
export interface DecisionTransition {
  id: string;
  transition: Transition;
}

function dataOf(wanted: NewDecision, registry: Registry, today: IsoDate): DecisionData {
  const { number, signed, effective, draft, title, kind, replaces } = wanted;
  return {
    ...(number === undefined ? {} : { number }),
    ...(signed === undefined ? {} : { signed }),
    ...(effective === undefined ? {} : { effective }),
    ...(draft ? { drafted: today } : {}),
    authority: wanted.authority ?? authorityAt(registry, signed ?? today),
    title,
    kind,
    ...(replaces.length === 0 ? {} : { replaces: [...replaces] }),
  };
}

/** Enters a decision. @throws MadinhdanhError for an id that is none (exit code 2) or taken (1) */
export function newDecision(registry: Registry, wanted: NewDecision, today: IsoDate): DecisionTransition {
  const { number, signed, title } = wanted;
  const made = number !== undefined && signed !== undefined ? decisionId(number, signed) : draftId(title, today);
  const id = wanted.id ?? made;
  if (!isDecisionId(id)) throw misuse('decision.bad-id', { id });
  if (registry.decision(id) !== undefined) throw refusal('decision.exists', { id }).advise('decision.exists.hint');
  const decision: Decision = { id, ...dataOf(wanted, registry, today) };
  const transition: Transition = (workspace) => {
    if (workspace.registry.decision(id) !== undefined) throw refusal('decision.exists', { id });
    return { after: workspace.registry.with({ decisions: [decision] }) };
  };
  return { id, transition };
}

/** Number and dates that make a draft binding. */
export interface Issue {
  number: string;
  signed: IsoDate;
  effective?: IsoDate | undefined;
}

/**
 * Makes a draft binding: its file and every reference take the final id, and what it does is sealed.
 * @throws MadinhdanhError for a number that is none (exit code 2), a decision that is signed or a number taken (1)
 */
export function issueDraft(
  registry: Registry,
  draft: string,
  { number, signed, effective }: Issue,
): DecisionTransition {
  if (isSigned(registry.decision(draft))) throw refusal('decision.already-signed', { id: draft });
  const id = decisionId(number, signed);
  if (!isDecisionId(id)) throw misuse('decision.bad-number', { number });
  if (id !== draft && registry.decision(id) !== undefined) {
    throw refusal('decision.exists', { id }).advise('decision.exists.hint');
  }
  const transition: Transition = ({ registry: before, today }) => {
    const issuing = { id, number, signed, today, ...(effective === undefined ? {} : { effective }) };
    const after = issueDecision(before, draft, issuing);
    const [dangling] = danglingOf(after, id);
    if (dangling === undefined) return { after: sealed(after, [id]), renamed: new Map([[id, draft]]) };
    throw refusal('decision.dangling', { ...dangling }).advise('decision.dangling.hint', { ...dangling });
  };
  return { id, transition };
}
