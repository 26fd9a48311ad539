import { isSigningUnknown } from '../../core/code/national.js';
import { placeOf } from '../../core/registry/authority.js';
import { CONTACT_FIELDS } from '../../core/registry/contact-fields.js';
import { effectiveOfDecision, isSigned, type Registry } from '../../core/registry/registry.js';
import type { Decision, IsoDate } from '../../core/registry/types.js';
import type { ColumnKey } from '../annex-columns.js';
import { annexTable } from '../annex-tables.js';
import { type AnnexView, listView, viewAt, viewOnDay } from '../annex-view.js';
import { type Numbering, VIETNAMESE } from '../annex-words.js';
import type { Annex } from '../annexes.js';
import { bare, groundsSaid, punctuated } from '../decision/grounds.js';
import { decisionDocument } from '../decision/index.js';
import { type DecisionDocument, type Line, line, lineText, type PrintedArticle } from '../decision/model.js';
import { standingDecision } from '../decision/standing.js';
import { citation, onlyRoot, sourceLine } from '../official.js';
import { officialDate } from '../official-dates.js';
import { pendingOf } from '../pending.js';
import { type AnnexTable, withoutEmptyColumns } from '../table-model.js';
import { amendmentsAmong, decisionsSince, lastDayOf, type NotesByCode, notesOf } from './amendments.js';
import { consolidatedList, type ListSources } from './consolidated-list.js';
import { effectDay, fullName } from './decision-words.js';
import { Footnotes, noted, notedAtEnd } from './footnotes.js';
import { authorityIssuer, contextOf, draftMark, type PaperContext, yearAfter } from './issuer.js';
import { type Block, dayLine, filedLine, Gaps, numberLine, type Paper, type PaperAnnex } from './paper.js';

/** How the list of a consolidation is to be printed. */
export interface ConsolidationOptions {
  columns: readonly ColumnKey[];
  auto: boolean;
  numbering: Numbering;
  /** The last day whose changes are in it, for a full decision; today where none is named. */
  at: IsoDate | undefined;
}

/** What is consolidated, with every decision that did something since. */
interface Sources extends ListSources {
  since: readonly Decision[];
}

function sourcesOf(registry: Registry, decision: Decision, today: IsoDate, at: IsoDate | undefined): Sources {
  const own = listView(registry, decision, today);
  const alone = { base: decision, since: [], amendments: [], pending: [], view: own };
  if (decision.kind === 'full' && isSigned(decision)) {
    const day = lastDayOf(registry, decision, at ?? today);
    const since = decisionsSince(registry, decision, undefined, day);
    const amendments = amendmentsAmong(registry, decision, since, today);
    const pending = pendingOf({ registry, decision, today }).map((each) => each.decision);
    if (amendments.length === 0 && pending.length === 0) return alone;
    return {
      ...alone,
      since: [...pending, ...since],
      amendments,
      pending,
      view: { ...viewAt(registry, day), covers: own.covers },
    };
  }
  const base = standingDecision(contextOf(registry, decision, today, own, new Gaps()));
  if (decision.kind === 'full' || base === undefined) return alone;
  const since = decisionsSince(registry, base, decision, own.at);
  const amendments = amendmentsAmong(registry, base, since, today);
  const pending = pendingOf({ registry, decision: base, today }).map((each) => each.decision);
  return { base, since: [...pending, ...since], amendments, pending, view: viewOnDay(registry, decision, today) };
}

/** Why the list as of a day cannot be made from a decision: only what was issued in full has states of other days. */
export type AtFault = { fault: 'amendment'; base: Decision | undefined } | { fault: 'draft' } | { fault: 'before' };

/** What keeps a decision from being consolidated as of a day; undefined where nothing does. */
export function faultOfDay(registry: Registry, decision: Decision, today: IsoDate, at: IsoDate): AtFault | undefined {
  if (decision.kind === 'amendment') {
    return { fault: 'amendment', base: standingDecision({ registry, decision, today }) };
  }
  if (!isSigned(decision)) return { fault: 'draft' };
  return at < (effectiveOfDecision(decision) ?? '') ? { fault: 'before' } : undefined;
}

