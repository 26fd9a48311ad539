import type { Registry } from '../../core/registry/registry.js';
import { isOver, neverBegan } from '../../core/registry/timeline.js';
import type { Decision, IsoDate } from '../../core/registry/types.js';
import type { AnnexView } from '../annex-view.js';
import { ANNEX_NUMBERS, type Annex, type AnnexBody, annexesOf } from '../annexes.js';
import { type LaterByCode, laterThan } from '../later.js';
import { GONE_WORDS, listedBy, type NotesByCode } from './amendments.js';

/** What a consolidated list is made from: the list as issued, who changed it, and up to where. */
export interface ListSources {
  base: Decision;
  /** Decisions that amended the list. */
  amendments: readonly Decision[];
  /** Those before it of which something came, or will come, true after the list. */
  pending: readonly Decision[];
  view: AnnexView;
}

/** The name of a body as the list keeps it: with what became of it, where it is over. */
function keptName(registry: Registry, view: AnnexView, code: string, name: string): string {
  const unit = registry.unit(code);
  if (unit === undefined || !isOver(view.statusOf(unit))) return name;
  return `${name} (${GONE_WORDS[unit.closed?.reason ?? 'dissolved']})`;
}

/** What is to come, as the list was issued with it, without names that are borne by now. */
function toTell(later: LaterByCode, at: IsoDate): LaterByCode {
  const told = [...later].map(
    ([code, changes]) => [code, changes.filter(({ kind, on }) => kind !== 'renamed' || on > at)] as const,
  );
  return new Map(told.filter(([, changes]) => changes.length > 0));
}

/** The annexes with those codes that were closed since the list was issued, and without those that it did not have. */
export function consolidatedList(
  registry: Registry,
  { base, amendments, pending, view }: ListSources,
  notes: NotesByCode,
  today: IsoDate,
): Annex[] {
  const isOf = listedBy(registry, base, [...amendments, ...pending], today);
  // what was revoked before its day is not to come
  const isListed = (code: string): boolean => {
    const unit = registry.unit(code);
    return isOf(code) && !(unit !== undefined && neverBegan(registry, unit));
  };
  const later = laterThan(registry, base, today, 'without others');
  const annexes = annexesOf(registry, view, ANNEX_NUMBERS, {
    includeClosed: true,
    includeUpcoming: true,
    later: toTell(later, view.at),
    list: base,
  });
  const named = <T extends AnnexBody>(body: T): T => ({
    ...body,
    name: keptName(registry, view, body.code, body.name),
  });
  return annexes.map(({ annex, groups }) => ({
    annex,
    groups: groups
      .map(({ body: own, above, rows }) => ({
        body: own === null ? null : named(own),
        above: above === null ? null : named(above),
        rows: rows
          .filter(({ code, status }) => isListed(code) && (!isOver(status) || notes.has(code) || later.has(code)))
          .map((row, i) => ({ ...named(row), no: i + 1 })),
      }))
      .filter(({ rows, body: own }) => rows.length > 0 || own === null),
  }));
}
