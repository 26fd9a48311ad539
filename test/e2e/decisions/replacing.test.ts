import { expect, test } from 'vitest';
import { call } from '../../support/cli.js';
import { paperOf } from '../../support/paper.js';
import { writePaper } from '../../support/papers.js';
import { DRAFT, OLD, town } from '../../support/registries/town.js';
import { put } from '../../support/registry-folder.js';
import { alterWord, issue, signedPaper } from '../../support/signed.js';

/** A new full list goes with all that amended the one it replaces, and its Tờ trình gives that as the reason. */

const FIRST = 'Quyết định số 100/QĐ-UBND ngày 10 tháng 01 năm 2022 của Ủy ban nhân dân thành phố về việc cấp mã';
const AMENDED = '2000/QĐ-UBND ngày 20 tháng 6 năm 2025';

function must(folder: string, ...args: string[]): void {
  const answer = call(folder, ...args);
  expect(answer.status, `${args.join(' ')}\n${answer.stderr}`).toBe(0);
}

/** A town whose draft lists every code anew, without changing any. */
function renewed(): string {
  const folder = town();
  must(folder, 'withdraw', 'H24.05');
  must(folder, 'decision', 'edit', DRAFT, '--kind', 'full', '--replaces', OLD);
  return folder;
}

test('the amendments of what is replaced are named with it', () => {
  const folder = renewed();
  expect(paperOf(folder, DRAFT).text).toContain(
    `Quyết định này có hiệu lực thi hành kể từ ngày ký và thay thế ${FIRST} (đã được sửa đổi, bổ sung tại Quyết định số ${AMENDED}).`,
  );
});

test('an amendment that is replaced by name stands in the series of the list, once', () => {
  const folder = renewed();
  must(folder, 'decision', 'edit', DRAFT, '--replaces', '2000/QĐ-UBND');
  expect(paperOf(folder, DRAFT).text).toContain(
    `và thay thế ${FIRST} (đã được sửa đổi, bổ sung tại Quyết định số ${AMENDED}).`,
  );
  const { text } = writePaper(folder, ['decision', 'draft', DRAFT, '--document', 'submission']);
  expect(text).toContain(`đã được sửa đổi, bổ sung 01 lần, tại Quyết định số ${AMENDED}.`);
  expect(text).not.toContain(`${FIRST} (đã được sửa đổi, bổ sung tại các Quyết định nêu tại mục 2 phần I) và`);
});

test('one amendment replaces another, which has no series of its own', () => {
  const folder = town();
  must(folder, 'decision', 'edit', DRAFT, '--replaces', '2000/QĐ-UBND');
  const { text } = paperOf(folder, DRAFT);
  expect(text).toMatch(
    new RegExp(`thay thế Quyết định số ${AMENDED} của Ủy ban nhân dân thành phố về việc sắp xếp[.;]`),
  );
});

test('an amendment of the new list is none of the old one', () => {
  const folder = renewed();
  must(folder, 'decision', 'issue', DRAFT, '--number', '3000/QĐ-UBND', '--signed', '2025-07-30');
  must(
    folder,
    'decision',
    'new',
    '--id',
    'nua',
    '--kind',
    'full',
    '--title',
    'Về việc ban hành danh sách',
    '--replaces',
    DRAFT,
  );
  const { text } = paperOf(folder, 'nua');
  expect(text).toMatch(/và thay thế Quyết định số 3000\/QĐ-UBND .*\.$/mu);
  expect(text).not.toContain('2000/QĐ-UBND');
});

test('the Tờ trình names the amendments as the reason, and has nothing to compare', () => {
  const { text } = writePaper(renewed(), ['decision', 'draft', DRAFT, '--document', 'submission']);
  expect(text).toContain(
    `Từ khi ${FIRST} được ban hành đến nay, danh sách mã định danh điện tử đã được sửa đổi, bổ sung 01 lần, tại Quyết định số ${AMENDED}.`,
  );
  expect(text).toContain('Các mã định danh điện tử đang có hiệu lực được giữ nguyên.');
  expect(text).toContain(
    `kể từ ngày ký và thay thế ${FIRST} (đã được sửa đổi, bổ sung tại các Quyết định nêu tại mục 2 phần I).`,
  );
  expect(text).toContain('Hồ sơ trình kèm theo gồm: Dự thảo Quyết định và các phụ lục kèm theo.');
  expect(text).not.toMatch(/Bảng so sánh|không nêu tại mục 2|Nội dung thay đổi/);
});

test('the Tờ trình says the days that the Decision says', () => {
  const folder = town();
  must(folder, 'close', 'H24.04.03', '--decision', DRAFT, '--effective', '2025-12-01');
  const submission = (): string =>
    writePaper(folder, ['decision', 'draft', DRAFT, '--document', 'submission', '--force']).text;
  expect(submission()).toContain(
    'Quyết định có hiệu lực thi hành kể từ ngày ký; riêng việc đóng mã H24.04.03 có hiệu lực từ ngày 01 tháng 12 năm 2025.',
  );
  must(
    folder,
    'rename',
    'H24.02',
    '--name',
    'Sở Khoa học và Công nghệ',
    '--decision',
    DRAFT,
    '--effective',
    '2025-10-01',
  );
  expect(submission()).toContain(
    [
      'Quyết định có hiệu lực thi hành kể từ ngày ký; riêng các nội dung sau có hiệu lực như sau:',
      '- Tên gọi mới của cơ quan, đơn vị có mã H24.02 có hiệu lực từ ngày 01 tháng 10 năm 2025;',
      '- Việc đóng mã H24.04.03 có hiệu lực từ ngày 01 tháng 12 năm 2025.',
    ].join('\n'),
  );
});

