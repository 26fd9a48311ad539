import { type Clause, type DecisionDocument, line, type PrintedArticle } from '../../../annex/decision/model.js';
import { propertiesOf } from '../annexes/properties.js';
import { annexSection } from './annex.js';
import { docxFile } from './docx-file.js';
import { paragraph, run } from './markup.js';
import { centred, letterhead, runs, signatureBlock, titleBlock } from './paper-blocks.js';
import { STYLES } from './styles.js';

/** A paragraph of the body: its runs, and whether the next one stays with it. */
type BodyParagraph = readonly [inner: string, keepNext: boolean];

function clause({ label, text, points }: Clause): BodyParagraph[] {
  return [[run(`${label} `) + runs(text), false], ...points.map((point): BodyParagraph => [runs(point), false])];
}

function article({ label, title: heading, text, clauses }: PrintedArticle): BodyParagraph[] {
  const [first = [], ...rest] = text;
  const bold = { bold: true };
  const opening: BodyParagraph =
    heading === undefined
      ? [run(`${label} `, bold) + runs(first), clauses.length > 0]
      : [run(`${label} ${heading}`, bold), true];
  const others = heading === undefined ? rest : text;
  return [opening, ...others.map((pieces): BodyParagraph => [runs(pieces), false]), ...clauses.flatMap(clause)];
}

/** Articles; the last words of a paper stay with the signature, which never stands on a page alone. */
export function articlesXml(articles: readonly PrintedArticle[], isLast = true): string {
  const paragraphs = articles.flatMap(article);
  return paragraphs
    .map(([inner, keepNext], i) =>
      paragraph(inner, { style: STYLES.body, keepNext: keepNext || (isLast && i === paragraphs.length - 1) }),
    )
    .join('');
}

function* decisionXml(document: DecisionDocument): Generator<string> {
  yield letterhead({ ...document, body: document.body.map(line) });
  yield titleBlock('QUYẾT ĐỊNH', document.subject);
  yield centred(document.authority, { bold: true }, { before: 240, after: 240 });
  for (const pieces of document.grounds) yield paragraph(runs(pieces, { italic: true }), { style: STYLES.body });
  yield centred('QUYẾT ĐỊNH:', { bold: true }, { before: 120, after: 120, keepNext: true });
  yield articlesXml(document.articles);
  yield paragraph('', { height: 120, keepNext: true });
  yield signatureBlock(document);
}

/** The Decision with its annexes as a Word file laid out by NĐ 30/2020/NĐ-CP; gaps are marked in yellow. */
export function decisionDocx(document: DecisionDocument): Uint8Array {
  const { annexes } = document;
  return docxFile(
    [
      { landscape: false, content: decisionXml(document) },
      ...annexes.tables.map((table) => annexSection(table, annexes.source)),
    ],
    propertiesOf(annexes),
  );
}
