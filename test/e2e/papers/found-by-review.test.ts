import { beforeAll, describe, expect, test } from 'vitest';
import { runOn } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { git } from '../../support/git.js';
import { writePaper } from '../../support/papers.js';

const DAY = '2026-03-02';
let repo: string;
const call = (...args: string[]): void => expect(runOn(DAY)(repo, args)).toMatchObject({ status: 0 });

beforeAll(() => {
  repo = newFolder();
  git(repo, 'init', '-q');
  call('init', 'H31');
  call('decision', 'new', '--id', 'mot', '--title', 'Về việc cấp mã định danh điện tử');
  call('add', '--parent', 'H31', '--name', 'Sở Một', '--decision', 'mot');
  call('add', '--parent', 'H31', '--name', 'Sở Hai', '--decision', 'mot');
  call('decision', 'issue', 'mot', '--number', '5/QĐ-UBND', '--signed', '2026-01-05');
});

/** The sentence of the Tờ trình that says why the decision is needed. */
function reason(id: string): string | undefined {
  const { lines } = writePaper(repo, ['decision', 'draft', id, '--document', 'submission'], 'tt.docx', DAY);
  return lines.find((line) => /^Từ khi .* đến nay, /.test(line))?.replace(/^.* đến nay, /, '');
}

describe('a Tờ trình says that a body has changed only where it has', () => {
  test('no code, or a wrong one, is found by a review', () => {
    call('decision', 'new', '--id', 'them', '--title', 'Về việc bổ sung mã định danh điện tử');
    call('add', '--parent', 'H31', '--name', 'Sở Ba', '--decision', 'them');
    expect(reason('them')).toBe('qua rà soát, có 01 cơ quan, đơn vị chưa có mã định danh điện tử.');
    call('annul', 'H31.01', '--decision', 'them', '--confirm', '1');
    expect(reason('them')).toContain('qua rà soát, có 01 cơ quan, đơn vị chưa có mã định danh điện tử; 01 cơ quan');
  });

  test('another name is a change', () => {
    call('decision', 'new', '--id', 'ten', '--title', 'Về việc đổi tên');
    call('rename', 'H31.02', '--name', 'Sở Hai và Du lịch', '--decision', 'ten');
    expect(reason('ten')).toContain('có thay đổi, gồm: 01 cơ quan, đơn vị được đổi tên');
  });
});
