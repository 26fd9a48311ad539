import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { listFile } from '../../support/list-files.js';
import { pdf, table } from '../../support/pdf.js';
import { jsonOf } from '../../support/schema.js';
import { book, document, p, simpleBook, utf8, wordTable } from '../../support/tables.js';

interface Answer {
  granted: { code: string; name: string }[];
  problems: { rule: string; severity: string; message: string; hint?: string; where: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newFolder();
  for (const args of [
    ['init', 'H26', '--groups', '2,2,3'],
    ['decision', 'new', '--title', 'A', '--number', '100/QĐ-UBND', '--signed', '2022-01-10', '--kind', 'full'],
  ]) {
    const answer = call(folder, ...args);
    if (answer.status !== 0) throw new Error(answer.stderr);
  }
});

function dry(name: string, bytes: string | Uint8Array, ...options: string[]): ReturnType<typeof run> {
  writeFileSync(join(folder, name), bytes);
  return run(folder, ['import', name, '--decision', '100/QĐ-UBND', '--dry-run', ...options]);
}

function answered(name: string, bytes: string | Uint8Array, ...options: string[]): Answer {
  return jsonOf<Answer>(dry(name, bytes, ...options, '--json'), 'import');
}

const codes = ({ granted }: Answer): string[] => granted.map(({ code }) => code).sort();
const errors = ({ problems }: Answer): string[] =>
  problems.flatMap(({ rule, severity, where }) =>
    severity === 'error' ? [`${rule} ${where.replace(/^.* › /, '')}`] : [],
  );

const HEAD = ['STT', 'Tên đơn vị', 'Mã định danh'];

describe('a column of codes that nobody knows, beside the one that is read', () => {
  const list = (heading: string, ...others: string[]): string =>
    [`${HEAD.join()},${heading}`, ...others.map((code, i) => `${i + 1},Sở ${i},H26.1${i},${code}`)].join('\n');

  it.each([
    ['of the new form', list('Mã nội bộ', 'H26.51', 'H26.52'), 'H26.51, H26.52'],
    ['of the old form', list('Mã VB', '000.00.51.H26', ''), '000.00.51.H26'],
    ['without a heading', list('', 'H26.51', 'H26.52', ''), 'H26.51, H26.52'],
    ['under a heading that gave way to an exact one', list('Mã đơn vị', 'H26.51', 'H26.52'), 'H26.51, H26.52'],
  ])('%s is an error that names it, with what to do', (_, text, examples) => {
    const answer = answered('a.csv', text);
    expect(errors(answer)).toEqual(['list-codes-unread D']);
    const [{ message, hint } = { message: '', hint: '' }] = answer.problems;
    expect(message).toContain(examples);
    for (const remedy of ['legacyCodes=D', 'D=-']) {
      expect(hint).toContain(remedy);
      const followed = answered('a.csv', text, '--map', remedy);
      expect(errors(followed)).toEqual([]);
      expect(codes(followed)[0]).toBe('H26.10');
    }
  });

  it('is nothing to be told where it says the same code again, or holds words', () => {
    expect(answered('a.csv', list('Mã hệ thống', 'H26.10', 'H26.11')).problems).toEqual([]);
    expect(answered('a.csv', list('Ghi thêm', 'xem H26.51', 'trụ sở cũ', '')).problems).toEqual([]);
  });

  it('may be left out by its letters alone', () => {
    const bad = dry('a.csv', list('Mã nội bộ', 'H26.51'), '--map', 'DDDD=-');
    expect([bad.status, bad.stderr]).toEqual([2, expect.stringContaining('DDDD')]);
  });
});

describe('columns named by letters', () => {
  const first = [HEAD, ['1', 'Sở A', 'H26.11'], ['2', 'Sở B', 'H26.12']];
  const second = [['3', 'x', 'y', 'z', 'Sở C', 'H26.13']];
  const wide = [...HEAD, 'Địa chỉ', 'Điện thoại', 'Email'];

  it('hold for the tables that have them; the others are read by their own headings', () => {
    const both = document(wordTable(first) + p('Bảng khác') + wordTable(second));
    expect(errors(answered('a.docx', both))).toEqual(['list-table-unread #2']);
    expect(codes(answered('a.docx', both, '--map', 'code=F,name=E'))).toEqual(['H26.11', 'H26.12', 'H26.13']);
    const sheets = book({
      sheets: [
        { name: 'A', rows: first },
        { name: 'B', rows: second },
      ],
    });
    expect(codes(answered('a.xlsx', sheets, '--map', 'code=F,name=E'))).toEqual(['H26.11', 'H26.12', 'H26.13']);
  });

  it('never leave a row with a code out without an error that names it', () => {
    const rows = [wide, ...first.slice(1).map((row) => [...row, '', '', ''])];
    const answer = answered(
      'a.docx',
      document(wordTable(rows) + p('Bảng khác') + wordTable(second)),
      '--map',
      'code=F,name=E',
    );
    expect(errors(answer)).toEqual(['list-codes-unread #1!C', 'list-row-unread #1!A2', 'list-row-unread #1!A3']);
    const rest = [HEAD, ['1', 'Sở A', 'H26.11'], ['', '', '', '1', 'Sở B', 'H26.12'], ['', '', '', '2', 'Sở C', '']];
    const beside = answered('b.xlsx', simpleBook(rest));
    expect(errors(beside)).toContain('list-row-unread Sheet1!D3');
    expect(beside.problems.map(({ message }) => message).join()).toContain('2 · Sở C');
  });

  it('that no table has are named', () => {
    expect(errors(answered('a.csv', 'STT,Tên,Mã\n1,Sở A,H26.11\n', '--map', 'name=Z'))).toEqual([
      'list-map-not-found a.csv',
    ]);
  });
});

