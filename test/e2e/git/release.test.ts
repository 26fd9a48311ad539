import { expect, test } from 'vitest';
import { newRepository } from '../../support/git.js';
import { outputSchema } from '../../support/schema.js';

test('a release lists by decision what changed, tags it by date, and a second one on the same day has its own name', () => {
  const clone = newRepository();
  expect(clone.run('release', '--dry-run').stdout).toContain('## v2023.05.22 (22/05/2023)');
  expect(clone.git('tag')).toBe('');
  expect(clone.run('release').status).toBe(0);
  expect(clone.run('release').stderr).toContain('v2023.05.22');
  expect(clone.git('tag')).toBe('v2023.05.22');

  clone.run('update', 'H24.12', '--phone', '0225 000 9012');
  expect(clone.run('release').status).toBe(3);
  clone.commit('Sửa điện thoại');
  clone.run('decision', 'issue', '2023-du-thao', '--number', '15/QĐ-UBND', '--signed', '2023-05-21');
  clone.commit('Ban hành');
  const release = JSON.parse(clone.run('release', '--json').stdout) as { tag: string; previous: string };
  const schema = outputSchema('release');
  expect(schema(release) ? [] : schema.errors).toEqual([]);
  expect(release).toMatchObject({ tag: 'v2023.05.22.2', previous: 'v2023.05.22' });

  const log = clone.read('CHANGELOG.md');
  expect(log).toContain('### Quyết định số 15/QĐ-UBND ngày 21/05/2023: Về việc bổ sung mã định danh điện tử');
  expect(log).toContain('- Ban hành: 2023-du-thao (số 15/QĐ-UBND, ngày 21/05/2023): cấp 1');
  expect(log).toContain(
    '- Cập nhật thông tin: `H24.12` Sở Thông tin và Truyền thông: Điện thoại: 0225 000 0012 → 0225 000 9012',
  );
  expect(log.indexOf('## v2023.05.22.2')).toBeLessThan(log.indexOf('## v2023.05.22 ('));
  // the tag holds its own change log, and the delta between tags is what the notes describe
  expect(clone.git('show', 'v2023.05.22.2:registry/CHANGELOG.md')).toBe(log.trim());
  expect(clone.run('release', 'notes', 'v2023.05.22.2').stdout).toContain('15/QĐ-UBND');
  expect(clone.run('diff', 'v2023.05.22..v2023.05.22.2').stdout).toContain('0225 000 9012');
  expect(clone.run('validate').status).toBe(0);
});

test('a registry with errors is not released', () => {
  const clone = newRepository();
  clone.edit('units/H24/H24.13.yaml', 'H24.13\n', 'H24.12\n');
  clone.commit('Sai');
  const answer = clone.run('release');
  expect(answer.status).toBe(1);
  expect(answer.stderr).toContain('code-place');
  expect(clone.git('tag')).toBe('');
});
