import type { DecisionDocument } from '../../../annex/decision/index.js';
import { type Line, lineText, type PrintedArticle } from '../../../annex/decision/model.js';

/** What a paragraph of a paper is. */
export type ParagraphKind = 'text' | 'foot' | 'row' | 'heading' | 'title' | 'source';

/** A paragraph as the draft has it. */
export interface DraftParagraph {
  kind: ParagraphKind;
  text: string;
  /** Words in square brackets are room for what the registry does not say. */
  hasGap: boolean;
}

function paragraph(pieces: Line, kind: ParagraphKind = 'text', label = ''): DraftParagraph {
  const text = lineText(pieces);
  return { kind, text: label === '' ? text : `${label} ${text}`, hasGap: pieces.some(({ gap }) => gap === true) };
}

const plain = (text: string, kind: ParagraphKind = 'text'): DraftParagraph => ({ kind, text, hasGap: false });

function articleParagraphs({ label, title, text, clauses }: PrintedArticle): DraftParagraph[] {
  const [first = [], ...rest] = text;
  const opening =
    title === undefined
      ? [paragraph(first, 'text', label), ...rest.map((each) => paragraph(each))]
      : [plain(`${label} ${title}`), ...text.map((each) => paragraph(each))];
  const under = clauses.flatMap((clause) => [
    paragraph(clause.text, 'text', clause.label),
    ...clause.points.map((point) => paragraph(point)),
  ]);
  return [...opening, ...under];
}

/** From the grounds to the last article. */
export function draftBody({ grounds, articles }: DecisionDocument): DraftParagraph[] {
  return [...grounds.map((ground) => paragraph(ground)), plain('QUYẾT ĐỊNH:'), ...articles.flatMap(articleParagraphs)];
}

/** Recipients, and who signs. */
export function draftFoot({ recipients, signature, signer }: DecisionDocument): DraftParagraph[] {
  return [
    plain('Nơi nhận:', 'foot'),
    ...[...recipients, ...signature].map((each) => paragraph(each, 'foot')),
    ...(signer === '' ? [] : [plain(signer, 'foot')]),
  ];
}

/** What stands over and under the tables of the annexes. */
export function draftAnnexes({ annexes }: DecisionDocument): DraftParagraph[] {
  return annexes.tables.flatMap(({ heading, title }) => [
    plain(heading, 'heading'),
    plain(title.toLocaleUpperCase('vi'), 'title'),
    plain(annexes.source, 'source'),
  ]);
}
