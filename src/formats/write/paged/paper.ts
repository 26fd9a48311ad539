import { lineText } from '../../../annex/decision/model.js';
import type { Block, Paper, PaperAnnex } from '../../../annex/papers/paper.js';
import type { AnnexTable } from '../../../annex/table-model.js';
import type { ReportChart } from '../../../core/query/report-tables.js';
import { annexSection, type PageOptions, tableInText } from './annex.js';
import { articleBlocks } from './decision.js';
import {
  type Cell,
  type PagedDocument,
  type PageSection,
  type Paragraph,
  paragraph,
  type Row,
  run,
  type Block as SetBlock,
  type Table,
} from './model.js';
import { centred, letterhead, runs, signatureBlock, titleBlock } from './paper-blocks.js';
import { STYLES } from './styles.js';

/** Rows up to which a table in the text stays on one page: more of them would leave half of the page before empty. */
const MOST_TOGETHER = 8;
/** Rows of a longer one that stay together at its beginning, under its head, and at its end. */
const AT_ENDS = 2;

/** A row that stays with the next one. */
function keptWithNext({ cells, ...row }: Row): Row {
  const keep = ({ blocks, ...cell }: Cell): Cell => ({
    ...cell,
    blocks: blocks.map(({ style, ...each }) => ({ ...each, style: { ...style, keepNext: true } })),
  });
  return { ...row, cells: cells.map(keep) };
}

/** A table between paragraphs; a short one is not parted by a page's end, a longer one not near its ends. */
function tableOnPages(table: AnnexTable): Table {
  const set = tableInText(table);
  const rows = [...set.rows];
  const last = rows.length - 1;
  const first = rows.findIndex(({ head }) => head !== true);
  const isTogether = table.rows.length <= MOST_TOGETHER;
  const stays = (i: number): boolean => i < last && (isTogether || i < first + AT_ENDS - 1 || i > last - AT_ENDS);
  return { ...set, rows: rows.map((row, i) => (stays(i) ? keptWithNext(row) : row)) };
}

/** @param isFirst nothing stands between it and the head of the paper */
function* setBlock(
  block: Block,
  isFirst: boolean,
  isLast: boolean,
  charts: readonly ReportChart[],
): Generator<SetBlock> {
  switch (block.kind) {
    case 'heading':
    case 'subheading':
      yield paragraph(runs(block.text, { bold: true }), { style: STYLES.body, keepNext: true });
      return;
    case 'text':
      yield paragraph(runs(block.text, block.italic === true ? { italic: true } : {}), {
        style: STYLES.body,
        // what opens a list stays with it
        keepNext: isLast || lineText(block.text).endsWith(':'),
      });
      return;
    case 'middle':
      yield paragraph(runs(block.text, { bold: true }), {
        align: 'center',
        before: isFirst ? 240 : 120,
        after: 120,
        keepNext: true,
      });
      return;
    case 'article':
      yield* articleBlocks([block.article], isLast);
      return;
    case 'table':
      yield tableOnPages(block.table);
      yield paragraph([], { height: 120 });
      return;
    case 'chart':
      yield paragraph([{ chart: block.chart, index: charts.indexOf(block.chart) }], {
        align: 'center',
        before: 120,
        after: 120,
      });
  }
}

/** `Kính gửi: Ủy ban nhân dân thành phố Hải Phòng`; several, each on a line of its own. */
function addresseesSet(addressees: readonly string[]): Paragraph[] {
  const [first = '', ...others] = addressees;
  if (addressees.length === 0) return [];
  if (others.length === 0) return [centred(`Kính gửi: ${first}.`, {}, { before: 240, after: 240 })];
  const lines = addressees.map((each, i) => {
    const end = i === addressees.length - 1 ? '.' : ';';
    return paragraph(run(`- ${each}${end}`), { left: 3400, ...(end === '.' ? { after: 240 } : {}) });
  });
  return [paragraph(run('Kính gửi:'), { left: 2300, before: 240, keepNext: true }), ...lines];
}

function* letterBlocks(
  { head, name, addressees, blocks, foot }: NonNullable<Paper['letter']>,
  charts: readonly ReportChart[],
): Generator<SetBlock> {
  yield letterhead(head);
  if (name !== undefined) {
    yield* titleBlock(name.kind, name.subject);
    for (const [i, pieces] of name.below.entries())
      yield paragraph(runs(pieces), { style: STYLES.body, ...(i === 0 ? { before: 120 } : {}) });
  }
  const to = addresseesSet(addressees);
  const isMiddle = blocks[0]?.kind === 'middle';
  yield* to.length === 0 && !isMiddle ? [paragraph([], { height: 240 })] : to;
  for (const [i, block] of blocks.entries())
    yield* setBlock(block, i === 0 && to.length === 0, i === blocks.length - 1, charts);
  yield paragraph([], { height: 120, keepNext: true });
  yield signatureBlock(foot);
}

function annexOf({ table, source, across }: PaperAnnex, options: PageOptions): PageSection {
  return annexSection(table, source, { ...options, annexed: true, ...(across === true ? { turn: 'across' } : {}) });
}

/** A paper laid out by NĐ 30/2020/NĐ-CP; gaps are marked in yellow. */
export function paperPages(
  { letter, annexes, notes, title, author, date }: Paper,
  options: PageOptions = {},
): PagedDocument {
  const charts = letter?.blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : [])) ?? [];
  const own: PageSection[] = letter === undefined ? [] : [{ landscape: false, content: letterBlocks(letter, charts) }];
  return {
    sections: [...own, ...annexes.map((annex) => annexOf(annex, options))],
    properties: { title, author, date },
    notes,
    charts,
  };
}
