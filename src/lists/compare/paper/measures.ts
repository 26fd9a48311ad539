import type { Alignment } from './alignment.js';
import type { Region } from './diff.js';

/** Words before a count, or a day from which something holds, that say nothing of how far it goes. */
const PLAIN = new Set(
  'kể từ ngày vào cho là bao gồm có đủ toàn bộ tổng số cả các tất được đối với thi hành hiệu lực của tại'.split(' '),
);

/** Words that say nothing between a measure and its count. */
const MOST_PLAIN = 2;
/** Words before a deed by which it is done all the same. */
const DOING = new Set('thực hiện tiến hành việc về nay tiếp cùng đồng thời'.split(' '));

/** True for words put before the deed with which a sentence begins: whatever they are, it is not simply done ("Xem xét cấp mới"). */
export function isReserve({ e, p, eFacts }: Alignment, { e0, e1, p0, p1 }: Region): boolean {
  const first = e.list[e0];
  const deed = eFacts.find(({ kind, from }) => kind === 'act' && from === e0);
  if (deed === undefined || first?.opens !== true || e.list[e0 - 1]?.isLabel !== true) return false;
  const paper = p.list.slice(p0, p1).map(({ lower }) => lower);
  const own = e.list.slice(e0, e1).map(({ lower }) => lower);
  const more = own.every((word, i) => paper.at(i - own.length) === word)
    ? paper.slice(0, paper.length - own.length)
    : [];
  return more.some((word) => /^\p{L}/u.test(word) && !DOING.has(word));
}

/**
 * True for other words right before a count of bodies, or in the place of the "từ" before a day: whatever they are, they
 * say how far it goes ("chừng 06", "muộn nhất ngày …").
 */
export function isMeasure({ e, p, eFacts }: Alignment, { e0, e1, p0, p1 }: Region): boolean {
  const words = p.list.slice(p0, p1).filter(({ lower }) => /^\p{L}/u.test(lower));
  if (words.length === 0 || words.every(({ lower }) => PLAIN.has(lower))) return false;
  // "trong đó có 01": what is said of the count may stand before a word that says nothing
  let at = e1;
  while (at < e1 + MOST_PLAIN && PLAIN.has(e.list[at]?.lower ?? '')) at += 1;
  const isOfCount = eFacts.some(({ from, isCount }) => isCount === true && (from === e1 || from === at));
  if (isOfCount) return true;
  const next = eFacts.find(({ from }) => from === e1);
  const before = e.list.slice(Math.max(0, e0 === e1 ? e0 - 1 : e0), e1);
  return next?.kind === 'day' && before.at(-1)?.lower === 'từ';
}
