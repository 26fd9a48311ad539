import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareCodes } from '../../src/core/code/code.js';
import type { Unit } from '../../src/core/registry/types.js';
import { formatText, knownUnits, printUnit, schemaComment } from '../../src/store/yaml/canonical.js';
import { readFully } from '../../src/store/yaml/read-yaml.js';
import { lay, layout } from '../support/arbitraries/layouts.js';
import * as any from '../support/arbitraries/yaml.js';
import { runs } from '../support/runs.js';

const FILE = 'units/H24/H24.12.yaml';
const HEAD = `${schemaComment('units', FILE)}\n`;

/** Texts that the canonical form does not leave as they are, or that need quotes, lines or a parser of their own. */
const texts = fc.oneof(
  any.text,
  fc.constantFrom(
    'Sở Y tế',
    'Uỷ ban nhân dân xã Đại Hợp'.normalize('NFD'),
    'Trường số 1',
    'Phòng Nội vụ'.normalize('NFD'),
  ),
  fc.string({
    unit: fc.constantFrom('a', 'ệ'.normalize('NFD'), '\u0340', '\u212b', ' ', '#', ':', '\n', '"', "'", '-'),
  }),
);

const files = fc.record({
  units: fc.array(fc.tuple(any.unit, texts, texts), { minLength: 1, maxLength: 4 }),
  header: fc.constantFrom(HEAD, '', `${HEAD}# của sở\n`, `# của sở\n\n${HEAD}`),
  how: fc.option(layout, { freq: 1 }),
  sorted: fc.boolean(),
});

it('a file is formatted the same whether its units are known or not', () => {
  let known = 0;
  fc.assert(
    fc.property(files, ({ units, header, how, sorted }) => {
      const inOrder = sorted ? [...units].sort(([a], [b]) => compareCodes(a.code, b.code)) : units;
      const printed = inOrder.map(([unit, name, note]) => printUnit({ ...unit, name, note })).join('');
      const text = header + (how === null ? printed : lay(printed, how));
      const read = readFully(text);
      fc.pre('data' in read);
      const unix = text.replaceAll('\r\n', '\n');
      const held = knownUnits(('data' in read ? read.data : []) as Unit[]);
      expect(formatText(text, 'units', FILE, held), text).toBe(formatText(text, 'units', FILE));
      if (held.isWhole(unix.slice(header.length))) known += 1;
    }),
    { numRuns: runs(600) },
  );
  // else nothing would have been asked
  expect(known).toBeGreaterThan(20);
});
