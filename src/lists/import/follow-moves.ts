import type { Change } from '../../core/changes/types.js';
import { parentOf } from '../../core/code/code.js';
import type { SourcedChange } from './import-model.js';
import { needsOf } from './row-needs.js';

/** A body that takes over, as a change names it. */
type Heir = { code?: string };

/** The change with the bodies that take over called as they are after their moves; undefined where none of them moves. */
function following(change: Change, calledAfter: (code: string) => string | undefined): Change | undefined {
  let isMoved = false;
  const moved = <Body extends Heir>(body: Body): Body => {
    const code = body.code === undefined ? undefined : calledAfter(body.code);
    if (code === undefined) return body;
    isMoved = true;
    return { ...body, code };
  };
  const under = <Body extends { parent?: string }>(body: Body): Body => {
    const parent = body.parent === undefined ? undefined : calledAfter(body.parent);
    if (parent === undefined) return body;
    isMoved = true;
    return { ...body, parent };
  };
  const followed = ((): Change => {
    if ('merge' in change) return { ...change, merge: { ...change.merge, into: moved(change.merge.into) } };
    if ('split' in change) return { ...change, split: { ...change.split, into: change.split.into.map(moved) } };
    if ('spinOff' in change) return { ...change, spinOff: { ...change.spinOff, into: change.spinOff.into.map(moved) } };
    if ('reorganise' in change) return { ...change, reorganise: change.reorganise.map(moved) };
    if ('grant' in change) return { ...change, grant: under(change.grant) };
    if ('replace' in change && change.replace.code !== undefined && change.replace.parent !== undefined)
      return { ...change, replace: under(change.replace) };
    return change;
  })();
  return isMoved ? followed : undefined;
}

/** The codes above one that a change grants. */
function codesAbove(change: Change): string[] {
  const found: string[] = [];
  const code = 'grant' in change ? change.grant.code : undefined;
  for (let above = parentOf(code ?? ''); above !== undefined; above = parentOf(above)) found.push(above);
  return found;
}

/** Changes in such an order that each `$name` is given before it is used. */
function inOrder(changes: readonly SourcedChange[]): SourcedChange[] {
  const given = (change: Change): string | undefined =>
    'replace' in change && change.replace.as !== undefined ? `$${change.replace.as}` : undefined;
  const waited = new Set(changes.flatMap(({ change }) => given(change) ?? []));
  const ordered: SourcedChange[] = [];
  for (let left = [...changes]; left.length > 0; ) {
    const later: SourcedChange[] = [];
    for (const each of left) {
      if (needsOf(each.change).some((need) => waited.has(need))) later.push(each);
      else {
        ordered.push(each);
        waited.delete(given(each.change) ?? '');
      }
    }
    if (later.length === left.length) return [...ordered, ...later];
    left = later;
  }
  return ordered;
}

/**
 * A body that a list gives a new code, and that takes over another one, or is the one above another, by another row of the
 * same day: it is so under the new code, whichever row stands first. What follows so comes after all else. One that itself
 * goes over to a body that is there takes over nobody.
 */
export function followMoves(changes: readonly SourcedChange[], isThere: (code: string) => boolean): SourcedChange[] {
  const moves = new Map<string, SourcedChange>();
  for (const each of changes) {
    const { change, row } = each;
    if ('replace' in change && change.replace.code !== undefined && row?.faulty !== true)
      moves.set(change.replace.code, each);
  }
  if (moves.size === 0) return [...changes];
  const names = new Map<SourcedChange, string>();
  const calledAfter = (code: string, day: string | undefined): string | undefined => {
    const move = moves.get(code);
    if (move === undefined || !('replace' in move.change) || move.change.effective !== day) return undefined;
    const { with: chosen } = move.change.replace;
    if (chosen !== undefined) return isThere(chosen) ? undefined : chosen;
    const name = names.get(move) ?? move.change.replace.as ?? `m${names.size + 1}`;
    names.set(move, name);
    return `$${name}`;
  };
  // codes that the list itself chooses for bodies which move
  const chosen = new Map(
    [...moves.values()].flatMap((each): [string, SourcedChange][] => {
      const code = 'replace' in each.change ? each.change.replace.with : undefined;
      return code === undefined || isThere(code) ? [] : [[code, each]];
    }),
  );
  const stay: SourcedChange[] = [];
  const last: { own: SourcedChange; each: SourcedChange }[] = [];
  for (const each of changes) {
    const change = following(each.change, (code) => calledAfter(code, each.change.effective)) ?? each.change;
    const isBrought = (need: string): boolean => chosen.has(need) && chosen.get(need) !== each;
    if (change === each.change && ![...needsOf(change), ...codesAbove(change)].some(isBrought)) stay.push(each);
    else last.push({ own: { ...each, change }, each });
  }
  const named = (each: SourcedChange, of: SourcedChange): SourcedChange => {
    const as = names.get(of);
    if (as === undefined || !('replace' in each.change)) return each;
    return { ...each, change: { ...each.change, replace: { ...each.change.replace, as } } };
  };
  return inOrder([...stay.map((each) => named(each, each)), ...last.map(({ own, each }) => named(own, each))]);
}
