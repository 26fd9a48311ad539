import { beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../support/cli.js';
import { bundledRegistry } from '../../support/registries/bundled.js';
import { cityOfChains } from '../../support/registries/lineages.js';
import { jsonOf } from '../../support/schema.js';

let city = '';
beforeAll(() => {
  city = cityOfChains();
});

const show = (...args: string[]) => run(city, ['show', ...args]);
const shown = (...args: string[]) => jsonOf(show(...args, '--json'), 'show');

describe('the registry of these tests', () => {
  test('is a valid one', () => {
    const { status, stdout } = run(city, ['validate']);
    expect(stdout).toContain('không có lỗi');
    expect(status).toBe(0);
  });
});

const BY_200 = { decision: '2023-200-qd-ubnd', number: '200/QĐ-UBND', draft: false, effective: '2023-05-22' };
const BY_300 = { decision: '2024-300-qd-ubnd', number: '300/QĐ-UBND', draft: false, effective: '2024-02-01' };

describe('show', () => {
  test('reports everything about a unit, in lines under each other', () => {
    const { status, stdout, stderr } = show('H24.02');
    expect({ status, stderr, stdout }).toMatchInlineSnapshot(`
      {
        "status": 0,
        "stderr": "",
        "stdout": "H24.02  Sở Khoa học và Công nghệ
        Trạng thái    còn hiệu lực
        Cấp           2
        Trực thuộc    H24 Ủy ban nhân dân thành phố
        Tên viết tắt  Sở KHCN
        Mã đã cấp     000.00.02.H24
        Địa chỉ       Số 1 đường Thử
        Cấp mã        100/QĐ-UBND, 10/01/2022
        Tên cũ        Sở Khoa học (đến 01/02/2024, theo 300/QĐ-UBND)
        Tiếp nhận từ  H24.01 Sở Thông tin – sáp nhập, hợp nhất (200/QĐ-UBND, 22/05/2023)
                      H24.11 Sở Tổng hợp (một phần) – chia (300/QĐ-UBND, 01/02/2024)
        Bên dưới      1 đơn vị trực thuộc, 2 đơn vị ở mọi cấp dưới
        Tệp           registry/units/H24/H24.02.yaml
      ",
      }
    `);
  });

  test('a code may be typed in any case, in the old form, or as an earlier code', () => {
    for (const typed of ['h24.02', ' H24.02 ', '000.00.02.H24']) expect(shown(typed).code).toBe('H24.02');
    expect(shown('000.1137.h24').code).toBe('H24.02.01');
    expect(shown('cang-01').code).toBe('H24.08');
  });

  test('an earlier code that was handed on means the unit that bore it at the date', () => {
    expect(shown('000.00.07.H24', '--at', '2022-12-31').code).toBe('H24.07');
    expect(shown('000.00.07.H24', '--at', '2023-05-22').code).toBe('H24.08');
  });

  test('gives the name a unit bore at a date, and its status then', () => {
    expect(shown('H24.02', '--at', '31/01/2024')).toMatchObject({ at: '2024-01-31', name: 'Sở Khoa học' });
    expect(shown('H24.02', '--at', '2024-02-01')).toMatchObject({ name: 'Sở Khoa học và Công nghệ' });
    expect(shown('H24.01', '--at', '2023-05-21')).toMatchObject({ status: 'active', inForce: true });
    expect(shown('H24.01', '--at', '2023-05-22')).toMatchObject({ status: 'closed', inForce: false });
    expect(shown('H24.14', '--at', '2025-06-30')).toMatchObject({ status: 'upcoming', inForce: false });
  });

  test('names predecessors and successors with whole or part', () => {
    expect(shown('H24.02').predecessors).toEqual([
      { code: 'H24.01', name: 'Sở Thông tin', part: false, reason: 'merged', ...BY_200 },
      { code: 'H24.11', name: 'Sở Tổng hợp', part: true, reason: 'split', ...BY_300 },
    ]);
    expect(shown('H24.11').closed).toMatchObject({
      reason: 'split',
      decision: '2024-300-qd-ubnd',
      number: '300/QĐ-UBND',
      effective: '2024-02-01',
      successors: [
        { code: 'H24.02', name: 'Sở Khoa học và Công nghệ', part: true },
        { code: 'H24.06', name: 'Sở Hạ tầng', part: false },
      ],
    });
  });

  test('a closing that is only drafted is shown as such, and the code is in force meanwhile', () => {
    const { stdout } = show('H24.13');
    expect(stdout).toContain('còn hiệu lực, có dự thảo đóng mã');
    expect(stdout).toMatch(/Dự thảo đóng mã\s+sáp nhập, hợp nhất \(dự thảo 2025-du-thao\)/);
    expect(shown('H24.13')).toMatchObject({ status: 'active', inForce: true, pending: 'closing' });
  });

  test('a closing still to come is shown with its day', () => {
    expect(show('H24.04', '--at', '2025-06-30').stdout).toContain('còn hiệu lực, đóng từ 01/07/2025');
  });

  test('counts what is beneath, names the chain above and the file', () => {
    expect(shown('H24.02')).toMatchObject({
      children: { direct: 1, beneath: 2 },
      file: 'registry/units/H24/H24.02.yaml',
    });
    expect(shown('H24.02', '--at', '2023-01-01')).toMatchObject({ children: { direct: 1, beneath: 1 } });
    expect(shown('H24.02.01.001').parents).toEqual([
      { code: 'H24', name: 'Ủy ban nhân dân thành phố' },
      { code: 'H24.02', name: 'Sở Khoa học và Công nghệ' },
      { code: 'H24.02.01', name: 'Trung tâm Chuyển đổi số' },
    ]);
  });

  test('an unknown code ends with 1, says where to look, and prints no result', () => {
    const { status, stdout, stderr } = show('H24.02.77', '--json');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('Không có mã H24.02.77');
    expect(stderr).toContain('madinhdanh list --under H24.02');
  });

  test('a text that is no code is refused with the reason', () => {
    expect(show('H24..1')).toMatchObject({ status: 1, stderr: expect.stringContaining('nhóm trống') as string });
    expect(show('0.3.12.H24').stderr).toContain('Có phải ý bạn là 000.03.12.H24?');
  });

  test('wrong use ends with 2', () => {
    expect(show().status).toBe(2);
    expect(show('H24', '--at', '31/02/2024')).toMatchObject({ status: 2, stdout: '' });
  });

  test('speaks English when asked to', () => {
    const { stdout } = run(city, ['--lang', 'en', 'show', 'H24.11']);
    expect(stdout).toContain('Went to');
  });

  test('a name given later is shown as a change to come', () => {
    const { stdout } = show('H24.02', '--at', '2022-06-01');
    expect(stdout).toMatch(/Sẽ đổi tên +Sở Khoa học → Sở Khoa học và Công nghệ \(300\/QĐ-UBND, 01\/02\/2024\)/);
    expect(stdout).not.toContain('Tên cũ');
  });

  test('a renaming that is only drafted leaves the name as it is', () => {
    const bundled = bundledRegistry();
    const answer = run(bundled, ['show', 'H24.12.03', '--json'], { today: '2026-01-01' });
    expect(jsonOf(answer, 'show')).toMatchObject({
      name: 'Trung tâm Công nghệ thông tin và Truyền thông',
      latestName: 'Trung tâm Thông tin và Truyền thông',
    });
    expect(run(bundled, ['show', 'H24.12.03']).stdout).toMatch(/Dự thảo đổi tên +Trung tâm Công nghệ .* → /);
  });
});
