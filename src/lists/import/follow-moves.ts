import type { Change } from '../../core/changes/types.js';
import type { SourcedChange } from './import-model.js';

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
  const followed = ((): Change => {
    if ('merge' in change) return { ...change, merge: { ...change.merge, into: moved(change.merge.into) } };
    if ('split' in change) return { ...change, split: { ...change.split, into: change.split.into.map(moved) } };
    if ('spinOff' in change) return { ...change, spinOff: { ...change.spinOff, into: change.spinOff.into.map(moved) } };
    if ('reorganise' in change) return { ...change, reorganise: change.reorganise.map(moved) };
    return change;
  })();
  return isMoved ? followed : undefined;
}

/**
 * A body that a list gives a new code, and that takes over another one by another row of the same day: it does so under
 * the new code, whichever row stands first. Such takings-over come after all else. One that itself goes over to a body that
 * is there takes over nobody.
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
    const name = names.get(move) ?? `m${names.size + 1}`;
    names.set(move, name);
    return `$${name}`;
  };
  const stay: SourcedChange[] = [];
  const last: SourcedChange[] = [];
  for (const each of changes) {
    const change = following(each.change, (code) => calledAfter(code, each.change.effective));
    if (change === undefined) stay.push(each);
    else last.push({ ...each, change });
  }
  const named = stay.map((each): SourcedChange => {
    const as = names.get(each);
    if (as === undefined || !('replace' in each.change)) return each;
    return { ...each, change: { ...each.change, replace: { ...each.change.replace, as } } };
  });
  return [...named, ...last];
}
