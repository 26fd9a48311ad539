import type { CheckField } from '../../../core/comparison.js';
import type { Differences } from './differences.js';
import type { Fact, FactKind } from './fact.js';
import { leadsIn, leadsInstead } from './leads.js';
import type { PlacedLine, Saying } from './saying.js';
import { type Tokens, wordsOf } from './tokens.js';

const FIELDS: Readonly<Record<Exclude<FactKind, 'body'>, CheckField>> = {
  cited: 'cited',
  day: 'citedDay',
  code: 'citedCode',
  annex: 'annex',
  figure: 'count',
  act: 'act',
};

/** Words that may stand between a deed and the code it is done to. */
const MOST_BETWEEN = 8;

/** The tokens of the sentence, or paragraph, that a fact stands in. */
function sentenceOf({ list }: Tokens, { from, to }: Fact): [number, number] {
  let [low, high] = [from, to];
  const ends = (i: number): boolean => (list[i]?.key ?? '.') === '.' && list[i + 1]?.opens !== false;
  while (low > 0 && !ends(low - 1)) low -= 1;
  while (high < list.length && !ends(high)) high += 1;
  return [low, high];
}

/** What is done, and to how many, by the annex that the same sentence names. */
function byAnnex(tokens: Tokens, facts: readonly Fact[]): Map<string, Fact[]> {
  const found = new Map<string, Fact[]>();
  for (const annex of facts.filter(({ kind }) => kind === 'annex')) {
    const [low, high] = sentenceOf(tokens, annex);
    const beside = facts.filter(({ kind, from, to, isCount }) => {
      return from >= low && to <= high && (kind === 'act' || (kind === 'figure' && isCount === true));
    });
    found.set(annex.value, [...(found.get(annex.value) ?? []), ...beside]);
  }
  return found;
}

/** Those of the clause: up to the next comma, semicolon or end of the sentence. */
function clauseOf(tokens: Tokens, fact: Fact): [number, number] {
  let [low, high] = [fact.from, fact.to];
  const [first, last] = sentenceOf(tokens, fact);
  const ends = (i: number): boolean => /^[,;]$/.test(tokens.list[i]?.key ?? ',');
  while (low > first && !ends(low - 1)) low -= 1;
  while (high < last && !ends(high)) high += 1;
  return [low, high];
}

/** Days from which something is so, and what is done, by the code that the same sentence names. */
interface OfCode {
  code: string;
  fact: Fact;
}

/** What sentences, or clauses, say of codes; of several days or deeds in one nobody can tell which is whose. */
function byCode(tokens: Tokens, facts: readonly Fact[], within: typeof sentenceOf): OfCode[] {
  return facts.flatMap((code): OfCode[] => {
    if (code.kind !== 'code') return [];
    const [low, high] = within(tokens, code);
    const beside = facts.filter(({ from, to }) => from >= low && to <= high);
    return (['day', 'act'] as const).flatMap((kind) => {
      const own = beside.filter((fact) => fact.kind === kind);
      const [fact, ...others] = own;
      return fact === undefined || others.some(({ value }) => value !== fact.value) ? [] : [{ code: code.value, fact }];
    });
  });
}

/** What is done to a code by the words right before it; where two deeds stand side by side nobody can tell which is whose. */
function deedsOfCodes(tokens: Tokens, facts: readonly Fact[]): OfCode[] {
  const acts = facts.filter(({ kind }) => kind === 'act').sort((a, b) => a.from - b.from);
  return facts.flatMap((code): OfCode[] => {
    if (code.kind !== 'code') return [];
    const [low] = clauseOf(tokens, code);
    const fact = acts.findLast(({ from, to }) => from >= low && to <= code.from && code.from - to <= MOST_BETWEEN);
    if (fact === undefined) return [];
    const isJoined = acts.some(({ to }) => to < fact.from && fact.from - to <= 1);
    return isJoined ? [] : [{ code: code.value, fact }];
  });
}

/** The words right before a decision that a text names: `sửa đổi Quyết định số …`, `tại Quyết định số …`. */
function beforeCited({ list }: Tokens, { from }: Fact): number {
  let at = from - 1;
  while (at >= 0 && /^(?:số|định|quyết|[,.:])$/.test(list[at]?.lower ?? '')) at -= 1;
  return at;
}

/** Decisions that the draft names only as those that amended another one, and the paper as what it does something to itself. */
function turnedRound(e: Tokens, eFacts: readonly Fact[], p: Tokens, pFacts: readonly Fact[]): Fact[] {
  const cited = eFacts.filter(({ kind }) => kind === 'cited');
  return pFacts.flatMap((fact) => {
    if (fact.kind !== 'cited') return [];
    const own = cited.filter(({ value }) => value === fact.value);
    const isOnlyThere =
      own.length > 0 && own.every((each) => /^(?:tại|\d+)$/.test(e.list[beforeCited(e, each)]?.lower ?? ''));
    const at = beforeCited(p, fact);
    const deed = pFacts.find(({ kind, to }) => kind === 'act' && to === at + 1);
    return isOnlyThere && deed !== undefined ? [deed] : [];
  });
}

