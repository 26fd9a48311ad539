import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runOn } from '../../support/cli.js';
import { partsOf } from '../../support/ooxml.js';
import { writePaper } from '../../support/papers.js';
import { DRAFT } from '../../support/registries/bundled.js';
import { AMENDMENT, DOSSIER_DAY, dossier, onDossierDay } from '../../support/registries/dossier.js';
import { alterWord } from '../../support/signed.js';

const BASE = '2022-100-qd-ubnd';
const consolidation = (id: string, ...more: string[]) => [
  ...['decision', 'draft', id, '--document', 'consolidation', '--columns', 'no,name,code'],
  ...more,
];
const BY = 'theo Quyết định số 05/QĐ-UBND ngày 10 tháng 6 năm 2024 của Ủy ban nhân dân thành phố Hải Phòng';
const SINCE = 'có hiệu lực kể từ ngày 10 tháng 6 năm 2024';
const FORMED = 'cơ quan, đơn vị hình thành từ Bệnh viện Phổi Hải Phòng (H24.18.05, một phần).';

let repo: string;
beforeAll(() => {
  repo = dossier();
  onDossierDay(repo, 'decision', 'issue', AMENDMENT, '--number', '5/QĐ-UBND', '--signed', DOSSIER_DAY);
  onDossierDay(
    ...([repo, 'correct', 'H24.20', '--name', 'Ban Quản lý Khu Kinh tế Hải Phòng'] as const),
    ...['--reason', 'sai sót khi in', '--by', '900/STTTT-CNTT'],
  );
});

it('quotes each proposer of an amendment in full, and breaks no number in a footnote', () => {
  const other = dossier();
  const by = (head: string, number: string) => ['--proposal', `${head} tại Tờ trình số ${number} ngày 03/6/2024`];
  const proposals = [...by('Theo đề nghị của Giám đốc Sở A', '15/TTr-STTTT'), ...by('Giám đốc Sở B', '09/TTr-SNV')];
  onDossierDay(other, 'decision', 'edit', AMENDMENT, ...proposals);
  const { bytes, notes } = writePaper(other, consolidation(AMENDMENT));
  expect(notes[0]).toMatch(/; Theo đề nghị của Giám đốc Sở A .*; Theo đề nghị của Giám đốc Sở B tại Tờ trình số 09/);
  const footnotes = partsOf(bytes).get('word/footnotes.xml') ?? '';
  expect(footnotes).toContain('09/TTr</w:t><w:noBreakHyphen/>');
  expect(footnotes).not.toMatch(/\/\p{Lu}[\p{L}\d]*-\p{Lu}/u);
});

