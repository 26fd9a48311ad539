import { standingFull } from '../core/changes/issue-decision.js';
import { departmentOn } from '../core/query/department-on-day.js';
import { authorityAt, authorityOf, isOneBody } from '../core/registry/authority.js';
import { decisionId, draftId, freeId, isDecisionId } from '../core/registry/decision-id.js';
import type { Registry } from '../core/registry/registry.js';
import type { Decision, DecisionData, DecisionKind, IsoDate } from '../core/registry/types.js';
import { assertSigning } from './decision-form.js';
import { misuse, refusal } from './errors.js';
import type { Transition } from './plan.js';

/** A decision to be entered: a draft, or one that was signed already. */
export interface NewDecision {
  /** The file's name without `.yaml`, for good; made from number or title where it is left out. */
  id?: string | undefined;
  draft: boolean;
  title: string;
  /** Left out: full for the first decision of the registry's own body, else amendment. */
  kind?: DecisionKind | undefined;
  number?: string | undefined;
  signed?: IsoDate | undefined;
  effective?: IsoDate | undefined;
  authority?: string | undefined;
  /** Ids of the decisions it replaces. */
  replaces: readonly string[];
}

/** A decision that enters the registry, and how. */
export interface DecisionTransition {
  decision: Decision;
  transition: Transition;
}

/**
 * What a new draft takes over from the settings, so that it never changes with them once it is signed. A decision that
 * was signed elsewhere long ago says itself who signed it, or says nothing.
 */
function defaultsOf(registry: Registry, isDraft: boolean, authority: string, today: IsoDate): Partial<DecisionData> {
  if (!isDraft) return {};
  const { basis, signer, recipients, department: set } = registry.settings;
  // the office of that name as it is now: what has ended is not put in charge anew
  const department = set === undefined ? undefined : departmentOn(registry, set, authority, today);
  return {
    ...(basis === undefined ? {} : { basis: [...basis] }),
    ...(signer === undefined ? {} : { signer: { ...signer } }),
    ...(recipients === undefined ? {} : { recipients: [...recipients] }),
    ...(department === undefined ? {} : { department: { ...department } }),
  };
}

/** What a decision is where nobody says it: the first one of the registry's own body lists every code. */
function usualKind(registry: Registry, authority: string, today: IsoDate): DecisionKind {
  const isOwn = isOneBody(registry, authority, registry.settings.authority);
  const isFirst = ![...registry.decisions.values()].some((each) =>
    isOneBody(registry, authorityOf(registry, each, today), authority),
  );
  return isOwn && isFirst ? 'full' : 'amendment';
}

/**
 * True for an amendment of the registry's own body while no decision of that body lists every code: there is no list that
 * it could amend.
 */
export function hasNoList(registry: Registry, decision: Decision, today: IsoDate): boolean {
  const authority = authorityOf(registry, decision, today);
  if (decision.kind !== 'amendment' || !isOneBody(registry, authority, registry.settings.authority)) return false;
  return ![...registry.decisions.values()].some(
    (each) => each.kind === 'full' && isOneBody(registry, authorityOf(registry, each, today), authority),
  );
}

function dataOf(wanted: NewDecision, registry: Registry, today: IsoDate): DecisionData {
  const { number, signed, effective, draft, title, replaces } = wanted;
  const authority = wanted.authority ?? authorityAt(registry, signed ?? today);
  const kind = wanted.kind ?? usualKind(registry, authority, today);
  return {
    ...(number === undefined ? {} : { number }),
    ...(signed === undefined ? {} : { signed }),
    ...(effective === undefined ? {} : { effective }),
    ...(draft ? { drafted: today } : {}),
    authority,
    title,
    kind,
    ...(replaces.length === 0 ? {} : { replaces: [...replaces] }),
    ...defaultsOf(registry, draft, authority, today),
  };
}

function idOf(registry: Registry, { id, number, signed, title }: NewDecision, today: IsoDate): string {
  if (id === undefined) {
    const made = number !== undefined && signed !== undefined ? decisionId(number, signed) : draftId(title, today);
    return freeId(made, (each) => registry.decision(each) !== undefined);
  }
  if (!isDecisionId(id)) throw misuse('decision.bad-id', { id });
  if (registry.decision(id) !== undefined) throw refusal('decision.exists', { id }).advise('decision.exists.hint');
  return id;
}

/**
 * Enters a decision.
 * @throws MadinhdanhError for an id or number that is none (exit code 2), one that is taken, or a day to come (1)
 */
export function newDecision(registry: Registry, wanted: NewDecision, today: IsoDate): DecisionTransition {
  const { number, signed, authority } = wanted;
  const assertSound = (state: Registry): void => {
    if (number === undefined || signed === undefined) return;
    assertSigning(state, today, { number, signed, ...(authority === undefined ? {} : { authority }) });
  };
  assertSound(registry);
  const id = idOf(registry, wanted, today);
  const decision: Decision = { id, ...dataOf(wanted, registry, today) };
  const assertAlone = (state: Registry): void => {
    const standing = wanted.draft ? undefined : standingFull(state, decision);
    if (standing === undefined) return;
    const args = { id, number: standing.number ?? standing.id, other: standing.id };
    throw refusal('decision.second-full', args).advise('decision.second-full.new.hint', args);
  };
  const transition: Transition = (workspace) => {
    if (workspace.registry.decision(id) !== undefined) throw refusal('decision.exists', { id });
    assertSound(workspace.registry);
    assertAlone(workspace.registry);
    return { after: workspace.registry.with({ decisions: [decision] }) };
  };
  return { decision, transition };
}
