import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';
import { book, document, p, wordTable } from '../../support/tables.js';

interface Answer {
  granted: { code: string; name: string }[];
  closed: string[];
  problems: { rule: string; severity: string; message: string; hint?: string }[];
}

const HEADINGS = ['STT', 'Tên đơn vị', 'Mã định danh'];

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2023-01-10',
    units: [
      'H26.01,Sở Y tế',
      'H26.01.01,Văn phòng',
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

describe('the body that a line above a table names', () => {
  it.each([
    ['I. Sở Y tế', 'II. Sở Tài chính'],
    ['Đơn vị: Sở Y tế', 'Đơn vị: Sở Tài chính'],
    ['Tên cơ quan, đơn vị đề nghị: Sở Y tế', 'Tên cơ quan, đơn vị đề nghị: SỞ TÀI CHÍNH'],
    ['Sở Y tế (mã định danh: H26.01)', 'Sở Tài chính – H26.02'],
    ['SỞ Y TẾ', 'SỞ TÀI CHÍNH'],
  ])('is above its rows, also where --parent says what is above it: %s, %s', (first, second) => {
    const tables = [wordTable([HEADINGS, ['1', 'Phòng Một', '']]), wordTable([HEADINGS, ['1', 'Phòng Hai', '']])];
    const files: [string, string | Uint8Array][] = [
      ['a.docx', document(p('DANH SÁCH MÃ ĐỊNH DANH') + p(first) + tables[0] + p(second) + tables[1])],
      [
        'a.md',
        `${[first, second].map((line, i) => `${line}\n\n|STT|Tên đơn vị|Mã|\n|-|-|-|\n|1|Phòng ${i}||\n`).join('\n')}`,
      ],
      [
        'a.csv',
        csv(['DANH SÁCH'], [first], HEADINGS, ['1', 'Phòng Một', ''], [''], [second], HEADINGS, ['1', 'Phòng Hai', '']),
      ],
      [
        'a.xlsx',
        book({
          sheets: [
            { rows: [['DANH SÁCH'], [first], HEADINGS, ['1', 'Phòng Một', '']] },
            { rows: [[second], HEADINGS, ['1', 'Phòng Hai', '']] },
          ],
        }),
      ],
    ];
    for (const [name, bytes] of files)
      for (const options of [[], ['--parent', 'H26']]) {
        const answer = imported(name, bytes, ...options);
        expect([name, ...told(answer)]).toEqual([name]);
        expect(codesOf(answer)).toEqual(['H26.01.02', 'H26.02.02']);
      }
  });

  it('holds on over the pages of its table, and for rows that speak of its units by their names', () => {
    const body =
      p('Đơn vị: Sở Y tế') + wordTable([HEADINGS, ['1', 'Phòng Một', '']]) + wordTable([['2', 'Phòng Hai', '']]);
    expect(codesOf(imported('a.docx', document(body)))).toEqual(['H26.01.02', 'H26.01.03']);
    const closing = csv(
      ['Đơn vị: Sở Tài chính'],
      ['STT', 'Tên đơn vị', 'Loại thay đổi'],
      ['1', 'Văn phòng', 'Giải thể'],
    );
    expect(imported('a.csv', closing, '--parent', 'H26').closed).toEqual(['H26.02.01']);
  });

  it('is asked about where nobody knows it, and is not passed over for --parent', () => {
    for (const line of ['Đơn vị: Sở Du lịch', 'II. Sở Du lịch', 'Sở Du lịch (H26.44)']) {
      const answer = imported('a.csv', csv([line], HEADINGS, ['1', 'Phòng Một', '']), '--parent', 'H26.01');
      expect(told(answer).filter((each) => !each.includes('list-row-unread'))).toEqual(['error import-parent-unknown']);
      expect(answer.granted).toEqual([]);
    }
    const other = imported('a.docx', document(p('Sở Y tế (H26.02)') + wordTable([HEADINGS, ['1', 'Phòng Một', '']])));
    expect(told(other)).toEqual(['error import-parent-named-otherwise']);
  });

  it('is read without the signs by which Markdown marks a heading', () => {
    const answer = imported('a.md', '## Sở Tài chính\n\n| STT | Tên đơn vị |\n|---|---|\n| 1 | Trung tâm X |\n');
    expect(told(answer)).toEqual([]);
    expect(codesOf(answer)).toEqual(['H26.02.02']);
  });

  it('is none in the articles of a Decision above its annex', () => {
    const articles = ['1. Sở Nội vụ chịu trách nhiệm thi hành.', '2. Sở Du lịch, Sở Xây dựng', 'PHỤ LỤC']
      .map(p)
      .join('');
    for (const lines of [articles, p('2. Sở Du lịch phối hợp với các sở')]) {
      const body = lines + wordTable([HEADINGS, ['1', 'Phòng Một', '']]);
      expect(codesOf(imported('a.docx', document(body), '--parent', 'H26.01'))).toEqual(['H26.01.02']);
    }
  });

  it.each([
    'Đơn vị tính: người',
    'UBND THÀNH PHỐ',
    'II. Các trường THPT',
    'Đơn vị: Các phòng chuyên môn',
    'Sở Du lịch',
  ])('is none in “%s”: what --parent says holds', (line) => {
    const answer = imported('a.csv', csv([line], HEADINGS, ['1', 'Phòng Một', '']), '--parent', 'H26.01');
    expect(told(answer)).toEqual([]);
    expect(codesOf(answer)).toEqual(['H26.01.02']);
  });

  it('is not above rows with a code, a column of their own or a heading row', () => {
    const coded = csv(['Đơn vị: Sở Y tế'], HEADINGS, ['1', 'Sở Du lịch', 'H26.44'], ['2', 'Phòng Một', 'H26.02.08']);
    expect(told(imported('a.csv', coded))).toEqual([]);
    const own = csv(['Đơn vị: Sở Y tế'], ['Tên đơn vị', 'Cấp trên'], ['Phòng Một', 'Sở Tài chính']);
    expect(codesOf(imported('a.csv', own))).toEqual(['H26.02.02']);
    const headed = csv(['Đơn vị: Sở Y tế'], HEADINGS, ['I', 'Sở Tài chính', ''], ['1', 'Phòng Một', '']);
    expect(codesOf(imported('a.csv', headed))).toEqual(['H26.02.02']);
  });
});

describe('--parent', () => {
  const others = (heading: string): string =>
    csv(HEADINGS, ['I', 'Sở Y tế', ''], ['1', 'Phòng Một', ''], ['II', heading, ''], ['1', 'Phòng Hai', '']);

  it('does not put “others” under the body that has a heading of its own', () => {
    const answer = imported('a.csv', others('Các đơn vị khác'), '--parent', 'H26.01');
    expect(told(answer)).toEqual(['error import-parent-needed']);
    expect(codesOf(answer)).toEqual(['H26.01.02']);
    expect(codesOf(imported('a.csv', others('Các đơn vị khác'), '--parent', 'H26.03'))).toEqual([
      'H26.01.02',
      'H26.03.01',
    ]);
  });

  it('is named beside the line above the table where a body above is needed, and both work', () => {
    const rows = [HEADINGS, ['1', 'Phòng Một', '']];
    const refused = imported('a.csv', csv(...rows));
    expect(refused.problems[0]?.hint).toMatch(/“Đơn vị: …”.*--parent/);
    expect(codesOf(imported('a.csv', csv(...rows), '--parent', 'H26.01'))).toEqual(['H26.01.02']);
    expect(codesOf(imported('a.csv', csv(['Đơn vị: Sở Y tế'], ...rows)))).toEqual(['H26.01.02']);
  });
});

describe('a numbered row above others that asks for a code itself', () => {
  const rows = [
    ['STT', 'Tên đơn vị', 'Địa chỉ'],
    ['I', 'Sở Tư pháp', 'Số 1'],
    ['1', 'Phòng Công chứng số 1', 'Số 2'],
  ];

  it('gets one, and those beneath theirs under it', () => {
    const answer = imported('a.csv', csv(...rows), '--parent', 'H26');
    expect([told(answer), codesOf(answer)]).toEqual([[], ['H26.04', 'H26.04.01']]);
  });

  it('is the row that is told of where its own body above is not known, and no name of our making is', () => {
    const answer = imported('a.csv', csv(...rows));
    expect(told(answer)).toEqual(['error import-parent-needed', 'error import-row-needed']);
    expect(answer.problems.map(({ message }) => message).join()).not.toContain('$');
  });

  it('is a heading as before where it is known, has nothing but a name, or stands over closings', () => {
    const known = imported('a.csv', csv(rows[0] ?? [], ['I', 'Sở Y tế', 'Số 1'], rows[2] ?? []));
    expect([told(known), codesOf(known)]).toEqual([[], ['H26.01.02']]);
    const bare = imported('a.csv', csv(rows[0] ?? [], ['I', 'Sở Tư pháp', ''], rows[2] ?? []), '--parent', 'H26');
    expect(codesOf(bare)).toEqual([]);
    const closed = imported('a.csv', csv(['DANH SÁCH ĐƠN VỊ GIẢI THỂ', '', ''], ...rows), '--parent', 'H26');
    expect([closed.closed, codesOf(closed)]).toEqual([[], []]);
  });
});
