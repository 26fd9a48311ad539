import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { pdf, table, words } from '../../support/pdf.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';
import { document, p, wordTable } from '../../support/tables.js';

interface Answer {
  granted: { code: string }[];
  problems: { rule: string; severity: string; message: string; source?: { row?: number | null } }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({ amended: '2023-01-10', units: ['H26.02,Sở Nội vụ', 'H26.15,UBND xã Đông Hội'] });
});

const ROWS = [
  ['STT', 'Tên đơn vị', 'Mã định danh'],
  ['1', 'Sở Du lịch', 'H26.31'],
  ['2', 'Sở Ngoại vụ', 'H26.32'],
  ['3', 'UBND xã Đông Hội', 'H26.15'],
];

function imported(name: string, bytes: Uint8Array): Answer {
  writeFileSync(join(folder, name), bytes);
  const options = ['--decision', '200/QĐ-UBND', '--skip-errors', '--dry-run', '--json'];
  return jsonOf<Answer>(run(folder, ['import', name, ...options]), 'import');
}
const inWord = (...lines: string[]): Answer =>
  imported('a.docx', document(`${wordTable(ROWS)}${lines.map(p).join('')}`));
function inPdf(...lines: string[]): Answer {
  const { content, bottom } = table(
    [40, 90, 300, 420],
    800,
    ROWS.map((cells) => cells.map((cell) => [cell])),
  );
  const below = lines.map((line, i) => words(40, bottom - 30 - 16 * i, line));
  return imported('a.pdf', pdf([{ content: [content, ...below].join('\n') }]));
}
const told = ({ problems }: Answer): string[] =>
  problems.filter(({ severity }) => severity !== 'info').map(({ rule, severity }) => `${severity} ${rule}`);

const ASKED = ['error list-row-unread'];

describe('lines below the table of a document', () => {
  it.each([
    'Ngoài ra, đề nghị thu hồi mã định danh của Sở Nội vụ.',
    'Sở Nội vụ đã giải thể từ ngày 01/01/2023.',
    'Ghi chú: Sở Nội vụ đã hợp nhất vào Sở Y tế.',
  ])('that ask for something about a body of no row are told of in Word and PDF alike: %s', (line) => {
    expect(told(inWord(line))).toEqual(['error import-line-unheeded']);
    expect(told(inPdf(line))).toEqual(['error import-line-unheeded']);
    expect(told(inPdf('Nơi nhận:', '- Như trên;', line))).toEqual(told(inWord('Nơi nhận:', '- Như trên;', line)));
  });

  const doubts = [
    'Ghi chú: UBND xã Đông Hội đã giải thể từ 01/7/2025.',
    'Riêng số 2 chưa đề nghị cấp mã.',
    '(*) Các đơn vị số 2, 3 không cấp.',
    'Đề nghị thu hồi mã của UBND xã Đông Hội.',
    'UBND xã Đông Hội đổi tên thành UBND phường Đông Hội.',
    '* Sở Ngoại vụ: chuyển về Sở Nội vụ từ 01/3/2025',
  ];
  it.each(doubts)('are asked about in Word where they cast doubt on rows: %s', (line) => {
    expect(told(inWord('Hà Nội, ngày 10 tháng 6 năm 2025', line))).toEqual(ASKED);
  });
  it.each(doubts)('and in PDF: %s', (line) => {
    expect(told(inPdf(line))).toEqual(ASKED);
  });

  it('go on in the next line of a PDF', () => {
    expect(
      told(inPdf('Ghi chú: UBND xã Đông Hội (trước đây thuộc huyện Đông Anh) đã', 'giải thể từ 01/7/2025.')),
    ).toEqual(ASKED);
  });

  const plain = [
    'Danh sách này có 03 đơn vị.',
    'NGƯỜI LẬP BIỂU',
    'Nguyễn Văn Sáp',
    'Nơi nhận: Sở Nội vụ; UBND xã Đông Hội; Lưu: VT.',
    'Các đơn vị trên thuộc UBND thành phố.',
    'Sở Nội vụ chịu trách nhiệm hủy bỏ, thu hồi mã của đơn vị trên.',
  ];
  it.each(plain)('say nothing otherwise: %s', (line) => {
    expect(told(inWord(line))).toEqual([]);
    expect(told(inPdf(line))).toEqual([]);
  });

  it('may be the heading of the next table', () => {
    const closed = wordTable([ROWS[0] ?? [], ['1', 'Sở Nội vụ', 'H26.02']]);
    const body = `${wordTable(ROWS.slice(0, 3))}${p('II. Giải thể các đơn vị sau:')}${closed}`;
    expect(told(imported('a.docx', document(body)))).toEqual([]);
  });
});

/** A document with a part beside its text, at whose mark the second row stands. */
function withPart(type: 'footnotes' | 'footer', reference: string, xml: string): Uint8Array {
  const rows = ROWS.slice(0, 3).map((cells, i) =>
    cells.map((cell, at) =>
      i === 2 && at === 1 ? { body: p(cell).replace('</w:p>', `<w:r>${reference}</w:r></w:p>`) } : cell,
    ),
  );
  const parts = unzipSync(document(wordTable(rows)));
  const path = 'word/_rels/document.xml.rels';
  const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const added = `<Relationship Id="rId9" Type="${namespace}/${type}" Target="/word/${type}.xml"/></Relationships>`;
  const none = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  const known = parts[path] === undefined ? none : strFromU8(parts[path]);
  parts[path] = strToU8(known.replace(/<\/Relationships>|\/>$/, (end) => (end === '/>' ? `>${added}` : added)));
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  parts[`word/${type}.xml`] = strToU8(xml.replace('>', ` xmlns:w="${word}">`));
  return zipSync(parts);
}

describe('what stands beside the text of a Word document', () => {
  const footnote = (text: string): Uint8Array =>
    withPart(
      'footnotes',
      '<w:footnoteReference w:id="2"/>',
      `<w:footnotes><w:footnote w:id="2">${p(text)}</w:footnote></w:footnotes>`,
    );
  it('is asked about at the row of a footnote', () => {
    const answer = imported('a.docx', footnote('Đơn vị đã giải thể, không cấp mã.'));
    expect(told(answer)).toEqual(ASKED);
    expect(answer.granted.map(({ code }) => code)).toEqual(['H26.31']);
  });

  it('is named where a footnote says something else', () => {
    const answer = imported('a.docx', footnote('Trụ sở tạm thời ở số 5.'));
    expect(told(answer)).toEqual(['warning list-line-unread']);
    expect(answer.granted).toHaveLength(2);
  });

  it('is asked about at the foot of the pages', () => {
    const file = withPart('footer', '', `<w:ftr>${p('Ghi chú: mục 2 không cấp')}</w:ftr>`);
    expect(told(imported('a.docx', file))).toEqual(ASKED);
  });
});
