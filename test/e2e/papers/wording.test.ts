import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { runOn } from '../../support/cli.js';
import { partsOf } from '../../support/ooxml.js';
import { type WrittenPaper, writePaper } from '../../support/papers.js';
import { type Made, made } from '../../support/registries/made.js';

const [FIRST, LATER, LAST] = ['2026-03-02', '2026-05-04', '2026-06-01'];
const CHANGES = `decision: sua
changes:
  - rename: {code: H24.02.01, name: Bệnh viện Đa khoa mẫu A}
  - merge: {from: [H24.02.02], into: {code: H24.02.01}}
  - close: {code: H24.01.01}
  - replace: {code: H24.02.03, parent: H24.01}
  - spinOff: {from: H24.02, into: [{code: H24.01}], effective: 2026-09-01}
  - spinOff: {from: H24.01, into: [{parent: H24, name: Ban mẫu}]}
`;

let registry: Made;
let firstSubmission: WrittenPaper;

/** One of the papers of a decision, on a day. */
const paper = (id: string, document: string, day = LAST): WrittenPaper =>
  writePaper(registry.repo, ['decision', 'draft', id, '--document', document], `${id}-${document}.docx`, day);
const decision = (id: string, day = LAST): WrittenPaper =>
  writePaper(registry.repo, ['decision', 'draft', id], `${id}.docx`, day);

beforeAll(() => {
  registry = made('H24', FIRST);
  const { on, apply } = registry;
  on(FIRST, 'decision', 'new', '--id', 'dau', '--title', 'Về việc cấp mã định danh điện tử');
  for (const name of ['Sở Khoa học và Công nghệ', 'Sở Y tế']) {
    on(FIRST, 'add', '--parent', 'H24', '--name', name, '--decision', 'dau');
  }
  on(FIRST, 'add', '--parent', 'H24.01', '--name', 'Chi cục mẫu', '--decision', 'dau');
  for (const name of ['Bệnh viện mẫu A', 'Bệnh viện mẫu B', 'Trung tâm mẫu']) {
    on(FIRST, 'add', '--parent', 'H24.02', '--name', name, '--decision', 'dau');
  }
  on(FIRST, 'decision', 'edit', 'dau', '--department', 'Sở Khoa học và Công nghệ');
  firstSubmission = paper('dau', 'submission', FIRST);
  on(FIRST, 'decision', 'issue', 'dau', '--number', '100/QĐ-UBND', '--signed', FIRST);
  on(LATER, 'decision', 'new', '--id', 'sua', '--title', 'Về việc sửa đổi mã định danh điện tử');
  apply(LATER, CHANGES);
  on(LATER, 'decision', 'edit', 'sua', '--department', 'Sở Khoa học và Công nghệ');
  on(LATER, 'decision', 'issue', 'sua', '--number', '7/QĐ-UBND', '--signed', LATER);
});

describe('the first Decision of a registry', () => {
  test('its Tờ trình says that codes are new, not that anything changed', () => {
    const { text } = firstSubmission;
    expect(text).toContain('Đến nay, 06 cơ quan, đơn vị trên địa bàn thành phố chưa có mã định danh điện tử.');
    expect(text).toContain('\n2. Nội dung cấp mã\n');
    expect(text).toContain('\n3. Hiệu lực thi hành\n');
    expect(text).not.toMatch(/có thay đổi|Nội dung thay đổi|trước và sau khi thay đổi|giữ nguyên/);
  });
});

describe('the công văn', () => {
  test('names who takes over, whom a part goes to, and days of their own', () => {
    const { text, rows } = paper('sua', 'dispatch');
    const told = (code: string): string[] => rows.find((cells) => cells[2] === code || cells[3] === code) ?? [];
    expect(told('H24.02.02').slice(4)).toEqual([
      'Đóng mã do sáp nhập, hợp nhất; cơ quan, đơn vị tiếp nhận: Bệnh viện Đa khoa mẫu A (H24.02.01)',
      '04/5/2026',
    ]);
    expect(rows.find((cells) => cells[4]?.startsWith('Một phần'))?.slice(3)).toEqual([
      'H24.02',
      'Một phần chuyển sang Sở Khoa học và Công nghệ (H24.01); giữ nguyên mã',
      '01/9/2026',
    ]);
    expect(told('H24.03')[4]).toBe('Cấp mới mã; hình thành từ Sở Khoa học và Công nghệ (H24.01, một phần)');
    expect(text).toContain('gửi theo mã của cơ quan, đơn vị tiếp nhận nêu tại Phụ lục.');
    expect(text).toContain('bị thay thế, đóng kể từ ngày 04 tháng 5 năm 2026 (Phụ lục kèm theo)');
    // nothing of it begins with the decision
    expect(text).toContain('sang cơ quan, đơn vị khác kể từ ngày 01 tháng 9 năm 2026; mã');
  });

  test('of a ministry says that its head decided, and speaks of no localities', () => {
    const ministry = made('G01', FIRST);
    ministry.on(FIRST, 'decision', 'new', '--id', 'moi', '--title', 'Về việc cấp mã', '--kind', 'full');
    ministry.on(FIRST, 'add', '--parent', 'G01', '--name', 'Cục Công nghệ thông tin', '--decision', 'moi');
    ministry.on(FIRST, 'decision', 'edit', 'moi', '--department', 'Cục Công nghệ thông tin');
    const args = ['decision', 'draft', 'moi', '--document', 'dispatch'];
    const { text } = writePaper(ministry.repo, args, 'cv.docx', FIRST);
    expect(text).toContain('Bộ trưởng Bộ Công an đã ban hành [Quyết định số … ngày …]');
    expect(text).toContain('Cục Công nghệ thông tin đề nghị các cơ quan, đơn vị thực hiện');
    expect(text).not.toContain('địa phương thực hiện');
  });
});