describe('--map for one table of several', () => {
  const odd = [
    ['STT', 'Tên đơn vị', 'Mã X', 'Mã định danh'],
    ['1', 'Sở A', 'H26.77', 'H26.11'],
  ];
  const plain = [HEAD, ['1', 'Sở B', 'H26.12']];
  const sheets = book({
    sheets: [
      { name: 'Sở', rows: odd },
      { name: 'Xã', rows: plain },
    ],
  });
  const word = document(wordTable(odd) + p('Bảng khác') + wordTable(plain));

  it.each([
    ['a.xlsx', sheets, 'Sở'],
    ['a.docx', word, '#1'],
  ] as const)('is what the hint of %s names, and takes nothing from the others', (name, bytes, table) => {
    const told = answered(name, bytes);
    expect(errors(told)).toEqual([`list-codes-unread ${table}!C`]);
    const entry = `${table}:C=-`;
    expect(told.problems[0]?.hint).toContain(`--map "${entry}"`);
    for (const map of [entry, entry.replace(':', '!'), '#1:C=-']) {
      const followed = answered(name, bytes, '--map', map);
      expect(errors(followed)).toEqual([]);
      expect(codes(followed)).toEqual(['H26.11', 'H26.12']);
    }
    expect(codes(answered(name, bytes, '--map', `${table}:code=C,${table}:D=-`))).toEqual(['H26.12', 'H26.77']);
  });

  it('is asked for where a column left out is another one in each table', () => {
    const answer = answered('a.xlsx', sheets, '--map', 'C=-');
    expect(errors(answer)).toContain('list-map-not-found a.xlsx');
    expect(answer.problems.find(({ rule }) => rule === 'list-map-not-found')?.hint).toContain('--map "Sở:C=-"');
    expect(codes(answer)).toEqual([]);
  });

  it('names a table and a column that are there', () => {
    const text = 'STT,Tên,Mã\n1,Sở A,H26.11\n';
    for (const map of ['Huyện:C=-', 'Sở:Z=-', 'Z=-', 'Sở:name=Z'])
      expect(errors(answered('a.xlsx', sheets, '--map', map))).toContain('list-map-not-found a.xlsx');
    expect(errors(answered('a.csv', text, '--map', 'Z=-'))).toEqual(['list-map-not-found a.csv']);
    for (const map of ['Huyện:C=-', 'Z=-']) {
      writeFileSync(join(folder, 'a.xlsx'), sheets);
      const { status, stderr } = run(folder, ['check', 'a.xlsx', '--map', map]);
      expect([status, stderr]).toEqual([2, expect.stringContaining('--map')]);
    }
  });
});

describe('lists with other columns side by side', () => {
  it('are both read, each by its own headings', () => {
    const rows = [
      ['TT', 'Tên đơn vị', 'Mã định danh', '', 'STT', 'Tên cơ quan', 'Địa chỉ', 'Mã định danh'],
      ['1', 'Sở A', 'H26.11', '', '1', 'Sở D', 'Số 1 phố X', 'H26.14'],
      ['2', 'Sở B', 'H26.12', '', '2', 'Sở E', '', 'H26.15'],
      ['', 'Cộng', '2', '', '', 'Cộng', '', '2'],
    ];
    for (const [name, bytes] of [
      ['a.csv', rows.map((row) => row.join(',')).join('\n')],
      ['a.xlsx', simpleBook(rows)],
      ['a.docx', document(wordTable(rows))],
    ] as const) {
      const answer = answered(name, bytes);
      expect(errors(answer)).toEqual([]);
      expect(codes(answer)).toEqual(['H26.11', 'H26.12', 'H26.14', 'H26.15']);
    }
  });

  it('are not, where nothing parts them: the hint loses none of them', () => {
    const { problems } = answered('a.csv', 'Tên,Mã,Tên,Mã\nSở A,H26.11,Sở B,H26.12\n');
    expect(problems.map(({ rule }) => rule)).toEqual(['list-heading-duplicate', 'list-heading-duplicate']);
    expect(problems[0]?.hint).toMatch(/cột trống.*đọc cả hai.*--map "C=-"/);
    expect(codes(answered('a.csv', 'Tên,Mã,,Tên,Mã\nSở A,H26.11,,Sở B,H26.12\n'))).toEqual(['H26.11', 'H26.12']);
  });
});

