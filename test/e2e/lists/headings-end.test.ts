import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';
import { document, p, wordTable } from '../../support/tables.js';

interface Answer {
  granted: { name: string }[];
  closed: string[];
  problems: { rule: string; severity: string; message: string; hint?: string; args: Record<string, unknown> }[];
}

const HEAD = ['STT', 'Tên đơn vị', 'Mã định danh'];
const FIRST = ['1', 'Bệnh viện A', 'H26.01.01'];
const SECOND = ['1', 'Bệnh viện B', 'H26.01.02'];
let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2023-01-10',
    units: ['H26.01,Sở Y tế', 'H26.01.01,Bệnh viện A', 'H26.01.02,Bệnh viện B', 'H26.02,Sở Nội vụ'],
  });
});

function imported(name: string, bytes: Uint8Array | string): Answer {
  writeFileSync(join(folder, name), bytes);
  const options = ['--decision', '200/QĐ-UBND', '--skip-errors', '--dry-run', '--json'];
  return jsonOf<Answer>(run(folder, ['import', name, ...options]), 'import');
}
const errors = ({ problems }: Answer): string[] =>
  problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
const csv = (...rows: string[][]): string => rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n');
const inRows = (first: string, second: string): Answer =>
  imported('a.csv', csv(HEAD, [first, '', ''], FIRST, [second, '', ''], SECOND));
const overTables = (first: string, second: string): Answer =>
  imported('a.docx', document(p(first) + wordTable([HEAD, FIRST]) + p(second) + wordTable([HEAD, SECOND])));
const markdown = (first: string, second: string): Answer => {
  const table = (row: string[]): string =>
    [HEAD, HEAD.map(() => '---'), row].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return imported('a.md', `${first}\n\n${table(FIRST)}\n\n${second}\n\n${table(SECOND)}\n`);
};

const CLOSING = '2. Hủy bỏ mã định danh của các đơn vị sau:';
const FORMS = [
  ['between the rows of a table', inRows],
  ['over the next table of a document', overTables],
  ['over the next table of Markdown', markdown],
] as const;

describe.each(FORMS)('a heading of closings, with another heading %s', (_, list) => {
  it.each([
    '3. Điều chỉnh thông tin các đơn vị sau:',
    '3. Các đơn vị cập nhật địa chỉ',
    '2.2. Thay đổi địa chỉ',
    'Ngoài ra, cập nhật địa chỉ các đơn vị sau:',
    'II. Danh sách mã định danh',
    '3. Sở Y tế',
    '3. Danh sách các đơn vị còn lại',
  ])('ends with “%s”', (heading) => {
    const answer = list(CLOSING, heading);
    expect(errors(answer)).toEqual([]);
    expect(answer.closed).toEqual(['H26.01.01']);
  });

  it('asks for the reasons of what the next one corrects', () => {
    const answer = list(CLOSING, 'Ngoài ra, đính chính địa chỉ các đơn vị sau:');
    expect(errors(answer)).toEqual(['import-reason-needed']);
    expect(answer.closed).toEqual(['H26.01.01']);
  });

  it.each(['3. Hủy bỏ mã của các đơn vị sau', '2.2. Giải thể các đơn vị sau'])(
    'goes on where “%s” says the same',
    (heading) => {
      const answer = list(CLOSING, heading);
      expect(errors(answer)).toEqual([]);
      expect(answer.closed).toEqual(['H26.01.01', 'H26.01.02']);
    },
  );

  it.each(['2.1. Sở Y tế', 'a) Các bệnh viện'])('holds for the bodies of “%s” under it', (heading) => {
    expect(list(CLOSING, heading).closed).toEqual(['H26.01.01', 'H26.01.02']);
  });

  it('is asked about where a body is numbered higher, and not as the next of its rank', () => {
    const answer = list(CLOSING, 'III. Sở Y tế');
    expect(answer.closed).toEqual(['H26.01.01']);
    expect(errors(answer)).toEqual(['import-title-mentions']);
    const problem = answer.problems.find(({ rule }) => rule === 'import-title-mentions');
    expect(problem?.message).toContain('III. Sở Y tế');
    expect(problem?.hint).toContain('Loại thay đổi');
  });
});

describe('a heading between rows that does not speak of the end', () => {
  it.each([
    'Đồng thời, giao nhiệm vụ như sau',
    'Các trường hợp khác',
    'Các nội dung khác',
    'Thông tin liên hệ',
    'Danh bạ điện thoại',
    'Giao nhiệm vụ',
    'Mã trả lại',
  ])('is asked about: %s', (heading) => {
    const answer = inRows(CLOSING, heading);
    expect(answer.closed).toEqual(['H26.01.01']);
    expect(errors(answer)).toEqual(['import-title-mentions']);
  });

  it.each(['III- Thông tin liên hệ', '3- Thông tin liên hệ', 'III. Danh sách trường học'])(
    'and ends it where it is the next by its number: %s',
    (heading) => {
      const answer = inRows('II. Hủy bỏ mã định danh', heading.replace(/^3/, 'III'));
      expect(answer.closed).toEqual(['H26.01.01']);
      expect(errors(answer)).toEqual([]);
    },
  );

  it.each(['Cấp xã', 'Đợt 2', 'Năm 2023', 'Khối trường học', 'Trường THCS', 'Khu vực Đông', '(tiếp theo)'])(
    'unless it only parts its rows: %s',
    (heading) => {
      const answer = inRows(CLOSING, heading);
      expect(answer.closed).toEqual(['H26.01.01', 'H26.01.02']);
      expect(errors(answer)).toEqual([]);
    },
  );
});

