import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';
import { book, document, p, tbl, tr } from '../../support/tables.js';

interface Answer {
  granted: { code: string }[];
  closed: string[];
  problems: { rule: string; severity: string; where: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2022-02-10',
    units: ['H26.01,Sở Y tế', 'H26.15,UBND xã Đông Hội', 'H26.16,UBND xã Tân Hội', 'H26.17,UBND xã Tân Lập'],
  });
});

/** What a list of a body under one heading of change comes to: codes granted and closed, errors. */
function outcome(heading: string, cell: string, row = 'UBND xã Đông Hội;H26.15'): string[] {
  writeFileSync(join(folder, 'a.csv'), `STT;Tên đơn vị;Mã định danh;${heading}\n1;${row};${cell}\n2;Sở Y tế;H26.01;\n`);
  const args = ['import', 'a.csv', '--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json'];
  const { granted, closed, problems } = jsonOf<Answer>(run(folder, args), 'import');
  return [
    ...granted.map(({ code }) => `+${code}`),
    ...closed.map((code) => `-${code}`),
    ...problems.flatMap(({ rule, severity, where }) => (severity === 'error' ? [`${rule} ${where}`] : [])),
  ];
}

const preview = (): string =>
  run(folder, ['import', 'a.csv', '--decision', '200/QĐ-UBND', '--dry-run', '--no-input']).stdout;

const ASKED = ['list-change-unknown a.csv › D2'];

describe('a column headed by one change', () => {
  it.each(['x', 'X', 'v', '✓', '☑', '☒', 'Có', '1', 'TRUE', '[x]', '■', 'þ', '☑ Có ☐ Không', 'Giải thể', 'Đúng'])(
    'is ticked by %s',
    (cell) => {
      expect(outcome('Giải thể', cell)).toEqual(['-H26.15']);
    },
  );

  it.each([
    ...['☐', '□', '[ ]', '( )', '-', '0', 'N', 'Không', 'Chưa', 'false', '☐ Có ☑ Không', '☐ Có ☐ Không', 'Giữ nguyên'],
    ...['Không giải thể', 'Chưa thực hiện giải thể', 'Không đổi', 'Chưa đóng mã'],
  ])('is not ticked by %s', (cell) => {
    expect(outcome('Đóng mã', cell)).toEqual([]);
  });

  it.each([
    ...['Xem xét', 'Xin giữ lại', 'Theo NQ 1656', 'UBND xã Tân Lập', 'Đổi tên', 'Không còn', 'o', 'Dự kiến 2026'],
    ...['Một phần', '?', 'H26.17', 'Chờ ý kiến', '☑ Có ☑ Không'],
  ])('is asked about at %s', (cell) => {
    expect(outcome('Giải thể', cell)).toEqual(ASKED);
  });

  it.each(['Giải thể', 'Xóa', 'Không còn', 'Đổi tên', 'Hủy bỏ'])(
    'of another change than the one in its cell is asked about: %s',
    (cell) => {
      expect(outcome('Cập nhật', cell)).toEqual(ASKED);
    },
  );

  it.each(['01/7/2022', 'Từ ngày 01/7/2022', '1 tháng 7 năm 2022', 'Giải thể từ 01/7/2022'])(
    'gives the day in its cell: %s',
    (cell) => {
      expect(outcome('Giải thể', cell)).toEqual(['-H26.15']);
      run(folder, ['import', 'a.csv', '--decision', '200/QĐ-UBND', '--no-input', '--confirm', '1']);
      expect(run(folder, ['show', 'H26.15', '--json']).stdout).toContain('"2022-07-01"');
      run(folder, ['undo', '--yes']);
    },
  );

  it('gives the new name, or the body that takes over', () => {
    expect(outcome('Đổi tên', 'UBND phường Đông Hội')).toEqual([]);
    expect(preview()).toContain('→ UBND phường Đông Hội');
    expect(outcome('Sáp nhập', 'UBND xã Tân Lập')).toEqual(['-H26.15']);
    expect(preview()).toContain('→ H26.17');
  });

  it('grants nothing where its cell denies it', () => {
    expect(outcome('Cấp mới', 'Không', 'Sở Du lịch;H26.31')).toEqual(['import-code-unknown a.csv › C2']);
    expect(outcome('Cấp mới', '☐', 'Sở Du lịch;H26.31')).toEqual(['import-code-unknown a.csv › C2']);
    expect(outcome('Cấp mới', 'x', 'Sở Du lịch;H26.31')).toEqual(['+H26.31']);
    expect(outcome('Cấp mới', 'Không')).toEqual([]);
  });
});

