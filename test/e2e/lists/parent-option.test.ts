import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';
import { book, document, p, wordTable } from '../../support/tables.js';

interface Answer {
  granted: { code: string }[];
  closed: string[];
  problems: { rule: string; severity: string; message: string; row: number | null; sheet: string | null }[];
}

const HEADINGS = ['STT', 'Tên đơn vị', 'Mã định danh'];
const ROWS = [
  ['1', 'Phòng Một', ''],
  ['2', 'Phòng Hai', ''],
];

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2023-01-10',
    units: [
      'H26.01,Sở Y tế',
      'H26.01.01,Văn phòng',
      'H26.01.02,Chi cục Dân số',
      'H26.02,Sở Tài chính',
      'H26.02.01,Văn phòng',
      'H26.03,UBND huyện Ba Vì',
    ],
  });
});

function imported(name: string, bytes: string | Uint8Array, ...options: string[]): Answer {
  writeFileSync(join(folder, name), bytes);
  const common = ['--decision', '200/QĐ-UBND', '--dry-run', '--skip-errors', '--json'];
  return jsonOf<Answer>(run(folder, ['import', name, ...common, ...options]), 'import');
}

const csv = (...rows: readonly (readonly string[])[]): string =>
  `${rows.map((row) => row.map((text) => `"${text}"`).join(',')).join('\n')}\n`;
const codesOf = ({ granted }: Answer): string[] => granted.map(({ code }) => code);
const told = ({ problems }: Answer): string[] => problems.map(({ rule, severity }) => `${severity} ${rule}`);
const lined = (line: string): string => csv([line], HEADINGS, ...ROWS);
const headed = (line: string): string => csv(HEADINGS, ['I', line, ''], ...ROWS);

