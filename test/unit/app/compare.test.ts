import { describe, expect, it } from 'vitest';
import { comparedView, compareList, refuseIncomplete } from '../../../src/app/compare.js';
import { readCompared } from '../../../src/app/compared-file.js';
import { kindOf } from '../../../src/core/comparison.js';
import { registry } from '../../support/compare.js';
import { QUIET } from '../../support/list-files.js';

const TODAY = '2024-06-01';

const read = (csv: string) => readCompared(QUIET, new TextEncoder().encode(csv), 'ds.csv', 'thu/ds.csv');

describe('a list compared without a terminal', () => {
  it('gives findings with rule, place and arguments, and a verdict', async () => {
    const file = await read('Mã,Tên\nH24.01,Sở Y tế\nH24.02,Sở Tư Pháp mới\nH24.77,Sở lạ\n');
    const { findings, verdict, at, decision } = compareList(registry, TODAY, file, { levels: [2] });
    expect([at, decision, verdict.equal]).toEqual([TODAY, undefined, false]);
    expect(findings).toMatchObject([
      {
        rule: 'check-different',
        severity: 'error',
        code: 'H24.02',
        place: { file: 'ds.csv', row: 3, column: 2 },
        args: { field: 'name', file: 'Sở Tư Pháp mới', registry: 'Sở Tư pháp' },
      },
      { rule: 'check-extra', variant: 'unknown', code: 'H24.77', place: { row: 4 } },
    ]);
  });

  it('names what the list lacks without a place in it', async () => {
    const { findings } = compareList(registry, TODAY, await read('Mã,Tên\nH24.01,Sở Y tế\n'), {
      levels: [2],
      under: 'H24',
    });
    expect(findings.map(kindOf)).toEqual(['missing']);
    expect(findings[0]).toMatchObject({ rule: 'check-missing', code: 'H24.02', place: undefined });
  });

  it('holds spellings against a list only where that is asked for', async () => {
    const file = await read('Mã,Tên\nH24.01.01,Bệnh viện Á\nH24.01.02,Bệnh viện Đồng Hoà\n');
    const verdictOf = (strict: boolean) => compareList(registry, TODAY, file, { levels: [3], under: 'H24.01', strict });
    expect(verdictOf(false).verdict).toMatchObject({ equal: true, also: [{ part: 'spelling', count: 1 }] });
    expect(verdictOf(true).verdict).toMatchObject({ equal: false, byStrictness: true });
  });

  it('answers what cannot be compared with typed errors', async () => {
    const file = await read('a,b\n1,2\n');
    expect(() => compareList(registry, TODAY, file)).toThrow(
      expect.objectContaining({ id: 'check.no-list', exitCode: 3, args: { file: 'thu/ds.csv' } }),
    );
    const signed = registry.decision('d2023');
    const options = { at: TODAY, ...(signed === undefined ? {} : { decision: signed }) };
    expect(() => comparedView(registry, TODAY, options)).toThrow(
      expect.objectContaining({ id: 'check.at-decision', exitCode: 2 }),
    );
    expect(() => refuseIncomplete([{ severity: 'error' }])).toThrow(
      expect.objectContaining({ id: 'check.incomplete', exitCode: 1 }),
    );
  });
});
