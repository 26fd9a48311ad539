import { bare } from '../../../annex/decision/grounds.js';
import { type DecisionDocument, decisionDocument } from '../../../annex/decision/index.js';
import { blankSourceLine } from '../../../annex/official.js';
import type { CheckFinding } from '../../../core/comparison.js';
import type { CellPlace } from '../../../core/finding.js';
import { placeOf } from '../../../core/registry/authority.js';
import type { Registry } from '../../../core/registry/registry.js';
import type { Decision, IsoDate } from '../../../core/registry/types.js';
import type { ListTable } from '../../recognise/listed.js';
import type { Known } from './alignment.js';
import { annexNumbers, continuedHeadings, isBlankSource } from './annex-head.js';
import { headingSayings } from './column-headings.js';
import { Differences } from './differences.js';
import { type DraftParagraph, draftAnnexes, draftBody, draftFoot, type ParagraphKind } from './draft.js';
import { headSayings, titleSayings } from './head.js';
import { knownOf } from './known.js';
import { sayingRows } from './list-rows.js';
import { isNote, speaksOfDeed, withoutMarks, withoutSigner } from './marks.js';
import { ownWordSayings } from './own-words.js';
import { rightTotals } from './right-totals.js';
import { type PlacedLine, type Saying, sayingFinding } from './saying.js';
import { type AnnexLine, annexZones, headingNumber, isDecision, type PaperPart, type Zones, zonesOf } from './zones.js';

/** How the paper numbers its annexes. */
function numberingOf(parts: readonly PaperPart[]): 'roman' | 'arabic' {
  const text = parts
    .flatMap(({ lines }) => lines.map((line) => line.text))
    .join('\n')
    .normalize('NFC');
  const times = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return times(/phụ\s+lục\s+số\s+\d/giu) > times(/phụ\s+lục\s+[IVX]/giu) ? 'arabic' : 'roman';
}

