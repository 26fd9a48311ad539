import { beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { bundledRegistry } from '../../support/registries/bundled.js';
import { jsonOf } from '../../support/schema.js';

let folder = '';
beforeAll(() => {
  folder = bundledRegistry();
});
const search = (...args: string[]) => run(folder, ['search', ...args]);

describe('search', () => {
  test('finds units by words without diacritics', () => {
    expect(search('y', 'te', 'thuy', 'nguyen')).toEqual({
      status: 0,
      stdout: 'H24.18.25  Trung tâm Y tế huyện Thủy Nguyên\n',
      stderr: '',
    });
  });

  test('reports by what a unit was found when its name does not show it', () => {
    expect(search('Sở TTTT').stdout).toContain('(tên viết tắt: Sở TTTT)');
    expect(search('000.03.12').stdout).toContain('(mã cũ: 000.03.12.H24)');
  });

  test('prints the best and reports how many there are', () => {
    const { stdout, stderr } = search('bệnh viện', '--limit', '2');
    expect(stdout.trimEnd().split('\n')).toHaveLength(2);
    expect(stderr).toMatch(/^In 2 trong \d+ đơn vị/);
    const json = jsonOf<{ total: number; hits: unknown[] }>(search('bệnh viện', '--limit', '2', '--json'), 'search');
    expect(json.hits).toHaveLength(2);
    expect(json.total).toBeGreaterThan(2);
  });

  test('says that it guessed, or that there is nothing; neither is an error', () => {
    expect(search('bệnh vệin').stderr).toContain('gần giống');
    expect(search('xyzzy')).toEqual({ status: 0, stdout: '', stderr: 'Không tìm thấy “xyzzy”.\n' });
    expect(jsonOf(search('xyzzy', '--json'), 'search')).toMatchObject({ total: 0, hits: [] });
  });

  test('needs words', () => {
    expect(search()).toMatchObject({ status: 2, stdout: '' });
    expect(search('y tế', '--limit', 'nhiều')).toMatchObject({ status: 2, stdout: '' });
  });

  test('puts what is over after what is not, though its code comes first', () => {
    const own = newFolder();
    const must = (...args: string[]) => {
      const done = run(own, args);
      if (done.status !== 0) throw new Error(done.stderr);
      return done.stdout;
    };
    must('init', 'H49', '--groups', '2,2,3');
    must('decision', 'new', '--number', '1/QĐ-UBND', '--signed', '2022-01-10', '--title', 'Về việc cấp mã');
    must('add', '--code', 'H49.01', '--name', 'Ban Quản lý dự án', '--decision', '1/QĐ-UBND');
    must('decision', 'new', '--number', '2/QĐ-UBND', '--signed', '2023-01-10', '--title', 'Về việc đóng mã');
    must('close', 'H49.01', '--confirm', '1', '--decision', '2/QĐ-UBND');
    must('decision', 'new', '--number', '3/QĐ-UBND', '--signed', '2024-01-10', '--title', 'Về việc bổ sung mã');
    must('add', '--code', 'H49.02', '--name', 'Ban Quản lý dự án', '--decision', '3/QĐ-UBND');
    expect(must('search', 'ban quan ly du an').match(/H49\.\d+/g)).toEqual(['H49.02', 'H49.01']);
  });
});
