import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { mustCall, newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  closed: string[];
  problems: { rule: string; severity: string; where: string; message: string; hint: string | null }[];
}

let base: string;
let folder: string;
beforeAll(() => {
  base = newListedRegistry({
    amended: '2022-02-10',
    units: ['H26.01,Sở Y tế', 'H26.15,UBND xã Đông Hội', 'H26.01.01,Trường Trung cấp Y'],
  });
  folder = newFolder();
  cpSync(base, folder, { recursive: true });
  const full = ['--title', 'C', '--number', '300/QĐ-UBND', '--signed', '2023-01-10', '--kind', 'full'];
  mustCall(folder, 'decision', 'new', ...full, '--replaces', '2022-100-qd-ubnd');
});

function imported(decision: string, heads: string, first: string, second: string, ...options: string[]): Answer {
  const rows = [
    `STT;Tên đơn vị;Mã định danh;${heads}`,
    `1;Sở Y tế;H26.01;${first}`,
    `2;UBND xã Đông Hội;H26.15;${second}`,
  ];
  writeFileSync(join(folder, 'a.csv'), rows.join('\n'));
  const args = ['import', 'a.csv', '--decision', decision, '--dry-run', '--no-input', '--json', ...options];
  return jsonOf<Answer>(run(folder, args), 'import');
}
function errorsOf({ problems }: Answer): string[] {
  return problems.flatMap(({ rule, severity, where }) => (severity === 'error' ? [`${rule} ${where}`] : []));
}
function errors(heads: string, first: string, second: string, ...options: string[]): string[] {
  return errorsOf(imported('200/QĐ-UBND', heads, first, second, ...options));
}

const ASKED = ['import-column-unread a.csv › D'];

