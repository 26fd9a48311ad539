import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { listFile, OFFICE_FORMATS } from '../../support/list-files.js';
import { pdf, table } from '../../support/pdf.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string; name: string }[];
  problems: { rule: string; severity: string; message: string }[];
  account: { rows: number; units: number; leftOut: { reason: string; count: number }[] };
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
  writeFileSync(join(folder, 'goc.csv'), 'Mã,Tên\nH26.01,Sở A một\nH26.02,Sở B hai\n');
  const base = call(folder, 'import', 'goc.csv', '--decision', '100/QĐ-UBND', '--yes');
  if (base.status !== 0) throw new Error(base.stderr);
});

function answered(name: string, bytes: string | Uint8Array): Answer {
  writeFileSync(join(folder, name), bytes);
  const options = ['--decision', '100/QĐ-UBND', '--dry-run', '--json'];
  return jsonOf<Answer>(run(folder, ['import', name, ...options]), 'import');
}

const HEAD = ['STT', 'Tên đơn vị', 'Mã định danh'];
const UNITS = [
  ['1', 'Sở A', 'H26.11'],
  ['2', 'Sở B', 'H26.12'],
];

describe.each(OFFICE_FORMATS)('what stands below or between units in %s is no unit:', (format) => {
  it.each([
    ['a sum with a number in the column of codes', ['', 'Cộng cấp 3', '1'], 'total'],
    ['one of a part', ['', 'Cộng (I)', '1'], 'total'],
    ['one of parts', ['', 'TỔNG CỘNG (I+II)', '2'], 'total'],
    ['one of a body', ['', 'Cộng Sở Y tế', '3'], 'total'],
    ['one of kinds', ['', 'Tổng số các sở', '3'], 'total'],
    ['the number of a page between dashes', ['', '- 2 -', ''], 'footer'],
    ['the number of a page', ['9', '', ''], 'footer'],
    ['the number of a page in the column of names', ['', '2', ''], 'footer'],
    ['the number of a page out of all', ['Trang 2/10', '', ''], 'footer'],
  ])('%s', (_, row, reason) => {
    for (const rows of [
      [HEAD, ...UNITS, row],
      [HEAD, UNITS[0] ?? [], row, UNITS[1] ?? []],
    ]) {
      const { granted, problems, account } = answered(`a.${format}`, listFile(rows, format));
      expect(problems).toEqual([]);
      expect(granted.map(({ code }) => code)).toEqual(['H26.11', 'H26.12']);
      expect(account.leftOut.map((left) => [left.reason, left.count])).toContainEqual([reason, 1]);
    }
  });

  it('rows that are numbered and nothing else', () => {
    const { problems } = answered(`a.${format}`, listFile([HEAD, ...UNITS, ['3', '', ''], ['4', '', '']], format));
    expect(problems).toEqual([]);
  });

  it('but a number that the units go on counting with is told, and so is the name of a company', () => {
    const gap = answered(`a.${format}`, listFile([HEAD, ...UNITS, ['3', '', ''], ['4', 'Sở C', 'H26.13']], format));
    expect(gap.problems.map(({ rule }) => rule)).toEqual(['list-row-unread']);
    const company = answered(`a.${format}`, listFile([HEAD, ...UNITS, ['3', 'Tổng công ty X', '5']], format));
    expect(company.problems.map(({ rule }) => rule)).toEqual(['import-code-malformed']);
  });
});

describe('a sum in whatever words', () => {
  it.each([
    'Tổng cộng',
    'Tổng số',
    'Tổng số lượng',
    'Số lượng',
    'Cộng dồn',
    'Cộng trang',
    'Lũy kế',
    'Tổng lũy kế',
    'Mang sang',
    'Cộng chuyển sang trang sau',
    'Grand total',
    'Subtotal',
    'Carried forward',
  ])('is none of the units: %s', (words) => {
    // in the column of names, and with its number beside it, as if that were a code
    const { granted, problems, account } = answered('a.csv', listFile([HEAD, ...UNITS, ['', words, '2']], 'csv'));
    expect(problems).toEqual([]);
    expect(granted.map(({ code }) => code)).toEqual(['H26.11', 'H26.12']);
    expect(account.leftOut.map(({ reason, count }) => [reason, count])).toContainEqual(['total', 1]);
  });
});

describe('words of a signature or a remark beside a code', () => {
  it('get none: the row is an error, and a remark that speaks of a code is one', () => {
    const rows = [HEAD, ...UNITS, ['', 'Người lập biểu', 'H26.13'], ['', 'Ghi chú: H26.14 dành riêng', '']];
    const { granted, problems, account } = answered('a.csv', listFile(rows, 'csv'));
    expect(granted.map(({ code }) => code)).toEqual([]);
    expect(problems.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['error list-row-unread']);
    expect(account.leftOut.map(({ reason, count }) => [reason, count])).toContainEqual(['footer', 1]);
  });
});

const told = ({ problems }: Answer): string[] => problems.map(({ rule, severity }) => `${severity} ${rule}`);