describe('check of a văn bản hợp nhất', () => {
  const check = (alterations: [RegExp, string][]): { status: number | null; text: string } => {
    writePaper(repo, consolidation(BASE), 'hop-nhat.docx');
    alterWord(join(repo, 'hop-nhat.docx'), alterations);
    const { status, stdout, stderr } = runOn(DOSSIER_DAY)(repo, ['check', 'hop-nhat.docx']);
    return { status, text: stdout + stderr };
  };

  it('finds it equal, with the codes that it keeps though they are over and what its footnotes tell of them', () => {
    const { status, text } = check([]);
    expect([status, text]).toEqual([0, expect.not.stringMatching(/^(?:lỗi|cảnh báo)/m)]);
  });

  it.each([
    ['a code is said to be over that is in force', /Bệnh viện Kiến An/, 'Bệnh viện Kiến An (được đóng)', 'trạng thái'],
    ['a code that is over is not said to be', / \(được thay thế\)/, '', 'H24.12.02'],
  ])('finds that %s', (_, from, to, told) => {
    const { status, text } = check([[from, to]]);
    expect([status, text]).toEqual([1, expect.stringContaining(told)]);
  });
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
      expect.stringMatching(/^Quyết định số 05\/QĐ-UBND ngày 10 tháng 6 năm 2024 .* kể từ ngày 10 tháng 6 năm 2024\.$/),
    ]);
    expect(lines).toContain('XÁC THỰC VĂN BẢN HỢP NHẤT');
    expect(lines.filter((line) => /^Điều \d/.test(line))).toHaveLength(4);
  });

  it('leads from each place that was changed to a footnote with its Decision', () => {
    const { notes, bytes } = writePaper(repo, consolidation(AMENDMENT));
    const text = partsOf(bytes).get('word/document.xml') ?? '';
    const marked = /Phụ lục IV kèm theo\)\.<\/w:t>(?:(?!<w:p>).)*<w:footnoteReference w:id="2"\/>/s;
    // what is said of all of Điều 1 stands at its end
    expect(text).toMatch(marked);
    expect(notes[0]).toMatch(/^Quyết định số 05\/QĐ-UBND .* có căn cứ ban hành như sau: “Căn cứ Luật .*; Theo đề nghị/);
    expect(notes[1]).toMatch(/^Danh sách ban hành kèm theo Điều này được sửa đổi, bổ sung theo Quyết định số 05/);
    expect(notes[2]).toMatch(/^Điều 3 của Quyết định số 05.* quy định như sau: “Quyết định này có hiệu lực/);
    expect(notes.slice(3)).toEqual([
      'Tên này được đính chính từ “Ban Quản lý Khu kinh tế Hải Phòng” theo văn bản số 900/STTTT-CNTT ngày 10 tháng 6 năm 2024.',
      `Mã này được bổ sung ${BY}, ${SINCE}.`,
      `Mã này được đóng do giải thể ${BY}, ${SINCE}.`,
      `Mã này được thay thế bằng mã H24.16.04 ${BY}, ${SINCE}.`,
      `Mã này được bổ sung ${BY}, ${SINCE}.`,
      `Mã này thay thế mã H24.12.02 ${BY}, ${SINCE}.`,
      `Tên này được đổi từ “Bệnh viện Hữu nghị Việt Tiệp” ${BY}, ${SINCE}.`,
      `Mã này được hủy bỏ do cấp sai ${BY}, ${SINCE}.`,
      `Mã này được đóng do sáp nhập, hợp nhất ${BY}, ${SINCE}; cơ quan, đơn vị tiếp nhận: Bệnh viện Kiến An (H24.18.04).`,
      `Mã này được đóng do chia ${BY}, ${SINCE}; cơ quan, đơn vị tiếp nhận: Bệnh viện mẫu A (H24.18.35, một phần); Bệnh viện mẫu B (H24.18.36, một phần).`,
      `Mã này được bổ sung ${BY}, ${SINCE}; ${FORMED}`,
      `Mã này được bổ sung ${BY}, ${SINCE}; ${FORMED}`,
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

  it('marks a closed agency in the headings of its units too, and says where contact data comes from', () => {
    const own = dossier();
    onDossierDay(own, 'close', 'H24.17', '--subtree', '--confirm', '39', '--decision', AMENDMENT);
    onDossierDay(own, 'update', 'H24.12', '--phone', '02253000000');
    const { rows, notes } = writePaper(own, consolidation(AMENDMENT, '--columns', 'no,name,code,phone'));
    const named = rows.filter((cells) => cells.includes('H24.17')).map((cells) => cells[1] ?? '');
    expect(named.length).toBeGreaterThan(1);
    for (const name of named) expect(name).toMatch(/ \(được đóng\)$/);
    expect(notes).toContain(
      'Thông tin liên hệ tại danh sách được lấy theo sổ đăng ký mã định danh điện tử ngày 10 tháng 6 năm 2024.',
    );
    expect(writePaper(own, consolidation(AMENDMENT), 'khac.docx').notes.join('\n')).not.toContain('Thông tin liên hệ');
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
    expect(lines[10]).toMatch(/^Quyết định số \/QĐ-UBND ngày tháng năm 2024 .* có hiệu lực kể từ ngày ký\.$/);
    expect(notes.at(-1)).toContain(`có hiệu lực kể từ ngày ký; ${FORMED}`);
  });

  it('is refused a day for another paper', () => {
    const args = ['decision', 'draft', DRAFT, '--document', 'submission', '--at', '2024-01-01', '-o', 'x.docx'];
    expect(runOn(DOSSIER_DAY)(repo, args).status).toBe(2);
  });
});
