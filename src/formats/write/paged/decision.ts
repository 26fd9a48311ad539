import {
  type Clause,
  type DecisionDocument,
  type Line,
  line,
  lineText,
  type PrintedArticle,
} from '../../../annex/decision/model.js';
import { propertiesOf } from '../annexes/properties.js';
import { annexSection, type PageOptions } from './annex.js';
import { type Block, type Inline, type PagedDocument, type Paragraph, paragraph, run } from './model.js';
import { centred, letterhead, runs, signatureBlock, titleBlock } from './paper-blocks.js';
import { STYLES } from './styles.js';

/** A paragraph of the body: its runs, whether the next one stays with it, and its style where it is a heading. */
type BodyParagraph = readonly [inner: readonly Inline[], keepNext: boolean, style?: string];

/** What announces more is not left at the foot of a page. */
function announces(pieces: Line): boolean {
  return /:\s*$/u.test(lineText(pieces));
}

function clause({ label, text, points }: Clause): BodyParagraph[] {
  const opening: BodyParagraph = [[...run(`${label} `), ...runs(text)], points.length > 0 || announces(text)];
  return [opening, ...points.map((point): BodyParagraph => [runs(point), announces(point)])];
}

function article({ label, title: heading, text, clauses }: PrintedArticle): BodyParagraph[] {
  const [first = [], ...rest] = text;
  const bold = { bold: true };
  const opening: BodyParagraph =
    heading === undefined
      ? [[...run(`${label} `, bold), ...runs(first)], clauses.length > 0 || announces(first), STYLES.article]
      : [run(`${label} ${heading}`, bold), true, STYLES.article];
  const others = heading === undefined ? rest : text;
  return [
    opening,
    ...others.map((pieces): BodyParagraph => [runs(pieces), announces(pieces)]),
    ...clauses.flatMap(clause),
  ];
}

/** Articles; the last words of a paper stay with the signature, which never stands on a page alone. */
export function articleBlocks(articles: readonly PrintedArticle[], isLast = true): Paragraph[] {
  const paragraphs = articles.flatMap(article);
  return paragraphs.map(([inner, keepNext, style = STYLES.body], i) =>
    paragraph(inner, { style, keepNext: keepNext || (isLast && i === paragraphs.length - 1) }),
  );
}

function* decisionBlocks(document: DecisionDocument): Generator<Block> {
  yield letterhead({ ...document, body: document.body.map(line) });
  yield* titleBlock('QUYẾT ĐỊNH', document.subject);
  yield centred(document.authority, { bold: true }, { before: 240, after: 240 });
  for (const pieces of document.grounds) yield paragraph(runs(pieces, { italic: true }), { style: STYLES.body });
  yield centred('QUYẾT ĐỊNH:', { bold: true }, { before: 120, after: 120, keepNext: true });
  yield* articleBlocks(document.articles);
  yield paragraph([], { height: 120, keepNext: true });
  yield signatureBlock(document);
}

/** How a Decision is put into files. */
export interface DecisionOptions extends PageOptions {
  /** The annexes are files of their own: see {@link annexFiles}. */
  apart?: boolean;
}

/** The Decision with its annexes laid out by NĐ 30/2020/NĐ-CP; gaps are marked in yellow. */
export function decisionPages(
  document: DecisionDocument,
  { apart = false, ...options }: DecisionOptions = {},
): PagedDocument {
  const { annexes } = document;
  const tables = apart ? [] : annexes.tables;
  return {
    sections: [
      { landscape: false, content: decisionBlocks(document) },
      ...tables.map((table) => annexSection(table, annexes.source, { ...options, annexed: true })),
    ],
    properties: propertiesOf(annexes),
    notes: [],
  };
}

/**
 * Each annex as a document of its own, which is signed by itself: number and symbol of the paper, and the time of
 * signing, have their place at the top right of its first page (NĐ 30/2020/NĐ-CP, Phụ lục I).
 */
export function annexesApart({ annexes, number }: DecisionDocument, options: PageOptions = {}): PagedDocument[] {
  const properties = propertiesOf(annexes);
  // date, time and zone as ISO 8601 has them
  const signing = [number, `Thời gian ký:${'\u00A0'.repeat(44)}`];
  return annexes.tables.map((table) => ({
    sections: [annexSection(table, annexes.source, { ...options, annexed: true, signing })],
    properties: { ...properties, title: `${table.heading}. ${properties.title}` },
    notes: [],
  }));
}