describe('the văn bản hợp nhất', () => {
  test('tells codes that were replaced from those that were closed; marks stand apart; no bracket in a bracket', () => {
    const { text, notes, bytes } = paper('sua', 'consolidation');
    expect(text).toContain('Trung tâm mẫu (được thay thế)');
    expect(text).toContain('Chi cục mẫu (được đóng)');
    expect(notes.find((note) => note.includes('tiếp nhận'))).toMatch(
      /^Mã này được đóng do sáp nhập, hợp nhất theo .*; cơ quan, đơn vị tiếp nhận: Bệnh viện Đa khoa mẫu A \(H24\.02\.01\)\.$/,
    );
    for (const note of notes) expect(note).not.toMatch(/\([^()]*\([^()]*\)[^()]*\)/);
    const xml = partsOf(bytes).get('word/document.xml') ?? '';
    expect(xml).not.toMatch(/<w:footnoteReference w:id="\d+"\/><\/w:r><w:r>(?:(?!<w:t).)*<w:footnoteReference/);
  });

  test.each([
    ['sua', 'Danh sách đến ngày ấy: madinhdanh decision draft dau --document consolidation --at 2026-05-31'],
    ['nhap', 'chưa ban hành'],
    ['dau', 'có hiệu lực từ 02/03/2026'],
  ])('as of a day that %s has no state of is refused, with the way', (id, words) => {
    const { repo, on } = registry;
    if (id === 'nhap') on(LAST, 'decision', 'new', '--id', 'nhap', '--title', 'Về việc thử', '--kind', 'full');
    const at = id === 'dau' ? '2026-01-01' : '2026-05-31';
    const args = ['decision', 'draft', id, '--document', 'consolidation', '--at', at, '-o', 'khong.docx'];
    const { status, stderr } = runOn(LAST)(repo, args);
    expect([status, stderr]).toEqual([2, expect.stringContaining(words)]);
    if (id === 'nhap') on(LAST, 'decision', 'drop', 'nhap');
  });
});

describe('a body that is founded again', () => {
  test('is said to be founded again, in every paper, and not to come from itself or to have had no code', () => {
    const { on } = registry;
    on(LAST, 'decision', 'new', '--id', 'lai', '--title', 'Về việc cấp mã cho cơ quan thành lập lại');
    on(
      LAST,
      ...(['reestablish', 'H24.01.01', '--parent', 'H24.01', '--name', 'Chi cục mẫu', '--decision', 'lai'] as const),
    );
    const submission = paper('lai', 'submission').text;
    expect(decision('lai').text).toContain('cho 01 cơ quan, đơn vị được thành lập lại (Phụ lục kèm theo).');
    expect(submission).toContain('có thay đổi, gồm: 01 cơ quan, đơn vị được thành lập lại.');
    expect(submission).toMatch(
      /- Chi cục mẫu thuộc [^:;]+: H24\.01\.\d+, được thành lập lại, mã trước đây là H24\.01\.01\./,
    );
    const compared = paper('lai', 'comparison').rows.at(-1) ?? [];
    expect(compared[1]).toBe('Chi cục mẫu (H24.01.01) (mã đã đóng)');
    expect(compared[3]).toBe('Cấp mã mới cho cơ quan, đơn vị được thành lập lại');
    expect(paper('lai', 'dispatch').rows.at(-1)?.[4]).toBe('Cấp mới mã; được thành lập lại, mã trước đây là H24.01.01');
    const notes = paper('lai', 'consolidation').notes.join('\n');
    expect(notes).toContain('cơ quan, đơn vị được thành lập lại, mã trước đây là H24.01.01.');
    expect(submission + notes).not.toMatch(/hình thành từ Chi cục mẫu|chưa có mã/);
    on(LAST, 'decision', 'drop', 'lai');
  });
});

