import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';
import { document, p, wordTable } from '../../support/tables.js';

interface Answer {
  granted: { code: string; name: string }[];
  closed: string[];
  units: { kind: string; code: string }[];
  problems: { rule: string; severity: string; message: string; hint?: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2023-01-10',
    units: ['H26.02,Sở Nội vụ', 'H26.03,Sở Tài chính', 'H26.03.01,Trung tâm Tư vấn A', 'H26.16,Sở Giao thông vận tải'],
  });
});

function imported(name: string, content: string | Uint8Array): Answer {
  writeFileSync(join(folder, name), content);
  const options = ['--decision', '200/QĐ-UBND', '--skip-errors', '--dry-run', '--json'];
  return jsonOf<Answer>(run(folder, ['import', name, ...options]), 'import');
}
const told = ({ problems }: Answer): string[] =>
  problems.filter(({ severity }) => severity !== 'info').map(({ rule, severity }) => `${severity} ${rule}`);

const HEADS = ['STT', 'Tên đơn vị', 'Mã định danh'];
const NEW = ['1', 'UBND xã Hoài Đức', 'H26.40'];
const rows = (...each: string[][]): string => wordTable([HEADS, ...each]);
/** A Decision in Word: its letterhead and its signatures are tables too. */
const decision = (articles: readonly string[], ...annexes: [string, string][]): Uint8Array =>
  document(
    [
      wordTable([['ỦY BAN NHÂN DÂN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']]),
      p('QUYẾT ĐỊNH'),
      ...articles.map(p),
      wordTable([['Nơi nhận: - Như Điều 3;', 'TM. ỦY BAN NHÂN DÂN']]),
      ...annexes.flatMap(([title, body]) => [p(title), p('DANH SÁCH MÃ ĐỊNH DANH ĐIỆN TỬ'), body]),
    ].join(''),
  );

const GRANTS = 'Điều 1. Cấp mã định danh điện tử cho các cơ quan, đơn vị tại Phụ lục I kèm theo Quyết định này.';

describe('an article that plainly does something to all that an annex lists', () => {
  it('closes them', () => {
    const article = 'Điều 2. Hủy bỏ mã định danh điện tử của các đơn vị tại Phụ lục II kèm theo Quyết định này.';
    const answer = imported(
      'a.docx',
      decision([GRANTS, article], ['Phụ lục I', rows(NEW)], ['Phụ lục II', rows(['1', 'Sở Nội vụ', 'H26.02'])]),
    );
    expect(answer.closed).toEqual(['H26.02']);
    expect(answer.granted.map(({ code }) => code)).toEqual(['H26.40']);
    expect(told(answer)).toEqual([]);
    expect(answer.problems.map(({ message }) => message).join('\n')).toContain(article);
  });

  it('names them anew', () => {
    const article = 'Điều 2. Đổi tên các đơn vị tại Phụ lục II.';
    const renamed: [string, string] = ['Phụ lục II', rows(['1', 'Sở Tài chính - Đầu tư', 'H26.03'])];
    const answer = imported('a.docx', decision([GRANTS, article], ['Phụ lục I', rows(NEW)], renamed));
    expect(answer.units.filter(({ kind }) => kind === 'renamed').map(({ code }) => code)).toEqual(['H26.03']);
    expect(told(answer)).toEqual([]);
  });

  it('names nobody anew in an annex that it does not speak of', () => {
    const article = 'Điều 2. Đổi tên các đơn vị tại Phụ lục III.';
    const other: [string, string] = ['Phụ lục II', rows(['1', 'Sở Tài chính - Đầu tư', 'H26.03'])];
    const answer = imported('a.docx', decision([GRANTS, article], ['Phụ lục I', rows(NEW)], other));
    expect(told(answer)).toEqual(['error list-annex-missing', 'error import-name-differs']);
  });

  it.each([
    'Điều 1. Thu hồi mã định danh đã cấp cho 01 đơn vị (chi tiết tại Phụ lục kèm theo).',
    'Điều 1. Bãi bỏ mã định danh của các cơ quan theo danh sách kèm theo Quyết định này.',
    'Điều 2. Thu hồi mã định danh của các đơn vị tại Phụ lục ban hành kèm theo Quyết định này.',
  ])('closes them in the only annex, which has no number: %s', (article) => {
    const answer = imported('a.docx', decision([article], ['PHỤ LỤC', rows(['1', 'Sở Nội vụ', 'H26.02'])]));
    expect(answer.closed).toEqual(['H26.02']);
    expect(told(answer)).toEqual([]);
  });

  it.each([
    ['far above the table, its line broken', ['tại Phụ lục kèm theo Quyết định', 'này.']],
    ['its line broken before the annex', ['tại', 'Phụ lục kèm theo Quyết định này.']],
  ])('is heard %s', (_, [end = '', next = '']) => {
    const text = [`Điều 1. Hủy bỏ mã định danh điện tử của các đơn vị ${end}`, next];
    const between = Array.from({ length: 12 }, (_each, i) => `Điều ${i + 2}. Văn phòng lưu hồ sơ số ${i + 2}.`);
    const lines = [...text, ...between, 'Phụ lục', 'DANH SÁCH MÃ ĐỊNH DANH ĐIỆN TỬ', '(Kèm theo Quyết định)'];
    const answer = imported('a.docx', document(`${lines.map(p).join('')}${rows(['1', 'Sở Nội vụ', 'H26.02'])}`));
    expect(answer.closed).toEqual(['H26.02']);
  });

  it.each([
    ['Điều 2. Đóng mã các đơn vị tại Phụ lục II.', 'Điều 3. Đổi tên các đơn vị tại Phụ lục II.'],
    ['Đề nghị đóng mã định danh của các đơn vị tại Phụ lục II.'],
    ['Điều 2. Giao Sở Nội vụ thu hồi mã định danh của các đơn vị tại Phụ lục II.'],
  ])('is asked about where it is not plain: %s', (...articles) => {
    const second: [string, string] = ['Phụ lục II', rows(['1', 'Sở Nội vụ', 'H26.02'])];
    const answer = imported('a.docx', decision([GRANTS, ...articles], ['Phụ lục I', rows(NEW)], second));
    expect(answer.closed).toEqual([]);
    expect(told(answer)).toEqual(['error import-title-mentions']);
  });
});

