import { beforeAll, describe, expect, test } from 'vitest';
import { runOn } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { git } from '../../support/git.js';
import { writePaper } from '../../support/papers.js';

const DAY = '2026-03-02';
const COUNCIL = 'Hội đồng nhân dân thành phố Hải Phòng';

/** A registry in which a council has signed a Nghị quyết that does something. */
function begun(root: string, authority?: string): string {
  const repo = newFolder();
  git(repo, 'init', '-q');
  const call = (...args: string[]): void => expect(runOn(DAY)(repo, args)).toMatchObject({ status: 0 });
  call('init', root);
  const by = authority === undefined ? [] : ['--authority', authority];
  call('decision', 'new', '--id', 'nq', '--title', 'Về việc sắp xếp cơ quan', ...by);
  call('add', '--parent', root, '--name', 'Ban Một', '--decision', 'nq');
  call('decision', 'issue', 'nq', '--number', '30/NQ-HĐND', '--signed', '2026-02-05');
  return repo;
}

describe('a Nghị quyết of a council', () => {
  let own: string;
  let foreign: string;
  beforeAll(() => {
    own = begun('K24');
    foreign = begun('H24', COUNCIL);
  });

  test('is drawn up as no Quyết định, and what is drawn up instead is named', () => {
    for (const document of ['decision', 'submission', 'comparison', 'consolidation']) {
      const { status, stderr } = runOn(DAY)(own, ['decision', 'draft', 'nq', '--document', document, '-o', 'x.docx']);
      expect([document, status, stderr]).toEqual([document, 1, expect.stringContaining('30/NQ-HĐND là Nghị quyết')]);
      expect(stderr).toContain('export --decision nq');
    }
  });

  test('of another body is told as such, with the annex that there is', () => {
    const { status, stderr } = runOn(DAY)(foreign, ['decision', 'draft', 'nq', '-o', 'x.docx']);
    expect([status, stderr]).toEqual([1, expect.stringContaining(`do ${COUNCIL} ban hành`)]);
    expect(stderr).toContain('export --decision nq -o phu-luc.docx');
    const { text } = writePaper(foreign, ['export', '--decision', 'nq'], 'phu-luc.docx', DAY);
    expect(text).toContain('(Kèm theo Nghị quyết số 30/NQ-HĐND ngày 05 tháng 02 năm 2026 của Hội đồng nhân dân');
  });

  test('is the council’s own, not that of its standing body', () => {
    const { text } = writePaper(own, ['decision', 'draft', 'nq', '--document', 'dispatch'], 'cv.docx', DAY);
    expect(text).toMatch(/^Hội đồng nhân dân thành phố Hải Phòng đã ban hành Nghị quyết số 30\/NQ-HĐND/m);
    expect(text).toContain('tại các phụ lục kèm theo Nghị quyết');
    const annex = writePaper(own, ['export', '--decision', 'nq'], 'phu-luc.docx', DAY).text;
    expect(annex).toContain('của Hội đồng nhân dân thành phố Hải Phòng)');
  });

  test('that was sealed when it was issued stays sealed', () => {
    expect(runOn(DAY)(foreign, ['decision', 'seal', 'nq'])).toMatchObject({ status: 0 });
  });
});
