import type { CheckField } from '../../../core/comparison.js';
import { Alignment, type Known, type Part } from './alignment.js';
import type { Region } from './diff.js';
import type { ParagraphKind } from './draft.js';
import { effectsIn } from './effects.js';
import type { Fact, FactKind } from './fact.js';
import { withLongDays } from './facts.js';
import { isMeasure, isReserve } from './measures.js';
import type { Saying } from './saying.js';
import { type Tokens, wordsOf } from './tokens.js';
import { headingNumber } from './zones.js';

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

/** A day of effect that is not the decision's own, and where it stands. */
interface OtherEffect {
  saying: Saying;
  start: number;
  end: number;
}

/** Facts of the draft, and of the paper, that differ at one place. */
interface Change {
  gone: readonly Fact[];
  come: readonly Fact[];
}

/** What a part of a paper says otherwise than the draft. */
export class Differences {
  readonly alignment: Alignment;
  readonly #known: Known;

  constructor(part: Part, known: Known) {
    this.alignment = new Alignment(part, known);
    this.#known = known;
  }

  /** Everything that the paper says otherwise, word by word. */
  sayings(): Saying[] {
    const { alignment } = this;
    const effects = this.#effects();
    const all = { gone: alignment.lost(), come: alignment.added() };
    const told = new Set<string>();
    return [
      ...effects.map(({ saying }) => saying),
      ...alignment.regions.flatMap((region) => this.#judged(region, all, effects)),
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
  effectSayings(): Saying[] {
    return this.#effects().map(({ saying }) => saying);
  }

  #effects(): OtherEffect[] {
    const { signed, from } = this.#known;
    const { e, p } = this.alignment;
    const drafted = new Set(effectsIn(e, signed).map(({ value }) => value));
    return effectsIn(p, signed).flatMap(({ value, start, end }) => {
      // a day that the articles of the draft put into words of their own is in the same words
      if (from === undefined || value === from || drafted.has(value)) return [];
      const first = p.list.findIndex((token) => token.start >= start);
      const last = p.list.findLastIndex((token) => token.end <= end);
      const around = this.#around(first, last + 1);
      return [
        { saying: { likeness: 'different', field: 'effect', file: value, registry: from, ...around }, start, end },
      ];
    });
  }

  /** Where some tokens of the paper stand, and the words around them. */
  #around(from: number, to: number): Pick<Saying, 'line' | 'place'> {
    const { p, part } = this.alignment;
    const at = p.list[Math.min(from, p.list.length - 1)]?.at ?? 0;
    const place = (part.paper[at] ?? part.paper.at(-1))?.place ?? { file: '' };
    return { place, line: wordsOf(p, Math.max(0, from - BEFORE), Math.min(p.list.length, to + AFTER)) };
  }

  #judged(region: Region, all: Change, effects: readonly OtherEffect[]): Saying[] {
    const { e, p } = this.alignment;
    const { e0, e1, p0, p1 } = region;
    const own = this.#ofParagraph(region);
    if (own !== undefined) return own;
    const start = p.list[p0]?.start ?? p.text.length;
    const end = p1 > p0 ? (p.list[p1 - 1]?.end ?? start) : start;
    const effect = effects.find((each) => start <= each.end && end >= each.start);
    if (effect !== undefined && end <= effect.end) return [];
    const change = this.#changeAt(region, all, effect !== undefined);
    const differing = [...change.gone, ...change.come];
    if (differing.length > 0 && this.#isWholeClause(region)) return [this.#worded(region, 'different', 'clause')];
    const isDone = differing.some(({ kind }) => kind === 'act');
    const told = this.#facts(region, change, isDone);
    if (told.length > 0) {
      const isOther = (kind: FactKind): boolean =>
        [change.gone, change.come].every((facts) => facts.some((fact) => fact.kind === kind));
      const others = (['act', 'body'] as const).filter(isOther);
      return [...told, ...others.map((kind) => this.#worded(region, 'different', kind))];
    }
    if (isDone) return [this.#worded(region, 'different', 'act')];
    const isNamed = differing.length > 0 || this.#isWithinName(region);
    if (isNamed && !this.#known.isOneName(wordsOf(e, e0, e1), wordsOf(p, p0, p1))) {
      return [this.#worded(region, 'different', 'body')];
    }
    if (isMeasure(this.alignment, region) || isReserve(this.alignment, region))
      return [this.#worded(region, 'different', 'act')];
    return [this.#worded(region, 'wording', 'wording')];
  }

  /** The facts that differ at one place, as far as they matter there. */
  #changeAt(region: Region, all: Change, isEffect: boolean): Change {
    const { e0, e1, p0, p1 } = region;
    const isAt = ({ from, to }: Fact, low: number, high: number): boolean =>
      low === high ? from < low && to > low : from < high && to > low;
    const isBeside = /^(?:foot|row)$/.test(this.alignment.kindAt(region));
    const room = this.#roomAt(region);
    const isRoom = ({ from, to }: Fact): boolean => room !== undefined && from >= room[0] && to <= room[1];
    // what fills room may name papers, days and bodies, but nothing that only the decision does
    const isMore = ({ kind, isCount }: Fact): boolean => kind === 'code' || kind === 'annex' || isCount === true;
    const matters = (fact: Fact): boolean => {
      if (isEffect && fact.kind === 'day') return false;
      // recipients, and bodies over the rows of an annex, may be others
      return !isBeside || (fact.kind !== 'body' && (fact.kind !== 'figure' || fact.isCount === true));
    };
    const gone = all.gone.filter((fact) => isAt(fact, e0, e1) && matters(fact) && !isRoom(fact));
    const come = all.come.filter((fact) => isAt(fact, p0, p1) && matters(fact) && (room === undefined || isMore(fact)));
    return this.#isLeftUnsaid(region, { gone, come })
      ? { gone: gone.filter(({ isCount }) => isCount !== true), come }
      : { gone, come };
  }

  /** True where the paper, in other words, leaves a count unsaid and gives no other. */
  #isLeftUnsaid({ p0, p1 }: Region, { gone, come }: Change): boolean {
    const isSaid = this.alignment.p.list.slice(p0, p1).some(({ key }) => /^\p{L}/u.test(key));
    // with the annex the whole clause is gone
    const isCount = (fact: Fact): boolean => TOLD[fact.kind] === undefined || fact.isCount === true;
    return isSaid && gone.every(isCount) && !come.some(({ kind }) => kind === 'figure');
  }

  /** Differences within what stands over an annex: the whole of it is shown; undefined for one that is elsewhere. */
  #ofParagraph(region: Region): Saying[] | undefined {
    const { alignment } = this;
    const { e, p } = alignment;
    const { e0, e1, p0, p1 } = region;
    const kind = alignment.kindAt(region);
    const field = PARAGRAPH_FIELDS[kind];
    const at = e.list[e1 > e0 ? e0 : e0 - 1]?.at;
    if (field === undefined || at === undefined) return undefined;
    const first = e.list.findIndex((token) => token.at === at);
    const last = e.list.findLastIndex((token) => token.at === at) + 1;
    // what follows the line under a title is no part of it
    if (kind === 'source' && e0 === e1 && e0 === last) return undefined;
    const [low, high] = alignment.image(first, last, 'e');
    const to = e0 === e1 ? Math.max(high, p1) : high;
    const file = wordsOf(p, low, to);
    const around = this.#around(low, to);
    const isAlike = lettersOf(e, e0, e1) === lettersOf(p, p0, p1) || saysTheSame(kind, file, wordsOf(e, first, last));
    return [
      {
        likeness: isAlike ? 'wording' : 'different',
        field,
        file: file === '' ? null : file,
        registry: wordsOf(e, first, last),
        line: file === '' ? around.line : file,
        place: around.place,
      },
    ];
  }

  /** The tokens of the draft that leave room for what stands there; undefined where none do. */
  #roomAt({ e0, e1 }: Region): [number, number] | undefined {
    const { e, part } = this.alignment;
    const marks = e.list.slice(e0, e1).flatMap(({ key, at }, i) => {
      return part.draft[at]?.hasGap === true && (key === '[' || key === ']') ? [e0 + i] : [];
    });
    const [first, last] = [marks[0], marks.at(-1)];
    if (first === undefined || last === undefined) return undefined;
    // the other mark of a pair may lie beyond the words that differ
    return [e.list[first]?.key === ']' ? e0 : first, e.list[last]?.key === '[' ? e1 : last + 1];
  }

  /** True for all of one paragraph or of several, which only one of the two has. */
  #isWholeClause({ e0, e1, p0, p1 }: Region): boolean {
    if ((e0 === e1) === (p0 === p1)) return false;
    const { e, p, part } = this.alignment;
    const isMore = e0 === e1;
    const { list } = isMore ? p : e;
    const [from, to] = isMore ? [p0, p1] : [e0, e1];
    const isParted = (i: number): boolean => list[i] === undefined || list[i]?.at !== list[i - 1]?.at;
    const begins = isMore && !part.areParagraphs ? list[from]?.isLabel === true : isParted(from);
    return begins && isParted(to);
  }

  /** True for words put into a name. */
  #isWithinName(region: Region): boolean {
    const { e0, e1 } = region;
    const { list } = this.alignment.e;
    if (e0 !== e1 || this.alignment.kindAt(region) === 'foot') return false;
    return this.#known.names.some((name) =>
      name.some((_, by) => by > 0 && name.every((each, i) => list[e0 - by + i]?.lower === each)),
    );
  }

