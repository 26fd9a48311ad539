import { makePlaces } from './places.mjs';
import { makeProvince } from './province.mjs';
import { MARK } from './tree.mjs';

/** @typedef {import('./index.d.mts').TreeOptions} TreeOptions */
/** @typedef {import('./index.d.mts').DecisionData} DecisionData */

/** Root numbers that no province has (the national table ends at 63), so that no generated code is anybody's. */
const FIRST_ROOT = 65;
const PROVINCES = 34;
/** Letters of the roots, in their order; the provinces of P and N have the first. */
const LETTERS = ['H', 'K', 'L', 'M'];
/** The province that stands alone in P; it is one of those in N, unit for unit. */
const ALONE = 90;

const DISTRICTS = 15;
const COMMUNES = Array.from({ length: DISTRICTS }, (_, i) => (i < 7 ? 15 : 14));
const NATIONAL = '2020-20-qd-ttg';

/** The decree that granted the level-1 codes. @type {DecisionData} */
export const NATIONAL_DECISION = {
  number: '20/2020/QĐ-TTg',
  signed: '2020-07-22',
  effective: '2020-09-15',
  authority: 'Thủ tướng Chính phủ',
  title:
    'Về mã định danh điện tử của các cơ quan, tổ chức phục vụ kết nối, chia sẻ dữ liệu với các bộ, ngành, địa phương',
  kind: 'full',
};

/**
 * The two Decisions that a generated province rests on besides the national one.
 * @param {{ full: { id: string, signed: string }, amendment: { id: string, signed: string }, authority: string }} about
 * @returns {Record<string, DecisionData>}
 */
export function provincialDecisions({ full, amendment, authority }) {
  const number = (/** @type {string} */ id) => `${id.split('-')[1]}/QĐ-UBND`;
  return {
    [full.id]: {
      number: number(full.id),
      signed: full.signed,
      authority,
      title: `Về việc cấp mã định danh điện tử cho các cơ quan, đơn vị ${MARK}`,
      kind: 'full',
    },
    [amendment.id]: {
      number: number(amendment.id),
      signed: amendment.signed,
      authority,
      title: `Về việc sửa đổi, bổ sung mã định danh điện tử của các cơ quan, đơn vị ${MARK}`,
      kind: 'amendment',
    },
  };
}

/**
 * One province.
 * @param {number} number of its root
 * @param {number} [set] which of the four sets it is in: each has a letter of its own, and numbers of decisions
 */
function province(number, set = 0) {
  const letter = LETTERS[set];
  const name = set === 0 ? `tỉnh số ${number}` : `tỉnh số ${number}, bộ ${letter}`;
  const decisions = {
    national: NATIONAL,
    full: `2021-${1000 + 100 * set + number}-qd-ubnd`,
    amendment: `2023-${2000 + 100 * set + number}-qd-ubnd`,
  };
  const root = `${letter}${number}`;
  return {
    root,
    decisions: provincialDecisions({
      full: { id: decisions.full, signed: '2021-06-10' },
      amendment: { id: decisions.amendment, signed: '2023-05-22' },
      authority: `Ủy ban nhân dân ${name}`,
    }),
    members: makeProvince({
      root,
      name,
      seed: 'bench',
      levels: { two: 60, three: 1000, four: 4000 },
      communes: COMMUNES,
      urban: 4,
      decisions,
      places: makePlaces(root),
    }),
  };
}

/**
 * A registry tree of generated provinces side by side.
 * @param {readonly number[]} numbers Their root numbers, ascending.
 * @returns {TreeOptions}
 */
export function provinces(numbers) {
  return sideBySide(numbers.map((number) => province(number)));
}

/** @returns {TreeOptions} */
function sideBySide(/** @type {ReturnType<typeof province>[]} */ all) {
  return {
    settings: {
      format: 1,
      title: `Sổ đăng ký mã định danh điện tử ${MARK}`,
      timezone: 'Asia/Ho_Chi_Minh',
      authority: `Cơ quan quản lý ${MARK}`,
      place: 'Việt Nam',
      roots: Object.fromEntries(
        all.map(({ root }) => [root, { groups: [2, '2-3', '2-3'], alphabet: 'digits', first: '01' }]),
      ),
    },
    decisions: Object.assign({ [NATIONAL]: NATIONAL_DECISION }, ...all.map(({ decisions }) => decisions)),
    units: all.flatMap(({ members }) => members.map((member) => member.unit)),
  };
}

/** P: one province; 60 bodies at level 2, 1,000 units at level 3, 4,000 at level 4. */
export function makeP() {
  return provinces([ALONE]);
}

/** N: 34 such provinces in one tree, some 172,000 units. */
export function makeN() {
  return provinces(Array.from({ length: PROVINCES }, (_, i) => FIRST_ROOT + i));
}

/** Four times N: the same provinces under four letters, some 688,000 units. */
export function makeFourfold() {
  return sideBySide(
    LETTERS.flatMap((_, set) => Array.from({ length: PROVINCES }, (__, i) => province(FIRST_ROOT + i, set))),
  );
}