describe('a revocation', () => {
  beforeAll(() => {
    const { on } = registry;
    on(LAST, 'decision', 'new', '--id', 'thu', '--title', 'Về việc thu hồi Quyết định số 07/QĐ-UBND');
    on(LAST, 'revoke', 'sua', '--decision', 'thu', '--confirm', '2');
    on(LAST, 'decision', 'edit', 'thu', '--department', 'Sở Khoa học và Công nghệ');
  });

  test('has an article of its own, and is no khoản of "Sửa đổi, bổ sung"', () => {
    const { text, lines } = decision('thu');
    expect(lines.filter((each) => /^Điều \d/.test(each)).map((each) => each.slice(0, 32))).toEqual([
      'Điều 1. Thu hồi, bãi bỏ Quyết đị',
      'Điều 2. Tổ chức thực hiện',
      'Điều 3. Quyết định này có hiệu l',
      'Điều 4. Chánh Văn phòng Ủy ban n',
    ]);
    expect(text).toMatch(/Điều 1\. Thu hồi, bãi bỏ Quyết định số 07\/QĐ-UBND .*; xử lý mã định danh điện tử như sau:/);
    expect(text).toMatch(/1\. Khôi phục tên gọi trước đây của 01 cơ quan, đơn vị [^(]*\(Phụ lục I kèm theo\)/);
    expect(text).toMatch(/2\. Thu hồi mã định danh điện tử của 02 cơ quan, đơn vị đã được cấp theo [^(]*\(Phụ lục II /);
    expect(text).toMatch(/3\. Khôi phục hiệu lực mã định danh điện tử của 03 cơ quan, đơn vị [^(]*\(Phụ lục III /);
    expect(text).toContain('sử dụng thống nhất tên gọi được khôi phục cùng mã định danh điện tử đã cấp');
    expect(text).not.toContain('tên gọi mới');
    expect(text).toContain(
      '5. Hủy việc tách một phần của Sở Y tế (H24.02) sang Sở Khoa học và Công nghệ (H24.01); các mã',
    );
    expect(text).toContain('DANH SÁCH MÃ ĐỊNH DANH ĐIỆN TỬ THU HỒI');
    expect(text).toContain('ngừng sử dụng mã định danh điện tử bị thu hồi');
    expect(text).toMatch(/kể từ ngày ký\. Quyết định số 100\/QĐ-UBND .* tiếp tục có hiệu lực thi hành\./);
    expect(text).not.toMatch(/Sửa đổi, bổ sung danh sách|Các nội dung khác/);
    // what is printed is read back as what it is
    const { status, stdout, stderr } = runOn(LAST)(registry.repo, ['check', 'thu.docx', '--decision', 'thu']);
    expect([status, stderr.includes('lỗi')], stdout).toEqual([0, false]);
  });

  test('beside other changes stands after them, and "Như Điều" follows', () => {
    const { on } = registry;
    on(LAST, 'add', '--parent', 'H24', '--name', 'Sở Du lịch mẫu', '--decision', 'thu');
    const { text, lines } = decision('thu');
    expect(text).toMatch(/Điều 1\. Sửa đổi, bổ sung danh sách/);
    expect(text).toMatch(/Điều 2\. Thu hồi, bãi bỏ Quyết định số 07\/QĐ-UBND/);
    expect(lines).toContain('- Như Điều 5;');
    on(LAST, 'withdraw', 'H24.04');
  });

  test('is told by the Tờ trình and by the công văn', () => {
    const submission = paper('thu', 'submission').text;
    const name = 'Quyết định số 07/QĐ-UBND ngày 04 tháng 5 năm 2026 của Ủy ban nhân dân thành phố Hải Phòng';
    expect(submission).toContain(`Qua rà soát, cần thu hồi, bãi bỏ ${name}`);
    expect(submission).toContain('việc thu hồi, bãi bỏ Quyết định nêu trên là cần thiết.');
    expect(submission).toContain(`a) Thu hồi, bãi bỏ ${name}`);
    expect(paper('thu', 'dispatch').text).toContain(`1. Không áp dụng ${name}`);
  });
});

describe('in the Word file', () => {
  test('“Ủy ban” is not parted at the end of a line, and can be searched in the tables', () => {
    const { repo } = registry;
    decision('dau');
    const xml = partsOf(readFileSync(join(repo, 'dau.docx'))).get('word/document.xml') ?? '';
    const [text = '', ...tables] = xml.split('Phụ lục I<');
    expect(text).toContain('Ủy\u00A0ban nhân dân thành phố');
    expect(text).not.toMatch(/ủy ban/iu);
    expect(tables.join('')).toContain('Ủy ban nhân dân thành phố Hải Phòng<');
  });

  test('export --electronic leaves number and day of an annex to the system that signs it', () => {
    const { repo } = registry;
    const exported = (...more: string[]) => runOn(LAST)(repo, ['export', '--electronic', '--force', ...more]);
    expect(exported('--decision', 'dau', '-o', 'pl.docx').status).toBe(0);
    const xml = partsOf(readFileSync(join(repo, 'pl.docx'))).get('word/document.xml') ?? '';
    expect(xml).toMatch(/Kèm theo Quyết định số[ \u00A0]+\/QĐ/);
    expect(xml).not.toContain('100/QĐ');
    expect(exported('--decision', 'dau', '-o', 'pl.csv')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('csv'),
    });
    expect(exported('-o', 'hom-nay.docx')).toMatchObject({ status: 2, stderr: expect.stringContaining('--decision') });
  });
});
