import { beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../support/cli.js';
import { cityOfChains } from '../../support/registries/lineages.js';
import { jsonOf } from '../../support/schema.js';

let city = '';
beforeAll(() => {
  city = cityOfChains();
});

interface Resolution {
  code: string | null;
  result: string;
  current: { code: string; name: string; part: boolean }[];
  steps: { from: string; to: string[] }[];
}
const ask = (code: string, ...args: string[]) => run(city, ['resolve', code, ...args]);
const brief = (code: string, ...args: string[]) => {
  const answer = ask(code, ...args, '--json');
  const { result, current } = jsonOf<Resolution>(answer, 'resolve');
  const codes = current.map((successor) => (successor.part ? `${successor.code}?` : successor.code));
  return `${[result, ...codes].join(' ')} (${answer.status})`;
};

describe('resolve', () => {
  test('says the day on which a code in force ends, and by which decision, where that is signed', () => {
    const ahead = ask('H24.05', '--at', '2025-06-25');
    expect(ahead).toMatchObject({ status: 0 });
    expect(ahead.stdout).toContain('H24.05 hết hiệu lực từ 01/07/2025, theo 400/QĐ-UBND; từ ngày đó tra ở H24.06.');
    const { current } = jsonOf<Resolution>(ask('H24.05', '--at', '2025-06-25', '--json'), 'resolve');
    expect(current).toMatchObject([{ code: 'H24.05', ends: { on: '2025-07-01', decision: '2025-400-qd-ubnd' } }]);
    expect(run(city, ['show', 'H24.05', '--at', '2025-06-25']).stdout).toMatch(
      /Sẽ hết hiệu lực\s+từ 01\/07\/2025, theo 400\/QĐ-UBND/,
    );
    expect(run(city, ['export', '--format', 'mapping', '--at', '2025-06-25']).stdout).toMatch(
      /^H24\.05,.*"còn hiệu lực; hết hiệu lực từ 01\/07\/2025, theo 400\/QĐ-UBND, từ ngày đó tra ở H24\.06"/m,
    );
    // nobody had decided it by then, and it is over afterwards
    expect(ask('H24.05', '--at', '2025-06-01', '--json').stdout).not.toContain('"ends"');
    expect(ask('H24.05', '--json').stdout).not.toContain('"ends"');
  });

  test.each([
    ['H24.06', 'exact H24.06 (0)'],
    ['H24.02', 'renamed H24.02 (0)'],
    ['H24.07', 'replaced H24.08 (0)'],
    ['H24.01', 'merged H24.02 (0)'],
    ['H24.11', 'split H24.02? H24.06 (0)'],
    ['H24.15', 'partial H24.06? (0)'],
    ['H24.03', 'merged H24.06 (0)'],
    ['H24.09', 'closed (1)'],
    ['H24.16', 'closed (1)'],
    ['H24.10', 'annulled (1)'],
    ['H24.12', 'unknown (1)'],
    ['H24.77', 'unknown (1)'],
    ['H24.13', 'exact H24.13 (0)'],
    ['000.00.01.H24', 'merged H24.02 (0)'],
    ['cang-01', 'exact H24.08 (0)'],
    ['000.1137.H24', 'exact H24.02.01 (0)'],
    ['000.00.07.H24', 'exact H24.08 (0)'],
  ])('%s → %s', (code, expected) => {
    expect(brief(code)).toBe(expected);
  });

  test('answers as of a date', () => {
    expect(brief('H24.03', '--at', '2025-06-30')).toBe('split H24.04? H24.05? (0)');
    expect(brief('H24.03', '--at', '2023-05-21')).toBe('exact H24.03 (0)');
    expect(brief('H24.03', '--at', '2021-01-01')).toBe('unknown (1)');
    expect(brief('H24.16', '--at', '2023-12-31')).toBe('merged H24.09 (0)');
    expect(brief('H24.02', '--at', '31/01/2024')).toBe('exact H24.02 (0)');
    expect(brief('CANG-01', '--at', '2022-06-01')).toBe('exact H24.07 (0)');
  });

  test.each([
    ['a letter of another script', 'C\u0410NG-01'],
    ['a letter for a figure', 'CANG-O1'],
    ['another dash', 'cang\u201301'],
  ])('reads an earlier code of an own form with %s', (_, typed) => {
    expect(brief(typed)).toBe(brief('CANG-01'));
    const hits = JSON.parse(run(city, ['search', typed, '--json']).stdout) as { hits: { code: string }[] };
    expect(hits.hits.map(({ code }) => code)).toEqual(expect.arrayContaining(['H24.08']));
  });

  test('gives exactly the documented JSON', () => {
    expect(JSON.parse(ask(' h24.01', '--json').stdout)).toEqual({
      schema: 'madinhdanh/resolve@1',
      query: ' h24.01',
      at: '2025-08-01',
      code: 'H24.01',
      result: 'merged',
      current: [{ code: 'H24.02', name: 'Sở Khoa học và Công nghệ', part: false }],
      steps: [
        {
          from: 'H24.01',
          to: ['H24.02'],
          reason: 'merged',
          decision: '2023-200-qd-ubnd',
          effective: '2023-05-22',
        },
      ],
    });
  });

  test('shows a person the codes and the steps', () => {
    expect(ask('H24.03').stdout).toBe(
      [
        'H24.03 “Sở Giao thông Xây dựng” đã sáp nhập, hợp nhất, nay là:',
        '  → H24.06 Sở Hạ tầng',
        'Các bước:',
        '  22/05/2023  H24.03 → H24.04, H24.05  chia                200/QĐ-UBND',
        '  01/07/2025  H24.04 → H24.06          sáp nhập, hợp nhất  400/QĐ-UBND',
        '  01/07/2025  H24.05 → H24.06          sáp nhập, hợp nhất  400/QĐ-UBND',
        '',
      ].join('\n'),
    );
  });

  test('says on stderr why a code is unknown, malformed or not in force yet', () => {
    expect(ask('H24.77')).toMatchObject({
      stdout: '',
      stderr: expect.stringContaining('Không có mã H24.77') as string,
    });
    expect(ask('000.77.H24').stderr).toContain('phải có bốn nhóm');
    expect(ask('H24.12')).toEqual({
      status: 1,
      stdout: '',
      stderr: 'H24.12 “Sở Dự thảo” không có hiệu lực vào 01/08/2025: dự thảo.\n',
    });
    expect(ask('H24.14', '--at', '2025-06-30').stderr).toContain('sắp có hiệu lực');
  });
});

describe('history', () => {
  test('draws the line of a code through the decisions', () => {
    expect(run(city, ['history', 'H24.04']).stdout).toMatchInlineSnapshot(`
      "H24.04  Sở Giao thông
      ○ 10/01/2022  100/QĐ-UBND  Cấp mới             H24.03  Sở Giao thông Xây dựng
      ○ 10/01/2022  100/QĐ-UBND  Cấp mới             H24.06  Sở Hạ tầng
      ○ 22/05/2023  200/QĐ-UBND  Chia                H24.03  Sở Giao thông Xây dựng → H24.04 Sở Giao thông (một phần); H24.05 Sở Xây dựng (một phần)
      ● 22/05/2023  200/QĐ-UBND  Cấp mới             H24.04  Sở Giao thông
      ● 01/07/2025  400/QĐ-UBND  Sáp nhập, hợp nhất  H24.04  Sở Giao thông → H24.06 Sở Hạ tầng
      "
    `);
  });

  test('leads on to the successors and marks what is only a draft', () => {
    const { stdout, status } = run(city, ['history', 'H24.13']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/● chưa có ngày +dự thảo 2025-du-thao +Sáp nhập, hợp nhất +H24\.13 .* → H24\.12 Sở Dự thảo/);
  });

  test('gives JSON as its schema says, for an old code too', () => {
    const history = jsonOf<{ code: string; units: { code: string; relation: string }[] }>(
      run(city, ['history', '000.00.04.H24', '--json']),
      'history',
    );
    expect(history.code).toBe('H24.04');
    expect(history.units.map(({ code, relation }) => `${relation} ${code}`)).toEqual([
      'before H24.03',
      'self H24.04',
      'after H24.06',
    ]);
  });

  test('an unknown code ends with 1', () => {
    expect(run(city, ['history', 'H24.77', '--json'])).toMatchObject({ status: 1, stdout: '' });
  });
});
