import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string; name: string }[];
  problems: { rule: string; severity: string; message: string; hint?: string | null; where: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({ groups: '2,2,2', units: ['H26.09,Sở Giáo dục', 'H26.09.35,Trường Một'] });
});

function imported(rows: readonly string[], ...more: string[]): Answer {
  writeFileSync(join(folder, 'a.csv'), ['Tên đơn vị,Mã định danh', ...rows].join('\n'));
  const common = ['--decision', '100/QĐ-UBND', '--dry-run', '--skip-errors', '--json'];
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', ...common, ...more]), 'import');
}
const told = ({ problems }: Answer): string[] => problems.map(({ rule, severity }) => `${severity} ${rule}`);
const hints = ({ problems }: Answer): string => problems.map(({ hint }) => hint ?? '').join('\n');

describe('a level-1 code that one row has among others', () => {
  it.each([[[]], [['--add-missing-parents']]])('is a slip of that row and opens no other province, %s', (options) => {
    const rows = ['Trường A,H26.09.30', 'Trường B,H62.09.31'];
    const answer = imported(rows, ...options);
    expect(told(answer)).toEqual(['error import-root-missing']);
    expect(answer.problems[0]?.where).toBe('a.csv › B3');
    expect(hints(answer)).toContain('H26.09.31');
    expect(hints(answer)).not.toMatch(/roots\.|--add-missing-parents/);
    expect(answer.granted.map(({ code }) => code)).toEqual(['H26.09.30']);
  });

  it('is opened on demand alone where no slip makes it', () => {
    const rows = ['Trường A,H26.09.30', 'Mặt trận,I01.36'];
    expect(hints(imported(rows))).not.toMatch(/roots\.|--add-missing-parents/);
    const asked = imported(rows, '--add-missing-parents').granted.map(({ code }) => code);
    expect(asked).toEqual(['H26.09.30', 'I01', 'I01.36']);
  });

  it('is one of its own where the list brings that body, or has nothing but it', () => {
    const own = imported(['Trường A,H26.09.30', 'UBND tỉnh Vĩnh Phúc,H62', 'Sở B,H62.09'], '--add-missing-parents');
    expect(own.granted.map(({ code }) => code)).toContain('H62.09');
    const alone = imported(['Sở B,H62.09']);
    expect(hints(alone)).toContain('--add-missing-parents');
  });
});

describe('a code of sound form that nobody can be given', () => {
  it.each([
    ['H26.16.00.00', 'H26.16'],
    ['H26.16.01.00', 'H26.16.01'],
    ['H26.09.36.0000', 'H26.09.36'],
    ['H26.16.000', 'H26.16'],
    ['H26.O9.36', 'H26.09.36'],
    ['H26.09.3O', 'H26.09.30'],
    ['H26.09.I2', 'H26.09.12'],
  ])('is named with what is meant: %s → %s', (code, meant) => {
    for (const options of [[], ['--add-missing-parents']]) {
      const answer = imported([`Trường A,${code}`], ...options);
      expect(told(answer)).toEqual(['error import-code-malformed']);
      expect(answer.problems[0]?.hint).toContain(`${meant}.`);
      expect(answer.granted).toEqual([]);
    }
  });

  it('is named without a guess where zeros stand between other groups', () => {
    const answer = imported(['Trường A,H26.000.09.33']);
    expect(told(answer)).toEqual(['error import-code-malformed']);
    expect(answer.problems[0]?.hint).toBeNull();
  });
});
