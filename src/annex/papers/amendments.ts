import { authorityOf, isOneBody } from '../../core/registry/authority.js';
import { refsOf } from '../../core/registry/closings.js';
import { correctionsMade } from '../../core/registry/corrections.js';
import { dayBefore } from '../../core/registry/dates.js';
import { inOrderOfEffect } from '../../core/registry/decision-order.js';
import { effectiveOf, effectiveOfDecision, isSigned, type Registry } from '../../core/registry/registry.js';
import type { ClosingReason, CorrectableField, Decision, IsoDate, Unit } from '../../core/registry/types.js';
import { type AnnexChange, changesOf } from '../annex-changes.js';
import type { AnnexView } from '../annex-view.js';
import { scopeOf } from '../list-scope.js';
import { citation } from '../official.js';
import { officialDate } from '../official-dates.js';
import { isPrevented } from '../prevented.js';
import { oneLine } from '../table-model.js';
import { bodiesWords, originWords, partedTo } from './changes.js';

/** What changed a code since its list was issued: the words of a footnote. */
export type NotesByCode = Map<string, string[]>;

const CLOSED: Readonly<Record<ClosingReason, string>> = {
  dissolved: 'được đóng do giải thể',
  merged: 'được đóng do sáp nhập, hợp nhất',
  split: 'được đóng do chia',
  replaced: 'được thay thế',
  annulled: 'được hủy bỏ do cấp sai',
  revoked: 'được thu hồi cùng với quyết định cấp mã',
};

/** What is said beside a code that a list keeps though it is over. */
export const GONE_WORDS: Readonly<Record<ClosingReason, string>> = {
  dissolved: 'được đóng',
  merged: 'được đóng',
  split: 'được đóng',
  replaced: 'được thay thế',
  annulled: 'được hủy bỏ',
  revoked: 'được thu hồi',
};

/** Fields of a list in which a misprint may be put right. */
const CORRECTED: Readonly<Partial<Record<CorrectableField, string>>> = {
  name: 'Tên',
  legacyCodes: 'Mã định danh đã cấp',
  address: 'Địa chỉ',
};

/** The decisions that did something after a list was issued, in the order in which they have effect; whoever's they are. */
export function decisionsSince(
  registry: Registry,
  base: Decision,
  last: Decision | undefined,
  at: IsoDate,
): Decision[] {
  const acting = new Set<string>();
  for (const unit of registry.units.values()) for (const { decision } of refsOf(unit)) acting.add(decision);
  const since = effectiveOfDecision(base) ?? '';
  const counts = (decision: Decision): boolean => {
    if (decision.id === base.id) return false;
    if (decision.id === last?.id) return true;
    const from = effectiveOfDecision(decision) ?? '';
    const isBefore = last === undefined || !isSigned(last) || from < at || (decision.signed ?? '') <= last.signed;
    return isSigned(decision) && acting.has(decision.id) && from >= since && from <= at && isBefore;
  };
  const found = [...registry.decisions.values()].filter(counts).sort(inOrderOfEffect);
  return [...found.filter(({ id }) => id !== last?.id), ...found.filter(({ id }) => id === last?.id)];
}

/** Those of them that amended the list: of the body that issued it, and not full ones. */
export function amendmentsAmong(
  registry: Registry,
  base: Decision,
  decisions: readonly Decision[],
  today: IsoDate,
): Decision[] {
  const body = authorityOf(registry, base, today);
  return decisions.filter(
    (each) => each.kind === 'amendment' && isOneBody(registry, authorityOf(registry, each, today), body),
  );
}

/** Tells of a code whether a list holds it: granted before it was issued or with it, or by one that amended it. */
export function listedBy(
  registry: Registry,
  base: Decision,
  amendments: readonly Decision[],
  today: IsoDate,
): (code: string) => boolean {
  const by = new Set([base, ...amendments].map(({ id }) => id));
  const issued = effectiveOfDecision(base);
  const covers = scopeOf(registry, base, today);
  return (code) => {
    const unit = registry.unit(code);
    if (unit === undefined || by.has(unit.granted.decision)) return unit !== undefined;
    if (!covers(unit)) return false;
    const { granted } = unit;
    const from = effectiveOf(registry, granted);
    return issued === undefined || (from !== undefined && from <= issued);
  };
}

/** The last day on which a list stands: the eve of the next full one of those that follow, else the day asked about. */
export function lastDayOf(registry: Registry, base: Decision, at: IsoDate): IsoDate {
  const since = effectiveOfDecision(base) ?? '';
  const next = [...registry.decisions.values()].flatMap((each) => {
    const from = effectiveOfDecision(each);
    const replaces = each.replaces?.includes(base.id) === true;
    return isSigned(each) && replaces && from !== undefined && from > since ? [from] : [];
  });
  return next.reduce((day, from) => (from <= day ? dayBefore(from) : day), at);
}

function append(notes: NotesByCode, code: string, words: string): void {
  notes.set(code, [...(notes.get(code) ?? []), words]);
}

/**
 * How a renaming stands to the name that the list prints: it gave that name, others came after it, or it has effect
 * after the day that the list is of.
 */
const NAME_STATES = ['printed', 'past', 'coming'] as const;
type NameState = (typeof NAME_STATES)[number];

