/**
 * The hardest day of a registry, generated: two roots side by side, and the one Decision that makes them one.
 * Only the level-1 codes are real; everything beneath them is made up and marked so.
 */
import {
  MARK,
  type Member,
  makePlaces,
  makeProvince,
  NATIONAL_DECISION,
  provincialDecisions,
  treeFiles,
} from '../../../../bench/data/index.mjs';
import type { DecisionData, Settings, Unit } from '../../../../src/core/registry/types.js';

export { identityOf } from './expectation.js';
export { makeReorganisation, type Reorganisation } from './reorganisation.js';

export interface City {
  /** Every file of the tree, by its path in the registry folder. */
  files: ReadonlyMap<string, string>;
  settings: Settings;
  decisions: Readonly<Record<string, DecisionData>>;
  /** In natural order of the codes, H23 before H24. */
  units: ReadonlyMap<string, Unit>;
  /** Units of each root with their standing; the first is the root. */
  h23: readonly Member[];
  h24: readonly Member[];
}

const NATIONAL = '2020-20-qd-ttg';
/** 217 communes under 15 districts; the last two districts are islands. */
const COMMUNES_H24 = [17, 17, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 6, 1];
/** 157 communes under 12 districts. */
const COMMUNES_H23 = [14, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13];

/**
 * The registry on the day before: H24 and its neighbour H23, 3,000 units each, 374 communes together.
 * The same bytes in every run.
 */
export function makeCity(): City {
  const places = makePlaces('city');
  const h24 = makeProvince({
    root: 'H24',
    name: 'thành phố Hải Phòng',
    seed: 'city',
    levels: { two: 60, three: 720, four: 2219 },
    communes: COMMUNES_H24,
    urban: 7,
    decisions: { national: NATIONAL, full: '2022-100-qd-ubnd', amendment: '2023-1500-qd-ubnd' },
    places,
  });
  const h23 = makeProvince({
    root: 'H23',
    name: 'tỉnh Hải Dương',
    seed: 'city',
    levels: { two: 60, three: 680, four: 2259 },
    communes: COMMUNES_H23,
    urban: 2,
    decisions: { national: NATIONAL, full: '2022-215-qd-ubnd', amendment: '2023-1620-qd-ubnd' },
    places,
  });
  const root = { groups: ['2-3', '2-3', '2-3'], alphabet: 'digits' as const, first: '01' };
  const settings: Settings = {
    format: 1,
    title: `Sổ đăng ký mã định danh điện tử thành phố Hải Phòng và tỉnh Hải Dương ${MARK}`,
    timezone: 'Asia/Ho_Chi_Minh',
    authority: 'Ủy ban nhân dân thành phố Hải Phòng',
    place: 'Hải Phòng',
    roots: { H23: root, H24: root },
    reserved: [{ code: 'H24.99', reason: 'dự phòng' }],
  };
  const decisions = {
    [NATIONAL]: NATIONAL_DECISION,
    ...provincialDecisions({
      full: { id: '2022-100-qd-ubnd', signed: '2022-01-10' },
      amendment: { id: '2023-1500-qd-ubnd', signed: '2023-05-22' },
      authority: 'Ủy ban nhân dân thành phố Hải Phòng',
    }),
    ...provincialDecisions({
      full: { id: '2022-215-qd-ubnd', signed: '2022-02-15' },
      amendment: { id: '2023-1620-qd-ubnd', signed: '2023-06-05' },
      authority: 'Ủy ban nhân dân tỉnh Hải Dương',
    }),
  };
  const units = [...h23, ...h24].map((member) => member.unit);
  return {
    files: treeFiles({ settings, decisions, units }),
    settings,
    decisions,
    units: new Map(units.map((unit) => [unit.code, unit])),
    h23,
    h24,
  };
}
