import { expect, test } from 'vitest';
import { call } from '../../support/cli.js';
import { DRAFT, OLD, SIGNED, town } from '../../support/registries/town.js';

/** Refusals and findings say numbers and words, not names of files and keys. */

test('a revocation and what is closed are told by the number of the decision', () => {
  const repo = town();
  const itself = call(repo, 'revoke', SIGNED, '--decision', SIGNED);
  expect(itself.stderr).toContain('Quyết định 2000/QĐ-UBND không thể thu hồi chính nó');
  const rests = call(repo, 'revoke', OLD, '--decision', SIGNED);
  expect(rests.stderr).not.toContain(OLD);
  expect(call(repo, 'close', 'H24.04.01', '--decision', SIGNED).status).toBe(0);
  const again = call(repo, 'rename', 'H24.04.01', '--name', 'Chi cục Hai', '--decision', SIGNED);
  expect(again.stderr).toContain('đã đóng theo quyết định 2000/QĐ-UBND');
  // a draft has no number
  expect(call(repo, 'revoke', DRAFT, '--decision', SIGNED).stderr).toContain(DRAFT);
});

test('a correction is told by the word of its field, and a renaming in its place by a whole command', () => {
  const repo = town();
  const other = call(repo, 'correct', 'H24.04', '--name', 'Ban Quản lý', '--reason', 'in sai');
  expect(other.stderr).toContain('madinhdanh rename H24.04 --name "Ban Quản lý" --decision');
  expect(call(repo, 'correct', 'H24.04', '--name', 'Sở Xây dụng', '--reason', 'in sai').status).toBe(0);
  expect(call(repo, 'correct', 'H24.04', '--address', 'Số 5 đường Thử', '--reason', 'in sai').status).toBe(0);
  const { stdout } = call(repo, 'validate', '--since', 'HEAD');
  expect(stdout).toContain('Đính chính “Tên” của H24.04');
  expect(stdout).toContain('Đính chính “Địa chỉ” của H24.04');
});