/** Under the name of the list: who amended it. */
function history(context: PaperContext, { base, amendments, pending }: Sources): Line[] {
  const name = `${fullName(context, base)}, có hiệu lực kể từ ${effectDay(base)}`;
  if (amendments.length === 0 && pending.length > 0) return [line(`${name}.`)];
  if (amendments.length === 0) {
    return [[{ text: `${name}, ` }, ...context.gaps.line('unamended', 'được sửa đổi, bổ sung bởi …')]];
  }
  const each = amendments.map((amendment, i) =>
    // one alone bears no number
    line(
      `${amendments.length === 1 ? '' : `${i + 1}. `}${fullName(context, amendment)}, có hiệu lực kể từ ${effectDay(amendment)}`,
    ),
  );
  return [line(`${name}, được sửa đổi, bổ sung bởi:`), ...punctuated(each)];
}

/** The grounds of an amendment, as the footnote at the list's own quotes them; undefined where it has none. */
function groundsNote({ registry, today }: PaperContext, amendment: Decision): string | undefined {
  const grounds = groundsSaid(amendment).map(lineText);
  if (grounds.length === 0) return undefined;
  return `${citation(amendment, registry, today)} có căn cứ ban hành như sau: “${grounds.join('; ')}.”`;
}

/** Its text without its title, which no mark parts from the first khoản. */
function wordsOf({ text, clauses }: PrintedArticle): string {
  return [
    ...text.map(lineText),
    ...clauses.flatMap((clause) => [`${clause.label} ${lineText(clause.text)}`, ...clause.points.map(lineText)]),
  ].join(' ');
}

/** The article that says from when a decision has effect. */
function effectArticle(articles: readonly PrintedArticle[]): PrintedArticle | undefined {
  const says = (each: PrintedArticle): boolean => /hiệu lực thi hành/iu.test(`${each.title ?? ''} ${wordsOf(each)}`);
  return articles.find(says) ?? articles.at(-1);
}

function effectNote({ registry, today }: PaperContext, amendment: Decision): string {
  const { articles } = decisionDocument(registry, amendment, today);
  const effect = effectArticle(articles);
  const title = effect?.title === undefined ? '' : ` (${effect.title.replace(/[.:\s]+$/u, '')})`;
  const label = `${effect?.label.replace(/\.$/, '') ?? ''}${title}`;
  const words = effect === undefined ? '' : wordsOf(effect).replace(/[./\s]+$/u, '');
  return `${label} của ${citation(amendment, registry, today)} quy định như sau: “${words}.”`;
}

/** The text of the list's own decision, with footnotes where others changed it. */
function body(
  context: PaperContext,
  { grounds, articles, authority }: DecisionDocument,
  { amendments }: Sources,
  ofList: readonly string[],
  notes: Footnotes,
): Block[] {
  const amended = amendments.flatMap((each) => groundsNote(context, each) ?? []);
  const last = grounds.length - 1;
  const lines = grounds.map(
    (each, i): Block => ({
      kind: 'text',
      text: i === last ? notes.at(each, amended) : each,
      italic: true,
    }),
  );
  const effect = effectArticle(articles);
  const lists = amendments.map(
    (each) =>
      `Danh sách ban hành kèm theo Điều này được sửa đổi, bổ sung theo ${fullName(context, each)}, có hiệu lực kể từ ${effectDay(each)}.`,
  );
  const printed = articles.map((each, i): Block => {
    const effects = each === effect ? amendments.map((one) => effectNote(context, one)) : [];
    const article = noted(each, notes, effects);
    return { kind: 'article', article: notedAtEnd(article, notes, i === 0 ? [...lists, ...ofList] : []) };
  });
  return [
    { kind: 'middle', text: line(authority) },
    ...lines,
    { kind: 'middle', text: line('QUYẾT ĐỊNH:') },
    ...printed,
  ];
}

/** Where contact data of a list comes from: no Decision says how it stands on the day of a consolidation. */
function contactNote(tables: readonly AnnexTable[], { at }: AnnexView): string[] {
  const keys: ReadonlySet<string> = new Set(CONTACT_FIELDS);
  if (!tables.some(({ columns }) => columns.some(({ key }) => keys.has(key)))) return [];
  return [`Thông tin liên hệ tại danh sách được lấy theo sổ đăng ký mã định danh điện tử ${officialDate(at)}.`];
}

