import { type AnnexChange, originsOf } from '../annex-changes.js';
import { byKind, type PaperKind, paperKindOf } from './changes.js';
import { inFigures } from './paper.js';

/** What has happened, so that a decision is needed: in the words of the field, by kind. */
export const EVENTS: Readonly<Record<PaperKind, string>> = {
  granted: 'chưa có mã định danh điện tử',
  reestablished: 'được thành lập lại',
  renamed: 'được đổi tên',
  replaced: 'có mã cần thay thế',
  merged: 'được sáp nhập, hợp nhất',
  split: 'được chia',
  dissolved: 'giải thể',
  annulled: 'có mã cấp sai',
  revoked: 'có mã cấp theo quyết định bị thu hồi',
  restored: 'có mã cần khôi phục hiệu lực',
  parted: 'được tách một phần',
};

/** What has happened to bodies that are given codes: some are new because others went into them. */
function founded(changes: readonly AnnexChange[]): string[] {
  const arisen = changes.filter((change) => originsOf(change).from.length > 0).length;
  const without = changes.length - arisen;
  return [
    ...(without === 0 ? [] : [`${inFigures(without)} cơ quan, đơn vị ${EVENTS.granted}`]),
    ...(arisen === 0 ? [] : [`${inFigures(arisen)} cơ quan, đơn vị được thành lập trên cơ sở sắp xếp, tổ chức lại`]),
  ];
}

/** What has happened to bodies, kind by kind, each with its count. */
export function eventsOf(changes: readonly AnnexChange[]): string[] {
  return byKind(changes).flatMap(({ kind, changes: mine }) =>
    kind === 'granted' ? founded(mine) : [`${inFigures(mine.length)} cơ quan, đơn vị ${EVENTS[kind]}`],
  );
}

/** True for what a review finds, while nothing happened to the body: it has no code, or a wrong one. */
export function isFound(change: AnnexChange): boolean {
  const kind = paperKindOf(change);
  return kind === 'annulled' || (kind === 'granted' && originsOf(change).from.length === 0);
}
