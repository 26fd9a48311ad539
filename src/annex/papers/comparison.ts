import { ancestorAt, compareCodes, rootOf } from '../../core/code/code.js';
import type { Registry } from '../../core/registry/registry.js';
import type { ClosingReason, Decision, IsoDate } from '../../core/registry/types.js';
import { type AnnexChange, type ChangedUnit, changesOf, originsOf, type PlacedUnit } from '../annex-changes.js';
import { viewOfDecision } from '../annex-view.js';
import type { Numbering } from '../annex-words.js';
import { decisionDocument } from '../decision/index.js';
import { lineText } from '../decision/model.js';
import { isRevoking } from '../decision/revocation.js';
import { dayOf } from '../official-dates.js';
import { roman } from '../roman.js';
import { type AnnexTable, capital, oneLine, type TableColumn, type TableRow } from '../table-model.js';
import { bodyWords, changeWords } from './changes.js';
import { shortName } from './decision-words.js';
import { contextOf, departmentIssuer, type PaperContext, submitterOf, yearOf } from './issuer.js';
import { dayLine, Gaps, numberLine, type Paper } from './paper.js';

/** Bodies one below the other, each with those it is under beside the agency whose heading is above them. */
function side(units: readonly PlacedUnit[], agency: readonly ChangedUnit[]): string {
  return units.map((each) => bodyWords(each, { above: [...agency] })).join('\n');
}

/** What the left says of a code that comes back: what had become of it. */
const WAS: Readonly<Record<ClosingReason, string>> = {
  dissolved: 'mã đã đóng',
  merged: 'mã đã đóng',
  split: 'mã đã đóng',
  replaced: 'mã đã thay thế',
  annulled: 'mã đã hủy bỏ',
  revoked: 'mã đã thu hồi',
};

/** What stands on the left: the body as it is now; of a new one those it comes from, else that there is none. */
function before(change: AnnexChange, agency: readonly ChangedUnit[]): string {
  const { before: units, kind, reason } = change;
  if (change.isUnbegun) return `${side(units, agency)} (mã chưa có hiệu lực)`;
  if (kind === 'restored') return `${side(units, agency)} (${WAS[reason ?? 'dissolved']})`;
  if (kind === 'granted') {
    const { from, again } = originsOf(change);
    const lines = [...again.map((each) => `${side([each], agency)} (mã đã đóng)`), side(from, agency)];
    if (units.length > 0) return lines.filter(Boolean).join('\n');
  }
  if (units.length > 0) return side(units, agency);
  return kind === 'granted' ? 'Chưa có mã' : '';
}

/** What stands on the right. */
function after({ after: units, before: old, kind, isUnbegun }: AnnexChange, agency: readonly ChangedUnit[]): string {
  if (isUnbegun) return 'Không cấp mã';
  if (kind === 'parted') return side([...old, ...units], agency);
  return units.length > 0 ? side(units, agency) : 'Không còn mã';
}

/** Where the decision lists a change, and which decision had granted the code. */
function groundOf(context: PaperContext, change: AnnexChange, annex: string): string {
  const { registry, decision } = context;
  const here = annex === '' ? shortName(context, decision) : `${annex} kèm theo ${shortName(context, decision)}`;
  const granted = registry.decision(change.unit.granted.decision);
  if (change.kind === 'granted' || granted?.signed === undefined || granted.id === decision.id) return capital(here);
  const isOld = change.kind === 'replaced' || change.kind === 'closed';
  const then = `mã ${isOld ? 'cũ ' : ''}cấp theo ${shortName(context, granted)} ngày ${dayOf(granted.signed)}`;
  return `${capital(here)}; ${then}`;
}

/** Heading of the annex that lists each change; '' where the decision lists what remains and not what goes. */
function annexHeadings(
  { registry, decision, today }: PaperContext,
  changes: readonly AnnexChange[],
  numbering: Numbering,
): (change: AnnexChange) => string {
  const { tables } = decisionDocument(registry, decision, today, { numbering }).annexes;
  const byCode = new Map<string, string[]>();
  for (const { heading, columns, rows } of tables) {
    const at = columns.findIndex(({ key }) => key === 'code' || key === 'codeBefore');
    for (const { depth, cells } of rows) {
      const code = cells[at];
      if (depth === undefined && code !== undefined) byCode.set(code, [...(byCode.get(code) ?? []), heading]);
    }
  }
  // changes of one code come in the order of the annexes
  const headings = new Map<AnnexChange, string>();
  for (const change of changes) {
    const found = byCode.get(change.unit.code) ?? [];
    headings.set(change, (found.length > 1 ? found.shift() : found[0]) ?? '');
  }
  return (change) => headings.get(change) ?? '';
}

