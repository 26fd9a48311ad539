import { levelOf, MAX_LEVEL } from '../../core/code/code.js';
import { effectsOf } from '../../core/registry/decision-effects.js';
import { underWords } from '../../core/registry/placed-name.js';
import { neverBegan } from '../../core/registry/timeline.js';
import type { ClosingReason, Unit } from '../../core/registry/types.js';
import { type AnnexChange, type AnnexChangeKind, bodyCalled, originsOf, type PlacedUnit } from '../annex-changes.js';
import { dayOf } from '../official-dates.js';
import { isNeverClosed } from '../prevented.js';
import { type AnnexTable, oneLine } from '../table-model.js';
import type { PaperContext } from './issuer.js';
import { inFigures } from './paper.js';

/** Kinds of change as the papers tell them apart: closings by their reasons. */
export const PAPER_KINDS = [
  'granted',
  'reestablished',
  'renamed',
  'replaced',
  'merged',
  'split',
  'dissolved',
  'annulled',
  'revoked',
  'restored',
  'parted',
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** What a kind of change is called in a paper. */
export const KIND_WORDS: Readonly<Record<PaperKind, string>> = {
  granted: 'Cấp mới mã',
  reestablished: 'Cấp mã mới cho cơ quan, đơn vị được thành lập lại',
  renamed: 'Cập nhật tên gọi, giữ nguyên mã',
  replaced: 'Thay thế mã',
  merged: 'Đóng mã do sáp nhập, hợp nhất',
  split: 'Đóng mã do chia',
  dissolved: 'Đóng mã do giải thể',
  annulled: 'Hủy bỏ mã cấp sai',
  revoked: 'Thu hồi mã theo quyết định bị thu hồi',
  restored: 'Khôi phục hiệu lực mã',
  parted: 'Tách một phần, giữ nguyên mã',
};

const OF_CLOSING: Readonly<Record<ClosingReason, PaperKind>> = {
  dissolved: 'dissolved',
  merged: 'merged',
  split: 'split',
  replaced: 'replaced',
  annulled: 'annulled',
  revoked: 'revoked',
};

/** `hình thành từ …`, `thành lập lại, mã trước đây là …`; a part each. */
export function originWords(change: Pick<AnnexChange, 'unit' | 'before' | 'above'>): string[] {
  const { from, again } = originsOf(change);
  const codes = again.map(({ code }) => code).join(', ');
  return [
    ...(again.length === 0 ? [] : [`được thành lập lại, mã trước đây là ${codes}`]),
    ...(from.length === 0 ? [] : [`hình thành từ ${bodiesWords(from, change)}`]),
  ];
}

/** The kind of a change. */
export function paperKindOf({ kind, reason, unit }: AnnexChange): PaperKind {
  const of: Readonly<Record<AnnexChangeKind, PaperKind>> = {
    granted: unit.granted.reestablishes === undefined ? 'granted' : 'reestablished',
    renamed: 'renamed',
    replaced: 'replaced',
    closed: OF_CLOSING[reason ?? 'dissolved'],
    restored: 'restored',
    parted: 'parted',
  };
  return of[kind];
}

/** Changes of each kind that occurs, in the order of {@link PAPER_KINDS}. */
export function byKind(changes: readonly AnnexChange[]): { kind: PaperKind; changes: AnnexChange[] }[] {
  return PAPER_KINDS.flatMap((kind) => {
    const mine = changes.filter((change) => paperKindOf(change) === kind);
    return mine.length === 0 ? [] : [{ kind, changes: mine }];
  });
}

/** Bodies that stand around a name, so that it need not say that it is under them. */
type Around = Pick<AnnexChange, 'above'>;

/** `Sở A (H24.01)`, `Phòng B (H24.01.02) thuộc Sở A`; where it takes over only a part, that too. */
export function bodyWords({ name, code, part, above }: PlacedUnit, around: Around): string {
  const said = new Set(around.above.flatMap((each) => [oneLine(each.name), `${oneLine(each.name)} (${each.code})`]));
  const own = oneLine(name);
  const others = above.map(oneLine).filter((each) => !said.has(each));
  return `${own} (${code}${part ? ', một phần' : ''})${underWords(own, others)}`;
}

/** Several of them. */
export function bodiesWords(units: readonly PlacedUnit[], around: Around): string {
  return units.map((each) => bodyWords(each, around)).join('; ');
}

/** A day of effect that its decision's own does not cover. */
function dayWords({ ownDate }: AnnexChange): string {
  return ownDate === null ? '' : `, có hiệu lực từ ngày ${dayOf(ownDate)}`;
}

/** ` thuộc Trung tâm Y, Sở Z`: who a body is under, as far as its name does not say so. */
export function underOf({ name, above }: Pick<PlacedUnit, 'name' | 'above'>): string {
  return underWords(oneLine(name), above.map(oneLine));
}

/** Beside a code whose grant is taken back before its day. */
export const UNBEGUN = 'mã chưa có hiệu lực, không thực hiện việc cấp';

/** One change in a sentence without an end. */
export function changeSentence(change: AnnexChange): string {
  const { before, after, unit } = change;
  const side = change.kind === 'granted' ? after[0] : (before[0] ?? after[0]);
  const name = oneLine(side?.name ?? unit.name);
  const to = bodiesWords(after, change);
  const day = dayWords(change);
  const under = side === undefined ? '' : underOf(side);
  switch (change.kind) {
    case 'granted': {
      const origins = originWords(change)
        .map((words) => `, ${words}`)
        .join('');
      return `${name}${under}: ${unit.code}${origins}${day}`;
    }
    case 'renamed':
      return `Mã ${unit.code}: “${name}”${under} đổi tên thành “${oneLine(after[0]?.name ?? '')}”${day}`;
    case 'replaced':
      return `${name}${under}: mã ${unit.code} được thay bằng mã ${after.map(({ code }) => code).join(', ')}${nowUnder(change)}${renamedWords(change)}${day}`;
    case 'closed':
      return `${name} (${unit.code})${under}${change.isUnbegun ? ` (${UNBEGUN})` : ''}${after.length === 0 ? '' : `; cơ quan, đơn vị tiếp nhận: ${to}`}${day}`;
    case 'restored':
      return `${name} (${unit.code})${under}${day}`;
    case 'parted':
      return `${name} (${unit.code})${under}: một phần chuyển sang ${partedTo(change)}${day}`;
  }
}

/** The bodies that a part went to. */
export function partedTo(change: AnnexChange): string {
  return bodiesWords(
    change.after.map((each) => ({ ...each, part: false })),
    change,
  );
}

/** ` thuộc Sở A`: who a body is under with its new code, where that is another one than before. */
export function nowUnder(change: AnnexChange): string {
  if (!change.isMoved) return '';
  return ` thuộc ${change.under.map(bodyCalled).join(', ')}`;
}

/** The new name of a body that was given a new code, where it has one. */
function renamedWords({ before, after }: AnnexChange): string {
  const [old, next] = [before[0], after[0]];
  return after.length !== 1 || next === undefined || next.name === old?.name ? '' : `, tên mới “${oneLine(next.name)}”`;
}

/** What a change is, in the column of a table. */
export function changeWords(change: AnnexChange): string {
  const words = `${KIND_WORDS[paperKindOf(change)]}${change.isUnbegun ? `; ${UNBEGUN}` : ''}`;
  const renamed = change.kind === 'replaced' ? renamedWords(change) : '';
  return `${words}${renamed}${dayWords(change)}`;
}

/** Figures by level, the total last. */
function figures(counts: readonly number[]): string[] {
  const all = [...counts, counts.reduce((sum, count) => sum + count, 0)];
  return all.map((count) => (count === 0 ? '0' : inFigures(count)));
}

function byLevel(levels: readonly number[]): number[] {
  return Array.from({ length: MAX_LEVEL }, (_, i) => levels.filter((level) => level === i + 1).length);
}

/** Codes by level before a decision, what it does with them by kind, and codes after it. */
export function countTable({ registry, decision, view }: PaperContext, changes: readonly AnnexChange[]): AnnexTable {
  const levels = (units: readonly Unit[]): number[] => byLevel(units.map(({ code }) => levelOf(code)));
  const { granted, closed, lifted } = effectsOf(registry, decision.id);
  const after = levels([...registry.units.values()].filter((unit) => view.covers(unit) && view.inForce(unit)));
  // what another decision would have done only later was not done before this one
  const back = lifted.filter((each) => !isNeverClosed(registry, each));
  const gained = levels([...granted, ...back.map(({ unit }) => unit)]);
  const lost = levels(
    closed.flatMap(({ unit, reason }) => (reason === 'revoked' && neverBegan(registry, unit) ? [] : unit)),
  );
  const before = after.map((count, i) => count - (gained[i] ?? 0) + (lost[i] ?? 0));
  const row = (no: string, words: string, counts: readonly number[]) => ({
    depth: undefined,
    cells: [no, words, ...figures(counts)],
  });
  // a code that never began was not in force before, and none is lost by it
  const kinds = byKind(changes.filter(({ isUnbegun }) => !isUnbegun));
  // what begins later than the decision itself is counted too
  const last = changes.some(({ ownDate }) => ownDate !== null)
    ? 'Mã có hiệu lực khi mọi thay đổi của Quyết định này đã có hiệu lực'
    : 'Mã có hiệu lực sau khi ban hành Quyết định';
  const rows = [
    row('1', 'Mã có hiệu lực trước khi ban hành Quyết định', before),
    ...kinds.map(({ kind, changes: mine }, i) =>
      row(String(i + 2), KIND_WORDS[kind], byLevel(mine.map(({ level }) => level))),
    ),
    row(String(kinds.length + 2), last, after),
  ];
  return {
    id: 'counts',
    heading: 'Bảng',
    title: 'Số lượng mã định danh điện tử',
    columns: [
      { key: 'no', label: 'STT', content: 'order' },
      { key: 'name', label: 'Nội dung', content: 'name' },
      ...['Cấp 1', 'Cấp 2', 'Cấp 3', 'Cấp 4', 'Tổng số'].map((label, i) => ({
        key: `n${i}`,
        label,
        content: 'short' as const,
      })),
    ],
    rows,
    count: rows.length,
    none: 'Không có',
  };
}
