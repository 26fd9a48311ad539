import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string; name: string }[];
  problems: { rule: string; severity: string; row: number | null }[];
  account: { leftOut: { reason: string; rows: { row: number; text: string | null }[] }[] };
}

const HEADINGS = ['STT', 'Tên đơn vị', 'Mã định danh'];

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    groups: '2,2,2',
    amended: '2023-01-10',
    units: ['H26.01,Sở Y tế', 'H26.02,Sở Tài chính'],
  });
});

function imported(...rows: readonly (readonly string[])[]): Answer {
  const text = [HEADINGS, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n');
  writeFileSync(join(folder, 'a.csv'), text);
  const common = ['--decision', '200/QĐ-UBND', '--dry-run', '--skip-errors', '--json', '--parent', 'H26'];
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', ...common]), 'import');
}

const told = ({ problems }: Answer): string[] => problems.map(({ rule, severity }) => `${severity} ${rule}`);
const codesOf = ({ granted }: Answer): string[] => granted.map(({ code }) => code.slice(4));
const CODED = [
  ['1', 'Sở Một', 'H26.05'],
  ['2', 'Sở Hai', 'H26.06'],
];

describe('what numbers the last row of a list', () => {
  it.each(['3', '3/', '3-', '3;', '3:', '(3)', '[3]', '３', '⒊', '№ 3', '#3', 'Số 3', '3°', '③', '❸'])(
    'is a number as %s: the row is a unit',
    (mark) => {
      const answer = imported(...CODED, [mark, 'Sở Ba', '']);
      expect([told(answer), answer.granted.map(({ name }) => name).sort()]).toEqual([
        [],
        ['Sở Ba', 'Sở Hai', 'Sở Một'],
      ]);
    },
  );

  it.each(['I', 'III.', 'Ⅲ', 'I.1', 'A', 'Mục III'])('may be that of a heading, %s: the row is asked about', (mark) => {
    const answer = imported(...CODED, [mark, 'Sở Ba', '']);
    expect([told(answer), codesOf(answer)]).toEqual([['error import-heading-alone'], ['05', '06']]);
    expect(answer.account.leftOut.find(({ reason }) => reason === 'group')?.rows[0]).toMatchObject({ row: 4 });
  });

  it('is asked about where nobody understands it', () => {
    for (const mark of ['※', '??', '~3~']) {
      const answer = imported(...CODED, [mark, 'Sở Ba', '']);
      expect([mark, ...told(answer)]).toEqual([mark, 'error list-row-unread']);
    }
    expect(told(imported(...CODED, ['', 'Người lập biểu', '']))).toEqual([]);
  });
});

describe('a row numbered like a heading with nothing but a name', () => {
  it.each([
    [
      'between coded ones',
      [
        ['I', 'Sở Một', 'H26.05'],
        ['1', 'Phòng A', 'H26.05.01'],
        ['II', 'Sở Mới', ''],
        ['III', 'Sở Ba', 'H26.07'],
      ],
    ],
    [
      'in the count of letters',
      [
        ['A', 'Sở Một', 'H26.05'],
        ['B', 'Sở Mới', ''],
        ['C', 'Sở Ba', 'H26.07'],
        ['1', 'Phòng A', 'H26.07.01'],
      ],
    ],
    ['in the place of a number', [...CODED, ['II', 'Sở Mới', ''], ['4', 'Sở Bốn', 'H26.08']]],
    [
      'at the beginning',
      [
        ['I', 'Sở Mới', ''],
        ['II', 'Sở Ba', 'H26.07'],
        ['1', 'Phòng A', 'H26.07.01'],
      ],
    ],
  ])('is asked about %s', (_, rows) => {
    const answer = imported(...rows);
    expect(told(answer)).toEqual(['error import-heading-alone']);
    expect(answer.granted.map(({ name }) => name)).not.toContain('Sở Mới');
  });

  it.each([
    ['a kind of bodies', [['I', 'Các hội', ''], ['II', 'Các sở', ''], ...CODED]],
    ['a body that is there', [['I', 'Sở Y tế', ''], ['II', 'Các sở', ''], ...CODED]],
    [
      'a body with units beneath',
      [
        ['I', 'Sở Y tế', ''],
        ['1', 'Phòng A', 'H26.01.01'],
        ['II', 'Sở Tài chính', ''],
        ['1', 'Phòng B', ''],
      ],
    ],
    [
      'numbers that go on',
      [
        ['I', 'Sở Y tế', ''],
        ['1', 'Phòng A', ''],
        ['II', 'Sở Tài chính', ''],
        ['2', 'Phòng B', ''],
      ],
    ],
  ])('is none of the kind where it names %s', (_, rows) => {
    expect(told(imported(...rows))).toEqual([]);
  });
});

describe('numbers within numbers', () => {
  it.each([
    ['1/', '1/1', '1/2', '2/', '2/1'],
    ['1/', 'a/', 'b/', '2/', 'a/'],
    ['1', '1-1', '1-2', '2', '2-1'],
    ['1', '1,1', '1,2', '2', '2,1'],
    ['1', '(1)', '(2)', '2', '(1)'],
    ['1', '①', '②', '2', '①'],
    ['1', 'i)', 'ii)', '2', 'i)'],
    ['1', 'α', 'β', '2', 'α'],
    ['1', '1/', '2/', '2', '1/'],
    ['1', '▪', '▪', '2', '▪'],
  ])('%s %s %s %s %s', (...marks) => {
    const answer = imported(...marks.map((mark, i) => [mark, `Phòng ${i + 1} của dãy`, '']));
    expect([told(answer), codesOf(answer)]).toEqual([[], ['03', '03.01', '03.02', '04', '04.01']]);
  });

  it('find the row they begin with, whatever was numbered since', () => {
    const answer = imported(['1', 'Sở Một', ''], ['2', 'Sở Hai', ''], ['1/1', 'Phòng Ba', '']);
    expect(answer.granted.find(({ name }) => name === 'Phòng Ba')?.code).toBe('H26.03.01');
  });
});
