import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';
import { book, document, p, wordTable } from '../../support/tables.js';

interface Answer {
  units: { code: string; name?: string; kind: string }[];
  problems: { rule: string; severity: string; where: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2022-02-10',
    units: [
      'H26.02,Sở Nội vụ',
      'H26.04,UBND phường Hòa Bình',
      'H26.12,UBND xã Tân Lập',
      'H26.14,UBND phường Quán Thánh',
      'H26.14.01,Phòng Nội vụ',
      'H26.15,UBND xã Đông Hội',
    ],
  });
});

/** What a list does, and what stands in its way. */
function outcome(name: string, bytes: Uint8Array | string): string[] {
  writeFileSync(join(folder, name), bytes);
  const args = ['import', name, '--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json'];
  const { units, problems } = jsonOf<Answer>(run(folder, args), 'import');
  return [
    ...units.map(({ kind, code }) => `${kind} ${code}`),
    ...problems.flatMap(({ rule, severity }) => (severity === 'error' ? [rule] : [])),
  ];
}

const HEAD = ['STT', 'Tên đơn vị', 'Mã định danh'];

describe('sheets called by places', () => {
  const sheets = (...names: string[]): string[] =>
    outcome('a.xlsx', book({ sheets: names.map((name) => ({ name, rows: [HEAD, ['1', 'Phòng Kinh tế', '']] })) }));

  it('are of the bodies that govern these', () => {
    expect(sheets('Xã Tân Lập', 'P.Hòa Bình')).toEqual(['granted H26.04.01', 'granted H26.12.01']);
  });

  it('are of nobody where nobody governs such a place', () => {
    expect(sheets('Xã Tân Lộc')).toEqual(['import-parent-needed']);
  });
});

describe('columns to be ticked under one heading', () => {
  const list = (band: string, ...heads: string[]): string =>
    [
      `STT;Tên đơn vị;Mã định danh;${band};;`,
      `;;;${heads.join(';')}`,
      '1;Sở Nội vụ;H26.02;x;;',
      '2;Phòng Nội vụ;H26.14.01;;;x',
    ].join('\n');

  it('are read', () => {
    expect(outcome('a.csv', list('Phương án', 'Giữ', 'Đổi tên', 'Bỏ'))).toEqual(['dissolved H26.14.01']);
    expect(outcome('a.csv', list('Phương án', 'Giữ nguyên', 'Sáp nhập', 'Giải thể'))).toEqual(['dissolved H26.14.01']);
  });

  it('are asked about where one only says how things stand', () => {
    const review = list('Kết quả rà soát', 'Còn hoạt động', 'Đã sáp nhập', 'Đã giải thể');
    expect(outcome('a.csv', review)).toEqual(['import-column-unread']);
  });

  it('end nothing by a word of many meanings alone', () => {
    const rows = ['STT;Tên đơn vị;Mã định danh;Bỏ', '2;Phòng Nội vụ;H26.14.01;x'];
    expect(outcome('a.csv', rows.join('\n'))).not.toContain('dissolved H26.14.01');
  });
});

describe('articles around the tables of a Decision', () => {
  const known = wordTable([HEAD, ['1', 'Phòng Nội vụ', 'H26.14.01']]);
  const fresh = wordTable([HEAD, ['1', 'UBND xã Hoài Đức', 'H26.40']]);

  it('that lock codes are asked about', () => {
    const line = 'Điều 2. Khóa tài khoản và mã định danh của các đơn vị có tên sau đây:';
    expect(outcome('a.docx', document(`${p(line)}${known}`))).toEqual(['import-title-mentions']);
  });

  it('that end a list which comes with the paper, and do not say which, are asked about over units in force', () => {
    const articles = (second: string): string =>
      [
        p('Điều 1. Cấp mới mã định danh cho 01 đơn vị (có danh sách kèm theo).'),
        p(second),
        p('DANH SÁCH 1'),
        fresh,
        p('DANH SÁCH 2'),
        known,
      ].join('');
    const ending = articles('Điều 2. Thu hồi mã định danh của 01 đơn vị (có danh sách kèm theo).');
    expect(outcome('a.docx', document(ending))).toContain('import-title-mentions');
    const other = articles('Điều 2. Cập nhật thông tin của 01 đơn vị (có danh sách kèm theo).');
    expect(outcome('a.docx', document(other))).toEqual(['granted H26.40']);
  });

  it('below the rows ask for one by its number', () => {
    const rows = wordTable([HEAD, ['1', 'UBND xã Đông Hội', 'H26.15'], ['2', 'UBND xã Dương Hòa', 'H26.41']]);
    expect(outcome('a.docx', document(`${rows}${p('Đề nghị đóng mã số 1.')}`))).toContain('list-row-unread');
  });
});
