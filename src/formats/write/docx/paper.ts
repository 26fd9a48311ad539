import { lineText } from '../../../annex/decision/model.js';
import type { Block, Paper, PaperAnnex } from '../../../annex/papers/paper.js';
import type { AnnexTable } from '../../../annex/table-model.js';
import type { ReportChart } from '../../../core/query/report-tables.js';
import { annexSection, tableInText } from './annex.js';
import { chartXml } from './charts/index.js';
import { articlesXml } from './decision.js';
import { docxFile } from './docx-file.js';
import { paragraph, run } from './markup.js';
import type { PageSection } from './page-sections.js';
import { centred, letterhead, runs, signatureBlock, titleBlock } from './paper-blocks.js';
import { STYLES } from './styles.js';

/** Rows up to which a table in the text stays on one page. */
const MOST_TOGETHER = 15;

/** A table between paragraphs; a short one is not parted by a page's end. */
function* shortTable(table: AnnexTable): Generator<string> {
  const pieces = tableInText(table);
  const last = pieces.length - 2;
  for (const [i, piece] of pieces.entries()) {
    const stays = table.rows.length <= MOST_TOGETHER && i < last;
    yield stays ? piece.replaceAll('"/></w:pPr>', '"/><w:keepNext/></w:pPr>') : piece;
  }
}

function* blockXml(block: Block, isLast: boolean, charts: readonly ReportChart[]): Generator<string> {
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
      yield paragraph(runs(block.text, { bold: true }), { align: 'center', before: 120, after: 120, keepNext: true });
      return;
    case 'article':
      yield articlesXml([block.article], isLast);
      return;
    case 'table':
      yield* shortTable(block.table);
      yield paragraph('', { height: 120 });
      return;
    case 'chart':
      yield paragraph(chartXml(block.chart, charts.indexOf(block.chart)), { align: 'center', before: 120, after: 120 });
  }
}

/** `Kính gửi: Ủy ban nhân dân thành phố Hải Phòng`; several, each on a line of its own. */
function addresseesXml(addressees: readonly string[]): string {
  const [first = '', ...others] = addressees;
  if (addressees.length === 0) return '';
  if (others.length === 0) return centred(`Kính gửi: ${first}.`, {}, { before: 240, after: 240 });
  const lines = addressees.map((each, i) => {
    const end = i === addressees.length - 1 ? '.' : ';';
    return paragraph(run(`- ${each}${end}`), { left: 3400, ...(end === '.' ? { after: 240 } : {}) });
  });
  return [paragraph(run('Kính gửi:'), { left: 2300, before: 240, keepNext: true }), ...lines].join('');
}

function* letterXml(
  { head, name, addressees, blocks, foot }: NonNullable<Paper['letter']>,
  charts: readonly ReportChart[],
): Generator<string> {
  yield letterhead(head);
  if (name !== undefined) {
    yield titleBlock(name.kind, name.subject);
    for (const pieces of name.below) yield paragraph(runs(pieces), { style: STYLES.body, before: 120 });
  }
  const to = addresseesXml(addressees);
  yield to === '' ? paragraph('', { height: 240 }) : to;
  for (const [i, block] of blocks.entries()) yield* blockXml(block, i === blocks.length - 1, charts);
  yield paragraph('', { height: 120, keepNext: true });
  yield signatureBlock(foot);
}

function annexOf({ table, source, across }: PaperAnnex): PageSection {
  return annexSection(table, source, across === true ? { turn: 'across' } : {});
}

/** A paper as a Word file laid out by NĐ 30/2020/NĐ-CP; gaps are marked in yellow. */
export function paperDocx({ letter, annexes, notes, title, author, date }: Paper): Uint8Array {
  const charts = letter?.blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : [])) ?? [];
  const own: PageSection[] = letter === undefined ? [] : [{ landscape: false, content: letterXml(letter, charts) }];
  return docxFile([...own, ...annexes.map(annexOf)], { title, author, date }, notes, charts);
}
