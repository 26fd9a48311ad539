import { describe, expect, test } from 'vitest';
import { isLegacyForm, newCodesOf, toLegacyCode, toNewCode } from '../../../../src/core/code/legacy-code.js';

describe('toNewCode', () => {
  test.each([
    ['000.00.00.H24', 'H24'],
    ['000.00.01.H27', 'H27.01'],
    ['000.01.01.H53', 'H53.01.01'],
    ['005.02.01.H53', 'H53.01.02.005'],
    ['000.00.36.I01', 'I01.36'],
    ['672.68.18.G12', 'G12.18.68.672'],
    ['00.003.112.H24', 'H24.112.003'],
    [' 000.00.05.H07\t', 'H07.05'],
  ])('%s is %s', (legacy, code) => {
    expect(toNewCode(legacy)).toEqual({ code });
  });

  test.each([
    ['', { fault: 'empty' }],
    ['000.1137.H53', { fault: 'groups' }],
    ['000.00.03.12.H24', { fault: 'groups' }],
    ['000..12.H24', { fault: 'empty-group' }],
    ['000.68.07.G5', { fault: 'level-one', group: 'G5', suggestion: '000.68.07.G05' }],
    ['000.99.36.H058', { fault: 'level-one', group: 'H058', suggestion: '000.99.36.H58' }],
    ['000.03.12.Z01', { fault: 'level-one', group: 'Z01' }],
    ['000.03.12.h24', { fault: 'lowercase', suggestion: '000.03.12.H24' }],
    ['000.03. 12.H24', { fault: 'characters', suggestion: '000.03.12.H24' }],
    ['000-03-12-H24', { fault: 'characters', suggestion: '000.03.12.H24' }],
    ['OOO.03.12.H24', { fault: 'letters', group: 'OOO', suggestion: '000.03.12.H24' }],
    ['0A1.03.12.H24', { fault: 'letters', group: '0A1' }],
    ['0.3.12.H24', { fault: 'short-group', group: '0', suggestion: '000.03.12.H24' }],
    ['001.00.12.H24', { fault: 'gap', group: '00' }],
    ['000.01.00.H24', { fault: 'gap', group: '00' }],
    ['H24.12.03', { fault: 'new-form' }],
    ['H24.12.03.001', { fault: 'new-form' }],
    [`${'1'.repeat(30)}.02.01.H24`, { fault: 'too-long' }],
  ])('%s: what is wrong with it', (legacy, fault) => {
    expect(toNewCode(legacy)).toEqual(fault);
  });

  test('fits the widths of the root, never cutting a digit that counts', () => {
    expect(toNewCode('005.02.01.H53', [2, 2, 2])).toEqual({ code: 'H53.01.02.05' });
    expect(toNewCode('105.02.01.H53', [2, 2, 2])).toEqual({ code: 'H53.01.02.105' });
    expect(toNewCode('005.02.01.H53', [2, 2, '2-3'])).toEqual({ code: 'H53.01.02.005' });
    expect(toNewCode('000.02.01.H53', [3, 3, 3])).toEqual({ code: 'H53.01.02' });
  });
});

describe('toLegacyCode', () => {
  test.each([
    ['H24', '000.00.00.H24'],
    ['H24.12', '000.00.12.H24'],
    ['H24.12.03', '000.03.12.H24'],
    ['H53.01.02.005', '005.02.01.H53'],
    ['H53.01.02.05', '005.02.01.H53'],
    ['I01.36', '000.00.36.I01'],
  ])('%s is %s', (code, legacyCode) => {
    expect(toLegacyCode(code)).toEqual({ legacyCode });
  });

  test.each([
    ['H26.170', { fault: 'width', group: '170' }],
    ['H24.12.003', { fault: 'width', group: '003' }],
    ['H24.12.03.0001', { fault: 'width', group: '0001' }],
    ['H24.A1', { fault: 'letters', group: 'A1' }],
    ['H24.00', { fault: 'zero-group', group: '00' }],
    ['h24', { fault: 'lowercase' }],
    ['24.01', { fault: 'level-one' }],
    ['H24.1.2.3.4', { fault: 'too-deep' }],
  ])('%s has none', (code, fault) => {
    expect(toLegacyCode(code)).toEqual(fault);
  });
});

test.each([
  ['000.03.12.H24', true],
  [' 000.03.12.h24 ', true],
  ['000.68.07.G5', true],
  ['000.99.36.H058', true],
  ['0.3.12.H24', true],
  ['H24.12.03.001', false],
  ['H24', false],
  ['000.1137.H53', false],
  ['000.03.12.24', false],
  ['Sở Y tế', false],
  ['', false],
])('%j looks like the old form: %s', (text, expected) => {
  expect(isLegacyForm(text)).toBe(expected);
});

test.each([
  ['005.02.01.H53', undefined, ['H53.01.02.005']],
  ['005.02.01.H53', [2, 2, 3], ['H53.01.02.005']],
  ['005.02.01.H53', [2, 2, 2], ['H53.01.02.005', 'H53.01.02.05']],
  ['000.00.001.H90', [2, 2, 2], ['H90.001', 'H90.01']],
  ['000.00.001.H90', [3, 2, 2], ['H90.001']],
  // not of zeros, so that nothing can be taken off
  ['000.00.123.H90', [2, 2, 2], ['H90.123']],
  ['00.003.112.H24', ['2-3', 2, 2], ['H24.112.003', 'H24.112.03']],
  // where widths differ, the form with more zeros is that of the narrower code too
  ['001.01.01.H36', [2, 2, '2-3'], ['H36.01.01.001', 'H36.01.01.01']],
  [
    '001.01.01.H36',
    [2, '1-2', '1-3'],
    [...['H36.01.01.001', 'H36.01.01.01', 'H36.01.01.1'], ...['H36.01.1.001', 'H36.01.1.01', 'H36.01.1.1']],
  ],
  ['000.01.00.H53', [2, 2, 2], []],
  ['H24.12', [2, 2, 2], []],
] as const)('%s may stand for codes of roots with groups %j', (legacy, groups, codes) => {
  expect(newCodesOf(legacy, groups as Parameters<typeof newCodesOf>[1])).toEqual(codes);
});
