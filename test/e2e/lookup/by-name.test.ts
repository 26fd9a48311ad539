import { beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../support/cli.js';
import { bundledRegistry, DRAFT } from '../../support/registries/bundled.js';

let folder = '';
beforeAll(() => {
  folder = bundledRegistry();
});
const call = (...args: string[]) => run(folder, args);

describe('a name in place of a code', () => {
  test('is taken by what looks up, in any spelling, where one unit bears it', () => {
    for (const name of ['Sở Y tế', 'SỞ Y TẾ', 'so y te']) {
      expect(call('show', name)).toMatchObject({ status: 0, stderr: '' });
      expect(call('show', name).stdout).toMatch(/^H24\.18 {2}Sở Y tế\n/);
    }
    expect(call('resolve', 'Sở TT&TT')).toMatchObject({ status: 0 });
    expect(call('history', 'Sở Thông tin và Truyền thông').stdout).toContain('H24.12');
    expect(call('tree', 'sở y tế', '--depth', '1').stdout).toMatch(/^H24\.18 {2}Sở Y tế/);
    expect(call('list', '--under', 'sở thông tin và truyền thông').stdout.trimEnd().split('\n')).toHaveLength(3);
    expect(call('export', '--under', 'Sở Y tế', '--format', 'csv').stdout).toContain('H24.18.01');
  });

  test('with its code beside it, or in first letters where one name has them', () => {
    for (const text of [
      'H24.18 Sở Y tế',
      'Sở Y tế (H24.18)',
      'Sở Y tế (mã H24.18)',
      '(H24.18)',
      'H24.18 - SYT',
      'SYT',
    ]) {
      expect(call('resolve', text), text).toMatchObject({ status: 0 });
      expect(call('show', text).stdout, text).toMatch(/^H24\.18 {2}Sở Y tế\n/);
    }
    // a code beside the name of another body is asked about
    const other = call('resolve', 'H24.18 Sở Nội vụ');
    expect(other).toMatchObject({ status: 1, stdout: '' });
    expect(other.stderr).toContain('Có phải ý bạn là Sở Y tế (H24.18)?');
    expect(call('add', '--parent', 'SYT', '--name', 'Thử', '--decision', DRAFT, '--dry-run')).toMatchObject({
      status: 1,
    });
  });

  test('may stand behind the mark of a list, which is no option', () => {
    for (const typed of ['- Sở Y tế;', '-Sở Y tế', '- Sở Y tế.', '+ Sở Y tế']) {
      const { status, stdout } = call('show', typed);
      expect({ typed, status, has: stdout.includes('H24.18') }).toEqual({ typed, status: 0, has: true });
    }
    expect(call('search', '- Sở Y tế;', '--json').stdout).toContain('"H24.18"');
    // what is written with plain letters is an option
    expect(call('search', '-x').stderr).toContain('Không có tùy chọn -x');
    expect(call('search', '--', '-x').status).toBe(0);
  });

  test('of another body in brackets behind a code is asked about', () => {
    const asked = call('resolve', 'H24.12 (Sở Y tế)');
    expect(asked).toMatchObject({ status: 1, stdout: '' });
    expect(asked.stderr).toContain('Sở Thông tin và Truyền thông (H24.12)');
    for (const remark of ['cũ', 'đã sáp nhập', 'xem công văn', 'Sở TT&TT']) {
      expect(call('resolve', `H24.12 (${remark})`).status, remark).toBe(0);
    }
  });

  test('stands for the parent of a new unit, written as it is', () => {
    const args = ['--name', 'Trung tâm Thử nghiệm', '--decision', DRAFT, '--dry-run'];
    expect(call('add', '--parent', 'Sở TTTT', ...args).stdout).toContain('H24.12.04');
    // what is written is not guessed at
    const guessed = call('add', '--parent', 'so y te', ...args);
    expect(guessed).toMatchObject({ status: 1, stdout: '' });
    expect(guessed.stderr).toContain('Có phải ý bạn là Sở Y tế (H24.18)?');
  });

  test('that several bear is refused with their codes and the bodies they stand under', () => {
    const { status, stderr } = call('show', 'Phòng Nội vụ');
    expect(status).toBe(1);
    expect(stderr).toContain('là tên của 14 đơn vị: H24.21.02 (Ủy ban nhân dân quận Hồng Bàng)');
  });

  test('that nobody bears is answered with the nearest one', () => {
    const { status, stderr } = call('resolve', 'So thong tn truyen thong');
    expect(status).toBe(1);
    expect(stderr).toContain('Có phải ý bạn là Sở Thông tin và Truyền thông (H24.12)?');
    expect(call('show', 'Kho bạc Nhà nước').stderr).toContain('madinhdanh search');
    // and what is no word is still a code gone wrong
    expect(call('show', 'H24.1_').stderr).toContain('không phải mã định danh');
  });
});