describe('a column that is not read, beside units in force', () => {
  it.each([
    ['Phạm vi', '', 'Giao lại cho xã bên'],
    ['Nhận định', 'Tốt', 'Giảm'],
    ['Ý kiến của Sở', 'Nhất trí', 'Không đồng ý'],
    ['Thời hạn', '', 'trước 01/7/2025'],
    ['Mốc', '', '01/7/2025'],
    ['Mốc', '', '07/2025'],
    ['Rà lại', '', 'x'],
    ['Đối chiếu', 'Có', 'Không'],
    ['flag', '1', '0'],
    ['Phường mới', '', 'Phường Hòa Bình'],
    ['Xã, phường sau sắp xếp', '', 'Phường Hòa Bình'],
    ['', '', 'xem lại'],
    ['isDeleted', 'false', 'true'],
    ['Theo dõi', 'Đã xóa trên trục', 'Đã xóa trên trục'],
  ])('is asked about where its cells say something, whatever is written over it: %s', (heads, first, second) => {
    const [only, ...others] = errors(heads, first, second);
    expect(others).toEqual([]);
    expect(only).toMatch(/^(?:import-column|list-changes)-unread a\.csv › D$/);
  });

  it('is named with some of its cells and the ways out, each of which ends the question', () => {
    const list = ['Phạm vi', 'Một phần', 'Cả xã'] as const;
    const [problem] = imported('200/QĐ-UBND', ...list).problems.filter(({ severity }) => severity === 'error');
    expect(problem?.message).toContain('“Phạm vi”');
    expect(problem?.message).toContain('D2 “Một phần”');
    expect(problem?.hint).toContain('--map "D=-"');
    expect(problem?.hint).toContain('--map "note=D"');
    expect(errors(...list, '--map', 'D=-')).toEqual([]);
    expect(errors(...list, '--map', 'note=D')).toEqual([]);
  });

  it('offers no field that another column is read as', () => {
    const hintOf = (heads: string, cells: string): string =>
      imported('200/QĐ-UBND', heads, cells, cells).problems.find(({ rule }) => rule === 'import-column-unread')?.hint ??
      '';
    expect(hintOf('Phạm vi;Ghi chú', 'Cả xã;')).not.toContain('note=D');
    expect(hintOf('Phạm vi;Loại thay đổi', 'Cả xã;Giữ nguyên')).not.toContain('change=D');
  });

  it.each([
    ['Loại hình', 'Hành chính', 'Cấp xã'],
    ['Khối', 'Sở, ngành', 'Xã'],
    ['Cấp học', 'Tiểu học', 'THCS'],
    ['Hạng', 'Loại I', 'Loại II'],
    ['Lĩnh vực', 'Y tế', 'Thu hồi đất'],
    ['Mã ĐVHC', '00001', '00002A'],
    ['Biên chế', '12 người', '14'],
    ['Người đứng đầu', 'Nguyễn Văn An', 'Trần Thị Bình'],
    ['Chức vụ', 'Giám đốc', 'Chủ tịch'],
    ['Quận/huyện', 'Ba Đình', 'Đông Anh'],
    ['Diện tích (km2)', '12,5 km2', '8'],
    ['Ngày thành lập', '01/7/2015', '01/7/2016'],
    ['Căn cứ pháp lý', '', 'NQ số 1656/NQ-UBTVQH15'],
    ['Tên tiếng Anh', 'Department of Health', ''],
    ['Tổng số hồ sơ', '1.200', '300'],
    ['Trang chủ', 'https://example.vn', ''],
    ['state', '1', '0'],
    ['Giữ nguyên', 'x', ''],
    ['Kết quả xác minh', 'Đúng', 'Đã sửa'],
    ['Sử dụng chữ ký số', 'Có', 'Không'],
    ['Đã xóa', 'Không', 'Không'],
  ])('is no matter where nothing of a change can stand there: %s', (heads, first, second) => {
    expect(errors(heads, first, second)).toEqual([]);
  });

  it.each([
    ['Loại hình', 'Hành chính', 'Giải thể'],
    ['Người đứng đầu', 'Nguyễn Văn An', 'Đã giải thể'],
    ['Khối', '', 'Đã sáp nhập'],
    ['Căn cứ pháp lý', '', 'Giải thể theo QĐ 12/QĐ-UBND'],
  ])('is asked about there too where a cell ends its row: %s', (heads, first, second) => {
    expect(errors(heads, first, second)).toHaveLength(1);
  });

  it('may say the change of its row again', () => {
    const answer = imported('200/QĐ-UBND', 'Loại thay đổi;Đề xuất', 'Giữ nguyên;', 'Giải thể;Đóng mã');
    expect(errorsOf(answer)).toEqual([]);
    expect(answer.closed).toEqual(['H26.15']);
  });

  it('is only named in a list of new units, and under a decision that lists all codes anew', () => {
    writeFileSync(join(folder, 'b.csv'), 'STT;Tên đơn vị;Mã định danh;Phạm vi\n1;Sở Du lịch;H26.41;Toàn thành phố\n');
    const args = ['import', 'b.csv', '--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json'];
    expect(errorsOf(jsonOf<Answer>(run(folder, args), 'import'))).toEqual([]);
    expect(
      run(
        folder,
        args.filter((each) => each !== '--json'),
      ).stderr,
    ).toContain('Phạm vi');
    expect(errorsOf(imported('300/QĐ-UBND', 'Phạm vi', 'Một phần', 'Cả xã'))).toEqual([]);
    expect(errors('Phạm vi', 'Một phần', 'Cả xã')).toEqual(ASKED);
  });

  it.each([
    ['bỏ đơn vị này', ['import-column-unread b.csv › E']],
    ['Thiếu hồ sơ', ['import-column-unread b.csv › E']],
    ['Xem xét đợt sau', ['import-column-unread b.csv › E']],
    ['x', []],
    ['Đơn vị lớn', []],
  ])('is asked about beside new units where it withholds one: %s', (text, found) => {
    const rows = [
      'STT;Tên đơn vị;Mã định danh;Địa chỉ;Bên lề',
      '1;Sở Du lịch;H26.41;;',
      `2;Sở Lao động;H26.42;;${text}`,
    ];
    writeFileSync(join(folder, 'b.csv'), rows.join('\n'));
    const args = ['import', 'b.csv', '--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json'];
    expect(errorsOf(jsonOf<Answer>(run(folder, args), 'import'))).toEqual(found);
  });
});
