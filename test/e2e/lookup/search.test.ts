import { beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../support/cli.js';
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
});
