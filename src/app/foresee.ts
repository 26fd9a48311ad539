import { errorsAmong, type Finding } from '../core/finding.js';
import type { Registry } from '../core/registry/registry.js';
import type { RegistryFiles, UnitEntry } from '../core/registry/registry-files.js';
import { utf8Text } from '../store/file-source.js';
import type { Loaded } from '../store/load.js';
import { renderChanges } from '../store/render.js';
import type { Utf8Set } from '../store/transaction/transaction.js';
import { readYaml } from '../store/yaml/read-yaml.js';
import { loadWith } from './read-registry.js';
import { type Asking, findingsNewSince, type JudgedState, ruleFindings, sightBetween } from './validate.js';

/** A state of the registry as its files would have it. */
export interface Foreseen {
  files: Utf8Set;
  /** The registry's files as they would be. */
  written: Loaded;
  /** All that would be wrong with them. */
  errors: Finding[];
  /** What there would be to say of them that is not said now; nothing that only informs. */
  caused: Finding[];
}

/** The units of a file as a state has them, though their form may be at fault; undefined where the file is no list. */
function unitsMeant({ source }: Loaded, file: string, after: Registry): UnitEntry[] | undefined {
  const read = readYaml(utf8Text(source.read(file)) ?? '', file);
  if (!('data' in read) || !Array.isArray(read.data)) return undefined;
  return read.data.flatMap((data: { code?: string } | null, index) => {
    const unit = after.unit(data?.code ?? '');
    return unit === undefined ? [] : [{ unit, file, index }];
  });
}

/** The tree with the units that break their schema in it: what else is wrong with them is to be told in one go. */
function meant(written: Loaded, files: Utf8Set, after: Registry): RegistryFiles {
  const { tree, readings } = written;
  const whole = new Map<string, UnitEntry[]>();
  for (const file of tree.unreadable) {
    const units = files.has(file) && file.startsWith('units/') ? unitsMeant(written, file, after) : undefined;
    if (units !== undefined) whole.set(file, units);
  }
  if (whole.size === 0) return tree;
  return {
    ...tree,
    units: readings.flatMap(({ path, units }) => whole.get(path) ?? units),
    unreadable: new Set([...tree.unreadable].filter((file) => !whole.has(file))),
  };
}

const kept = new WeakMap<Registry, { before: JudgedState; foreseen: Foreseen }>();

/**
 * Writes a state down without writing it, reads it back and asks the rules; for one state this is done once. Errors are
 * looked for everywhere, since nothing is written beside any; of what else there is to say only what was caused counts, and
 * what only informs does not: of a long list that is something about every unit.
 */
export function foresee({ loaded, registry, today }: JudgedState, after: Registry): Foreseen {
  const last = kept.get(after);
  if (last?.before.loaded === loaded && last.before.today === today) return last.foreseen;
  const before = { loaded, registry, today };
  const files = renderChanges(loaded.tree, loaded.source, registry, after);
  const written = loadWith(loaded, files, after);
  const tree = meant(written, files, after);
  const sight = sightBetween(before, { loaded: { ...written, tree }, registry: after, today });
  const asking: Asking = { sight, isWhole: ({ severity }) => severity === 'error' };
  const grave = [
    ...written.findings.filter(({ severity }) => severity !== 'info'),
    ...ruleFindings(tree, after, today, { ...asking, isAsked: ({ severity }) => severity !== 'info' }),
  ];
  const caused = findingsNewSince(before, grave, asking);
  const foreseen = { files, written, errors: errorsAmong(grave), caused };
  kept.set(after, { before, foreseen });
  return foreseen;
}

/** A finding as one word, by which it is known again where the same state is foreseen again. */
export function sameFinding({ rule, variant, place, args }: Finding): string {
  return JSON.stringify([rule, variant ?? '', place.file, place.path ?? place.span ?? '', args]);
}