describe('a body above that a line, a heading or the title of a list names', () => {
  it.each([
    ['Thuộc Sở Y tế:', 'H26.01'],
    ['Trực thuộc Sở Y tế', 'H26.01'],
    ['Phòng, ban thuộc Sở Y tế', 'H26.01'],
    ['Khối Sở Y tế', 'H26.01'],
    ['Các trường thuộc UBND huyện Ba Vì', 'H26.03'],
    ['Cơ quan chủ quản: Sở Y tế', 'H26.01'],
    ['DANH SÁCH PHÒNG, BAN TRỰC THUỘC SỞ Y TẾ', 'H26.01'],
    ['DANH SÁCH CÁC ĐƠN VỊ THUỘC SỞ Y TẾ NĂM 2023', 'H26.01'],
    ['DANH SÁCH MÃ ĐỊNH DANH CÁC PHÒNG BAN SỞ Y TẾ', 'H26.01'],
  ])('is above its rows, and --parent with another is refused: %s', (line, code) => {
    for (const list of [lined(line), headed(line)]) {
      const answer = imported('a.csv', list);
      expect(told(answer)).toEqual([]);
      expect(codesOf(answer).map((each) => each.slice(0, 6))).toEqual([code, code]);
      expect(told(imported('a.csv', list, '--parent', code))).toEqual([]);
      const refused = imported('a.csv', list, '--parent', 'H26.02');
      expect([told(refused), codesOf(refused)]).toEqual([['error import-parent-option-differs'], []]);
      expect(refused.problems[0]?.message).toContain('H26.02 – Sở Tài chính');
      expect(refused.problems[0]?.message).toContain(code);
    }
  });

  it('goes before a body above it and after one within it', () => {
    const title = lined('DANH SÁCH PHÒNG, BAN THUỘC SỞ Y TẾ');
    expect(codesOf(imported('a.csv', title, '--parent', 'H26'))).toEqual(['H26.01.03', 'H26.01.04']);
    const within = imported('a.csv', title, '--parent', 'H26.01.02');
    expect([told(within), codesOf(within)]).toEqual([[], ['H26.01.02.001', 'H26.01.02.002']]);
  });

  it('may be named by the sheet, or in two lines of a document', () => {
    const sheet = book({ sheets: [{ name: 'Sở Tài chính', rows: [HEADINGS, ...ROWS] }] });
    expect(codesOf(imported('a.xlsx', sheet))).toEqual(['H26.02.02', 'H26.02.03']);
    const refused = imported('a.xlsx', sheet, '--parent', 'H26.01');
    expect([told(refused), refused.problems[0]?.sheet]).toEqual([
      ['error import-parent-option-differs'],
      'Sở Tài chính',
    ]);
    const lines = ['DANH SÁCH CÁC ĐƠN VỊ TRỰC THUỘC', 'SỞ Y TẾ', '(Kèm theo Quyết định số 1/QĐ-STC của Sở Tài chính)'];
    const body = lines.map(p).join('') + wordTable([HEADINGS, ...ROWS]);
    expect(codesOf(imported('a.docx', document(body)))).toEqual(['H26.01.03', 'H26.01.04']);
  });

  it('holds for closings by name too', () => {
    const list = csv(['Đơn vị: Sở Tài chính'], ['STT', 'Tên đơn vị', 'Loại thay đổi'], ['1', 'Văn phòng', 'Giải thể']);
    expect(imported('a.csv', list).closed).toEqual(['H26.02.01']);
    const refused = imported('a.csv', list, '--parent', 'H26.01');
    expect([told(refused), refused.closed]).toEqual([['error import-parent-option-differs'], []]);
  });

  it('is told of where --parent is meant for other rows', () => {
    const answer = imported(
      'a.csv',
      csv(HEADINGS, ROWS[0] ?? [], ['II', 'Sở Tài chính', ''], ROWS[1] ?? []),
      '--parent',
      'H26.01',
    );
    expect([told(answer), codesOf(answer)]).toEqual([
      ['warning import-parent-option-differs'],
      ['H26.01.03', 'H26.02.02'],
    ]);
  });

  it('ends with the title of the next list', () => {
    const second = p('DANH SÁCH CÁC TRƯỜNG HỌC') + wordTable([HEADINGS, ROWS[1] ?? []]);
    const body = p('DANH SÁCH CÁC ĐƠN VỊ THUỘC SỞ Y TẾ') + wordTable([HEADINGS, ROWS[0] ?? []]) + second;
    expect(told(imported('a.docx', document(body)))).toEqual(['error import-parent-needed']);
  });

  it.each([
    'DANH SÁCH CÁC ĐƠN VỊ THEO ĐỀ NGHỊ CỦA SỞ Y TẾ',
    'PHỤ LỤC (Kèm theo Quyết định của Giám đốc Sở Y tế)',
    'DANH SÁCH ĐƠN VỊ KHÔNG THUỘC SỞ Y TẾ',
    'DANH SÁCH ĐƠN VỊ TRƯỚC ĐÂY THUỘC SỞ Y TẾ',
    'DANH SÁCH CÁC CƠ QUAN CHUYÊN MÔN THUỘC UBND THÀNH PHỐ',
    'Khối các cơ quan thuộc UBND thành phố',
    'Khối các phòng chuyên môn',
  ])('is none in “%s”', (line) => {
    const answer = imported('a.csv', lined(line), '--parent', 'H26.02');
    expect([told(answer), codesOf(answer)]).toEqual([[], ['H26.02.02', 'H26.02.03']]);
  });

  it('is told of where nobody knows it, or where the list only comes from it', () => {
    const unknown = imported('a.csv', lined('DANH SÁCH ĐƠN VỊ THUỘC SỞ DU LỊCH'), '--parent', 'H26.02');
    expect([told(unknown), codesOf(unknown).length]).toEqual([['warning import-parent-option-differs'], 2]);
    const head = (body: string): string =>
      csv(
        ['UBND THÀNH PHỐ HÀ NỘI', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
        [body, 'Độc lập - Tự do - Hạnh phúc'],
        ['DANH SÁCH MÃ ĐỊNH DANH'],
        HEADINGS,
        ...ROWS,
      );
    const other = imported('a.csv', head('SỞ Y TẾ'), '--parent', 'H26.02');
    expect([told(other), codesOf(other).length]).toEqual([['warning import-parent-option-differs'], 2]);
    expect(told(imported('a.csv', head('SỞ TÀI CHÍNH'), '--parent', 'H26.02'))).toEqual([]);
  });
});
