import { nameKeyIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';

/** Phrases that many bodies have in their names, which say nothing of which body is meant; longer ones first. */
const KINDS_OF_BODY =
  'ủy ban nhân dân|hội đồng nhân dân|ban quản lý|văn phòng|trung tâm|chi cục|thị trấn|thành phố|đặc khu|quản lý|đơn vị|cơ quan|trực thuộc|sở|ban|ngành|phòng|trường|cục|xã|phường|huyện|quận|tỉnh|khu|viện|thuộc|và|của|các';
/** Words at the beginning that two names must share, where one is the beginning of the other. */
const LEAST = 2;

let kinds: RegExp | undefined;

function wordsOf(registry: Registry, name: string): string[] {
  return nameKeyIn(registry, name)
    .split(' ')
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

function tellingWords(registry: Registry, name: string): string[] {
  kinds ??= new RegExp(
    `(?<= )(?:${KINDS_OF_BODY.split('|')
      .map((phrase) => nameKeyIn(registry, phrase))
      .join('|')})(?= )`,
    'gu',
  );
  const words = wordsOf(registry, name);
  const telling = ` ${words.join(' ')} `
    .replace(kinds, ' ')
    .split(' ')
    .filter((word) => word !== '');
  return telling.length > 0 ? telling : words;
}

/** True where all of one name stands at the beginning of the other: "Chi cục Dân số", "Chi cục Dân số và Phát triển". */
function goesOn(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= LEAST && short.every((word, i) => long[i] === word);
}

/** True for two names that have no telling word in common: hardly the same body under a new name. */
export function isWhollyOther(registry: Registry, a: string, b: string): boolean {
  if (goesOn(wordsOf(registry, a), wordsOf(registry, b))) return false;
  const words = new Set(tellingWords(registry, a));
  return !tellingWords(registry, b).some((word) => words.has(word));
}
