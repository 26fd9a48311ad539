import { placeOf } from '../../core/registry/authority.js';
import { placedNameAt } from '../../core/registry/placed-name.js';
import { isSigned, type Registry } from '../../core/registry/registry.js';
import { nameAt } from '../../core/registry/timeline.js';
import type { CorrectableField, Decision, IsoDate } from '../../core/registry/types.js';
import { viewOfDecision } from '../annex-view.js';
import { line, lineText } from '../decision/model.js';
import { dateOfDecision } from '../official.js';
import { type AnnexTable, capital, oneLine } from '../table-model.js';
import { type CorrectionOf, correctionsOf } from './corrections-of.js';
import { fullName, shortName } from './decision-words.js';
import {
  addresseesOf,
  asAbove,
  authorityIssuer,
  contextOf,
  departmentIssuer,
  departmentOfPaper,
  dispatchSymbol,
  type Issuer,
  type PaperContext,
  yearAfter,
} from './issuer.js';
import { type Block, dayLine, ended, Gaps, inFigures, numberLine, type Paper, text } from './paper.js';

const FIELDS: Readonly<Record<CorrectableField, string>> = {
  name: 'Tên',
  shortName: 'Tên viết tắt',
  legacyCodes: 'Mã định danh đã cấp',
  address: 'Địa chỉ',
};

/** What was printed, and what it should be: no other table has these two columns. */
export const CORRECTED_LABELS = ['Đã in', 'Đính chính thành'] as const;

/** Corrections up to which the table stands in the text. */
const MOST_IN_TEXT = 10;

function valueText(value: string | readonly string[] | undefined): string {
  return value === undefined ? '(không có)' : oneLine([value].flat().join(', '));
}

/** Those that no paper has told of yet, else those of the last paper that did. */
function told(corrections: readonly CorrectionOf[]): readonly CorrectionOf[] {
  const waiting = corrections.filter(({ by }) => by === undefined);
  if (waiting.length > 0) return waiting;
  const last = corrections.reduce<CorrectionOf | undefined>(
    (found, each) => (found === undefined || each.on >= found.on ? each : found),
    undefined,
  );
  return corrections.filter(({ by, on }) => by === last?.by && on === last?.on);
}

function tableOf(registry: Registry, corrections: readonly CorrectionOf[]): AnnexTable {
  return {
    id: 'corrections',
    heading: 'Phụ lục',
    title: 'Danh sách nội dung đính chính',
    columns: [
      { key: 'no', label: 'STT', content: 'order' },
      { key: 'code', label: 'Mã định danh', content: 'code' },
      { key: 'name', label: 'Tên cơ quan, đơn vị', content: 'name' },
      { key: 'field', label: 'Nội dung', content: 'text' },
      { key: 'was', label: CORRECTED_LABELS[0], content: 'name' },
      { key: 'now', label: CORRECTED_LABELS[1], content: 'name' },
      { key: 'reason', label: 'Lý do', content: 'text' },
    ],
    rows: corrections.map(({ unit, field, was, now, reason, on }, i) => {
      const named = { code: unit.code, name: oneLine(nameAt(registry, unit, on)) };
      const name = placedNameAt(registry, named, on);
      return {
        depth: undefined,
        cells: [
          String(i + 1),
          unit.code,
          name,
          FIELDS[field],
          valueText(was),
          valueText(now),
          capital(oneLine(reason)),
        ],
      };
    }),
    count: corrections.length,
    none: 'Không có',
  };
}

/** Whoever wrote the paper that the corrections were made by; the body that issued the Decision, where none is on record. */
function issuerOf(context: PaperContext, number: string | undefined, day: IsoDate): Issuer {
  const { registry, decision, bodies, gaps } = context;
  const department = departmentOfPaper(context, day);
  if (number !== undefined && department !== undefined) {
    const { symbol } = departmentIssuer(registry, department, bodies.authority, decision, new Gaps());
    if (number.split('/').at(-1)?.startsWith(symbol) === true) {
      return departmentIssuer(registry, department, bodies.authority, decision, gaps);
    }
  }
  return authorityIssuer({ ...context, gaps });
}

function body(
  context: PaperContext,
  issuer: Issuer,
  corrections: readonly CorrectionOf[],
  isAnnexed: boolean,
): Block[] {
  const { decision, gaps } = context;
  const name = fullName(context, decision);
  if (corrections.length === 0) return [text(gaps.line('corrections', 'nội dung đính chính'))];
  const where = isAnnexed ? ` ${inFigures(corrections.length)} nội dung (Phụ lục kèm theo).` : ' như sau:';
  const opening = [
    { text: `Qua rà soát, danh sách mã định danh điện tử ban hành kèm theo ${name} có sai sót. ` },
    ...issuer.name,
    { text: ` đính chính${where}` },
  ];
  return [
    text(opening),
    ...(isAnnexed ? [] : [{ kind: 'table' as const, table: tableOf(context.registry, corrections) }]),
    text(`Các nội dung khác của ${shortName(context, decision)} không thay đổi.`),
    text([...issuer.name, { text: ended(' thông báo để các cơ quan, đơn vị biết, thực hiện') }]),
  ];
}

/** The công văn that puts right what was misprinted in a Decision (NĐ 30/2020/NĐ-CP, Điều 18.3). */
export function correctionPaper(registry: Registry, decision: Decision, today: IsoDate): Paper {
  const gaps = new Gaps();
  const context = contextOf(registry, decision, today, viewOfDecision(registry, decision, today), gaps);
  const corrections = told(correctionsOf(registry, decision));
  const [first] = corrections;
  const number = first?.by;
  // one of no number yet is written today, whenever the misprint was found
  const on = number === undefined ? undefined : first?.on;
  const issuer = issuerOf(context, number, on ?? today);
  const isAnnexed = corrections.length > MOST_IN_TEXT;
  const printed = numberLine(dispatchSymbol(issuer), number);
  const day = dayLine(yearAfter(context), on);
  const source = `(Kèm theo Công văn ${printed.replace(/^Số: /, 'số ')} ${day} của ${lineText(issuer.name)})`;
  const about = isSigned(decision)
    ? line(`V/v đính chính ${shortName(context, decision)} ${dateOfDecision(decision, today)}`)
    : [{ text: 'V/v đính chính ' }, ...gaps.line('unissued', 'Quyết định số … ngày …')];
  return {
    title: `Công văn đính chính ${shortName(context, decision)}`,
    author: issuer.author,
    date: on,
    letter: {
      head: {
        parent: issuer.parent,
        body: issuer.body,
        number: printed,
        about,
        placeAndDate: `${placeOf(registry, decision, on ?? today)}, ${day}`,
      },
      name: undefined,
      addressees: addresseesOf(context.bodies),
      blocks: body(context, issuer, corrections, isAnnexed),
      foot: { signature: issuer.signature, signer: issuer.signer, recipients: asAbove(issuer) },
    },
    annexes: isAnnexed ? [{ table: tableOf(registry, corrections), source }] : [],
    listed: { annexes: [], changes: undefined },
    notes: [],
    gaps: gaps.list(),
  };
}
