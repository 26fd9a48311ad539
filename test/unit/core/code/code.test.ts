import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ancestorAt,
  codeFault,
  compareCodes,
  fileOf,
  isCode,
  isDescendantOf,
  lastGroup,
  levelOf,
  parentOf,
  rootOf,
} from '../../../../src/core/code/code.js';

const group = fc.stringMatching(/^[0-9A-Z]{1,3}$/);
const code = fc
  .tuple(fc.constantFrom('H24', 'G12', 'A01'), fc.array(group, { maxLength: 3 }))
  .map(([root, groups]) => [root, ...groups].join('.'));

describe('the grammar of a code', () => {
  it.each(['H24', 'Y99', 'H24.1', 'H24.12.03', 'H24.12.03.001', 'G12.18.112.001', 'H24.A1', `H24.${'1'.repeat(31)}`])(
    'takes %s',
    (text) => {
      expect(isCode(text)).toBe(true);
      expect(codeFault(text)).toBeUndefined();
    },
  );

  it.each([
    ['', 'empty'],
    ['h24.12', 'lowercase'],
    ['H24-12', 'characters'],
    ['H24 12', 'characters'],
    ['h24_12', 'characters'],
    ['H24.Đ1', 'characters'],
    [`H24.${'1'.repeat(32)}`, 'too-long'],
    ['H24..12', 'empty-group'],
    ['.H24', 'empty-group'],
    ['H24.', 'empty-group'],
    ['Z24', 'level-one'],
    ['H2', 'level-one'],
    ['H245', 'level-one'],
    ['24.12', 'level-one'],
    ['000.03.12.H24', 'level-one'],
    ['H24.1.2.3.4', 'too-deep'],
  ])('refuses %j as %s', (text, fault) => {
    expect(isCode(text)).toBe(false);
    expect(codeFault(text)).toBe(fault);
  });

  it('says of a text that it is no code exactly when it can say why', () => {
    fc.assert(
      fc.property(fc.oneof(fc.stringMatching(/^[HZ]?[0-9A-Za-z.]{0,12}$/), code, fc.string()), (text) => {
        expect(isCode(text)).toBe(codeFault(text) === undefined);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the parts of a code', () => {
  it('knows the level, parent, root and last group', () => {
    expect(['H24', 'H24.12', 'H24.12.03', 'H24.12.03.001'].map(levelOf)).toEqual([1, 2, 3, 4]);
    expect(parentOf('H24.12.03')).toBe('H24.12');
    expect(parentOf('H24')).toBeUndefined();
    expect([rootOf('H24'), rootOf('H24.12.03')]).toEqual(['H24', 'H24']);
    expect([lastGroup('H24'), lastGroup('H24.12.03')]).toEqual(['H24', '03']);
  });

  it('cuts a code to the groups of a level above', () => {
    expect([1, 2, 3, 4].map((level) => ancestorAt('H24.12.03', level))).toEqual([
      'H24',
      'H24.12',
      'H24.12.03',
      undefined,
    ]);
  });

  it('distinguishes a descendant from what only begins alike', () => {
    expect(isDescendantOf('H24.12.03', 'H24.12')).toBe(true);
    expect(isDescendantOf('H24.12', 'H24.12')).toBe(false);
    expect(isDescendantOf('H24.123', 'H24.12')).toBe(false);
    expect(isDescendantOf('H24', 'H24.12')).toBe(false);
  });

  it('puts a unit of level 1 into its own file and the others into that of their agency', () => {
    expect(['H24', 'H24.12', 'H24.12.03', 'H24.12.03.001'].map(fileOf)).toEqual([
      'units/H24.yaml',
      'units/H24/H24.12.yaml',
      'units/H24/H24.12.yaml',
      'units/H24/H24.12.yaml',
    ]);
  });
});

describe('the natural order of codes', () => {
  it('counts groups of digits as numbers and puts a parent before its children', () => {
    const sorted = ['G12', 'H24', 'H24.9', 'H24.9.1', 'H24.10', 'H24.10.A1', 'H24.10.B1', 'H24.99', 'H24.100', 'H26'];
    expect([...sorted].reverse().sort(compareCodes)).toEqual(sorted);
  });

  it('puts the shorter of two equal numbers first', () => {
    expect(['H24.001', 'H24.01', 'H24.1', 'H24.2'].sort(compareCodes)).toEqual(['H24.1', 'H24.01', 'H24.001', 'H24.2']);
  });

  it('is an order: same codes equal, no circles, whatever stands in the groups', () => {
    fc.assert(
      fc.property(code, code, code, (a, b, c) => {
        expect(Math.sign(compareCodes(a, b))).toBe(-Math.sign(compareCodes(b, a)) || 0);
        expect(compareCodes(a, b) === 0).toBe(a === b);
        if (compareCodes(a, b) < 0 && compareCodes(b, c) < 0) expect(compareCodes(a, c)).toBeLessThan(0);
      }),
      { numRuns: 5000 },
    );
    expect(['H24.A1', 'H24.001', 'H24.02'].sort(compareCodes)).toEqual(['H24.001', 'H24.02', 'H24.A1']);
  });

  it('is the order of characters where groups are equally wide', () => {
    const wide = fc.stringMatching(/^[0-9A-Z]{2}$/);
    fc.assert(
      fc.property(wide, wide, (a, b) => {
        expect(compareCodes(`H24.${a}`, `H24.${b}`) < 0).toBe(a < b);
      }),
    );
  });
});
