import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { jsonOf } from '../../support/schema.js';
import { document, wordTable } from '../../support/tables.js';

const WIDE = ['STT', 'Tên đơn vị', 'Mã định danh', 'Địa chỉ'];
const NARROW = ['STT', 'Tên đơn vị', 'Mã định danh'];

interface Answer {
  granted: { name: string }[];
  problems: { rule: string; severity: string; message: string; args: Record<string, unknown> }[];
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

function imported(name: string, bytes: string | Uint8Array): Answer {
  writeFileSync(join(folder, name), bytes);
  const options = ['--decision', '100/QĐ-UBND', '--skip-errors', '--dry-run', '--json'];
  return jsonOf<Answer>(run(folder, ['import', name, ...options]), 'import');
}

const names = ({ granted }: Answer): string[] => granted.map(({ name }) => name);
const errors = ({ problems }: Answer): unknown[] =>
  problems.flatMap(({ rule, severity, args }) => (severity === 'error' ? [[rule, args.text]] : []));

describe('the first row of a table that goes on', () => {
  const first = (headings: string[]): string =>
    wordTable([headings, ['1', 'Trung tâm Phát triển', 'H26.10', 'số 1'].slice(0, headings.length)]);

  it.each([
    ['a unit without its marks', WIDE, ['', 'Sở Ngoại vụ', '', '3 phố Huế'], 'Sở Ngoại vụ · 3 phố Huế'],
    ['the rest of a name', WIDE, ['', 'quỹ đất', '', 'Huế'], 'quỹ đất · Huế'],
    ['the rest of a name alone', NARROW, ['', 'quỹ đất', ''], 'quỹ đất'],
    ['a unit alone', NARROW, ['', 'Sở Ngoại vụ', ''], 'Sở Ngoại vụ'],
  ])('%s is named, and no heading', (_, headings, row, text) => {
    const next = ['2', 'Sở Tư pháp', 'H26.11', ''].slice(0, headings.length);
    const answer = imported('tiep.docx', document(first(headings) + wordTable([row, next])));
    expect(errors(answer)).toContainEqual(['list-row-unread', text]);
    expect(names(answer)).not.toContain('Sở Ngoại vụ');
    if (row[1] === 'quỹ đất') expect(names(answer)).not.toContain('Trung tâm Phát triển');
  });

  it('is read where it has its number, and is the headings where it has theirs', () => {
    const next = ['2', 'Sở Tư pháp', 'H26.11'];
    expect(names(imported('a.docx', document(first(NARROW) + wordTable([next]))))).toHaveLength(2);
    const unknown = ['Số hiệu', 'Bên được giao', 'Giá trị'];
    expect(errors(imported('b.docx', document(first(NARROW) + wordTable([unknown, next]))))).toEqual([]);
  });
});

describe('between the rows of one table', () => {
  const rows = (...middle: string[][]): string =>
    [
      NARROW,
      ['1', 'Trung tâm Phát triển', 'H26.10'],
      ...middle,
      ['2', 'Sở Tư pháp', 'H26.11'],
      ['3', 'Sở Khác', 'H26.12'],
    ]
      .map((row) => row.join(','))
      .join('\n');

  it('the rest of a name behind repeated headings is named, and the name before it not granted', () => {
    const answer = imported('lap.csv', rows(NARROW, ['', 'quỹ đất', '']));
    expect(errors(answer)).toEqual([['list-row-unread', 'quỹ đất']]);
    expect(names(answer)).not.toContain('Trung tâm Phát triển');
  });

  it('a body without number and code that divides nothing is named', () => {
    expect(errors(imported('giua.csv', rows(['', 'Sở Ngoại vụ', ''])))).toEqual([['list-row-unread', 'Sở Ngoại vụ']]);
  });

  it.each(['Khối đảng, đoàn thể', 'Trường THPT', 'CƠ QUAN KHÁC', 'Các sở, ban, ngành', 'Các đơn vị sự nghiệp'])(
    'a heading is none: %s',
    (heading) => {
      const answer = imported('nhom.csv', rows(['', heading.replace(',', ' '), '']));
      expect(errors(answer)).toEqual([]);
      expect(names(answer)).toHaveLength(3);
    },
  );
});

describe('a name like the words of a signer in a list of names and bodies above', () => {
  const parents = ['Cấp trên', 'H26', 'H26', 'H26', 'H26'];
  const table = (names: readonly string[], above: readonly string[] = parents): Uint8Array =>
    document(wordTable(names.map((name, i) => [name, above[i] ?? ''])));
  const NAMES = ['Tên đơn vị', 'Sở Tư pháp', 'Chủ tịch nước (Văn phòng)', 'Sở Y tế', 'Trạm Dừng nghỉ'];

  it.each([
    ['by code', parents],
    ['by name', ['Cấp trên', 'UBND tỉnh A', 'UBND tỉnh A', 'UBND tỉnh A', 'UBND tỉnh A']],
  ])('takes nothing from the rows below it: %s', (_, above) => {
    const { problems } = imported('ky.docx', table(NAMES, above));
    const unread = problems.filter(({ rule }) => rule === 'list-row-unread');
    expect(unread.every(({ args }) => String(args.text).startsWith('Chủ tịch nước'))).toBe(true);
  });

  it('real signatures end the list', () => {
    const below = ['Tên đơn vị', 'Sở Tư pháp', 'Sở Y tế', 'Người lập biểu', 'Nguyễn Văn An'];
    const answer = imported('ky-that.docx', table(below, ['Cấp trên', 'H26', 'H26', 'Giám đốc', 'Trần Bình']));
    expect(names(answer)).not.toContain('Nguyễn Văn An');
    expect(answer.problems.map(({ args }) => args.text)).not.toContain('Nguyễn Văn An · Trần Bình');
  });
});
