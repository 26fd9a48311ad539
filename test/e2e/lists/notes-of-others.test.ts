import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string }[];
  closed: string[];
  problems: { rule: string; severity: string; message: string; hint?: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2022-02-10',
    units: [
      'H26.01,Sở Y tế',
      'H26.01.01,Trường A',
      'H26.01.02,Trường B',
      'H26.02,Sở Nội vụ',
      'H26.03,Ủy ban nhân dân xã Đông',
    ],
  });
});

function imported(...lines: string[]): Answer {
  writeFileSync(join(folder, 'a.csv'), lines.join('\n'));
  const options = ['--decision', '200/QĐ-UBND', '--skip-errors', '--dry-run', '--json'];
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', ...options]), 'import');
}
const told = ({ problems }: Answer): string[] =>
  problems.filter(({ severity }) => severity !== 'info').map(({ rule, severity }) => `${severity} ${rule}`);
const noted = (note: string, unit = 'Trường A,H26.01.01', change = ''): Answer =>
  imported('Tên đơn vị,Mã định danh,Loại thay đổi,Ghi chú', `${unit},${change},"${note}"`);
const NEW = 'Trường D,H26.01.04';

describe('a note that names an open body', () => {
  it.each([
    'Tiếp nhận Sở Nội vụ',
    'Tiếp nhận nguyên trạng Trường B',
    'Tiếp nhận toàn bộ Sở Nội vụ',
    'Kế thừa UBND xã Đông',
    'Kế thừa xã Đông',
    'Nhận UBND xã Đông',
    'Thay thế cho Sở Nội vụ',
    'Sáp nhập thêm xã Đông',
    'Gộp thêm Trường B',
  ])('as taken over is asked about: %s', (note) => {
    for (const answer of [noted(note), noted(note, 'Trường A,H26.01.01', 'Cập nhật'), noted(note, NEW)]) {
      expect(told(answer)).toEqual(['error import-note-asks']);
      expect(answer.problems[0]?.message).toContain(' – ');
      expect(answer.granted).toEqual([]);
    }
  });

  it.each(['Thuộc Sở Nội vụ', 'Trực thuộc UBND xã Đông', 'Từ 01/7/2025 trực thuộc UBND xã Đông'])(
    'as the one above, which it is not, is asked about: %s',
    (note) => {
      for (const answer of [noted(note), noted(note, NEW)]) {
        expect(told(answer)).toEqual(['error import-note-asks']);
        expect(answer.problems[0]?.hint).toContain('“Cấp trên”');
        expect(answer.granted).toEqual([]);
      }
      const grouped = imported('STT,Tên đơn vị,Ghi chú', 'I,SỞ Y TẾ,', `1,Trường D,"${note}"`);
      expect(told(grouped)).toEqual(['error import-note-asks']);
      expect(grouped.granted).toEqual([]);
    },
  );

  it.each([
    'Thuộc Sở Y tế',
    'Trước đây thuộc Sở Nội vụ',
    'Không thuộc Sở Nội vụ',
    'Thuộc địa bàn xã Đông',
    'Thuộc xã Đông',
    'Tiếp nhận nhiệm vụ từ năm 2020',
    'Trụ sở thuộc UBND xã Đông',
  ])('is a remark otherwise: %s', (note) => {
    expect(told(noted(note))).toEqual([]);
    expect(told(noted(note, NEW))).toEqual([]);
  });
});

describe('a note by which nothing is to be granted', () => {
  it.each([
    'Không cấp',
    'Đề nghị không cấp',
    'Không cấp mã định danh',
    'Chưa thành lập',
    'Chưa có quyết định thành lập',
    'Dự kiến thành lập',
    'Không đủ điều kiện cấp mã',
    'Chưa đủ điều kiện',
    'Không thuộc đối tượng cấp mã',
    'Giữ nguyên',
    'Không thay đổi',
  ])('is asked about on a row that would grant: %s', (note) => {
    for (const change of ['', 'Cấp mới']) {
      const answer = noted(note, NEW, change);
      expect(told(answer)).toEqual(['error import-note-asks']);
      expect(answer.granted).toEqual([]);
    }
    expect(told(noted(note))).toEqual([]);
  });

  it.each(['Chưa cấp mã', 'Chưa có mã', 'Không có mã cũ', 'Thành lập năm 2022', 'Không có trụ sở riêng'])(
    'is none where it says why a code is asked for: %s',
    (note) => {
      expect(noted(note, NEW).granted.map(({ code }) => code)).toEqual(['H26.01.04']);
    },
  );
});

describe('a note that a body stays what it was', () => {
  it('asks for nothing in a first list, where nobody is known yet', () => {
    const empty = newListedRegistry({ units: [] });
    const take = (note: string): Answer => {
      writeFileSync(join(empty, 'a.csv'), `Tên đơn vị,Mã định danh,Ghi chú\nSở A,H26.01,${note}\nSở B,H26.02,`);
      const options = ['--decision', '100/QĐ-UBND', '--skip-errors', '--dry-run', '--json'];
      return jsonOf<Answer>(run(empty, ['import', 'a.csv', ...options]), 'import');
    };
    for (const note of ['Giữ nguyên', 'Giữ nguyên tên', 'Không thay đổi']) {
      expect(told(take(note))).toEqual([]);
      expect(take(note).granted.map(({ code }) => code)).toEqual(['H26.01', 'H26.02']);
    }
    expect(told(take('Không cấp'))).toEqual(['error import-note-asks']);
  });
});

