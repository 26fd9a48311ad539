import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { viewAt } from '../../../src/annex/annex-view.js';
import { stateDocument } from '../../../src/annex/document.js';
import { sql } from '../../../src/formats/write/annexes/sql/index.js';
import { openRegistry } from '../../../src/index.js';
import { run } from '../../support/cli.js';
import { literal, Postgres } from '../../support/postgres.js';
import { GUESSED, PASTED, QUERIES } from '../../support/queries.js';
import { bundledRegistry, DRAFT } from '../../support/registries/bundled.js';
import { cityOfChains } from '../../support/registries/lineages.js';
import { smallRegistry, unit } from '../../support/registries/small.js';
import { jsonOf } from '../../support/schema.js';

interface Resolution {
  result: string;
  current: { code: string; name: string; part: boolean }[];
  steps: { decision: string }[];
}

let postgres: Postgres;
let city = '';
beforeAll(() => {
  postgres = new Postgres();
  city = cityOfChains();
});

function script(folder: string, ...args: string[]): string {
  const { status, stdout } = run(folder, ['export', '--format', 'sql', ...args]);
  expect(status).toBe(0);
  return stdout;
}

/** Loads the copy of a registry into a database of its own. */
function loaded(database: string, text: string): void {
  expect(postgres.psql(['-q', '-c', `CREATE DATABASE ${database}`]).stderr).toBe('');
  expect(postgres.load(text, [], database)).toEqual({ status: 0, stdout: '', stderr: '' });
}

function resolved(code: string, database: string): Omit<Resolution, 'steps'> {
  const query = `SELECT * FROM madinhdanh.resolve(${literal(code)})`;
  const rows = postgres.rows<{ result: string; code: string | null; name: string; part: boolean }>(query, database);
  const current = rows.flatMap(({ code: each, name, part }) => (each === null ? [] : [{ code: each, name, part }]));
  return { result: rows[0]?.result ?? '', current };
}

/** What is guessed at alike: a body that is not there of one that is, old encodings, keys of the keyboard. */
const TAILS = [
  ...GUESSED.map(([query]) => query),
  ...[
    'thanh tra so y te',
    'van phong so noi vu',
    'thanh tra so noi vu',
    'van phong so tu phap',
    'phong to chuc so y te',
  ],
  ...['sowr y te', 'Chi cucj Kieemr laam', 'Coongr Thoong tin ddieenj tuwr', 'Së Y tÕ', 'Sôû Y teá'],
  ...['Sở Kế hoạch và Đầu tư cũ', 'Sở Nội vụ trước đây'],
];

const COUNTS = ['unit', 'unit_name', 'legacy_code', 'code_map', 'succession']
  .map((table) => `(SELECT count(*) FROM madinhdanh.${table}) AS ${table}`)
  .join(', ');

