import { describe, expect, test } from 'vitest';
import { searchUnits } from '../../../../src/core/query/search/index.js';
import { smallRegistry, unit } from '../../../support/registries/small.js';

const registry = smallRegistry([
  unit('H24', { name: 'Ủy ban nhân dân thành phố' }),
  unit('H24.01', { name: 'Sở Y tế', closed: { decision: 'd2024', reason: 'replaced', successors: ['H24.02'] } }),
  unit('H24.02', { name: 'Sở Y tế', legacyCodes: ['000.00.01.H24', 'YTE-9'], granted: { decision: 'd2024' } }),
  unit('H24.02.01', { name: 'Trung tâm Y tế huyện Thủy Nguyên' }),
  unit('H24.02.02', { name: 'Bệnh viện Hữu nghị'.normalize('NFD') }),
  unit('H24.03', {
    name: 'Sở Khoa học và Công nghệ',
    shortName: 'Sở KHCN',
    formerNames: [{ name: 'Sở Thông tin và Truyền thông', until: '2024-01-01', decision: 'd2024' }],
  }),
  unit('H24.04', { name: 'Phường Hải An' }),
  unit('H24.05', { name: 'Phường Hai An' }),
  unit('H24.06', { name: 'Phường 12', legacyCodes: ['KXD/B'] }),
  unit('H24.07', { name: 'Phường 13' }),
  unit('H24.08', { name: 'Ủy ban nhân dân thị trấn D’Ran' }),
  unit('H24.08.01', { name: 'Văn phòng' }),
]);
const find = (query: string) => searchUnits(registry, query, '2025-01-01').map(({ code }) => code);

describe('searchUnits', () => {
  test.each([
    ['bệnh viện hữu nghị', ['H24.02.02'], 'NFC finds NFD'],
    ['BENH VIEN HUU NGHI', ['H24.02.02'], 'without diacritics, in capitals'],
    ['thuỷ nguyên', ['H24.02.01'], 'another placing of the tone'],
    ['nguyen y te', ['H24.02.01'], 'words in any order'],
    ['thuynguyen', ['H24.02.01'], 'written together'],
    ['sở khcn', ['H24.03'], 'the short name'],
    ['truyền thông', ['H24.03'], 'a former name'],
    ['h24.02.0', ['H24.02.01', 'H24.02.02'], 'the beginning of a code'],
    ['yte-9', ['H24.02'], 'an earlier code of any form'],
    ['kxd/b', ['H24.06'], 'an earlier code without a figure'],
    ['000.00.01', ['H24.02'], 'the beginning of an old-form code'],
    ['phường 12', ['H24.06'], 'figures are never guessed at'],
    ['công ty', [], 'what is not there'],
    ['  ', [], 'nothing'],
    ['dran', ['H24.08'], 'a name with an apostrophe, without it'],
    ["d'ran", ['H24.08'], 'the same with it'],
    ['bv hn', ['H24.02.02'], 'first letters'],
    ['skhcn', ['H24.03'], 'first letters of words joined by "và"'],
    ['van phong dran', ['H24.08.01'], 'the name of the body above'],
    ['H 24 02 01', ['H24.02.01'], 'a code with spaces between its groups'],
    ['000.00.03.H24', ['H24.03'], 'the old form of a code, though nobody noted it'],
    ['000.00.02.H24', ['H24.02'], 'the old form of a code at which another one is noted'],
    ['so thong tn va truyen thong', ['H24.03'], 'a slip in a short word of a long query'],
  ])('%j finds %j: %s', (query, codes) => {
    expect(find(query)).toEqual(codes);
  });

  test('the whole name comes before a part of it, the open unit before the closed one', () => {
    expect(find('sở y tế')).toEqual(['H24.02', 'H24.01']);
    expect(find('y te')).toEqual(['H24.02', 'H24.02.01', 'H24.01']);
  });

  test('diacritics that were typed put the name that has them first', () => {
    expect(find('hải an')).toEqual(['H24.04', 'H24.05']);
    expect(find('hai an')).toEqual(['H24.05', 'H24.04']);
  });

  test('the body of the very name that was typed comes first, closed or not; of two, the open one', () => {
    const communes = smallRegistry([
      unit('H24', { name: 'Ủy ban nhân dân thành phố' }),
      unit('H24.01', { name: 'Ủy ban nhân dân xã Ba Tơ' }),
      unit('H24.02', {
        name: 'Ủy ban nhân dân xã Ba Tô',
        closed: { decision: 'd2024', reason: 'merged', successors: ['H24.01'] },
      }),
    ]);
    const codes = (query: string) => searchUnits(communes, query, '2025-01-01').map(({ code }) => code);
    expect(codes('Ủy ban nhân dân xã Ba Tô')).toEqual(['H24.02', 'H24.01']);
    // words without marks beside one with them are no old encoding
    expect(codes('UBND xã Ba Tô')).toEqual(['H24.02', 'H24.01']);
    expect(codes('uy ban nhan dan xa ba to')).toEqual(['H24.01', 'H24.02']);
    expect(find('Sở Y tế')).toEqual(['H24.02', 'H24.01']);
  });

  test('a name with an apostrophe is found without it where another name has the word too', () => {
    const communes = smallRegistry([
      unit('H24', { name: 'Ủy ban nhân dân thành phố' }),
      unit('H24.01', { name: 'Ủy ban nhân dân xã P’Ró' }),
      unit('H24.02', { name: 'Ủy ban nhân dân xã Ka Đô - Pró' }),
    ]);
    const found = searchUnits(communes, 'pro', '2025-01-01').map(({ code }) => code);
    expect(found.toSorted()).toEqual(['H24.01', 'H24.02']);
  });

  test('slips are forgiven where nothing fits as it was typed, and reported', () => {
    const [hit] = searchUnits(registry, 'truyền thog', '2025-01-01');
    expect(hit).toMatchObject({
      code: 'H24.03',
      matched: 'formerName',
      text: 'Sở Thông tin và Truyền thông',
      exact: false,
    });
    expect(searchUnits(registry, 'truyền thông', '2025-01-01')[0]?.exact).toBe(true);
    expect(find('bệnh vienn')).toEqual(['H24.02.02']);
  });

  test('the unit itself comes before those beneath it', () => {
    expect(find('H24.02')).toEqual(['H24.02', 'H24.02.01', 'H24.02.02']);
  });
});
