import { beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { cityOfChains } from '../../support/registries/lineages.js';
import { jsonOf } from '../../support/schema.js';

let city = '';
beforeAll(() => {
  city = cityOfChains();
});

interface Listed {
  at: string;
  units: { code: string; name: string; status: string; level: number }[];
}
const listed = (...args: string[]) => jsonOf<Listed>(run(city, ['list', ...args, '--json']), 'list');
const codes = (...args: string[]) => listed(...args).units.map(({ code }) => code);

const OPEN = ['H24', 'H24.02', 'H24.02.01', 'H24.02.01.001', 'H24.06', 'H24.08', 'H24.12', 'H24.13', 'H24.14'];

describe('list', () => {
  test('without a date: everything that is not closed, drafts marked', () => {
    expect(codes()).toEqual(OPEN);
    const { stdout, stderr, status } = run(city, ['list']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^H24\.12 {9}Sở Dự thảo +dự thảo$/m);
    expect(stdout).toMatch(/^H24\.13 {9}Sở Sắp đóng +còn hiệu lực, có dự thảo đóng mã$/m);
    expect(stdout).toMatch(/^H24\.06 {9}Sở Hạ tầng$/m);
    expect(stderr).toBe('9 đơn vị\n');
  });

  test('with a date: what was in force then, under its names of then, no draft', () => {
    expect(codes('--at', '2022-06-01')).toEqual([
      'H24',
      ...['H24.01', 'H24.02', 'H24.02.01', 'H24.03', 'H24.06', 'H24.07', 'H24.09'],
      ...['H24.10', 'H24.11', 'H24.13', 'H24.15', 'H24.16'],
    ]);
    const then = listed('--at', '2022-06-01').units.find(({ code }) => code === 'H24.02');
    expect(then?.name).toBe('Sở Khoa học');
    expect(codes('--at', '2020-09-14')).toEqual([]);
  });

  test('an amendment has effect from its day on', () => {
    expect(codes('--at', '2025-06-30')).toContain('H24.04');
    expect(codes('--at', '2025-07-01')).not.toContain('H24.04');
    expect(codes('--at', '2025-07-01')).toContain('H24.14');
  });

  test('--include-closed adds what is over', () => {
    expect(codes('--include-closed')).toHaveLength(19);
    expect(codes('--include-closed', '--at', '2023-05-22')).toEqual(expect.arrayContaining(['H24.01', 'H24.03']));
    expect(codes('--include-closed', '--at', '2023-05-22')).not.toContain('H24.14');
  });

  test('is narrowed by place, level, status and decision, together too', () => {
    expect(codes('--under', 'H24.02')).toEqual(['H24.02.01', 'H24.02.01.001']);
    expect(codes('--under', '000.00.02.h24')).toEqual(['H24.02.01', 'H24.02.01.001']);
    expect(codes('--level', '4')).toEqual(['H24.02.01.001']);
    expect(codes('--level', '3', '--under', 'H24')).toEqual(['H24.02.01']);
    expect(codes('--status', 'draft')).toEqual(['H24.12']);
    expect(codes('--status', 'annulled', '--status', 'draft')).toEqual(['H24.10', 'H24.12']);
    expect(codes('--pending', 'closing')).toEqual(['H24.13']);
    expect(codes('--status', 'upcoming', '--at', '2025-06-30')).toEqual(['H24.14']);
  });

  test('--decision lists what it granted, renamed and closed, by id or number', () => {
    const touched = ['H24.02', 'H24.02.01.001', 'H24.09', 'H24.10', 'H24.11', 'H24.15'];
    expect(codes('--decision', '2024-300-qd-ubnd')).toEqual(touched);
    expect(codes('--decision', '300/QĐ-UBND')).toEqual(touched);
  });

  test('prints no result for an empty list, and that is no error', () => {
    expect(run(city, ['list', '--under', 'H24.06'])).toEqual({ status: 0, stdout: '', stderr: '0 đơn vị\n' });
  });

  test.each([
    [['--level', '5'], 2],
    [['--level', 'hai'], 2],
    [['--status', 'open'], 2],
    [['--at', 'hôm nay'], 2],
    [['--under', 'H24.77'], 1],
    [['--decision', '2024-301-qd-ubnd'], 1],
  ])('list %j ends with %i and prints nothing', (args, status) => {
    expect(run(city, ['list', ...args, '--json'])).toMatchObject({ status, stdout: '' });
  });

  test('outside a registry it says so with 3', () => {
    expect(run(newFolder(), ['list'])).toMatchObject({ status: 3, stdout: '' });
  });
});

describe('tree', () => {
  test('draws the units under each other', () => {
    expect(run(city, ['tree']).stdout).toMatchInlineSnapshot(`
      "H24  Ủy ban nhân dân thành phố
      ├─ H24.02  Sở Khoa học và Công nghệ
      │  └─ H24.02.01  Trung tâm Chuyển đổi số
      │     └─ H24.02.01.001  Đội Kỹ thuật
      ├─ H24.06  Sở Hạ tầng
      ├─ H24.08  Ban Quản lý cảng
      ├─ H24.12  Sở Dự thảo  dự thảo
      ├─ H24.13  Sở Sắp đóng  còn hiệu lực, có dự thảo đóng mã
      └─ H24.14  Sở Sắp lập
      "
    `);
  });

  test('is cut at a depth and reports how many are below', () => {
    const { stdout } = run(city, ['tree', 'H24.02', '--depth', '1']);
    expect(stdout).toBe('H24.02  Sở Khoa học và Công nghệ\n└─ H24.02.01  Trung tâm Chuyển đổi số  (+1 đơn vị)\n');
    expect(run(city, ['tree', '--depth', '0']).stdout).toBe('H24  Ủy ban nhân dân thành phố  (+8 đơn vị)\n');
  });

  test('as of a date', () => {
    const { stdout } = run(city, ['tree', 'H24.02', '--at', '2022-06-01']);
    expect(stdout).toBe('H24.02  Sở Khoa học\n└─ H24.02.01  Trung tâm Chuyển đổi số\n');
  });

  test('a closed top is drawn when it is asked for', () => {
    expect(run(city, ['tree', 'H24.09']).stdout).toBe('H24.09  Ban Giải tỏa  đã đóng\n');
  });

  test('as JSON nests the units and counts those beneath', () => {
    interface Node {
      code: string;
      beneath: number;
      children: Node[];
    }
    const { units } = jsonOf<{ units: Node[] }>(run(city, ['tree', '--depth', '1', '--json']), 'tree');
    expect(units).toMatchObject([{ code: 'H24', beneath: 8 }]);
    expect(units[0]?.children.find(({ code }) => code === 'H24.02')).toMatchObject({ beneath: 2, children: [] });
  });

  test('an unknown top ends with 1, a depth that is no number with 2', () => {
    expect(run(city, ['tree', 'H25'])).toMatchObject({ status: 1, stdout: '' });
    expect(run(city, ['tree', '--depth', 'x'])).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('rules', () => {
  test('lists every rule, in any folder, with or without a registry', () => {
    const { rules } = jsonOf<{ rules: { id: string; title: string; about: string }[] }>(
      run(newFolder(), ['rules', '--json']),
      'rules',
    );
    expect(rules.map(({ id }) => id)).toContain('parent-exists');
    for (const { id, title, about } of rules) {
      expect(title, id).not.toBe(id);
      expect(about, id).not.toBe('');
    }
  });

  test('explains one rule', () => {
    const { status, stdout } = run(city, ['rules', 'parent-exists']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^parent-exists {2}lỗi\nKhông có đơn vị cấp trên\n\n.*Điều 4\.3/);
  });

  test('suggests the nearest rule for a wrong name', () => {
    expect(run(city, ['rules', 'parent-exist'])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'Lỗi: Không có quy tắc parent-exist.\n→ Có phải ý bạn là parent-exists?\n',
    });
  });
});

describe('help', () => {
  test.each([
    ...['show', 'list', 'tree', 'rules', 'resolve', 'history'],
    ...['convert', 'report', 'search', 'completion', 'site'],
  ])('%s says what it does, explains its options and ends with an example', (command) => {
    const { status, stdout } = run(city, [command, '--help']);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      new RegExp(`\\n {2}.*madinhdanh ${command}\\b.*\\n$|\\n {2}.*madinhdanh ${command}\\b.*\\n {2}`),
    );
    const options = stdout.split('\n').filter((line) => line.startsWith('  -'));
    for (const option of options) expect(option).toMatch(/^ {2}(?:-\w, )?--\S+(?: <[^>]+>)? {2,}\S/);
    expect(run(city, [command, '--help', '--lang', 'en']).stdout).not.toBe(stdout);
  });
});
