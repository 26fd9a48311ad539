import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';
import { bookParts, p, relationships, tbl, tr, zip } from '../../support/tables.js';

interface Answer {
  granted: { code: string }[];
  problems: { rule: string; severity: string; where: string; message: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({ amended: '2022-02-10', units: ['H26.01,Sở Y tế', 'H26.15,UBND xã Đông Hội'] });
});

function imported(name: string, bytes: Uint8Array): Answer {
  writeFileSync(join(folder, name), bytes);
  const common = ['--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json'];
  return jsonOf<Answer>(run(folder, ['import', name, ...common]), 'import');
}
const told = ({ problems }: Answer): string[] =>
  problems.map(({ rule, severity, where }) => `${severity} ${rule} ${where}`);

const ROWS = [
  ['STT', 'Tên cơ quan', 'Mã định danh'],
  ['1', 'Sở Y tế', 'H26.01'],
  ['2', 'UBND xã Đông Hội', 'H26.15'],
];
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A workbook with comments of an author at cells. */
function commented(comments: readonly (readonly [string, string])[], author = 'Văn thư'): Uint8Array {
  const items = comments.map(
    ([ref, text]) => `<comment ref="${ref}" authorId="0"><text><r><t>${text}</t></r></text></comment>`,
  );
  return zip({
    ...bookParts({ sheets: [{ rows: ROWS }] }),
    'xl/worksheets/_rels/sheet1.xml.rels': relationships([
      { id: 'rId1', type: 'comments', target: '../comments1.xml' },
    ]),
    'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors><author>${author}</author></authors><commentList>${items.join('')}</commentList></comments>`,
  });
}

describe('a comment at a cell of a workbook', () => {
  it.each(['Đã giải thể, đóng mã', 'Văn thư: không cấp mã', 'Sáp nhập vào xã Tân Lập'])(
    'by which the unit of its row is no more is asked about: %s',
    (text) => {
      const answer = imported('a.xlsx', commented([['C3', text]]));
      expect(told(answer)).toEqual(['error list-comment-unread a.xlsx › Sheet1!C3']);
      expect(answer.problems[0]?.message).toContain(text.replace('Văn thư: ', ''));
    },
  );

  it('is told of once, with how many there are, where it says something else', () => {
    const answer = imported(
      'a.xlsx',
      commented([
        ['B2', 'Hỏi lại số điện thoại'],
        ['C1', 'Theo Điều 4'],
      ]),
    );
    expect(told(answer)).toEqual(['info list-comment-unread a.xlsx › Sheet1!B2']);
    expect(answer.problems[0]?.message).toMatch(/^2 chú thích/);
  });

  it('is none where a copy of our own was marked, but for what somebody had said below', () => {
    expect(told(imported('a.xlsx', commented([['C3', 'Đã giải thể']], 'madinhdanh')))).toEqual([]);
    const below = commented([['C3', 'Mã sai.\n—\nĐã giải thể']], 'madinhdanh');
    expect(told(imported('a.xlsx', below))).toEqual(['error list-comment-unread a.xlsx › Sheet1!C3']);
  });
});

/** A Word document whose parts each bear the comment of their number, where there is one. */
function commentedWord(comments: Readonly<Record<number, string>>): Uint8Array {
  const marked = (text: string, id: number): string =>
    comments[id] === undefined
      ? p(text)
      : p(text).replace('</w:p>', `<w:r><w:commentReference w:id="${id}"/></w:r></w:p>`);
  const [head = [], first = []] = ROWS;
  const cell = { body: marked('H26.15', 2) };
  const list = tbl([tr(head), tr(first), tr(['2', 'UBND xã Đông Hội', cell])]);
  const letterhead = tbl([tr([{ body: marked('UBND THÀNH PHỐ', 4) }, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'])]);
  const body = `${letterhead}${marked('DANH SÁCH MÃ ĐỊNH DANH', 1)}${list}${marked('Trân trọng', 3)}`;
  const items = Object.entries(comments).map(
    ([id, text]) => `<w:comment w:id="${id}" w:author="A">${p(text)}</w:comment>`,
  );
  return zip({
    '_rels/.rels': relationships([{ id: 'rId1', type: 'officeDocument', target: '/word/document.xml' }]),
    'word/document.xml': `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships([{ id: 'rId7', type: 'comments', target: 'comments.xml' }]),
    'word/comments.xml': `<w:comments xmlns:w="${WORD}">${items.join('')}</w:comments>`,
  });
}

describe('a comment at words of a Word table', () => {
  it('is asked about, or told of, alike', () => {
    const document = (text: string): Uint8Array => commentedWord({ 2: text });
    expect(told(imported('a.docx', document('Đã giải thể')))).toEqual(['error list-comment-unread a.docx › #2!C3']);
    expect(told(imported('a.docx', document('Kiểm tra lại')))).toEqual(['info list-comment-unread a.docx › #2!C3']);
  });
});

describe('a comment at words of a document outside its list', () => {
  it.each([1, 3, 4])('is told of once, with how many there are: part %i', (part) => {
    const answer = imported('a.docx', commentedWord({ [part]: 'Kiểm tra lại căn cứ', 2: 'Hỏi số điện thoại' }));
    expect(told(answer).sort()).toEqual(['info list-comment-unread a.docx', 'info list-comment-unread a.docx › #2!C3']);
    const two = imported('a.docx', commentedWord({ 1: 'Viết hoa', 3: 'Xuống dòng', 4: 'In đậm' }));
    expect(two.problems.map(({ message }) => message)).toEqual([expect.stringMatching(/^3 chú thích .*ngoài bảng/)]);
  });

  it.each([
    'Các đơn vị này đã giải thể',
    'Đã thu hồi mã',
    'UBND xã Đông Hội không còn',
    'STT 2 chưa cấp mã',
    'Xã có mã H26.15 sáp nhập vào xã Tân Lập',
  ])('is asked about where rows end by it: %s', (text) => {
    expect(told(imported('a.docx', commentedWord({ 1: text })))).toEqual(['error list-comment-unread a.docx']);
  });

  it.each(['Căn cứ này đã bị bãi bỏ', 'Nghị quyết số 12 sáp nhập xã khác'])('may speak of other things: %s', (text) => {
    const [only, ...others] = told(imported('a.docx', commentedWord({ 3: text })));
    expect([only, others]).toEqual(['info list-comment-unread a.docx', []]);
  });
});

describe('a comment at a blank cell of a workbook', () => {
  it('is one of its row', () => {
    expect(told(imported('a.xlsx', commented([['E3', 'Đã giải thể']])))).toEqual([
      'error list-comment-unread a.xlsx › Sheet1!E3',
    ]);
  });
});