describe('columns to be ticked under one heading', () => {
  const ticked = (...cells: string[]): string[] => {
    const rows = [
      ['STT', 'Tên đơn vị', 'Mã định danh', 'Nội dung đề nghị', '', ''],
      ['', '', '', 'Cấp mới', 'Thay đổi', 'Đóng/giải thể'],
      ['1', 'UBND xã Đông Hội', 'H26.15', ...cells],
      ['2', 'UBND xã Tân Hội', 'H26.16', '', '', ''],
    ];
    const merges = ['A1:A2', 'B1:B2', 'C1:C2', 'D1:F1'];
    writeFileSync(join(folder, 'b.xlsx'), book({ sheets: [{ rows, merges }] }));
    const args = ['import', 'b.xlsx', '--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json'];
    const { granted, closed, problems } = jsonOf<Answer>(run(folder, args), 'import');
    const errors = problems.flatMap(({ rule, severity }) => (severity === 'error' ? [rule] : []));
    return [...granted.map(({ code }) => `+${code}`), ...closed.map((code) => `-${code}`), ...errors];
  };

  it('are each what they are headed, “Thay đổi” and two words of one end too', () => {
    expect(ticked('', '', 'x')).toEqual(['-H26.15']);
    expect(ticked('', 'x', '')).toEqual(['import-update-valueless']);
    expect(ticked('x', '', '')).toEqual(['import-code-taken']);
    expect(ticked('', 'x', 'x')).not.toEqual(['-H26.15']);
  });
});

describe('boxes in one cell', () => {
  it.each([
    ['☐ Giữ nguyên ☑ Giải thể', ['-H26.15']],
    ['☑ Giữ nguyên ☐ Giải thể', []],
    ['Giữ nguyên ☐ Giải thể ☒', ['-H26.15']],
    ['[ ] Giữ nguyên [x] Giải thể', ['-H26.15']],
    ['☑ Giữ nguyên ☑ Giải thể', ['list-change-unknown a.csv › D2']],
    ['☐ Giữ nguyên ☐ Giải thể', ['list-change-unknown a.csv › D2']],
  ])('say what the checked one does: %s', (cell, found) => {
    expect(outcome('Loại thay đổi', cell)).toEqual(found);
  });

  it('pasted as letters of their font are boxes, where one is checked', () => {
    expect(outcome('Giữ nguyên;Giải thể', 'o;þ')).toEqual(['-H26.15']);
    expect(outcome('Giữ nguyên;Giải thể', 'þ;o')).toEqual([]);
  });
});

it.each(['Không còn', 'Kết thúc', 'Khóa'])(
  'a tick under a heading that only may end codes is asked about: %s',
  (head) => {
    expect(outcome(head, 'x')).toEqual(['list-changes-unread a.csv › D']);
  },
);

describe('boxes that a file draws without text', () => {
  const HEAD = ['Tên đơn vị', 'Mã định danh', 'Đóng mã'];
  const closedBy = (name: string, bytes: Uint8Array): string[] => {
    writeFileSync(join(folder, name), bytes);
    const args = ['import', name, '--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json'];
    return jsonOf<Answer>(run(folder, args), 'import').closed;
  };
  const word = (checked: string, empty: string): Uint8Array => {
    const rows = [tr(HEAD), tr(['UBND xã Đông Hội', 'H26.15', { body: `<w:p>${checked}</w:p>` }])];
    rows.push(tr(['UBND xã Tân Hội', 'H26.16', { body: `<w:p>${empty}</w:p>` }]));
    return document(p('Danh sách') + tbl(rows));
  };
  const sym = (font: string, char: string): string => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
  const field = (inner: string): string =>
    `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:sizeAuto/>${inner}</w:checkBox></w:ffData></w:fldChar></w:r>`;
  const dressed = (text: string): string =>
    `<w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>${text}</w:t></w:r>`;
  const control = (text: string): string => `<w:sdt><w:sdtContent><w:r><w:t>${text}</w:t></w:r></w:sdtContent></w:sdt>`;

  it.each([
    ['symbols of Wingdings', sym('Wingdings', 'F0FE'), sym('Wingdings', 'F0A8')],
    ['symbols of Wingdings 2', sym('Wingdings 2', 'F052'), sym('Wingdings 2', '00A3')],
    ['letters of Wingdings', dressed('þ'), dressed('o')],
    ['content controls', control('☒'), control('☐')],
    ['check boxes of forms', field('<w:default w:val="0"/><w:checked/>'), field('<w:default w:val="0"/>')],
  ])('are read in Word: %s', (_, checked, empty) => {
    expect(closedBy('a.docx', word(checked, empty))).toEqual(['H26.15']);
  });

  it('are read in Excel by the font of the cell', () => {
    const cell = (letter: string): string => `<is><r><rPr><rFont val="Wingdings"/></rPr><t>${letter}</t></r></is>`;
    const boxed = (letter: string) => ({ xml: cell(letter), attributes: 't="inlineStr"' });
    const rows = [HEAD, ['UBND xã Đông Hội', 'H26.15', boxed('ü')], ['UBND xã Tân Hội', 'H26.16', boxed('o')]];
    expect(closedBy('a.xlsx', book({ sheets: [{ rows }] }))).toEqual(['H26.15']);
  });
});
