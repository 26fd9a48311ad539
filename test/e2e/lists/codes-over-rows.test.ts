import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string }[];
  problems: { rule: string; severity: string; args: Record<string, unknown> }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    groups: '2,2,2',
    amended: '2023-01-10',
    units: ['H26.02,Sở Tài chính', 'H26.03,Sở Y tế'],
  });
});

const HEADINGS = ['STT', 'Tên đơn vị', 'Mã định danh'];
const ROW = ['1', 'Phòng Mới', ''];

function imported(rows: readonly (readonly string[])[]): Answer {
  writeFileSync(join(folder, 'a.csv'), rows.map((row) => row.join(',')).join('\n'));
  const common = ['--decision', '200/QĐ-UBND', '--dry-run', '--skip-errors', '--json'];
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', ...common]), 'import');
}

describe('a code over rows that is not that of the name beside it', () => {
  const withHeading = (name: string, code = ''): string[][] => [HEADINGS, ['I', name, code], ROW];
  const withLine = (line: string): string[][] => [[line, '', ''], HEADINGS, ROW];
  const withColumn = (parent: string): string[][] => [
    ['STT', 'Tên', 'Cấp trên'],
    ['1', 'Phòng Mới', parent],
  ];

  it.each([
    ['a heading with its zero lost', withHeading('H26.3 - Sở Tài chính'), 'H26.03'],
    ['a heading with the old form', withHeading('Sở Tài chính', '000.00.03.H26'), 'H26.03'],
    ['a line with its zero lost', withLine('Đơn vị: H26.3 - Sở Tài chính'), 'H26.03'],
    ['a title', withLine('DANH SÁCH CÁC ĐƠN VỊ TRỰC THUỘC SỞ TÀI CHÍNH (H26.03)'), 'H26.03'],
    ['a column with its zero lost', withColumn('H26.3 - Sở Tài chính'), 'H26.03'],
    ['a column with a code that nobody has', withColumn('H26.33 - Sở Tài chính'), 'H26.02'],
  ])('is told with both and puts nobody anywhere: %s', (_, rows, code) => {
    const { granted, problems } = imported(rows);
    const told = problems.filter(({ rule }) => rule === 'import-parent-named-otherwise');
    expect([granted, told.map(({ severity, args }) => [severity, args.code])]).toEqual([[], [['error', code]]]);
  });

  it.each([
    withHeading('Sở Tài chính', '000.00.02.H26'),
    withLine('Đơn vị: H26.2 - Sở Tài chính'),
    withLine('DANH SÁCH CÁC ĐƠN VỊ TRỰC THUỘC SỞ TÀI CHÍNH (H26.02)'),
  ])('is no other where it is only written otherwise: %j', (...rows) => {
    expect(imported(rows).granted.map(({ code }) => code)).toEqual(['H26.02.01']);
  });

  it.each([
    'Đơn vị không thuộc Sở Tài chính',
    'Các đơn vị trước đây thuộc Sở Tài chính',
    'Các phòng không còn trực thuộc Sở Tài chính',
  ])('puts nobody under a body by words that they are not there: %s', (heading) => {
    expect(imported(withHeading(heading)).granted).toEqual([]);
  });
});
