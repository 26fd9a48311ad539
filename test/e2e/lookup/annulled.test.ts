import { describe, expect, test } from 'vitest';
import { call } from '../../support/cli.js';
import { OLD, SIGNED, town } from '../../support/registries/town.js';
import { jsonOf } from '../../support/schema.js';

const CODE = 'H24.04.03';

describe('a code that was annulled', () => {
  test('is what was published on each day: in use before, annulled from the day of the annulment on', () => {
    const repo = town();
    const printed = call(repo, 'export', '--at', '2025-06-30', '--annex', '3', '--format', 'md', '-o', 'pl.md');
    expect(printed.status).toBe(0);
    expect(call(repo, 'annul', CODE, '--decision', SIGNED).status).toBe(0);
    const status = (at: string) =>
      jsonOf<{ status: string }>(call(repo, 'show', CODE, '--at', at, '--json'), 'show').status;
    const resolved = (at: string) => {
      const { result, current } = jsonOf<{ result: string; current: object[] }>(
        call(repo, 'resolve', CODE, '--at', at, '--json'),
        'resolve',
      );
      return [result, current.length];
    };
    const listed = (at: string) =>
      call(repo, 'export', '--at', at, '--annex', '3', '--format', 'csv').stdout.includes(CODE);
    expect([status('2025-06-30'), resolved('2025-06-30'), listed('2025-06-30')]).toEqual([
      'active',
      ['exact', 1],
      true,
    ]);
    expect([status('2025-07-01'), resolved('2025-07-01'), listed('2025-07-01')]).toEqual([
      'annulled',
      ['annulled', 0],
      false,
    ]);
    expect(call(repo, 'check', 'pl.md', '--at', '2025-06-30', '--annex', '3').status).toBe(0);
    expect(call(repo, 'history', CODE).stdout).toMatch(/01\/07\/2025[\s\S]*[Hh]ủy bỏ/);
    expect(call(repo, 'decision', 'show', OLD).status).toBe(0);
  });
});
