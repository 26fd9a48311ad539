import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openRegistry } from '../../../src/index.js';
import { run } from '../../support/cli.js';
import { literal, Postgres } from '../../support/postgres.js';
import { cityOfChains } from '../../support/registries/lineages.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

let city = '';
let postgres: Postgres;

beforeAll(() => {
  city = cityOfChains();
  const decided = ['--decision', '2024-300-qd-ubnd'];
  const added = (code: string, name: string): void => {
    expect(run(city, ['add', '--code', code, '--name', name, ...decided])).toMatchObject({ status: 0 });
  };
  added('H24.21', 'Ủy ban nhân dân huyện Tây Giang');
  added('H24.22', 'Sở Tài nguyên và Môi trường');
  added('H24.06.01', 'Văn phòng Sở Tài nguyên và Môi trường');
  added('H24.06.02', 'Thanh tra Sở Tài nguyên và Môi trường');
  const merged = ['merge', 'H24.22', '--into', 'H24.06', '--decision', '2025-400-qd-ubnd', '--confirm', '1'];
  expect(run(city, merged)).toMatchObject({ status: 0 });
  const made = ['decision', 'new', '--title', 'Thử', '--number', '500/QĐ-UBND', '--signed', '2025-07-10'];
  expect(run(city, made)).toMatchObject({ status: 0 });
  put(
    city,
    'dot.yaml',
    `decision: 500/QĐ-UBND
changes:
  - grant: {code: H24.20, name: Ủy ban nhân dân huyện Tây Giang, effective: 2027-01-01}
  - grant: {code: H24.19, name: Ủy ban nhân dân huyện Tây Giàng, effective: 2027-01-01}
  - grant: {code: H24.06.03, name: Phòng Sở Tài nguyên và Môi trường, effective: 2027-01-01}
`,
  );
  expect(run(city, ['apply', 'dot.yaml'])).toMatchObject({ status: 0 });
  postgres = new Postgres();
  const { stdout } = run(city, ['export', '--format', 'sql']);
  expect(postgres.psql(['-q', '-c', 'CREATE DATABASE standing']).stderr).toBe('');
  expect(postgres.load(stdout, [], 'standing')).toEqual({ status: 0, stdout: '', stderr: '' });
});

/** The first two that the command, the engine and the read copy find. */
async function firsts(words: string): Promise<Record<'command' | 'engine' | 'copy', string[]>> {
  const { hits } = jsonOf<{ hits: { code: string }[] }>(run(city, ['search', words, '--json']), 'search');
  const registry = await openRegistry(join(city, 'registry'), { today: '2025-08-01' });
  const query = `SELECT code FROM madinhdanh.search(${literal(words)}) LIMIT 2`;
  const codes = (found: { code: string }[]): string[] => found.slice(0, 2).map(({ code }) => code);
  return {
    command: codes(hits),
    engine: codes(registry.search(words)),
    copy: codes(postgres.rows<{ code: string }>(query, 'standing')),
  };
}

const everywhere = (codes: readonly string[]) => ({ command: codes, engine: codes, copy: codes });

describe('of equal names', () => {
  test.each(['Ủy ban nhân dân huyện Tây Giang', 'UBND huyện Tây Giang'])(
    'the one in force comes before the one to come: %j',
    async (words) => {
      expect(await firsts(words)).toEqual(everywhere(['H24.21', 'H24.20']));
    },
  );

  test('the very name that is to come stands first where another one is in force', async () => {
    const { command, engine, copy } = await firsts('Ủy ban nhân dân huyện Tây Giàng');
    expect([command[0], engine[0], copy[0]]).toEqual(['H24.19', 'H24.19', 'H24.19']);
  });
});

describe('a body that was merged away', () => {
  test.each([
    'Sở Tài nguyên và Môi trường',
    'so tai nguyen va moi truong',
    'sở tài nguyên môi trường',
    'môi trường tài nguyên sở',
    'stnmt',
    'Sở TNMT',
    'sotainguyenvamoitruong',
    'Sở Tài nguyên và Môi trường thành phố',
    'sở tài nguyên môi trường thành phố',
  ])('asked for by its own name comes before those under its heir that bear it: %j', async (words) => {
    const { command, engine, copy } = await firsts(words);
    expect([command[0], engine[0], copy[0]]).toEqual(['H24.22', 'H24.22', 'H24.22']);
  });

  test('stays behind where the name of another body is asked for', async () => {
    const { command, copy } = await firsts('văn phòng sở tài nguyên môi trường');
    expect([command[0], copy[0]]).toEqual(['H24.06.01', 'H24.06.01']);
  });
});
