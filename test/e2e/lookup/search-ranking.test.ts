import { describe, expect, test } from 'vitest';
import { openRegistry } from '../../../src/index.js';
import { QUERIES } from '../../support/queries.js';
import { bundledRegistry } from '../../support/registries/bundled.js';

const registry = openRegistry(bundledRegistry(), { today: '2023-08-01' });
const codes = async (query: string): Promise<string[]> => (await registry).search(query).map(({ code }) => code);

describe('what people type', () => {
  test('more than a hundred queries put what they mean first', async () => {
    expect(QUERIES.length).toBeGreaterThan(100);
    const found = await Promise.all(QUERIES.map(async ([query]) => [query, (await codes(query))[0]]));
    expect(found).toEqual(QUERIES);
  });

  test.each([
    ['ubnd xa an hoa', 'uy ban nhan dan xa an hoa', 'abbreviated or not'],
    ['benh vien viet tiep', 'BỆNH VIỆN VIỆT TIỆP', 'in any case, with diacritics or without'],
    ['h24.12', 'H24-12', 'a code with any sign between its groups'],
    ['H24.12', 'Ｈ２４．１２', 'a code in full-width letters'],
    ['H24.12', 'Н24.12', 'a code with a letter that looks alike'],
    ['000.00.12.H24', '0000012H24', 'an old form without its points'],
  ])('%j and %j find the same: %s', async (one, other) => {
    const found = await codes(one);
    expect(found).not.toEqual([]);
    expect(await codes(other)).toEqual(found);
  });

  test('a body is found by the name of the one above it, where its own does not say it', async () => {
    expect((await codes('phòng nội vụ quận Hồng Bàng'))[0]).toBe('H24.21.02');
  });

  test('of whatever division of a district, by its own name and that of the district, without diacritics', async () => {
    const plain = (name: string): string =>
      name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').toLowerCase();
    const whole = await registry;
    for (const code of ['H24.21', 'H24.23', 'H24.30', 'H24.34']) {
      const place = plain(whole.unit(code)?.name ?? '').replace(/^uy ban nhan dan (?:quan|huyen) /, '');
      for (const group of ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10']) {
        const division = whole.unit(`${code}.${group}`);
        if (division === undefined) continue;
        const [best] = whole.search(`${plain(division.name)} ${place}`);
        expect(best, `${division.name} ${place}`).toMatchObject({ code: division.code });
      }
    }
  });

  test('what had to be guessed is said to be', async () => {
    const whole = await registry;
    for (const query of ['so thong tn', 'gnô quyền', 'so thong tn va truyen thong']) {
      expect(whole.search(query).map(({ exact }) => exact)).not.toContain(true);
    }
    expect(whole.search('bv vt')[0]?.exact).toBe(true);
    expect(whole.search('gd dt hong bang')[0]?.exact).toBe(true);
  });

  test('what is nowhere is not found by words that everybody bears', async () => {
    expect(await codes('kho bạc nhà nước')).toEqual([]);
  });
});
