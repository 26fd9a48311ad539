import { type Line, lineText } from '../../../annex/decision/model.js';
import type { PaperFoot, PaperHead } from '../../../annex/papers/paper.js';
import { textWidth } from '../ooxml/metrics.js';
import { mmOf, twips } from './lengths.js';
import {
  BETWEEN_MARKS,
  type Inline,
  type Paragraph,
  type ParagraphStyle,
  paragraph,
  type RunStyle,
  run,
  sideBySide,
  type Table,
} from './model.js';
import { textWidthOf } from './page.js';
import { titleLines } from './title-lines.js';
import { wordEnds } from './whole-words.js';

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

/** The pieces of a line as runs: gaps marked, footnotes with the marks that lead to them. */
export function runs(pieces: Line, style: RunStyle = {}): Inline[] {
  return pieces.flatMap(({ text, gap, note }, i) => {
    const words = run(text, gap ? { ...style, marked: true } : style);
    if (note === undefined) return words;
    const isNext = text === '' && pieces[i - 1]?.note !== undefined;
    return [...(isNext ? BETWEEN_MARKS : words), { note }];
  });
}

/** A line in the middle. */
export function centred(text: string, style: RunStyle, more: ParagraphStyle = {}): Paragraph {
  return paragraph(run(text, style), { align: 'center', ...more });
}

/** A rule in the middle of a column, as wide as asked for; lengths in millimetres. */
function rule(column: number, width: number): Paragraph {
  const indent = twips(Math.max(0, (column - width) / 2));
  return paragraph([], { rule: true, before: 40, after: 0, height: 80, left: indent, right: indent });
}

/** Type for a line of a column: the larger size where it fits on one line. */
function sizeThatFits(text: string, column: number, large: number, small: number): number {
  return mmOf(textWidth(text, large, true)) <= column - 1 ? large : small;
}

/** Type for place and date, which stay on one line (13–14 by the decree): `Thành phố Hồ Chí Minh` needs the smaller. */
function dateSize(text: string, column: number, large: number): number {
  return mmOf(textWidth(text, large)) <= column - 1 ? large : Math.min(large, 13);
}

/** A name of more than one line in two of about the same length. */
function balanced(text: string, size: number): string {
  const words = text.split(' ');
  const splits = words.slice(1).map((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')] as const);
  const ends = wordEnds(words);
  const good = splits.filter((_, i) => ends[i] === 'open' || ends[i] === 'part');
  const longer = ([a, b]: readonly [string, string]): number =>
    Math.max(textWidth(a, size, true), textWidth(b, size, true));
  const best = (good.length > 0 ? good : splits).reduce<readonly [string, string] | undefined>(
    (found, each) => (found === undefined || longer(each) < longer(found) ? each : found),
    undefined,
  );
  return best === undefined ? text : best.join('\n');
}

/** The issuing body, Quốc hiệu and Tiêu ngữ, the number with what a công văn is about, place and date. */
export function letterhead({ parent, body, number, about, placeAndDate, mark }: PaperHead): Table {
  const [left, right] = HEAD;
  const nationSize = sizeThatFits(NATION, right, 13, 12);
  const mottoSize = nationSize + 1;
  const fits = (text: string): boolean => mmOf(textWidth(text, nationSize, true)) <= left - 1;
  const lines = body.map((each): Line => {
    const [only] = each;
    return only === undefined || each.length > 1 || fits(only.text)
      ? each
      : [{ ...only, text: balanced(only.text, nationSize) }];
  });
  const above = (text: string): string =>
    text
      .split('\n')
      .map((each) => (mmOf(textWidth(each, nationSize)) <= left - 1 ? each : balanced(each, nationSize)))
      .join('\n');
  const longest = Math.max(
    ...lines.flatMap((each) => lineText(each).split('\n')).map((text) => mmOf(textWidth(text, nationSize, true))),
  );
  const issuer = [
    ...(parent === undefined ? [] : [centred(above(parent), { size: nationSize })]),
    ...lines.map((each) => paragraph(runs(each, { size: nationSize, bold: true }), { align: 'center' })),
    rule(left, Math.min(left, longest) * SHORT_RULE),
  ];
  const nation = [
    centred(NATION, { size: nationSize, bold: true }),
    centred(MOTTO, { size: mottoSize, bold: true }),
    rule(right, mmOf(textWidth(MOTTO, mottoSize, true))),
  ];
  return sideBySide(
    [twips(left), twips(right)],
    [
      [issuer, nation],
      [
        [
          centred(number, { size: 13 }, { before: 120 }),
          ...(about === undefined ? [] : [paragraph(runs(about, { size: 12 }), { align: 'center', before: 120 })]),
          ...(mark === undefined || mark === ''
            ? []
            : [centred(mark, { size: sizeThatFits(mark, left, 13, 11), bold: true })]),
        ],
        [centred(placeAndDate, { size: dateSize(placeAndDate, right, mottoSize), italic: true }, { before: 120 })],
      ],
    ],
  );
}

/** Name of the kind of paper and its trích yếu, with the rule beneath. */
export function titleBlock(kind: string, subject: Line): Paragraph[] {
  const { indent, width } = titleLines(lineText(subject), PAGE, { bold: true });
  const sides = indent === 0 ? {} : { left: indent, right: indent };
  return [
    centred(kind, { bold: true }, { before: 240 }),
    paragraph(runs(subject, { bold: true }), { align: 'center', ...sides }),
    rule(PAGE, Math.min(PAGE, width) * SHORT_RULE),
  ];
}

/** Nơi nhận on the left, authority, title and name of the signer on the right. */
export function signatureBlock({ heading, recipients, signature, signer }: PaperFoot): Table {
  const left = [
    paragraph(run('Nơi nhận:', { size: 12, bold: true, italic: true })),
    ...recipients.map((pieces) => paragraph(runs(pieces, { size: 11 }))),
  ];
  const right = [
    ...(heading === undefined ? [] : [centred(heading, { bold: true })]),
    ...signature.map((pieces) => paragraph(runs(pieces, { bold: true }), { align: 'center' })),
    centred(signer, { bold: true }, { before: SIGNATURE_ROOM }),
  ];
  return sideBySide([twips(FOOT[0]), twips(FOOT[1])], [[left, right]]);
}