/** The document that the tool itself would write, in the manner of the paper. */
function draftFor(
  registry: Registry,
  decision: Decision,
  today: IsoDate,
  parts: readonly PaperPart[],
  annexes: readonly PlacedLine[],
): DecisionDocument {
  const numbering = numberingOf(parts);
  const made = decisionDocument(registry, decision, today, { numbering, official: true, today });
  if (!isBlankSource(annexes)) return made;
  // the year beside the room for the day is that in which the paper was drawn up
  const [year] = annexes.flatMap(({ text }) => /^\(?kèm theo\s.*\snăm\s+(\d{4})(?!\d)/iu.exec(text)?.[1] ?? []);
  const day = year === undefined ? decision.signed : `${year}-01-01`;
  const dated = day === undefined ? decision : { ...decision, effective: day };
  const source = blankSourceLine(registry, dated, made.annexes.view.at);
  return { ...made, annexes: { ...made.annexes, source } };
}

/** One file that says that it is a Decision, and those that hold annexes. */
function apart(parts: readonly PaperPart[]): { main: PaperPart | undefined; others: PaperPart[] } {
  const main = parts.find(isDecision);
  return { main, others: parts.filter((part) => part !== main) };
}

/** The lines of annexes that are files of their own, in the order of their numbers; what is wrong with their own numbers. */
function separate(
  others: readonly PaperPart[],
  number: string,
): { lines: AnnexLine[]; copy: PlacedLine[]; aside: PlacedLine[]; running: PlacedLine[]; sayings: Saying[] } {
  const read = others.map((part) => {
    const { annexes, copy, aside, running } = isDecision(part) ? zonesOf(part) : annexZones(part);
    const { lines, sayings } = annexNumbers(annexes, number);
    return { lines, copy, aside, running, sayings };
  });
  read.sort((a, b) => headingNumber(a.lines) - headingNumber(b.lines));
  return {
    lines: read.flatMap(({ lines }) => lines),
    copy: read.flatMap(({ copy }) => copy),
    aside: read.flatMap(({ aside }) => aside),
    running: read.flatMap(({ running }) => running),
    sayings: read.flatMap(({ sayings }) => sayings),
  };
}

/** Compares a part of a paper, from which marks were taken. */
class Words {
  readonly sayings: Saying[] = [];

  constructor(
    private readonly known: Known,
    private readonly areParagraphs: boolean,
  ) {}

  /** The lines of a part without marks, which are told. */
  lines(lines: readonly PlacedLine[], maySign: boolean): PlacedLine[] {
    const found = withoutMarks(lines, maySign);
    this.sayings.push(...found.sayings);
    return found.lines;
  }

  compare(draft: readonly DraftParagraph[], paper: readonly PlacedLine[]): Differences {
    return new Differences({ draft, paper, areParagraphs: this.areParagraphs }, this.known);
  }

  /** What stands on every page: told once, for a publisher or an archive puts it there, unless it speaks of deeds. */
  running(lines: readonly PlacedLine[]): void {
    const plain = this.lines(lines, true);
    this.more(
      plain.filter(({ text }) => speaksOfDeed(text)),
      'text',
    );
    const told = new Set<string>();
    for (const { text, place } of plain) {
      const key = text.replace(/\d+/g, '');
      if (speaksOfDeed(text) || told.has(key)) continue;
      told.add(key);
      this.told([{ text, place }]);
    }
  }

  /** What stands there and changes nothing: each line is told. */
  told(lines: readonly PlacedLine[]): void {
    for (const { text, place } of lines) {
      this.sayings.push({ likeness: 'wording', field: 'wording', file: text, registry: null, line: text, place });
    }
  }

  /** What stands beside the text: words of a hand, such as notes on a page, are told. */
  beside(lines: readonly PlacedLine[]): void {
    const plain = this.lines(lines, true);
    this.told(plain.filter(({ text }) => isNote(text)));
    this.more(
      plain.filter(({ text }) => !isNote(text)),
      'text',
    );
  }

  /** Of what the draft has nothing of, each line is one more. */
  more(lines: readonly PlacedLine[], kind: ParagraphKind): void {
    const nothing = [{ kind, text: '', hasGap: false }];
    for (const line of this.lines(lines, true)) this.sayings.push(...this.compare(nothing, [line]).sayings());
  }
}

/** Files that say that they are the Decision, beside the one that is taken for it. */
function furtherDecisions(others: readonly PaperPart[]): Saying[] {
  return others.filter(isDecision).map(({ file }) => ({
    likeness: 'different',
    field: 'paper',
    file: 'QUYẾT ĐỊNH',
    registry: null,
    line: file,
    place: { file },
  }));
}

/** Files of a paper that hold its annexes, but not the Decision. */
function withoutDecision(parts: readonly PaperPart[], number: string): Saying {
  const files = parts.map(({ file }) => file).join(', ');
  return {
    likeness: 'different',
    field: 'paper',
    file: null,
    registry: `QUYẾT ĐỊNH ${number}`.trim(),
    line: files,
    place: { file: parts[0]?.file ?? '' },
  };
}

function decisionWords(words: Words, zones: Zones, made: DecisionDocument, context: Context): void {
  const { registry, decision, known, whole } = context;
  const { parent, body, authority } = made;
  const place = placeOf(registry, decision, decision.signed ?? context.today);
  const head = words.lines(zones.head, true);
  words.sayings.push(...headSayings(head, { parent, body, place }, decision, known, whole));
  const title = decision.title === undefined ? undefined : bare(decision.title);
  words.sayings.push(...titleSayings(words.lines(zones.title, false), { subject: title, authority }, known, whole));
  const lines = words.lines(zones.body, false);
  const articles = words.compare(draftBody(made), lines);
  words.sayings.push(
    ...(articles.alignment.isComparable ? articles.sayings() : ownWordSayings(articles, lines, known.agencies)),
  );
  const foot = words.lines(zones.foot, true);
  // whoever signs is known by then, if the draft does not say it
  const signed = made.signer === '' ? withoutSigner(foot) : foot;
  words.sayings.push(...words.compare(draftFoot(made), signed).sayings());
}

interface Context {
  registry: Registry;
  decision: Decision;
  today: IsoDate;
  known: Known;
  whole: CellPlace;
}

/**
 * Everything that the words of a paper say otherwise than the tool's own draft of that very decision: facts as errors,
 * other words as warnings, each with its place.
 * @param whole the place of what is missing in it
 * @param tables the lists in it, as they were read
 */
export function paperWordFindings(
  parts: readonly PaperPart[],
  whole: CellPlace,
  registry: Registry,
  decision: Decision,
  today: IsoDate,
  tables: readonly ListTable[],
): CheckFinding[] {
  const { main, others } = apart(parts);
  const number = decision.number ?? '';
  const zones = main === undefined ? undefined : zonesOf(main);
  const beside = separate(others, number);
  const { continued, others: annexes } = continuedHeadings([...(zones?.annexes ?? []), ...beside.lines]);
  const made = draftFor(registry, decision, today, parts, annexes);
  const drafted = [...draftBody(made), ...draftFoot(made), ...draftAnnexes(made)];
  const known = knownOf(registry, decision, today, drafted.map(({ text }) => text).join('\n'));
  const words = new Words(
    known,
    parts.every(({ isPaged }) => !isPaged),
  );
  if (zones === undefined) words.sayings.push(withoutDecision(parts, number));
  else decisionWords(words, zones, made, { registry, decision, today, known, whole });
  words.sayings.push(...furtherDecisions(others), ...beside.sayings);
  const { rows: mentioned, beside: aroundAll } = sayingRows(annexes, registry);
  const { totals, others: rows } = rightTotals(mentioned, annexes, made.annexes.tables);
  const { totals: sums, others: around } = rightTotals(aroundAll, annexes, made.annexes.tables);
  words.told([...(zones?.copy ?? []), ...beside.copy, ...continued, ...totals, ...sums]);
  if (annexes.length > 0) {
    words.sayings.push(...words.compare(draftAnnexes(made), words.lines(around, others.length > 0)).sayings());
  }
  words.sayings.push(...headingSayings(tables, made.annexes.tables, whole));
  words.more(rows, 'row');
  words.beside([...(zones?.aside ?? []), ...beside.aside]);
  words.running([...(zones?.running ?? []), ...beside.running]);
  return words.sayings.map(sayingFinding);
}
