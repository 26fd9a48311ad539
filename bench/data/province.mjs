import {
  BODY_OFFICES,
  COMMON_BODIES,
  DEPARTMENTS,
  DISTRICT_OFFICES,
  DISTRICT_UNITS,
  INTERNAL_OFFICES,
  PLACE_BODIES,
  POSTS,
} from './bodies.mjs';
import { describe } from './details.mjs';
import { COMMUNE_MAKERS } from './local.mjs';
import { makeRandom } from './random.mjs';

/** @typedef {import('./index.d.mts').Member} Member */
/** @typedef {import('./index.d.mts').ProvinceOptions} ProvinceOptions */
/** @typedef {import('./index.d.mts').Random} Random */
/** @typedef {import('./index.d.mts').Draft} Draft */

const HIGHEST_GROUP = 999;

/** A child granted the next code under its parent. */
function grow(/** @type {Draft} */ parent, /** @type {Omit<Draft, 'code' | 'children' | 'parent'>} */ about) {
  const number = parent.children.length + 1;
  if (number > HIGHEST_GROUP) throw new RangeError(`${parent.code} has no code left`);
  const child = { ...about, parent, code: `${parent.code}.${String(number).padStart(2, '0')}`, children: [] };
  parent.children.push(child);
  return child;
}

function addDepartments(/** @type {Draft} */ root, /** @type {() => string} */ places) {
  for (const plan of DEPARTMENTS) {
    const { key, name, shortName } = plan;
    const department = grow(root, { kind: 'department', name, shortName, key });
    for (const office of INTERNAL_OFFICES) grow(department, { kind: 'internal', name: office });
    for (const name of plan.units) {
      const unit = grow(department, { kind: 'shared', name });
      const post = POSTS.get(name);
      if (post !== undefined) for (let i = 0; i < 6; i += 1) grow(unit, { kind: 'unit', name: `${post} ${places()}` });
    }
  }
}

function addBodies(/** @type {Draft} */ root, /** @type {number} */ count, /** @type {() => string} */ places) {
  for (let i = 0; i < count; i += 1) {
    const common = COMMON_BODIES[i];
    const name = common ?? `${PLACE_BODIES[(i - COMMON_BODIES.length) % PLACE_BODIES.length]} ${places()}`;
    const body = grow(root, { kind: 'body', name });
    for (const office of BODY_OFFICES) grow(body, { kind: 'internal', name: office });
  }
}

/** A district with its offices; the communes come after them, so that their codes are a run. */
function addDistrict(
  /** @type {Draft} */ root,
  /** @type {boolean} */ urban,
  /** @type {number} */ communes,
  /** @type {() => string} */ places,
) {
  const place = `${urban ? 'quận' : 'huyện'} ${places()}`;
  const district = grow(root, { kind: 'district', name: `Ủy ban nhân dân ${place}`, place });
  for (const name of DISTRICT_OFFICES) grow(district, { kind: 'office', name });
  for (const name of DISTRICT_UNITS) grow(district, { kind: 'unit', name: `${name} ${place}` });
  grow(district, { kind: 'education', name: 'Phòng Giáo dục và Đào tạo' });
  grow(district, { kind: 'health', name: `Trung tâm Y tế ${place}` });
  for (let i = 0; i < communes; i += 1) {
    const name = places();
    const type = urban ? 'phường' : i === 0 ? 'thị trấn' : 'xã';
    grow(district, { kind: 'commune', name: `Ủy ban nhân dân ${type} ${name}`, place: `${type} ${name}` });
  }
  return district;
}

/** Schools, hospitals and the like under the departments, in turn, until level 3 has its number. */
function fillLevelThree(/** @type {Draft} */ root, /** @type {number} */ wanted, /** @type {() => string} */ places) {
  let missing = wanted - root.children.reduce((sum, body) => sum + body.children.length, 0);
  if (missing < 0) throw new RangeError(`level 3 has ${-missing} units more than asked for`);
  const growing = DEPARTMENTS.flatMap((plan) => {
    const department = root.children.find((body) => body.key === plan.key);
    if (plan.growing === undefined || department === undefined) return [];
    return Array.from({ length: plan.share ?? 1 }, () => ({ department, name: plan.growing }));
  });
  for (; missing > 0; missing -= 1) {
    const { department, name } = growing[missing % growing.length];
    grow(department, { kind: 'unit', name: `${name} ${places()}` });
  }
}

/** Schools, stations and houses of culture of the communes, a round for each kind, until level 4 has its number. */
function fillLevelFour(/** @type {Draft} */ root, /** @type {number} */ wanted) {
  const levelThree = root.children.flatMap((body) => body.children);
  let missing = wanted - levelThree.reduce((sum, unit) => sum + unit.children.length, 0);
  if (missing < 0) throw new RangeError(`level 4 has ${-missing} units more than asked for`);
  const communes = levelThree.filter((unit) => unit.kind === 'commune');
  for (const maker of COMMUNE_MAKERS) {
    for (const commune of communes.slice(0, missing)) {
      const parent = maker.under === 'commune' ? commune : commune.parent?.children.find((x) => x.kind === maker.under);
      if (parent === undefined) throw new TypeError(`the district of ${commune.code} has no place for it`);
      grow(parent, { kind: maker.kind, name: maker.name(commune.place ?? ''), home: commune.code });
      missing -= 1;
    }
  }
  if (missing > 0) throw new RangeError(`level 4 has ${missing} units fewer than asked for`);
}

/** Depth first, which is the natural order of the codes: children are granted in ascending order. */
function flatten(/** @type {Draft} */ member, /** @type {Draft[]} */ into = []) {
  into.push(member);
  for (const child of member.children) flatten(child, into);
  return into;
}

/**
 * One province: a level-1 body, departments, districts with their communes, and all that lies beneath, with exactly
 * the asked number of units at each level. Some units are closed, renamed, or carry a code granted before.
 * @param {ProvinceOptions} options
 * @returns {Member[]} In natural order of the codes; the first is the root.
 */
export function makeProvince(options) {
  const random = makeRandom(`province ${options.root} ${options.seed}`);
  const { levels, communes, places } = options;
  /** @type {Draft} */
  const root = { code: options.root, kind: 'root', name: `Ủy ban nhân dân ${options.name}`, children: [] };
  addDepartments(root, places);
  communes.forEach((count, i) => {
    addDistrict(root, i < options.urban, count, places);
  });
  addBodies(root, levels.two - root.children.length, places);
  if (root.children.length !== levels.two) throw new RangeError('level 2 has more units than asked for');
  fillLevelThree(root, levels.three, places);
  fillLevelFour(root, levels.four);
  return describe(flatten(root), options, random);
}
