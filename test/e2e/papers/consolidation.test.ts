import { beforeAll, describe, expect, it } from 'vitest';
import { runOn } from '../../support/cli.js';
import { writePaper } from '../../support/papers.js';
import { DRAFT } from '../../support/registries/bundled.js';
import { AMENDMENT, DOSSIER_DAY, dossier, onDossierDay } from '../../support/registries/dossier.js';

const BASE = '2022-100-qd-ubnd';
const consolidation = (id: string, ...more: string[]) => [
  ...['decision', 'draft', id, '--document', 'consolidation', '--columns', 'no,name,code'],
  ...more,
];
const BY = 'theo Quyết định số 05/QĐ-UBND ngày 10 tháng 6 năm 2024 của Ủy ban nhân dân thành phố Hải Phòng';
const FROM = 'có hiệu lực kể từ ngày 10 tháng 6 năm 2024.';

let repo: string;
beforeAll(() => {
  repo = dossier();
  onDossierDay(repo, 'decision', 'issue', AMENDMENT, '--number', '5/QĐ-UBND', '--signed', DOSSIER_DAY);
  onDossierDay(
    ...([repo, 'correct', 'H24.20', '--name', 'Ban Quản lý Khu Kinh tế Hải Phòng'] as const),
    ...['--reason', 'sai sót khi in', '--by', '900/STTTT-CNTT'],
  );
});

describe('the văn bản hợp nhất of an amendment', () => {
  it('keeps the name of the list and tells who amended it', () => {
    const { lines, stderr } = writePaper(repo, consolidation(AMENDMENT));
    // the bundled decision names no office in charge
    expect(stderr).toContain(`madinhdanh decision draft ${BASE} -o quyet-dinh.docx`);
    expect(lines[4]).toBe('Số: /VBHN-UBND');
    expect(lines.slice(6, 10)).toEqual([
      'QUYẾT ĐỊNH',
      expect.stringMatching(/^Về Cấp mã định danh điện tử cho các cơ quan/),
      expect.stringMatching(/^Quyết định số 100\/QĐ-UBND .*ngày 10 tháng 01 năm 2022, được sửa đổi, bổ sung bởi:$/),
      expect.stringMatching(
        /^1\. Quyết định số 05\/QĐ-UBND ngày 10 tháng 6 năm 2024 .* kể từ ngày 10 tháng 6 năm 2024\.$/,
      ),
    ]);
    expect(lines).toContain('XÁC THỰC VĂN BẢN HỢP NHẤT');
    expect(lines.filter((line) => /^Điều \d/.test(line))).toHaveLength(4);
  });

  it('leads from each place that was changed to a footnote with its Decision', () => {
    const { notes } = writePaper(repo, consolidation(AMENDMENT));
    expect(notes[0]).toMatch(/^Quyết định số 05\/QĐ-UBND .* có căn cứ ban hành như sau: “Căn cứ Luật .*; Theo đề nghị/);
    expect(notes[1]).toMatch(/^Danh sách ban hành kèm theo Điều này được sửa đổi, bổ sung theo Quyết định số 05/);
    expect(notes[2]).toMatch(/^Điều 3 của Quyết định số 05.* quy định như sau: “Quyết định này có hiệu lực/);
    expect(notes.slice(3)).toEqual([
      'Tên này được đính chính từ “Ban Quản lý Khu kinh tế Hải Phòng” theo văn bản số 900/STTTT-CNTT ngày 10 tháng 6 năm 2024.',
      `Mã này được bổ sung ${BY}, ${FROM}`,
      `Mã này được đóng do giải thể ${BY}, ${FROM}`,
      `Mã này được thay thế bằng mã H24.16.04 ${BY}, ${FROM}`,
      `Mã này được bổ sung ${BY}, ${FROM}`,
      `Mã này thay thế mã H24.12.02 ${BY}, ${FROM}`,
      `Tên này được đổi từ “Bệnh viện Hữu nghị Việt Tiệp” ${BY}, ${FROM}`,
      `Mã này được hủy bỏ do cấp sai ${BY}, ${FROM}`,
      `Mã này được đóng do sáp nhập, hợp nhất (cơ quan, đơn vị tiếp nhận: Bệnh viện Kiến An (H24.18.04)) ${BY}, ${FROM}`,
      expect.stringMatching(
        /^Mã này được đóng do chia \(cơ quan, đơn vị tiếp nhận: .*A.*, một phần\); .*B.*, một phần\)\)/,
      ),
      expect.stringMatching(
        /^Mã này được bổ sung \(hình thành từ Bệnh viện Phổi Hải Phòng \(H24\.18\.05, một phần\)\)/,
      ),
      expect.stringMatching(/^Mã này được bổ sung \(hình thành từ/),
    ]);
  });

  it('lists every code that is in force and those closed since, marked as such', () => {
    const { rows } = writePaper(repo, consolidation(AMENDMENT));
    const nameOf = (code: string) => rows.find((cells) => cells[2] === code)?.[1];
    expect(nameOf('H24.12.01')).toBe('Văn phòng Sở Thông tin và Truyền thông (được đóng)');
    expect(nameOf('H24.18.02')).toBe('Bệnh viện Trẻ em Hải Phòng (được hủy bỏ)');
    expect(nameOf('H24.18.01')).toBe('Bệnh viện mẫu Việt Tiệp');
    expect(nameOf('H24.36')).toBe('Ban Quản lý dự án đầu tư xây dựng công trình mẫu');
    expect(rows.filter(([no = '']) => /^\d+$/.test(no))).toHaveLength(752 + 5);
  });

  it('is the same from the list that it amends, up to the day', () => {
    const { notes } = writePaper(repo, consolidation(BASE));
    expect(notes).toHaveLength(15);
    const before = writePaper(repo, consolidation(BASE, '--at', '2024-06-09'));
    expect(before.notes).toEqual([expect.stringContaining('được đính chính')]);
    expect(before.stderr).toContain('chưa có gì để hợp nhất');
    expect(before.marked).toContain('[được sửa đổi, bổ sung bởi …]');
  });

  it('of a draft leaves room for its number and day', () => {
    const { notes, lines } = writePaper(dossier(), consolidation(AMENDMENT));
    expect(lines).toContain('DỰ THẢO ngày 10/6/2024');
    expect(lines[10]).toMatch(/^1\. Quyết định số \/QĐ-UBND ngày tháng năm 2024 .* có hiệu lực kể từ ngày ký\.$/);
    expect(notes.at(-1)).toMatch(/có hiệu lực kể từ ngày ký\.$/);
  });

  it('is refused a day for another paper', () => {
    const args = ['decision', 'draft', DRAFT, '--document', 'submission', '--at', '2024-01-01', '-o', 'x.docx'];
    expect(runOn(DOSSIER_DAY)(repo, args).status).toBe(2);
  });
});
