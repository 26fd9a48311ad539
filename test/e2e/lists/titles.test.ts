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
  'H26.01.01,Bệnh viện Đa khoa A',
  'H26.01.02,Bệnh viện Đa khoa B',
  'H26.02,Sở Nội vụ',
].join('\n');
/** Whatever a clerk may add to get a list through. */
const WILLING = ['--decision', '200/QĐ-UBND', '--skip-errors', '--parent', 'H26.02', '--dry-run', '--json'];

interface Answer {
  granted: { name: string }[];
  closed: { code: string }[] | string[];
  problems: { rule: string; severity: string; message: string; args: Record<string, unknown> }[];
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

function imported(name: string, bytes: string | Uint8Array): Answer {
  writeFileSync(join(folder, name), bytes);
  return jsonOf<Answer>(run(folder, ['import', name, ...WILLING]), 'import');
}

const grantedBy = (answer: Answer): string[] => answer.granted.map(({ name }) => name);
const rulesOf = ({ problems }: Answer, severity: string): string[] =>
  problems.filter((each) => each.severity === severity).map(({ rule }) => rule);

describe('a second table behind the signatures of the first', () => {
  it.each([
    'HỦY BỎ',
    'ĐÓNG MÃ',
    'THU HỒI MÃ',
    'NGỪNG HOẠT ĐỘNG',
    'XÓA MÃ',
    'CHẤM DỨT HOẠT ĐỘNG',
    'GIẢI THỂ',
    'BÃI BỎ',
    'KHÔNG CÒN SỬ DỤNG',
  ])('closes under “%s”, says which title did it, and grants nothing', (word) => {
    const title = `DANH SÁCH CÁC ĐƠN VỊ ${word}`;
    const answer = imported(
      'hai-bang.csv',
      `STT,Tên\n1,Trung tâm Một\n,Người lập biểu\n${title},\nSTT,Tên\n1,Trung tâm Hai\n2,Bệnh viện Đa khoa B\n`,
    );
    expect(grantedBy(answer)).toEqual(['Trung tâm Một']);
    expect(JSON.stringify(answer.closed)).toContain('H26.01.02');
    expect(rulesOf(answer, 'error')).toEqual(['import-unit-unknown']);
    const told = answer.problems.filter(({ rule }) => rule === 'import-title-asks');
    expect(told.map(({ args }) => args.title)).toEqual([title, title]);
    expect(told[0]?.message).toContain(title);
  });

  it('asks who takes over where it speaks of mergers', () => {
    const text = 'STT,Tên\n1,Trung tâm Một\n,Giám đốc\nCÁC ĐƠN VỊ SÁP NHẬP,\nSTT,Tên\n1,Bệnh viện Đa khoa B\n';
    const answer = imported('hai-bang.csv', text);
    expect(grantedBy(answer)).toEqual(['Trung tâm Một']);
    expect(answer.closed).toEqual([]);
    expect(rulesOf(answer, 'error')).toEqual(['import-receiver-needed']);
  });
});

describe('a title of closings', () => {
  const rows = [
    ['STT', 'Tên đơn vị'],
    ['1', 'Trung tâm Hai'],
  ];
  it.each<[string, string, Uint8Array | string]>([
    ['in the name of a sheet', 'a.xlsx', book({ sheets: [{ name: 'Không còn sử dụng', rows }] })],
    [
      'in a merged cell',
      'b.xlsx',
      book({ sheets: [{ rows: [['Bảng mã bị bãi bỏ', ''], ...rows], merges: ['A1:B1'] }] }),
    ],
    ['in a paragraph', 'c.docx', document(p('DANH SÁCH ĐƠN VỊ CHẤM DỨT HOẠT ĐỘNG') + wordTable(rows))],
    ['in a table of its own', 'd.docx', document(wordTable([['CÁC ĐƠN VỊ THU HỒI MÃ']]) + wordTable(rows))],
    [
      'above the headings of a CSV',
      'e.csv',
      'UBND TỈNH,\nDanh sach ma dinh danh bi xoa bo,\nSTT,Tên\n1,Trung tâm Hai\n',
    ],
    [
      'as a long heading row',
      'f.csv',
      'STT,Tên\nII. CÁC ĐƠN VỊ SỰ NGHIỆP CÔNG LẬP GIẢI THỂ TỪ 01/7/2025,\n1,Trung tâm Hai\n',
    ],
    ['as a heading of the column', 'g.csv', 'STT,Tên đơn vị giải thể\n1,Trung tâm Hai\n'],
    ['as the name of the file', 'dong-ma.csv', 'STT,Tên\n1,Trung tâm Hai\n'],
    ['as a state', 'h.csv', 'STT,Tên,Tình trạng hoạt động\n1,Trung tâm Hai,Ngừng hoạt động\n'],
    ['as a state under an unknown heading', 'i.csv', 'STT,Tên,Diễn biến\n1,Trung tâm Hai,Đã giải thể\n'],
    ['as a note', 'j.csv', 'STT,Tên,Ghi chú\n1,Trung tâm Hai,Đã giải thể\n'],
    [
      'of a table that goes on',
      'k.docx',
      document(p('ĐƠN VỊ GIẢI THỂ') + wordTable(rows) + wordTable([['2', 'Trung tâm Ba']])),
    ],
  ])('%s grants nothing, whatever is asked', (_, name, bytes) => {
    const answer = imported(name, bytes);
    expect(grantedBy(answer)).toEqual([]);
    expect(rulesOf(answer, 'error')).not.toEqual([]);
  });

  it.each([
    'Danh sách các đơn vị sau khi sắp xếp; sáp nhập; giải thể',
    'Danh sách đơn vị thành lập mới trên cơ sở hợp nhất',
    'Danh sách các đơn vị không thuộc diện giải thể',
  ])('is none: %s', (title) => {
    expect(grantedBy(imported('moi.csv', `${title},\nSTT,Tên\n1,Trung tâm Hai\n`))).toEqual(['Trung tâm Hai']);
  });
});

describe('rows that are no units of their own', () => {
  it('numbered remarks under “Ghi chú” are a footer', () => {
    const text = 'STT,Tên\n1,Trung tâm Một\nGhi chú:,\n1,Các đơn vị trên thuộc Sở\n2,Trung tâm Hai chưa có trụ sở\n';
    expect(grantedBy(imported('ghi-chu.csv', text))).toEqual(['Trung tâm Một']);
  });

  it('a name that goes on in the next row is joined, and told', () => {
    const answer = imported('ngat.csv', 'STT,Tên\n1,Trung tâm Giáo dục\n,thường xuyên\n2,Trung tâm Hai\n');
    expect(grantedBy(answer)).toEqual(['Trung tâm Giáo dục thường xuyên', 'Trung tâm Hai']);
    expect(rulesOf(answer, 'warning')).toContain('list-name-joined');
  });

  it('a name alone between numbered rows gives nobody a body above', () => {
    const answer = imported('ngat.csv', 'STT,Tên\n1,Trung tâm Y tế\n,Huyện Đông\n2,Trung tâm Hai\n');
    expect(answer.granted).toEqual([]);
    expect(rulesOf(answer, 'error')).toEqual(['list-group-unclear']);
  });

  it('a sum ends a part of the list: the heading after it begins the next one', () => {
    const head = 'STT,Tên,Mã\n';
    const parts = 'Sở Y tế,,\n1,Phòng 1,\nCộng,,1\nSở Nội vụ,,\n1,Phòng 3,\n2,Phòng 4,\nTổng cộng,,3\nNgười lập,,\n';
    const answer = imported('cong.csv', head + parts);
    expect(rulesOf(answer, 'error')).toEqual([]);
    expect(answer.granted.map((unit) => [unit.name, (unit as { code?: string }).code?.slice(0, 6)])).toEqual([
      ['Phòng 1', 'H26.01'],
      ['Phòng 3', 'H26.02'],
      ['Phòng 4', 'H26.02'],
    ]);
    const closing =
      'STT,Tên,Mã\nDanh sách đóng mã,,\n1,Bệnh viện Đa khoa A,H26.01.01\nCộng,,1\nDanh sách giữ nguyên mã,,\n1,Bệnh viện Đa khoa B,H26.01.02\n';
    const codes = imported('dong-cong.csv', closing).closed.map((each) =>
      typeof each === 'string' ? each : each.code,
    );
    expect(codes).toEqual(['H26.01.01']);
  });

  it('a heading is not in doubt for a code that cannot be read: that is said of its cell alone', () => {
    const text =
      'STT,Tên,Mã\n1,Trung tâm Một,H26.01.05\n,Sở Nội vụ,\n2,Phòng A,H26.02.01\n3,Phòng B,"H26.02.02, H26.02.09"\n';
    expect(rulesOf(imported('ma-hong.csv', text), 'error')).toEqual(['list-codes-in-cell']);
  });

  it('a new unit without a name is an error, a name alone below the rows is told', () => {
    const text =
      'STT,Loại thay đổi,Mã,Tên,Cấp trên\n1,Cấp mới,,Trung tâm Một,H26.02\n2,Cấp mới,,,H26.02\n,,,Trung tâm Ba,\n';
    const answer = imported('mau.csv', text);
    expect(rulesOf(answer, 'error')).toEqual(['list-name-missing']);
    expect(rulesOf(answer, 'warning')).toEqual(['list-row-unread']);
  });

  it('a body above left blank below one is asked about in CSV', () => {
    const answer = imported('cap-tren.csv', 'STT,Tên,Cấp trên\n1,Trung tâm Một,Sở Y tế\n2,Trung tâm Hai,\n');
    expect(grantedBy(answer)).toEqual(['Trung tâm Một']);
    expect(rulesOf(answer, 'error')).toEqual(['list-parent-blank']);
  });

  it('several old bodies with one new name are asked about, merged cells or not', () => {
    const rows = [
      ['STT', 'Đơn vị cũ', 'Đơn vị mới'],
      ['1', 'Bệnh viện Đa khoa A', 'Bệnh viện Tỉnh'],
      ['2', 'Bệnh viện Đa khoa B', ''],
    ];
    const answer = imported('gop.xlsx', book({ sheets: [{ rows, merges: ['C2:C3'] }] }));
    expect(rulesOf(answer, 'error')).toEqual(['import-name-shared', 'import-name-shared']);
  });

  it('lines of a document that list codes outside its tables are errors with their place', () => {
    const answer = imported('dong.docx', document(p('DANH SÁCH') + p('1. Sở Một: H26.12') + p('2. Sở Hai: H26.13')));
    const lines = answer.problems.filter(({ rule }) => rule === 'list-line-unread');
    expect(lines.map(({ args }) => args.line)).toEqual([2, 3]);
  });
});

it('a body whose name differs by quotes is another: suggested, and nothing closed', () => {
  const answer = imported('nhay.csv', 'Loại thay đổi,Tên\nĐóng,"Bệnh viện Đa khoa ""B"""\n');
  expect(answer.closed).toEqual([]);
  expect(answer.problems.map(({ rule }) => rule)).toEqual(['import-unit-unknown']);
});
