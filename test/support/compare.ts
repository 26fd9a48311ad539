import { viewAt } from '../../src/annex/annex-view.js';
import { cellName } from '../../src/core/cell-place.js';
import { type CheckResult, kindOf } from '../../src/core/comparison.js';
import type { CellPlace } from '../../src/core/finding.js';
import { readTables } from '../../src/formats/read/read-tables.js';
import { type CheckOptions, checkList } from '../../src/lists/compare/compare-list.js';
import { recognise } from '../../src/lists/recognise/recognise.js';
import { smallRegistry, unit } from './registries/small.js';

export const FIRST = unit('H24.01', { name: 'Sở Y tế', phone: '0225 1', legacyCodes: ['000.00.01.H24', '1.H24'] });

/** A city with two agencies; one of their units is closed in 2023, one renamed, one to come in 2025, one drafted. */
export const registry = smallRegistry([
  unit('H24', { name: 'Thành phố' }),
  FIRST,
  unit('H24.01.01', { name: 'Bệnh viện Á' }),
  unit('H24.01.02', { name: 'Bệnh viện Đồng Hòa' }),
  unit('H24.01.03', {
    name: 'Bệnh viện cũ',
    closed: { decision: 'd2023', reason: 'merged', successors: ['H24.01.02'] },
  }),
  unit('H24.01.04', { name: 'Bệnh viện mai sau', granted: { decision: 'd2025' } }),
  unit('H24.01.05', { name: 'Bệnh viện dự thảo', granted: { decision: 'draft' } }),
  unit('H24.02', { name: 'Sở Tư pháp' }),
  unit('H24.02.01', {
    name: 'Phòng Công chứng',
    formerNames: [{ name: 'Phòng Công chứng số 1', until: '2023-07-01', decision: 'd2023' }],
  }),
]);

/** Holds a CSV text against {@link registry}. */
export async function checked(csv: string, options: CheckOptions = {}, at = '2024-06-01'): Promise<CheckResult> {
  const listed = recognise(await readTables(new TextEncoder().encode(csv), 'ds.csv'));
  return checkList(listed, registry, viewAt(registry, at), options);
}

function cell({ row = 0, column = 0 }: CellPlace): string {
  return cellName(row, column);
}

/** The findings in short: `different C2 H24.01 phone: 0225 2 | 0225 1`. */
export function found({ findings }: CheckResult): string[] {
  return findings.map((each) => {
    const kind = kindOf(each);
    switch (each.rule) {
      case 'check-different':
      case 'check-spelling':
        return `${kind} ${cell(each.place)} ${each.code ?? null} ${each.field}: ${each.file} | ${each.registry}`;
      case 'check-missing':
        return `missing ${each.code ?? null}`;
      case 'check-extra':
        return `extra ${cell(each.place)} ${each.code ?? null} ${each.why}`;
      case 'check-malformed':
        return `malformed ${cell(each.place)} ${each.text} ${each.fault}`;
      default:
        return `${kind} ${cell(each.place)} ${each.code ?? null}`;
    }
  });
}
