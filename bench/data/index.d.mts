import type { DecisionData, Settings, Unit } from '../../src/core/registry/types.js';

export type { DecisionData, Settings, Unit };

export interface Random {
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number;
  /** True in about `share` (0 to 1) of the calls. */
  chance(share: number): boolean;
  /** One entry of a list that has some. */
  pick<T>(list: readonly T[]): T;
  /** The entries in another order; the list itself is left alone. */
  shuffled<T>(list: readonly T[]): T[];
}

/** What a unit is in its province; decides what a reorganisation does with it. */
export type Kind =
  /** Level 1. */
  | 'root'
  /** Level 2: a department, the same in every province (`key`). */
  | 'department'
  /** Level 2: a district's UBND. */
  | 'district'
  /** Level 2: any other agency. */
  | 'body'
  /** An office inside an agency, with the same name in all of them. */
  | 'internal'
  /** A unit of a department with the same name in every province. */
  | 'shared'
  /** A unit with a name of its own. */
  | 'unit'
  /** A district's office. */
  | 'office'
  /** A district's office of education: schools lie beneath it. */
  | 'education'
  /** A district's health centre: health stations lie beneath it. */
  | 'health'
  /** Level 3: the UBND of a commune. */
  | 'commune'
  | 'school'
  | 'station'
  /** Level 4, beneath a commune. */
  | 'local';

interface Standing {
  kind: Kind;
  name: string;
  /** Which department, for kind `department`. */
  key?: string;
  /** Of a district or commune: `quận An Lạc`, `xã Bình Khê`. */
  place?: string;
  /** Code of the commune a school, station or local unit stands in. */
  home?: string;
}

/** A member before its unit is filled in. */
export interface Draft extends Standing {
  code: string;
  shortName?: string;
  parent?: Draft;
  children: Draft[];
}

/** A unit and its standing in the province. */
export interface Member extends Standing {
  unit: Unit;
  parent?: Member;
  children: Member[];
}

export interface DecisionIds {
  /** Granted level 1. */
  national: string;
  /** Granted most units. */
  full: string;
  /** Granted, renamed and closed a few. */
  amendment: string;
}

export interface ProvinceOptions {
  root: string;
  /** As it stands after "Ủy ban nhân dân": `thành phố Hải Phòng`. */
  name: string;
  seed: string;
  /** How many units at each level, closed ones with them. */
  levels: { two: number; three: number; four: number };
  /** How many communes each district has. */
  communes: readonly number[];
  /** How many of the districts, from the first, are `quận`; the others are `huyện`. */
  urban: number;
  decisions: DecisionIds;
  places: () => string;
}

export interface TreeOptions {
  settings: Settings;
  decisions: Record<string, DecisionData>;
  /** In natural order of the codes, root by root. */
  units: readonly Unit[];
}

export interface DepartmentPlan {
  key: string;
  name: string;
  shortName: string;
  units: string[];
  growing?: string;
  share?: number;
}

export const MARK: string;
export const DEPARTMENTS: readonly DepartmentPlan[];
export const NATIONAL_DECISION: DecisionData;

export function makeRandom(seed: string): Random;
export function makePlaces(seed: string): () => string;
export function fold(text: string): string;
export function contact(
  code: string,
  name: string,
  place: string,
  random: Random,
): Required<Pick<Unit, 'address' | 'email' | 'phone' | 'website'>>;
export function makeProvince(options: ProvinceOptions): Member[];
export function provincialDecisions(about: {
  full: { id: string; signed: string };
  amendment: { id: string; signed: string };
  authority: string;
}): Record<string, DecisionData>;
export function provinces(numbers: readonly number[]): TreeOptions;
export function makeP(): TreeOptions;
export function makeN(): TreeOptions;
export function makeFourfold(): TreeOptions;
export function unitsByFile(units: Iterable<Unit>): Map<string, Unit[]>;
export function decisionFile(id: string, decision: DecisionData): [path: string, text: string];
export function treeFiles(options: TreeOptions): Map<string, string>;
export function flow(value: unknown): string;
