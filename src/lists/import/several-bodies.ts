import { tidyCode } from '../../core/code/tidy.js';
import type { Registry } from '../../core/registry/registry.js';
import { looksLikeBody } from '../recognise/footer-words.js';
import { looksLikeCode, nameAndCode } from '../recognise/looks-like-code.js';
import type { ImportRow } from './import-model.js';
import type { Bearer, NameIndex } from './name-index.js';

/** What stands between several bodies in one cell, and in some of their names. */
const BETWEEN = /(\s*[;,\n+]\s*|\s+(?:và|với|cùng)\s+)/iu;
/** "toàn bộ xã A", "một phần diện tích của xã B". */
const SHARE =
  /^(?:toàn bộ|nguyên trạng|một phần|1 phần|phần còn lại)(?:\s+(?:của|diện tích|diện tích tự nhiên|quy mô dân số|địa giới|chức năng|nhiệm vụ))*\s+/iu;
/** The same behind the name: "Đông Hội (toàn bộ)", "Tân Hội (một phần diện tích, dân số)". */
const SHARE_BEHIND =
  /\s*[([]\s*(?:toàn bộ|nguyên trạng|một phần|1 phần|phần còn lại|phần lớn|\d{1,3}(?:[.,]\d+)?\s*%)[^)\]]*[)\]]/giu;
/** A number or a mark before each: "1. Xã A". */
const MARK = /^\s*(?:[([]?\d{1,3}[.)\]]|[-–—+*•·]|[a-zđ]\))\s+/u;
/** A place, whose body the registry calls "UBND …". */
const PLACE = /^(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh)\s/iu;

/** Pieces that one name may be made of; a cell of thousands is nobody's. */
const LONGEST = 13;

/** What a row says was before, with the line breaks of its cell: of a name they say nothing, of several they part them. */
export function asWritten({ nameBefore = '', unit }: Pick<ImportRow, 'nameBefore' | 'unit'>): string {
  const written = unit.nameBefore ?? '';
  return written.includes('\n') ? written : nameBefore;
}

/** Where the longest name may end that begins at a piece; every second token stands between two. */
function lastOf(tokens: readonly string[], at: number): number {
  return Math.min(tokens.length, at + LONGEST);
}

/** Finds bodies of the registry as a cell calls them: by the code that stands there, else by the name. */
export function inRegistry(registry: Registry, names: Pick<NameIndex, 'find'>): (text: string) => Bearer[] {
  return (text) => {
    const { code, name } = looksLikeCode(text) ? { code: text, name: undefined } : nameAndCode(text);
    const unit = code === undefined ? undefined : registry.unit(tidyCode(code));
    if (code !== undefined) return unit === undefined ? [] : [{ code: unit.code, name: unit.name }];
    return names.find(name ?? '').filter((each) => registry.unit(each.code) !== undefined);
  };
}

/** True for a text that looks like several bodies, whoever they are: "Trường A, Trường B", "Xã A và xã B". */
export function looksLikeSeveral(text: string): boolean {
  const pieces = text.normalize('NFC').replace(SHARE_BEHIND, '').split(BETWEEN);
  // every second one stands between two
  return (
    pieces.filter((piece, i) => i % 2 === 0 && looksLikeBody(piece.replace(MARK, '').replace(SHARE, ''))).length > 1
  );
}

/** Kinds of communes, which a column of old ones leaves out: "Đông Hội, Tân Hội". */
const COMMUNES = ['xã', 'phường', 'thị trấn', 'đặc khu'];
/** Proper names alone. */
const PROPER = /^\p{Lu}[\p{Ll}']*(?:\s\p{Lu}[\p{Ll}']*){0,3}$/u;

/** Finds communes by their proper names too, where only one of them bears such a name. */
export function amongCommunes(find: (text: string) => Bearer[]): (text: string) => Bearer[] {
  return (text) => {
    const found = find(text);
    if (found.length > 0 || !PROPER.test(text.normalize('NFC'))) return found;
    return COMMUNES.flatMap((kind) => find(`Ủy ban nhân dân ${kind} ${text}`));
  };
}

/** The bodies of the registry that a cell names several of, however they are parted; names with commas are tried as a whole first. */
export function knownParts(text: string, find: (text: string) => Bearer[]): Bearer[] {
  const tokens = text.normalize('NFC').replace(SHARE_BEHIND, '').split(BETWEEN);
  const bodies: Bearer[] = [];
  for (let at = 0; at < tokens.length; ) {
    let taken = 0;
    for (let end = lastOf(tokens, at); end > at && taken === 0; end -= 2) {
      const piece = tokens.slice(at, end).join('').replace(MARK, '').trim();
      const bare = piece.replace(SHARE, '');
      const exact = find(bare);
      const [only, ...others] = exact.length > 0 || !PLACE.test(bare) ? exact : find(`Ủy ban nhân dân ${bare}`);
      if (only === undefined || others.length > 0) continue;
      bodies.push(only);
      taken = end - at;
    }
    // behind the body stands what parts it from the next
    at += Math.max(taken, 1) + 1;
  }
  return bodies;
}
