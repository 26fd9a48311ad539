import type { Registry } from './registry.js';
import type { Decision } from './types.js';

/** Bodies whose letters in the numbers of their papers are laid down, and what their marks begin with. */
const ORGANS: readonly { body: RegExp; letters: string; mark: RegExp }[] = [
  { body: /^(?:Chủ tịch\s+)?(?:Ủy|Uỷ) ban nhân dân(?:\s|$)/iu, letters: 'UBND', mark: /^(?:UB|CT)/i },
  { body: /^(?:Thường trực\s+)?Hội đồng nhân dân(?:\s|$)/iu, letters: 'HĐND', mark: /^(?:TT\.?)?HĐND/i },
  { body: /^Thủ tướng(?:\s|$)/iu, letters: 'TTg', mark: /^TTg/i },
];

/** Marks as they are written in Vietnamese. */
const LETTERS = /^[\p{Script=Latin}\d.\-–]+$/u;

/**
 * The letters that a decision's number ought to bear for its authority, where it bears those of another body; undefined
 * where it bears the right ones, or nobody laid them down for such a body.
 */
export function foreignOrgan(
  { settings }: Registry,
  { number, authority }: Pick<Decision, 'number' | 'authority'>,
): { organ: string; letters: string; authority: string } | undefined {
  const body = (authority ?? settings.authority).normalize('NFC').trim();
  const known = ORGANS.find((each) => each.body.test(body));
  // `QĐ-UBND` names a body, `QH15` is one
  const mark = number?.normalize('NFC').split('/').at(-1)?.trim();
  const organ = mark?.includes('-') === true ? mark.slice(mark.indexOf('-') + 1) : mark;
  // letters of other scripts that look alike are another fault, which names the right one
  if (known === undefined || organ === undefined || !LETTERS.test(organ) || known.mark.test(organ)) return undefined;
  return { organ, letters: known.letters, authority: body };
}
