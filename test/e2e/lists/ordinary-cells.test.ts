import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string; name: string }[];
  closed: string[];
  problems: { rule: string; severity: string; message: string; hint: string | null; source?: { cell?: string } }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2023-01-10',
    units: [
      'H26,UBND thành phố Hà Nội',
      'H26.01,Sở Y tế',
      'H26.02,Sở Nội vụ',
      'H26.06,Sở Giáo dục',
      'H26.12,UBND xã Tân Lập',
      'H26.13,UBND xã Tân Hội',
      'H26.13.01,Trường Tiểu học Tân Hội',
      'H26.01.01,Khoa Nội',
    ],
  });
});

function imported(...lines: readonly string[]): Answer {
  writeFileSync(join(folder, 'a.csv'), `${lines.join('\n')}\n`);
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', '--decision', '200/QĐ-UBND', '--dry-run', '--json']), 'import');
}
const errors = ({ problems }: Answer): string[] =>
  problems.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule);

const noted = (code: string, note: string): Answer =>
  imported('Tên đơn vị;Mã định danh;Ghi chú', `Trường A;${code};${note}`);
const ended = (reason: string): Answer =>
  imported('Tên đơn vị;Mã định danh;Loại thay đổi;Lý do', `Khoa Nội;H26.01.01;Giải thể;${reason}`);

describe('the note of a new unit', () => {
  it.each([
    ['H26.01.31', 'Chuyển về Sở từ 01/7/2025'],
    ['H26.06.58', 'Chuyển từ huyện về tỉnh quản lý'],
    ['H26.12.59', 'Chuyển về xã quản lý'],
    ['H26.06.60', 'Hủy thầu'],
    ['H26.12.60', 'Giữ nguyên tên'],
  ])('is kept where it asks for nothing: %s, %s', (code, note) => {
    const answer = noted(code, note);
    expect(errors(answer)).toEqual([]);
    expect(answer.granted).toHaveLength(1);
  });

  it.each([
    ['H26.06.59', 'Chuyển về phường quản lý từ 01/7/2025'],
    ['H26.12.61', 'Chuyển về Sở'],
    ['H26.06.61', 'Chuyển về Sở Nội vụ'],
    ['H26.06.62', 'Hủy'],
    ['H26.12.62', 'Giữ nguyên'],
  ])('is asked about where its code says otherwise: %s, %s', (code, note) => {
    expect(errors(noted(code, note))).toHaveLength(1);
  });
});

describe('why a unit ends', () => {
  it.each([
    'Theo Đề án vị trí việc làm',
    'Sắp xếp, kiện toàn bộ máy bên trong',
    'Thiếu học sinh, xuống cấp',
    'Theo Đề án tinh giản tổ chức bộ máy, biên chế',
  ])('needs no receiver: %s', (reason) => {
    const answer = ended(reason);
    expect(errors(answer)).toEqual([]);
    expect(answer.closed).toEqual(['H26.01.01']);
  });

  it.each([
    'Theo Đề án hợp nhất Khoa Ngoại và Khoa Nội',
    'Theo Đề án giao khoa khác',
    'Theo Đề án sáp nhập khoa ngoại',
    'Thiếu học sinh, về Trường B',
    'Theo Kế hoạch bên kia làm',
  ])('is asked about where others may go on: %s', (reason) => {
    expect(errors(ended(reason))).toHaveLength(1);
  });
});

describe('bodies that look after units', () => {
  const head = 'Tên đơn vị;Mã định danh';

  it.each(['Đơn vị cung cấp chữ ký số', 'Cơ quan phối hợp'])('are no matter of the units: %s', (heading) => {
    expect(errors(imported(`${head};${heading}`, 'Sở Du lịch;H26.31;Ban Cơ yếu Chính phủ'))).toEqual([]);
  });

  it('are held against the one above', () => {
    const line = (body: string) => imported(`${head};Đơn vị phụ trách`, `Trường A;H26.06.31;${body}`);
    expect(errors(line('Sở Giáo dục'))).toEqual([]);
    expect(errors(line('Sở Nội vụ'))).toEqual(['import-parent-differs']);
  });

  it('are asked about in a list without codes', () => {
    const answer = imported('STT;Tên đơn vị;Đơn vị phụ trách', '1;Trường A;Sở Giáo dục');
    expect(errors(answer)).toEqual(['import-parent-needed']);
  });
});

