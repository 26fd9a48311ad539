import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';
import { book, utf8 } from '../../support/tables.js';

interface Answer {
  units: { kind: string; code: string }[];
  problems: { rule: string; severity: string; message: string }[];
}

let folder: string;
beforeAll(() => {
  const units = ['H26.02,Sở Nội vụ', 'H26.02.01,Văn phòng', 'H26.02.02,Phòng Tổ chức', 'H26.03,Sở Tài chính'];
  folder = newListedRegistry({ amended: '2023-01-10', units });
});

function imported(name: string, bytes: Uint8Array): Answer {
  writeFileSync(join(folder, name), bytes);
  return jsonOf<Answer>(run(folder, ['import', name, '--decision', '200/QĐ-UBND', '--dry-run', '--json']), 'import');
}
const told = ({ problems }: Answer): string[] =>
  problems.filter(({ severity }) => severity !== 'info').map(({ rule, severity }) => `${severity} ${rule}`);

const TITLE = 'PHIẾU RÀ SOÁT MÃ ĐỊNH DANH ĐIỆN TỬ (H26.02);;;;';
const HEAD = 'STT;Loại thay đổi;Mã định danh;Tên cơ quan, đơn vị;Ngày hiệu lực';
const ROWS = ['1;;H26.02;Sở Nội vụ;', '2;;H26.02.01;Văn phòng;', '3;;H26.02.02;Phòng Tổ chức;'];
const form = (...rows: string[]): Answer => imported('a.csv', utf8([TITLE, HEAD, ...rows].join('\n')));

describe('a yearly form that comes back', () => {
  it('asks for nothing as it went out', () => {
    const answer = form(...ROWS);
    expect(told(answer)).toEqual([]);
    expect(answer.units).toEqual([]);
  });

  it('names the units whose rows are gone', () => {
    const answer = form(...ROWS.slice(0, 2));
    expect(told(answer)).toEqual(['warning import-form-lacks']);
    expect(answer.problems[0]?.message).toContain('H26.02.02 – Phòng Tổ chức');
  });

  it('is asked what a reason that stands alone is for', () => {
    const row = '3;;H26.02.02;Phòng Tổ chức;Giảm đầu mối';
    const head = 'STT;Loại thay đổi;Mã định danh;Tên cơ quan, đơn vị;Lý do';
    const list = (text: string): string[] =>
      told(imported('a.csv', utf8([TITLE, head, ROWS[0], ROWS[1], text].join('\n'))));
    expect(list(row)).toEqual(['error import-change-needed']);
    expect(list(row.replace('Giảm đầu mối', 'Không'))).toEqual([]);
  });

  it('is asked what takes effect on a day that stands alone', () => {
    expect(told(form(ROWS[0] ?? '', ROWS[1] ?? '', '3;;H26.02.02;Phòng Tổ chức;01/7/2025'))).toEqual([
      'error import-change-needed',
    ]);
  });

  it.each(['Ý kiến của đơn vị', ''])('is asked about an added column that ends a row: “%s”', (heading) => {
    const lines = [`${TITLE};`, `${HEAD};${heading}`, `${ROWS[0]};`, `${ROWS[1]};`, `${ROWS[2]};Đã giải thể`];
    expect(told(imported('a.csv', utf8(lines.join('\n'))))).toEqual(['error list-changes-unread']);
  });

  it('is asked about what another sheet says of its codes', () => {
    const table = [HEAD.split(';'), ...ROWS.map((row) => row.split(';'))];
    const asking = (line: string): Answer =>
      imported(
        'a.xlsx',
        book({
          sheets: [
            { name: 'Danh sách', rows: table },
            { name: 'Ý kiến', rows: [[line]] },
          ],
        }),
      );
    expect(told(asking('Đề nghị đóng mã H26.02.02'))).toEqual(['error list-sheet-skipped']);
    const other = asking('Ghi “Giải thể” ở cột loại thay đổi nếu đơn vị không còn.');
    expect(told(other)).toEqual(['warning list-sheet-skipped']);
    expect(other.problems[0]?.message).toContain('Ghi “Giải thể”');
  });
});

describe('a column that nobody reads', () => {
  const list = (heading: string, first: string, second: string): string[] =>
    told(
      imported(
        'a.csv',
        utf8(
          [
            `STT;Tên đơn vị;Mã định danh;Loại thay đổi;${heading}`,
            `1;Văn phòng;H26.02.01;Giải thể;${first}`,
            `2;Phòng Tổ chức;H26.02.02;;${second}`,
          ].join('\n'),
        ),
      ),
    );

  it('is asked about where it ends a row that asks for nothing', () => {
    expect(list('Theo dõi', '', 'Đề nghị đóng mã')).toEqual(['error list-changes-unread']);
  });

  it.each([
    ['Theo dõi', 'Giải thể theo NQ 12', ''],
    ['Chức năng', '', 'Thu hồi đất'],
    ['Nguồn', '', 'Hợp nhất từ hai phòng'],
  ])('says nothing of other rows, or of other things: %s', (heading, first, second) => {
    expect(list(heading, first, second)).toEqual([]);
  });

  it('is asked about where it finds rows wrong that count as reviewed', () => {
    const review = (result: string): string[] =>
      told(
        imported(
          'a.csv',
          utf8(`TT;Tên đơn vị;Mã định danh;Ngày rà soát;Kết quả\n1;Văn phòng;H26.02.01;01/6/2025;${result}\n`),
        ),
      );
    expect(review('Sai tên')).toEqual(['error list-changes-unread']);
    expect(review('Khớp')).toEqual([]);
  });
});
