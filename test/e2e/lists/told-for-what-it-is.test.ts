import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { fillCells } from '../../support/lists.js';
import { mustCall, newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';
import { book, document, p, utf8, wordTable } from '../../support/tables.js';

interface Answer {
  granted: { code: string; name: string }[];
  problems: { rule: string; severity: string; hint: string | null; message: string }[];
}

const BASIS = ['--decision', '100/QĐ-UBND', '--dry-run'];

let folder: string;

beforeAll(() => {
  folder = newListedRegistry({ units: ['H26.01,Sở Y tế', 'H26.03,Sở Tài chính', 'H26.03.03,Phòng Ngân sách'] });
});

function imported(name: string, bytes: string | Uint8Array, ...options: string[]): Answer {
  writeFileSync(join(folder, name), bytes);
  return jsonOf<Answer>(run(folder, ['import', name, ...BASIS, '--json', ...options]), 'import');
}

function errors({ problems }: Answer): string[] {
  return problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
}

/** The form with some of its cells written over. */
function filledForm(name: string, cells: Readonly<Record<string, string>>): Answer {
  mustCall(folder, 'import', '--template', 'xlsx', '-o', name);
  fillCells(folder, name, cells);
  return imported(name, readFileSync(join(folder, name)));
}

describe('the form', () => {
  it('as it went out asks for nothing', () => {
    expect(errors(filledForm('nguyen.xlsx', {}))).toEqual(['list-no-rows']);
  });

  it('whose example was written over, is an error and not let go', () => {
    const answer = filledForm('de-vi-du.xlsx', { D5: 'Trường THPT Mới', A6: '1', D6: 'Phòng B', E6: 'H26.03' });
    expect(errors(answer)).toEqual(['list-row-unread']);
    expect(answer.problems.map(({ message }) => message).join()).toContain('Trường THPT Mới');
  });

  it('with a unit at its end that has no number, is an error and not taken for a signature', () => {
    const answer = filledForm('khong-stt.xlsx', {
      A6: '1',
      D6: 'Phòng B',
      E6: 'H26.03',
      A7: '2',
      D7: 'Phòng C',
      E7: 'H26.03',
      D8: 'Trường THPT Mới',
    });
    expect(errors(answer)).toEqual(['list-row-unread']);
    expect(answer.problems.map(({ message }) => message).join()).toContain('Trường THPT Mới');
  });
});

describe('what a list says in a place of its own', () => {
  it('is read in columns of levels that hold codes', () => {
    const rows = ['STT,Tên cơ quan đơn vị,Cấp 2,Cấp 3', '1,Sở Mười,H26.10,', '1.1,Phòng A,,H26.10.01'];
    const answer = imported('cap.csv', rows.join('\n'));
    expect([errors(answer), answer.granted.map(({ code }) => code)]).toEqual([[], ['H26.10', 'H26.10.01']]);
  });

  it('is a title where it stands above every page of a Word file', () => {
    const parts = unzipSync(
      document(
        wordTable([
          ['STT', 'Tên đơn vị', 'Mã định danh'],
          ['1', 'Phòng Lạ', 'H26.03.12'],
        ]),
      ),
    );
    const ns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const link = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/header';
    const header = `<w:hdr ${ns}>${p('DANH SÁCH CÁC ĐƠN VỊ GIẢI THỂ')}</w:hdr>`;
    const rels = 'word/_rels/document.xml.rels';
    const before = strFromU8(
      parts[rels] ??
        strToU8('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'),
    );
    const one = `<Relationship Id="rIdH" Type="${link}" Target="header1.xml"/>`;
    const bytes = zipSync({
      ...parts,
      'word/header1.xml': strToU8(header),
      [rels]: strToU8(
        before.includes('</Relationships>')
          ? before.replace('</Relationships>', `${one}</Relationships>`)
          : before.replace('/>', `>${one}</Relationships>`),
      ),
    });
    const answer = imported('dau-trang.docx', bytes);
    expect([answer.granted, errors(answer)]).toEqual([[], ['import-code-unknown']]);
  });

  it('under cells merged with the row above, is an error where it is not read', () => {
    const rows = [
      ['STT', 'Tên đơn vị', 'Mã', 'Thư điện tử'],
      ['1', 'Phòng A', 'H26.03.30', 'a@x.vn'],
      ['', '', '', 'b@x.vn'],
      ['2', 'Phòng B', 'H26.03.31', 'c@x.vn'],
    ];
    const answer = imported('gop.xlsx', book({ sheets: [{ name: 'A', rows, merges: ['A2:A3', 'B2:B3', 'C2:C3'] }] }));
    expect(errors(answer)).toEqual(['list-row-unread']);
  });
});

describe('a second table of a document', () => {
  const units = wordTable([
    ['STT', 'Tên đơn vị', 'Mã định danh'],
    ['1', 'Phòng A', 'H26.03.20'],
  ]);
  const people = [
    ['TT', 'Họ và tên', 'Số điện thoại'],
    ['1', 'Nguyễn Văn A', '0912345678'],
  ];

  it('with headings of its own is no rest of the first one', () => {
    const answer = imported('hai-bang.docx', document(`${units}${p('Đầu mối')}${wordTable(people)}`));
    expect([errors(answer), answer.granted.map(({ code }) => code)]).toEqual([[], ['H26.03.20']]);
  });

  it('that is a list and cannot be read, is told with columns that it has and with the way to do without it', () => {
    const odd = wordTable([['Tổ 1', 'H26.03.20.01']]);
    const bytes = document(`${units}${p('Các tổ')}${odd}`);
    const [told] = imported('bang-la.docx', bytes).problems.filter(({ rule }) => rule === 'list-table-unread');
    expect(told?.hint).toContain('#2:name=A,#2:code=B');
    expect(told?.hint).toContain('--sheet "#1"');
    expect(errors(imported('bang-la.docx', bytes, '--sheet', '#1'))).toEqual([]);
  });
});

describe('a remedy', () => {
  it('of letters half lost offers no half word', () => {
    const answer = imported('vo-chu.csv', 'STT,Tên đơn vị,Mã\n1,TrÆ°á»ng THPT Nguyá»…n,H26.03.30\n');
    const [told] = answer.problems;
    expect(errors(answer)).toEqual(['list-letters-garbled']);
    expect(`${told?.message} ${told?.hint}`).not.toMatch(/Nguyễn/);
  });

  it('of a page under the name of a workbook is to save it as one, where there is no LibreOffice', () => {
    writeFileSync(join(folder, 'trang.xls'), utf8('<html><body><table><tr><td>Mã</td></tr></table></body></html>'));
    const { status, stderr } = run(folder, ['import', 'trang.xls', ...BASIS], { env: { PATH: '/khong-co' } });
    expect([status, stderr]).toEqual([expect.any(Number), expect.stringContaining('lưu thành .xlsx')]);
  });

  it('of a telephone number among the codes does not call it a business number', () => {
    const { problems } = imported('so-may.csv', 'Tên,Mã\nPhòng A,0912345678\n');
    expect(problems.map(({ message }) => message).join()).toContain('số điện thoại');
  });

  it('of a folder is a folder, and of a file a workbook', () => {
    mkdirSync(join(folder, 'phieu'), { recursive: true });
    writeFileSync(join(folder, 'phieu/mot.csv'), 'Mã,Tên\nH26.11,(trống)\n');
    const refused = run(folder, ['import', 'phieu', ...BASIS]);
    expect([refused.stderr.includes('--errors-to phieu-loi'), refused.stderr.includes('loi.xlsx')]).toEqual([
      true,
      false,
    ]);
    const named = run(folder, ['import', 'phieu', ...BASIS, '--errors-to', 'loi.xlsx']);
    expect([named.status, existsSync(join(folder, 'loi.xlsx'))]).toEqual([3, false]);
    const other = run(folder, ['import', 'phieu/mot.csv', ...BASIS, '--errors-to', 'loi.csv']);
    expect([other.status, other.stderr, existsSync(join(folder, 'loi.csv'))]).toEqual([
      3,
      expect.stringContaining('.xlsx'),
      false,
    ]);
  });
});
