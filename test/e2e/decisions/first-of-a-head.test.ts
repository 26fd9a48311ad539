import { describe, expect, test } from 'vitest';
import { runOn } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { git } from '../../support/git.js';

const DAY = '2026-03-02';

function begun(code: string): { repo: string; call: (...args: string[]) => ReturnType<ReturnType<typeof runOn>> } {
  const repo = newFolder();
  git(repo, 'init', '-q');
  const call = (...args: string[]) => runOn(DAY)(repo, args);
  expect(call('init', code).status).toBe(0);
  return { repo, call };
}

describe('the head of the registry’s own body is that body', () => {
  test.each([
    ['G06', 'Bộ trưởng Bộ Khoa học và Công nghệ'],
    ['G19', 'Thống đốc Ngân hàng Nhà nước Việt Nam'],
    ['G20', 'Tổng Thanh tra Chính phủ'],
    ['G22', 'Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ'],
    ['G27', 'Tổng Giám đốc Đài Tiếng nói Việt Nam'],
    ['K24', 'Thường trực Hội đồng nhân dân thành phố Hải Phòng'],
    ['H31', 'Ủy ban nhân dân tỉnh'],
  ])('%s: the first Decision by “%s” is a full list, the second an amendment', (code, authority) => {
    const { call } = begun(code);
    const first = call('decision', 'new', '--id', 'mot', '--title', 'Về việc cấp mã', '--authority', authority);
    expect(first.stderr).not.toContain('quyết định đầy đủ');
    expect(call('decision', 'show', 'mot', '--json').stdout).toContain('"kind": "full"');
    const second = call('decision', 'new', '--id', 'hai', '--title', 'Về việc sửa đổi, bổ sung mã');
    expect(second.stderr).not.toContain('quyết định đầy đủ');
    expect(call('decision', 'show', 'hai', '--json').stdout).toContain('"kind": "amendment"');
  });

  test.each([
    ['G06', 'Bộ trưởng Bộ Khoa học và Công nghệ'],
    ['H31', 'Ủy ban nhân dân tỉnh'],
  ])('%s: what “%s” has signed is drawn up as the body’s own', (code, authority) => {
    const { call } = begun(code);
    const signed = ['--number', '9/QĐ-X', '--signed', '2026-01-05'];
    call('decision', 'new', '--id', 'mot', '--title', 'Về việc cấp mã', '--authority', authority, ...signed);
    call('add', '--parent', code, '--name', 'Cục Một', '--decision', 'mot');
    expect(call('decision', 'draft', 'mot', '-o', 'mot.docx')).toMatchObject({ status: 0 });
    // and sealed, of whatever name, as soon as nothing else stands under it
    expect(call('decision', 'seal', 'mot')).toMatchObject({ status: 0 });
    expect(call('validate', '--json').stdout).not.toContain('decision-unsealed');
  });

  test('of somebody else nothing is sealed', () => {
    const { call } = begun('G06');
    const signed = ['--number', '9/QĐ-X', '--signed', '2026-01-05'];
    call('decision', 'new', '--id', 'mot', '--title', 'x', '--authority', 'Bộ trưởng Bộ Nội vụ', ...signed);
    call('add', '--parent', 'G06', '--name', 'Cục Một', '--decision', 'mot');
    const { status, stderr } = call('decision', 'seal', 'mot');
    expect([status, stderr]).toEqual([1, expect.stringContaining('do Bộ trưởng Bộ Nội vụ ban hành')]);
  });

  test('an amendment without a list that it could amend is told of, with the way to make it one', () => {
    const { call } = begun('H31');
    const title = ['--title', 'Về việc cấp mã'];
    const told = call('decision', 'new', '--id', 'mot', ...title, '--kind', 'amendment');
    expect([told.status, told.stderr]).toEqual([
      0,
      expect.stringContaining('sổ chưa có quyết định đầy đủ nào của cơ quan ban hành'),
    ]);
    expect(told.stderr).toContain('madinhdanh decision edit mot --kind full');
    expect(call('decision', 'draft', 'mot', '-o', 'qd.docx').stderr).toContain('decision edit mot --kind full');
    expect(call('decision', 'edit', 'mot', '--kind', 'full').status).toBe(0);
    expect(call('decision', 'draft', 'mot', '-o', 'qd.docx', '--force').stderr).not.toContain('--kind full');
  });
});
