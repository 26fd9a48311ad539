import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../support/cli.js';
import { OFFICE } from '../../support/office.js';
import { mustRun } from '../../support/process.js';
import { cityOfChains } from '../../support/registries/lineages.js';
import { jsonOf } from '../../support/schema.js';

let city = '';
beforeAll(() => {
  city = cityOfChains();
});
const report = (...args: string[]) => run(city, ['report', ...args]);

describe('report', () => {
  test('shows a person levels, changes, agencies, missing contact data and drafts of a period', () => {
    expect(report('--from', '01/01/2023', '--to', '31/12/2023').stdout).toMatchInlineSnapshot(`
      "Sổ thử: tình hình từ 01/01/2023 đến 31/12/2023, 12 mã có hiệu lực

      Mã có hiệu lực theo cấp
        Cấp      Đầu kỳ  Cuối kỳ
        Cấp 1         1        1
        Cấp 2        11       10
        Cấp 3         1        1
        Cấp 4         0        0
        Tổng số      13       12

      Thay đổi trong kỳ
        Loại                Số lượng  Kỳ trước (01/01/2022 – 31/12/2022)
        Cấp mới                    2                                  12
        Sáp nhập, hợp nhất         2                                   0
        Chia                       1                                   0
        Thay thế mã                1                                   0

      Theo quyết định
        Quyết định   Hiệu lực    Cấp mới  Sáp nhập, hợp nhất  Chia  Thay thế mã  Trích yếu
        200/QĐ-UBND  22/05/2023        2                   2     1            1

      Theo cơ quan
        Mã      Tên                        Số mã  Cấp mới  Sáp nhập, hợp nhất  Chia  Thay thế mã  Thiếu liên hệ
        H24     Ủy ban nhân dân thành phố      1        0                   0     0            0              1
        H24.01  Sở Thông tin                   0        0                   1     0            0              0
        H24.02  Sở Khoa học                    2        0                   0     0            0              2
        H24.03  Sở Giao thông Xây dựng         0        0                   0     1            0              0
        H24.04  Sở Giao thông                  1        1                   0     0            0              1
        H24.05  Sở Xây dựng                    1        1                   0     0            0              1
        H24.06  Sở Hạ tầng                     1        0                   0     0            0              1
        H24.07  Ban Quản lý cảng               0        0                   0     0            1              0
        H24.08  Ban Quản lý cảng               1        0                   0     0            0              1
        H24.09  Ban Giải tỏa                   1        0                   0     0            0              1
        H24.10  Sở Cấp nhầm                    1        0                   0     0            0              1
        H24.11  Sở Tổng hợp                    1        0                   0     0            0              1
        H24.13  Sở Sắp đóng                    1        0                   0     0            0              1
        H24.15  Ban Một phần                   1        0                   0     0            0              1
        H24.16  Sở Nối tiếp                    0        0                   1     0            0              0

      Thiếu thông tin liên hệ
        Mã         Tên                        Còn thiếu
        H24        Ủy ban nhân dân thành phố  thư điện tử, điện thoại
        H24.02     Sở Khoa học                thư điện tử, điện thoại
        H24.02.01  Trung tâm Chuyển đổi số    thư điện tử, điện thoại
        H24.04     Sở Giao thông              thư điện tử, điện thoại
        H24.05     Sở Xây dựng                thư điện tử, điện thoại
        H24.06     Sở Hạ tầng                 thư điện tử, điện thoại
        H24.08     Ban Quản lý cảng           thư điện tử, điện thoại
        H24.09     Ban Giải tỏa               thư điện tử, điện thoại
        H24.10     Sở Cấp nhầm                thư điện tử, điện thoại
        H24.11     Sở Tổng hợp                thư điện tử, điện thoại
        H24.13     Sở Sắp đóng                thư điện tử, điện thoại
        H24.15     Ban Một phần               thư điện tử, điện thoại

      Mã cũ không có mã tiếp nhận
        Mọi mã cũ đều dẫn đến mã còn hiệu lực.

      Dự thảo chờ ký
        Không có dự thảo.
      "
    `);
  });

  test('is from the first of January to today unless asked otherwise', () => {
    const json = jsonOf(report('--json'), 'report');
    expect(json).toMatchObject({
      from: '2025-01-01',
      to: '2025-08-01',
      changes: { granted: 1, merged: 2, renamed: 0 },
      drafts: [{ id: '2025-du-thao', days: 61, overdue: true }],
    });
    expect(jsonOf(report('--to', '2023-06-30', '--format', 'json'), 'report').from).toBe('2023-01-01');
    // nobody has waited on the days of the year that are to come
    expect(jsonOf(report('--to', '2025-12-31', '--json'), 'report')).toMatchObject({ drafts: [{ days: 61 }] });
  });

  test('counts by Decision, by month and beside the period before; a code replaced is no grant', () => {
    const { changes, before, decisions, spans, withoutNew } = jsonOf<{
      changes: Record<string, number>;
      before: { from: string; to: string; changes: Record<string, number> };
      decisions: { number: string; changes: Record<string, number> }[];
      spans: { span: string; changes: Record<string, number> }[];
      withoutNew: { code: string; form: string; decisions: string[] }[];
    }>(report('--from', '2024-01-01', '--to', '2024-12-31', '--json'), 'report');
    expect(changes).toMatchObject({ granted: 1, renamed: 1, dissolved: 1, merged: 1, split: 1, annulled: 1 });
    expect(before).toMatchObject({
      from: '2023-01-01',
      to: '2023-12-31',
      changes: { granted: 2, replaced: 1, merged: 2, split: 1 },
    });
    expect(decisions.map(({ number }) => number)).toEqual(['300/QĐ-UBND']);
    expect(decisions[0]?.changes).toEqual(changes);
    expect(spans).toHaveLength(12);
    expect(spans[1]).toEqual({ span: '2024-02', changes });
    // dissolved, and merged into the one that was dissolved
    expect(withoutNew).toEqual([
      expect.objectContaining({ code: 'H24.09', form: 'code', decisions: ['2024-300-qd-ubnd'] }),
      expect.objectContaining({ code: 'H24.16', decisions: ['2023-200-qd-ubnd', '2024-300-qd-ubnd'] }),
    ]);
    const odd = jsonOf<{ before: object }>(report('--from', '2024-01-11', '--to', '2024-01-20', '--json'), 'report');
    expect(odd.before).toMatchObject({ from: '2024-01-01', to: '2024-01-10' });
  });

  test('as a page draws what its tables say, asks nobody for anything and runs no script', () => {
    const page = report('--from', '2024-01-01', '--to', '2024-12-31', '--format', 'html').stdout;
    expect(page.match(/<figure>/g)).toHaveLength(2);
    expect(page.match(/<rect [^>]*fill="#/g)?.length).toBeGreaterThan(8);
    expect(page).not.toMatch(/<script|src=|https?:/);
    expect(page).toContain('<th scope="row" class="code">300/QĐ-UBND</th>');
  });

  test('as Markdown has a table for each thing there is to report', () => {
    const { stdout } = report('--from', '2023-01-01', '--to', '2023-12-31', '--format', 'md');
    expect(stdout).toContain(
      '\n## Thay đổi trong kỳ\n\n| Loại | Số lượng | Kỳ trước (01/01/2022 – 31/12/2022) |\n| --- | ---: | ---: |\n| Cấp mới | 2 | 12 |\n',
    );
    expect(stdout).toContain('## Dự thảo chờ ký\n\nKhông có dự thảo.\n');
  });

  test('goes into a file, which is not written over unless asked to', () => {
    const first = report('--format', 'md', '-o', 'bao-cao.md');
    expect(first).toMatchObject({ status: 0, stdout: '' });
    const written = readFileSync(join(city, 'bao-cao.md'), 'utf8');
    expect(written).toContain('# Sổ thử: tình hình từ 01/01/2025');
    expect(report('--json', '-o', 'bao-cao.md').status).toBe(3);
    expect(readFileSync(join(city, 'bao-cao.md'), 'utf8')).toBe(written);
    expect(report('--json', '-o', 'bao-cao.md', '--force').status).toBe(0);
    expect(readFileSync(join(city, 'bao-cao.md'), 'utf8')).toContain('madinhdanh/report@1');
  });

  test('wrong use ends with 2', () => {
    expect(report('--from', '2024-01-01', '--to', '2023-01-01')).toMatchObject({ status: 2, stdout: '' });
    expect(report('--format', 'pdf')).toMatchObject({ status: 2, stdout: '' });
  });
});

const unzipped = (file: string): Record<string, string> => {
  const parts = unzipSync(readFileSync(join(city, file)));
  return Object.fromEntries(Object.entries(parts).map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]));
};

