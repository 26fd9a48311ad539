import type { Alignment } from './alignment.js';
import type { Region } from './diff.js';

/** Words before a count, or a day from which something holds, that say nothing of how far it goes. */
const PLAIN = new Set(
  'kể từ ngày vào cho là gồm có đủ toàn bộ tổng số cả các tất được đối với thi hành hiệu lực của tại'.split(' '),
);

/**
 * True for other words right before a count of bodies, or in the place of the "từ" before a day: whatever they are, they
 * say how far it goes ("chừng 06", "muộn nhất ngày …").
 */
export function isMeasure({ e, p, eFacts }: Alignment, { e0, e1, p0, p1 }: Region): boolean {
  const words = p.list.slice(p0, p1).filter(({ lower }) => /^\p{L}/u.test(lower));
  if (words.length === 0 || words.every(({ lower }) => PLAIN.has(lower))) return false;
  const next = eFacts.find(({ from }) => from === e1);
  if (next?.isCount === true) return true;
  const before = e.list.slice(Math.max(0, e0 === e1 ? e0 - 1 : e0), e1);
  return next?.kind === 'day' && before.at(-1)?.lower === 'từ';
}
