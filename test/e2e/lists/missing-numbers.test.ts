import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string; name: string }[];
  problems: { rule: string; severity: string; where: string; message: string; hint: string | null }[];
}

const UNITS = ['H26.01,Sở Y tế'];

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({ amended: '2022-02-10', units: UNITS });
});

function imported(rows: readonly string[], ...more: string[]): Answer {
  writeFileSync(join(folder, 'a.csv'), rows.join('\n'));
  const common = ['--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json'];
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', ...common, ...more]), 'import');
}
const told = ({ problems }: Answer): string[] =>
  problems
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule, severity, where }) => `${severity} ${rule} ${where}`);

/** A list of rows with these numbers. */
const numbered = (...numbers: (number | string)[]): Answer =>
  imported(['STT;Tên cơ quan;Mã định danh', ...numbers.map((at, i) => `${at};Sở số ${i + 1};H26.${i + 31}`)]);

describe('numbers of rows that leave one out', () => {
  it('are told of, for a row may have been lost', () => {
    const answer = numbered(1, 3, 4, 1);
    expect(told(answer)).toEqual(['warning list-number-missing a.csv › A3']);
    expect(answer.problems[0]?.message).toContain('từ 1 đến 3');
    expect(answer.granted).toHaveLength(4);
  });

  it('are no matter where the list is a choice of another, begins again, or is not numbered throughout', () => {
    for (const numbers of [
      [2, 5, 9, 14],
      [1, 2, 1, 2],
      [5, 6, 7],
      [1, 2, '', 4],
      [1, 2, '-', 4],
    ])
      expect(told(numbered(...numbers)).join()).not.toContain('list-number-missing');
    const rows = ['STT;Tên cơ quan;Mã định danh', '1;2;3', '4;Sở A;H26.31', '5;Sở B;H26.32'];
    expect(told(imported(rows)).join()).not.toContain('list-number-missing');
  });
});
