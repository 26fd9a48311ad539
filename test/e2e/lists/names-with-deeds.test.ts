import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  units: { kind: string; to?: string }[];
  problems: { rule: string; severity: string; where: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2022-02-10',
    units: ['H26.01,UBND quận Ba Đình', 'H26.02,UBND xã Tân Lập', 'H26.01.01,Trường Tiểu học Cũ'],
  });
});

function imported(heads: string, cells: string): Answer {
  writeFileSync(
    join(folder, 'a.csv'),
    `STT;Mã định danh;Tên đơn vị;${heads}\n1;H26.01.01;Trường Tiểu học Cũ;${cells}\n`,
  );
  const args = ['import', 'a.csv', '--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json'];
  return jsonOf<Answer>(run(folder, args), 'import');
}
function errorsOf({ problems }: Answer): string[] {
  return problems.flatMap(({ rule, severity, where }) => (severity === 'error' ? [`${rule} ${where}`] : []));
}

describe('a new name with something else to be done behind it', () => {
  it.each([
    'Đổi tên thành Trường Tiểu học Ba Đình và chuyển về UBND xã Tân Lập',
    'Đổi tên thành Trường Tiểu học Ba Đình, trực thuộc UBND xã Tân Lập',
    'Đổi tên thành Trường Tiểu học Ba Đình trực thuộc UBND xã Tân Lập',
    'Đổi tên thành Trường Tiểu học Ba Đình, điều chỉnh số điện thoại',
    'Đổi tên thành "Trường Tiểu học Ba Đình" và thay đổi địa chỉ',
    'Đổi tên thành Trường Tiểu học Ba Đình; đồng thời giao UBND xã Tân Lập quản lý',
    'Đổi tên thành Trường Tiểu học Ba Đình do UBND xã Tân Lập quản lý',
    'Đổi tên thành Trường Tiểu học Ba Đình, sáp nhập thêm Trường Tiểu học Hoa Sen',
  ])('is asked about: %s', (cell) => {
    expect(errorsOf(imported('Loại thay đổi', `"${cell.replaceAll('"', '""')}"`))).toEqual([
      'import-no-value a.csv › D2',
    ]);
  });

  it.each(['Trường Tiểu học Ba Đình (UBND xã Tân Lập quản lý)', 'Trường Tiểu học Ba Đình - UBND xã Tân Lập'])(
    'is asked about in a column of new names: %s',
    (name) => {
      expect(errorsOf(imported('Tên mới', name))).toEqual(['import-no-value a.csv › D2']);
    },
  );

  it.each([
    ['Trường Tiểu học và Trung học cơ sở Ba Đình', 'Trường Tiểu học và Trung học cơ sở Ba Đình'],
    [
      'Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên',
      'Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên',
    ],
    ['Trung tâm Khuyến nông và chuyển giao công nghệ', 'Trung tâm Khuyến nông và chuyển giao công nghệ'],
    [
      'Ban Chỉ đạo về phòng, chống thiên tai và tìm kiếm cứu nạn',
      'Ban Chỉ đạo về phòng, chống thiên tai và tìm kiếm cứu nạn',
    ],
    ['Trung tâm Quản lý, bảo trì và giao thông công cộng', 'Trung tâm Quản lý, bảo trì và giao thông công cộng'],
    ['"Trường Tiểu học Ba Đình"', 'Trường Tiểu học Ba Đình'],
  ])('names go by: %s', (name, after) => {
    const answer = imported('Loại thay đổi', `"Đổi tên thành ${name.replaceAll('"', '""')}"`);
    expect(errorsOf(answer)).toEqual([]);
    expect(answer.units.map(({ kind, to }) => [kind, to])).toEqual([['renamed', after]]);
  });

  it('a move with a new name in the columns that the hint names is both', () => {
    const answer = imported('Loại thay đổi;Tên mới;Cấp trên', 'Chuyển;Trường Tiểu học Ba Đình;UBND xã Tân Lập');
    expect(errorsOf(answer)).toEqual([]);
    expect(answer.units.map(({ kind }) => kind).sort()).toEqual(['renamed', 'replaced']);
  });
});

describe('where a body moves to, in the cell of changes', () => {
  it.each([
    'Chuyển từ UBND quận Ba Đình về UBND xã Tân Lập',
    'Chuyển trực thuộc UBND xã Tân Lập',
    'Chuyển về UBND xã Tân Lập',
  ])('is read: %s', (cell) => {
    const answer = imported('Nội dung', cell);
    expect(errorsOf(answer)).toEqual([]);
    expect(answer.units.map(({ kind }) => kind)).toEqual(['replaced']);
  });
});
