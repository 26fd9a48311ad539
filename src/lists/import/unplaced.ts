import type { Registry } from '../../core/registry/registry.js';
import { withAbove } from './bearer-words.js';
import type { ImportRow } from './import-model.js';
import type { NameIndex } from './name-index.js';

/** Why nobody knows what a new unit is to stand under, in words. */
interface Unplaced {
  args: { name: string; group?: string; parent?: string; bearers?: string[] };
  variant?: 'others' | 'namesakes';
}

/**
 * Why it is not known what stands above a row: its heading names nobody, or several bodies by one name.
 * @param parent the body of `--parent`, which the list has a heading of its own for
 */
export function unplaced(
  registry: Registry,
  names: NameIndex,
  { name, group, unit }: ImportRow,
  parent: string | undefined,
): Unplaced {
  const heading = unit.group?.name ?? '';
  if (parent !== undefined) return { args: { name, group: heading, parent }, variant: 'others' };
  const said = group?.name ?? '';
  const found = said === '' || group?.code !== undefined ? [] : names.find(said).map(({ code }) => code);
  const codes = found.filter((code) => registry.unit(code) !== undefined);
  if (codes.length < 2) return { args: { name } };
  return { args: { name, group: said, bearers: withAbove(registry, codes) }, variant: 'namesakes' };
}