describe('a reason or a note of an end', () => {
  it.each([
    'Nghị quyết số 1656/NQ-UBTVQH15',
    'Thực hiện NQ 1656/NQ-UBTVQH15 ngày 16/6/2025',
    'Sắp xếp tinh gọn theo NQ18',
    'Tinh gọn đầu mối',
    'Tinh gọn bộ máy',
    'Theo TB số 12/TB-SYT ngày 01/02/2025 của Sở Y tế',
    'Theo KL số 5/KL-TU của Tỉnh ủy',
  ])('names nobody who takes over by the symbol of a paper, or by its own words: %s', (text) => {
    for (const column of ['Lý do', 'Ghi chú']) {
      const answer = imported(
        `Tên đơn vị,Mã định danh,Loại thay đổi,${column}`,
        `Trường A,H26.01.01,Giải thể,"${text}"`,
      );
      expect(told(answer).filter((each) => each.startsWith('error'))).toEqual([]);
      expect(answer.closed).toEqual(['H26.01.01']);
    }
  });
});

describe('a state', () => {
  it.each(['Hoạt động bình thường', 'Còn hoạt động', 'Bình thường', 'Vẫn đang hoạt động', 'Hoạt động ổn định'])(
    'says that the body goes on: %s',
    (state) => {
      const answer = imported('Tên đơn vị,Mã định danh,Tình trạng', `Trường A,H26.01.01,${state}`);
      expect(told(answer)).toEqual([]);
      expect(answer.closed).toEqual([]);
    },
  );
});

describe('a renaming', () => {
  it('to the name that the body has is an error, also in its long form and with the new name in the note', () => {
    for (const note of ['UBND phường Đông', '']) {
      const answer = noted(note, 'UBND xã Đông,H26.03', 'Đổi tên');
      expect(told(answer)).toEqual(['error import-rename-nothing']);
      expect(answer.problems.some(({ hint }) => hint?.includes('“Tên mới”'))).toBe(true);
    }
    const shortened = 'Đổi tên,UBND xã Đông,Ủy ban nhân dân xã Đông,H26.03';
    expect(told(imported('Loại thay đổi,Tên mới,Tên cũ,Mã định danh', shortened))).toEqual([
      'error import-rename-nothing',
    ]);
  });

  it('that only the reason of an end speaks of is asked about as one, and so is another code', () => {
    const head = 'Tên đơn vị,Mã định danh,Loại thay đổi,Lý do,Đơn vị tiếp nhận';
    for (const [reason, hint] of [
      ['Đổi tên thành Trường X', '“Đổi tên”'],
      ['Thay bằng mã H26.01.09', '“Thay thế”'],
      ['Chuyển sang mã H26.01.09', '“Thay thế”'],
    ]) {
      for (const change of ['Đóng', 'Giải thể']) {
        for (const receiver of ['', 'Không']) {
          const answer = imported(head, `Trường A,H26.01.01,${change},${reason},${receiver}`);
          expect(told(answer)).toEqual(['error import-note-asks']);
          expect(answer.problems[0]?.hint).toContain(hint);
          expect(answer.closed).toEqual([]);
        }
      }
    }
  });
});

describe('a code granted before', () => {
  it.each(['Mã định danh đã cấp', 'Mã cũ'])('of an open body of the same name is replaced: %s', (column) => {
    const answer = imported(`Tên đơn vị,Mã định danh,${column}`, 'Trường A,H26.03.01,H26.01.01');
    expect(told(answer)).toEqual([]);
    expect(answer.closed).toEqual(['H26.01.01']);
    const granted = imported(`Tên đơn vị,Mã định danh,${column},Loại thay đổi`, 'Trường A,H26.03.01,H26.01.01,Cấp mới');
    expect(told(granted)).toEqual(['error import-change-unfit']);
    expect(granted.granted).toEqual([]);
  });
});

describe('a Sở or a commune that is to move beneath another one', () => {
  it.each(['Sở Nội vụ,H26.02,Chuyển về Sở Y tế,', 'UBND xã Đông,H26.03,Chuyển,Sở Y tế'])(
    'is asked about: %s',
    (row) => {
      const answer = imported('Tên đơn vị,Mã định danh,Loại thay đổi,Cấp trên', row);
      expect(told(answer)).toEqual(['error import-receiver-unasked']);
      expect(answer.problems.some(({ hint }) => hint?.includes('“Sáp nhập”'))).toBe(true);
      expect(answer.closed).toEqual([]);
      const school = imported('Tên đơn vị,Mã định danh,Loại thay đổi', 'Trường A,H26.01.01,Chuyển về Sở Nội vụ');
      expect(told(school)).toEqual([]);
    },
  );
});
