import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { pdf, stroke, table, thin, words } from '../../support/pdf.js';
import { jsonOf } from '../../support/schema.js';
import { book, type CellSpec, document, utf8, type WordSpec, wordTable } from '../../support/tables.js';

interface Answer {
  granted: { code: string; name: string }[];
  problems: { rule: string; severity: string; message: string; where: string }[];
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

function answered(name: string, bytes: Uint8Array): Answer {
  writeFileSync(join(folder, name), bytes);
  const options = ['--decision', '100/QĐ-UBND', '--skip-errors', '--dry-run', '--json'];
  return jsonOf<Answer>(run(folder, ['import', name, ...options]), 'import');
}

const names = ({ granted }: Answer): string[] => granted.map(({ name }) => name);
const told = ({ problems }: Answer): string[] =>
  problems.map(({ rule, severity, where }) => `${severity} ${rule} ${where.replace(/^.* › (?:.*!)?/, '')}`);

const HEAD = ['STT', 'Tên đơn vị', 'Mã định danh'];
/** Runs of a Word cell: texts with the properties of each. */
const runs = (...texts: [string, string?][]): WordSpec => ({
  body: `<w:p>${texts.map(([text, pr = '']) => `<w:r><w:rPr>${pr}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`).join('')}</w:p>`,
});
const struck = (text: string, property = '<w:strike/>'): WordSpec => runs([text, property]);
const word = (...rows: WordSpec[][]): Uint8Array => document(wordTable([HEAD, ...rows]));

describe('text that is struck through', () => {
  it('in Word grants nothing: a row, a name, a code, a part of a name', () => {
    const answer = answered(
      'a.docx',
      word(
        ['1', 'Sở A', 'H26.11'],
        [struck('2'), struck('Sở B'), struck('H26.12')],
        ['3', struck('Sở C', '<w:dstrike/>'), 'H26.13'],
        ['4', 'Sở D', struck('H26.14', '<w:strike w:val="true"/>')],
        ['5', runs(['Sở cũ', '<w:strike/>'], [' Sở E']), 'H26.15'],
        ['6', struck('Sở F', '<w:strike w:val="0"/><w:dstrike w:val="false"/>'), 'H26.16'],
      ),
    );
    expect(told(answer)).toEqual(['A3', 'B4', 'C5', 'B6'].map((cell) => `error list-text-struck ${cell}`));
    expect(answer.problems[0]?.message).toContain('2 · Sở B · H26.12');
    expect(names(answer)).toEqual(['Sở A', 'Sở F']);
  });

  it('by a style is told, unless the text says otherwise itself', () => {
    const styled = (pr: string, text: string): WordSpec => ({
      body: `<w:p><w:pPr><w:pStyle w:val="G"/></w:pPr><w:r><w:rPr>${pr}</w:rPr><w:t>${text}</w:t></w:r></w:p>`,
    });
    const rows = [HEAD, ['1', styled('', 'Sở A'), 'H26.11'], ['2', styled('<w:strike w:val="0"/>', 'Sở B'), 'H26.12']];
    const style = '<w:style w:type="paragraph" w:styleId="G"><w:rPr><w:strike/></w:rPr></w:style>';
    expect(told(answered('a.docx', document(wordTable(rows), style)))).toEqual(['error list-text-struck B2']);
  });

  it('above a group leaves the rows that it alone would give a body above', () => {
    const answer = answered(
      'a.docx',
      word(
        ['1', 'Sở A', 'H26.11'],
        ['2', 'Phòng A', 'H26.11.01'],
        ['II', struck('Sở A'), struck('H26.11')],
        ['1', 'Phòng B', ''],
        ['2', 'Phòng C', 'H26.11.07'],
      ),
    );
    expect(names(answer)).toEqual(['Sở A', 'Phòng A', 'Phòng C']);
    expect(told(answer)).toContain('error list-text-struck B4');
  });

  it('in Excel is told, by the font of the cell or of a part of its text', () => {
    const styles = '<fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>';
    const cell = (text: string): CellSpec => ({ xml: `<is><t>${text}</t></is>`, attributes: 't="inlineStr" s="1"' });
    const rich = {
      xml: '<is><r><rPr><strike/></rPr><t>cũ</t></r><r><t> Sở C</t></r></is>',
      attributes: 't="inlineStr"',
    };
    const rows = [HEAD, ['1', 'Sở A', 'H26.11'], [cell('2'), cell('Sở B'), cell('H26.12')], ['3', rich, 'H26.13']];
    const answer = answered('a.xlsx', book({ styles, sheets: [{ rows }] }));
    expect(told(answer)).toEqual(['error list-text-struck A3', 'error list-text-struck B4']);
    expect(names(answer)).toEqual(['Sở A']);
  });

  it('in Markdown is told', () => {
    const text =
      '| STT | Tên đơn vị | Mã |\n|---|---|---|\n| ~~1~~ | ~~Sở A~~ | ~~H26.11~~ |\n| 2 | <del>cũ</del> Sở B | H26.12 |\n';
    const answer = answered('a.md', utf8(text));
    expect(told(answer)).toEqual(['error list-text-struck A3', 'error list-text-struck B4']);
    expect(names(answer)).toEqual([]);
  });

  it('beside the list, in columns that are not read, is nobody’s business', () => {
    const answer = answered(
      'a.docx',
      document(
        wordTable([
          [...HEAD, 'Xem thêm'],
          ['1', 'Sở A', 'H26.11', struck('nháp')],
        ]),
      ),
    );
    expect(told(answer)).toEqual([]);
  });
});

describe('text of a PDF that a line runs through', () => {
  const rows = [HEAD, ['1', 'So A', 'H26.11'], ['2', 'So B', 'H26.12'], ['3', 'So C', 'H26.13']];
  const xs = [20, 60, 250, 330];
  const drawn = table(
    xs,
    800,
    rows.map((row) => row.map((cell) => [cell])),
  ).content;
  /** The baseline of a row's letters, which are 10 high and 5 wide. */
  const base = (row: number): number => 800 - 18 * row - 12;

  it.each([
    ['stroked', stroke],
    ['a thin box', thin],
  ])('is told of like that of Word: %s', (_, line) => {
    const whole = [
      line(23, base(2) + 3, 28, base(2) + 3),
      line(63, base(2) + 3, 83, base(2) + 3),
      line(253, base(2) + 3, 283, base(2) + 3),
    ];
    const part = line(78, base(3) + 3, 83, base(3) + 3);
    const answer = answered('a.pdf', pdf([{ content: [drawn, ...whole, part].join('\n') }]));
    expect(answer.problems.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      'error list-text-struck',
      'error list-text-struck',
    ]);
    expect(answer.problems[0]?.message).toContain('2 · So B · H26.12');
    expect(answer.problems[1]?.message).toMatch(/: C;/);
    expect(names(answer)).toEqual(['So A']);
  });

  it('is found where no lines draw the table', () => {
    const bare = rows
      .flatMap((row, i) => row.map((cell, n) => (cell === '' ? '' : words(xs[n] ?? 0, 800 - 18 * i, cell))))
      .join('\n');
    const struckOut = `${bare}\n${stroke(xs[1] ?? 0, 800 - 36 + 3, (xs[1] ?? 0) + 20, 800 - 36 + 3)}`;
    expect(answered('a.pdf', pdf([{ content: bare }])).problems).toEqual([]);
    expect(answered('a.pdf', pdf([{ content: struckOut }])).problems.map(({ rule }) => rule)).toEqual([
      'list-text-struck',
    ]);
  });

  it('is told for what it is where a border crosses it, in one piece or in dashes', () => {
    const dashes = Array.from({ length: 24 }, (_, i) => stroke(60 + i * 8, base(2) + 3, 65 + i * 8, base(2) + 3));
    for (const border of [
      stroke(60, base(2) + 3, 250, base(2) + 3),
      stroke(20, base(2) + 3, 330, base(2) + 3),
      dashes.join('\n'),
    ]) {
      const [problem, ...others] = answered('a.pdf', pdf([{ content: [drawn, border].join('\n') }])).problems;
      expect([problem?.rule, problem?.message, others]).toEqual([
        'list-text-struck',
        expect.stringContaining('Đường kẻ của bảng chạy qua chữ'),
        [],
      ]);
    }
  });

  it('is nothing to be told where the line underlines or borders it', () => {
    const under = stroke(63, base(2) - 1.5, 83, base(2) - 1.5);
    const over = stroke(63, base(2) + 9, 83, base(2) + 9);
    const answer = answered('a.pdf', pdf([{ content: [drawn, under, over].join('\n') }]));
    expect(answer.problems).toEqual([]);
    expect(names(answer)).toEqual(['So A', 'So B', 'So C']);
  });
});