describe('names of bodies written as the heading of closings is', () => {
  const list = (...rows: string[][]): Answer => imported('c.csv', csv(HEAD, ...rows));
  const line = (words: string): string[] => [words, '', ''];
  const NEW = ['2', 'Bệnh viện D', 'H26.01.09'];

  it.each([
    ['Các đơn vị giải thể', 'Sở Y tế', 'Sở Nội vụ'],
    ['CÁC ĐƠN VỊ GIẢI THỂ', 'SỞ Y TẾ', 'SỞ NỘI VỤ'],
    ['Các đơn vị giải thể', 'SỞ Y TẾ', 'SỞ NỘI VỤ'],
    ['Giải thể', 'Các bệnh viện', 'Các trường'],
  ])('stand under it where the first comes straight behind “%s”: nothing is granted', (closing, first, second) => {
    const answer = list(line(closing), line(first), FIRST, NEW, line(second), SECOND);
    expect(answer.granted).toEqual([]);
    expect(answer.closed).toEqual(['H26.01.01', 'H26.01.02']);
    expect(errors(answer)).toContain('import-code-unknown');
  });

  it('are asked about behind its rows', () => {
    const answer = list(line('Các đơn vị giải thể'), FIRST, line('Sở Y tế'), SECOND, NEW);
    expect(answer.closed).toEqual(['H26.01.01']);
    expect(answer.granted).toEqual([]);
    expect(errors(answer)).toEqual(['import-title-mentions']);
  });

  it('and the next change ends it', () => {
    const answer = list(line('Giải thể'), line('Sở Y tế'), FIRST, line('Cấp mới'), NEW);
    expect(answer.closed).toEqual(['H26.01.01']);
    expect(answer.granted.map(({ name }) => name)).toEqual(['Bệnh viện D']);
  });
});

describe('a paragraph of its own over a table', () => {
  it('leaves in doubt what the one before said, unless it names bodies or goes on', () => {
    const answer = overTables('Hủy bỏ mã của các đơn vị sau:', 'Thông tin liên hệ như dưới đây');
    expect(answer.closed).toEqual(['H26.01.01']);
    expect(errors(answer)).toEqual(['import-title-mentions']);
    for (const line of ['Sở Nội vụ', '(Kèm theo Quyết định số 200/QĐ-UBND)', 'Trang 2'])
      expect(overTables('Hủy bỏ mã của các đơn vị sau:', line).closed).toEqual(['H26.01.01', 'H26.01.02']);
  });

  it('does so in a sheet, between the rows of one table and the headings of the next', () => {
    const list = (line: string): Answer =>
      imported(
        'b.csv',
        csv(['DANH SÁCH ĐƠN VỊ GIẢI THỂ', '', ''], HEAD, FIRST, ['', '', ''], [line, '', ''], HEAD, SECOND),
      );
    const answer = list('Thông tin liên hệ như dưới đây');
    expect(answer.closed).toEqual(['H26.01.01']);
    expect(errors(answer)).toEqual(['import-title-mentions']);
    expect(list('Cập nhật thông tin các đơn vị sau').closed).toEqual(['H26.01.01']);
    expect(list('Trang 2').closed).toEqual(['H26.01.01', 'H26.01.02']);
  });

  it('of a new annex ends it', () => {
    for (const line of ['Bảng 2', 'Biểu số 3', 'PHỤ LỤC II']) {
      const answer = overTables(CLOSING, line);
      expect(errors(answer)).toEqual([]);
      expect(answer.closed).toEqual(['H26.01.01']);
    }
  });
});

describe('an annex, a table or a heading that is the next of a count', () => {
  it.each([
    ['PHỤ LỤC II. MÃ ĐÓNG', 'PHỤ LỤC III. DANH SÁCH MÃ ĐỊNH DANH'],
    ['PHỤ LỤC II. MÃ ĐÓNG', 'Phụ lục số 3'],
    ['PHỤ LỤC II. MÃ ĐÓNG', 'Bảng 2. Thông tin liên hệ'],
  ])('ends what stood over the one before it, between rows too: “%s”, “%s”', (first, second) => {
    const answer = imported('a.csv', csv([first, '', ''], HEAD, FIRST, [second, '', ''], HEAD, SECOND));
    expect([errors(answer), answer.closed]).toEqual([[], ['H26.01.01']]);
  });

  it('closes nobody under a title that stands above all rows', () => {
    const first = '2. Hủy bỏ mã định danh của các đơn vị sau:';
    const answer = imported('a.csv', csv([first, '', ''], HEAD, FIRST, ['3. Đổi trụ sở', '', ''], SECOND));
    expect([errors(answer), answer.closed]).toEqual([[], ['H26.01.01']]);
  });
});
