import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';
import { book, document, p, wordTable } from '../../support/tables.js';

const BASE = [
  'Mã định danh,Tên đơn vị',
  'H26.01,Sở Y tế',
  'H26.08,Trạm thu hồi xe',
  'H26.09,Cơ quan Điều chuyển',
  'H26.01.01,Bệnh viện Một',
  'H26.01.02,Bệnh viện Hai',
].join('\n');
const HEADINGS = ['STT', 'Tên đơn vị', 'Mã định danh'];
const ONE = ['1', 'Bệnh viện Một', 'H26.01.01'];
const TWO = ['1', 'Bệnh viện Hai', 'H26.01.02'];

interface Answer {
  granted: { name: string }[];
  closed: string[];
  problems: { rule: string; severity: string; args: Record<string, unknown> }[];
}

let folder: string;
beforeAll(() => {
  folder = newFolder();
  const must = (...args: string[]): void => {
    const answer = call(folder, ...args);
    if (answer.status !== 0) throw new Error(answer.stderr);
  };
  must('init', 'H26', '--groups', '2,2,3');
  const decision = ['decision', 'new', '--title', 'A', '--number'];
  must(...decision, '100/QĐ-UBND', '--signed', '2022-01-10', '--kind', 'full');
  put(folder, 'base.csv', BASE);
  must('import', 'base.csv', '--decision', '100/QĐ-UBND', '--yes');
  must(...decision, '200/QĐ-UBND', '--signed', '2023-01-10', '--kind', 'amendment');
});

function imported(name: string, bytes: string | Uint8Array, ...options: string[]): Answer {
  writeFileSync(join(folder, name), bytes);
  return jsonOf<Answer>(
    run(folder, ['import', name, '--decision', '200/QĐ-UBND', '--dry-run', '--json', ...options]),
    'import',
  );
}

const csv = (rows: readonly (readonly string[])[]): string =>
  `${rows.map((row) => row.map((text) => `"${text}"`).join(',')).join('\n')}\n`;
const closedBy = (answer: Answer): string[] => answer.closed;
const troublesOf = ({ problems }: Answer): string[] =>
  problems.flatMap(({ rule, severity }) => (severity === 'info' ? [] : [rule]));

const FORMS: [string, (rows: string[][]) => string | Uint8Array][] = [
  ['csv', csv],
  ['xlsx', (rows) => book({ sheets: [{ rows }] })],
  ['docx', (rows) => document(wordTable(rows))],
];

describe('a heading of closings ends with the next of its rank', () => {
  it.each(
    FORMS.flatMap(([format, form]) =>
      [
        [
          ['I', 'Đóng mã', ''],
          ['II', 'Giữ nguyên', ''],
        ],
        [
          ['A', 'Đóng mã', ''],
          ['B', 'Các đơn vị còn lại', ''],
        ],
        [
          ['I', 'Giải thể', ''],
          ['II', 'Khối sự nghiệp', ''],
        ],
        [
          ['I', 'Thu hồi mã', ''],
          ['', 'ĐƠN VỊ KHÁC', ''],
        ],
        [
          ['', 'Giải thể', ''],
          ['', 'Không thay đổi', ''],
        ],
        [
          ['Giải thể', '', ''],
          ['Không thay đổi', '', ''],
        ],
        [
          ['', 'CÁC ĐƠN VỊ GIẢI THỂ', ''],
          ['', 'CƠ QUAN HÀNH CHÍNH', ''],
        ],
        [
          ['I. Đóng mã', '', ''],
          ['II. Giữ nguyên', '', ''],
        ],
      ].map(([first = [], second = []]) => [format, first.join('|'), second.join('|'), form, first, second] as const),
    ),
  )('%s: %s, then %s', (format, _, __, form, first, second) => {
    const answer = imported(`nhom.${format}`, form([HEADINGS, first, TWO, second, ONE]));
    expect(closedBy(answer)).toEqual(['H26.01.02']);
  });

  it('and not with one below it', () => {
    const rows = [['A', 'Đóng mã', ''], ['I', 'Khối một', ''], TWO, ['II', 'Khối hai', ''], ONE];
    expect(closedBy(imported('duoi.csv', csv([HEADINGS, ...rows])))).toEqual(['H26.01.01', 'H26.01.02']);
    const third = [['A', 'Khối một', ''], ['B', 'Đóng mã', ''], TWO, ['C', 'Khối hai', ''], ONE];
    expect(closedBy(imported('chu.csv', csv([HEADINGS, ...third])))).toEqual(['H26.01.02']);
  });

  it.each([
    [
      'in the table that goes on',
      wordTable([HEADINGS, ['I', 'Đóng mã', ''], TWO]) + wordTable([['II', 'Giữ nguyên', ''], ONE]),
    ],
    [
      'in lines above tables',
      p('I. Đóng mã') + wordTable([HEADINGS, TWO]) + p('II. Giữ nguyên') + wordTable([HEADINGS, ONE]),
    ],
    [
      'in a line above a table without headings',
      p('I. Đóng mã') + wordTable([HEADINGS, TWO]) + p('II. Khối còn lại') + wordTable([['2', ...ONE.slice(1)]]),
    ],
  ])('%s of a document', (_, body) => {
    expect(closedBy(imported('tiep.docx', document(body)))).toEqual(['H26.01.02']);
  });

  it('but holds on over the tables of a document that go on under it', () => {
    const body = wordTable([HEADINGS, ['I', 'Đóng mã', ''], TWO]) + wordTable([['2', ...ONE.slice(1)]]);
    expect(closedBy(imported('tiep.docx', document(body)))).toEqual(['H26.01.01', 'H26.01.02']);
  });
});