describe('lists that stand side by side', () => {
  const rows = [
    [...HEAD, '', ...HEAD],
    ['1', 'Sở A', 'H26.11', '', '4', 'Sở D', 'H26.14'],
    ['2', 'Sở B', 'H26.12', '', '5', 'Sở E', 'H26.15'],
    ['3', 'Sở C', 'H26.13', '', '', '', ''],
  ];
  const drawn = table(
    [20, 50, 150, 230, 250, 280, 380, 460],
    800,
    rows.map((row) => row.map((cell) => [cell])),
  );
  const barred = rows.map((row) => `| ${row.join(' | ')} |`);
  const more = [['6', 'Sở F', 'H26.16', '', '7', 'Sở G', 'H26.17']];
  const all = ['H26.11', 'H26.12', 'H26.13', 'H26.14', 'H26.15'];

  it.each([
    ['a.csv', listFile(rows, 'csv'), all],
    ['a.xlsx', listFile(rows, 'xlsx'), all],
    ['a.docx', listFile(rows, 'docx'), all],
    ['b.docx', document(wordTable(rows) + wordTable(more)), [...all, 'H26.16', 'H26.17']],
    ['c.docx', document(wordTable(rows.map((row) => row.filter((_, i) => i !== 3)))), all],
    ['a.md', utf8([barred[0], `|${'---|'.repeat(7)}`, ...barred.slice(1)].join('\n')), all],
    ['a.pdf', pdf([{ content: drawn.content }]), all],
  ])('are both read from %s', (name, bytes, expected) => {
    const answer = answered(name, bytes);
    expect(answer.problems).toEqual([]);
    expect(codes(answer)).toEqual(expected);
  });

  it('are both read where columns are named by letters, which one of them has', () => {
    expect(codes(answered('a.csv', listFile(rows, 'csv'), '--map', 'name=B,code=C'))).toEqual(all);
  });

  it('are no columns of one list; where nothing parts them, the columns are named', () => {
    expect(errors(answered('a.csv', 'Mã,Tên,Mã,Tên\nH26.11,Sở A,H26.12,Sở B\n'))).toEqual([
      'list-heading-duplicate C1',
      'list-heading-duplicate D1',
    ]);
  });

  it('are no old and new side of one list, each with its numbers', () => {
    const rows = 'STT,Tên cũ,Mã cũ,STT,Tên mới,Mã mới\n1,Sở Cũ,H26.91,1,Sở Mới,H26.11\n';
    const answer = answered('a.csv', rows);
    expect(errors(answer)).toEqual(['import-code-unknown C2']);
    expect(codes(answer)).toEqual([]);
  });

  it('begin again in other columns further down', () => {
    const below = [HEAD, ['1', 'Sở A', 'H26.11'], ['', '', '', '', 'Tên', 'Mã'], ['', '', '', '', 'Sở B', 'H26.12']];
    expect(codes(answered('a.xlsx', simpleBook(below)))).toEqual(['H26.11', 'H26.12']);
  });
});

describe('a heading that calls the rows by their kind', () => {
  const rows = (heading: string): string[][] => [
    ['STT', heading, 'Mã định danh'],
    ['1', 'Trường Tiểu học A', 'H26.09'],
    ['2', 'UBND xã B', 'H26.10'],
  ];

  it.each([
    'Tên xã',
    'Tên trường',
    'Tên trường học',
    'Tên phường/xã',
    'Tên xã, phường, thị trấn',
    'Tên xã/phường/đặc khu',
    'Tên các xã, phường',
    'Tên phòng',
    'Tên trạm y tế',
    'Tên cơ sở giáo dục',
    'Tên cơ sở y tế trực thuộc',
    'Tên đơn vị hành chính',
    'Tên đơn vị hành chính cấp xã',
    'TÊN SỞ, BAN, NGÀNH',
    'Cơ sở giáo dục',
    'Trường',
    'Xã, phường',
    'Danh mục cơ quan, đơn vị',
  ])('%s is that of their names', (heading) => {
    const answer = answered('ten.xlsx', simpleBook(rows(heading)));
    expect(errors(answer)).toEqual([]);
    expect(answer.granted.map(({ name }) => name).sort()).toEqual(['Trường Tiểu học A', 'UBND xã B']);
  });

  it.each(['Tên trưởng phòng', 'Tên tổ trưởng', 'Tên viện trưởng', 'Tên người liên hệ'])(
    '%s is that of a person, and no name of the row',
    (heading) => {
      expect(errors(answered('ten.xlsx', simpleBook(rows(heading))))).not.toEqual([]);
    },
  );

  it.each(['Tên xã', 'Tên tỉnh', 'Trường'])('%s gives way to “Tên đơn vị” beside it', (heading) => {
    const beside = rows('Tên đơn vị').map((row, i) => [...row, i === 0 ? heading : 'An Lạc']);
    const answer = answered('canh.xlsx', simpleBook(beside));
    expect(answer.granted.map(({ name }) => name).sort()).toEqual(['Trường Tiểu học A', 'UBND xã B']);
  });

  it('two of them are asked about', () => {
    const two = rows('Tên trường').map((row, i) => [...row, i === 0 ? 'Tên xã' : 'An Lạc']);
    expect(errors(answered('hai-ten.xlsx', simpleBook(two))).join()).toContain('list-heading-duplicate');
  });
});
