import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type WrittenPaper, writePaper } from '../../support/papers.js';
import { type Made, made } from '../../support/registries/made.js';

const [FIRST, LATER, LAST] = ['2026-03-02', '2026-05-04', '2026-06-01'];

let registry: Made;

const paper = (document: string): WrittenPaper =>
  writePaper(registry.repo, ['decision', 'draft', 'thu', '--document', document], `thu-${document}.docx`, LAST);

/** A decision that grants one code at once and one for a later day, and one that revokes it in between. */
beforeAll(() => {
  registry = made('H24', FIRST);
  const { on, apply, repo } = registry;
  on(FIRST, 'decision', 'new', '--id', 'dau', '--title', 'Về việc cấp mã định danh điện tử');
  apply(FIRST, 'decision: dau\nchanges:\n  - grant: {code: H24.01, name: Sở Một}\n');
  on(FIRST, 'decision', 'issue', 'dau', '--number', '100/QĐ-UBND', '--signed', FIRST);
  on(LATER, 'decision', 'new', '--id', 'them', '--title', 'Về việc bổ sung mã');
  const grants = [
    '{code: H24.02, name: Sở Hai}',
    '{code: H24.03, name: Sở Ba, effective: 2027-03-01}',
    '{code: H24.04, name: Sở Bốn, effective: 2027-03-01}',
  ];
  writeFileSync(
    join(repo, 'lo.yaml'),
    `decision: them\nchanges:\n${grants.map((each) => `  - grant: ${each}\n`).join('')}`,
  );
  on(LATER, 'apply', 'lo.yaml');
  on(LATER, 'decision', 'issue', 'them', '--number', '200/QĐ-UBND', '--signed', LATER);
  on(LAST, 'decision', 'new', '--id', 'thu', '--title', 'Về việc thu hồi');
  on(LAST, 'revoke', 'them', '--decision', 'thu', '--confirm', '3');
});

test('codes that are taken back before their day are not stopped to be used: they were never in force', () => {
  const dispatch = paper('dispatch').text;
  expect(dispatch).toContain('Ngừng sử dụng 01 mã định danh điện tử bị thu hồi');
  expect(dispatch).toContain('Không đưa vào sử dụng 02 mã định danh điện tử bị thu hồi khi chưa có hiệu lực');
  expect(paper('decision').text).toContain(
    'Thu hồi mã định danh điện tử của 03 cơ quan, đơn vị đã được cấp theo Quyết định bị thu hồi, bãi bỏ, trong đó có 02 mã chưa có hiệu lực, không thực hiện việc cấp',
  );
});

test('the table of the Tờ trình adds up, and says of the others that they are not granted', () => {
  const { rows, text } = paper('submission');
  expect(rows.filter(([no]) => /^\d$/.test(no ?? '')).map((cells) => cells.at(-1))).toEqual(['03', '01', '02']);
  expect(text).toContain('Ngoài ra có 02 mã bị thu hồi khi chưa có hiệu lực, không thực hiện việc cấp.');
  expect(text).toContain('Sở Ba (H24.03) (mã chưa có hiệu lực, không thực hiện việc cấp)');
});

test('the bảng so sánh says what there was of them', () => {
  const row = paper('comparison').rows.find(([no, before]) => no === '1' && before?.startsWith('Sở Ba (H24.03)'));
  expect(row?.slice(1, 3)).toEqual(['Sở Ba (H24.03) (mã chưa có hiệu lực)', 'Không cấp mã']);
});
