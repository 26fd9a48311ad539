import type { CheckField } from '../../../core/comparison.js';
import type { IsoDate } from '../../../core/registry/types.js';
import { type Region, regionsOf } from './diff.js';
import type { DraftParagraph, ParagraphKind } from './draft.js';
import { effectsIn } from './effects.js';
import type { Fact, FactKind } from './fact.js';
import { factsIn } from './facts.js';
import type { PlacedLine, Saying } from './saying.js';
import { type Tokens, tokensOf, wordsOf } from './tokens.js';

/** What is known of the decision whose paper is read. */
export interface Known {
  signed: IsoDate | undefined;
  /** From when it has effect. */
  from: IsoDate | undefined;
  /** Bodies that the draft may name, each as its lower-case words. */
  names: readonly (readonly string[])[];
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

/** Kinds of fact of which a difference is told as one of its own; the others as words. */
const TOLD: Readonly<Partial<Record<FactKind, CheckField>>> = {
  cited: 'cited',
  day: 'citedDay',
  code: 'citedCode',
  annex: 'annex',
  figure: 'figure',
};
const PARAGRAPH_FIELDS: Readonly<Partial<Record<ParagraphKind, CheckField>>> = {
  heading: 'annex',
  title: 'annexTitle',
  source: 'source',
};
/** Words of the paper shown before a difference, and after it. */
const BEFORE = 8;
const AFTER = 4;
/** Part of the draft's words that a paper has at least, to be told word by word. */
const COMPARABLE = 0.5;

/** One comparison of two texts. */
export class Differences {
  readonly e: Tokens;
  readonly p: Tokens;
  readonly #part: Part;
  readonly #known: Known;
  readonly #regions: readonly Region[];
  /** False where the paper is in words of its own. */
  readonly isComparable: boolean;
  readonly eFacts: readonly Fact[];
  readonly pFacts: readonly Fact[];

  constructor(part: Part, known: Known) {
    this.#part = part;
    this.#known = known;
    this.e = tokensOf(
      part.draft.map(({ text }) => text),
      true,
    );
    this.p = tokensOf(
      part.paper.map(({ text }) => text),
      part.areParagraphs,
    );
    const found = regionsOf(this.e, this.p);
    this.#regions = found?.regions ?? [];
    this.isComparable = found !== undefined && found.alike >= COMPARABLE * this.e.list.length;
    this.eFacts = factsIn(this.e, known.signed, known.names);
    this.pFacts = factsIn(this.p, known.signed, known.names);
  }

  /** Everything that the paper says otherwise, word by word. */
  sayings(): Saying[] {
    const effects = this.effects();
    const lost = this.#unmatched(this.eFacts, this.pFacts, 'e');
    const added = this.#unmatched(this.pFacts, this.eFacts, 'p');
    const told = new Set<string>();
    return [
      ...effects.map(({ saying }) => saying),
      ...this.#regions.flatMap((region) => this.#judged(region, lost, added, effects)),
    ].filter(({ likeness, field, file, registry, place }) => {
      // several differences within one title are one
      if (field !== 'annexTitle' && field !== 'source') return true;
      const key = JSON.stringify([likeness, field, file, registry, place]);
      const isNew = !told.has(key);
      told.add(key);
      return isNew;
    });
  }

  /** Days of effect that are not the decision's own. */
  effects(): { saying: Saying; start: number; end: number }[] {
    const { signed, from } = this.#known;
    const drafted = new Set(effectsIn(this.e, signed).map(({ value }) => value));
    return effectsIn(this.p, signed).flatMap(({ value, start, end }) => {
      // a day that the articles of the draft put into words of their own is in the same words
      if (from === undefined || value === from || drafted.has(value)) return [];
      const at = this.p.list.findIndex((token) => token.start >= start);
      const saying: Saying = {
        likeness: 'different',
        field: 'effect',
        file: value,
        registry: from,
        ...this.#around(at, at),
      };
      return [{ saying, start, end }];
    });
  }

  /** Where some tokens of the paper stand, and the words around them. */
  #around(from: number, to: number): Pick<Saying, 'line' | 'place'> {
    const { list } = this.p;
    const last = list.length - 1;
    const at = list[Math.max(0, Math.min(from === to ? from - (from > last ? 1 : 0) : from, last))]?.at ?? 0;
    const place = (this.#part.paper[at] ?? this.#part.paper.at(-1))?.place ?? { file: '' };
    return { place, line: wordsOf(this.p, Math.max(0, from - BEFORE), Math.min(list.length, to + AFTER)) };
  }