describe('report as an office file', () => {
  test('Word: the ending asks for it, every table is there', () => {
    expect(report('-o', 'bao-cao.docx', '--from', '2023-01-01', '--to', '2023-12-31')).toMatchObject({
      status: 0,
      stdout: '',
    });
    const text = (unzipped('bao-cao.docx')['word/document.xml'] ?? '').replace(/<[^>]+>/g, ' ');
    for (const title of ['1. Mã có hiệu lực', '2. Thay đổi trong kỳ', '3. Kết quả theo cơ quan', '4. Mã cũ không có']) {
      expect(text).toContain(title);
    }
    expect(text).toMatch(/H24\.07\s+Ban Quản lý cảng/);
    // what is in order is no shortcoming
    expect(text).not.toContain('Dự thảo chờ ký');
    expect(text).not.toContain('1. Thông tin liên hệ');
  });

  test('Word: two charts with their figures, which the paper speaks of; nothing that only commands know', () => {
    expect(report('-o', 've.docx', '--from', '2023-05-01', '--to', '2025-04-30').status).toBe(0);
    const parts = unzipped('ve.docx');
    const [levels = '', months = ''] = [parts['word/charts/chart1.xml'], parts['word/charts/chart2.xml']];
    expect(levels).toContain('<c:v>Cấp 2</c:v>');
    expect(months).toContain('<c:v>05/2023</c:v>');
    expect(months).toContain('<c:v>Thay thế mã</c:v>');
    const data = unzipSync(readFileSync(join(city, 've.docx')))['word/charts/chart2.xlsx'] ?? new Uint8Array();
    expect(Buffer.from(unzipSync(data)['xl/worksheets/sheet1.xml'] ?? []).toString()).toContain('<t>05/2023</t>');
    const text = (parts['word/document.xml'] ?? '').replace(/<[^>]+>/g, ' ');
    expect(text).toMatch(/1\s+Cấp mới\s+03\s+2\s+Đổi tên\s+01\s+3\s+Đóng mã \(giải thể\)\s+01/);
    expect(text).toContain('4. Mã cũ không có mã tiếp nhận');
    expect(report('-o', 've.docx', '--force').status).toBe(0);
    const drafts = (unzipped('ve.docx')['word/document.xml'] ?? '').replace(/<[^>]+>/g, ' ');
    expect(drafts).toContain('Dự thảo sắp xếp');
    expect(drafts).not.toContain('2025-du-thao');
  });

  test('Excel: a sheet a table, figures are numbers', () => {
    expect(report('-o', 'bao-cao.xlsx', '--from', '2023-01-01', '--to', '2023-12-31').status).toBe(0);
    const parts = unzipped('bao-cao.xlsx');
    expect(parts['xl/workbook.xml']).toContain('name="Theo cơ quan"');
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<v>12<\/v>/);
    expect(parts['xl/worksheets/sheet3.xml']).toContain('200/QĐ-UBND');
    expect(parts['xl/worksheets/sheet4.xml']).toContain('H24.07');
  });

  test('is the same to the byte each time', () => {
    report('-o', 'a.docx');
    report('-o', 'b.docx');
    expect(readFileSync(join(city, 'a.docx')).equals(readFileSync(join(city, 'b.docx')))).toBe(true);
  });

  test('needs a file to go to', () => {
    expect(report('--format', 'xlsx')).toMatchObject({ status: 2, stdout: '' });
  });

  test.skipIf(!OFFICE && process.env.CI === undefined)('PDF: the same paper, with its charts and what they say', () => {
    expect(report('-o', 'bao-cao.pdf', '--from', '2023-01-01', '--to', '2023-12-31').status).toBe(0);
    const words = mustRun('pdftotext', [join(city, 'bao-cao.pdf'), '-']).replace(/\s+/g, ' ');
    for (const title of ['BÁO CÁO', 'Thay đổi theo tháng', 'Số mã có hiệu lực theo cấp'])
      expect(words).toContain(title);
    expect(mustRun('pdfinfo', ['-struct-text', join(city, 'bao-cao.pdf')]).match(/Figure/g)).toHaveLength(2);
  });
});