describe('an article that does something to a body by itself', () => {
  const paper = (...articles: string[]): Answer =>
    imported('a.docx', decision([GRANTS, ...articles], ['Phụ lục I', rows(NEW)]));

  it.each([
    'Điều 2. Giải thể Sở Nội vụ kể từ ngày 01/01/2023.',
    'Điều 2. Sáp nhập Sở Nội vụ vào Sở Tài chính.',
    'Điều 2. Sửa đổi tên gọi “Sở Tài chính” thành “Sở Tài chính - Đầu tư” tại Quyết định số 100/QĐ-UBND.',
    'Khoản 2. Thu hồi mã định danh của Sở Nội vụ.',
    '2. Giải thể Trung tâm Tư vấn A thuộc Sở Tài chính.',
    'b) Đổi tên Sở Tài chính thành Sở Kinh tế;',
  ])('is an error, however far from the rows it stands: %s', (article) => {
    const answer = paper(article);
    expect(told(answer)).toEqual(['error import-line-unheeded']);
    expect(answer.problems[0]?.hint).toMatch(/H26\.0[23]/);
  });

  it.each(['Điều 2. Giải thể Phòng Tổ chức thuộc Sở Nội vụ.', 'Điều 2. Chuyển Trung tâm Tư vấn A về Sở Nội vụ.'])(
    'is named where nobody sees whether it is done: %s',
    (article) => expect(told(paper(article))).toEqual(['warning import-line-unheeded']),
  );

  it.each([
    'Điều 2. Bãi bỏ Quyết định số 12/QĐ-UBND của Sở Nội vụ.',
    'Điều 2. Bãi bỏ các quy định tại Quyết định số 12/QĐ-UBND về Sở Nội vụ.',
    'Điều 2. Sở Nội vụ có trách nhiệm thu hồi con dấu.',
    'Căn cứ Nghị quyết số 12/NQ-HĐND về việc giải thể Sở Nội vụ;',
    'Điều 2. Chuyển đổi số tại Sở Nội vụ.',
    'Điều 2. Thành lập Trung tâm Z.',
  ])('nothing of the kind: %s', (article) => expect(told(paper(article))).toEqual([]));

  it('a row that does it is all that was asked for', () => {
    const heads = [...HEADS, 'Loại thay đổi'];
    const row = ['2', 'Sở Nội vụ', 'H26.02', 'Giải thể'];
    const body = wordTable([heads, [...NEW, 'Cấp mới'], row]);
    const answer = imported('a.docx', decision([GRANTS, 'Điều 2. Giải thể Sở Nội vụ.'], ['Phụ lục I', body]));
    expect(told(answer)).toEqual([]);
    expect(answer.closed).toEqual(['H26.02']);
  });

  it('one that was renamed first is no error any more', () => {
    const done = newListedRegistry({ amended: '2023-01-10', units: ['H26.03,Sở Tài chính'] });
    const article = 'Điều 2. Đổi tên Sở Tài chính thành Sở Tài chính - Đầu tư.';
    writeFileSync(join(done, 'a.docx'), decision([GRANTS, article], ['Phụ lục I', rows(NEW)]));
    const options = ['import', 'a.docx', '--decision', '200/QĐ-UBND', '--yes'];
    expect(run(done, options).status).toBe(1);
    expect(run(done, ['rename', 'H26.03', '--name', 'Sở Tài chính - Đầu tư', '--decision', '200/QĐ-UBND']).status).toBe(
      0,
    );
    expect(run(done, options).status).toBe(0);
  });
});