function renamingWords({ before, after }: AnnexChange, state: NameState): string {
  const [from, to] = [oneLine(before[0]?.name ?? ''), oneLine(after[0]?.name ?? '')];
  if (state === 'printed') return `Tên này được đổi từ “${from}”`;
  return state === 'coming' ? `Tên này được đổi thành “${to}”` : `Tên “${from}” được đổi thành “${to}”`;
}

/** What a change did to each code it concerns. */
function wordsByCode(
  change: AnnexChange,
  name: NameState,
): { code: string; words: string; more?: string | undefined }[] {
  const { kind, unit, after, reason } = change;
  const { code } = unit;
  switch (kind) {
    case 'granted': {
      const origins = originWords(change);
      return [
        {
          code,
          words: 'Mã này được bổ sung',
          more: origins.length === 0 ? undefined : `cơ quan, đơn vị ${origins.join(', ')}`,
        },
      ];
    }
    case 'renamed':
      return [{ code, words: renamingWords(change, name) }];
    case 'replaced': {
      const next = after.map((each) => each.code);
      return [
        { code, words: `Mã này được thay thế bằng mã ${next.join(', ')}` },
        ...next.map((each) => ({ code: each, words: `Mã này thay thế mã ${code}` })),
      ];
    }
    case 'closed': {
      const heirs = after.length === 0 ? undefined : `cơ quan, đơn vị tiếp nhận: ${bodiesWords(after, change)}`;
      return [{ code, words: `Mã này ${CLOSED[reason ?? 'dissolved']}`, more: heirs }];
    }
    case 'restored':
      return [{ code, words: 'Mã này được khôi phục hiệu lực' }];
    case 'parted': {
      return [{ code, words: `Một phần của cơ quan, đơn vị này được tách sang ${partedTo(change)}` }];
    }
  }
}

/** The corrections of a unit since a day; also later ones than the list is of, for the true value stands in every list. */
function noteCorrections(notes: NotesByCode, registry: Registry, unit: Unit, since: IsoDate): void {
  if (unit.corrections === undefined) return;
  for (const { field, was, by, on } of correctionsMade(registry, unit)) {
    const label = CORRECTED[field];
    if (label === undefined || on < since) continue;
    const old = was === undefined ? '' : ` từ “${oneLine([was].flat().join(', '))}”`;
    const paper = by === undefined ? '' : ` theo văn bản số ${by}`;
    append(notes, unit.code, `${label} này được đính chính${old}${paper} ${officialDate(on)}.`);
  }
}

/**
 * The footnotes of each code that was changed since its list was issued, in the order of the changes. What is decided and
 * has effect only later is told of codes that are in force until then.
 * @param view the state that the list prints
 */
export function notesOf(
  registry: Registry,
  base: Decision,
  decisions: readonly Decision[],
  view: AnnexView,
  today: IsoDate,
): NotesByCode {
  const notes: NotesByCode = new Map();
  const since = effectiveOfDecision(base) ?? '';
  const made = decisions.flatMap((decision) =>
    changesOf(registry, decision, today).flatMap((change) => {
      if (decisions.some((by) => isPrevented(registry, by, decision, change))) return [];
      // what an earlier decision had done by then is in the list
      if ((effectiveOfDecision(decision) ?? since) < since && (change.effective ?? '') <= since) return [];
      const isComing = (change.effective ?? '') > view.at;
      return [{ change, isComing, cited: citation(decision, registry, today) }];
    }),
  );
  // of several names one after the other the last is printed
  const printed = new Map(
    made.flatMap(({ change, isComing }) =>
      change.kind === 'renamed' && !isComing ? [[change.unit.code, change] as const] : [],
    ),
  );
  for (const { change, isComing, cited } of made) {
    const isListed = view.inForce(change.unit) || view.statusOf(change.unit) === 'upcoming';
    if (isComing && !isListed) continue;
    appendChange(
      notes,
      change,
      isComing ? 'coming' : printed.get(change.unit.code) === change ? 'printed' : 'past',
      cited,
    );
  }
  for (const unit of registry.units.values()) noteCorrections(notes, registry, unit, since);
  return notes;
}

/** @param cited the decision that made the change */
function appendChange(notes: NotesByCode, change: AnnexChange, name: NameState, cited: string): void {
  const day = change.effective === null ? 'ngày ký' : officialDate(change.effective);
  for (const { code, words, more } of wordsByCode(change, name)) {
    append(notes, code, `${words} theo ${cited}, có hiệu lực kể từ ${day}${more === undefined ? '' : `; ${more}`}.`);
  }
}

/** Every footnote that a consolidation of any list, on any day, may put at a code: what signed decisions did to it. */
export function everyNote(registry: Registry, today: IsoDate): NotesByCode {
  const notes: NotesByCode = new Map();
  for (const decision of [...registry.decisions.values()].filter(isSigned)) {
    const cited = citation(decision, registry, today);
    for (const change of changesOf(registry, decision, today)) {
      for (const name of NAME_STATES) appendChange(notes, change, name, cited);
    }
  }
  for (const unit of registry.units.values()) noteCorrections(notes, registry, unit, '');
  return notes;
}
