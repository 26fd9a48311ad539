import { describe, expect, test } from 'vitest';
import { codesOfList, convertCodes } from '../../../../src/core/code/convert.js';
import { smallRegistry, unit } from '../../../support/registries/small.js';

const lines = (...inputs: string[]) => inputs.map((input, i) => ({ input, line: i + 1 }));
const args = (...inputs: string[]) => inputs.map((input) => ({ input, line: null }));
const registry = smallRegistry([unit('H24'), unit('H24.12'), unit('H24.12.03')]);

describe('convertCodes', () => {
  test('turns each code into its other form', () => {
    const { results, counts } = convertCodes(args('000.03.12.H24', 'H24.12.03', '000.00.00.H24'));
    expect(results.map(({ form, code, legacyCode }) => [form, code, legacyCode])).toEqual([
      ['legacy', 'H24.12.03', '000.03.12.H24'],
      ['new', 'H24.12.03', '000.03.12.H24'],
      ['legacy', 'H24', '000.00.00.H24'],
    ]);
    expect(counts).toEqual({ converted: 3, malformed: 0 });
  });

  test('names what is malformed, with the group and what may have been meant', () => {
    const { results, counts } = convertCodes(args('000.1137.H53', '000.68.07.G5', 'h24.12', 'H24..1', 'Sở Y tế', ''));
    expect(results.map(({ fault }) => fault)).toEqual([
      { id: 'groups', group: null, suggestion: null },
      { id: 'level-one', group: 'G5', suggestion: '000.68.07.G05' },
      { id: 'lowercase', group: null, suggestion: 'H24.12' },
      { id: 'empty-group', group: null, suggestion: null },
      { id: 'characters', group: null, suggestion: null },
      { id: 'empty', group: null, suggestion: null },
    ]);
    expect(counts).toEqual({ converted: 0, malformed: 6 });
  });

  test('a code too wide for the old form is at fault only where the old form is wanted', () => {
    expect(convertCodes(args('H26.170'), 'legacy').results[0]?.fault).toEqual({
      id: 'width',
      group: '170',
      suggestion: null,
    });
    expect(convertCodes(args('H26.170'), 'new').results[0]).toMatchObject({ code: 'H26.170', fault: null });
  });

  test('a list of both forms comes out in the one that is wanted', () => {
    const { results } = convertCodes(lines('000.00.12.H24', 'H24.13'), 'new');
    expect(results.map(({ code }) => code)).toEqual(['H24.12', 'H24.13']);
  });

  test('takes the widths of the registry where it has the root', () => {
    expect(convertCodes(args('005.03.12.H24'), 'new', registry).results[0]?.code).toBe('H24.12.03.05');
    expect(convertCodes(args('005.03.12.H24'), 'new').results[0]?.code).toBe('H24.12.03.005');
  });

  test('lists old codes that come to the same new one, also when only zeros distinguish them', () => {
    const { collisions } = convertCodes(lines('05.01.02.H53', '005.01.02.H53', '000.01.02.H53'));
    expect(collisions).toEqual([{ code: 'H53.02.01.05', inputs: ['05.01.02.H53', '005.01.02.H53'] }]);
    expect(convertCodes(lines('000.01.10.H53', '000.01.01.H53')).collisions).toEqual([]);
    expect(convertCodes(lines('000.00.12.H24', 'H24.12')).collisions).toEqual([]);
  });

  test('lists codes that stand several times', () => {
    const { duplicates } = convertCodes(lines('000.00.12.H24', '000.00.13.H24', ' 000.00.12.H24', 'x', 'x'));
    expect(duplicates).toEqual([
      { input: '000.00.12.H24', count: 2, lines: [1, 3] },
      { input: 'x', count: 2, lines: [4, 5] },
    ]);
  });

  test('lists codes without their parent in the list or the registry', () => {
    const { orphans } = convertCodes(lines('000.00.07.H53', '000.01.07.H53', '000.01.08.H53', '000.04.12.H24'));
    expect(orphans.map(({ code, parent }) => `${code} < ${parent}`)).toEqual([
      'H53.08.01 < H53.08',
      'H24.12.04 < H24.12',
    ]);
    expect(convertCodes(lines('000.04.12.H24', '000.04.13.H24'), undefined, registry).orphans).toEqual([
      { input: '000.04.13.H24', code: 'H24.13.04', parent: 'H24.13' },
    ]);
  });

  test('a code on the command line is no list: its parent is missed only by a registry of its root', () => {
    expect(convertCodes(args('000.04.13.H53'), undefined, registry).orphans).toEqual([]);
    expect(convertCodes(args('000.04.13.H24')).orphans).toEqual([]);
    expect(convertCodes(args('000.04.13.H24'), undefined, registry).orphans).toHaveLength(1);
  });
});

describe('codesOfList', () => {
  test('takes the first column of each line, past byte order mark, heading and blank lines', () => {
    const text = '\uFEFFMã định danh,Tên\r\n000.00.36.I01,"Ủy ban, tỉnh"\r\n\r\n"H24.12";x\n H24.13 \tSở\nH24.14';
    expect(codesOfList(text)).toEqual([
      { input: '000.00.36.I01', line: 2 },
      { input: 'H24.12', line: 4 },
      { input: 'H24.13', line: 5 },
      { input: 'H24.14', line: 6 },
    ]);
  });

  test('a first line that is a code is no heading', () => {
    expect(codesOfList('H24.12\n')).toEqual([{ input: 'H24.12', line: 1 }]);
    expect(codesOfList('')).toEqual([]);
  });
});
