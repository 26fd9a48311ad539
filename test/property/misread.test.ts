import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse, parseDocument } from 'yaml';
import type { Unit } from '../../src/core/registry/types.js';
import { formatText, printUnit } from '../../src/store/yaml/canonical.js';
import { GAVE_UP, readCanonical } from '../../src/store/yaml/canonical-reader.js';
import { runs } from '../support/runs.js';

/** Texts that one reader or another takes for something else, and such as look like them. */
const suspicious = fc.oneof(
  fc.constantFrom(
    'NO',
    'no',
    'y',
    'N',
    'On',
    'off',
    'Yes',
    '~',
    '=',
    '<<',
    'null',
    'True',
    '',
    '1_000',
    '0x1F',
    '0b11',
  ),
  fc.constantFrom('12:30', '1:2:3.5', '-1:30', '2001-01-01', '2001-1-1', '2001-01-01T10:00:00Z', '010', '0o10', '1e3'),
  fc.constantFrom('.inf', '-.INF', '.NaN', '1.', '.5', '+1.5e+3', '1,000', '0225', '1.2.3', '_1', '1__0', '0_7', '08'),
  fc.string({ unit: fc.constantFrom(...'0123456789:._-+eExXobnNyYaf TZ~='), maxLength: 12 }),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
);

/** What a reader of YAML 1.1 makes of a text. */
function old(text: string): unknown {
  return parse(text, { version: '1.1' });
}

/** What stands for a text where it has no quotes; undefined where it cannot stand so. */
function plainly(text: string): unknown {
  const document = parseDocument(`a: ${text}`);
  return document.errors.length > 0 ? undefined : document.toJS().a;
}

it('what is printed reads the same by YAML 1.1, whatever its texts are; days stay days without quotes', () => {
  fc.assert(
    fc.property(suspicious, suspicious, suspicious, (name, note, code) => {
      const unit: Unit = {
        code: 'H24.01',
        name,
        note,
        legacyCodes: [code],
        granted: { decision: '2022-100-qd-ubnd', effective: '2022-01-10' },
        formerNames: [{ name: note, decision: '2022-100-qd-ubnd', until: '2022-02-01' }],
      };
      const text = printUnit(unit);
      expect(text).toContain('effective: 2022-01-10}');
      expect(text).toContain('until: 2022-02-01\n');
      const [read] = old(text) as Unit[];
      expect([read?.name, read?.note, read?.legacyCodes, read?.formerNames?.[0]?.name]).toEqual([
        name,
        note,
        [code],
        note,
      ]);
      expect(parse(text)).toEqual([unit]);
      const known = readCanonical(text);
      if (known !== GAVE_UP) expect(known).toEqual([unit]);
    }),
    { numRuns: runs(600) },
  );
});

it('fmt gives the same form to what stood without quotes', () => {
  fc.assert(
    fc.property(suspicious, (name) => {
      const unit: Unit = { code: 'H24.01', name, granted: { decision: '2022-100-qd-ubnd' } };
      const canonical = printUnit(unit);
      const bare = canonical.replace(/name: "(.*)"/, (whole, inside: string) =>
        plainly(inside) === name ? `name: ${inside}` : whole,
      );
      const file = 'units/H24/H24.01.yaml';
      const printed = formatText(bare, 'units', file);
      expect(printed.split('\n').slice(1).join('\n')).toBe(canonical);
      expect(formatText(printed, 'units', file)).toBe(printed);
    }),
    { numRuns: runs(300) },
  );
});
