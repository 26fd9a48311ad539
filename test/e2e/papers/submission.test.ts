import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runOn } from '../../support/cli.js';
import { OFFICE } from '../../support/office.js';
import { writePaper } from '../../support/papers.js';
import { pdfLayout } from '../../support/pdf-layout.js';
import { mustRun } from '../../support/process.js';
import { DRAFT } from '../../support/registries/bundled.js';
import { AMENDMENT, DOSSIER_DAY, dossier, onDossierDay } from '../../support/registries/dossier.js';
import { outputSchema } from '../../support/schema.js';

const run = runOn(DOSSIER_DAY);
const submission = (id: string) => ['decision', 'draft', id, '--document', 'submission'];

let repo: string;
beforeAll(() => {
  repo = dossier();
});

describe('the Tờ trình of the department', () => {
  it('begins with the department under its authority, number and day left blank', () => {
    const { lines, stderr } = writePaper(repo, submission(AMENDMENT));
    expect(stderr).toBe('Đã ghi van-ban.docx\n');
    expect(lines.slice(0, 9)).toEqual([
      'ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG',
      'SỞ THÔNG TIN VÀ TRUYỀN THÔNG',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: /TTr-STTTT',
      'Hải Phòng, ngày tháng năm 2024',
      'TỜ TRÌNH',
      'Về việc ban hành Quyết định bổ sung, thay thế, hủy bỏ mã định danh điện tử của một số cơ quan, đơn vị',
      'Kính gửi: Ủy ban nhân dân thành phố Hải Phòng.',
    ]);
  });

  it('has three parts, each kind of change with its figures and bodies', () => {
    const { lines, rows } = writePaper(repo, submission(AMENDMENT));
    expect(lines.filter((line) => /^I{1,3}\. /.test(line))).toEqual([
      'I. SỰ CẦN THIẾT BAN HÀNH QUYẾT ĐỊNH',
      'II. NỘI DUNG TRÌNH',
      'III. KIẾN NGHỊ',
    ]);
    expect(rows).toContainEqual(['1', 'Mã có hiệu lực trước khi ban hành Quyết định', '01', '35', '545', '171', '752']);
    expect(rows).toContainEqual(['2', 'Cấp mới mã', '0', '01', '03', '0', '04']);
    expect(rows.at(-1)).toEqual(['9', 'Mã có hiệu lực sau khi ban hành Quyết định', '01', '36', '544', '171', '752']);
    expect(lines.filter((line) => /^[a-zđ]\) /.test(line))).toEqual([
      'a) Cấp mới mã: 04 cơ quan, đơn vị, gồm:',
      'b) Cập nhật tên gọi, giữ nguyên mã: 01 cơ quan, đơn vị, gồm:',
      'c) Thay thế mã: 01 cơ quan, đơn vị, gồm:',
      'd) Đóng mã do sáp nhập, hợp nhất: 01 cơ quan, đơn vị, gồm:',
      'đ) Đóng mã do chia: 01 cơ quan, đơn vị, gồm:',
      'e) Đóng mã do giải thể: 01 cơ quan, đơn vị, gồm:',
      'g) Hủy bỏ mã cấp sai: 01 cơ quan, đơn vị, gồm:',
    ]);
    expect(lines).toContain(
      '- Bệnh viện Phụ sản Hải Phòng (H24.18.03) thuộc Sở Y tế; cơ quan, đơn vị tiếp nhận: Bệnh viện Kiến An (H24.18.04).',
    );
  });

  it('ends with what is enclosed, "./.", the head of the department and the mark of the drafter', () => {
    const { lines } = writePaper(repo, submission(AMENDMENT));
    expect(lines.slice(-7)).toEqual([
      '2. Bảng so sánh mã định danh điện tử trước và sau khi thay đổi.',
      'Sở Thông tin và Truyền thông kính trình Ủy ban nhân dân thành phố Hải Phòng xem xét, quyết định./.',
      'Nơi nhận:',
      '- Như trên;',
      '- Lưu: VT, CNTT.',
      'GIÁM ĐỐC',
      'Trần Văn Mẫu',
    ]);
  });

  it('of a full decision that changes nothing has the figures of its list, and says so', () => {
    const full = ['--kind', 'full', '--replaces', '2022-100-qd-ubnd'];
    onDossierDay(repo, 'decision', 'new', '--title', 'Về việc cấp lại', ...full);
    const { rows, text } = writePaper(repo, submission('2024-cap-lai'));
    expect(rows.map(([no]) => no)).toEqual(['STT', '1', '2']);
    expect(text).toContain('không thay đổi so với danh sách đang có hiệu lực.');
    expect(text).toContain('và thay thế Quyết định số 100/QĐ-UBND ngày 10 tháng 01 năm 2022');
  });

  it('counts what begins on a later day as that, not as what is so on the day of signing', () => {
    const own = dossier();
    onDossierDay(
      own,
      'close',
      'H24.17',
      '--subtree',
      '--confirm',
      '39',
      '--effective',
      '2030-01-01',
      '--decision',
      AMENDMENT,
    );
    const { rows, text } = writePaper(own, submission(AMENDMENT));
    expect(rows.at(-1)?.[1]).toBe('Mã có hiệu lực khi mọi thay đổi của Quyết định này đã có hiệu lực');
    expect(text).not.toContain('đã giải thể');
  });

  it('of a second amendment names the first, and counts changes from that one on', () => {
    const own = dossier();
    onDossierDay(own, 'decision', 'issue', AMENDMENT, '--number', '1234/QĐ-UBND', '--signed', '2024-06-10');
    const id = '2024-doi-ten';
    onDossierDay(own, 'decision', 'new', '--title', 'Về việc đổi tên', '--kind', 'amendment');
    onDossierDay(own, 'rename', 'H24.18.04', '--name', 'Bệnh viện mẫu Kiến An', '--decision', id);
    const { text } = writePaper(own, submission(id));
    expect(text).toMatch(
      /Từ khi Quyết định số 100\/QĐ-UBND .*sửa đổi, bổ sung 01 lần, tại Quyết định số 1234\/QĐ-UBND ngày 10 tháng 6 năm 2024\.\nTừ khi Quyết định số 1234\/QĐ-UBND ngày 10 tháng 6 năm 2024 được ban hành đến nay, .*gồm: 01 cơ quan, đơn vị được đổi tên\./,
    );
    expect(writePaper(own, submission(AMENDMENT)).text).toMatch(/Từ khi Quyết định số 100\/QĐ-UBND .*, gồm: /);
  });

  it('takes number and day of the submission once it is on record', () => {
    const own = dossier();
    onDossierDay(own, 'decision', 'submit', AMENDMENT, '--number', '5/TTr-STTTT', '--on', '05/02/2024');
    const { text } = writePaper(own, submission(AMENDMENT));
    expect(text).toContain('Số: 05/TTr-STTTT\nHải Phòng, ngày 05 tháng 02 năm 2024');
  });

  it('tells a program what it wrote, by the schema', () => {
    const { stdout } = run(repo, [...submission(AMENDMENT), '-o', 'ma.docx', '--json']);
    const told = JSON.parse(stdout);
    const schema = outputSchema('decision-draft');
    expect(schema(told), JSON.stringify(schema.errors)).toBe(true);
    expect(told).toMatchObject({ decision: AMENDMENT, document: 'submission', gaps: [] });
  });

  it('names what is missing with the command that fills it, in yellow in the file', () => {
    const id = '2024-du-thao-trong';
    onDossierDay(repo, 'decision', 'new', '--title', 'Dự thảo trống', '--kind', 'amendment');
    const { stderr, marked, text } = writePaper(repo, submission(id));
    const { gaps, fills } = JSON.parse(run(repo, [...submission(id), '-o', 'trong.docx', '--json']).stdout);
    expect(gaps).toEqual(['basis', 'department', 'changes']);
    expect(fills.map(({ gap }: { gap: string }) => gap)).toEqual(gaps);
    expect(stderr).toContain(`madinhdanh decision edit ${id} --department "…" --head "…"`);
    expect(stderr).toContain(`madinhdanh decision edit ${id} --basis "…"`);
    expect(marked).toContain('[CƠ QUAN CHỦ TRÌ]');
    expect(marked).toContain('[Căn cứ ban hành]');
    expect(marked).toContain('[nội dung cấp mới, thay đổi, hủy bỏ mã định danh điện tử]');
    expect(text).not.toContain('undefined');
  });

  it('is Vietnamese in an English program, and the same to the byte', () => {
    const one = writePaper(repo, submission(DRAFT), 'mot.docx');
    const other = writePaper(repo, ['--lang', 'en', ...submission(DRAFT)], 'hai.docx');
    expect(other.stderr).toContain('Wrote');
    expect(other.bytes.equals(one.bytes)).toBe(true);
  });

  it('refuses columns, which it has no table for', () => {
    const { status, stderr } = run(repo, [...submission(DRAFT), '--columns', 'no,name', '-o', 'x.docx']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('--document submission')]);
    expect(run(repo, ['decision', 'draft', DRAFT, '--document', 'thu', '-o', 'x.docx']).status).toBe(2);
  });

  it('refuses what only the Decision itself may be given', () => {
    for (const option of [['--electronic'], ['--annexes-apart'], ['--draft-version', '2']]) {
      const { status, stderr } = run(repo, [...submission(DRAFT), ...option, '-o', 'x.docx']);
      expect([status, stderr]).toEqual([2, expect.stringContaining(option[0] ?? '')]);
    }
  });

  it.runIf(OFFICE)('is a PDF where the file is to be one, with the same words', () => {
    const { status, stderr } = run(repo, [...submission(AMENDMENT), '-o', 'to-trinh.pdf']);
    expect([status, stderr]).toEqual([0, 'Đã ghi to-trinh.pdf\n']);
    const text = mustRun('pdftotext', ['-layout', join(repo, 'to-trinh.pdf'), '-']);
    expect(text.replace(/\s+/g, ' ')).toContain('Kính gửi: Ủy ban nhân dân thành phố Hải Phòng.');
  });
});

