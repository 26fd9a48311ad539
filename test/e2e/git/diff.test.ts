import { expect, test } from 'vitest';
import { newRepository } from '../../support/git.js';
import { outputSchema } from '../../support/schema.js';

const AGENCY = 'units/H24/H24.12.yaml';

/** A repository in which one commit on a branch does a bit of everything. */
function changed() {
  const clone = newRepository();
  clone.git('switch', '--quiet', '--create', 'de-xuat');
  const steps = [
    ['add', '--parent', 'H24.13', '--name', 'Phòng Cải cách hành chính', '--phone', '0225 000 1301'],
    ['rename', 'H24.12.01', '--name', 'Văn phòng Sở Thông tin'],
    ['update', 'H24.12', '--phone', '0225 000 9012'],
    ['merge', 'H24.12.02', '--into', 'H24.12.01'],
    ['decision', 'new', '--title', 'Dự thảo khác', '--id', '2023-khac'],
    ['decision', 'issue', '2023-du-thao', '--number', '15/QĐ-UBND', '--signed', '2023-05-21'],
  ];
  for (const step of steps) {
    const answer = clone.run(...step);
    if (answer.status !== 0) throw new Error(`${step.join(' ')}: ${answer.stderr}`);
  }
  clone.write(AGENCY, `${clone.read(AGENCY)}\n# ghi chú không phải tin\n`);
  return clone;
}

test('a change reads as units and decisions, in a terminal, for a pull request and for a program', () => {
  const clone = changed();
  const pretty = clone.run('diff', 'main');
  expect(pretty.status).toBe(0);
  expect(pretty.stderr).toBe('');
  expect(pretty.stdout).toMatchInlineSnapshot(`
    "Ban hành: 2023-15-qd-ubnd (số 15/QĐ-UBND, ngày 21/05/2023)
    Quyết định mới: 2023-khac
    Cấp mới (1)
      H24.13.01  Phòng Cải cách hành chính
    Đổi tên (1)
      H24.12.01  Văn phòng Sở → Văn phòng Sở Thông tin
    Sáp nhập, hợp nhất (1)
      H24.12.02  Thanh tra Sở → H24.12.01 Văn phòng Sở Thông tin
    Cập nhật thông tin (1)
      H24.12  Sở Thông tin và Truyền thông: Điện thoại: 0225 000 0012 → 0225 000 9012
    1 mã cấp mới, 1 mã đóng, 2 thay đổi khác
    "
  `);
  clone.commit('Đề xuất');
  for (const range of [['main', 'HEAD'], ['main..HEAD'], ['main..'], ['main...de-xuat']]) {
    expect(clone.run('diff', ...range).stdout, range.join(' ')).toBe(pretty.stdout);
  }
  const md = clone.run('diff', 'main', '--format', 'md').stdout;
  expect(md.split('\n')[0]).toBe('<!-- madinhdanh -->');
  expect(md).toContain('| `H24.12.02` | Thanh tra Sở | H24.12.01 Văn phòng Sở Thông tin | `2023-15-qd-ubnd` |');

  const json = JSON.parse(clone.run('diff', 'main', 'HEAD', '--json').stdout) as { to: { commit: string } };
  const validate = outputSchema('diff');
  expect(validate(json) ? [] : validate.errors).toEqual([]);
  expect(json.to.commit).toBe(clone.git('rev-parse', 'HEAD'));
});

test('files that only moved, and comments, are no changes', () => {
  const clone = newRepository();
  clone.write(AGENCY, `${clone.read(AGENCY)}# ghi chú\n`);
  clone.commit('Ghi chú');
  clone.git('mv', 'registry', 'so');
  clone.git('commit', '--quiet', '--message', 'Chuyển');
  const answer = clone.run('diff', 'HEAD~2', '--registry', 'so', '--json');
  expect(JSON.parse(answer.stdout)).toMatchObject({ units: [], decisions: [], settings: [] });
});

test('a revision that is not there, and too many of them', () => {
  const clone = newRepository();
  expect(clone.run('diff', 'khong-co').status).toBe(3);
  expect(clone.run('diff', 'main..khong-co').status).toBe(3);
  expect(clone.run('diff', 'main..HEAD', 'main').status).toBe(2);
});
