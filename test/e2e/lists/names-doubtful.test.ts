import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string; name: string }[];
  units: { kind: string; code: string }[];
  problems: { rule: string; severity: string; message: string; args: Record<string, unknown>; where: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2022-02-10',
    units: ['H26.01,Sở Y tế', 'H26.01.01,Trường A', 'H26.01.02,Trường THPT Nguyễn Trãi', 'H26.02,Sở Nội vụ'],
  });
});

function imported(...lines: string[]): Answer {
  writeFileSync(join(folder, 'a.csv'), lines.join('\n'));
  const options = ['--decision', '200/QĐ-UBND', '--skip-errors', '--dry-run', '--json'];
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', ...options]), 'import');
}
const told = ({ problems }: Answer): string[] =>
  problems.filter(({ severity }) => severity !== 'info').map(({ rule, severity }) => `${severity} ${rule}`);
const granted = (name: string): Answer =>
  imported('Tên đơn vị,Mã định danh', `"${name.replaceAll('"', '""')}",H26.01.20`);

describe('a name that is none, or no more than half of one', () => {
  it.each([
    ['Trường "B', '"'],
    ['Trường B” cơ sở 1', '”'],
    ['Trường B (cơ sở 1', '('],
    ['Trường B]', ']'],
    ['Trường B (chờ QĐ)', 'chờ QĐ'],
    ['Trường B (dự kiến)', 'dự kiến'],
    ['Trường B (tạm)', 'tạm'],
    ['Trường B (đang xin ý kiến)', 'đang xin ý kiến'],
    ['Trường B - dự kiến thành lập', 'dự kiến thành lập'],
    ['Trường B (ĐT: 024 123)', 'ĐT: 024 123'],
    ['Trường B 0912 345 678', '0912 345 678'],
    ['Trường B - 0241.234.567', '0241.234.567'],
    ['Trường B truong@example.vn', 'truong@example.vn'],
    ['Trường B ngày 12/3/2024', 'ngày 12/3/2024'],
    ['Trường B 2.000.000 đồng', '2.000.000 đồng'],
    ['Trường B (mới)', 'mới'],
    ['Trường B (bỏ)', 'bỏ'],
    ['Trường B (bỏ đơn vị này)', 'bỏ đơn vị này'],
    ['Trường B (không dùng)', 'không dùng'],
    ['Trường B (trùng)', 'trùng'],
    ['Trường B (thay Trường A)', 'thay Trường A'],
  ])('is refused with what makes it so: %s', (name, words) => {
    const answer = granted(name);
    expect(told(answer)).toEqual(['error import-no-value']);
    expect(answer.problems[0]?.args.words).toBe(words);
    expect(answer.granted).toEqual([]);
  });

  it.each([
    'Trường "B" cơ sở 1',
    'Trường B (xã mới Tân Lập)',
    'Trường B (Thay Đổi)',
    '”Trường B”',
    'Trường 19/8',
    'Trường 30/4/1975',
    'Trường số 5',
    'Trung tâm Xúc tiến Đầu tư (tạm giữ)',
    'Trường THPT TP.',
  ])('is one all the same: %s', (name) => {
    const answer = granted(name);
    expect([told(answer), answer.granted[0]?.name]).toEqual([[], name]);
  });

  it('comes without the dot of a sentence', () => {
    expect(granted('Trường Lê Lai.').granted[0]?.name).toBe('Trường Lê Lai');
  });

  it('is told of where it speaks of what was before', () => {
    const answer = granted('Trường B (cũ)');
    expect([told(answer), answer.granted.length]).toEqual([['warning import-name-doubtful'], 1]);
  });
});

