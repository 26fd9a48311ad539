import { isDescendantOf } from '../../core/code/code.js';
import type { ListedBody } from '../recognise/listed.js';
import type { ImportRow } from './import-model.js';
import type { NameIndex } from './name-index.js';

/**
 * A heading that names its body without a code ends, as any does, with a row whose code is not under that body: rows without
 * a code that follow stand under nobody that the list names, until one is under it again.
 */
export function endGroups(rows: readonly ImportRow[], names: Pick<NameIndex, 'find'>): void {
  const codes = new Map<ListedBody, string | undefined>();
  const ended = new Set<ListedBody>();
  for (const row of rows) {
    const heading = row.unit.group;
    if (heading === undefined || heading.code !== undefined || row.group?.name === undefined) continue;
    const given = [row.code, row.codeBefore].filter((each) => each !== undefined);
    if (given.length === 0) {
      if (ended.has(heading)) delete row.group;
      continue;
    }
    if (!codes.has(heading)) {
      const [only, ...others] = names.find(row.group.name);
      codes.set(heading, others.length > 0 || only?.code.startsWith('$') === true ? undefined : only?.code);
    }
    const code = codes.get(heading);
    if (code === undefined) continue;
    // what leaves the body stood under it
    if (given.some((each) => each === code || isDescendantOf(each, code))) ended.delete(heading);
    else ended.add(heading);
  }
}
