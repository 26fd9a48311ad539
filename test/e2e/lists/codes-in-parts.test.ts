import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string; name: string }[];
  problems: { rule: string; severity: string; message: string; hint: string | null; where: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    groups: '2,2,2',
    amended: '2022-02-10',
    units: ['H26.01,Sở Y tế', 'H26.01.01,Bệnh viện A', 'H26.03,Sở Tài chính'],
  });
});

function imported(rows: readonly string[], ...more: string[]): Answer {
  writeFileSync(join(folder, 'a.csv'), rows.join('\n'));
  const common = ['--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json'];
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', ...common, ...more]), 'import');
}
const told = ({ problems }: Answer): string[] =>
  problems
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule, severity, where }) => `${severity} ${rule} ${where}`);
const codes = ({ granted }: Answer): string[] => granted.map(({ code }) => code);

describe('groups of a code in columns of their own', () => {
  const WHOLE = ['H26.31', 'H26.31.01', 'H26.31.01.02'];

  it.each([
    ['by levels', 'Cấp 1;Cấp 2;Cấp 3;Cấp 4', ['H26;31;;', 'H26;31;01;', 'H26;31;01;02']],
    ['as codes by levels', 'Mã cấp 1;Mã cấp 2;Mã cấp 3;Mã cấp 4', ['H26;31;;', 'H26;31;01;', 'H26;31;01;02']],
    ['as groups', 'Nhóm 1;Nhóm 2;Nhóm 3;Nhóm 4', ['H26;31;;', 'H26;31;01;', 'H26;31;01;02']],
    [
      'with zeros where there is no level',
      'Cấp 1;Cấp 2;Cấp 3;Cấp 4',
      ['H26;31;00;000', 'H26;31;01;000', 'H26;31;01;02'],
    ],
    ['once for all below', 'Cấp 1;Cấp 2;Cấp 3;Cấp 4', ['H26;31;;', ';;01;', ';;;02']],
    ['by kinds of bodies', 'Mã tỉnh;Mã sở;Mã phòng;Mã tổ', ['H26;31;;', 'H26;31;01;', 'H26;31;01;02']],
    ['without the level-1 code', 'Mã cấp 2;Mã cấp 3;Mã cấp 4', ['31;;', '31;01;', '31;01;02']],
  ])('are one code: %s', (_, headings, [first, second, third]) => {
    const names = ['Sở Du lịch', 'Phòng Lữ hành', 'Tổ Lữ hành'];
    const rows = [first, second, third].map((groups, i) => `${i + 1};${names[i]};${groups}`);
    const answer = imported([`STT;Tên cơ quan;${headings}`, ...rows]);
    expect(told(answer)).toEqual([]);
    expect(codes(answer)).toEqual(WHOLE);
  });

  it('are no code below numbers of columns, and go on from no other branch', () => {
    const rows = ['1;2;3;4;5', '1;Sở Du lịch;H26;31;', '2;Phòng A;;;01', '3;Sở Ngoại vụ;;32;', '4;Phòng B;;;01'];
    const answer = imported(['STT;Tên cơ quan;Cấp 1;Cấp 2;Cấp 3', ...rows]);
    expect(told(answer)).toEqual([]);
    expect(codes(answer)).toEqual(['H26.31', 'H26.31.01', 'H26.32', 'H26.32.01']);
  });

  it('are refused where one between is missing, whatever body the user names', () => {
    const rows = ['1;Phòng A;H26;;01', '2;Phòng B;H26;;02'];
    const answer = imported(['STT;Tên cơ quan;Cấp 1;Cấp 2;Cấp 3', ...rows], '--parent', 'H26.01');
    expect(codes(answer)).toEqual([]);
    expect(told(answer)).toEqual(['error import-code-malformed a.csv › E2', 'error import-code-malformed a.csv › E3']);
  });

  it('are none where schools count their classes', () => {
    const rows = ['1;Trường A;12;08;06', '2;Trường B;11;09;04'];
    const answer = imported(['STT;Tên đơn vị;Cấp 1;Cấp 2;Cấp 3', ...rows], '--parent', 'H26.03');
    expect(told(answer)).toEqual([]);
    expect(codes(answer)).toEqual(['H26.03.01', 'H26.03.02']);
  });

  it('give way to a column of whole codes', () => {
    const rows = ['1;Sở Du lịch;H26.31;H26;31', '2;Sở Ngoại vụ;H26.32;H26;32'];
    expect(codes(imported(['STT;Tên cơ quan;Mã định danh;Cấp 1;Cấp 2', ...rows]))).toEqual(['H26.31', 'H26.32']);
  });

  it('bring the bodies above by their names', () => {
    const rows = [
      'STT;Đơn vị cấp 2;Mã cấp 2;Đơn vị cấp 3;Mã cấp 3',
      '1;Sở Du lịch;31;Phòng Lữ hành;01',
      '2;;;Phòng Khách sạn;02',
    ];
    expect(imported(rows).problems[0]?.hint).toContain('--add-missing-parents');
    const answer = imported(rows, '--add-missing-parents');
    expect(told(answer)).toEqual([]);
    expect(answer.granted.map(({ code, name }) => `${code} ${name}`)).toEqual([
      'H26.31 Sở Du lịch',
      'H26.31.01 Phòng Lữ hành',
      'H26.31.02 Phòng Khách sạn',
    ]);
  });
});

