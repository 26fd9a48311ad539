/** The settings of a registry as `registry.yaml` holds them. */

import type { Department, Signer } from './decision-types.js';
import type { IsoDate } from './unit-types.js';

export type Alphabet = 'digits' | 'alphanumeric';

/** Width of a group: a number, or a span such as `2-3` where widths vary. */
export type GroupWidth = number | string;

/** Numbers kept for a kind of unit: last groups at a level, from one to another. */
export interface Block {
  type: string;
  level: number;
  from: string;
  to: string;
}

export interface RootSettings {
  groups: GroupWidth[];
  alphabet: Alphabet;
  first?: string;
  blocks?: Block[];
}

/** A code that is never granted, or all from one to another: last groups of one width under one parent. */
export interface Reserved {
  code?: string;
  from?: string;
  to?: string;
  reason?: string;
}

/** What a new decision takes over from the settings where it says nothing else. */
export interface DecisionDefaults {
  /** Contact data of the office in charge, for papers. */
  contact?: string;
  department?: Department;
  signer?: Signer;
  recipients?: string[];
  basis?: string[];
}

export interface Exemption {
  rule: string;
  codes: string[];
  reason: string;
  owner?: string;
  until: IsoDate;
}

export interface Settings extends DecisionDefaults {
  format: number;
  title: string;
  timezone: string;
  authority: string;
  place: string;
  roots: Record<string, RootSettings>;
  /** Kinds of unit in the province's own words, each with the URI of its org:classification. */
  types?: Record<string, string>;
  /** Beside the built-in ones: abbreviation → full words. */
  abbreviations?: Record<string, string>;
  reserved?: Reserved[];
  exemptions?: Exemption[];
}

/** Version of the tree's layout this program writes. */
export const FORMAT = 1;

export const SETTINGS_KEYS = [
  'format',
  'title',
  'timezone',
  'authority',
  'place',
  'contact',
  'department',
  'signer',
  'recipients',
  'basis',
  'roots',
  'types',
  'abbreviations',
  'reserved',
  'exemptions',
] as const satisfies readonly (keyof Settings)[];