describe('export --format sql, in a real PostgreSQL', () => {
  test('resolves whatever code the command does, in any writing, as of any day', () => {
    const at = ['2025-08-01', '2025-06-25', '2023-06-01'];
    for (const [i, day] of at.entries()) loaded(`chains${i}`, script(city, '--at', day));
    const codes = [
      ...['H24', 'H24.01', 'H24.02', 'H24.03', 'H24.04', 'H24.07', 'H24.08', 'H24.09', 'H24.10', 'H24.11', 'H24.15'],
      ...[
        'H24.16',
        '000.00.02.H24',
        '000.00.01.H24',
        '000.1137.H24',
        'CANG-01',
        'cang-01',
        'CАNG-01',
        'CANG-O1',
        'CANG–01',
        ' h24.03 ',
        'H24-03',
      ],
      ...['000.00.07.H24', 'H24.12', 'H24.14', 'H24.99'],
    ];
    const seen = new Set<string>();
    for (const [i, day] of at.entries()) {
      for (const code of codes) {
        const asked = code === 'H24-03' ? 'H24.03' : code;
        const { result, current } = jsonOf<Resolution>(run(city, ['resolve', asked, '--at', day, '--json']), 'resolve');
        const copied = resolved(code, `chains${i}`);
        // what is not in force yet is `unknown` to the command; the copy holds all codes and says why
        const told = copied.result === 'upcoming' ? { ...copied, result: 'unknown' } : copied;
        // what is decided for later days is compared in every-code.test.ts
        const named = current.map(({ code: each, name, part }) => ({ code: each, name, part }));
        expect({ code, ...told }, day).toEqual({ code, result, current: named });
        seen.add(copied.result);
      }
    }
    expect([...seen].sort()).toEqual(
      [
        'annulled',
        'closed',
        'exact',
        'merged',
        'partial',
        'renamed',
        'replaced',
        'split',
        'unknown',
        'upcoming',
      ].sort(),
    );
  });

  test('has a row for a code that was signed for a later day, which is found and said to be upcoming', () => {
    loaded('ahead', script(city, '--at', '2025-06-25'));
    const row = "SELECT status, granted_on::text, closed_by FROM madinhdanh.unit WHERE code = 'H24.14'";
    expect(postgres.rows(row, 'ahead')).toEqual([{ status: 'upcoming', granted_on: '2025-07-01', closed_by: null }]);
    expect(resolved('000.00.14.H24', 'ahead')).toEqual({ result: 'upcoming', current: [] });
    const found = "SELECT code, status FROM madinhdanh.search('so sap lap') LIMIT 1";
    expect(postgres.rows(found, 'ahead')).toEqual([{ code: 'H24.14', status: 'upcoming' }]);
    loaded('before', script(city, '--at', '2025-06-01'));
    expect(postgres.rows(row, 'before')).toEqual([]);
  });

  test('finds what the command finds: old names, short names, old codes, bodies above, slips', () => {
    const folder = bundledRegistry();
    loaded('bundled', script(folder));
    for (const words of [
      ...['y te thuy nguyen', 'Sở TTTT', 'benh vien viet tiep', '000.03.12', 'h24-18-25', 'H24.18', '000.00.12.H24'],
      ...[
        'phong noi vu quan hong bang',
        'ubnd quan le chan',
        'trung tâm thông tin và truyền thông',
        'benh vien phu sna',
      ],
      ...['so khoa hoc', 'thuy nguyen y te', "'; DROP SCHEMA madinhdanh CASCADE; --", '%_', 'xyzzy'],
    ]) {
      const [best] = jsonOf<{ hits: { code: string; exact: boolean }[] }>(
        run(folder, ['search', words, '--limit', '1', '--json']),
        'search',
      ).hits;
      const [found] = postgres.rows<{ code: string; exact: boolean }>(
        `SELECT code, exact FROM madinhdanh.search(${literal(words)})`,
        'bundled',
      );
      expect({ words, code: found?.code, exact: found?.exact }).toEqual({
        words,
        code: best?.code,
        exact: best?.exact,
      });
    }
    loaded('renamed', script(city));
    expect(
      postgres.rows("SELECT code, field, matched FROM madinhdanh.search('so khoa hoc') LIMIT 1", 'renamed'),
    ).toEqual([{ code: 'H24.02', field: 'formerName', matched: 'Sở Khoa học' }]);
    const [closed] = postgres.rows<{ code: string; status: string }>(
      "SELECT code, status FROM madinhdanh.search('ban giai toa')",
      'renamed',
    );
    expect(closed).toEqual({ code: 'H24.09', status: 'closed' });
  });

  test('finds a name by the misprint that was put right', () => {
    const own = cityOfChains();
    const made = ['correct', 'H24.06', '--name', 'Sở Hạ Long', '--reason', 'in sai', '--by', '900/STTTT-CNTT'];
    expect(run(own, made)).toMatchObject({ status: 0 });
    loaded('misprint', script(own));
    expect(
      postgres.rows("SELECT code, matched, exact FROM madinhdanh.search('so ha tang') LIMIT 1", 'misprint'),
    ).toEqual([{ code: 'H24.06', matched: 'Sở Hạ tầng', exact: true }]);
  });

  test('comes first to what the command comes to, by first letters too, alone and beside words, of bodies above too', async () => {
    const folder = bundledRegistry();
    // what is only drafted is not in the copy
    expect(run(folder, ['decision', 'drop', DRAFT]).status).toBe(0);
    loaded('issued', script(folder));
    const registry = await openRegistry(join(folder, 'registry'), { today: '2025-08-01' });
    const more = [
      'bv hn vt',
      'skhvcn',
      'pgddt le chan',
      'vt bv',
      'bvhnvt',
      'benhvien viettiep',
      'phongnoivu hongbang',
      'soyte',
      'pnv quan hong bang',
      'Sôû Y teá',
      'Sở Kế hoạch và Đầu tư cũ',
      'Sở Nội vụ trước đây',
    ];
    const differing: string[] = [];
    let compared = 0;
    for (const words of [...[...QUERIES, ...PASTED].map(([each]) => each), ...more]) {
      const [best] = registry.search(words);
      // how slips are guessed is each one's own
      if (best?.exact !== true && !TAILS.includes(words)) continue;
      compared += 1;
      const [found] = postgres.rows<{ code: string; exact: boolean }>(
        `SELECT code, exact FROM madinhdanh.search(${literal(words)})`,
        'issued',
      );
      if (found?.code !== best?.code || found?.exact !== best?.exact)
        differing.push(`${words}: ${best?.code}, not ${found?.code}`);
    }
    expect(compared).toBeGreaterThan(110);
    expect(differing).toEqual([]);
  });

  test('puts the body of the very name first, its short forms written out too, though it is closed', () => {
    const own = cityOfChains();
    const decided = ['--decision', '2024-300-qd-ubnd'];
    const names = ['xã Ba Tô', 'xã Ba Tơ', 'xã Hòa Lý', 'xã Hoa Ly'].map((each) => `Ủy ban nhân dân ${each}`);
    for (const name of names) expect(run(own, ['add', '--parent', 'H24', '--name', name, ...decided]).status).toBe(0);
    const [closed, into, other, last] = ['H24.17', 'H24.18', 'H24.19', 'H24.20'];
    for (const [from, to] of [
      [closed, into],
      [other, last],
    ] as const) {
      const made = ['merge', String(from), '--into', String(to), '--decision', '2025-400-qd-ubnd', '--confirm', '1'];
      expect(run(own, made)).toMatchObject({ status: 0 });
    }
    loaded('very', script(own));
    const queries = [
      ...['Ủy ban nhân dân xã Ba Tô', 'UBND xã Ba Tô', 'ubnd xã ba tô', 'UBND xã Ba Tơ', 'ubnd xa ba to', 'Ba Tô'],
      ...['ỦY BAN NHÂN DÂN XÃ BA TÔ', 'UBND xã Hoà Lý', 'ubnd xã hoà lý', 'UBND xa hoa ly', 'Ubnd. xã Ba-Tô'],
    ];
    const firsts = queries.map((words) => {
      const found = run(own, ['search', words, '--limit', '1', '--json']);
      const [best] = jsonOf<{ hits: { code: string }[] }>(found, 'search').hits;
      const query = `SELECT code FROM madinhdanh.search(${literal(words)}) LIMIT 1`;
      return { words, command: best?.code, copy: postgres.rows<{ code: string }>(query, 'very')[0]?.code };
    });
    expect(firsts.filter(({ command, copy }) => command !== copy)).toEqual([]);
    const first = (words: string) => firsts.find((each) => each.words === words)?.command;
    expect([first('UBND xã Ba Tô'), first('UBND xã Ba Tơ'), first('ubnd xã hoà lý')]).toEqual([closed, into, other]);
  });

  test('of a text of any length finds nothing, or what it has, as the command by its first letters', () => {
    loaded('long', script(city));
    const page = `Sở Hạ tầng ${'chữ khác '.repeat(5000)}`;
    expect(
      postgres.psql(['-q', '-t', '-c', `SELECT code FROM madinhdanh.search(${literal(page)})`], 'long').stderr,
    ).toContain('Chỉ tìm theo 500 ký tự đầu');
    // an old code of an own form
    for (const words of ['CANG-01', 'cang-01']) {
      const codes = postgres.rows<{ code: string }>(`SELECT code FROM madinhdanh.search(${literal(words)})`, 'long');
      const { hits } = jsonOf<{ hits: { code: string }[] }>(run(city, ['search', words, '--json']), 'search');
      expect(codes.map(({ code }) => code)).toEqual(hits.map(({ code }) => code));
      expect(hits.map(({ code }) => code)).toEqual(['H24.08', 'H24.07']);
    }
    for (const count of [2, 200, 258, 600]) {
      const found = `SELECT count(*)::int AS n FROM madinhdanh.search(repeat('ha ', ${count}))`;
      expect(postgres.rows(found, 'long')).toHaveLength(1);
    }
  });

  test('reads codes in any writing, and finds names with apostrophes and with one slip', () => {
    loaded('writings', script(city));
    const writings = [
      ...[
        'H24 02',
        'h24,02',
        'H24-02',
        'H24:02',
        'H2402',
        'h24.02.',
        'Н24.02',
        'H24.O2',
        'OOO.OO.O2.H24',
        '000 00 02 H24',
        '0000002H24',
      ],
      ...['000.00.002.H24', '000-00-02-H24', 'H24.2', '0.0.2.H24', 'H24.99', 'H24.02-230522-0001'],
    ];
    for (const code of writings) {
      const answer = run(city, ['resolve', code, '--json']);
      const expected = answer.status === 0 ? jsonOf<Resolution>(answer, 'resolve').result : 'unknown';
      expect({ code, result: resolved(code, 'writings').result }).toEqual({ code, result: expected });
    }
    const folder = bundledRegistry();
    expect(run(folder, ['decision', 'drop', DRAFT]).status).toBe(0);
    expect(
      run(folder, ['decision', 'new', '--number', '9/QĐ-UBND', '--signed', '2023-06-01', '--title', 'Thử']).status,
    ).toBe(0);
    const names = ['Ban Quản lý chợ D’Ran', "Ban Quản lý chợ Ea H'Leo"];
    for (const name of names) {
      expect(run(folder, ['add', '--parent', 'H24', '--name', name, '--decision', '2023-9-qd-ubnd']).status).toBe(0);
    }
    loaded('slips', script(folder));
    const first = (words: string) =>
      postgres.rows<{ name: string; exact: boolean }>(
        `SELECT name, exact FROM madinhdanh.search(${literal(words)}) LIMIT 1`,
        'slips',
      )[0];
    expect(first('dran')).toEqual({ name: names[0], exact: true });
    expect(first('ea hleo')).toEqual({ name: names[1], exact: true });
    expect(first('so thong tn')).toEqual({ name: 'Sở Thông tin và Truyền thông', exact: false });
    expect(first('0.0.12.H24')).toEqual({ name: 'Sở Thông tin và Truyền thông', exact: false });
    expect(first('h24.12.3')).toEqual({ name: 'Trung tâm Công nghệ thông tin và Truyền thông', exact: false });
  });

  test('is loaded again in the place of itself, and in the place of nothing else', () => {
    loaded('again', script(city, '--at', '2023-06-01'));
    const before = postgres.rows(`SELECT ${COUNTS}`, 'again');
    expect(postgres.load(script(city), [], 'again')).toMatchObject({ status: 0, stderr: '' });
    expect(postgres.rows(`SELECT ${COUNTS}`, 'again')).not.toEqual(before);
    expect(postgres.load(script(city), ['-v', 'schema=So "khác"'], 'again')).toMatchObject({ status: 0, stderr: '' });
    expect(postgres.rows(`SELECT result FROM "So ""khác""".resolve('h24.02')`, 'again')).toEqual([
      { result: 'renamed' },
    ]);
    postgres.psql(['-q', '-c', 'CREATE SCHEMA portal', '-c', 'CREATE TABLE portal.x (a int)'], 'again');
    const strange = postgres.load(script(city), ['-v', 'schema=portal'], 'again');
    expect(strange.status).not.toBe(0);
    expect(strange.stderr).toContain('was not made by madinhdanh');
    postgres.psql(['-q', '-c', 'CREATE VIEW portal.codes AS SELECT code FROM madinhdanh.unit'], 'again');
    const used = postgres.load(script(city), [], 'again');
    expect(used.status).not.toBe(0);
    expect(used.stderr).toContain('portal.codes');
    expect(postgres.rows('SELECT count(*)::int AS n FROM portal.codes', 'again')).toEqual([{ n: 18 }]);
  });

  test('keeps the rules: form of codes, parents, no code granted twice, none taken out', () => {
    loaded('rules', script(city));
    const columns = 'code, "position", level, parent, name, status, granted_by, granted_on, above, listed';
    const rest = "'2022-100-qd-ubnd', '2022-01-10', '', true";
    const insert = (code: string, level: number, parent: string, name = 'Thử') =>
      `INSERT INTO madinhdanh.unit (${columns}) VALUES ('${code}', 999, ${level}, ${parent}, '${name}', 'active', ${rest})`;
    for (const [statement, reason] of [
      [insert('H24.09', 2, "'H24'"), 'unit_pkey'],
      [insert('h24.50', 2, "'H24'"), 'form_of_code'],
      [insert('H24.50.01', 3, "'H24.50'"), 'unit_parent_fkey'],
      [insert('H24.50', 2, "'H24.02'"), 'parent_of_code'],
      [insert('H24.50', 3, "'H24'"), 'level_of_code'],
      [insert('H24.50', 2, "'H24'", ''), 'unit_name_check'],
      ["DELETE FROM madinhdanh.unit WHERE code = 'H24.09'", 'stays for ever'],
      ["UPDATE madinhdanh.unit SET code = 'H24.51' WHERE code = 'H24.09'", 'stays for ever'],
      ['TRUNCATE madinhdanh.unit CASCADE', 'stays for ever'],
    ] as const) {
      const { status, stderr } = postgres.psql(['-v', 'ON_ERROR_STOP=1', '-c', statement], 'rules');
      expect(status, statement).not.toBe(0);
      expect(stderr).toContain(reason);
    }
    expect(postgres.psql(['-v', 'ON_ERROR_STOP=1', '-c', insert('H24.50', 2, "'H24'")], 'rules').status).toBe(0);
  });

  test('takes names as they are, whatever stands in them', () => {
    const names = [
      'Sở \\. \\N \\t \\\\',
      "Sở O'Brien'); DROP TABLE unit; --",
      'Sở\tcó\ntab\rvà xuống dòng\u000b\f\b',
      '\\.',
      '\\N',
      '{"a","b"} $do$ :schema :\'schema\' \\gexec \\! id',
      'Trường "Đ\u0300ặc"\u2028biệt %_',
    ];
    const registry = smallRegistry([
      unit('H24'),
      ...names.map((name, i) => unit(`H24.0${i + 1}`, { name, address: name, legacyCodes: [`${name}-${i}`] })),
    ]);
    loaded('hostile', String(sql(stateDocument(registry, viewAt(registry, '2025-06-01')))));
    expect(
      postgres.rows('SELECT name, address FROM madinhdanh.unit WHERE level = 2 ORDER BY position', 'hostile'),
    ).toEqual(names.map((name) => ({ name, address: name })));
  });

  test('of a part of the tree has that part, and what it leads to', () => {
    loaded('part', script(city, '--under', 'H24.03'));
    expect(postgres.rows('SELECT code, listed FROM madinhdanh.unit ORDER BY position', 'part')).toEqual([
      { code: 'H24', listed: false },
      { code: 'H24.03', listed: true },
      { code: 'H24.04', listed: false },
      { code: 'H24.05', listed: false },
      { code: 'H24.06', listed: false },
    ]);
    expect(resolved('H24.03', 'part')).toMatchObject({ result: 'merged', current: [{ code: 'H24.06' }] });
  });

  test('says no to what chooses among codes', () => {
    for (const option of [
      ['--annex', '2'],
      ['--include-closed'],
      ['--decision', '2025-du-thao'],
      ['--columns', 'code'],
    ]) {
      expect(run(city, ['export', '--format', 'sql', ...option])).toMatchObject({ status: 2, stdout: '' });
    }
    expect(run(city, ['export', '--format', 'sql', '-o', 'so.json'])).toMatchObject({ status: 2 });
    expect(run(city, ['export', '-o', 'so.sql'])).toMatchObject({ status: 0 });
  });
});

test('psql -v citus=on puts every table on every node, and no trigger', () => {
  postgres.psql(['-q', '-c', 'CREATE DATABASE nodes']);
  const stub = `CREATE TABLE spread (t text); CREATE FUNCTION create_reference_table(t text) RETURNS void
    LANGUAGE sql AS $$ INSERT INTO public.spread VALUES (t) $$`;
  expect(postgres.psql(['-q', '-v', 'ON_ERROR_STOP=1', '-c', stub], 'nodes').stderr).toBe('');
  expect(postgres.load(script(city), ['-v', 'citus=on'], 'nodes')).toMatchObject({ status: 0, stderr: '' });
  const tables = "SELECT count(*)::int AS n FROM pg_tables WHERE schemaname = 'madinhdanh'";
  expect(postgres.rows('SELECT count(*)::int AS n FROM spread', 'nodes')).toEqual(postgres.rows(tables, 'nodes'));
  expect(postgres.rows('SELECT tgname FROM pg_trigger WHERE NOT tgisinternal', 'nodes')).toEqual([]);
});
