import { nameKeyIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';

/**
 * The words of a name in the one spelling by which names are compared: neither capitals nor spaces, dashes, the place of a
 * tone or abbreviations make another name of it. Those of the earlier state count: a proposal does not bring its own.
 */
function wordsOfName(before: Registry, name: string): string[] {
  return keyOfName(before, name)
    .split(' ')
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** What the spellings of one name have in common. */
export function keyOfName(before: Registry, name: string): string {
  return nameKeyIn(before, name);
}

/** Words that say of which of several bodies of one kind it is. */
const COUNTING = /\p{N}|^(?:[ivxlc]+|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nhất|nhì|[a-z])$/u;

/** True for a word, in small letters, that only counts. */
export function isCounting(word: string): boolean {
  return COUNTING.test(word);
}

/** True where what comes after a name is no part of a proper one: `xã Bình Hòa` and `xã Bình Hòa Đông` are two. */
function isApart(name: string, added: number): boolean {
  const words = name.normalize('NFC').trim().split(/\s+/);
  const [before, first] = [words.at(-added - 1) ?? '', words.at(-added) ?? ''];
  return /^[\p{P}&+]|^\p{Ll}/u.test(first) || /[,;:–-]$/u.test(before);
}

/**
 * True for one name, and for one that only adds words to the other, none of which counts bodies of one kind or goes on with
 * a proper name.
 */
export function goesOn(before: Registry, was: string, is: string): boolean {
  const [then, now] = [wordsOfName(before, was), wordsOfName(before, is)];
  if (then.length === 0 || now.length < then.length || then.some((word, i) => word !== now[i])) return false;
  const added = now.slice(then.length);
  return added.length === 0 || (isApart(is, added.length) && !added.some(isCounting));
}

/** The names that stand inside a name as whole words: half of it at least, and more than one word. */
export function partsOfName(before: Registry, name: string): string[] {
  const words = wordsOfName(before, name);
  const least = Math.max(2, Math.ceil(words.length / 2));
  const parts: string[] = [];
  for (let from = 0; from < words.length; from += 1) {
    for (let to = from + least; to <= words.length; to += 1) parts.push(words.slice(from, to).join(' '));
  }
  return parts;
}

/** True where one name may be the other with some of its words as initials: `Phòng CĐS`, `Phòng Chuyển đổi số`. */
export function isInitials(a: string, b: string): boolean {
  const plain = (name: string): string[] => name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const shortens = (short: readonly string[], long: readonly string[]): boolean =>
    short.some((word, i) => {
      const letters = [...word];
      if (letters.length < 2 || word !== word.toUpperCase() || long.length !== short.length - 1 + letters.length)
        return false;
      const initials = long.slice(i, i + letters.length).map((each) => [...each][0]?.toUpperCase() ?? '');
      const rest = [...short.slice(0, i), ...short.slice(i + 1)];
      const others = [...long.slice(0, i), ...long.slice(i + letters.length)];
      return initials.join('') === word && rest.every((each, k) => each.toLowerCase() === others[k]?.toLowerCase());
    });
  const [one, other] = [plain(a), plain(b)];
  return shortens(one, other) || shortens(other, one);
}
