import { effectiveOfDecision } from '../../core/registry/registry.js';
import type { Decision } from '../../core/registry/types.js';
import type { AnnexChange } from '../annex-changes.js';
import { isOfRevocation, partsBack } from '../decision/revocation.js';
import { kindWord } from '../official.js';
import { officialDate } from '../official-dates.js';
import { preventedBy } from '../prevented.js';
import { effectDay as dayOfEffect, revokedNames } from './decision-words.js';
import type { PaperContext } from './issuer.js';
import { inFigures } from './paper.js';

/** What is said of codes that go, by why they go. */
function goneWords(changes: readonly AnnexChange[]): string {
  const has = (isSo: (change: AnnexChange) => boolean): boolean => changes.some(isSo);
  const words = [
    ...(has(({ kind }) => kind === 'replaced') ? ['thay thế'] : []),
    ...(has(({ reason }) => reason === 'annulled') ? ['hủy bỏ'] : []),
    ...(has(({ reason }) => reason === 'revoked') ? ['thu hồi'] : []),
    ...(has(({ kind, reason }) => kind === 'closed' && reason !== 'annulled' && reason !== 'revoked') ? ['đóng'] : []),
  ];
  return words.join(', ');
}

/** The day, of a draft named as one that is not the paper's own. */
function effectDay(decision: Decision): string {
  return effectiveOfDecision(decision) === undefined ? 'ngày ký Quyết định' : dayOfEffect(decision);
}

/** What everybody has to do once a decision is issued, as far as it gives reason. */
export function duties(context: PaperContext, changes: readonly AnnexChange[], isAnnexed: boolean): string[] {
  const { registry, decision, today } = context;
  const of = (...kinds: AnnexChange['kind'][]): AnnexChange[] => changes.filter(({ kind }) => kinds.includes(kind));
  const where = isAnnexed ? ' (Phụ lục kèm theo)' : '';
  /** From when; codes that have effect on days of their own have them in the annex. */
  const since = (mine: readonly AnnexChange[]): string => {
    const [day, ...others] = new Set(mine.map(({ ownDate }) => ownDate));
    // where nothing of it begins with the decision, its day is none of theirs
    if (day && others.length === 0) return `kể từ ${officialDate(day)}`;
    const isApart = isAnnexed && mine.some(({ ownDate }) => ownDate !== null);
    if (isApart && mine.every(({ ownDate }) => ownDate !== null)) return 'kể từ ngày ghi tại Phụ lục';
    return `kể từ ${effectDay(decision)}${isApart ? ', riêng nội dung ghi ngày khác tại Phụ lục thì kể từ ngày đó' : ''}`;
  };
  const [granted, replaced, ends] = [of('granted'), of('replaced'), of('replaced', 'closed')];
  // nobody has used a code that never began
  const [gone, unbegun] = [ends.filter(({ isUnbegun }) => !isUnbegun), ends.filter(({ isUnbegun }) => isUnbegun)];
  const [renamed, restored, parted] = [of('renamed'), of('restored'), of('parted')];
  const list: string[] = [];
  if (decision.kind === 'full') {
    const isApart = [...granted, ...replaced].some(({ ownDate }) => ownDate !== null);
    const apart = isApart ? ', riêng mã ghi ngày khác tại các phụ lục ấy thì kể từ ngày đó,' : '';
    list.push(
      `Sử dụng mã định danh điện tử tại các phụ lục kèm theo ${kindWord(decision)} kể từ ${effectDay(decision)}${apart} để kết nối, chia sẻ dữ liệu với các bộ, ngành, địa phương và trong các hệ thống thông tin thuộc phạm vi quản lý.`,
    );
  } else if (granted.length + replaced.length > 0) {
    const each = [
      ...(granted.length > 0 ? [`${inFigures(granted.length)} mã cấp mới`] : []),
      ...(replaced.length > 0 ? [`${inFigures(replaced.length)} mã mới thay thế mã cũ`] : []),
    ];
    // "mã được thay thế" would be the old one
    const used = [
      ...(granted.length > 0 ? ['được cấp mới'] : []),
      ...(replaced.length > 0 ? ['mới thay thế mã cũ'] : []),
    ].join(', mã ');
    list.push(`Sử dụng mã định danh điện tử ${used} ${since([...granted, ...replaced])}: ${each.join('; ')}${where}.`);
  }
  for (const name of revokedNames(context)) {
    list.push(`Không áp dụng ${name}, đã bị thu hồi, bãi bỏ kể từ ${effectDay(decision)}.`);
  }
  if (gone.length > 0) {
    const heirs = gone.some(({ kind, after }) => kind === 'closed' && after.length > 0)
      ? '; văn bản, dữ liệu gửi cơ quan, đơn vị có mã đã đóng thì gửi theo mã của cơ quan, đơn vị tiếp nhận nêu tại Phụ lục'
      : '';
    list.push(
      `Ngừng sử dụng ${inFigures(gone.length)} mã định danh điện tử bị ${goneWords(gone)} ${since(gone)}${where}${heirs}.`,
    );
  }
  if (unbegun.length > 0) {
    list.push(
      `Không đưa vào sử dụng ${inFigures(unbegun.length)} mã định danh điện tử bị thu hồi khi chưa có hiệu lực${where}.`,
    );
  }
  for (const [which, mine] of [
    ['mới', renamed.filter((change) => !isOfRevocation(change))],
    ['được khôi phục', renamed.filter(isOfRevocation)],
  ] as const) {
    if (mine.length === 0) continue;
    list.push(
      `Cập nhật tên gọi ${which} của ${inFigures(mine.length)} cơ quan, đơn vị ${since(mine)}; mã định danh điện tử giữ nguyên${where}.`,
    );
  }
  if (restored.length > 0) {
    list.push(
      `Sử dụng lại ${inFigures(restored.length)} mã định danh điện tử được khôi phục hiệu lực ${since(restored)}${where}.`,
    );
  }
  if (parted.length > 0) {
    list.push(
      `Cập nhật việc tách một phần của ${inFigures(parted.length)} cơ quan, đơn vị sang cơ quan, đơn vị khác ${since(parted)}; mã định danh điện tử giữ nguyên${where}.`,
    );
  }
  for (const each of preventedBy(registry, decision, today)) {
    list.push(`Không cập nhật ${each} theo Quyết định bị thu hồi, bãi bỏ.`);
  }
  for (const { words } of partsBack(registry, decision, today)) {
    list.push(`Bỏ cập nhật việc tách một phần của ${words}.`);
  }
  list.push(
    'Rà soát, cập nhật mã định danh điện tử, tên cơ quan, đơn vị trên hệ thống quản lý văn bản và điều hành, các cơ sở dữ liệu và hệ thống thông tin thuộc phạm vi quản lý; thông báo đến các đơn vị trực thuộc.',
  );
  return list;
}
