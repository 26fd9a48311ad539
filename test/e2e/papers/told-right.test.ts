import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { runOn } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { git } from '../../support/git.js';
import { writePaper } from '../../support/papers.js';
import { AMENDMENT, DOSSIER_DAY, dossier, onDossierDay } from '../../support/registries/dossier.js';

const BACK = '2024-bai-bo';
const paper = (id: string, kind: string): string[] => ['decision', 'draft', id, '--document', kind];

let repo: string;
/** An amendment with a change of a later day, signed, and a draft that takes it back. */
beforeAll(() => {
  repo = dossier();
  const late = [
    '  - rename: {code: H24.18.06, name: Bệnh viện mẫu muộn, effective: 2024-12-01}\n',
    '  - close: {code: H24.18.07, reason: dissolved, effective: 2024-12-31}\n',
  ].join('');
  writeFileSync(join(repo, 'muon.yaml'), `decision: ${AMENDMENT}\nchanges:\n${late}`);
  onDossierDay(repo, 'apply', 'muon.yaml');
  onDossierDay(repo, 'decision', 'issue', AMENDMENT, '--number', '5/QĐ-UBND', '--signed', '2024-06-07');
  onDossierDay(repo, 'decision', 'new', '--title', 'Về việc bãi bỏ', '--kind', 'amendment', '--id', BACK);
  writeFileSync(join(repo, 'bo.yaml'), `decision: ${BACK}\nchanges:\n  - revoke: {decision: ${AMENDMENT}}\n`);
  onDossierDay(repo, 'apply', 'bo.yaml', '--confirm', '5');
});

it('a name that comes back is no "Tên mới": its annex says so, and check reads it', () => {
  const { rows, lines } = writePaper(repo, paper(BACK, 'decision'), 'bo.docx');
  expect(lines).toContain('DANH SÁCH CƠ QUAN, ĐƠN VỊ ĐỔI TÊN TRỞ LẠI, GIỮ NGUYÊN MÃ ĐỊNH DANH ĐIỆN TỬ');
  const head = ['STT', 'Tên trước khi thay đổi', 'Tên sau khi thay đổi', 'Mã định danh'];
  expect(rows).toContainEqual(head);
  expect(rows.some((row) => row.includes('Tên cũ'))).toBe(false);
  const { status, stdout } = runOn(DOSSIER_DAY)(repo, ['check', 'bo.docx', '--decision', BACK]);
  expect([status, stdout]).toEqual([0, expect.stringMatching(/Đổi tên +1 +1 +1/)]);
});

it('a Tờ trình counts what amended the list until then, what its own Decision takes back among them', () => {
  onDossierDay(repo, 'add', '--decision', BACK, '--parent', 'H24', '--name', 'Sở mẫu mới');
  expect(writePaper(repo, paper(BACK, 'submission')).text).toContain(
    'đã được sửa đổi, bổ sung 01 lần, tại Quyết định số 05/QĐ-UBND ngày 07 tháng 6 năm 2024.',
  );
});

it('a report gives a decision one number, on however many days its contents begin', () => {
  const { rows, text } = writePaper(repo, ['report', '--from', '2024-01-01', '--to', '2024-12-31']);
  const own = rows.filter((row) => row[1] === '05/QĐ-UBND');
  expect(own.map(([no, , day]) => [no, day])).toEqual([
    ['1', '07/6/2024'],
    ['', '01/12/2024'],
    ['', '31/12/2024'],
  ]);
  expect(text).toContain('theo 01 Quyết định');
});

it('a footnote of a consolidation names the title of the article and quotes its khoản', () => {
  const { notes } = writePaper(repo, paper(AMENDMENT, 'consolidation'));
  expect(notes.find((note) => note.includes('quy định như sau'))).toMatch(
    /^Điều 3 \(Hiệu lực thi hành\) của Quyết định số 05\/QĐ-UBND .* quy định như sau: “1\. Quyết định này có hiệu lực/,
  );
});

it('a resolution whose day of signing only stands for it is a gap of the consolidation that cites it', () => {
  const city = newFolder();
  git(city, 'init', '-q');
  const run = runOn('2026-11-01');
  const done = (...args: string[]): string => {
    const { status, stdout, stderr } = run(city, args);
    expect([args[0], status, stderr]).toEqual([args[0], 0, stderr]);
    return stdout + stderr;
  };
  done('init', 'H49');
  done('decision', 'new', '--title', 'Về việc ban hành danh sách', '--id', 'ds');
  done('add', '--decision', 'ds', '--parent', 'H49', '--name', 'Sở Y tế');
  done('decision', 'issue', 'ds', '--number', '9/QĐ-UBND', '--signed', '2025-08-15');
  done('decision', 'new', '--title', 'Về việc bổ sung mã', '--id', 'bs', '--kind', 'amendment');
  done('add', '--decision', 'bs', '--parent', 'H49', '--name', 'Sở Tài chính');
  done('decision', 'issue', 'bs', '--number', '20/QĐ-UBND', '--signed', '2026-10-15');
  const { stderr } = run(city, ['decision', 'draft', 'ds', '--document', 'consolidation', '-o', 'hn.docx']);
  expect(stderr).toContain('ngày ký của nghị quyết đổi tên: sổ đang ghi tạm ngày có hiệu lực');
  expect(stderr).toContain('registry/decisions/2026-39-qh16.yaml: signed: …');
});

it('a decision that others wrote, of which the registry holds a part, is not drawn up', () => {
  const { status, stderr } = runOn(DOSSIER_DAY)(repo, ['decision', 'draft', '20/2020/QĐ-TTg', '-o', 'ttg.docx']);
  expect([status, stderr]).toEqual([1, expect.stringContaining('20/2020/QĐ-TTg do Thủ tướng Chính phủ ban hành')]);
  expect(stderr).toContain('madinhdanh export --decision 2020-20-qd-ttg');
});
