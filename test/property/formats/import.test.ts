import fc from 'fast-check';
import { expect, test } from 'vitest';
import { viewAt } from '../../../src/annex/annex-view.js';
import { stateDocument } from '../../../src/annex/document.js';
import type { Registry } from '../../../src/core/registry/registry.js';
import type { Unit } from '../../../src/core/registry/types.js';
import { readTables } from '../../../src/formats/read/read-tables.js';
import { exportFormat } from '../../../src/formats/write/formats.js';
import { planImport } from '../../../src/lists/import/plan-import.js';
import { recognise } from '../../../src/lists/recognise/recognise.js';
import { changesOf, planned, registryWith, reportedOf, TODAY, unit } from '../../support/import.js';
import { utf8 } from '../../support/tables.js';

const WORDS = [
  'Sở',
  'Phòng',
  'Trường',
  'Hòa',
  'Thuỷ',
  '“A”',
  '(cơ sở 2)',
  '- Thương binh',
  'TP. B',
  'số 1',
  '=1+1',
  "'C",
];
const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
const group = fc.integer({ min: 1, max: 12 }).map((n) => String(n).padStart(2, '0'));
const details = fc.record(
  {
    legacyCodes: fc.uniqueArray(fc.constantFrom('000.00.03.H24', '000.1137.H53', 'CU-12'), { minLength: 1 }),
    address: words,
    email: fc.constant('vanthu@example.com'),
    phone: fc.constantFrom('0225 000 0001', '+84 225 000', '02253842001'),
    website: fc.constant('https://example.com/a?b=c'),
  },
  { requiredKeys: [] },
);

/** A registry under H24 in which every unit has the units above it. */
const registries: fc.Arbitrary<Registry> = fc
  .array(fc.tuple(fc.array(group, { minLength: 1, maxLength: 3 }), words, details), { maxLength: 12 })
  .map((list) => {
    const units = new Map<string, Unit>([['H24', unit('H24', 'Ủy ban nhân dân thành phố')]]);
    for (const [groups, name, rest] of list) {
      const widths = groups.map((each, i) => (i === 2 ? `0${each}` : each));
      widths.forEach((_, i) => {
        const code = ['H24', ...widths.slice(0, i + 1)].join('.');
        if (!units.has(code)) units.set(code, unit(code, `Đơn vị ${name} ${code.length}`, rest));
      });
    }
    return registryWith(...units.values());
  });

test.each(['csv', 'md', 'json', 'xlsx', 'docx'] as const)(
  'what %s holds of a registry changes nothing in it',
  async (format) => {
    const write = await exportFormat(format).load();
    await fc.assert(
      fc.asyncProperty(registries, async (registry) => {
        const content = write(stateDocument(registry, viewAt(registry, TODAY)));
        const bytes = typeof content === 'string' ? utf8(content) : content;
        const listed = recognise(await readTables(bytes, `out.${format}`));
        const imported = planImport(registry, listed, { today: TODAY, placeholder: (code) => code });
        expect(imported.rows).toHaveLength(registry.units.size);
        expect(changesOf(imported)).toEqual([]);
        expect(reportedOf(imported)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  },
);

const cell = fc.oneof(
  fc.constantFrom(
    '',
    'H24',
    'H24.03',
    'H24.03.01',
    '000.00.07.H24',
    '005.02.01.H53',
    'H24.170',
    '000.1137.H53',
    'Đóng',
  ),
  fc.constantFrom(
    'Đổi tên',
    'Thay thế',
    'Sở Y tế',
    'sở y tế',
    'I. Sở Nội vụ – H24.09',
    'Tổng cộng',
    'Së C«ng',
    '\u200b',
  ),
  fc.string({ maxLength: 12 }),
);
const HEADS = ['STT', 'Mã định danh', 'Tên đơn vị', 'Cấp trên', 'Loại thay đổi', 'Mã định danh đã cấp', 'Điện thoại'];
const tables = fc.array(fc.array(cell, { minLength: HEADS.length, maxLength: HEADS.length }), { maxLength: 10 });

test('a list of any contents gives changes for sound rows only, and each row once at most as a grant', () => {
  const registry = registryWith(unit('H24', 'Ủy ban'), unit('H24.03', 'Sở Y tế'), unit('H24.03.01', 'Phòng A'));
  fc.assert(
    fc.property(tables, fc.boolean(), fc.boolean(), (rows, addMissingParents, prune) => {
      const imported = planned(registry, [HEADS, ...rows], { addMissingParents, prune, legacyEncoding: 'auto' });
      const sourced = [...imported.levelOne, ...imported.changes];
      expect(sourced.filter(({ row }) => row?.faulty === true)).toEqual([]);
      const granted = sourced.flatMap(({ change, row }) => ('grant' in change && row !== undefined ? [row] : []));
      expect(new Set(granted).size).toBe(granted.length);
      const codes = sourced.flatMap(({ change }) => ('grant' in change ? (change.grant.code ?? []) : []));
      expect(new Set(codes).size).toBe(codes.length);
      expect(codes.filter((code) => registry.unit(code) !== undefined)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
