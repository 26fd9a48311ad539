import { decisionFile, MARK, type Member, makeRandom } from '../../../../bench/data/index.mjs';
import type { ClosingReason, DecisionData } from '../../../../src/core/registry/types.js';
import { type Batch, batchText } from './batch.js';
import { type NewCommune, planCommunes } from './communes.js';
import { contactOf } from './contacts.js';
import { carryOverBodies, mergeDepartments } from './departments.js';
import { endDistricts, foundCommunes, moveLocalUnits } from './districts.js';
import { type Expectation, follow, type Identity } from './expectation.js';
import type { City } from './index.js';
import { Ledger, type Target } from './ledger.js';

export interface Reorganisation {
  /** The Decision all of it rests on: signed, and to be added to the tree. */
  decision: { id: string; path: string; text: string; data: DecisionData };
  /** First day of the new order; on the day before, nothing has changed. */
  effective: string;
  batch: Batch;
  /** The batch as a file. */
  text: string;
  /** What becomes of each code of the city's tree, closed ones of before among them. */
  expected: ReadonlyMap<string, Expectation>;
  /** Every unit the batch grants a code to. */
  granted: ReadonlySet<Identity>;
  /** Who stands behind each `as` name. */
  founded: ReadonlyMap<string, Identity>;
  counts: { closed: number; granted: number; reasons: Readonly<Record<ClosingReason, number>> };
  /** Where a code leads in the end, and whether each of those took over only a part. */
  currentOf(code: string): Map<Identity, boolean>;
}

const ID = '2025-1669-qd-ubnd';
const EFFECTIVE = '2025-07-01';
const ISLANDS = 2;

function find(members: readonly Member[], fits: (member: Member) => boolean): Member {
  const found = members.find(fits);
  if (found === undefined) throw new Error('the city lacks a body that takes over');
  return found;
}

/**
 * Two districts in three hand over to the new communes made out of them, in parts where there are several; the others
 * are dissolved later, with what is left in them.
 */
function nameDistricts(communes: readonly NewCommune[], districts: readonly Member[]): void {
  districts.forEach((district, i) => {
    if (i % 3 === 2) return;
    const own = communes.filter((commune) => commune.district === district);
    for (const commune of own) (own.length === 1 ? commune.whole : commune.part).push(district);
  });
}

/** Each new commune gets a centre of its own for the people's business. */
function grantCentres(ledger: Ledger, communes: readonly NewCommune[], targets: readonly Target[]): void {
  communes.forEach(({ as, place }, i) => {
    const target = targets[i];
    if (target === undefined) throw new Error(`${as} was not founded`);
    const name = `Trung tâm Phục vụ hành chính công ${place}`;
    ledger.found(target, name);
    ledger.changes.push({ grant: { parent: target.ref, name } });
  });
}

/**
 * The one batch of 1 July 2025 on a generated city: the district level goes, H23 is closed into H24, 374 communes
 * become 114, departments merge, all descendants are re-coded; and, worked out apart from any tool, what must come of it.
 */
export function makeReorganisation(city: City): Reorganisation {
  const ledger = new Ledger([...city.h23, ...city.h24]);
  const root = find(city.h24, (member) => member.kind === 'root');
  const neighbour = find(city.h23, (member) => member.kind === 'root');
  const ownDistricts = city.h24.filter((member) => member.kind === 'district');
  const mainland = [...ownDistricts.slice(0, -ISLANDS), ...city.h23.filter((member) => member.kind === 'district')];
  const islands = ownDistricts.slice(-ISLANDS);
  const communes = planCommunes(mainland, islands);
  nameDistricts(communes, mainland);

  const takers = foundCommunes(ledger, communes, root);
  const targets = communes.map(({ as }) => ({ ref: `$${as}`, identity: ledger.founded.get(as) ?? '' }));
  const seats = new Map<Member, Target>();
  communes.forEach(({ district }, i) => {
    const target = targets[i];
    if (target !== undefined && !seats.has(district)) seats.set(district, target);
  });
  moveLocalUnits(ledger, takers);
  const receivers = {
    education: find(city.h24, (member) => member.key === 'education'),
    health: find(city.h24, (member) => member.key === 'health'),
  };
  endDistricts(ledger, [...mainland, ...islands], takers, receivers, seats);
  mergeDepartments(ledger, root, neighbour);
  carryOverBodies(ledger, root, neighbour);
  grantCentres(ledger, communes, targets);
  ledger.changes.push({ merge: { from: [neighbour.unit.code], into: { code: root.unit.code } } });
  ledger.close(neighbour, 'merged', [{ identity: root.unit.code, part: false }]);
  const { address } = contactOf('moi', 'phường mới', makeRandom('seat'));
  ledger.changes.push({ update: { code: root.unit.code, address } });

  const expected = new Map<string, Expectation>(
    [...city.units.keys()].map((code) => [code, ledger.fates.get(code) ?? { successors: [] }]),
  );
  const reasons = { dissolved: 0, merged: 0, split: 0, replaced: 0, annulled: 0, revoked: 0 };
  for (const { reason } of ledger.fates.values()) if (reason !== undefined) reasons[reason] += 1;
  const data: DecisionData = {
    number: '1669/QĐ-UBND',
    signed: '2025-06-30',
    effective: EFFECTIVE,
    authority: 'Ủy ban nhân dân thành phố Hải Phòng',
    title: `Về việc cấp, thay thế, đóng mã định danh điện tử khi sắp xếp đơn vị hành chính ${MARK}`,
    kind: 'amendment',
  };
  const [path, text] = decisionFile(ID, data);
  const batch = { decision: ID, changes: ledger.changes };
  return {
    decision: { id: ID, path, text, data },
    effective: EFFECTIVE,
    batch,
    text: batchText(batch, `Generated data, nothing in it is official ${MARK}.`),
    expected,
    granted: ledger.granted,
    founded: ledger.founded,
    counts: {
      closed: Object.values(reasons).reduce((a, b) => a + b, 0),
      granted: ledger.granted.size,
      reasons,
    },
    currentOf: (code) => follow(code, city.units, expected),
  };
}
