import { describe, expect, test } from 'vitest';
import { call, run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { beginRepository, git } from '../../support/git.js';
import { newRegistry } from '../../support/registries/begun.js';
import { town } from '../../support/registries/town.js';
import { read, snapshot } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

describe('root add', () => {
  test('adds settings and unit under QĐ 20/2020, and codes beneath can be granted', () => {
    const folder = newRegistry('H24');
    const before = snapshot(folder);
    const added = call(folder, 'root', 'add', 'k24', '--groups', '1,2', '--first', '2', '--legacy');
    expect(added.status, added.stderr).toBe(0);
    expect(added.stdout).toContain('Hội đồng nhân dân thành phố Hải Phòng');
    expect(read(folder, 'units/K24.yaml')).toContain('legacyCodes: [000.00.00.K24]');
    expect(read(folder, 'units/K24.yaml')).toContain('granted: {decision: 2020-20-qd-ttg, effective: 2020-09-15}');
    expect(read(folder, 'registry.yaml')).toMatch(/K24:\n {4}groups: \[1, 2\]\n {4}alphabet: digits\n {4}first: "2"/);
    expect(call(folder, 'validate').status).toBe(0);
    expect(
      call(folder, 'add', '--parent', 'K24', '--name', 'Ban Pháp chế', '--decision', '2022-100-qd-ubnd').stdout,
    ).toContain('K24.2');
    call(folder, 'undo', '2');
    expect(snapshot(folder)).toEqual(before);
  });

  test('brings the decision where it is missing; --dry-run writes nothing; --json is a change', () => {
    const folder = town();
    const before = snapshot(folder);
    const told = jsonOf<{ granted: object[] }>(call(folder, 'root', 'add', 'G12', '--dry-run', '--json'), 'change');
    expect(told.granted).toEqual([{ code: 'G12', name: 'Bộ Tài chính' }]);
    expect(snapshot(folder)).toEqual(before);
  });

  test('refuses what is there, what ever was, what is no level-1 code, and what nobody knows', () => {
    const folder = newRegistry('H24');
    beginRepository(folder);
    const before = snapshot(folder);
    expect(call(folder, 'root', 'add', 'H24').status).toBe(1);
    expect(call(folder, 'root', 'add', 'H24.01').status).toBe(2);
    expect(call(folder, 'root', 'add', 'Z01').status).toBe(2);
    const unknown = call(folder, 'root', 'add', 'A05');
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toContain('madinhdanh root add A05 --name');
    expect(call(folder, 'root', 'add', 'K24', '--first', '001').status).toBe(2);
    expect(call(folder, 'root', 'add', 'K24', '--groups', '0').status).toBe(2);
    expect(snapshot(folder)).toEqual(before);
    expect(call(folder, 'root', 'add', 'K24', '--commit').status).toBe(0);
    git(folder, 'reset', '--quiet', '--hard', 'HEAD~1');
    expect(call(folder, 'root', 'add', 'K24').status).toBe(0);
  });
});

describe('the national table knows days and closed codes', () => {
  function begun(code: string, today: string): { name: string; stderr: string } {
    const answer = run(newFolder(), ['init', code, '--json'], { today });
    return { name: (JSON.parse(answer.stdout) as { name: string }).name, stderr: answer.stderr };
  }

  test.each([
    ['H19', '2026-08-31', 'Ủy ban nhân dân tỉnh Đồng Nai'],
    ['H19', '2026-09-01', 'Ủy ban nhân dân thành phố Đồng Nai'],
    ['K49', '2026-09-01', 'Hội đồng nhân dân thành phố Quảng Ninh'],
    ['H05', '2026-09-19', 'Ủy ban nhân dân tỉnh Bắc Ninh'],
    ['H05', '2026-09-20', 'Ủy ban nhân dân thành phố Bắc Ninh'],
    ['H24', '2020-09-16', 'Ủy ban nhân dân thành phố Hải Phòng'],
    ['G21', '2026-01-01', 'Bộ Dân tộc và Tôn giáo'],
  ])('%s on %s', (code, today, name) => {
    const { name: given, stderr } = begun(code, today);
    expect(given).toBe(name);
    expect(stderr).not.toContain('09/2025');
  });

  test.each([
    ['H19', '30/2026/QH16', 'tỉnh Đồng Nai', 'thành phố Đồng Nai', '2026-09-01'],
    ['H49', '39/2026/QH16', 'tỉnh Quảng Ninh', 'thành phố Quảng Ninh', '2026-09-01'],
    ['H05', '36/2026/QH16', 'tỉnh Bắc Ninh', 'thành phố Bắc Ninh', '2026-09-20'],
    ['H57', '175/2024/QH15', 'tỉnh Thừa Thiên Huế', 'thành phố Huế', '2025-01-01'],
  ])('%s bears its former name until the day of its renaming', (code, number, before, after, day) => {
    const today = '2026-11-26';
    const folder = newFolder();
    const at = (...words: string[]) => run(folder, words, { today });
    expect(at('init', code).status).toBe(0);
    const name = (...when: string[]) =>
      (JSON.parse(at('show', code, ...when, '--json').stdout) as { name: string }).name;
    expect(name('--at', '2023-01-01')).toBe(`Ủy ban nhân dân ${before}`);
    expect(name('--at', day)).toBe(`Ủy ban nhân dân ${after}`);
    expect(name()).toBe(`Ủy ban nhân dân ${after}`);
    expect(at('validate', '--strict').stdout).toBe('1 đơn vị, 4 tệp: không có lỗi\n');
    expect(at('fmt', '--check').status).toBe(0);
    expect(at('decision', 'list').stdout).toContain(number);
    // the council beside the committee comes under the same resolution, and leaves it when it goes
    beginRepository(folder);
    const begun = snapshot(folder);
    const council = code.replace('H', 'K');
    expect(at('root', 'add', council).status).toBe(0);
    const then = JSON.parse(at('show', council, '--at', '2023-01-01', '--json').stdout) as { name: string };
    expect(then.name).toBe(`Hội đồng nhân dân ${before}`);
    expect(at('validate', '--since', 'HEAD').stdout).toContain(' không có lỗi');
    expect(at('undo').status).toBe(0);
    expect(snapshot(folder)).toEqual(begun);
    const other = newFolder();
    const there = (...words: string[]) => run(other, words, { today });
    there('init', 'H24');
    beginRepository(other);
    const alone = snapshot(other);
    git(other, 'checkout', '--quiet', '-b', 'them');
    expect(there('root', 'add', code, '--commit').status).toBe(0);
    expect(there('validate', '--since', 'main').stdout).toContain(' không có lỗi');
    expect(there('undo').status).toBe(0);
    expect(snapshot(other)).toEqual(alone);
  });

  test('a name that was given stands for itself', () => {
    const folder = newFolder();
    expect(run(folder, ['init', 'H19', '--name', 'Ban thử'], { today: '2026-11-26' }).status).toBe(0);
    expect(read(folder, 'units/H19.yaml')).not.toContain('formerNames');
  });

  test('a closed code is warned of, with its successor', () => {
    expect(begun('H23', '2026-01-01').stderr).toMatch(/H23.*09\/2025\/QĐ-TTg.*H24/);
    expect(begun('K23', '2026-01-01').stderr).toContain('K24');
    const folder = newRegistry('G12');
    const added = call(folder, 'root', 'add', 'G05', '--name', 'Bộ thử');
    expect(added.status).toBe(0);
    expect(added.stderr).toMatch(/G05.*09\/2025/);
    // before a name is asked for
    expect(call(folder, 'root', 'add', 'G04').stderr).toMatch(/G04 đã đóng theo QĐ 09\/2025[\s\S]*--name/);
    expect(call(newFolder(), 'init', 'G04').stderr).toMatch(/G04 đã đóng theo QĐ 09\/2025[\s\S]*--name/);
    // what the table does not know is said, and not made up
    const ministry = call(folder, 'root', 'add', 'G21').stderr;
    expect(ministry).toContain('không có ngày Ủy ban Dân tộc (G21) thành Bộ Dân tộc và Tôn giáo');
  });
});