  /** One finding for each kind of fact that differs. @param isDone something else is done: figures alone say less */
  #facts(region: Region, { gone, come }: Change, isDone: boolean): Saying[] {
    const values = (facts: readonly Fact[]): string => [...new Set(facts.map(({ value }) => value))].join(', ');
    return (Object.entries(TOLD) as [FactKind, CheckField][]).flatMap(([kind, plainField]): Saying[] => {
      const [before, after] = [gone, come].map((facts) => facts.filter((fact) => fact.kind === kind));
      if (before === undefined || after === undefined || before.length + after.length === 0) return [];
      const isCount = [...before, ...after].some((fact) => fact.isCount === true);
      if (kind === 'figure' && isDone && !isCount) return [];
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

  #worded({ e0, e1, p0, p1 }: Region, likeness: Saying['likeness'], field: CheckField): Saying {
    const file = wordsOf(this.alignment.p, p0, p1);
    const registry = wordsOf(this.alignment.e, e0, e1);
    return {
      likeness,
      field,
      file: file === '' ? null : file,
      registry: registry === '' ? null : registry,
      ...this.#around(p0, p1),
    };
  }
}

/** `Phụ lục 1` is `Phụ lục I`, `Danh mục` is `Danh sách`; in the line under a title the same decision and day may be written otherwise. */
function saysTheSame(kind: ParagraphKind, file: string, registry: string): boolean {
  if (kind === 'heading') {
    const [one, other] = [headingNumber([{ text: file }]), headingNumber([{ text: registry }])];
    return one !== 0 && one === other;
  }
  if (kind === 'title') return titleKey(file) === titleKey(registry);
  return kind === 'source' && sourceKey(file) === sourceKey(registry);
}

/** The title of an annex in one form: a list by either name. */
function titleKey(text: string): string {
  return text
    .toLocaleLowerCase('vi')
    .replace(/^danh mục(?= )/u, 'danh sách')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

/** A line "(Kèm theo …)" in one form: `(Ban hành kèm theo …`, `ngày 20/11/2026`. */
function sourceKey(text: string): string {
  return withLongDays(text)
    .toLocaleLowerCase('vi')
    .replace(/^\(?\s*(?:ban hành |đính )?kèm(?: theo)?(?= )/u, '(kèm theo')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

/** Letters and figures alone, in lower case. */
function lettersOf({ list }: Tokens, from: number, to: number): string {
  return list
    .slice(from, to)
    .flatMap(({ lower }) => (/[\p{L}\d]/u.test(lower) ? [lower] : []))
    .join(' ');
}
