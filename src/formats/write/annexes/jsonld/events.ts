import { compareCodes } from '../../../../core/code/code.js';
import type { ReadCopy, Succession } from '../../../../core/query/read-copy.js';
import { effectiveOf } from '../../../../core/registry/registry.js';
import type { IsoDate } from '../../../../core/registry/types.js';
import { eventIri } from './context.js';

/** What a decision did on a day to bodies that hang together: a merger, a split, a reorganisation, an end. */
export interface ChangeEvent {
  id: string;
  decision: string;
  effective: IsoDate | null;
  kinds: readonly Succession['kind'][];
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

/** Links of one decision and day, parted into those that share no body. */
function together(links: readonly Link[]): Link[][] {
  const above = new Map<string, string>();
  const top = (code: string): string => {
    let at = code;
    for (let next = above.get(at); next !== undefined; next = above.get(at)) at = next;
    return at;
  };
  for (const { from, to = from } of links) {
    const [one, other] = [top(from), top(to)];
    if (one !== other) above.set(one, other);
  }
  const groups = new Map<string, Link[]>();
  for (const link of links) {
    const group = groups.get(top(link.from));
    if (group === undefined) groups.set(top(link.from), [link]);
    else group.push(link);
  }
  return [...groups.values()];
}

function sorted(codes: readonly (string | undefined)[]): string[] {
  return [...new Set(codes.flatMap((code) => code ?? []))].sort(compareCodes);
}

/** The events by which bodies ended, were parted or founded again, or are to be, as a copy has them; what was revoked is none. */
export function changeEvents(copy: ReadCopy): ChangeEvent[] {
  const byDay = new Map<string, Link[]>();
  for (const link of linksOf(copy)) {
    const key = `${link.decision} ${link.effective ?? ''}`;
    const known = byDay.get(key);
    if (known === undefined) byDay.set(key, [link]);
    else known.push(link);
  }
  return [...byDay.values()].flatMap(together).map((links): ChangeEvent => {
    const [first] = links;
    const from = sorted(links.map((link) => link.from));
    const decision = first?.decision ?? '';
    return {
      id: eventIri(decision, from[0] ?? ''),
      decision,
      effective: first?.effective ?? null,
      kinds: [...new Set(links.map(({ kind }) => kind))],
      from,
      to: sorted(links.map((link) => link.to)),
    };
  });
}
