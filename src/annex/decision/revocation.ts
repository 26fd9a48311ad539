import { effectsOf, type Successor } from '../../core/registry/decision-effects.js';
import { namesOfDecision } from '../../core/registry/names-of-decision.js';
import { namesAbove } from '../../core/registry/placed-name.js';
import type { Registry } from '../../core/registry/registry.js';
import type { Decision, IsoDate, Unit } from '../../core/registry/types.js';
import { type AnnexChange, CHANGE_ANNEXES } from '../annex-changes.js';
import { closingWord } from '../closing-word.js';
import { bodyNamed, preventedBy } from '../prevented.js';
import { oneLine } from '../table-model.js';
import { annexHeading } from './annex-heading.js';
import type { ArticleContext } from './articles.js';
import { article, clauses, count, gapLine, type Line, line, type PrintedArticle } from './model.js';
import { namedInFull } from './standing.js';

/** True for a decision that takes others back. */
export function isRevoking({ revokes = [] }: Pick<Decision, 'revokes'>): boolean {
  return revokes.length > 0;
}

/**
 * Tells what a decision does because it takes another one back: codes go that this had granted, and come back that it had
 * closed; names come back that it had changed.
 */
export function isOfRevocation({ kind, reason, isBack }: AnnexChange): boolean {
  return kind === 'restored' || (kind === 'closed' && reason === 'revoked') || isBack === true;
}

/** A part that comes back, and the bodies that it had gone to. */
interface PartBack {
  unit: Unit;
  from: readonly Successor[];
  /** True where the spin-off founded one of them, whose code goes too. */
  isWithCodes: boolean;
}

/** Parts that come back to the bodies they had left for others, because the decision that moved them is taken back. */
function backOnes(registry: Registry, decision: Decision): PartBack[] {
  return effectsOf(registry, decision.id).spinOffRevoked.flatMap(({ unit, spinOff, successors }) => {
    const isFounded = ({ code }: Successor): boolean => registry.unit(code)?.granted.decision === spinOff.decision;
    return [{ unit, from: successors, isWithCodes: successors.some(isFounded) }];
  });
}

/** The same in words: `Sở A (H24.01) sang Sở B (H24.02)`, and what is said of the codes. */
export function partsBack(registry: Registry, decision: Decision, today: IsoDate): { words: string; kept: string }[] {
  const nameOf = namesOfDecision(registry, decision, today);
  return backOnes(registry, decision).map(({ unit, from, isWithCodes }) => {
    const said = namesAbove(registry, unit.code, nameOf).map(oneLine);
    const to = from.map(({ name, code }) => {
      const heir = registry.unit(code);
      return heir === undefined ? `${name} (${code})` : bodyNamed(registry, heir, nameOf, said);
    });
    return {
      words: `${bodyNamed(registry, unit, nameOf)} sang ${to.join('; ')}`,
      kept: isWithCodes ? `mã định danh điện tử ${unit.code} giữ nguyên` : 'các mã định danh điện tử giữ nguyên',
    };
  });
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
  const { registry, decision, today } = context;
  const changes = (context.annexes.changes ?? []).filter(isOfRevocation);
  const of = (decision.revokes ?? []).length === 1 ? 'Quyết định' : 'các Quyết định';
  const gone = `theo ${of} bị thu hồi, bãi bỏ`;
  const closed = ['đóng', 'thay thế', 'hủy bỏ']
    .filter((word) => changes.some(({ kind, reason }) => kind === 'restored' && closingWord(reason) === word))
    .join(', ');
  const unbegun = changes.filter(({ isUnbegun }) => isUnbegun).length;
  const among = unbegun === 0 ? '' : `, trong đó có ${count(unbegun)} mã chưa có hiệu lực, không thực hiện việc cấp`;
  const words = {
    renamed: (number: string) =>
      `Khôi phục tên gọi trước đây của ${number} cơ quan, đơn vị đã đổi tên ${gone}; giữ nguyên mã định danh điện tử đã cấp`,
    closed: (number: string) =>
      `Thu hồi mã định danh điện tử của ${number} cơ quan, đơn vị đã được cấp ${gone}${among}`,
    restored: (number: string) =>
      `Khôi phục hiệu lực mã định danh điện tử của ${number} cơ quan, đơn vị đã ${closed} ${gone}`,
  };
  // in the order of the annexes, so that the first that is named is Phụ lục I
  const kinds = (Object.keys(words) as (keyof typeof words)[]).sort(
    (a, b) => CHANGE_ANNEXES.indexOf(a) - CHANGE_ANNEXES.indexOf(b),
  );
  return [
    ...kinds.flatMap((kind) => {
      const mine = changes.filter((change) => change.kind === kind).length;
      return mine === 0 ? [] : [`${words[kind](count(mine))} (${annexHeading(context, kind)} kèm theo).`];
    }),
    ...preventedBy(registry, decision, today).map((each) => `Không thực hiện ${each} ${gone}.`),
    ...partsBack(registry, decision, today).map(({ words, kept }) => `Hủy việc tách một phần của ${words}; ${kept}.`),
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
  const isListed = after.length > 1;
  const end = isListed ? '; xử lý mã định danh điện tử như sau:' : '.';
  const sentence: Line = [{ text: 'Thu hồi, bãi bỏ ' }, ...first, { text: end }];
  return isListed ? article(1, [sentence], clauses(after)) : article(1, [sentence, ...after]);
}