describe.each(OFFICE_FORMATS)('who signs, with a code beside, in %s', (format) => {
  it.each([
    ['in the column of numbers, with a name', ['Người lập', 'Nguyễn Văn A', 'H26.13']],
    ['the head', ['', 'Thủ trưởng đơn vị', 'H26.13']],
    ['the accountant', ['', 'Kế toán trưởng', 'H26.13']],
    ['a deputy', ['', 'KT. GIÁM ĐỐC', 'H26.13']],
    ['those who get the list', ['', 'Nơi nhận', 'H26.13']],
    ['the code of level 1', ['', 'Người lập', 'H26']],
    ['the head, numbered', ['3', 'Kế toán trưởng', 'H26.13']],
  ])('gets none: %s', (_, row) => {
    const { granted, problems } = answered(`a.${format}`, listFile([HEAD, ...UNITS, row], format));
    expect(problems.map(({ severity }) => severity)).toEqual(['error']);
    expect(problems[0]?.rule).toMatch(/^(?:list-row-unread|import-no-value)$/);
    expect(granted).toEqual([]);
  });

  it('gets none where rows have no numbers, nor does who stands below', () => {
    for (const row of [
      ['Người lập', 'H26.13'],
      ['Kế toán trưởng', 'H26.13'],
    ]) {
      const rows = [['Tên đơn vị', 'Mã định danh'], ['Sở A', 'H26.11'], row, ['Nguyễn Văn A', 'H26.14']];
      const answer = answered(`a.${format}`, listFile(rows, format));
      expect(told(answer)).toEqual(['error list-row-unread', 'error list-row-unread']);
    }
  });

  it('is told of by name where a code of level 1 stands under a heading', () => {
    const rows = [HEAD, ['I', 'Sở A', 'H26.11'], ['1', 'Phòng B', 'H26.11.01'], ['2', 'Ủy ban nhân dân', 'H26']];
    const { problems } = answered(`a.${format}`, listFile(rows, format));
    for (const { message } of problems) expect(message).not.toMatch(/dưới ,/);
  });
});

describe.each(OFFICE_FORMATS)('rows behind signatures and remarks in %s', (format) => {
  const HEADED = ['STT', 'Tên đơn vị', 'Địa chỉ'];
  const rows = (end: string): string[][] => [
    HEADED,
    ['Sở A một', '', ''],
    ['1', 'Phòng 1', ''],
    ['2', 'Phòng 2', ''],
    [end, '', ''],
  ];

  it('are read where a heading goes before them', () => {
    for (const end of ['Ghi chú: thay danh sách cũ', 'Người lập biểu', 'Nơi nhận:']) {
      const more = [
        ['SỞ B HAI', '', ''],
        ['1', 'Phòng 9', ''],
        ['2', 'Phòng 10', ''],
      ];
      const { granted, problems, account } = answered(`a.${format}`, listFile([...rows(end), ...more], format));
      expect(problems).toEqual([]);
      expect(granted.map(({ name }) => name)).toEqual(['Phòng 1', 'Phòng 2', 'Phòng 9', 'Phòng 10']);
      expect(account.units).toBe(4);
    }
  });

  it('are errors where they are numbered and no heading goes before them', () => {
    const more = [
      ['5', 'Phòng 9', ''],
      ['1', 'Phòng 10', ''],
    ];
    const answer = answered(`a.${format}`, listFile([...rows('Người lập biểu'), ...more], format));
    expect(told(answer)).toEqual(['error list-row-unread', 'error list-row-unread']);
    expect(answer.account.leftOut.find(({ reason }) => reason === 'footer')?.count).toBe(1);
  });

  it('are none where they say who gets the list', () => {
    const more = [
      ['-', 'Như trên', ''],
      ['-', 'Lưu: VT', ''],
    ];
    expect(told(answered(`a.${format}`, listFile([...rows('Nơi nhận:'), ...more], format)))).toEqual([]);
  });
});

describe('places in a file of pages', () => {
  const content = table(
    [20, 50, 250, 330],
    800,
    [
      ['STT', 'Ten', 'Ma dinh danh'],
      ['1', 'So A', 'H26.11'],
      ['2', 'So B', 'H26.11'],
      ['3', 'So C', 'H26.13'],
    ].map((row) => row.map((cell) => [cell])),
  ).content;

  it('are worded by the language, where findings stand and where they are spoken of; answers for programs stay', () => {
    writeFileSync(join(folder, 'qd.pdf'), pdf([{ content }]));
    const args = ['import', 'qd.pdf', '--decision', '100/QĐ-UBND', '--dry-run'];
    for (const more of [
      ['--format', 'github'],
      ['--errors-to', 'loi.xlsx'],
    ]) {
      const { stdout, stderr } = run(folder, ['--lang', 'en', ...args, ...more]);
      expect(stdout + stderr).toContain('page 1, row 2!C2');
      expect(stdout + stderr).not.toMatch(/trang|hàng/);
    }
    expect(run(folder, args).stderr).toContain('trang 1, hàng 2!C2');
    expect(run(folder, ['--lang', 'en', ...args, '--json']).stdout).toContain('trang 1, hàng 2!C2');
    const check = run(folder, ['--lang', 'en', 'check', 'qd.pdf']);
    expect(check.stdout).toContain('page 1, row 2!C2');
    expect(check.stdout).not.toMatch(/trang|hàng/);
  });

  it('of several files begin with the file', () => {
    const several = newFolder();
    for (const [file, code] of [
      ['a.csv', 'H26.21'],
      ['b.csv', 'H26.22'],
    ] as const)
      writeFileSync(join(several, file), `STT,Tên,Mã,Khác\n1,Sở ${code},${code},x\nNgười lập biểu,,,\n`);
    const { stderr, stdout } = run(folder, ['import', several, '--decision', '100/QĐ-UBND', '--dry-run']);
    for (const place of ['a.csv › 1', 'b.csv › 3', 'a.csv › D “Khác”']) expect(stderr + stdout).toContain(place);
  });
});
