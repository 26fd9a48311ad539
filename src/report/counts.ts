import { type ChangeCounts, kindsIn } from '../core/registry/changes-made.js';
import type { Messages } from '../messages/index.js';

/** A kind of change in words, the same wherever changes are told or counted. */
export function kindWord(kind: string, { find }: Pick<Messages, 'find'>): string {
  return find(`plan.${kind}`, {}) ?? kind;
}

/** Kinds with how many of each, in the order given: `Cấp mới: 12 · Đổi tên: 3`; '' for none. */
export function kindsText(
  counts: readonly (readonly [kind: string, count: number])[],
  messages: Pick<Messages, 'find' | 'lang'>,
): string {
  const locale = messages.lang === 'vi' ? 'vi-VN' : 'en-GB';
  return counts.map(([kind, count]) => `${kindWord(kind, messages)}: ${count.toLocaleString(locale)}`).join(' · ');
}

/** How many changes of each kind there are, as {@link kindsText} tells them. */
export function countsText(counts: ChangeCounts, messages: Pick<Messages, 'find' | 'lang'>): string {
  return kindsText(
    kindsIn(counts).map((kind) => [kind, counts[kind]]),
    messages,
  );
}
