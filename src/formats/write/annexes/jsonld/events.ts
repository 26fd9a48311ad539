import { compareCodes } from '../../../../core/code/code.js';
import type { ReadCopy, Succession } from '../../../../core/query/read-copy.js';
import { effectiveOf } from '../../../../core/registry/registry.js';
import type { IsoDate } from '../../../../core/registry/types.js';
import { eventIri } from './context.js';

/** What a decision did on a day to bodies in one way: a merger, a split, an end; all of `from` went to all of `to`. */
export interface ChangeEvent {
  id: string;
  decision: string;
  effective: IsoDate | null;
  kind: Succession['kind'];
  /** In natural order. */
  from: readonly string[];
  to: readonly string[];
}

/** A link of an event; `to` is undefined where nobody took over. */
interface Link extends Pick<Succession, 'from' | 'kind' | 'decision' | 'effective'> {
  to: string | undefined;
}

function linksOf({ registry, units, successions }: ReadCopy): Link[] {
  const standing = successions.filter(({ takenBack }) => takenBack === null);
  const ends = units.flatMap(({ unit, closed }): Link[] => {
    if (closed === undefined || (closed.successors ?? []).length > 0) return [];
    const effective = effectiveOf(registry, closed) ?? null;
    return [{ from: unit.code, to: undefined, kind: closed.reason, decision: closed.decision, effective }];
  });
  return [...standing, ...ends];
}

function grouped<Each>(all: Iterable<Each>, keyOf: (each: Each) => string): Each[][] {
  const groups = new Map<string, Each[]>();
  for (const each of all) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return [...groups.values()];
}

/**
 * Links of one decision and day, parted so that each body at one end of a part is linked with each one at the other: who
 * reads an event takes it for that. Bodies that went in one way to the same others are together; an end is one body's own.
 */
function together(links: readonly Link[]): Link[][] {
  const ways = grouped(links, ({ from, kind }) => `${kind} ${from}`);
  const parts = grouped(ways, (way) => {
    const [first] = way;
    const to = sorted(way.map((link) => link.to));
    return `${first?.kind} ${to.length === 0 ? first?.from : `> ${to.join(' ')}`}`;
  });
  return parts.map((part) => part.flat());
}

function sorted(codes: readonly (string | undefined)[]): string[] {
  return [...new Set(codes.flatMap((code) => code ?? []))].sort(compareCodes);
}

/** The events by which bodies ended, were parted or founded again, or are to be, as a copy has them; what was revoked is none. */
export function changeEvents(copy: ReadCopy): ChangeEvent[] {
  const byDay = grouped(linksOf(copy), ({ decision, effective }) => `${decision} ${effective ?? ''}`);
  const taken = new Set<string>();
  return byDay.flatMap(together).map((links): ChangeEvent => {
    const [first] = links;
    const from = sorted(links.map((link) => link.from));
    const decision = first?.decision ?? '';
    const kind = first?.kind ?? 'dissolved';
    const effective = first?.effective ?? null;
    // a body that one decision changes in several ways, or on several days, is in as many events
    const names = [from[0] ?? '', `${from[0]}:${kind}`, `${from[0]}:${kind}:${effective}`];
    const id = names.map((name) => eventIri(decision, name)).find((each) => !taken.has(each)) ?? '';
    taken.add(id);
    return { id, decision, effective, kind, from, to: sorted(links.map((link) => link.to)) };
  });
}
