import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string; name: string }[];
  problems: { rule: string; severity: string; message: string; hint: string | null }[];
  units: { kind: string; code: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2022-02-10',
    units: ['H26.01,Sở Y tế', 'H26.02,UBND xã Tân Lập', 'H26.03,UBND xã Tân Hội', 'H26.01.01,Trường THPT Kim Liên'],
  });
});

function imported(rows: readonly string[], ...more: string[]): Answer {
  writeFileSync(join(folder, 'a.csv'), rows.join('\n'));
  const common = ['--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json'];
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', ...common, ...more]), 'import');
}
const errors = ({ problems }: Answer): string[] =>
  problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);

describe('a column of other bodies that nobody reads', () => {
  it('is none where its heading says that they manage from then on: a move has to be asked for', () => {
    const rows = [
      'Tên đơn vị;Mã định danh;Đơn vị quản lý sau 01/7/2025',
      'Trường THPT Kim Liên;H26.01.01;UBND xã Tân Lập',
    ];
    const answer = imported(rows);
    expect(errors(answer)).toEqual(['import-parent-differs']);
    expect(answer.problems[0]?.hint).toContain('“Chuyển”');
  });

  it.each([
    ['Trực thuộc kể từ 01/7/2025', 'Trường THPT Kim Liên;H26.01.01', 'UBND xã Tân Lập'],
    ['Phòng, ban', 'Sở Y tế;H26.01', 'Phòng Nghiệp vụ'],
  ])('is an error that shows a cell and the ways out: %s', (heading, unit, body) => {
    const answer = imported([`Tên đơn vị;Mã định danh;${heading}`, `${unit};${body}`]);
    expect(errors(answer)).toEqual(['list-bodies-unread']);
    const [{ message, hint }] = answer.problems as [Answer['problems'][number]];
    expect(message).toContain(`C2: “${body}”`);
    for (const way of ['parent=C', 'predecessors=C', 'nameAfter=C', 'name=C,code=', 'C=-']) expect(hint).toContain(way);
  });

  it('is none where its heading says what it holds: origins, a name that is to be', () => {
    const origins = imported(['Tên đơn vị;Mã định danh;Sắp xếp từ các ĐVHC cũ', 'UBND xã An Phú;H26.41;xã Tân Lập']);
    expect(errors(origins)).toHaveLength(1);
    expect(errors(origins)[0]).toMatch(/^import-predecessor/);
    const named = imported(['Tên đơn vị;Mã định danh;Tên đề nghị sửa', 'UBND xã Tân Hội;H26.03;UBND phường Tân Hội']);
    expect(named.problems.map(({ message }) => message)).toEqual([]);
    expect(named.units.map(({ kind, code }) => `${kind} ${code}`)).toEqual(['renamed H26.03']);
  });

  it('may be left out', () => {
    const rows = ['Tên đơn vị;Mã định danh;Phòng, ban', 'Sở Y tế;H26.01;Phòng Nghiệp vụ'];
    expect(errors(imported(rows, '--map', 'C=-'))).toEqual([]);
  });

  it.each([
    ['Ghi chú nội bộ', 'UBND xã Tân Lập đã gửi hồ sơ'],
    ['Nơi cấp', 'UBND xã Tân Lập'],
    ['Căn cứ', 'Sở Y tế trình'],
    ['Địa bàn', 'Xã Tân Lập'],
    ['Xã, phường', 'Xã Tân Lập'],
    ['Người đứng đầu', 'Vũ Thị A'],
    ['Loại hình', 'Trường THPT công lập'],
  ])('is none where something else is said: %s', (heading, text) => {
    const answer = imported([`Tên đơn vị;Mã định danh;${heading}`, `Trường THPT A;H26.01.05;${text}`]);
    expect(errors(answer)).toEqual([]);
    expect(answer.granted).toHaveLength(1);
  });
});