describe('a group of a code beside the body above', () => {
  const PUT = ['warning import-code-completed a.csv'];
  const rules = (answer: Answer): string[] => told(answer).map((each) => each.replace(/ ›.*$/, ''));

  it.each([
    [
      'a line above the table',
      ['Sở Y tế;;', 'STT;Tên đơn vị;Mã', '1;Phòng Dược;21', '2;Phòng Giá;22'],
      ['H26.01.21', 'H26.01.22'],
    ],
    [
      'a heading',
      ['STT;Tên đơn vị;Mã', 'I;Sở Y tế;', '1;Phòng Dược;21', 'II;Sở Du lịch;H26.31', '1;Phòng A;01'],
      ['H26.01.21', 'H26.31', 'H26.31.01'],
    ],
    [
      'a column of names',
      ['STT;Tên đơn vị;Cấp trên;Mã', '1;Phòng Dược;Sở Y tế;21', '2;Phòng Giá;Sở Tài chính;22'],
      ['H26.01.21', 'H26.03.22'],
    ],
    ['a column of codes', ['STT;Tên đơn vị;Mã cấp trên;Mã', '1;Phòng Dược;H26.01;21'], ['H26.01.21']],
    ['the number of its row', ['STT;Tên đơn vị;Mã', '1;Sở Du lịch;H26.31', '1.1;Phòng A;01'], ['H26.31', 'H26.31.01']],
  ])('goes on from its code: %s', (_, rows, expected) => {
    const answer = imported(rows);
    expect(rules(answer)).toEqual(PUT);
    expect(codes(answer)).toEqual(expected);
  });

  it('is held against the body that has the code', () => {
    const answer = imported(['Sở Y tế;;', 'STT;Tên đơn vị;Mã', '1;Phòng Dược;01']);
    expect(told(answer)).toContain('error import-name-differs a.csv › B3');
  });

  it('is refused under a body that nobody knows, and beside one named by such a group', () => {
    for (const above of ['Sở Lạ', '31']) {
      const answer = imported(['STT;Tên đơn vị;Cấp trên;Mã', `1;Phòng Dược;${above};21`], '--parent', 'H26.01');
      expect(told(answer)).toEqual(['error import-code-malformed a.csv › D2']);
    }
  });
});

