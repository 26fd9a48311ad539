import { beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../support/cli.js';
import { cityOfChains } from '../../support/registries/lineages.js';
import { jsonOf } from '../../support/schema.js';

interface Line {
  code: string;
  name: string;
  status: string;
  result: string;
  current: { code: string }[];
}

let city = '';
beforeAll(() => {
  city = cityOfChains();
});

function lines(...args: string[]): Line[] {
  const outcome = run(city, ['export', '--format', 'ndjson', ...args]);
  expect(outcome.status).toBe(0);
  return outcome.stdout
    .trimEnd()
    .split('\n')
    .map((stdout) => jsonOf<Line & Record<string, unknown>>({ ...outcome, stdout }, 'unit'));
}

describe('export --format ndjson', () => {
  test.each(['2025-08-01', '2023-06-01'])('has a line for every code in force on %s, as resolve answers it', (at) => {
    const listed = jsonOf<{ units: { code: string; name: string }[] }>(
      run(city, ['list', '--at', at, '--json']),
      'list',
    );
    const units = lines('--at', at);
    expect(units.map(({ code, name }) => [code, name]).sort()).toEqual(
      listed.units.map(({ code, name }) => [code, name]).sort(),
    );
    for (const { status, result, current, code } of units) {
      expect(status).toBe('active');
      expect(['exact', 'renamed']).toContain(result);
      expect(current.map((each) => each.code)).toEqual([code]);
    }
  });

  test('has closed codes too where they are asked for, with what took over; of a part of the tree', () => {
    const closed = lines('--include-closed').find(({ code }) => code === 'H24.03');
    expect(closed).toMatchObject({ status: 'closed', result: 'merged', current: [{ code: 'H24.06' }] });
    expect(lines('--under', 'H24.02').map(({ code }) => code)).toEqual(['H24.02', 'H24.02.01', 'H24.02.01.001']);
  });

  test('tells nothing of drafts and of notes, and takes no decision', () => {
    const { stdout } = run(city, ['export', '--format', 'ndjson', '--include-closed']);
    expect(stdout).not.toContain('2025-du-thao');
    expect(stdout).not.toContain('"note"');
    const refused = run(city, ['export', '--format', 'ndjson', '--decision', '2022-100-qd-ubnd']);
    expect(refused).toMatchObject({ status: 2, stdout: '' });
    expect(refused.stderr).toContain('--decision');
    expect(run(city, ['export', '-o', 'so.ndjson'])).toMatchObject({ status: 0 });
  });
});
