import { parentOf } from '../../core/code/code.js';
import { isSameNameIn, nameKeyIn, writtenOutIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import { namesBorne } from '../../core/registry/timeline.js';
import type { Unit } from '../../core/registry/types.js';
import { fold, foldTone } from '../../core/text/fold.js';
import { looksLikeBody } from '../recognise/footer-words.js';
import type { ImportRow } from './import-model.js';

/** How surely two names stand at the sides of what parts them: by a word of renaming, a sign, a word that joins. */
type Between = 'becomes' | 'sign' | 'line' | 'and';

/** An arrow stands in no name. */
const ARROW = /\s*(?:[→⇒⟶➔➜►»]|[-=]+>|>{1,2}|=+)\s*/u;
/** Words by which one name becomes another; folded of their tones like the text they are looked for in. */
const BECOMES =
  '(?:nay|hiện nay|hiện|bây giờ)(?: (?:gọi|có tên|mang tên|đổi thành|đổi tên thành))?(?: là)?|thay (?:thế )?cho|thay thế|đổi (?:tên )?(?:thành|từ|sang|là)|sang|chuyển (?:đổi )?thành|thành|trước (?:đây|kia)(?: là)?|nguyên(?: là)?|vốn là|tên (?:cũ|mới|trước đây)(?: là)?|tiền thân(?: là)?|tức(?: là)?|hay(?: còn)? gọi là|còn gọi là';
const WORDS = new RegExp(`[\\s,;(\\[–-]+(?:${BECOMES})\\s*:?\\s+`, 'gu');
const SIGNS = /\s+[-–—]\s+|\s*[,;|/+]\s*|\s*:\s+|\s*[([]\s*/gu;
const AND = /\s+(?:và|với|cùng|hoặc|hay)\s+/gu;
/** What parts two names begins with one of these, in any case and with the tone where it may stand. */
const PARTED =
  /[→⇒⟶➔➜►»>=\n,;|/+:([]|\s[-–—]|\s(?:nay|hiện|bây|thay|đổi|chuyển|sang|thành|trước|nguyên|vốn|tên|tiền|tức|hay|còn|và|với|cùng|hoặc)\s/iu;
/** What stands before a name or behind it, and says which of the two it is. */
const BEFORE_NAME = new RegExp(`^[\\s(\\[–-]*(?:(?:${BECOMES}|cũ|mới|từ)\\s*:?\\s+)?`, 'u');
const BEHIND_NAME =
  /[\s)\].,;:–-]*(?:[\s([](?:cũ|mới|trước đây|trước kia|hiện nay)[)\].\s]*)?(?: (?:được|đã|bị|sẽ))*$/u;
/** What is a part of the body named before it, or where it stands. */
const PART_OR_PLACE =
  /^(?:chi nhanh|co so|phan hieu|phan vien|van phong|phong|khu|tru so|dia diem|diem|cum|khoa|to|doi|ubnd|uy ban|hdnd|hoi dong|xa|phuong|thi tran|quan|huyen|thi xa|thanh pho|tp|tinh|dac khu)(?: |$)/;
/** Pieces of one cell that are looked at; a name has few. */
const MOST = 8;

function wordsIn(name: string): number {
  return name.split(/\s+/).length;
}

/** Two texts for each place where a name may end and another begin. */
function* partsOf(text: string): Generator<[Between, string, string]> {
  const even = foldTone(text);
  const cut = function* (kind: Between, pattern: RegExp): Generator<[Between, string, string]> {
    for (const match of [...even.matchAll(pattern)].slice(0, MOST))
      yield [kind, text.slice(0, match.index), text.slice(match.index + match[0].length)];
  };
  yield* cut('becomes', new RegExp(ARROW, 'gu'));
  yield* cut('line', /\s*\n\s*/gu);
  yield* cut('becomes', WORDS);
  yield* cut('sign', SIGNS);
  yield* cut('and', AND);
}

/** Finds names that stand two in the cell of one: a body that is known, and beside it another. */
export class TwoNames {
  #known: Set<string> | undefined;

  constructor(private readonly registry: Registry) {}

  /** The two names in the cell of a row's name; undefined where it holds one. */
  find(row: ImportRow): { first: string; second: string } | undefined {
    const text = (row.unit.name.includes('\n') ? row.unit.name : row.name).normalize('NFC').trim();
    // next to all names have nothing in them that could part two
    if (!PARTED.test(text)) return undefined;
    for (const [between, left, right] of partsOf(text)) {
      const [first, second] = [left, right].map((piece) => this.#bare(piece)) as [string, string];
      if (first === '' || second === '') continue;
      if (this.#areTwo(row, between, first, second)) {
        return this.#isKnown(text.replace(/\s+/g, ' ')) ? undefined : { first, second };
      }
    }
    return ARROW.test(text) && text.split(ARROW).every((piece) => /\p{L}/u.test(piece))
      ? this.#atArrow(text)
      : undefined;
  }

  #atArrow(text: string): { first: string; second: string } {
    const [first = '', ...rest] = text.split(ARROW);
    return { first: first.trim(), second: rest.join(' ').trim() };
  }

  #bare(piece: string): string {
    const text = piece.trim();
    const even = foldTone(text);
    const start = BEFORE_NAME.exec(even)?.[0].length ?? 0;
    const end = BEHIND_NAME.exec(even)?.[0].length ?? 0;
    return text
      .slice(start, text.length - end)
      .replace(/^["“”]|["“”]$/gu, '')
      .trim();
  }

  #areTwo(row: ImportRow, between: Between, first: string, second: string): boolean {
    const alike = looksLikeBody(first) && looksLikeBody(second) && this.#headOf(first) === this.#headOf(second);
    switch (between) {
      case 'becomes':
        return looksLikeBody(first) && looksLikeBody(second) && (this.#isKnown(first) || this.#isKnown(second));
      case 'line':
        return (alike && wordsIn(first) > 1 && wordsIn(second) > 1) || this.#isOwnBesideOther(row, first, second);
      case 'sign':
        return (alike && (this.#isKnown(first) || this.#isKnown(second))) || this.#isOwnBesideOther(row, first, second);
      case 'and':
        return alike && this.#isKnown(first) && this.#isKnown(second);
    }
  }

  /** The word that says what kind of body a name is, written out. */
  #headOf(name: string): string {
    return fold(writtenOutIn(this.registry, name)).split(/\s/, 1)[0] ?? '';
  }

  /** The body's own name, and beside it that of another kind: no part of it, no place, nothing above it. */
  #isOwnBesideOther({ code, nameBefore }: ImportRow, first: string, second: string): boolean {
    const unit = code === undefined ? undefined : this.registry.unit(code);
    const own = [...(unit === undefined ? [] : [unit.name]), ...(nameBefore === undefined ? [] : [nameBefore])];
    const isOwn = (name: string): boolean => own.some((each) => isSameNameIn(this.registry, each, name));
    const isOther = (name: string): boolean =>
      wordsIn(name) > 2 && looksLikeBody(name) && !PART_OR_PLACE.test(fold(name)) && !this.#isAbove(unit, name);
    return (isOwn(first) && isOther(second)) || (isOwn(second) && isOther(first));
  }

  #isAbove(unit: Unit | undefined, name: string): boolean {
    for (let code = parentOf(unit?.code ?? ''); code !== undefined; code = parentOf(code)) {
      const above = this.registry.unit(code);
      if (above !== undefined && isSameNameIn(this.registry, above.name, name)) return true;
    }
    return false;
  }

  /** Some body of the registry bears the name, or bore it. */
  #isKnown(name: string): boolean {
    if (this.#known === undefined) {
      const names = [...this.registry.units.values()].flatMap((unit) => [
        unit.name,
        ...namesBorne(this.registry, unit).map((each) => each.name),
      ]);
      this.#known = new Set(names.map((each) => nameKeyIn(this.registry, each)));
    }
    return this.#known.has(nameKeyIn(this.registry, name));
  }
}
