import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  problems: { rule: string; severity: string; hint: string | null; where: string }[];
}

let folder: string;
beforeAll(() => {
  const units = ['H26.12,UBND xã Tân Lập', 'H26.14,UBND quận Ba Đình', 'H26.14.06,Trường Một', 'H26.14.07,Trường Hai'];
  folder = newListedRegistry({ groups: '2,2,2', amended: '2022-02-10', units });
});

function imported(rows: readonly string[], ...more: string[]): { status: number | null; out: string; answer: Answer } {
  writeFileSync(join(folder, 'a.csv'), rows.join('\n'));
  const args = ['import', 'a.csv', '--decision', '200/QĐ-UBND', '--dry-run', '--no-input', ...more];
  const result = run(folder, [...args, '--json']);
  return { status: result.status, out: run(folder, args).stdout, answer: jsonOf<Answer>(result, 'import') };
}

const errors = ({ answer }: ReturnType<typeof imported>): string[] =>
  answer.problems.flatMap(({ rule, severity }) => (severity === 'error' ? [rule] : []));

describe('a column of old codes and one of new ones, which do not say plainly which is which', () => {
  it.each([
    ['STT;Mã quận/huyện;Mã phường/xã;Tên đơn vị', '1;H26.14.06;H26.12.41;Trường Một'],
    ['Mã định danh (quận, huyện);Tên đơn vị;Mã định danh (xã, phường)', 'H26.14.06;Trường Một;H26.12.41'],
  ])('are an error, whose way out replaces the codes: %s', (heading, row) => {
    const { status, answer } = imported([heading, row]);
    expect(status).toBe(1);
    const hints = answer.problems.map(({ hint }) => hint ?? '');
    const map = hints
      .map((hint) => /--map "(codeBefore=\w,code=\w)"/.exec(hint)?.[1])
      .find((each) => each !== undefined);
    expect(map).toBeDefined();
    const followed = imported([heading, row], '--map', map ?? '');
    expect([followed.status, followed.out]).toEqual([0, expect.stringContaining('Thay thế mã (1)')]);
  });

  it.each([
    ['Mã định danh trước 01/7/2025;Mã định danh sau 01/7/2025'],
    ['Mã định danh trước ngày 01/7/2025;Mã định danh từ ngày 01/7/2025'],
  ])('are old and new where each says so by a day: %s', (headings) => {
    const { status, out } = imported([`Tên đơn vị;${headings}`, 'Trường Một;H26.14.06;H26.12.41']);
    expect([status, out]).toEqual([0, expect.stringContaining('Thay thế mã (1)')]);
  });

  it('are replaced too where the new one is named to stand beside the other', () => {
    const rows = [
      'Tên đơn vị;Mã hiện tại;Mã đề xuất',
      'Trường Một;H26.14.06;H26.12.41',
      'Trường Hai;H26.14.07;Không đổi',
    ];
    const { status, answer } = imported(rows);
    expect([status, answer.problems[0]?.hint]).toEqual([1, expect.stringContaining('"codeAfter=C"')]);
    expect(imported(rows, '--map', 'codeAfter=C').out).toContain('Thay thế mã (1)');
  });
});

describe('bodies as they were beside those that came of them, each with numbers of its own', () => {
  it.each(['TRƯỚC SẮP XẾP', 'Đơn vị trước khi sáp nhập', 'Trước 01/7/2025', 'HIỆN TRẠNG TRƯỚC SẮP XẾP'])(
    'are asked about: %s',
    (title) => {
      const rows = [
        `${title};;;;SAU SẮP XẾP;;`,
        'STT;Tên đơn vị;Mã định danh;;STT;Tên đơn vị;Mã định danh',
        '1;Trường Một;H26.14.06;;1;Trường Mới;H26.12.41',
        '2;Trường Hai;H26.14.07;;2;Trường Khác;H26.12.42',
      ];
      const { status, answer } = imported(rows);
      const errors = answer.problems.filter(({ severity }) => severity === 'error');
      expect([status, errors.map(({ rule, where }) => `${rule} ${where}`)]).toEqual([
        1,
        expect.arrayContaining([expect.stringMatching(/^import-title-mentions a\.csv › B3/)]),
      ]);
    },
  );
});

describe('a part of a body beside an old code and a new one', () => {
  const HEAD = 'Tên cũ;Mã cũ;Tên mới;Mã mới;Ghi chú';
  const other = 'Trường Hai;H26.14.07;Trường Ba;H26.14.08;';
  const told = (...rows: string[]): string[] =>
    imported([HEAD, ...rows]).answer.problems.flatMap(({ rule, severity, where }) =>
      severity === 'error' ? [`${rule} ${where}`] : [],
    );

  it.each([
    ['Trường Một;H26.14.06;Trường Ba;H26.14.08;một phần', 'E2'],
    ['Trường Một;H26.14.06;Trường Ba;H26.14.08;chỉ nhập khối lớp 1', 'E2'],
    ['Trường Một (một phần);H26.14.06;Trường Ba;H26.14.08;', 'A2'],
    ['Một phần Trường Một;H26.14.06;Trường Ba;H26.14.08;', 'A2'],
    ['Trường Một - một phần;H26.14.06;Trường Ba;H26.14.08;Tách một phần của Trường Một', 'A2'],
  ])('ends nothing unless another row takes the rest: %s', (row, cell) => {
    const asked = [`import-part-alone a.csv › ${cell}`];
    expect(told(row, other)).toEqual(asked);
    expect(told(row)).toEqual(asked);
    expect(told(row, other, 'Trường Một;H26.14.06;Trường Bốn;H26.14.09;phần còn lại')).toEqual([]);
  });

  it('is none where the note speaks of a part of another body', () => {
    expect(told('Trường Một;H26.14.06;Trường Ba;H26.14.08;gồm một phần Trường Năm', other)).toEqual([]);
  });

  it.each(['Chuyển', 'Sáp nhập'])('is asked about beside “%s” too', (change) => {
    const rows = ['Tên;Mã;Loại thay đổi;Đơn vị tiếp nhận;Ghi chú', `Trường Một;H26.14.06;${change};H26.12;một phần`];
    expect(imported(rows).answer.problems.map(({ rule }) => rule)).toContain('import-part-alone');
    const words = imported([rows[0] ?? '', `Trường Một;H26.14.06;${change} một phần;H26.12;`]).answer.problems;
    expect(words.map(({ rule }) => rule)).toContain('list-change-unknown');
  });

  it.each([
    ['Sáp nhập;H26.14.07;Trường Hai (một phần);', 'Trường Một', 'part-alone'],
    ['Sáp nhập;H26.14.07;x;', 'Trường Một', 'part-alone'],
    ['Sáp nhập;H26.14.07 (một phần);;', 'Trường Một', 'part-alone'],
    ['Giải thể;;;', 'Trường Một (một phần)', 'part-alone'],
    [';;Trường Hai (một phần);', 'Trường Một', 'receiver-unasked'],
  ])('ends nobody by a column of its own, or beside a name: %s %s', (rest, name, rule) => {
    const head = 'Tên;Mã;Loại thay đổi;Đơn vị tiếp nhận;Một phần;Ghi chú';
    const answer = imported([head, `${name};H26.14.06;${rest}`], '--skip-errors');
    expect([errors(answer), answer.out]).toEqual([[`import-${rule}`], expect.not.stringContaining('Đóng mã')]);
    // who says that the code is closed is believed
    const closed = imported([head, 'Trường Một;H26.14.06;Đóng mã;H26.14.07;một phần;']);
    expect(errors(closed)).toEqual([]);
  });
});