describe('a lone column of last groups', () => {
  const under = (heading: string, above: string, ...texts: readonly string[]): Answer =>
    imported([
      `STT;${heading};Tên đơn vị;Cấp trên`,
      ...texts.map((text, i) => `${i + 1};${text};Phòng ${'ABC'[i]};${above}`),
    ]);

  it.each(['Mã cấp 3', 'Mã số cấp 3', 'Mã đơn vị cấp 3', 'Mã cấp 3 (2 số)'])(
    'goes on from the body above at its level: %s',
    (heading) => {
      const answer = under(heading, 'Sở Y tế', '21', '22');
      expect(codes(answer)).toEqual(['H26.01.21', 'H26.01.22']);
      expect(told(answer)).toEqual(['warning import-code-completed a.csv › B2']);
    },
  );

  it.each([
    ['Mã cấp 3', 'H26'],
    ['Mã cấp 4', 'Sở Y tế'],
  ])('is refused where the body above makes it another level: %s', (heading, above) => {
    const answer = under(heading, above, '51', '52');
    expect(told(answer)).toEqual(['error import-level-differs a.csv › B2', 'error import-level-differs a.csv › B3']);
  });

  it.each(['Cấp 3', 'Cấp III', 'Mã phòng', 'Mã trường', 'Mã c3', 'Nhóm mã cấp 3', 'Số hiệu', 'Mã ĐV', 'Mã riêng'])(
    'is asked about where its heading leaves open what it holds, with the ways out: %s',
    (heading) => {
      const answer = under(heading, 'Sở Y tế', '21', '22');
      expect(told(answer)).toEqual(['error list-codes-unread a.csv › B']);
      expect(answer.problems[0]?.hint).toContain('--map "code=B"');
    },
  );

  it('is read as one, or left out, as the ways out say', () => {
    const rows = ['STT;Mã phòng;Tên đơn vị;Cấp trên', '1;21;Phòng A;Sở Y tế'];
    expect(codes(imported(rows, '--map', 'code=B'))).toEqual(['H26.01.21']);
    const left = imported(rows, '--map', 'B=-');
    expect([told(left), codes(left)]).toEqual([[], ['H26.01.02']]);
  });

  it.each([
    ['Mã chương', '418', '422'],
    ['Mã bưu chính', '1001', '1002'],
    ['Mã vùng', '24', '28'],
    ['Số hiệu', 'A-21', 'A-22'],
    ['Mã loại', '10', '11'],
    ['Mã phòng', '7', '12'],
    ['Mã QHNS', '1234567', '1234568'],
    ['Số lớp', '21', '22'],
  ])('is none of other numbers: %s', (heading, ...texts) => {
    const answer = under(heading, 'Sở Y tế', ...texts);
    expect(told(answer)).toEqual([]);
    expect(codes(answer)).toEqual(['H26.01.02', 'H26.01.03']);
  });
});

describe('a group of a code under a heading that nobody knows', () => {
  it('is not put under the body that the user names for the others', () => {
    const rows = ['STT;Tên đơn vị;Mã', 'I;Sở Lạ;', '1;Phòng Dược;21', '2;Phòng Giá;22'];
    const answer = imported(rows, '--parent', 'H26.01');
    expect(codes(answer)).toEqual([]);
    expect(told(answer)).toEqual(['error import-code-malformed a.csv › C3', 'error import-code-malformed a.csv › C4']);
  });
});

describe('a part of a code with nothing before it', () => {
  const rows = ['STT;Tên đơn vị;Mã định danh', '1;Phòng Dược;31', '2;Phòng Giá;32'];

  it('is told for what it is, with a way out that works', () => {
    const [first] = imported(rows).problems;
    expect(first?.message).toContain('một phần của mã');
    expect(first?.hint).toContain('--parent');
    expect(codes(imported(rows, '--parent', 'H26.01'))).toEqual(['H26.01.31', 'H26.01.32']);
  });

  it('of several groups is suggested whole, and taken under a level-1 body alone', () => {
    const parts = ['STT;Tên đơn vị;Mã định danh', '1;Phòng Dược;01.31'];
    expect(imported(parts).problems[0]?.hint).toContain('H26.01.31');
    expect(codes(imported(parts, '--parent', 'H26'))).toEqual(['H26.01.31']);
    expect(codes(imported(parts, '--parent', 'H26.01'))).toEqual([]);
  });
});

describe('a list with groups of codes, held against the registry', () => {
  it.each([
    ['Cấp 1;Cấp 2;Cấp 3', ['H26;01;', 'H26;01;01', 'H26;03;']],
    ['Mã cấp 2;Mã cấp 3', ['01;', '01;01', '03;']],
  ])('agrees with it: %s', (headings, groups) => {
    const names = ['Sở Y tế', 'Bệnh viện A', 'Sở Tài chính'];
    const rows = groups.map((each, i) => `${i + 1};${names[i]};${each}`);
    writeFileSync(join(folder, 'c.csv'), [`STT;Tên cơ quan;${headings}`, ...rows].join('\n'));
    expect(run(folder, ['check', 'c.csv'])).toMatchObject({ status: 0 });
  });
});
