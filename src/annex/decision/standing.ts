import { levelOf } from '../../core/code/code.js';
import { authorityOf, isOneBody } from '../../core/registry/authority.js';
import { effectsOf } from '../../core/registry/decision-effects.js';
import { inOrderOfEffect } from '../../core/registry/decision-order.js';
import { isSigned, type Registry } from '../../core/registry/registry.js';
import { revokersOf } from '../../core/registry/revocations.js';
import type { Decision, Unit } from '../../core/registry/types.js';
import { viewOfDecision } from '../annex-view.js';
import { otherListsOf, scopeOf } from '../list-scope.js';
import { citation, shortCitation } from '../official.js';
import type { ArticleContext } from './articles.js';
import { jointBefore } from './model.js';

type Context = Pick<ArticleContext, 'decision' | 'registry' | 'today'>;

/** `về việc …`, as a title stands inside a sentence. */
export function inSentence(title: string | undefined): string {
  return title === undefined ? '' : ` ${title.charAt(0).toLocaleLowerCase('vi')}${title.slice(1)}`;
}

/** Units whose codes a decision leaves otherwise than it found them. */
function unitsChanged(registry: Registry, { id }: Decision): Unit[] {
  const { closed, renamed, lifted, spunOff } = effectsOf(registry, id);
  return [...closed, ...renamed, ...lifted, ...spunOff].map(({ unit }) => unit);
}

/** Signed decisions of the same body that have effect before a decision, in the order of their effect. */
function earlierOnes({ decision, registry, today }: Context): Decision[] {
  const mine = authorityOf(registry, decision, today);
  const before = [...registry.decisions.values()].filter(
    (each) =>
      each.id !== decision.id &&
      isSigned(each) &&
      inOrderOfEffect(each, decision) < 0 &&
      isOneBody(registry, authorityOf(registry, each, today), mine),
  );
  return before.sort(inOrderOfEffect);
}

/** The full decision of the same body that an amendment amends. */
export function standingDecision(context: Context): Decision | undefined {
  return earlierOnes(context).findLast(({ kind }) => kind === 'full');
}

/** Those that amended a full decision before this one, up to the next full one; also what is no longer in force. */
function seriesOf(standing: Decision, context: Context): Decision[] {
  if (standing.kind !== 'full') return [];
  const earlier = earlierOnes(context);
  if (!earlier.includes(standing)) return [];
  const since = earlier.slice(earlier.indexOf(standing) + 1);
  const next = since.findIndex(({ kind }) => kind === 'full');
  return since.slice(0, next === -1 ? undefined : next).filter(({ kind }) => kind === 'amendment');
}

/**
 * The decisions that amended a full one before this one and were neither revoked nor replaced.
 * What this one replaces by name together with the list is of the series too.
 */
function amendmentsOf(standing: Decision, context: Context, also: 'what it ends' | undefined = undefined): Decision[] {
  const { registry, decision } = context;
  const earlier = earlierOnes(context);
  const isWhole = also !== undefined || decision.replaces?.includes(standing.id) === true;
  const enders = isWhole ? earlier : [...earlier, decision];
  const isOver = ({ id }: Decision): boolean =>
    revokersOf(registry, id).some((each) => (each.id === decision.id ? also === undefined : isSigned(each))) ||
    enders.some(({ replaces }) => replaces?.includes(id));
  return seriesOf(standing, context).filter((each) => !isOver(each));
}

/** The last one signed of those that amended a full decision before this one, also one that this one takes back. */
export function lastAmendment(standing: Decision, context: Context): Decision | undefined {
  return seriesOf(standing, context).reduce<Decision | undefined>(
    (last, each) => ((each.signed ?? '') >= (last?.signed ?? '') ? each : last),
    undefined,
  );
}

/** `Quyết định số … của … về việc …`: a decision named in full. */
export function namedInFull(decision: Decision, { registry, today }: Context): string {
  return `${citation(decision, registry, today)}${inSentence(decision.title)}`;
}

/** Decisions of other bodies, whose lists a decision changes too, that it neither replaces nor takes back. */
function othersChanged(context: Context): Decision[] {
  const { registry, decision, today } = context;
  return decision.kind === 'full' ? [] : otherListsOf(registry, decision, unitsChanged(registry, decision), today);
}

/** ` và Quyết định số … của Ủy ban nhân dân tỉnh …`: lists of other bodies, behind the one of the body that decides. */
export function othersNamed(context: Context, named: (decision: Decision) => string): string {
  const names = othersChanged(context).map(named);
  return names.map((name, i) => `${jointBefore(i + 1, names.length + 1)}${name}`).join('');
}

/** The same, of which something is in force when it has done all that it does, so that it goes on. */
export function othersGoingOn(context: Context): Decision[] {
  const { registry, decision, today } = context;
  const view = viewOfDecision(registry, decision, today);
  return othersChanged(context).filter((other) => {
    if (decision.replaces?.includes(other.id) === true) return false;
    const holds = scopeOf(registry, other, today);
    const isLeft = (unit: Unit): boolean =>
      holds(unit) && view.inForce(unit) && unit.granted.decision !== decision.id && levelOf(unit.code) > 1;
    return [...registry.units.values()].some(isLeft);
  });
}

/** Ids of what a decision replaces, without those that are named in the series of another of them. */
export function namedAsReplaced(context: Context): string[] {
  const { registry, decision } = context;
  const { replaces = [] } = decision;
  const inSeries = replaces.flatMap((id) => {
    const full = registry.decision(id);
    return full === undefined ? [] : amendmentsOf(full, context);
  });
  return replaces.filter((id) => inSeries.every((each) => each.id !== id));
}

/** `Quyết định số … ngày …`: each that amended a full decision before this one. */
export function amendmentNames(standing: Decision, context: Context): string[] {
  const { registry, today } = context;
  return amendmentsOf(standing, context).map((each) => shortCitation(each, registry, today));
}

/** The same until this one was made, with those that it takes back or replaces itself. */
export function amendmentsUntil(standing: Decision, context: Context): string[] {
  const { registry, today } = context;
  return amendmentsOf(standing, context, 'what it ends').map((each) => shortCitation(each, registry, today));
}

/** ` (đã được sửa đổi, bổ sung tại Quyết định số …, Quyết định số …)`; empty where nothing amended it. */
export function amendedBy(standing: Decision, context: Context): string {
  const list = amendmentNames(standing, context);
  return list.length === 0 ? '' : ` (đã được sửa đổi, bổ sung tại ${list.join(', ')})`;
}
