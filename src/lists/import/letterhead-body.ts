import { looksLikeBody } from '../recognise/footer-words.js';
import { beginsAnew } from '../recognise/title-kind.js';

/** What stands beside the body in the head of a paper. */
const NATIONAL = /\s*(?:cộng\s+h(?:òa|oà)\s+xã\s+hội|độc\s+lập\s*[-–—]\s*tự\s+do|số\s*:).*$/iu;
/** A head takes no more lines than this. */
const MOST = 6;

/** The bodies that the head of a list says it comes from, the nearest to the list first. */
export function letterheadBodies(titles: readonly string[]): string[] {
  const title = titles.findIndex(beginsAnew);
  const head = titles.slice(0, title < 0 ? MOST : Math.min(title, MOST)).flatMap((line) => line.split('\n'));
  return head
    .map((line) => line.normalize('NFC').replace(NATIONAL, '').trim())
    .filter((line) => looksLikeBody(line))
    .reverse();
}
