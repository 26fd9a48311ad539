import { describe as wordPlace } from '../../src/core/cell-place.js';
import { applyChanges } from '../../src/core/changes/apply.js';
import type { Change } from '../../src/core/changes/types.js';
import { Registry } from '../../src/core/registry/registry.js';
import type { Decision, RootSettings, Unit } from '../../src/core/registry/types.js';
import type { RawRow, RawTable } from '../../src/formats/read/types.js';
import type { Imported, ImportOptions } from '../../src/lists/import/import-model.js';
import { planImport } from '../../src/lists/import/plan-import.js';
import { recognise } from '../../src/lists/recognise/recognise.js';

export const TODAY = '2024-06-01';

const ROOTS: Record<string, RootSettings> = { H24: { groups: [2, 2, 3], alphabet: 'digits', first: '01' } };

const DECISIONS: Decision[] = [
  { id: 'd1', number: '1/QĐ-UBND', signed: '2022-01-01', kind: 'full' },
  { id: 'd2', number: '2/QĐ-UBND', signed: '2024-01-01', kind: 'amendment' },
];

/** A unit granted by `d1`. */
export function unit(code: string, name: string, rest: Partial<Unit> = {}): Unit {
  return { code, name, granted: { decision: 'd1' }, ...rest };
}

export const CITY = unit('H24', 'Ủy ban nhân dân thành phố');
export const HEALTH = unit('H24.03', 'Sở Y tế', { phone: '0225 000 0003' });
export const SCHOOLS = unit('H24.04', 'Sở Giáo dục và Đào tạo');

export function registryWith(...units: Unit[]): Registry {
  const settings = { format: 1, title: '', timezone: 'Asia/Ho_Chi_Minh', authority: '', place: '', roots: ROOTS };
  return new Registry(settings, DECISIONS, units);
}

/** A sheet of rows of texts; the first one holds the headings. */
export function sheet(rows: readonly (readonly string[])[], extra: Partial<RawTable> = {}): RawTable {
  const raw = rows.map((texts, i): RawRow => {
    const cells = texts.flatMap((text, j) => (text === '' ? [] : [{ column: j + 1, text, kind: 'text' as const }]));
    return { row: i + 1, cells };
  });
  return { file: 'ds.xlsx', format: 'xlsx', sheet: 'S', rows: raw, ...extra };
}

/** What a list comes to. */
export function planned(
  registry: Registry,
  rows: readonly (readonly string[])[],
  options: Partial<ImportOptions> = {},
): Imported {
  return planImport(registry, recognise([sheet(rows)]), {
    today: TODAY,
    placeholder: (code) => `? ${code}`,
    ...options,
  });
}

/** All changes, in the order in which they are made. */
export function changesOf({ levelOne, changes }: Imported): Change[] {
  return [...levelOne, ...changes].map(({ change }) => change);
}

/** Problems as `error code-twice C4`. */
export function reportedOf({ findings }: Imported): string[] {
  return findings.map(
    ({ severity, rule, place }) =>
      `${severity} ${rule.replace(/^(?:import|list)-/, '')} ${wordPlace(place).replace(/^.*!/, '')}`,
  );
}

/** The registry once the changes are made under `d2`. */
export function registryAfter(registry: Registry, imported: Imported): Registry {
  const { roots } = imported;
  const { settings } = registry;
  const widened = registry.with({ settings: { ...settings, roots: { ...settings.roots, ...roots } } });
  const applied = applyChanges(
    widened,
    { decision: 'd2', changes: changesOf(imported) },
    { today: TODAY, spent: () => false },
  );
  if (applied.registry === undefined) throw new Error(JSON.stringify(applied.faults));
  return applied.registry;
}
