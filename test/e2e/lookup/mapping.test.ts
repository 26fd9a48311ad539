import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readTables } from '../../../src/formats/read/read-tables.js';
import { run } from '../../support/cli.js';
import { cityOfChains } from '../../support/registries/lineages.js';
import { jsonOf } from '../../support/schema.js';

interface Mapping {
  from: string;
  form: string;
  result: string;
  current: { code: string; name: string; part: boolean }[];
  decisions: string[];
}

/** A day on which H24.14 was signed and not yet in force; on the earlier ones it was not even signed. */
const SIGNED_AHEAD = '2025-06-25';

let city = '';
beforeAll(() => {
  city = cityOfChains();
});

function mapping(...args: string[]): Mapping[] {
  const outcome = run(city, ['export', '--format', 'mapping', '-o', 'map.json', '--force', ...args]);
  expect(outcome).toMatchObject({ status: 0, stdout: '' });
  const stdout = readFileSync(join(city, 'map.json'), 'utf8');
  return jsonOf<{ mappings: Mapping[] }>({ ...outcome, stdout }, 'mapping').mappings;
}

describe('export --format mapping', () => {
  test.each(['2025-08-01', '2025-06-25', '2023-06-01'])(
    'has every code ever granted by %s, as resolve answers it',
    (at) => {
      const mappings = mapping('--at', at);
      const listed = jsonOf<{ units: { code: string; status: string }[] }>(
        run(city, ['list', '--include-closed', '--at', at, '--json']),
        'list',
      ).units.filter(({ status }) => status !== 'draft' && status !== 'upcoming');
      expect(mappings.filter(({ form }) => form === 'code').map(({ from }) => from)).toEqual(
        [...listed.map(({ code }) => code), ...(at === SIGNED_AHEAD ? ['H24.14'] : [])].sort(),
      );
      expect(mappings.some(({ form }) => form === 'legacy')).toBe(true);
      // H24.06 has no earlier code on record, H24.02 has one: only the old form of the first follows from its code
      const derived = mappings.filter(({ form }) => form === 'derived').map(({ from }) => from);
      expect(derived).toEqual(expect.arrayContaining(['000.00.06.H24', '000.00.00.H24']));
      expect(derived).not.toContain('000.00.02.H24');
      for (const { from, result, current, decisions } of mappings) {
        const one = jsonOf<Mapping & { steps: { decision: string }[] }>(
          run(city, ['resolve', from, '--at', at, '--json']),
          'resolve',
        );
        // what leads nowhere yet is `unknown` to resolve; a list of all codes says why
        expect({ result: result === 'upcoming' ? 'unknown' : result, current, decisions }, from).toEqual({
          result: one.result,
          current: one.current,
          decisions: [...new Set(one.steps.map(({ decision }) => decision))],
        });
      }
    },
  );

  test('has a code that was signed for a later day, its old form too, and says that it is not in force yet', () => {
    const ahead = mapping('--at', SIGNED_AHEAD).filter(({ result }) => result === 'upcoming');
    const rest = { result: 'upcoming', current: [], decisions: [] };
    const starts = { on: '2025-07-01', decision: '2025-400-qd-ubnd' };
    expect(ahead).toEqual([
      { from: 'H24.14', form: 'code', ...rest, starts },
      { from: '000.00.14.H24', form: 'derived', ...rest, starts },
    ]);
    expect(run(city, ['export', '--format', 'mapping', '--at', SIGNED_AHEAD]).stdout).toContain(
      'H24.14,mã định danh,,,,"đã cấp, sắp có hiệu lực từ 01/07/2025, theo 400/QĐ-UBND"',
    );
    expect(mapping('--at', '2023-06-01').map(({ from }) => from)).not.toContain('H24.14');
  });

  test('says nothing of contact data, which it has none of', () => {
    expect(run(city, ['export', '--format', 'csv', '--at', '2023-06-01']).stderr).toContain('Thông tin liên hệ');
    expect(run(city, ['export', '--format', 'mapping', '--at', '2023-06-01']).stderr).not.toContain('liên hệ');
  });

  test('is the same in CSV and Excel, a row for each code that took over', async () => {
    const rows = mapping().flatMap(({ from, current }) =>
      (current.length > 0 ? current : [{ code: '' }]).map(({ code }) => [from, code]),
    );
    const csv = run(city, ['export', '--format', 'mapping']).stdout;
    expect(run(city, ['export', '--format', 'mapping', '-o', 'map.xlsx', '--force']).status).toBe(0);
    for (const [bytes, name] of [
      [Buffer.from(csv), 'map.csv'],
      [readFileSync(join(city, 'map.xlsx')), 'map.xlsx'],
    ] as const) {
      const [table] = await readTables(bytes, name);
      const text = (cells: readonly { column: number; text: string }[], column: number): string =>
        cells.find((cell) => cell.column === column)?.text ?? '';
      const read = table?.rows.map(({ cells }) => [text(cells, 1), text(cells, 3)]) ?? [];
      expect(read.slice(read.findIndex(([first]) => first === 'Mã') + 1)).toEqual(rows);
    }
  });

  test('has each code once, also where it is noted at its heir', () => {
    const own = cityOfChains();
    const replaced = run(own, [
      'replace',
      'H24.06',
      '--parent',
      'H24',
      '--decision',
      '2025-400-qd-ubnd',
      '--confirm',
      '1',
    ]);
    expect(replaced).toMatchObject({ status: 0 });
    expect(run(own, ['export', '--format', 'mapping', '-o', 'map.csv'])).toMatchObject({ status: 0 });
    const keys = readFileSync(join(own, 'map.csv'), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('H24.06,'));
    expect(keys).toEqual([expect.stringContaining('mã định danh,H24.1')]);
    for (const at of ['2025-08-01', '2023-06-01']) {
      const froms = mapping('--at', at).map(({ from }) => from);
      expect(froms).toEqual([...new Set(froms)]);
    }
  });

  test('keeps to a part of the tree and what leads there, and takes nothing that chooses a state', () => {
    const isWithin = (code: string): boolean => code === 'H24.02' || code.startsWith('H24.02.');
    const all = mapping();
    const part = mapping('--under', 'H24.02');
    const meant = all.filter(({ from, current }) => isWithin(from) || current.some(({ code }) => isWithin(code)));
    expect(part.map(({ from }) => from)).toEqual(meant.map(({ from }) => from));
    expect(part.map(({ from }) => from)).toContain('H24.01');
    for (const option of [
      ['--annex', '2'],
      ['--include-closed'],
      ['--decision', '2025-du-thao'],
      ['--columns', 'code'],
    ]) {
      expect(run(city, ['export', '--format', 'mapping', ...option])).toMatchObject({ status: 2, stdout: '' });
    }
  });
});
