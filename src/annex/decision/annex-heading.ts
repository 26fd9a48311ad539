import { annexOfChange, CHANGE_ANNEXES, type ChangeAnnex } from '../annex-changes.js';
import type { ArticleContext } from './articles.js';

/** Heading of the annex of a kind, under the number that it has among all that the decision has. */
export function annexHeading({ annexes }: ArticleContext, kind: ChangeAnnex): string {
  const changes = annexes.changes ?? [];
  const kinds = CHANGE_ANNEXES.filter((each) => changes.some((change) => annexOfChange(change) === each));
  return annexes.tables[kinds.indexOf(kind)]?.heading ?? '';
}
