import { type ChangeCounts, kindsIn } from '../core/registry/changes-made.js';
import type { Messages } from '../messages/index.js';

/** A kind of change in words, the same wherever changes are told or counted. */
export function kindWord(kind: string, { find }: Pick<Messages, 'find'>): string {
  return find(`plan.${kind}`, {}) ?? kind;
}

/** How many changes of each kind there are: `Cấp mới: 12 · Đổi tên: 3`; '' for none. */
export function countsText(counts: ChangeCounts, messages: Pick<Messages, 'find' | 'lang'>): string {
  const locale = messages.lang === 'vi' ? 'vi-VN' : 'en-GB';
  return kindsIn(counts)
    .map((kind) => `${kindWord(kind, messages)}: ${counts[kind].toLocaleString(locale)}`)
    .join(' · ');
}
