import type { Decision } from '../../core/registry/types.js';
import type { AnnexChange } from '../annex-changes.js';
import { annexHeading } from './annex-heading.js';
import type { ArticleContext } from './articles.js';
import { article, clauses, count, gapLine, type Line, line, type PrintedArticle } from './model.js';
import { namedInFull } from './standing.js';

/** True for a decision that takes others back. */
export function isRevoking({ revokes = [] }: Pick<Decision, 'revokes'>): boolean {
  return revokes.length > 0;
}

/** True for what a decision does because it takes another one back: codes go that this had granted, and come back that it had closed. */
export function isOfRevocation({ kind, reason }: Pick<AnnexChange, 'kind' | 'reason'>): boolean {
  return kind === 'restored' || (kind === 'closed' && reason === 'revoked');
}

/** The decisions that are taken back, each named in full. */
function revokedOnes(context: ArticleContext): Line[] {
  const { registry, decision, miss } = context;
  return (decision.revokes ?? []).map((id): Line => {
    const revoked = registry.decision(id);
    if (revoked !== undefined) return line(namedInFull(revoked, context));
    miss('replaced');
    return gapLine(id);
  });
}

/** What becomes of codes by it, each kind with its annex. */
function consequences(context: ArticleContext): Line[] {
  const changes = (context.annexes.changes ?? []).filter(isOfRevocation);
  const of = (context.decision.revokes ?? []).length === 1 ? 'Quyết định' : 'các Quyết định';
  const closed = changes.filter(({ kind }) => kind === 'closed').length;
  const restored = changes.length - closed;
  return [
    ...(closed === 0
      ? []
      : [
          `Thu hồi mã định danh điện tử của ${count(closed)} cơ quan, đơn vị đã được cấp theo ${of} bị thu hồi, bãi bỏ (${annexHeading(context, 'closed')} kèm theo).`,
        ]),
    ...(restored === 0
      ? []
      : [
          `Khôi phục hiệu lực mã định danh điện tử của ${count(restored)} cơ quan, đơn vị đã đóng, thay thế theo ${of} bị thu hồi, bãi bỏ (${annexHeading(context, 'restored')} kèm theo).`,
        ]),
  ].map(line);
}

/** The điều by which a decision takes others back; undefined where it takes none. */
export function revocation(context: ArticleContext): PrintedArticle | undefined {
  const [first, ...others] = revokedOnes(context);
  if (first === undefined) return undefined;
  const after = consequences(context);
  if (others.length > 0) {
    const listed = [first, ...others].map((each): Line => [...each, { text: '.' }]);
    return article(
      1,
      [line('Thu hồi, bãi bỏ các Quyết định và xử lý mã định danh điện tử như sau:')],
      clauses([...listed, ...after]),
    );
  }
  const sentence: Line = [{ text: 'Thu hồi, bãi bỏ ' }, ...first, { text: '.' }];
  return after.length < 2 ? article(1, [sentence, ...after]) : article(1, [sentence], clauses(after));
}
