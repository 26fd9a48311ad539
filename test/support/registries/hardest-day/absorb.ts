import { fold, type Member } from '../../../../bench/data/index.mjs';
import { codes, existing, type Ledger, type Target } from './ledger.js';

/**
 * Puts units under another body. One that meets a namesake there, or among the others, is merged with it and its
 * children follow; the others are returned, and keep name and subtree: their parent is for the caller to write.
 */
function absorbNamesakes(ledger: Ledger, members: readonly Member[], target: Target, as: string): Member[] {
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    const group = groups.get(fold(member.name));
    if (group === undefined) groups.set(fold(member.name), [member]);
    else group.push(member);
  }
  const alone: Member[] = [];
  let number = 0;
  for (const group of groups.values()) {
    const name = group[0]?.name ?? '';
    const there = ledger.namesake(target, name)?.member;
    if (there === undefined && group.length === 1) {
      alone.push(...group);
      continue;
    }
    number += 1;
    const child = `${as}x${number}`;
    const into = there === undefined ? ledger.found(target, name, child) : existing(there);
    ledger.changes.push(
      there === undefined
        ? { reorganise: [{ as: child, parent: target.ref, name, whole: codes(group) }] }
        : { merge: { from: codes(group), into: { code: there.unit.code } } },
    );
    for (const member of group) ledger.close(member, 'merged', [{ identity: into.identity, part: false }]);
    absorbChildren(ledger, group, into, child);
  }
  return alone;
}

/** Puts all that is active beneath some bodies under another one. `as` begins the names it needs on the way. */
export function absorbChildren(ledger: Ledger, sources: readonly Member[], target: Target, as: string): void {
  const children = sources.flatMap((source) => ledger.activeChildren(source));
  const alone = new Set(absorbNamesakes(ledger, children, target, as));
  for (const source of sources) {
    const rest = source.children.filter((child) => alone.has(child));
    if (rest.length > 0) ledger.changes.push({ replace: { childrenOf: source.unit.code, parent: target.ref } });
    for (const child of rest) ledger.recode(child, target);
  }
}

/** Puts some bodies, with all beneath them, under another one. `as` begins the names it needs on the way. */
export function absorb(ledger: Ledger, members: readonly Member[], target: Target, as: string): void {
  for (const member of absorbNamesakes(ledger, members, target, as)) {
    ledger.changes.push({ replace: { code: member.unit.code, parent: target.ref, children: 'move' } });
    ledger.recode(member, target);
  }
}