describe('text of a Word document that does not stand in it', () => {
  it('is not read where a tracked change took it out, and read where one put it in', () => {
    const tracked = (out: string, into: string): WordSpec => ({ body: `<w:p>${out}${into}</w:p>` });
    const answer = answered(
      'a.docx',
      word(
        [
          '1',
          tracked(
            '<w:del><w:r><w:delText>Sở Cũ</w:delText></w:r></w:del>',
            '<w:ins><w:r><w:t>Sở Mới</w:t></w:r></w:ins>',
          ),
          'H26.11',
        ],
        [
          '2',
          tracked(
            '<w:moveFrom><w:r><w:t>Sở Đi</w:t></w:r></w:moveFrom>',
            '<w:moveTo><w:r><w:t>Sở Đến</w:t></w:r></w:moveTo>',
          ),
          'H26.12',
        ],
      ),
    );
    expect(names(answer)).toEqual(['Sở Mới', 'Sở Đến']);
    expect(told(answer)).toEqual(['warning list-deletions-tracked 2', 'warning list-insertions-tracked 2']);
    const [out, into] = answer.problems.map(({ message }) => message);
    expect(out).toMatch(/xóa 2 chỗ ở hàng 2, 3.*“Sở Cũ”, “Sở Đi”/);
    expect(into).toMatch(/chèn 2 chỗ ở hàng 2, 3.*“Sở Mới”, “Sở Đến”/);
  });

  it('is told of where a tracked change took out or put in a row, a code, a title', () => {
    const out = (text: string): string => `<w:del><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
    const body = (xml: string): WordSpec => ({ body: `<w:p>${xml}</w:p>` });
    const answer = answered(
      'a.docx',
      document(
        `<w:p>${out('Danh sách hủy bỏ')}<w:ins><w:r><w:t>Danh sách cấp mới</w:t></w:r></w:ins></w:p>${wordTable([
          HEAD,
          ['1', 'Sở A', body(`${out('H26.99')}<w:ins><w:r><w:t>H26.11</w:t></w:r></w:ins>`)],
        ])}`,
      ),
    );
    expect(told(answer).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'warning list-deletions-tracked',
      'warning list-insertions-tracked',
      'warning list-deletions-tracked',
      'warning list-insertions-tracked',
    ]);
    const messages = answer.problems.map(({ message }) => message).join(' ');
    for (const text of ['Danh sách hủy bỏ', 'H26.99', 'ngoài bảng']) expect(messages).toContain(text);
    const clean = word(['1', 'Sở A', 'H26.11']);
    expect(told(answered('a.docx', clean))).toEqual([]);
  });

  it('is named where it is hidden, a whole row too', () => {
    const hidden = (text: string): WordSpec => struck(text, '<w:vanish/>');
    const answer = answered(
      'a.docx',
      word(
        ['1', 'Sở A', 'H26.11'],
        [hidden('2'), hidden('Sở B'), hidden('H26.12')],
        ['3', runs(['Sở C'], [' cũ', '<w:vanish/>']), 'H26.13'],
      ),
    );
    expect(told(answer)).toEqual(['warning list-text-hidden 3', 'warning list-text-hidden 4']);
    expect(answer.problems[0]?.message).toContain('2 Sở B H26.12');
    expect(names(answer)).toEqual(['Sở A', 'Sở C']);
  });
});
