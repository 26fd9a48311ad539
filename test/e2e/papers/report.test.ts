import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { writePaper } from '../../support/papers.js';
import { DRAFT } from '../../support/registries/bundled.js';
import { AMENDMENT, DOSSIER_DAY, dossier, onDossierDay } from '../../support/registries/dossier.js';
import { cityOfChains } from '../../support/registries/lineages.js';
import { edit } from '../../support/registry-folder.js';

let repo: string;
beforeAll(() => {
  repo = dossier();
});

describe('report as a Báo cáo', () => {
  it('is a paper of the office in charge to its authority', () => {
    const { lines, stderr } = writePaper(repo, ['report']);
    expect(stderr).toBe('Đã ghi van-ban.docx\n');
    expect(lines.slice(0, 9)).toEqual([
      'ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG',
      'SỞ THÔNG TIN VÀ TRUYỀN THÔNG',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: /BC-STTTT',
      'Hải Phòng, ngày tháng năm 2024',
      'BÁO CÁO',
      'Về tình hình quản lý mã định danh điện tử từ ngày 01 tháng 01 năm 2024 đến ngày 10 tháng 6 năm 2024',
      'Kính gửi: Ủy ban nhân dân thành phố Hải Phòng.',
    ]);
    expect(lines.filter((line) => /^I{1,3}\. /.test(line))).toEqual([
      'I. KẾT QUẢ CẤP, QUẢN LÝ MÃ ĐỊNH DANH ĐIỆN TỬ',
      'II. TỒN TẠI, HẠN CHẾ',
      'III. KIẾN NGHỊ',
    ]);
    // both shortcomings are there, each under its heading; a code that nobody took over is none
    const wanting = lines.slice(lines.indexOf('II. TỒN TẠI, HẠN CHẾ'), lines.indexOf('III. KIẾN NGHỊ'));
    expect(wanting.filter((line) => /^\d\. /.test(line))).toEqual(['1. Thông tin liên hệ', '2. Dự thảo chờ ký']);
    expect(lines).toContain(
      'Trong kỳ không có thay đổi; cùng kỳ năm trước (từ ngày 01 tháng 01 năm 2023 đến ngày 10 tháng 6 năm 2023) cũng không có thay đổi.',
    );
    expect(lines).toContain('Sở Thông tin và Truyền thông trân trọng báo cáo Ủy ban nhân dân thành phố Hải Phòng./.');
  });

  it('has the figures that the report has everywhere, long tables behind it', () => {
    const own = dossier();
    onDossierDay(own, 'decision', 'issue', AMENDMENT, '--number', '5/QĐ-UBND', '--signed', DOSSIER_DAY);
    const told = JSON.parse(onDossierDay(own, 'report', '--json'));
    const { rows, text } = writePaper(own, ['report']);
    expect(rows).toContainEqual(['Cấp 2', '35', '36']);
    expect(rows).toContainEqual(['Tổng số', '752', String(told.units)]);
    expect(text).toContain(
      'Trong kỳ có 10 lượt thay đổi; cùng kỳ năm trước (từ ngày 01 tháng 01 năm 2023 đến ngày 10 tháng 6 năm 2023) không có thay đổi. Thay đổi trong kỳ, cụ thể:',
    );
    expect(rows).toContainEqual(['STT', 'Loại', 'Trong kỳ']);
    expect(rows).toContainEqual(['1', 'Cấp mới', '04']);
    // as every other paper writes the number of a decision
    expect(rows.find(([, number]) => number === '05/QĐ-UBND')?.[0]).toBe('1');
    const sums = rows.filter(([, words]) => words === 'Tổng số');
    expect(sums).toHaveLength(2);
    expect(sums[1]?.slice(0, 4)).toEqual(['', 'Tổng số', '', String(told.units)]);
    expect(text).toContain('(chi tiết tại Phụ lục I kèm theo).');
    expect(text).toContain('(chi tiết tại Phụ lục II kèm theo).');
    expect(text).toMatch(
      /\nPhụ lục II\nMÃ ĐỊNH DANH ĐIỆN TỬ THEO CƠ QUAN\n\(Kèm theo Báo cáo số \/BC-STTTT ngày tháng năm 2024/,
    );
    expect(rows.filter(([, code = '']) => /^H24(?:\.\d\d)?$/.test(code)).length).toBeGreaterThanOrEqual(
      told.agencies.length,
    );
  });

  it('compares with a period that an office knows: the one before by its name, else the same days of last year', () => {
    const own = dossier();
    onDossierDay(own, 'decision', 'issue', AMENDMENT, '--number', '5/QĐ-UBND', '--signed', DOSSIER_DAY);
    const said = (from: string, to: string): string[] =>
      writePaper(own, ['report', '--from', from, '--to', to, '--force']).lines.filter((line) =>
        /^Về tình hình|^Trong kỳ /.test(line),
      );
    expect(said('2024-07-01', '2024-09-30')).toEqual([
      'Về tình hình quản lý mã định danh điện tử quý III năm 2024',
      'Trong kỳ không có thay đổi; kỳ trước (quý II năm 2024) có 10 lượt thay đổi, cụ thể:',
    ]);
    expect(said('2024-01-01', '2024-10-31')).toEqual([
      'Về tình hình quản lý mã định danh điện tử 10 tháng đầu năm 2024',
      'Trong kỳ có 10 lượt thay đổi; cùng kỳ năm trước (10 tháng đầu năm 2023) không có thay đổi. Thay đổi trong kỳ, cụ thể:',
    ]);
    // nobody compares with so many days counted back
    expect(said('2022-03-05', '2024-06-10')[1]).toMatch(/^Trong kỳ có \d+ lượt thay đổi, cụ thể:$/);
  });

  it('of the yearly review names what is due', () => {
    const { text } = writePaper(repo, ['report', '--stale', '365']);
    expect(text).toContain('Về kết quả rà soát mã định danh điện tử đến ngày 10 tháng 6 năm 2024');
    expect(text).toMatch(/còn 752 mã đến hạn rà soát, trong đó 752 mã chưa rà soát lần nào/);
    expect(text).toContain('(chi tiết tại Phụ lục II kèm theo).');
    expect(text).toContain('Phụ lục II\nDANH SÁCH MÃ ĐẾN HẠN RÀ SOÁT');
  });

  it('says where nobody is named to report, and takes the office of the settings first', () => {
    const own = dossier();
    onDossierDay(own, 'decision', 'drop', AMENDMENT);
    onDossierDay(own, 'decision', 'edit', DRAFT, '--no-department');
    const without = writePaper(own, ['report']);
    expect(without.marked).toContain('[CƠ QUAN CHỦ TRÌ]');
    expect(without.stderr).toContain('--force --department "…" --head "…"');
    const named = writePaper(own, ['report', '--department', 'Sở Nội vụ', '--department-signer', 'Lê Thị Mẫu']);
    expect(named.lines).toContain('Số: /BC-SNV');
    expect(named.lines).toContain('GIÁM ĐỐC');
    expect(named.stderr).toBe('Đã ghi van-ban.docx\n');
    edit(own, 'registry/registry.yaml', (text) =>
      text.replace(
        'place: Hải Phòng\n',
        'place: Hải Phòng\ndepartment: {name: Văn phòng Ủy ban nhân dân thành phố, head: Chánh Văn phòng}\n',
      ),
    );
    const { lines, stderr } = writePaper(own, ['report']);
    expect(lines).toContain('CHÁNH VĂN PHÒNG');
    // the letters of the body's own office follow from what it is; nobody has said who signs for it
    expect(lines).toContain('Số: /BC-VP');
    expect(stderr).toContain('madinhdanh report --output van-ban.docx --force --department-signer "…"');
    const filled = writePaper(own, ['report', '--department-signer', 'Trần Văn Mẫu']);
    expect(filled.stderr).not.toContain('madinhdanh report');
    expect(filled.lines).toContain('Trần Văn Mẫu');
  });

  it('asks for no signed decision to be opened again for who signs a report', () => {
    const own = cityOfChains();
    edit(
      own,
      'registry/decisions/2025-400-qd-ubnd.yaml',
      (text) => `${text}department: {name: Sở Nội vụ, head: Giám đốc}\n`,
    );
    const { stderr } = run(own, ['report', '-o', 'bao-cao.docx']);
    expect(stderr).toContain('madinhdanh report --output bao-cao.docx --force --department-signer "…"');
    expect(stderr).not.toContain('--amend-sealed');
  });

  it('is Vietnamese in an English program, and the same to the byte', () => {
    const one = writePaper(repo, ['report'], 'mot.docx');
    const other = writePaper(repo, ['--lang', 'en', 'report'], 'hai.docx');
    expect(other.bytes.equals(one.bytes)).toBe(true);
    expect(run(repo, ['--lang', 'en', 'report', '--format', 'md'], { today: DOSSIER_DAY }).stdout).toContain(
      'Drafts to be signed',
    );
  });
});
