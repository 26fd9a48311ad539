import { levelOf } from '../../core/code/code.js';
import { tidyCode } from '../../core/code/tidy.js';
import type { CheckFinding } from '../../core/comparison.js';
import { sheetKey } from '../place-keys.js';
import type { Listed, ListTable } from '../recognise/listed.js';
import { beginsAnew } from '../recognise/title-kind.js';
import { differing } from './compare-findings.js';

/** Where one level is named, and not several. */
const ONE = 'cấp\\s+([1-4])(?!\\d)(?!\\s*(?:,|-|;|/|và|đến)\\s*(?:cấp\\s*)?\\d)';
/** "MÃ ĐỊNH DANH ĐIỆN TỬ CẤP 3 CỦA …": of the codes listed. */
const OF_CODES = new RegExp(`(?<!\\p{L})mã(?:\\s+định\\s+danh)?(?:\\s+điện\\s+tử)?\\s+${ONE}`, 'iu');
/** "… TRỰC THUỘC CƠ QUAN, ĐƠN VỊ CẤP 2": of the bodies above. */
const OF_BODIES = new RegExp(`thuộc(?:[\\s,]+(?:các|những|cơ\\s+quan|đơn\\s+vị|tổ\\s+chức))*[\\s,]+${ONE}`, 'iu');
/** A code in its present form. */
const CODE = /^[A-Y]\d{2}(?:\.[A-Z\d]+)*$/;

/** The words of a table's own title. */
function titleOf({ titles }: ListTable): string {
  return titles
    .slice(Math.max(0, titles.findLastIndex(beginsAnew)))
    .filter((line) => !line.trim().startsWith('('))
    .join(' ')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Titles that name another level than the one that all the codes under them have, or their bodies above. */
export function titleLevels({ tables, units }: Listed): CheckFinding[] {
  const levels = new Map<string, Set<number>>();
  for (const { place, code } of units) {
    const own = code === undefined ? '' : tidyCode(code);
    if (!CODE.test(own)) continue;
    const known = levels.get(sheetKey(place)) ?? new Set();
    levels.set(sheetKey(place), known.add(levelOf(own)));
  }
  return tables.flatMap((table): CheckFinding[] => {
    const [level, ...others] = levels.get(sheetKey(table.place)) ?? [];
    if (level === undefined || others.length > 0) return [];
    const title = titleOf(table);
    const subject = { place: table.place, code: undefined, name: title };
    const said = [
      { file: OF_CODES.exec(title)?.[1], registry: String(level) },
      { file: OF_BODIES.exec(title)?.[1], registry: String(level - 1) },
    ];
    return said.flatMap(({ file, registry }) =>
      file === undefined || file === registry
        ? []
        : [differing('different', subject, { field: 'level', file, registry })],
    );
  });
}
