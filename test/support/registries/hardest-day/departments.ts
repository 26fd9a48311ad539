import type { Member } from '../../../../bench/data/index.mjs';
import { absorb, absorbChildren } from './absorb.js';
import { codes, existing, type Ledger } from './ledger.js';

/** Departments that go into another one, by what they are for. */
const GOES_INTO = new Map([
  ['planning', 'finance'],
  ['transport', 'building'],
  ['environment', 'farming'],
  ['communications', 'science'],
  ['labour', 'home'],
  ['foreign', 'office'],
]);

/** Departments that make a new one together. */
const FOUNDED = { as: 'culture', name: 'Sở Văn hóa, Thể thao và Du lịch', from: new Set(['culture', 'tourism']) };

/** The department that bears a new name after it took over another. */
const RENAMED = { key: 'farming', name: 'Sở Nông nghiệp và Môi trường' };

function departments(root: Member): Member[] {
  return root.children.filter((child) => child.kind === 'department');
}

/** Departments of both merge, in pairs and more, and so do their offices of the same name; the rest follows. */
export function mergeDepartments(ledger: Ledger, city: Member, neighbour: Member): void {
  const all = [...departments(city), ...departments(neighbour)];
  const founders = all.filter((department) => FOUNDED.from.has(department.key ?? ''));
  for (const target of departments(city)) {
    const { key = '' } = target;
    if (GOES_INTO.has(key) || FOUNDED.from.has(key)) continue;
    const sources = all.filter((x) => x !== target && (x.key === key || GOES_INTO.get(x.key ?? '') === key));
    const into = existing(target);
    ledger.changes.push({ merge: { from: codes(sources), into: { code: into.ref } } });
    for (const source of sources) ledger.close(source, 'merged', [{ identity: into.identity, part: false }]);
    absorbChildren(ledger, sources, into, key);
    if (key === RENAMED.key) ledger.rename(target, RENAMED.name);
  }
  const { as, name } = FOUNDED;
  const founded = ledger.found(existing(city), name, as);
  ledger.changes.push({ reorganise: [{ as, parent: city.unit.code, name, whole: codes(founders) }] });
  for (const founder of founders) ledger.close(founder, 'merged', [{ identity: founded.identity, part: false }]);
  absorbChildren(ledger, founders, founded, as);
}

/** The neighbour's other agencies: merged with the city's of the same name, or carried over under new codes. */
export function carryOverBodies(ledger: Ledger, city: Member, neighbour: Member): void {
  const bodies = neighbour.children.filter((child) => child.kind === 'body' && ledger.isActive(child));
  absorb(ledger, bodies, existing(city), 'body');
}
