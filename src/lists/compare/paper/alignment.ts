import type { IsoDate } from '../../../core/registry/types.js';
import { MOST_EDITS, type Region, regionsOf } from './diff.js';
import type { DraftParagraph, ParagraphKind } from './draft.js';
import type { Fact } from './fact.js';
import { factsIn } from './facts.js';
import type { PlacedLine } from './saying.js';
import { type Tokens, tokensOf } from './tokens.js';

/** What is known of the decision whose paper is read. */
export interface Known {
  signed: IsoDate | undefined;
  /** From when it has effect. */
  from: IsoDate | undefined;
  /** Bodies that the draft may name, each as its lower-case words. */
  names: readonly (readonly string[])[];
  /** Agencies of the registry, as their lower-case words. */
  agencies: readonly (readonly string[])[];
  /** Two names of one body. */
  isOneName(a: string, b: string): boolean;
}

/** A part of the draft and the part of the paper that ought to say the same. */
export interface Part {
  draft: readonly DraftParagraph[];
  paper: readonly PlacedLine[];
  /** Lines are paragraphs; else they break anywhere. */
  areParagraphs: boolean;
}

/** Part of the draft's words that a paper has at least, to be told word by word. */
const COMPARABLE = 0.5;

/** Which words of a paper stand for which of the draft. */
export class Alignment {
  readonly e: Tokens;
  readonly p: Tokens;
  readonly regions: readonly Region[];
  /** False where the paper is in words of its own. */
  readonly isComparable: boolean;
  /** The paper has so many words more that they cannot be told. */
  readonly isOverlong: boolean;
  readonly eFacts: readonly Fact[];
  readonly pFacts: readonly Fact[];

  constructor(
    readonly part: Part,
    known: Known,
  ) {
    this.e = tokensOf(
      part.draft.map(({ text }) => text),
      true,
    );
    this.p = tokensOf(
      part.paper.map(({ text }) => text),
      part.areParagraphs,
    );
    const found = regionsOf(this.e, this.p);
    this.regions = found?.regions ?? [];
    this.isComparable = found !== undefined && found.alike >= COMPARABLE * this.e.list.length;
    this.isOverlong = found === undefined && this.p.list.length > this.e.list.length + MOST_EDITS;
    this.eFacts = factsIn(this.e, known.signed, known.names);
    this.pFacts = factsIn(this.p, known.signed, known.names);
  }

  /** The facts of the draft that stand at no like place of the paper. */
  lost(): Fact[] {
    return this.#unmatched(this.eFacts, this.pFacts, 'e');
  }

  /** The facts of the paper that stand at no like place of the draft. */
  added(): Fact[] {
    return this.#unmatched(this.pFacts, this.eFacts, 'p');
  }

  /** The tokens of the other text that stand for some of this one. @param side the text that these are of */
  image(from: number, to: number, side: 'e' | 'p'): [number, number] {
    return [this.#shift(from, side, 'low'), this.#shift(to - 1, side, 'high')];
  }

  /** What kind of paragraph a difference stands in. */
  kindAt({ e0, e1 }: Region): ParagraphKind {
    const at = this.e.list[e1 > e0 ? e0 : Math.max(0, e0 - 1)]?.at ?? 0;
    return this.part.draft[at]?.kind ?? 'text';
  }

  #unmatched(mine: readonly Fact[], others: readonly Fact[], side: 'e' | 'p'): Fact[] {
    const words = side === 'e' ? this.p.list : this.e.list;
    return mine.filter(({ kind, value, from, to }) => {
      const [low, high] = this.image(from, to, side);
      if (kind === 'body') return !words.slice(low, high).some(({ lower }) => lower === value);
      return !others.some(
        (other) => other.kind === kind && other.value === value && other.from < high && other.to > low,
      );
    });
  }

  #shift(at: number, side: 'e' | 'p', end: 'low' | 'high'): number {
    let by = 0;
    for (const { e0, e1, p0, p1 } of this.regions) {
      const [a0, a1, b0, b1] = side === 'e' ? [e0, e1, p0, p1] : [p0, p1, e0, e1];
      if (at < a0) break;
      if (at < a1) return end === 'low' ? b0 : b1;
      by = b1 - a1;
    }
    return at + by + (end === 'high' ? 1 : 0);
  }
}
