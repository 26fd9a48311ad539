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

describe('a comment at words of a Word table', () => {
  const document = (text: string): Uint8Array => {
    const mark = '<w:r><w:commentReference w:id="7"/></w:r>';
    const cell = { body: p('H26.15').replace('</w:p>', `${mark}</w:p>`) };
    const [head = [], first = []] = ROWS;
    const body = tbl([tr(head), tr(first), tr(['2', 'UBND xã Đông Hội', cell])]);
    const comment = `<w:comment w:id="7" w:author="A">${p(text)}</w:comment>`;
    return zip({
      '_rels/.rels': relationships([{ id: 'rId1', type: 'officeDocument', target: '/word/document.xml' }]),
      'word/document.xml': `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
      'word/_rels/document.xml.rels': relationships([{ id: 'rId7', type: 'comments', target: 'comments.xml' }]),
      'word/comments.xml': `<w:comments xmlns:w="${WORD}">${comment}</w:comments>`,
    });
  };

  it('is asked about, or told of, alike', () => {
    expect(told(imported('a.docx', document('Đã giải thể')))).toEqual(['error list-comment-unread a.docx › #1!C3']);
    expect(told(imported('a.docx', document('Kiểm tra lại')))).toEqual(['info list-comment-unread a.docx › #1!C3']);
  });
});