describe('telephones', () => {
  const called = (phone: string) => imported('Tên đơn vị;Mã định danh;Điện thoại', `Phòng A;H26.01.31;${phone}`);

  it.each(['024 3386 1236 (VP)', '024.33861236 (Văn phòng)', '0912345678 (Trưởng phòng)', 'Đường dây nóng: 1900 1009'])(
    'are read beside whose they are: %s',
    (phone) => {
      expect(errors(called(phone))).toEqual([]);
    },
  );

  it.each(['024 3386 1236 (sai số)', '024 3386 1236 (đã cắt)', 'Không liên lạc: 1900 1009'])(
    'are asked about else: %s',
    (phone) => {
      expect(errors(called(phone))).toEqual(['schema-format']);
    },
  );
});

describe('new codes', () => {
  const head = 'Tên đơn vị;Mã định danh;Mã định danh mới';

  it('may be none', () => {
    const answer = imported(head, 'Trường Tiểu học Tân Hội;H26.13.01;H26.12.31', 'Sở Y tế;H26.01;Không đổi');
    expect(errors(answer)).toEqual([]);
    expect(answer.closed).toEqual(['H26.13.01']);
  });

  it('are no words of an end', () => {
    expect(errors(imported(head, 'Sở Y tế;H26.01;Giải thể'))).toEqual(['import-code-malformed']);
  });
});

describe('what is no code', () => {
  it.each([
    ['26.31', 'H26.31'],
    ['"H26,33"', 'H26.33'],
    ['H26-34', 'H26.34'],
    ['H26..36', 'H26.36'],
    ['H026.40', 'H26.40'],
  ])('is shown as what may be meant: %s', (code, meant) => {
    const [problem, ...others] = imported('Tên đơn vị,Mã định danh', `Sở Du lịch,${code}`).problems;
    expect(others).toEqual([]);
    expect(problem?.rule).toBe('import-code-malformed');
    expect(problem?.hint).toContain(meant);
  });

  it.each(['H96-34', '96.31'])('is only told where nobody is above it: %s', (code) => {
    const [problem] = imported('Tên đơn vị,Mã định danh', `Sở Du lịch,${code}`).problems;
    expect(problem?.rule).toBe('import-code-malformed');
    expect(problem?.hint ?? '').not.toContain('H96.34');
  });
});

describe('warnings', () => {
  it('leave out codes that stand behind the names of their own bodies', () => {
    const own = imported('TT;Tên đơn vị;Mã định danh', 'I;UBND XÃ TÂN LẬP (H26.12);', '1;Phòng Kinh tế;H26.12.31');
    expect(errors(own)).toEqual([]);
    const other = imported('TT;Tên đơn vị;Mã định danh', '1;Sở Du lịch (H26.31);', '2;Phòng Kinh tế;H26.12.31');
    expect(errors(other)).toEqual(['list-code-in-name']);
  });

  it('tell a whole column of old names that nobody knows once', () => {
    const lines = [1, 2, 3, 4, 5].map((i) => `UBND phường Số ${i};H26.4${i};Hàng ${i}`);
    const head = 'Tên xã mới;Mã định danh;Các xã cũ';
    const { problems } = imported(head, ...lines);
    const [told, ...others] = problems.filter(({ rule }) => rule === 'import-former-unknown');
    expect(others).toEqual([]);
    expect(told?.message).toMatch(/^5 hàng/);
    expect(
      imported(head, ...lines.slice(0, 2)).problems.filter(({ rule }) => rule === 'import-former-unknown'),
    ).toHaveLength(2);
  });

  it('name the cell of a day before the decision', () => {
    const { problems } = imported(
      'Tên đơn vị;Mã định danh;Loại thay đổi;Ngày hiệu lực',
      'Sở Du lịch;H26.31;Cấp mới;07/01/2022',
    );
    expect(problems.map(({ rule, source }) => `${rule} ${source?.cell}`)).toEqual(['change-before-decision D2']);
  });
});
