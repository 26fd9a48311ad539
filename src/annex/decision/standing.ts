import { authorityOf, isOneBody } from '../../core/registry/authority.js';
import { inOrderOfEffect } from '../../core/registry/decision-order.js';
import { isSigned } from '../../core/registry/registry.js';
import { revokersOf } from '../../core/registry/revocations.js';
import type { Decision } from '../../core/registry/types.js';
import { citation, dateOfDecision, numberOfDecision } from '../official.js';
import type { ArticleContext } from './articles.js';

type Context = Pick<ArticleContext, 'decision' | 'registry' | 'today'>;

/** `về việc …`, as a title stands inside a sentence. */
export function inSentence(title: string | undefined): string {
  return title === undefined ? '' : ` ${title.charAt(0).toLocaleLowerCase('vi')}${title.slice(1)}`;
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

/** The decisions that amended a full one before this one, up to the next full one, and were neither revoked nor replaced. */
function amendmentsOf(standing: Decision, context: Context): Decision[] {
  const { registry, decision } = context;
  const earlier = earlierOnes(context);
  const isOver = ({ id }: Decision): boolean =>
    revokersOf(registry, id).some((each) => isSigned(each) || each.id === decision.id) ||
    [...earlier, decision].some(({ replaces }) => replaces?.includes(id));
  const since = earlier.slice(earlier.findIndex(({ id }) => id === standing.id) + 1);
  const next = since.findIndex(({ kind }) => kind === 'full');
  const own = earlier.includes(standing) ? since.slice(0, next === -1 ? undefined : next) : [];
  return own.filter((each) => each.kind === 'amendment' && !isOver(each));
}

/** `Quyết định số … của … về việc …`: a decision named in full. */
export function namedInFull(decision: Decision, { registry, today }: Context): string {
  return `${citation(decision, registry, today)}${inSentence(decision.title)}`;
}

/** `Quyết định số … ngày …`: each that amended a full decision before this one. */
export function amendmentNames(standing: Decision, context: Context): string[] {
  const { registry, today } = context;
  return amendmentsOf(standing, context).map(
    (each) => `Quyết định số ${numberOfDecision(each, registry, today)} ${dateOfDecision(each, today)}`,
  );
}

/** ` (đã được sửa đổi, bổ sung tại Quyết định số …, Quyết định số …)`; empty where nothing amended it. */
export function amendedBy(standing: Decision, context: Context): string {
  const list = amendmentNames(standing, context);
  return list.length === 0 ? '' : ` (đã được sửa đổi, bổ sung tại ${list.join(', ')})`;
}