describe.skipIf(!OFFICE && process.env.CI === undefined)('the pages of a Tờ trình', () => {
  const ground = 'Nghị quyết của Hội đồng nhân dân thành phố về việc thành lập, tổ chức lại một số cơ quan, đơn vị';

  it.each([1, 2, 4, 7, 9])('are full before the last, which has more than the signature: %d grounds', async (count) => {
    const own = dossier();
    const grounds = Array.from({ length: count }, (_, i) => ['--basis', `${ground} (${i + 1})`]).flat();
    onDossierDay(own, 'decision', 'edit', AMENDMENT, '--no-basis', ...grounds);
    onDossierDay(own, ...submission(AMENDMENT), '-o', 'to-trinh.pdf');
    const { pages, lines } = await pdfLayout(join(own, 'to-trinh.pdf'));
    const lowest = pages.map((_, i) => Math.max(...lines.filter(({ page }) => page === i + 1).map(({ y }) => y)));
    for (const y of lowest.slice(0, -1)) expect(y).toBeGreaterThan(235);
    const last = lines.filter(({ page, y }) => page === pages.length && y > 20).map(({ text }) => text);
    expect(last.findIndex((text) => text.endsWith('./.'))).toBeGreaterThan(0);
    expect(last).toContain('Trần Văn Mẫu');
  });
});