describe('a heading speaks of a change only as a whole, with its tones', () => {
  it.each([
    'Huy động vốn',
    'Trạm thu hồi xe',
    'Trung tâm thu hồi nợ',
    'Các trạm thu hồi xe',
    'Cơ quan Điều chuyển',
    'Cơ quan chuyên môn thuộc UBND',
    'Các phòng chuyên môn',
    'Trường Chuyên Hà Nội',
    'Khối tách biệt',
    'Các đơn vị chia theo khu vực',
    'Các đơn vị sau khi hợp nhất',
    'Đơn vị đóng trên địa bàn',
    'Cơ quan chuyển đổi số',
    'Dong Ha',
    'Huy',
  ])('“%s” asks for nothing', (heading) => {
    const answer = imported('nhom.csv', csv([HEADINGS, ['I', heading, ''], TWO, ['II', 'Khối khác', ''], ONE]));
    expect(closedBy(answer)).toEqual([]);
    expect(answer.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const aside = ['import-parent-differs', 'import-line-unheeded'];
    expect(troublesOf(answer).filter((rule) => !aside.includes(rule))).toEqual([]);
  });

  it.each([
    'Đóng mã',
    'Các đơn vị giải thể',
    'Các cơ quan, đơn vị bị thu hồi mã định danh',
    'HUỶ BỎ MÃ ĐỊNH DANH',
    'Đơn vị chấm dứt hoạt động từ 01/7/2025',
    'Giải thể theo Nghị quyết 12/NQ-HĐND',
    'Dong ma',
    'Cac don vi giai the',
    'Mã không dùng nữa',
  ])('“%s” closes', (heading) => {
    const answer = imported('nhom.csv', csv([HEADINGS, ['I', heading, ''], TWO]));
    expect(closedBy(answer)).toEqual(['H26.01.02']);
  });

  it('a sheet may be called by a person: one word without marks says nothing', () => {
    const rows = [HEADINGS, TWO];
    expect(closedBy(imported('to.xlsx', book({ sheets: [{ name: 'Huy', rows }] })))).toEqual([]);
    expect(closedBy(imported('to.xlsx', book({ sheets: [{ name: 'Hủy', rows }] })))).toEqual(['H26.01.02']);
  });

  it.each(['DANH SÁCH ĐƠN VỊ KHÔNG DÙNG NỮA', 'Danh sách mã không sử dụng nữa', 'Danh sach ma khong dung nua'])(
    'a title “%s” grants nothing',
    (title) => {
      const answer = imported('cu.csv', `${title},\nSTT,Tên\n1,Trung tâm Mới\n`, '--parent', 'H26');
      expect(answer.granted).toEqual([]);
      expect(troublesOf(answer)).toEqual(['import-unit-unknown']);
    },
  );
});
