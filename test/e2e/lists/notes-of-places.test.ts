import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string }[];
  problems: { rule: string; severity: string; message: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2023-01-10',
    units: [
      'H26.01,Sở Y tế',
      'H26.12,Ủy ban nhân dân xã Tân Lập',
      'H26.13,Ủy ban nhân dân xã Tân Hội',
      'H26.15,Ủy ban nhân dân xã Đông Hội',
      'H26.20,Ủy ban nhân dân huyện Tân An',
    ],
  });
});

function imported(...lines: string[]): Answer {
  put(folder, 'a.csv', `${lines.join('\n')}\n`);
  const options = ['--decision', '200/QĐ-UBND', '--skip-errors', '--dry-run', '--json'];
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', ...options]), 'import');
}
const noted = (note: string, unit = 'UBND xã Thư Lâm,H26.31'): Answer =>
  imported('Tên cơ quan,Mã định danh,Ghi chú', `${unit},"${note}"`);
const errors = ({ problems }: Answer): string[] =>
  problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);

describe('a note on a new commune that names open ones', () => {
  it.each([
    'Thành lập trên cơ sở xã Tân Hội và xã Đông Hội',
    'Thành lập trên cơ sở sắp xếp xã Tân Lập',
    'Hình thành từ xã Tân Lập',
    'Nhập nguyên trạng 02 xã Tân Lập và Tân Hội',
    'Nhập 2 xã Tân Lập và Tân Hội',
    'Gồm xã Tân Lập, Tân Hội',
    'Từ 02 xã: Tân Lập, Tân Hội',
    'Từ xã Tân Hội, Đông Hội',
    'Tân Lập + Tân Hội',
    'Xã Tân Lập (cũ)',
    'Thành lập tại NQ 1656 từ xã Tân Lập',
  ])('is asked about: %s', (note) => {
    const answer = noted(note);
    expect(errors(answer)).toEqual(['import-note-asks']);
    expect(answer.granted).toEqual([]);
  });

  it.each([
    'Trụ sở tại xã Tân Lập',
    'Trụ sở đặt tại UBND xã Tân Lập (cũ)',
    'Giáp xã Đông Hội',
    'Có trụ sở mới',
    'Thành lập theo Nghị quyết số 1656/NQ-UBTVQH15',
    'Nhập nguyên trạng xã Hòa Lạc',
  ])('says only where it sits, or names none: %s', (note) => {
    const answer = noted(note);
    expect(errors(answer)).toEqual([]);
    expect(answer.granted).toMatchObject([{ code: 'H26.31' }]);
  });

  it('is nothing to ask about where rows of their own end those', () => {
    const rows = ['UBND xã Tân Lập,H26.12,Giải thể,', 'UBND xã Thư Lâm,H26.31,,Từ xã Tân Lập'];
    expect(errors(imported('Tên cơ quan,Mã định danh,Loại thay đổi,Ghi chú', ...rows))).toEqual([]);
  });

  it('is asked about another of them that no row ends', () => {
    const rows = ['UBND xã Tân Lập,H26.12,Giải thể,', 'UBND xã Thư Lâm,H26.31,,Từ xã Tân Lập và Tân Hội'];
    const answer = imported('Tên cơ quan,Mã định danh,Loại thay đổi,Ghi chú', ...rows);
    expect(errors(answer)).toEqual(['import-note-asks']);
    expect(answer.problems.find(({ rule }) => rule === 'import-note-asks')?.message).toContain('H26.13');
  });
});

describe('a note on a new body of another kind', () => {
  it('may name the commune where it is', () => {
    for (const note of ['Xã Tân Lập', 'Tân Lập', 'Địa bàn xã Tân Lập', 'Thuộc xã Tân Hội'])
      expect(errors(noted(note, 'Trạm Khuyến nông Thư Lâm,H26.01.31'))).toEqual([]);
  });
  it('is asked about where it came out of one', () => {
    const answer = noted('Thành lập trên cơ sở xã Tân Lập', 'Trung tâm Dịch vụ Thư Lâm,H26.31');
    expect(errors(answer)).toEqual(['import-note-asks']);
  });
});

describe('a column of origins', () => {
  it('may name communes without their kind, and is asked about all the same', () => {
    const row = 'UBND xã Thư Lâm,"Tân Lập, Tân Hội",H26.31';
    expect(errors(imported('Tên đơn vị mới,Hình thành từ,Mã định danh', row))).toEqual(['import-predecessor-unknown']);
  });
});

describe('a note that a commune belongs to a district', () => {
  it.each([
    ['Thuộc huyện Tân An', ['import-note-asks']],
    ['Trực thuộc UBND huyện Tân An', ['import-note-asks']],
    ['Thuộc huyện Tân An (cũ)', []],
    ['Trước đây thuộc huyện Tân An', []],
  ])('is asked about where that one is not above it: %s', (note, found) => {
    expect(errors(noted(note))).toEqual(found);
    expect(errors(noted(note, 'UBND xã Đông Hội,H26.15'))).toEqual(found);
    expect(errors(noted(note, 'UBND xã Thư Lâm,H26.20.01'))).toEqual([]);
  });

  it('says of any other body where it stands', () => {
    expect(errors(noted('Thuộc huyện Tân An', 'Trường Tiểu học Thư Lâm,H26.31'))).toEqual([]);
  });
});
