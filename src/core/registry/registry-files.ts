import { Registry } from './registry.js';
import { type Decision, FORMAT, type Settings, type Unit } from './types.js';
import { UnitMap } from './unit-map.js';

/** A unit with its place in the tree: file relative to the registry folder, index in the file's list. */
export interface UnitEntry {
  unit: Unit;
  file: string;
  index: number;
}

/** A decision with its file. */
export interface DecisionEntry {
  decision: Decision;
  file: string;
}

/**
 * The files of a registry as they were read, before anything is taken for granted: duplicates and units
 * in the wrong file are still there. What could not be read stands in `unreadable`, so that one broken
 * file does not make every rule fire on its neighbours.
 */
export interface RegistryFiles {
  settings: Settings | undefined;
  decisions: DecisionEntry[];
  /** In the order of files and of the lists in them. */
  units: UnitEntry[];
  /** Files that are there but could not be understood at all. */
  unreadable: ReadonlySet<string>;
}

const NO_SETTINGS: Settings = { format: FORMAT, title: '', timezone: 'UTC', authority: '', place: '', roots: {} };

/** The registry a tree holds; of units with the same code the first counts (a rule reports the others). */
export function registryOf(tree: RegistryFiles): Registry {
  return new Registry(
    tree.settings ?? NO_SETTINGS,
    tree.decisions.map((entry) => entry.decision),
    UnitMap.firstOf(tree.units.map(({ unit }) => unit)),
  );
}
