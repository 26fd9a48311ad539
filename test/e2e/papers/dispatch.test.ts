import { beforeAll, describe, expect, it } from 'vitest';
import { writePaper } from '../../support/papers.js';
import { AMENDMENT, DOSSIER_DAY, dossier, onDossierDay } from '../../support/registries/dossier.js';

const BASE = '2022-100-qd-ubnd';
const dispatch = (id: string, ...more: string[]) => ['decision', 'draft', id, '--document', 'dispatch', ...more];

function correct(repo: string, code: string, name: string, ...by: string[]): void {
  onDossierDay(repo, 'correct', code, '--name', name, '--reason', 'sai sót khi in', ...by);
}

let repo: string;
beforeAll(() => {
  repo = dossier();
});

describe('the công văn that brings a Decision into use', () => {
  it('of a draft has room for its number, which it says is missing', () => {
    const { marked, stderr, lines } = writePaper(repo, dispatch(AMENDMENT));
    expect(lines).toContain('DỰ THẢO ngày 10/6/2024');
    expect(marked).toContain('[Quyết định số … ngày …]');
    expect(stderr).toContain(`madinhdanh decision issue ${AMENDMENT} --number "…" --signed "…"`);
  });

  it('tells everybody which codes to use and which to leave, from which day', () => {
    const own = dossier();
    onDossierDay(own, 'decision', 'issue', AMENDMENT, '--number', '5/QĐ-UBND', '--signed', DOSSIER_DAY);
    const { lines, rows, stderr } = writePaper(own, dispatch(AMENDMENT));
    expect(stderr).toBe('Đã ghi van-ban.docx\n');
    expect(lines.slice(1, 11)).toEqual([
      'SỞ THÔNG TIN VÀ TRUYỀN THÔNG',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: /STTTT-CNTT',
      'V/v triển khai Quyết định số 05/QĐ-UBND ngày 10 tháng 6 năm 2024',
      'Hải Phòng, ngày tháng năm 2024',
      'Kính gửi:',
      '- Các sở, ban, ngành thành phố;',
      '- Ủy ban nhân dân các quận, huyện;',
      '- Các cơ quan, đơn vị có liên quan.',
    ]);
    expect(lines.filter((line) => /^\d\. /.test(line))).toEqual([
      '1. Sử dụng mã định danh điện tử được cấp mới, mã mới thay thế mã cũ kể từ ngày 10 tháng 6 năm 2024: 04 mã cấp mới; 01 mã mới thay thế mã cũ (Phụ lục kèm theo).',
      expect.stringMatching(/^2\. Ngừng sử dụng 05 mã định danh điện tử .* kể từ ngày 10 tháng 6 năm 2024/),
      expect.stringMatching(/^3\. Cập nhật tên gọi mới của 01 cơ quan, đơn vị/),
      expect.stringMatching(/^4\. Rà soát, cập nhật/),
    ]);
    expect(lines.find((line) => line.endsWith('./.'))).toMatch(/phản ánh về Sở Thông tin và Truyền thông .*\.\/\.$/);
    expect(lines.some((line) => line.startsWith('DỰ THẢO'))).toBe(false);
    expect(rows).toContainEqual([
      '6',
      'Thanh tra Sở Thông tin và Truyền thông',
      'H24.12.02',
      'H24.16.04',
      'Thay thế mã; nay thuộc Sở Khoa học và Công nghệ',
      '10/6/2024',
    ]);
    expect(rows.find(([, , stop]) => stop === 'H24.18.05')).toEqual([
      '10',
      'Bệnh viện Phổi Hải Phòng thuộc Sở Y tế',
      'H24.18.05',
      'H24.18.35 | H24.18.36',
      'Đóng mã do chia; cơ quan, đơn vị tiếp nhận: Bệnh viện mẫu A (H24.18.35, một phần); Bệnh viện mẫu B (H24.18.36, một phần)',
      '10/6/2024',
    ]);
  });

  it('of a full decision points to its annexes', () => {
    const { text, rows } = writePaper(repo, dispatch(BASE));
    expect(text).toContain(
      '1. Sử dụng mã định danh điện tử tại các phụ lục kèm theo Quyết định kể từ ngày 10 tháng 01 năm 2022',
    );
    expect(rows).toEqual([]);
  });
});

describe('the công văn đính chính', () => {
  it('is what a decision needs as long as no paper told of its corrections', () => {
    const own = dossier();
    correct(own, 'H24.20', 'Ban Quản lý Khu Kinh tế Hải Phòng');
    const { lines, rows } = writePaper(own, dispatch(BASE));
    expect(lines).toContain('V/v đính chính Quyết định số 100/QĐ-UBND ngày 10 tháng 01 năm 2022');
    expect(lines).toContain('Số: /UBND');
    expect(rows.slice(1)).toEqual([
      [
        '1',
        'H24.20',
        'Ban Quản lý Khu Kinh tế Hải Phòng',
        'Tên',
        'Ban Quản lý Khu kinh tế Hải Phòng',
        'Ban Quản lý Khu Kinh tế Hải Phòng',
        'Sai sót khi in',
      ],
    ]);
    expect(lines).toContain('PHÓ CHỦ TỊCH');
    expect(writePaper(own, dispatch(BASE, '--dispatch', 'rollout')).text).toContain('V/v triển khai');
  });

  it('bears the number and day of the paper that the corrections were made by', () => {
    const own = dossier();
    correct(own, 'H24.20', 'Ban Quản lý Khu Kinh tế Hải Phòng', '--by', '900/STTTT-CNTT');
    const { lines } = writePaper(own, dispatch(BASE, '--dispatch', 'correction'));
    expect(lines).toContain('Số: 900/STTTT-CNTT');
    expect(lines).toContain('Hải Phòng, ngày 10 tháng 6 năm 2024');
    expect(writePaper(own, dispatch(BASE)).text).toContain('V/v triển khai');
  });

  it('tells each correction of the Decision that printed it alone', () => {
    const own = dossier();
    onDossierDay(own, 'decision', 'issue', AMENDMENT, '--number', '5/QĐ-UBND', '--signed', DOSSIER_DAY);
    correct(own, 'H24.18.01', 'Bệnh viện mẫu Việt - Tiệp');
    correct(own, 'H24.20', 'Ban Quản lý Khu Kinh tế Hải Phòng');
    expect(
      writePaper(own, dispatch(AMENDMENT))
        .rows.slice(1)
        .map(([, code]) => code),
    ).toEqual(['H24.18.01']);
    expect(
      writePaper(own, dispatch(BASE))
        .rows.slice(1)
        .map(([, code]) => code),
    ).toEqual(['H24.20']);
  });

  it('says so where nothing was corrected', () => {
    const { marked, stderr } = writePaper(repo, dispatch(BASE, '--dispatch', 'correction'));
    expect(marked).toEqual(['[nội dung đính chính]']);
    expect(stderr).toContain('madinhdanh correct');
  });
});