/** A table with the footnotes of its rows. */
function withNotes(table: AnnexTable, annex: Annex, byCode: NotesByCode, notes: Footnotes): AnnexTable {
  const codes = annex.groups.flatMap(({ rows }) => rows.map(({ code }) => code));
  let at = 0;
  const rows = table.rows.map((row) => {
    if (row.depth !== undefined) return row;
    const words = byCode.get(codes[at] ?? '') ?? [];
    at += 1;
    return words.length === 0 ? row : { ...row, notes: words.map((each) => notes.add(each)) };
  });
  return { ...table, rows };
}

function recipientsOf({ recipients = [], drafter }: Decision): Line[] {
  const others = recipients
    .map((each) => bare(each).replace(/^-\s*/, ''))
    .filter((each) => !/^(?:Như|Lưu)(?:\s|:)/iu.test(each));
  return punctuated([...others.map((each) => line(`- ${each}`)), filedLine(drafter)]);
}

/** What is yellow in the text of a Decision, and so in the paper that repeats it. */
const IN_TEXT: ReadonlySet<string> = new Set(['title', 'basis', 'proposal', 'department', 'head', 'replaced']);

/**
 * Văn bản hợp nhất: the decision that issued the whole list, with the list as all amendments leave it; every place that
 * they changed leads to a footnote with the Decision that did so (Pháp lệnh 01/2012/UBTVQH13).
 */
export function consolidationPaper(
  registry: Registry,
  decision: Decision,
  today: IsoDate,
  { columns, auto, numbering, at }: ConsolidationOptions,
): Paper {
  const gaps = new Gaps();
  const sources = sourcesOf(registry, decision, today, at);
  const { base, since, view } = sources;
  const context = contextOf(registry, decision, today, view, gaps);
  const notes = new Footnotes();
  const issued = decisionDocument(registry, base, today, { numbering });
  if (issued.gaps.some((gap) => IN_TEXT.has(gap))) gaps.note('issued');
  const undated = since.find(isSigningUnknown);
  if (undated !== undefined) gaps.note('signing-unknown');
  const issuer = authorityIssuer(context);
  const byCode = notesOf(registry, base, since, view, today);
  const annexes = consolidatedList(registry, sources, byCode, today);
  const root = onlyRoot(registry, view);
  const plain = annexes.map((annex) =>
    annexTable(annex, { columns, numbering, words: VIETNAMESE, root, numberOf: (level) => level }),
  );
  const tables = auto ? plain.map(withoutEmptyColumns) : plain;
  // before the annexes: footnotes are numbered in the order in which they stand
  const blocks = body(context, issued, sources, contactNote(tables, view), notes);
  const source = sourceLine(registry, base, today);
  const printed = tables.flatMap((table, i): PaperAnnex[] => {
    const annex = annexes[i];
    const own = issued.annexes.tables.find(({ id }) => id === table.id);
    if (annex === undefined || (own === undefined && table.count === 0)) return [];
    // under the number by which the decision's own articles name it
    return [{ source, table: { ...withNotes(table, annex, byCode, notes), heading: own?.heading ?? table.heading } }];
  });
  return {
    title: `Văn bản hợp nhất: ${lineText(issued.subject)}`,
    author: issuer.author,
    date: undefined,
    letter: {
      head: {
        parent: issuer.parent,
        body: issuer.body,
        number: numberLine(`VBHN-${issuer.symbol}`),
        placeAndDate: `${placeOf(registry, decision, view.at)}, ${dayLine(yearAfter(context))}`,
        ...draftMark({ decision, today }),
      },
      name: { kind: 'QUYẾT ĐỊNH', subject: issued.subject, below: history(context, sources) },
      addressees: [],
      blocks,
      foot: {
        heading: 'XÁC THỰC VĂN BẢN HỢP NHẤT',
        signature: issuer.signature,
        signer: issuer.signer,
        recipients: recipientsOf(decision),
      },
    },
    annexes: printed,
    listed: { annexes, changes: undefined },
    notes: notes.texts,
    gaps: gaps.list(),
    repeats: base,
    ...(undated === undefined ? {} : { undated }),
  };
}
