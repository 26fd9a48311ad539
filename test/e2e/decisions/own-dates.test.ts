import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { call } from '../../support/cli.js';
import { commitAll } from '../../support/git.js';
import { wordText } from '../../support/ooxml.js';
import { DRAFT, OLD, town } from '../../support/registries/town.js';
import { edit, put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

const BATCH = `decision: ${DRAFT}
changes:
  - grant: {parent: H24, name: Sở Mới, effective: 2025-09-01}
  - rename: {code: H24.02, name: Sở Khoa học và Công nghệ, effective: 2025-10-01}
  - rename: {code: H24.01, name: Văn phòng Ủy ban}
  - replace: {code: H24.01.01, parent: H24.04, effective: 2025-11-01}
  - close: {code: H24.04.03, reason: dissolved, effective: 2025-12-01}
  - spinOff: {from: H24.02.01, into: [{code: H24.02.02}], effective: 2025-12-15}
`;

/** A town whose draft says of some changes from when, and of others nothing. */
function planned(): string {
  const repo = town();
  put(repo, 'thay-doi.yaml', BATCH);
  expect(call(repo, 'apply', 'thay-doi.yaml').status).toBe(0);
  return repo;
}

/** The text of the Decision, a paragraph a line. */
const draft = (repo: string): string => {
  expect(call(repo, 'decision', 'draft', DRAFT, '-o', 'qd.docx', '--force').status).toBe(0);
  return wordText(readFileSync(join(repo, 'qd.docx')));
};
const exported = (repo: string, format: string, ...more: string[]): string =>
  call(repo, 'export', '--decision', DRAFT, '--scope', 'changes', '--format', format, ...more).stdout;

// of one width in a file that programs read, by the decree in what people do
const HELD = ['01/9/2025', '01/10/2025', '01/11/2025', '01/12/2025', '15/12/2025'];

describe('days of effect of single changes', () => {
  test('stand in every form of the annexes of changes, beside those that go by the decision', () => {
    const repo = planned();
    for (const format of ['table', 'md', 'html', 'csv']) {
      const text = exported(repo, format);
      const held = format === 'csv' ? ['01/09/2025', ...HELD.slice(1)] : HELD;
      for (const day of held) expect(text, format).toContain(day);
    }
    expect(exported(repo, 'md')).toContain('| 1 | Văn phòng | Văn phòng Ủy ban | H24.01 | Ngày ký |');
    const { changes } = jsonOf<{ changes: { effective: string | null }[] }>(
      call(repo, 'export', '--decision', DRAFT, '--scope', 'changes', '--format', 'json'),
      'decision-changes',
    );
    expect(changes.map(({ effective }) => effective)).toEqual([
      null,
      '2025-09-01',
      null,
      '2025-10-01',
      '2025-11-01',
      '2025-12-01',
      '2025-12-15',
    ]);
  });

  test('are the same list when it is held against the registry', () => {
    const repo = planned();
    for (const format of ['md', 'csv', 'json', 'xlsx', 'docx']) {
      call(repo, 'export', '--decision', DRAFT, '--scope', 'changes', '--format', format, '-o', `pl.${format}`);
      expect(call(repo, 'check', `pl.${format}`, '--decision', DRAFT, '--scope', 'changes'), format).toMatchObject({
        status: 0,
      });
    }
  });

  test('are said by the article on effect, before and after the signing', () => {
    const repo = planned();
    const held = (text: string): void => {
      expect(text).toContain(
        [
          'Điều 3. Hiệu lực thi hành',
          '1. Quyết định này có hiệu lực thi hành kể từ ngày ký, trừ các nội dung quy định tại khoản 2 Điều này.',
          '2. Các nội dung sau có hiệu lực từ ngày ghi tại từng điểm:',
          'a) ',
        ].join('\n'),
      );
      // what goes on comes last, so that nothing reads as an exception to it
      expect(text).toMatch(
        /\nđ\) Việc tách .*\n3\. Các nội dung khác của Quyết định số 100\/QĐ-UBND .* tiếp tục có hiệu lực thi hành\.\nĐiều 4\./,
      );
      expect(text).toMatch(/Mã định danh điện tử cấp mới H24\.\d+ có hiệu lực từ ngày 01 tháng 9 năm 2025\./);
      expect(text).toContain('Tên gọi mới của cơ quan, đơn vị có mã H24.02 có hiệu lực từ ngày 01 tháng 10 năm 2025.');
      expect(text).toMatch(
        /Việc thay thế mã H24\.01\.01 bằng mã H24\.04\.\d+ có hiệu lực từ ngày 01 tháng 11 năm 2025\./,
      );
      expect(text).toContain('Việc đóng mã H24.04.03 có hiệu lực từ ngày 01 tháng 12 năm 2025.');
      expect(text).toContain(
        'Tách một phần của 01 cơ quan, đơn vị sang cơ quan, đơn vị đã có; các mã định danh điện tử giữ nguyên (Phụ lục V kèm theo).',
      );
      expect(text).toContain(
        'Việc tách một phần của cơ quan, đơn vị có mã H24.02.01 có hiệu lực từ ngày 15 tháng 12 năm 2025.',
      );
    };
    held(draft(repo));
    const issued = call(repo, 'decision', 'issue', DRAFT, '--number', '3000/QĐ-UBND', '--signed', '2025-07-30');
    expect(issued.status).toBe(0);
    held(draft(repo));
    expect(exported(repo, 'md')).toContain('| H24.01 | 30/7/2025 |');
  });

  test('are all that the decision says where it does nothing on its own day', () => {
    const repo = town();
    call(repo, 'withdraw', 'H24.05');
    put(
      repo,
      'dong.yaml',
      `decision: ${DRAFT}\nchanges:\n  - close: {code: H24.04.01, reason: dissolved, effective: 2025-12-01}\n  - close: {code: H24.04.03, reason: dissolved, effective: 2026-01-01}\n`,
    );
    expect(call(repo, 'apply', 'dong.yaml').status).toBe(0);
    expect(draft(repo)).toContain(
      [
        'Điều 3. Hiệu lực thi hành',
        '1. Quyết định này có hiệu lực thi hành kể từ ngày ký.',
        '2. Các nội dung thay đổi có hiệu lực như sau:',
        'a) Việc đóng mã H24.04.01 có hiệu lực từ ngày 01 tháng 12 năm 2025.',
        'b) Việc đóng mã H24.04.03 có hiệu lực từ ngày 01 tháng 01 năm 2026.',
        '3. Các nội dung khác của',
      ].join('\n'),
    );
  });

  test('one alone goes into the sentence itself; none leaves it as it was', () => {
    const repo = town();
    expect(draft(repo)).not.toContain('riêng');
    expect(exported(repo, 'md')).not.toContain('Có hiệu lực từ');
    call(repo, 'close', 'H24.04.03', '--decision', DRAFT, '--effective', '2025-12-01');
    expect(draft(repo)).toContain(
      'Quyết định này có hiệu lực thi hành kể từ ngày ký; riêng việc đóng mã H24.04.03 có hiệu lực từ ngày 01 tháng 12 năm 2025.',
    );
    expect(exported(repo, 'md')).toContain('| Có hiệu lực từ |');
  });

  test('a day that is the decision’s own is not repeated', () => {
    const repo = town();
    edit(repo, `registry/decisions/${DRAFT}.yaml`, (text) => `${text}effective: 2025-12-01\n`);
    call(repo, 'close', 'H24.04.03', '--decision', DRAFT, '--effective', '2025-12-01');
    const text = draft(repo);
    expect(text).toContain('có hiệu lực thi hành kể từ ngày 01 tháng 12 năm 2025.');
    expect(text).not.toContain('riêng');
  });

  test('a full decision says them, its list of codes too, and its own wording is told what it leaves out', () => {
    const repo = planned();
    call(repo, 'decision', 'edit', DRAFT, '--kind', 'full', '--replaces', OLD);
    commitAll(repo, 'Đầy đủ');
    const text = draft(repo);
    expect(text).toContain(
      '1. Quyết định này có hiệu lực thi hành kể từ ngày ký, trừ các nội dung quy định tại khoản 2',
    );
    expect(text).toContain('3. Quyết định này thay thế Quyết định số 100/QĐ-UBND');
    expect(text).toContain('Việc đóng mã H24.04.03 có hiệu lực từ ngày 01 tháng 12 năm 2025.');
    const full = call(repo, 'export', '--decision', DRAFT, '--annex', '2', '--format', 'md').stdout;
    expect(full).toMatch(/\| Sở Mới \| H24\.\d+ \|.*\| 01\/9\/2025 \|/);
    const { annexes } = jsonOf<{ annexes: { groups: { rows: { name: string; effective?: string }[] }[] }[] }>(
      call(repo, 'export', '--decision', DRAFT, '--annex', '2', '--format', 'json'),
      'annexes',
    );
    const rows = annexes.flatMap(({ groups }) => groups.flatMap((group) => group.rows));
    expect(rows.filter(({ effective }) => effective !== undefined)).toMatchObject([
      { name: 'Sở Mới', effective: '2025-09-01' },
    ]);
    const own = (articles: string) => {
      edit(
        repo,
        `registry/decisions/${DRAFT}.yaml`,
        (file) => `${file.replace(/^articles:[\s\S]*$/m, '')}articles:\n${articles}`,
      );
      return call(repo, 'decision', 'draft', DRAFT, '-o', 'rieng.docx', '--force').stderr;
    };
    const silent = '  - Ban hành Phụ lục I, II, III, IV, V.\n  - Có hiệu lực từ ngày ký.\n';
    expect(own(silent)).toContain('chưa nêu đủ các ngày hiệu lực riêng');
    const days = 'ngày 01 tháng 9 năm 2025, 01/10/2025, 1/11/2025, ngày 1 tháng 12 năm 2025, 15/12/2025';
    expect(own(`${silent}  - Riêng một số mã từ ${days}.\n`)).not.toContain('chưa nêu đủ các ngày');
  });
});