  /** The facts of one text that stand at no like place of the other. */
  #unmatched(mine: readonly Fact[], others: readonly Fact[], side: 'e' | 'p'): Fact[] {
    const words = side === 'e' ? this.p.list : this.e.list;
    return mine.filter(({ kind, value, from, to }) => {
      const [low, high] = this.#image(from, to, side);
      if (kind === 'body') {
        for (let i = low; i < high; i += 1) if (words[i]?.lower === value) return false;
        return true;
      }
      return !others.some(
        (other) => other.kind === kind && other.value === value && other.from < high && other.to > low,
      );
    });
  }

  /** The tokens of the other text that stand for some of this one. */
  #image(from: number, to: number, side: 'e' | 'p'): [number, number] {
    const ends = ({ e0, e1, p0, p1 }: Region): [number, number, number, number] =>
      side === 'e' ? [e0, e1, p0, p1] : [p0, p1, e0, e1];
    const low = this.#shift(from, ends, 'low');
    const high = this.#shift(to - 1, ends, 'high');
    return [low, high];
  }

  #shift(at: number, ends: (region: Region) => [number, number, number, number], end: 'low' | 'high'): number {
    let by = 0;
    for (const region of this.#regions) {
      const [a0, a1, b0, b1] = ends(region);
      if (at < a0) break;
      if (at < a1) return end === 'low' ? b0 : b1;
      by = b1 - a1;
    }
    return at + by + (end === 'high' ? 1 : 0);
  }

  #judged(
    region: Region,
    lost: readonly Fact[],
    added: readonly Fact[],
    effects: readonly { start: number; end: number }[],
  ): Saying[] {
    const { e, p } = this;
    const { e0, e1, p0, p1 } = region;
    const own = this.#ofParagraph(region);
    if (own !== undefined) return own;
    const inside = (from: number, to: number, low: number, high: number): boolean =>
      low === high ? from < low && to > low : from < high && to > low;
    let gone = lost.filter(({ from, to }) => inside(from, to, e0, e1));
    let come = added.filter(({ from, to }) => inside(from, to, p0, p1));
    const start = p.list[p0]?.start ?? p.text.length;
    const end = p1 > p0 ? (p.list[p1 - 1]?.end ?? start) : start;
    const isEffect = effects.some((each) => start <= each.end && end >= each.start);
    if (isEffect && end <= (effects.find((each) => start <= each.end && end >= each.start)?.end ?? 0)) return [];
    if (isEffect) {
      gone = gone.filter(({ kind }) => kind !== 'day');
      come = come.filter(({ kind }) => kind !== 'day');
    }
    if (this.#isGap(region)) return [this.#worded(region, 'wording', 'wording')];
    if (isLeftUnsaid(gone, come, this.p, region)) gone = gone.filter(({ isCount }) => isCount !== true);
    const isFoot = this.#kindAt(region) === 'foot';
    const matters = isFoot
      ? (fact: Fact): boolean => fact.kind !== 'body' && (fact.kind !== 'figure' || fact.isCount === true)
      : () => true;
    gone = gone.filter(matters);
    come = come.filter(matters);
    if (gone.length + come.length > 0 && this.#isWholeClause(region))
      return [this.#worded(region, 'different', 'clause')];
    const told = this.#facts(region, gone, come);
    if (told.length > 0) return told;
    if (gone.some(({ kind }) => kind === 'act') || come.some(({ kind }) => kind === 'act')) {
      return [this.#worded(region, 'different', 'act')];
    }
    const isNamed = gone.length + come.length > 0 || (!isFoot && this.#isWithinName(region));
    if (isNamed && !this.#known.isOneName(wordsOf(e, e0, e1), wordsOf(p, p0, p1))) {
      return [this.#worded(region, 'different', 'body')];
    }
    return [this.#worded(region, 'wording', 'wording')];
  }

  /** Differences within what stands over an annex: the whole of it is shown; undefined for one that is elsewhere. */
  #ofParagraph(region: Region): Saying[] | undefined {
    const { e0, e1, p0, p1 } = region;
    const kind = this.#kindAt(region);
    const field = PARAGRAPH_FIELDS[kind];
    const at = this.e.list[e1 > e0 ? e0 : e0 - 1]?.at;
    if (field === undefined || at === undefined) return undefined;
    const first = this.e.list.findIndex((token) => token.at === at);
    const last = this.e.list.findLastIndex((token) => token.at === at);
    // what follows the line under a title is no part of it
    if (kind === 'source' && e0 === e1 && e0 === last + 1) return undefined;
    const [low, high] = this.#image(first, last + 1, 'e');
    const to = e0 === e1 ? Math.max(high, p1) : high;
    const words = (tokens: Tokens, from: number, end: number): string =>
      tokens.list
        .slice(from, end)
        .flatMap(({ lower }) => (/[\p{L}\d]/u.test(lower) ? [lower] : []))
        .join(' ');
    const isAlike = words(this.e, e0, e1) === words(this.p, p0, p1);
    const file = wordsOf(this.p, low, to);
    const registry = wordsOf(this.e, first, last + 1);
    const { place } = this.#around(low, to);
    return [
      {
        likeness: isAlike ? 'wording' : 'different',
        field,
        file: file === '' ? null : file,
        registry,
        line: file === '' ? this.#around(low, low).line : file,
        place,
      },
    ];
  }

  /** What kind of paragraph a difference stands in. */
  #kindAt({ e0, e1 }: Region): ParagraphKind {
    const at = this.e.list[e1 > e0 ? e0 : Math.max(0, e0 - 1)]?.at ?? 0;
    return this.#part.draft[at]?.kind ?? 'text';
  }

  /** True where the draft leaves room for what stands there. */
  #isGap({ e0, e1 }: Region): boolean {
    if (e0 === e1) return false;
    const at = this.e.list[e0]?.at ?? 0;
    if (this.#part.draft[at]?.hasGap !== true) return false;
    return this.e.list.slice(e0, e1).some(({ key }) => key === '[' || key === ']');
  }

  /** True for all of one paragraph or of several, which only one of the two has. */
  #isWholeClause({ e0, e1, p0, p1 }: Region): boolean {
    if ((e0 === e1) === (p0 === p1)) return false;
    const isMore = e0 === e1;
    const { list } = isMore ? this.p : this.e;
    const [from, to] = isMore ? [p0, p1] : [e0, e1];
    const isParted = (i: number): boolean => list[i] === undefined || list[i]?.at !== list[i - 1]?.at;
    const begins = isMore && !this.#part.areParagraphs ? list[from]?.isLabel === true : isParted(from);
    return begins && isParted(to);
  }

  /** True for words put into a name, or taken out of it. */
  #isWithinName({ e0, e1 }: Region): boolean {
    if (e0 !== e1) return false;
    const { list } = this.e;
    return this.#known.names.some((name) =>
      name.some((_, by) => by > 0 && name.every((each, i) => list[e0 - by + i]?.lower === each)),
    );
  }

  /** One finding for each kind of fact that differs. */
  #facts(region: Region, gone: readonly Fact[], come: readonly Fact[]): Saying[] {
    return (Object.entries(TOLD) as [FactKind, CheckField][]).flatMap(([kind, plainField]): Saying[] => {
      const of = (facts: readonly Fact[]): Fact[] => facts.filter((fact) => fact.kind === kind);
      const values = (facts: readonly Fact[]): string => [...new Set(facts.map(({ value }) => value))].join(', ');
      const [before, after] = [of(gone), of(come)];
      if (before.length + after.length === 0) return [];
      const isCount = [...before, ...after].some((fact) => fact.isCount === true);
      return [
        {
          likeness: 'different',
          field: isCount ? 'count' : plainField,
          file: values(after),
          registry: before.length === 0 ? null : values(before),
          ...this.#around(region.p0, region.p1),
        },
      ];
    });
  }

  #worded(region: Region, likeness: Saying['likeness'], field: CheckField): Saying {
    const { e0, e1, p0, p1 } = region;
    const file = wordsOf(this.p, p0, p1);
    const registry = wordsOf(this.e, e0, e1);
    return {
      likeness,
      field,
      file: file === '' ? null : file,
      registry: registry === '' ? null : registry,
      ...this.#around(p0, p1),
    };
  }
}

/** True where the paper, in other words, leaves a count unsaid and gives no other. */
function isLeftUnsaid(gone: readonly Fact[], come: readonly Fact[], { list }: Tokens, { p0, p1 }: Region): boolean {
  const isSaid = list.slice(p0, p1).some(({ key }) => /^\p{L}/u.test(key));
  return isSaid && gone.some(({ isCount }) => isCount === true) && !come.some(({ kind }) => kind === 'figure');
}
