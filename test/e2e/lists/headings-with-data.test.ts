import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string; name: string }[];
  closed: string[];
  units: { kind: string; code: string }[];
  problems: { rule: string; severity: string; message: string; source?: { cell?: string; row?: number } }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2023-01-10',
    units: [
      'H26,UBND thành phố Hà Nội',
      'H26.02,Sở Nội vụ',
      'H26.12,UBND xã Tân Lập',
      'H26.13,UBND xã Tân Hội',
      'H26.13.01,Trường Tiểu học Tân Hội',
      'H26.14,UBND quận Ba Đình',
      'H26.14.01,Phòng Nội vụ',
      'H26.14.02,Phòng Y tế',
    ],
  });
});

function imported(...lines: readonly string[]): Answer {
  writeFileSync(join(folder, 'a.csv'), `${lines.join('\n')}\n`);
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', '--decision', '200/QĐ-UBND', '--dry-run', '--json']), 'import');
}
const errors = ({ problems }: Answer): string[] =>
  problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);

describe('a heading row of a body that is there', () => {
  const schools = '1;Trường Tiểu học Tân Hội;H26.13.01;Giải thể;';
  const headings = 'STT;Tên đơn vị;Mã định danh;Loại thay đổi;Đơn vị tiếp nhận';

  it.each([
    ['with its code', 'I;UBND xã Tân Hội;H26.13;Giải thể;'],
    ['by its name', 'A;UBND xã Tân Hội;;Giải thể;'],
    ['in the column of numbers', 'I. UBND xã Tân Hội;;H26.13;Giải thể;'],
  ])('ends with its units where its row says so, %s', (_, heading) => {
    const answer = imported(headings, heading, schools);
    expect(errors(answer)).toEqual([]);
    expect(answer.closed).toEqual(['H26.13', 'H26.13.01']);
  });

  it('is merged into whom its row names', () => {
    const answer = imported(headings, 'I;UBND xã Tân Hội;H26.13;Sáp nhập;UBND xã Tân Lập', schools);
    expect(errors(answer)).toEqual([]);
    expect(answer.closed).toEqual(['H26.13', 'H26.13.01']);
  });

  it('takes its new name', () => {
    const answer = imported(
      'STT;Tên đơn vị;Mã định danh;Loại thay đổi;Tên mới',
      'I;Sở Nội vụ;H26.02;Đổi tên;Sở Nội vụ và Lao động',
      '1;Văn phòng;;Cấp mới;',
    );
    expect(errors(answer)).toEqual([]);
    expect(answer.units.map(({ code }) => code)).toContain('H26.02');
  });

  it('takes its contact data, and its note is read like any other', () => {
    const columns = 'STT;Tên đơn vị;Mã định danh;Điện thoại;Ghi chú';
    const told = imported(columns, 'I;UBND xã Tân Hội;H26.13;024 3999 9999;', '1;Trạm Y tế;;;');
    expect(told.units.map(({ code }) => code)).toContain('H26.13');
    const noted = imported(columns, 'I;UBND xã Tân Hội;H26.13;;Đã giải thể', '1;Trường Tiểu học Tân Hội;H26.13.01;;');
    expect(errors(noted)).toEqual(['import-note-asks']);
  });

  it('is asked about by its name alone where its note ends it; an address only finds it', () => {
    const columns = 'STT;Tên đơn vị;Mã định danh;Địa chỉ;Ghi chú';
    const noted = imported(columns, 'I;UBND xã Tân Hội;;;Đã giải thể', '1;Trạm Y tế;;;');
    expect(errors(noted)).toContain('import-note-asks');
    expect(errors(imported(columns, 'I;UBND xã Tân Hội;;Số 9;', '1;Trạm Y tế;;;'))).toEqual([]);
  });

  it('that is no body is told of where it asks for a change', () => {
    const answer = imported(headings, 'I;Các trường;;Giải thể;', '1;Trường Tiểu học Tân Hội;H26.13.01;;');
    expect(errors(answer)).toEqual(['list-row-unread']);
  });

  it.each([
    'I;UBND xã Tân Hội;H26.13;;',
    'I;UBND xã Tân Hội;H26.13;;02 đơn vị',
    'I;UBND xã Tân Hội;H26.13;Giữ nguyên;',
    'I;Các đơn vị thuộc UBND xã Tân Hội;H26.13;;',
    'I;UBND xã Tân Hội;;;',
  ])('stays a heading where it says nothing of itself: %s', (heading) => {
    const answer = imported('STT;Tên đơn vị;Mã định danh;Loại thay đổi;Ghi chú', heading, '1;Trạm Y tế;;Cấp mới;');
    expect(answer.problems.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(answer.granted.map(({ code }) => code)).toEqual(['H26.13.02']);
    expect(answer.units.map(({ code }) => code)).toEqual(['H26.13.02']);
  });
});

describe('a heading row under a title that ends its rows', () => {
  const title = 'DANH SÁCH ĐƠN VỊ GIẢI THỂ;;;';
  const columns = 'STT;Tên đơn vị;Mã định danh;Loại thay đổi';
  const rooms = ['1;Phòng Nội vụ;H26.14.01;', '2;Phòng Y tế;H26.14.02;'];

  it('is asked about where all its units end', () => {
    const answer = imported(title, columns, 'I;UBND quận Ba Đình;H26.14;', ...rooms);
    expect(errors(answer)).toEqual(['import-heading-alone']);
  });

  it.each([
    ['Giữ nguyên', ['H26.14.01', 'H26.14.02']],
    ['Giải thể', ['H26.14', 'H26.14.01', 'H26.14.02']],
  ])('does as it says: %s', (change, closed) => {
    const answer = imported(title, columns, `I;UBND quận Ba Đình;H26.14;${change}`, ...rooms);
    expect(errors(answer)).toEqual([]);
    expect(answer.closed).toEqual(closed);
  });

  it('only heads its units where its code stands behind its name, apart from those that end', () => {
    const answer = imported(title, columns, 'I;UBND quận Ba Đình (H26.14);;', ...rooms);
    expect(errors(answer)).toEqual([]);
    expect(answer.closed).toEqual(['H26.14.01', 'H26.14.02']);
  });

  it('only heads units of which others go on', () => {
    const answer = imported(title, columns, 'I;UBND quận Ba Đình;H26.14;', rooms[0] ?? '');
    expect(errors(answer)).toEqual([]);
    expect(answer.closed).toEqual(['H26.14.01']);
  });
});