/** What the paper says of a code and the draft of others alone. */
function ofOtherCodes(drafted: readonly OfCode[], paper: readonly OfCode[]): Fact[] {
  const isSame = (a: Fact, b: Fact): boolean => a.kind === b.kind && a.value === b.value;
  return paper.flatMap(({ code, fact }) => {
    const of = drafted.filter((each) => isSame(each.fact, fact));
    const isKnown = drafted.some((each) => each.code === code && each.fact.kind === fact.kind);
    return isKnown && of.length > 0 && !of.some((each) => each.code === code) ? [fact] : [];
  });
}

/** The longest line of a paper that has far more words than the draft. */
function longest(paper: readonly PlacedLine[], first: PlacedLine): Saying {
  const line = paper.reduce((most, each) => (each.text.length > most.text.length ? each : most), first);
  return {
    likeness: 'different',
    field: 'clause',
    file: line.text,
    registry: null,
    line: line.text,
    place: line.place,
  };
}

/**
 * What a paper in words of its own says otherwise, as far as that can be told: that it cannot be compared word by word,
 * facts that the draft has not, decisions and annexes that only the draft names.
 */
export function ownWordSayings(
  differences: Differences,
  paper: readonly PlacedLine[],
  agencies: readonly (readonly string[])[],
): Saying[] {
  const { e, p, eFacts, pFacts, isOverlong } = differences.alignment;
  const first = paper[0];
  if (first === undefined) return [];
  const said = ({ kind, value, from, to }: Fact, registry: string | null): Saying => ({
    likeness: 'different',
    field: kind === 'body' ? 'body' : FIELDS[kind],
    file: value,
    registry,
    line: wordsOf(p, Math.max(0, from - 8), Math.min(p.list.length, to + 4)),
    place: paper[p.list[from]?.at ?? 0]?.place ?? first.place,
  });
  const isTold = ({ kind, isCount }: Fact): boolean => kind !== 'body' && (kind !== 'figure' || isCount === true);
  const isKnown = (fact: Fact): boolean => eFacts.some(({ kind, value }) => kind === fact.kind && value === fact.value);
  const effects = differences.effectSayings();
  const isEffect = ({ kind, value }: Fact): boolean => kind === 'day' && effects.some(({ file }) => file === value);
  const foreign = pFacts.filter((fact) => isTold(fact) && !isKnown(fact) && !isEffect(fact));
  const drafted = byAnnex(e, eFacts);
  const exchanged = [...byAnnex(p, pFacts)].flatMap(([annex, facts]) => {
    const own = drafted.get(annex) ?? [];
    return facts.filter(
      (fact) => isKnown(fact) && !own.some(({ kind, value }) => kind === fact.kind && value === fact.value),
    );
  });
  const drawn = byCode(e, eFacts, sentenceOf);
  const days = byCode(p, pFacts, clauseOf).filter(({ fact }) => fact.kind === 'day');
  const ofOthers = ofOtherCodes(drawn, [...days, ...deedsOfCodes(p, pFacts)]);
  const isLost = ({ kind, value }: Fact): boolean =>
    (kind === 'cited' || kind === 'annex') && !pFacts.some((fact) => fact.kind === kind && fact.value === value);
  const lost = new Map(eFacts.filter(isLost).map((fact) => [`${fact.kind} ${fact.value}`, fact]));
  return [
    { likeness: 'wording', field: 'ownWords', file: null, registry: null, line: first.text, place: first.place },
    ...(isOverlong ? [longest(paper, first)] : []),
    ...effects,
    ...foreign.map((fact) => said(fact, null)),
    ...[...exchanged, ...ofOthers, ...turnedRound(e, eFacts, p, pFacts)].map((fact) => said(fact, null)),
    ...leadsInstead(leadsIn(e, agencies), leadsIn(p, agencies)).map(({ lead: { from, to }, instead }) =>
      said({ kind: 'body', value: wordsOf(p, from, to), from, to }, wordsOf(e, instead.from, instead.to)),
    ),
    ...[...lost.values()].map(
      ({ kind, value, from, to }): Saying => ({
        likeness: 'different',
        field: kind === 'annex' ? 'annex' : 'cited',
        file: '',
        registry: value,
        line: wordsOf(e, Math.max(0, from - 8), Math.min(e.list.length, to + 4)),
        place: first.place,
      }),
    ),
  ];
}