describe('the day and the period of a Báo cáo', () => {
  const told = (today: string, ...args: string[]): { text: string; stderr: string; status: number | null } => {
    const { status, stderr } = run(city, ['report', '-o', 'ky.docx', '--force', ...args], { today });
    return {
      status,
      stderr,
      text: (unzipped('ky.docx')['word/document.xml'] ?? '').replace(/<[^>]+>/g, '').replace(/\s+/g, ' '),
    };
  };

  test('it bears the year in which it is made, whatever period it tells of', () => {
    const yearly = told('2026-01-10', '--from', '2025-01-01', '--to', '2025-12-31').text;
    expect(yearly).toMatch(/Thành phố, ngày\s+tháng\s+năm 2026/);
    expect(told('2025-08-01', '--to', '2024-12-31').text).toMatch(/Thành phố, ngày\s+tháng\s+năm 2025/);
    expect(told('2026-01-10', '--stale', '30', '--to', '2025-12-31').text).toMatch(/ngày\s+tháng\s+năm 2026/);
  });

  test('a period that is not over is told to be so, on screen and on paper; one that is over is not', () => {
    const ahead = told('2025-08-01', '--from', '2025-01-01', '--to', '2025-12-31');
    expect(ahead.stderr).toContain('Kỳ báo cáo chưa kết thúc (31/12/2025)');
    expect(ahead.text).toContain('Kỳ báo cáo chưa kết thúc');
    const over = told('2025-08-01', '--from', '2025-01-01', '--to', '2025-07-31');
    expect(over.stderr + over.text).not.toContain('chưa kết thúc');
  });

  test('a period of one day is that day, and no code is none', () => {
    expect(told('2025-08-01', '--from', '2025-07-05', '--to', '2025-07-05').text).toContain(
      'quản lý mã định danh điện tử ngày 05 tháng 7 năm 2025',
    );
    expect(told('2025-08-01', '--from', '2019-01-01', '--to', '2019-12-31').text).not.toContain('có 00 mã');
  });

  test('a file of an ending that names no format is refused', () => {
    expect(report('-o', 'a.xyz')).toMatchObject({ status: 2, stdout: '' });
    expect(report('-o', 'a.xyz').stderr).toContain('a.xyz');
    expect(report('-o', 'a.xyz', '--format', 'md').status).toBe(0);
  });
});
