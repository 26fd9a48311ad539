import { decisionDocument } from '../../annex/decision/index.js';
import { lineText, type PrintedArticle } from '../../annex/decision/model.js';
import type { CheckField, CheckFinding } from '../../core/comparison.js';
import type { CellPlace } from '../../core/finding.js';
import { writtenOutIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import type { Decision, IsoDate } from '../../core/registry/types.js';
import { fold } from '../../core/text/fold.js';
import { differing } from './compare-findings.js';
import { type Hole, holesIn } from './paper-holes.js';
import { issuerIn, type PaperText, subjectIn, textOf } from './paper-text.js';

/** Letters and figures alone: spelling of marks and spaces is no difference. */
function plain(text: string): string {
  return fold(text)
    .replace(/[^a-z\d]+/g, ' ')
    .trim();
}

/** Words by which a trích yếu may begin. */
const OPENINGS = ['Về việc', 'V/v', 'Về'].map(plain);

function withoutOpening(title: string): string {
  const words = plain(title);
  const opening = OPENINGS.find((each) => words.startsWith(`${each} `));
  return opening === undefined ? words : words.slice(opening.length + 1);
}

function articleText({ title, text, clauses }: PrintedArticle): string[] {
  const lines = [...text, ...clauses.flatMap((clause) => [clause.text, ...clause.points])].map(lineText);
  return title === undefined ? lines : [title, ...lines];
}

/** A difference in a line of the paper. */
interface Said {
  line: string;
  field: CheckField;
  file: string;
  registry: string | null;
}

function issuerSaid(registry: Registry, text: PaperText, body: readonly string[], decider: string): Said[] {
  const key = (name: string): string => plain(writtenOutIn(registry, name));
  return issuerIn(text).flatMap(({ names, line, isDecider }): Said[] => {
    const expected = isDecider ? decider : body.join(' ');
    return names.some((name) => key(name) === key(expected))
      ? []
      : [{ line, field: 'issuer', file: names[0] ?? line, registry: expected }];
  });
}

function subjectSaid(text: PaperText, { title }: Decision): Said[] {
  const found = subjectIn(text);
  if (found === undefined || title === undefined || withoutOpening(found) === withoutOpening(title)) return [];
  return [{ line: found, field: 'subject', file: found, registry: title }];
}

const FIELDS: Readonly<Record<Hole['kind'], CheckField>> = { count: 'count', number: 'cited', day: 'effect' };

function holesSaid(paper: readonly Hole[], draft: readonly Hole[], { signed, effective }: Decision): Said[] {
  const groups = new Map<string, Set<string>>();
  for (const { kind, context, value } of draft) {
    const key = `${kind} ${context}`;
    groups.set(key, (groups.get(key) ?? new Set()).add(value));
  }
  const drafted = new Set(draft.map(({ kind, value }) => `${kind} ${value}`));
  const from = effective ?? signed;
  return paper.flatMap(({ kind, context, value, line }): Said[] => {
    const said = (registry: string | null): Said[] => [{ line, field: FIELDS[kind], file: value, registry }];
    if (kind === 'day') {
      const day = value === 'signed' ? signed : value;
      // a day that the articles of the draft put into words of their own is in the same words
      return from === undefined || day === from || drafted.has(`day ${value}`) ? [] : said(from);
    }
    const known = groups.get(`${kind} ${context}`);
    if (known !== undefined) return known.has(value) ? [] : said([...known].join(', '));
    return kind === 'number' && !drafted.has(`number ${value}`) ? said(null) : [];
  });
}

/** The decisions that the draft names and the paper does not; a number that a line parts is one all the same. */
function missing(articles: readonly string[], draft: readonly Hole[]): Said[] {
  const text = articles
    .join('')
    .replace(/\s/g, '')
    .replace(/[\u2010-\u2015]/g, '-')
    .toLocaleUpperCase('vi');
  const numbers = draft.filter(({ kind, value }) => kind === 'number' && !text.includes(value));
  const lines = new Map(numbers.map(({ value, line }) => [value, line]));
  return [...lines].map(([value, line]) => ({ line, field: 'cited', file: '', registry: value }));
}

/**
 * What the words of a paper say otherwise than the decision that it is to be: who issues it, what it is about, from when
 * it has effect, how many it is about, which decision it amends or replaces. Words that the draft has otherwise are not
 * compared.
 */
export function paperWordFindings(
  lines: readonly string[],
  place: CellPlace,
  registry: Registry,
  decision: Decision,
  today: IsoDate,
): CheckFinding[] {
  const text = textOf(lines);
  const document = decisionDocument(registry, decision, today);
  const draft = holesIn(document.articles.flatMap(articleText));
  const holes = holesSaid(holesIn(text.articles), draft, decision);
  const said = [
    ...issuerSaid(registry, text, document.body, document.authority),
    ...subjectSaid(text, decision),
    ...holes,
    // one number for another is one difference
    ...(text.articles.length === 0 || holes.some(({ field }) => field === 'cited')
      ? []
      : missing(text.articles, draft)),
  ];
  return said.map(({ line, field, file, registry: own }) =>
    differing('different', { place, code: undefined, name: line }, { field, file, registry: own }),
  );
}
