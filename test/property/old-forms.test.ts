import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convertCodes } from '../../src/core/code/convert.js';
import { widthRange } from '../../src/core/code/groups.js';
import { toLegacyCode } from '../../src/core/code/legacy-code.js';
import { mappingsAt } from '../../src/core/query/mapping.js';
import { resolve } from '../../src/core/query/resolve.js';
import { searchUnits } from '../../src/core/query/search/index.js';
import { Registry } from '../../src/core/registry/registry.js';
import type { Decision, GroupWidth, Settings, Unit } from '../../src/core/registry/types.js';

const AT = '2026-01-01';
const decisions: Decision[] = [{ id: 'd', number: '1/QĐ-UBND', signed: '2022-01-01', kind: 'full' }];

/** The widths that the old form has room for, alone and mixed. */
const widths = fc.tuple(
  fc.constantFrom<GroupWidth>(1, 2, '1-2'),
  fc.constantFrom<GroupWidth>(1, 2, '1-2'),
  fc.constantFrom<GroupWidth>(1, 2, 3, '1-2', '1-3', '2-3'),
);

/** A group of its level: a small number, so that codes meet which differ in zeros alone. */
function groupOf(width: GroupWidth, number: number, wider: number): string {
  const { min, max } = widthRange(width);
  return String(number).padStart(Math.min(max, min + wider), '0');
}

const registries = fc
  .tuple(
    widths,
    fc.array(fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.nat(2)), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 12,
    }),
  )
  .map(([groups, lines]) => {
    const codes = new Set(['H36']);
    for (const line of lines) {
      let code = 'H36';
      for (const [level, [number, wider]] of line.entries()) {
        code += `.${groupOf(groups[level] ?? 2, number, wider)}`;
        codes.add(code);
      }
    }
    const units = [...codes].map((code): Unit => ({ code, name: 'Đơn vị thử', granted: { decision: 'd' } }));
    const roots = { H36: { groups: [...groups], alphabet: 'digits' as const } };
    const settings: Settings = { format: 1, title: '', timezone: 'UTC', authority: '', place: '', roots };
    return new Registry(settings, decisions, units);
  });

describe('whatever widths the groups of a registry have', () => {
  test('the old form of every code leads to it, to look it up and in the table of all', () => {
    fc.assert(
      fc.property(registries, (registry) => {
        const mappings = new Map(mappingsAt(registry, AT).map((each) => [each.from, each]));
        const byForm = new Map<string, string[]>();
        for (const code of registry.units.keys()) {
          const { legacyCode = '' } = toLegacyCode(code) as { legacyCode?: string };
          byForm.set(legacyCode, [...(byForm.get(legacyCode) ?? []), code]);
        }
        for (const [form, codes] of byForm) {
          const sorted = [...codes].sort();
          for (const { current } of [resolve(registry, form, AT), mappings.get(form) ?? { current: [] }]) {
            expect([form, ...current.map(({ code }) => code).sort()]).toEqual([form, ...sorted]);
          }
          const hits = searchUnits(registry, form, AT);
          expect([form, ...hits.map(({ code }) => code).sort()]).toEqual([form, ...sorted]);
          const [converted] = convertCodes([{ input: form, line: null }], undefined, registry).results;
          expect(codes).toContain(converted?.code);
        }
      }),
    );
  });
});
