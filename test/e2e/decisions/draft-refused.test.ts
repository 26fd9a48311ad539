import { expect, test } from 'vitest';
import { runOn } from '../../support/cli.js';
import { DRAFT, town } from '../../support/registries/town.js';

/** A paper is signed before it is issued: what would refuse it then is said when it is drawn up and put forward. */

const on = runOn('2026-01-10');

function must(repo: string, ...args: string[]): void {
  const answer = on(repo, args);
  expect(answer.status, `${args.join(' ')}\n${answer.stderr}`).toBe(0);
}

/** A town in which a renaming is signed for a later day, and a draft renames the same body now. */
function tooSoon(): string {
  const repo = town();
  must(repo, 'decision', 'new', '--id', 'sau', '--title', 'Về việc đổi tên', '--kind', 'amendment');
  must(
    repo,
    'rename',
    'H24.04',
    '--name',
    'Sở Xây dựng và Quy hoạch',
    '--decision',
    'sau',
    '--effective',
    '2026-06-01',
  );
  must(repo, 'decision', 'issue', 'sau', '--number', '7/QĐ-UBND', '--signed', '2026-01-05');
  must(repo, 'rename', 'H24.04', '--name', 'Sở Kiến trúc', '--decision', DRAFT);
  return repo;
}

const SAID = /ban hành ngày 10\/01\/2026 thì bị từ chối[^\n]*\n {2}- Ngày đổi tên 10\/01\/2026 trước ngày 01\/06\/2026/;

test.each([[], ['--document', 'submission'], ['--document', 'comparison']])(
  'what is drawn up says why it could not be issued: %s %s',
  (...document) => {
    const answer = on(tooSoon(), ['decision', 'draft', DRAFT, '-o', 'vb.docx', ...document]);
    expect(answer.status).toBe(0);
    expect(answer.stderr).toMatch(SAID);
    expect(answer.stderr).toContain(`madinhdanh withdraw H24.04 --decision ${DRAFT}`);
  },
);

test('so does what is put before the authority', () => {
  const answer = on(tooSoon(), ['decision', 'submit', DRAFT, '--number', '5/TTr-SKHCN', '--on', '2026-01-09']);
  expect(answer.status).toBe(0);
  expect(answer.stderr).toMatch(SAID);
});

test('a day of effect that has passed is named, and a draft that can be issued is drawn up in silence', () => {
  const repo = town();
  expect(on(repo, ['decision', 'draft', DRAFT, '-o', 'vb.docx']).stderr).not.toContain('bị từ chối');
  must(repo, 'decision', 'edit', DRAFT, '--effective', '2025-09-01');
  expect(on(repo, ['decision', 'draft', DRAFT, '-o', 'vb.docx', '--force']).stderr).toContain('--effective 2025-09-01');
});

test('a signed decision is drawn up in silence', () => {
  const repo = tooSoon();
  expect(on(repo, ['decision', 'draft', '7/QĐ-UBND', '-o', 'vb.docx']).stderr).not.toContain('bị từ chối');
});
