import { placeOf } from '../../core/registry/authority.js';
import type { Registry } from '../../core/registry/registry.js';
import type { Decision, IsoDate } from '../../core/registry/types.js';
import { listView, viewOfDecision } from '../annex-view.js';
import { changesDocument, type DocumentOptions, stateDocument } from '../document.js';
import { dateOfDecision, numberOfDecision, symbolOf } from '../official.js';
import { articlesOf } from './articles.js';
import { bodiesOf, bodyLines, parentLines } from './bodies.js';
import { ended } from './ending.js';
import { recipientsOf, signatureOf } from './foot.js';
import { bare, groundsOf } from './grounds.js';
import { type DecisionDocument, GAPS, type Gap, gapLine, line } from './model.js';

export { type Fill, fillsOf } from './fills.js';
export { type DecisionDocument, GAPS, type Gap } from './model.js';

/**
 * The whole Decision with its annexes: its own wording where it gives one, else the built-in wording for its kind.
 * What the registry does not say is a gap, marked in the text and listed.
 * @param today the day a draft's annexes show the registry of
 */
export function decisionDocument(
  registry: Registry,
  decision: Decision,
  today: IsoDate,
  options: DocumentOptions = {},
): DecisionDocument {
  const gaps = new Set<Gap>();
  const miss = (gap: Gap): void => {
    gaps.add(gap);
  };
  const view = viewOfDecision(registry, decision, today);
  const made =
    decision.kind === 'full'
      ? stateDocument(registry, listView(registry, decision, today), { ...options, ofDecision: true })
      : changesDocument(registry, { ...view, decision }, today, options);
  // what changes nothing, or takes back a decision that did nothing to any code, has no annex: no article names one
  const annexes = made.changes?.length === 0 ? { ...made, tables: [] } : made;
  const bodies = bodiesOf(decision, registry, view, today);
  if (decision.title === undefined) miss('title');
  if (decision.number === undefined && symbolOf(decision, registry, today) === undefined) miss('symbol');
  const articles = articlesOf({ registry, decision, today, bodies, annexes, miss });
  const document = {
    parent: parentLines(bodies.authority, registry, view),
    body: bodyLines(bodies.authority),
    number: `Số: ${numberOfDecision(decision, registry, today)}`,
    mark: annexes.mark,
    placeAndDate: `${placeOf(registry, decision, decision.signed ?? today)}, ${dateOfDecision(decision, today)}`,
    subject: decision.title === undefined ? gapLine('Về việc …') : line(bare(decision.title)),
    authority: bodies.decider.toLocaleUpperCase('vi'),
    grounds: groundsOf(decision, miss),
    articles: ended(articles),
    signature: signatureOf(decision, bodies.decider, miss),
    signer: decision.signer?.name ?? '',
    recipients: recipientsOf(decision, articles.length, miss),
    annexes,
  };
  return { ...document, gaps: GAPS.filter((gap) => gaps.has(gap)) };
}
