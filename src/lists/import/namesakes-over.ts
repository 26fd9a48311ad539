import type { Registry } from '../../core/registry/registry.js';
import { withAbove } from './bearer-words.js';
import type { ParentDoubt } from './doubted-parents.js';
import type { ImportRow } from './import-model.js';
import type { NameIndex } from './name-index.js';

/** Why it is not known what stands above a row: its heading names several bodies by one name. */
export function namesakesOver(registry: Registry, names: NameIndex, { group }: ImportRow): ParentDoubt | undefined {
  const said = group?.name ?? '';
  const found = said === '' || group?.code !== undefined ? [] : names.find(said).map(({ code }) => code);
  const codes = found.filter((code) => registry.unit(code) !== undefined);
  if (codes.length < 2) return undefined;
  return { variant: 'namesakes', args: { group: said, bearers: withAbove(registry, codes) } };
}