describe('a name without a word that says what is meant', () => {
  const rows = ['Trường B,H26.01.11', 'Trường C,H26.01.12', 'Trường D,H26.01.13', 'Trường E,H26.01.14'];

  it('is told of with its cell, where the others of the list have one', () => {
    const answer = imported('Tên đơn vị,Mã định danh', ...rows, 'lorem ipsum,H26.01.15');
    expect(told(answer)).toEqual(['warning import-name-doubtful']);
    expect(answer.problems[0]?.where).toContain('A6');
  });

  it('is refused where it is that of a person', () => {
    for (const name of ['Nguyễn Văn An', 'Bà Lê Thị Hoa']) {
      const answer = imported('Tên đơn vị,Mã định danh', ...rows, `${name},H26.01.15`);
      expect([told(answer), answer.granted.length]).toEqual([['error import-no-value'], 4]);
    }
  });

  it('is no matter in a list that calls its bodies so, nor where another body is called alike', () => {
    const names = ['Hoa Sen,H26.01.21', 'Kim Đồng,H26.01.22', 'Lê Lợi,H26.01.23'];
    expect(told(imported('Tên đơn vị,Mã định danh', ...rows, ...names))).toEqual([]);
    expect(told(imported('Tên đơn vị,Mã định danh', ...rows, 'Quỹ Đầu tư,H26.01.21'))).toEqual([]);
    const kinds = ['Cổng Thông tin điện tử,H26.01.21', 'PTDTNT Lê Lợi,H26.01.22'];
    expect(told(imported('Tên đơn vị,Mã định danh', ...rows, ...kinds))).toEqual([]);
    const alike = ['Cụm thi đua 1,H26.01.21', 'Cụm thi đua 2,H26.01.22'];
    expect(told(imported('Tên đơn vị,Mã định danh', ...rows, ...alike))).toEqual([]);
  });
});

describe('a column of new names', () => {
  const named = (name: string, change = ''): Answer =>
    imported('Loại thay đổi,Tên đơn vị,Tên đơn vị mới,Mã định danh', `${change},Trường A,${name},H26.01.01`);

  it.each(['Không thay đổi tên', 'Giữ tên', 'Giữ nguyên tên gọi', 'Không đổi tên', 'Tên giữ nguyên', 'Như cũ'])(
    'that says that the name stays renames nothing: %s',
    (words) => {
      const answer = named(words);
      expect([told(answer), answer.units]).toEqual([[], []]);
      expect(told(named(words, 'Đổi tên'))).toEqual(['error import-rename-nothing']);
    },
  );

  it.each([
    'Bỏ',
    'Đổi địa chỉ',
    'Sẽ giải thể trong năm 2026',
    'Chờ quyết định',
    'Không',
    'Xem ghi chú',
    'Giữ nguyên tên Trường A',
  ])('that says something else is asked about: %s', (words) => {
    for (const change of ['', 'Đổi tên']) {
      const answer = named(words, change);
      expect(told(answer)).toHaveLength(1);
      expect(told(answer)[0]).toMatch(/^error /);
      expect(answer.units).toEqual([]);
    }
  });

  it('may give less of a name than there was, which is told', () => {
    const row = ',Trường THPT Nguyễn Trãi,Nguyễn Trãi,H26.01.02';
    const answer = imported('Loại thay đổi,Tên đơn vị,Tên đơn vị mới,Mã định danh', row);
    expect(told(answer)).toEqual(['warning import-name-doubtful']);
    expect(answer.units).toMatchObject([{ kind: 'renamed', code: 'H26.01.02' }]);
  });
});

describe('quotes in the name of a CSV file', () => {
  const named = (cell: string): string[] => told(imported('Tên đơn vị,Mã định danh', `${cell},H26.01.20`));

  it.each(['"Trường THPT "Lê Lợi""', '"Trường "B" C"', '"Trường THPT Lê Lợi"""""'])(
    'are asked about where they were not written twice: %s',
    (cell) => {
      expect(named(cell)).toEqual(['error import-no-value']);
    },
  );

  it.each(['Trường THPT "Lê Lợi"', '"Trường THPT ""Lê Lợi"""', '"Trường ""B"" C"', '“Trường B”'])(
    'are those of the name where they are plain: %s',
    (cell) => {
      expect(named(cell)).toEqual([]);
    },
  );
});
