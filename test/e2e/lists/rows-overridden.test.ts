import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  units: { kind: string; code: string }[];
  problems: { rule: string; severity: string; code: string | null; message: string; hint: string | null }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    groups: '2,2,2',
    amended: '2025-06-10',
    units: [
      'H26.04,UBND phường Hòa Bình',
      'H26.12,UBND xã Tân Lập',
      'H26.14,UBND quận Ba Đình',
      'H26.14.06,Trường Tiểu học Nguyễn Tri Phương',
      'H26.14.07,Trường Mầm non Hoa Sen',
      'H26.16,Sở Giao thông vận tải',
      'H26.17,Sở Xây dựng',
    ],
  });
});

const HEAD = 'Tên đơn vị;Mã định danh;Loại thay đổi;Đơn vị tiếp nhận;Cấp trên;Địa chỉ';
const DISSOLVED = 'UBND quận Ba Đình;H26.14;Giải thể;;;';
const MERGED = 'UBND quận Ba Đình;H26.14;Sáp nhập;UBND phường Hòa Bình;;';
const KEPT = 'Trường Mầm non Hoa Sen;H26.14.07;Giữ nguyên;;;';

function told(file: string, ...more: string[]): Answer {
  const args = ['import', file, '--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json', ...more];
  return jsonOf<Answer>(run(folder, args), 'import');
}
function imported(rows: readonly string[], ...more: string[]): Answer {
  writeFileSync(join(folder, 'a.csv'), [HEAD, ...rows].join('\n'));
  return told('a.csv', ...more);
}
const rules = ({ problems }: Answer): string[] => problems.map(({ rule, severity }) => `${severity} ${rule}`);
const CONFLICT = ['error import-rows-conflict', 'error import-rows-conflict'];

describe('a row by which a unit stays, beneath one that another row ends', () => {
  it.each([
    ['closed with the one above', DISSOLVED, ['--children', 'close']],
    ['merged with the one above', MERGED, ['--children', 'close']],
    ['moved with the one above', MERGED, ['--children', 'move']],
    ['left open under a closed one', DISSOLVED, []],
  ])('is a conflict: %s', (_, above, more) => {
    for (const rows of [
      [above, KEPT],
      [KEPT, above],
    ]) {
      const answer = imported(rows, ...more);
      expect(rules(answer)).toEqual(CONFLICT);
      expect(answer.units).toEqual([]);
      expect(answer.problems.map(({ hint }) => hint).join()).toContain('“Chuyển”');
    }
  });

  it('keeps the whole above when its row is skipped', () => {
    const args = ['import', 'a.csv', '--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json', '--skip-errors'];
    imported([DISSOLVED, KEPT]);
    expect(jsonOf<Answer>(run(folder, [...args, '--children', 'close']), 'import').units).toEqual([]);
  });

  it.each([
    ['new data', 'Trường Mầm non Hoa Sen;H26.14.07;Cập nhật;;;12 phố mới'],
    ['no word of change', 'Trường Mầm non Hoa Sen;H26.14.07;;;;'],
    ['a new name', 'Trường Mầm non Sen Hồng;H26.14.07;Đổi tên;;;'],
  ])('is none where the units move, and one where they close: %s', (_, row) => {
    const rows = row.includes('Sen Hồng') ? ['Trường Mầm non Sen Hồng;H26.14.07;Đổi tên;;;', MERGED] : [MERGED, row];
    expect(rules(imported(rows, '--children', 'close')).filter((each) => each.startsWith('error'))).toEqual(CONFLICT);
    expect(rules(imported(rows, '--children', 'move')).filter((each) => each.startsWith('error'))).toEqual([]);
    const asked = imported(rows);
    expect(rules(asked)).toContain('error change-children-open');
    expect(asked.problems.find(({ rule }) => rule === 'change-children-open')?.hint).toContain('nói về H26.14.07');
  });

  it('comes after what a row of its own says of the unit', () => {
    const own = 'Trường Mầm non Hoa Sen;H26.14.07;Chuyển;;UBND xã Tân Lập;';
    const answer = imported([DISSOLVED, own], '--children', 'close');
    expect(rules(answer)).toEqual([]);
    expect(answer.units.filter(({ kind }) => kind === 'replaced').map(({ code }) => code)).toEqual(['H26.14.07']);
    const child = 'Trường Mầm non Hoa Sen;H26.14.07;Giải thể;;;';
    expect(rules(imported([DISSOLVED, child], '--children', 'close'))).toEqual([]);
  });
});

describe('a row by which a unit stays, beside one that ends it', () => {
  const STAYS = 'Sở Giao thông vận tải;H26.16;Giữ nguyên;;;';
  const BARE = 'Sở Giao thông vận tải;H26.16;;;;';
  it.each([
    ['merged', 'Sở Giao thông vận tải;H26.16;Sáp nhập;Sở Xây dựng;;'],
    ['joined', 'Sở Giao thông vận tải;H26.16;Hợp nhất;Sở Xây dựng;;'],
    ['parted', 'Sở Giao thông vận tải;H26.16;Chia;"H26.17; H26.04";;'],
    ['dissolved', 'Sở Giao thông vận tải;H26.16;Giải thể;;;'],
  ])('is a conflict: %s', (_, ends) => {
    for (const stays of [STAYS, BARE]) {
      const answer = imported([stays, ends]);
      expect(answer.units).toEqual([]);
      expect(rules(answer)).toEqual(CONFLICT);
    }
  });

  it('is one across the files of a folder', () => {
    mkdirSync(join(folder, 'lists'), { recursive: true });
    writeFileSync(join(folder, 'lists', 'a.csv'), [HEAD, STAYS].join('\n'));
    writeFileSync(join(folder, 'lists', 'b.csv'), `${HEAD}\nSở Giao thông vận tải;H26.16;Sáp nhập;Sở Xây dựng;;`);
    expect(rules(told('lists'))).toEqual(CONFLICT);
  });
});
