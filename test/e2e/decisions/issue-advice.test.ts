import { expect, test } from 'vitest';
import { call } from '../../support/cli.js';
import { commitAll } from '../../support/git.js';
import { DRAFT, SIGNED, town } from '../../support/registries/town.js';

test('whatever keeps a draft from being issued, the refusal names what takes the entry or the draft out', () => {
  const repo = town();
  expect(call(repo, 'add', '--parent', 'H24.04', '--name', 'Phòng Dưới', '--decision', DRAFT).status).toBe(0);
  commitAll(repo, 'Nháp');
  const closed = call(repo, 'close', 'H24.04', '--subtree', '--confirm', '3', '--decision', SIGNED);
  expect(closed, closed.stderr).toMatchObject({ status: 0 });
  commitAll(repo, 'Đóng');
  const refused = call(repo, 'decision', 'issue', DRAFT, '--number', '3000/QĐ-UBND', '--signed', '2025-07-30');
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain(`madinhdanh withdraw H24.04.02 --decision ${DRAFT}`);
  expect(refused.stderr).toContain(`madinhdanh decision drop ${DRAFT}`);
});
