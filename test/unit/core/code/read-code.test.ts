import { describe, expect, test } from 'vitest';
import { readTypedCode } from '../../../../src/core/code/read-code.js';
import { smallRegistry, unit } from '../../../support/registries/small.js';

const registry = smallRegistry([
  unit('H24'),
  unit('H24.01', { legacyCodes: ['000.00.77.H24', 'SYT-01'], closed: { decision: 'd2023', reason: 'replaced' } }),
  unit('H24.02', { legacyCodes: ['000.00.77.H24', '000.1137.H24'] }),
  unit('H24.03', { legacyCodes: ['TWIN', 'H24.02'] }),
  unit('H24.04', { legacyCodes: ['TWIN'] }),
  unit('H24.04.01'),
  unit('H24.04.01.05'),
]);

describe('readTypedCode', () => {
  test.each([
    [' h24.04 ', 'H24.04'],
    ['H24. 04', 'H24.04'],
    ['H24.\u200B04', 'H24.04'],
    ['H24.99', 'H24.99'],
  ])('takes %j for %s', (typed, code) => {
    expect(readTypedCode(registry, typed)).toEqual({ code });
  });

  test.each([
    ['000.00.04.H24', 'H24.04', 'the old form'],
    ['000.00.04.h24', 'H24.04', 'the old form in small letters'],
    ['005.01.04.H24', 'H24.04.01.05', 'a group as wide as the root has it'],
    ['005.01.04.K24', 'K24.04.01.005', 'a root without fixed widths'],
    ['000.1137.h24', 'H24.02', 'an entry that is malformed'],
    ['syt-01', 'H24.01', 'an entry of any form'],
    ['000.00.77.H24', 'H24.02', 'carried on to the open unit'],
  ])('reads the earlier code %s as %s (%s)', (typed, code) => {
    expect(readTypedCode(registry, typed)).toEqual({ code, legacy: typed.toUpperCase() });
  });

  test('a code of the registry comes before the same text among earlier codes', () => {
    expect(readTypedCode(registry, 'H24.02')).toEqual({ code: 'H24.02' });
  });

  test('names every unit that carries an earlier code', () => {
    expect(readTypedCode(registry, 'TWIN')).toEqual({ ambiguous: ['H24.03', 'H24.04'] });
  });

  test.each([
    ['', { fault: 'empty' }],
    ['H2', { fault: 'level-one' }],
    ['H24..01', { fault: 'empty-group' }],
    ['H24.01.01.01.01', { fault: 'too-deep' }],
    ['Sở Y tế', { fault: 'characters' }],
    ['000.99.H24', { fault: 'groups' }],
    ['0.3.12.H24', { fault: 'short-group', suggestion: '000.03.12.H24' }],
  ])('says what is wrong with %j', (typed, reading) => {
    expect(readTypedCode(registry, typed)).toEqual(reading);
  });
});
