import { readFileSync, writeFileSync } from 'node:fs';
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

describe('a level-1 code that one row has among those of several others', () => {
  it('is no reason to change settings, and can be given a row of its own', () => {
    const rows = ['Mặt trận A,I01.36', 'Mặt trận B,I01.37', 'Sở C,H07.05'];
    const { problems } = imported(rows);
    expect(problems.map(({ rule, hint }) => [rule, /roots\.|--add-missing/.test(hint ?? '')])).toEqual([
      ['import-root-missing', true],
      ['import-root-missing', false],
    ]);
    expect(problems[1]?.hint).toMatch(/^Xem lại mã ở ô này; .*một hàng cho chính H07/);
    const added = imported([...rows, 'UBND tỉnh Bến Tre,H07'], '--add-missing-parents');
    expect(added.granted.map(({ code }) => code)).toContain('H07.05');
  });
});

describe('codes that are all wider than the settings say', () => {
  const WIDE = ['UBND phường A,H26.101', 'UBND phường B,H26.102', 'UBND xã C,H26.103'];

  const ODD: [string, string[]][] = [
    ['one alone', ['UBND phường A,H26.101']],
    ['one among others', ['UBND phường A,H26.101', 'Sở B,H26.12', 'Sở C,H26.13']],
    [
      'two beside one that the registry has',
      ['UBND phường A,H26.101', 'UBND phường B,H26.102', 'Sở số 09,H26.09', 'Sở X,H26.17'],
    ],
    ['several under one', ['Phòng A,H26.101.01', 'Phòng B,H26.101.02', 'UBND phường A,H26.101']],
    ['those from which zeros may have been eaten', ['Sở M,H26.1', 'Sở N,H26.2']],
  ];
  let own: string;
  beforeAll(() => {
    own = newListedRegistry({ groups: '2,2,2', units: ['08', '09', '10', '11'].map((at) => `H26.${at},Sở số ${at}`) });
  });

  it.each(ODD)('change nothing where it is %s', (_, rows) => {
    writeFileSync(join(own, 'a.csv'), ['Tên đơn vị,Mã định danh', ...rows].join('\n'));
    const common = ['--decision', '100/QĐ-UBND', '--dry-run', '--skip-errors', '--json'];
    const answer = jsonOf<Answer>(run(own, ['import', 'a.csv', ...common]), 'import');
    expect(answer.problems.map(({ rule }) => rule)).toContain('import-groups-narrow');
    expect(hints(answer)).not.toMatch(/roots\./);
    expect(answer.problems.map(({ message }) => message).join()).not.toMatch(/khác các mã/);
  });

  it('are told once, with the change of the settings that lets them in', () => {
    const take = (...more: string[]) =>
      run(own, ['import', 'a.csv', '--decision', '100/QĐ-UBND', '--no-input', ...more]);
    writeFileSync(join(own, 'a.csv'), ['Tên đơn vị,Mã định danh', ...WIDE].join('\n'));
    const answer = jsonOf<Answer>(take('--dry-run', '--json'), 'import');
    expect(told(answer)).toEqual(['error import-groups-narrow']);
    expect(answer.problems[0]?.message).not.toMatch(/khác các mã/);
    const [, groups = ''] = /roots\.H26\.groups: (\[.*?\])/.exec(hints(answer)) ?? [];
    const settings = join(own, 'registry', 'registry.yaml');
    writeFileSync(settings, readFileSync(settings, 'utf8').replace(/groups: \[.*\]/, `groups: ${groups}`));
    expect(jsonOf<Answer>(take('--json'), 'import').granted.map(({ code }) => code)).toEqual([
      'H26.101',
      'H26.102',
      'H26.103',
    ]);
  });
});

describe('letters in all codes of a list', () => {
  it('are told with the change of the settings', () => {
    const answer = imported(['Trường A,H26.09.A1', 'Trường B,H26.09.B2', 'Trường C,H26.09.C3']);
    expect(hints(answer)).toContain('roots.H26.alphabet: alphanumeric');
  });

  it('are a slip where one code has them', () => {
    expect(hints(imported(['Trường A,H26.09.A1', 'Trường B,H26.09.36']))).not.toMatch(/roots\./);
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
    expect(answer.problems[0]?.hint).not.toMatch(/H26|[Cc]ó lẽ/);
  });
});
