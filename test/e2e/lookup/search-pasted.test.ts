import { beforeAll, describe, expect, test } from 'vitest';
import { openRegistry } from '../../../src/index.js';
import { run } from '../../support/cli.js';
import { GUESSED, PASTED } from '../../support/queries.js';
import { bundledRegistry } from '../../support/registries/bundled.js';
import { cityOfChains } from '../../support/registries/lineages.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  hits: { code: string; name: string; exact: boolean }[];
}

let folder = '';
beforeAll(() => {
  folder = bundledRegistry();
});
const search = (query: string) => jsonOf<Answer>(run(folder, ['search', query, '--json']), 'search').hits;

describe('search of what people paste', () => {
  test.each(PASTED)('%j finds %s, without a guess', (query, code) => {
    expect(search(query)[0]).toMatchObject({ code, exact: true });
  });

  test.each(GUESSED)('%j finds %s, by a guess', (query, code) => {
    expect(search(query)[0]).toMatchObject({ code, exact: false });
  });

  test('finds every body as the program itself names it, and as lists do', async () => {
    const registry = await openRegistry(folder, { today: '2023-08-01' });
    const { units: listed } = jsonOf<{ units: { code: string; name: string }[] }>(
      run(folder, ['list', '--json']),
      'list',
    );
    const units = listed.filter((_, i) => i % 12 === 5);
    expect(units.length).toBeGreaterThan(50);
    for (const { code, name } of units) {
      const above = registry.unit(code.slice(0, code.lastIndexOf('.')))?.name ?? '';
      const pasted = [
        `${name} (${code})`,
        `${code} ${name}`,
        `${code} - ${name}`,
        `12\t${name}\t${code}`,
        `${name} thuộc ${above}`,
        `${name} (thuộc ${above})`,
        `${name} của ${above.replace('Ủy ban nhân dân', 'UBND')}`,
      ];
      for (const query of pasted) {
        const [best] = registry.search(query);
        expect({ query, code: best?.code, exact: best?.exact }).toEqual({ query, code, exact: true });
      }
      expect(registry.search(`7. ${name}`).map((hit) => hit.code)).toContain(code);
      for (const query of [`I. ${name}`, `A. ${name}`, `b) ${name}`, `${name} cũ`]) {
        const hits = registry.search(query).slice(0, 3);
        expect({ query, has: hits.some((hit) => hit.code === code || hit.name === name) }).toEqual({
          query,
          has: true,
        });
      }
    }
  });

  test('of a code and words shows what fits by both, and says so where nothing does', () => {
    expect(search('h24.18 viet tiep').map(({ code }) => code)).toEqual(['H24.18.01']);
    for (const { code } of search('H24.06 tai chinh')) expect(code).toMatch(/^H24\.06/);
    expect(search('h24.18 qqq www')).toEqual([expect.objectContaining({ code: 'H24.18', exact: false })]);
    const both = search('H24.18 Sở Nội vụ');
    expect(both.map(({ code, exact }) => [code, exact])).toEqual([
      ['H24.18', false],
      ['H24.03', false],
    ]);
    expect(run(folder, ['search', 'h24.18 qqq www']).stderr).toContain('Không có gì khớp hẳn');
  });

  test.each([
    ['Sở Y tế (cũ)', 'H24.18'],
    ['Sở Kế hoạch và Đầu tư cũ', 'H24.05'],
    ['Thư viện thành phố cũ', 'H24.14.02'],
    ['Sở Nội vụ trước khi sáp nhập', 'H24.03'],
  ])('%j names %s with a remark on its time, which is no guess', (query, code) => {
    expect(search(query)[0]).toMatchObject({ code, exact: true });
  });

  test.each([
    ['so ke hoach va dau tu cu', 'H24.05'],
    ['bệnh viện q. kiến an', 'H24.18.04'],
    ['Trường Tiểu học Đông Hải II', 'H24.24.08.005'],
    ['Phòng Nội vụ thuộc quận Lê Chna', 'H24.23.02'],
  ])('%j finds %s as a guess', (query, code) => {
    expect(search(query)[0]).toMatchObject({ code, exact: false });
  });

  test('finds by an old form of three groups as a guess, and by the own old form of four without one', () => {
    for (const form of ['03.12.H24', '3.12.H24']) {
      expect(search(form)[0], form).toMatchObject({ code: 'H24.12.03', exact: false });
      expect(run(folder, ['convert', form]).stderr).toContain('Có phải ý bạn là H24.12.03?');
      expect(run(folder, ['resolve', form]).stderr).toContain('Có phải ý bạn là H24.12.03?');
    }
    // H24.08 notes another old form besides
    const [hit] = jsonOf<Answer>(run(cityOfChains(), ['search', '000.00.08.H24', '--json']), 'search').hits;
    expect(hit).toMatchObject({ code: 'H24.08', exact: true });
  });

  test('takes no sign in an address or a name for a code', () => {
    expect(search('vanthu.h24-12@example.com')).toEqual([]);
    expect(search('phong tai chinh ke hoach le chan').map(({ code }) => code)).toEqual(['H24.23.04']);
  });
});