test('a body that is founded again is said to be so, and comes back so', () => {
  const folder = town();
  must(folder, 'withdraw', 'H24.05');
  must(folder, 'decision', 'new', '--number', '2100/QĐ-UBND', '--signed', '2025-07-10', '--title', 'Về việc giải thể');
  must(folder, 'close', 'H24.04.03', '--decision', '2100/QĐ-UBND');
  put(
    folder,
    'lap-lai.yaml',
    `decision: ${DRAFT}\nchanges:\n  - reestablish: {closed: H24.04.03, parent: H24.04, name: Phòng Lập Lại}\n`,
  );
  must(folder, 'apply', 'lap-lai.yaml');
  const { text } = paperOf(folder, DRAFT);
  expect(text).toContain('Cấp mã định danh điện tử mới cho 01 cơ quan, đơn vị được thành lập lại (Phụ lục kèm theo).');
  expect(text).toMatch(/Hình thành, thành lập lại từ/);
  expect(text).toMatch(/Thành lập lại, trước đây là .* \(H24\.04\.03\)/);
  must(folder, 'check', 'van-ban.docx', '--decision', DRAFT, '--scope', 'changes');
  must(folder, 'add', '--parent', 'H24', '--name', 'Sở Mới', '--decision', DRAFT);
  expect(paperOf(folder, DRAFT).text).toContain(
    'Cấp mới mã định danh điện tử cho 02 cơ quan, đơn vị, trong đó có 01 cơ quan, đơn vị được thành lập lại (Phụ lục kèm theo).',
  );
});

/** A town in which changes are signed for days after a new full list has effect. */
function awaiting(): string {
  const folder = renewed();
  must(folder, 'decision', 'new', '--id', 'sau', '--title', 'Về việc bổ sung', '--kind', 'amendment');
  const batch = `decision: sau
changes:
  - grant: {code: H24.02.09, name: Trung tâm Số, effective: 2027-03-01}
  - rename: {code: H24.04, name: Sở Xây dựng và Quy hoạch, effective: 2027-03-01}
  - close: {code: H24.04.03, reason: dissolved, effective: 2027-04-01}
  - rename: {code: H24.01.01, name: Phòng Tổng hợp và Pháp chế}
`;
  put(folder, 'sau.yaml', batch);
  must(folder, 'apply', 'sau.yaml');
  must(folder, 'decision', 'issue', 'sau', '--number', '77/QĐ-UBND', '--signed', '2025-07-28');
  return folder;
}

const GOES_ON =
  'Quyết định số 77/QĐ-UBND ngày 28 tháng 7 năm 2025 tiếp tục được thực hiện đối với các nội dung chưa có hiệu lực: mã định danh điện tử cấp mới H24.02.09 có hiệu lực từ ngày 01 tháng 3 năm 2027; tên gọi mới của cơ quan, đơn vị có mã H24.04 có hiệu lực từ ngày 01 tháng 3 năm 2027; việc đóng mã H24.04.03 có hiệu lực từ ngày 01 tháng 4 năm 2027.';

test('what is signed and not yet in force goes on beside a new full list, in every paper', () => {
  const folder = awaiting();
  expect(paperOf(folder, DRAFT).text).toContain(`Quyết định số 77/QĐ-UBND ngày 28 tháng 7 năm 2025). ${GOES_ON}`);
  expect(paperOf(folder, DRAFT, '2025-08-01', '--document', 'submission').text).toContain(GOES_ON);
  const made = { repo: folder, id: DRAFT, number: '900/QĐ-UBND', signed: '2025-07-30', today: '2025-07-30' };
  signedPaper(made, 'docx');
  const passes = issue(made, '--signed-file', 'ban-ky/qd.docx', '--dry-run');
  expect(passes.status, passes.stdout).toBe(0);
  alterWord(`${folder}/ban-ky/qd.docx`, [[/(việc đóng mã H24\.04\.03 có hiệu lực từ ngày)\D*01(\D*)4/, '$1 01$25']]);
  expect(issue(made, '--signed-file', 'ban-ky/qd.docx', '--dry-run').status).toBe(1);
});

test('what came true after a full list that it was signed before is in the văn bản hợp nhất, with its decision', () => {
  const folder = awaiting();
  must(folder, 'decision', 'issue', DRAFT, '--number', '900/QĐ-UBND', '--signed', '2025-07-30');
  const consolidation = ['decision', 'draft', DRAFT, '--document', 'consolidation', '--force', '--at'];
  const later = writePaper(folder, [...consolidation, '2027-06-01']);
  expect(later.rows.map((row) => row.join(' ')).join('\n')).toMatch(
    /Sở Xây dựng và Quy hoạch.*H24\.04[\s\S]*Trung tâm Số.*H24\.02\.09[\s\S]*Trung tâm Quy hoạch \(được đóng\)/,
  );
  expect(later.notes.join('\n')).toMatch(/Mã này được bổ sung theo Quyết định số 77\/QĐ-UBND/);
  // what it had done before is in the list itself
  expect(later.notes.join('\n')).not.toMatch(/Phòng Tổng hợp/);
});

test('what the new list takes back does not go on', () => {
  const folder = awaiting();
  must(folder, 'revoke', '77/QĐ-UBND', '--decision', DRAFT);
  expect(paperOf(folder, DRAFT).text).not.toContain('tiếp tục được thực hiện');
});