/** Changes under the level-2 agencies that answer for them, each in the order of its codes. */
function byAgency(changes: readonly AnnexChange[]): { agency: string; changes: AnnexChange[] }[] {
  const groups = new Map<string, AnnexChange[]>();
  for (const change of [...changes].sort((a, b) => compareCodes(a.unit.code, b.unit.code))) {
    const { code } = change.unit;
    const agency = ancestorAt(code, 2) ?? rootOf(code);
    groups.set(agency, [...(groups.get(agency) ?? []), change]);
  }
  return [...groups].map(([agency, mine]) => ({ agency, changes: mine }));
}

export const COMPARISON_COLUMNS = [
  { key: 'no', label: 'STT', content: 'order' },
  { key: 'before', label: 'Trước khi thay đổi (tên, mã)', content: 'name' },
  { key: 'after', label: 'Sau khi thay đổi (tên, mã)', content: 'name' },
  { key: 'change', label: 'Nội dung thay đổi', content: 'text' },
  { key: 'ground', label: 'Căn cứ', content: 'text' },
] as const satisfies readonly TableColumn[];

function tableOf(context: PaperContext, changes: readonly AnnexChange[], numbering: Numbering): AnnexTable {
  const { registry, view } = context;
  const headingOf = annexHeadings(context, changes, numbering);
  const rows = byAgency(changes).flatMap(({ agency, changes: mine }, i): TableRow[] => {
    const unit = registry.unit(agency);
    const named = unit === undefined ? '' : oneLine(view.nameOf(unit));
    const name = unit === undefined ? agency : `${named} (${agency})`;
    const heading = [{ code: agency, name: named, part: false }];
    return [
      { depth: 1, cells: [roman(i + 1), name, '', '', ''] },
      ...mine.map(
        (change, at): TableRow => ({
          depth: undefined,
          cells: [
            String(at + 1),
            before(change, heading),
            after(change, heading),
            changeWords(change),
            groundOf(context, change, headingOf(change)),
          ],
        }),
      ),
    ];
  });
  return {
    id: 'comparison',
    heading: 'BẢNG SO SÁNH',
    title: 'Mã định danh điện tử trước và sau khi thay đổi',
    columns: COMPARISON_COLUMNS,
    rows,
    count: changes.length,
    none: 'Không có thay đổi',
  };
}

/** Bảng so sánh: every body that a decision touches, before and after, with where that is laid down; it goes with the Tờ trình. */
export function comparisonPaper(
  registry: Registry,
  decision: Decision,
  today: IsoDate,
  numbering: Numbering = 'roman',
): Paper {
  const gaps = new Gaps();
  const context = contextOf(registry, decision, today, viewOfDecision(registry, decision, today), gaps);
  const { bodies } = context;
  const of = new Gaps();
  const issuer = departmentIssuer(registry, submitterOf(context), bodies.authority, decision, of);
  // nobody signs what goes with another paper
  for (const gap of of.list()) if (gap === 'department' || gap === 'symbol') gaps.note(gap);
  const changes = changesOf(registry, decision, today);
  if (changes.length === 0 && decision.kind === 'amendment' && !isRevoking(decision)) gaps.note('changes');
  const { submitted } = decision;
  const number = numberLine(`TTr-${issuer.symbol}`, submitted?.number).replace(/^Số: /, 'số ');
  const source = `(Kèm theo Tờ trình ${number} ${dayLine(yearOf(context), submitted?.on)} của ${lineText(issuer.name)})`;
  const table = tableOf(context, changes, numbering);
  return {
    title: `Bảng so sánh mã định danh điện tử trước và sau khi thay đổi`,
    author: issuer.author,
    date: submitted?.on,
    letter: undefined,
    annexes: [{ table, source, across: true, changes: byAgency(changes).flatMap((group) => group.changes) }],
    listed: { annexes: [], changes },
    notes: [],
    gaps: gaps.list(),
  };
}
