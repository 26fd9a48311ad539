import { tidyCode } from '../../core/code/tidy.js';
import type { CheckFinding } from '../../core/comparison.js';
import type { Registry } from '../../core/registry/registry.js';
import { sheetKey } from '../place-keys.js';
import type { Listed } from '../recognise/listed.js';
import { differing } from './compare-findings.js';

/** A heading of codes that are no more. */
const OLD =
  /(?<!\p{L})(?:cũ|trước đây|trước khi \p{L}+|đã (?:đóng|hủy|huỷ|thu hồi|thay thế)|hết hiệu lực|ngừng sử dụng)(?!\p{L})/iu;

/** Columns of codes in use over which a list says that they are old: read as what it holds, and told as what it says. */
export function oldHeadings({ tables, units }: Listed, registry: Registry): CheckFinding[] {
  return tables.flatMap(({ place, seen }) => {
    const column = seen.find(({ field, heading }) => field === 'code' && OLD.test(heading));
    if (column === undefined) return [];
    const key = sheetKey(place);
    const inUse = units.some(({ place: own, code }) => {
      return sheetKey(own) === key && code !== undefined && registry.unit(tidyCode(code)) !== undefined;
    });
    if (!inUse) return [];
    const subject = { place, code: undefined, name: column.heading };
    return [differing('different', subject, { field: 'heading', file: column.heading, registry: 'Mã định danh' })];
  });
}
