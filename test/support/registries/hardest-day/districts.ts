import { type Member, makeRandom } from '../../../../bench/data/index.mjs';
import type { NewCommune } from './communes.js';
import { contactOf } from './contacts.js';
import type { Successor } from './expectation.js';
import { codes, existing, type Ledger, type Target } from './ledger.js';

/** The bodies of the city that take over from the districts. */
export interface Receivers {
  education: Member;
  health: Member;
}

/** New communes by the old ones they are made of, in the order of the plan. */
type Takers = ReadonlyMap<Member, readonly Target[]>;

/** A unit of an old commune goes to one of the bodies that took it over, each in turn. */
function takerOf(takers: Takers, from: Member, turn: number): Target {
  const all = takers.get(from) ?? [];
  const taker = all[turn % all.length];
  if (taker === undefined) throw new Error(`nobody takes over ${from.unit.code}`);
  return taker;
}

/** One `reorganise` founds all new communes and closes the old ones, and the districts that hand over to them. */
export function foundCommunes(ledger: Ledger, communes: readonly NewCommune[], city: Member): Takers {
  const root = existing(city);
  const successors = new Map<Member, Successor[]>();
  const takers = new Map<Member, Target[]>();
  const bodies = communes.map(({ as, place, whole, part }) => {
    const name = `Ủy ban nhân dân ${place}`;
    const target = ledger.found(root, name, as);
    for (const old of [...whole, ...part]) {
      successors.set(old, [...(successors.get(old) ?? []), { identity: target.identity, part: part.includes(old) }]);
      takers.set(old, [...(takers.get(old) ?? []), target]);
    }
    const body = { as, parent: root.ref, name };
    return {
      ...body,
      ...(whole.length === 0 ? {} : { whole: codes(whole) }),
      ...(part.length === 0 ? {} : { part: codes(part) }),
    };
  });
  ledger.changes.push({ reorganise: bodies });
  for (const [old, list] of successors) ledger.close(old, list.length === 1 ? 'merged' : 'split', list);
  const random = makeRandom('contacts');
  for (const { as, place } of communes) {
    ledger.changes.push({ update: { code: `$${as}`, ...contactOf(as, place, random) } });
  }
  return takers;
}

/** What lies beneath the old communes follows; the last unit of one that was split is dissolved. */
export function moveLocalUnits(ledger: Ledger, takers: Takers): void {
  for (const [commune, targets] of takers) {
    const units = commune.kind === 'commune' ? ledger.activeChildren(commune) : [];
    if (targets.length === 1 && units.length > 0) {
      const target = takerOf(takers, commune, 0);
      ledger.changes.push({ replace: { childrenOf: commune.unit.code, parent: target.ref } });
      for (const unit of units) ledger.recode(unit, target);
      continue;
    }
    const last = units.length > targets.length ? units.pop() : undefined;
    units.forEach((unit, turn) => {
      const target = takerOf(takers, commune, turn);
      ledger.changes.push({ replace: { code: unit.unit.code, parent: target.ref } });
      ledger.recode(unit, target);
    });
    if (last !== undefined) {
      ledger.changes.push({ close: { code: last.unit.code, reason: 'dissolved' } });
      ledger.dissolve(last);
    }
  }
}

/** The schools of a district, to the new communes they stand in. */
function moveSchools(ledger: Ledger, office: Member, takers: Takers, communes: ReadonlyMap<string, Member>): void {
  const schools = ledger.activeChildren(office);
  const targets = schools.map((school, turn) => {
    const home = communes.get(school.home ?? '');
    if (home === undefined) throw new Error(`${school.unit.code} stands in no commune`);
    return takerOf(takers, home, turn);
  });
  const only = new Set(targets).size === 1 ? targets[0] : undefined;
  if (only !== undefined) ledger.changes.push({ replace: { childrenOf: office.unit.code, parent: only.ref } });
  schools.forEach((school, i) => {
    const target = targets[i];
    if (target === undefined) return;
    if (only === undefined) ledger.changes.push({ replace: { code: school.unit.code, parent: target.ref } });
    ledger.recode(school, target);
  });
}

/** What the districts themselves had: schools, health centres, offices; and the districts' own end. */
export function endDistricts(
  ledger: Ledger,
  districts: readonly Member[],
  takers: Takers,
  receivers: Receivers,
  seats: ReadonlyMap<Member, Target>,
): void {
  const communes = new Map([...takers.keys()].map((member) => [member.unit.code, member]));
  const offices = districts.flatMap((district) => district.children.filter((child) => child.kind === 'education'));
  for (const office of offices) moveSchools(ledger, office, takers, communes);
  ledger.changes.push({ merge: { from: codes(offices), into: { code: receivers.education.unit.code } } });
  for (const office of offices) {
    ledger.close(office, 'merged', [{ identity: receivers.education.unit.code, part: false }]);
  }
  for (const district of districts) {
    const seat = seats.get(district);
    if (seat === undefined) throw new Error(`${district.unit.code} has no seat`);
    for (const child of ledger.activeChildren(district)) {
      if (child.kind === 'health') {
        const target = existing(receivers.health);
        ledger.changes.push({ replace: { code: child.unit.code, parent: target.ref, children: 'move' } });
        ledger.recode(child, target);
      } else if (child.kind === 'unit') {
        ledger.changes.push({ replace: { code: child.unit.code, parent: seat.ref } });
        ledger.recode(child, seat);
      } else if (!ledger.isActive(district)) {
        ledger.changes.push({ close: { code: child.unit.code, reason: 'dissolved' } });
        ledger.dissolve(child);
      }
    }
    if (ledger.isActive(district)) {
      ledger.changes.push({ close: { code: district.unit.code, reason: 'dissolved', subtree: true } });
      ledger.dissolve(district);
    }
  }
}
