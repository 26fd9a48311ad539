import {
  type Clause,
  type DecisionDocument,
  type Line,
  lineText,
  type PrintedArticle,
} from '../../../annex/decision/model.js';
import { propertiesOf } from '../annexes/properties.js';
import { textWidth } from '../ooxml/metrics.js';
import { annexSection, type DocxOptions } from './annex.js';
import { docxFile } from './docx-file.js';
import { mmOf, type ParagraphStyle, paragraph, type RunStyle, run, sideBySide, twips } from './markup.js';
import { textWidthOf } from './page-sections.js';
import { STYLES } from './styles.js';

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
const PAGE = textWidthOf(false);
/** The issuing body on the left, the nation on the right, in millimetres. */
const HEAD = [PAGE - 102, 102] as const;
/** Recipients on the left, signature on the right. */
const FOOT = [80, PAGE - 80] as const;
/** Part of a text's length that the rule under it takes: between a third and a half. */
const SHORT_RULE = 0.4;
/** Room for the signature and seal, in twips. */
const SIGNATURE_ROOM = twips(28);

function runs(pieces: Line, style: RunStyle = {}): string {
  return pieces.map(({ text, gap }) => run(text, gap ? { ...style, marked: true } : style)).join('');
}

function centred(text: string, style: RunStyle, more: ParagraphStyle = {}): string {
  return paragraph(run(text, style), { align: 'center', ...more });
}

/** A rule in the middle of a column, as wide as asked for; lengths in millimetres. */
function rule(column: number, width: number): string {
  const indent = twips(Math.max(0, (column - width) / 2));
  return paragraph('', { rule: true, before: 40, after: 0, height: 80, left: indent, right: indent });
}

/** Type for a line of a column: the larger size where it fits on one line. */
function sizeThatFits(text: string, column: number, large: number, small: number): number {
  return mmOf(textWidth(text, large, true)) <= column - 1 ? large : small;
}

function head({ parent, body, number, placeAndDate }: DecisionDocument): string {
  const [left, right] = HEAD;
  const nationSize = sizeThatFits(NATION, right, 13, 12);
  const mottoSize = nationSize + 1;
  const longest = Math.max(...body.map((text) => Math.min(left, mmOf(textWidth(text, nationSize, true)))));
  const issuer = [
    parent === undefined ? '' : centred(parent, { size: nationSize }),
    ...body.map((text) => centred(text, { size: nationSize, bold: true })),
    rule(left, longest * SHORT_RULE),
  ].join('');
  const nation = [
    centred(NATION, { size: nationSize, bold: true }),
    centred(MOTTO, { size: mottoSize, bold: true }),
    rule(right, mmOf(textWidth(MOTTO, mottoSize, true))),
  ].join('');
  return sideBySide(
    [twips(left), twips(right)],
    [
      [issuer, nation],
      [
        centred(number, { size: 13 }, { before: 120 }),
        centred(placeAndDate, { size: mottoSize, italic: true }, { before: 120 }),
      ],
    ],
  );
}

function title({ subject, authority }: DecisionDocument): string {
  const length = mmOf(textWidth(subject.map(({ text }) => text).join(''), 14, true));
  return [
    centred('QUYẾT ĐỊNH', { bold: true }, { before: 240 }),
    paragraph(runs(subject, { bold: true }), { align: 'center' }),
    rule(PAGE, Math.min(PAGE, length) * SHORT_RULE),
    centred(authority, { bold: true }, { before: 240, after: 240 }),
  ].join('');
}

/** A paragraph of the body: its runs, whether the next one stays with it, and its style where it is a heading. */
type BodyParagraph = readonly [inner: string, keepNext: boolean, style?: string];

/** What announces more is not left at the foot of a page. */
function announces(pieces: Line): boolean {
  return /:\s*$/u.test(lineText(pieces));
}

function clause({ label, text, points }: Clause): BodyParagraph[] {
  const opening: BodyParagraph = [run(`${label} `) + runs(text), points.length > 0 || announces(text)];
  return [opening, ...points.map((point): BodyParagraph => [runs(point), announces(point)])];
}

function article({ label, title: heading, text, clauses }: PrintedArticle): BodyParagraph[] {
  const [first = [], ...rest] = text;
  const bold = { bold: true };
  const opening: BodyParagraph =
    heading === undefined
      ? [run(`${label} `, bold) + runs(first), clauses.length > 0 || announces(first), STYLES.article]
      : [run(`${label} ${heading}`, bold), true, STYLES.article];
  const others = heading === undefined ? rest : text;
  return [
    opening,
    ...others.map((pieces): BodyParagraph => [runs(pieces), announces(pieces)]),
    ...clauses.flatMap(clause),
  ];
}

/** The articles; the last words stay with the signature, which never stands on a page alone. */
function body(articles: readonly PrintedArticle[]): string {
  const paragraphs = articles.flatMap(article);
  return paragraphs
    .map(([inner, keepNext, style = STYLES.body], i) =>
      paragraph(inner, { style, keepNext: keepNext || i === paragraphs.length - 1 }),
    )
    .join('');
}

function foot({ recipients, signature, signer }: DecisionDocument): string {
  const left = [
    paragraph(run('Nơi nhận:', { size: 12, bold: true, italic: true })),
    ...recipients.map((pieces) => paragraph(runs(pieces, { size: 11 }))),
  ].join('');
  const right = [
    ...signature.map((pieces) => paragraph(runs(pieces, { bold: true }), { align: 'center' })),
    centred(signer, { bold: true }, { before: SIGNATURE_ROOM }),
  ].join('');
  return sideBySide([twips(FOOT[0]), twips(FOOT[1])], [[left, right]]);
}

function* decisionXml(document: DecisionDocument): Generator<string> {
  yield head(document);
  yield title(document);
  for (const pieces of document.grounds) yield paragraph(runs(pieces, { italic: true }), { style: STYLES.body });
  yield centred('QUYẾT ĐỊNH:', { bold: true }, { before: 120, after: 120, keepNext: true });
  yield body(document.articles);
  yield paragraph('', { height: 120, keepNext: true });
  yield foot(document);
}

/** How a Decision is put into files. */
export interface DecisionOptions extends DocxOptions {
  /** The annexes are files of their own: see {@link annexFiles}. */
  apart?: boolean;
}

/** The Decision with its annexes as a Word file laid out by NĐ 30/2020/NĐ-CP; gaps are marked in yellow. */
export function decisionDocx(
  document: DecisionDocument,
  { apart = false, ...options }: DecisionOptions = {},
): Uint8Array {
  const { annexes } = document;
  const tables = apart ? [] : annexes.tables;
  return docxFile(
    [
      { landscape: false, content: decisionXml(document) },
      ...tables.map((table) => annexSection(table, annexes.source, { ...options, annexed: true })),
    ],
    propertiesOf(annexes),
  );
}

/**
 * Each annex as a Word file of its own, which is signed by itself: number and symbol of the paper, and the time of
 * signing, have their place at the top right of its first page (NĐ 30/2020/NĐ-CP, Phụ lục I).
 */
export function annexFiles({ annexes, number }: DecisionDocument, options: DocxOptions = {}): Uint8Array[] {
  const properties = propertiesOf(annexes);
  // date, time and zone as ISO 8601 has them
  const signing = [number, `Thời gian ký:${'\u00A0'.repeat(44)}`];
  return annexes.tables.map((table) =>
    docxFile([annexSection(table, annexes.source, { ...options, annexed: true, signing })], {
      ...properties,
      title: `${table.heading}. ${properties.title}`,
    }),
  );
}
