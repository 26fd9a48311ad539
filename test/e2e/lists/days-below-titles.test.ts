import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  units: { kind: string; code: string; effective?: string }[];
  problems: { rule: string; severity: string; message: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    groups: '2,2',
    amended: '2025-06-10',
    units: ['H26.14,UBND quận Ba Đình', 'H26.14.01,Phòng Nội vụ', 'H26.14.02,Phòng Y tế', 'H26.17,Sở Xây dựng'],
  });
});

const ARGS = ['--decision', '200/QĐ-UBND', '--dry-run', '--no-input'];
const CLOSINGS = ['DANH SÁCH MÃ ĐỊNH DANH THU HỒI'];
const ROWS = ['STT;Tên đơn vị;Mã định danh', '1;Phòng Nội vụ;H26.14.01', '2;Phòng Y tế;H26.14.02'];
function imported(lines: readonly string[], name = 'a.csv'): Answer & { text: string } {
  writeFileSync(join(folder, name), lines.join('\n'));
  const answer = jsonOf<Answer>(run(folder, ['import', name, ...ARGS, '--json']), 'import');
  return { ...answer, text: run(folder, ['import', name, ...ARGS]).stdout };
}
const daysOf = ({ units }: Answer): (string | undefined)[] => units.map(({ effective }) => effective);
const told = ({ problems }: Answer): string[] =>
  problems
    .filter(({ rule, severity }) => severity !== 'info' && rule !== 'import-line-unheeded')
    .map(({ rule, severity }) => `${severity} ${rule}`);

describe('a day on a line between a title and its table', () => {
  it.each([
    '(Từ ngày 01/7/2025)',
    'Từ 01/7/2025',
    '(Thời điểm thực hiện: 01/7/2025)',
    '(Áp dụng từ 0 giờ 00 ngày 01 tháng 7 năm 2025)',
    'Có hiệu lực thi hành kể từ ngày 1 tháng 7 năm 2025.',
  ])('is that of what the title says, and shown: %s', (line) => {
    const answer = imported([...CLOSINGS, line, ...ROWS]);
    expect([told(answer), daysOf(answer)]).toEqual([[], ['2025-07-01', '2025-07-01']]);
    expect(answer.text).toContain('H26.14.01  Phòng Nội vụ – từ 01/07/2025');
  });

  it('holds for each change under it, but for one with a day of its own', () => {
    const answer = imported([
      'DANH SÁCH MÃ ĐỊNH DANH',
      '(Áp dụng từ ngày 01/7/2025)',
      'Tên đơn vị;Mã định danh;Loại thay đổi;Ngày hiệu lực',
      'Phòng Nội vụ;H26.14.01;Giải thể;',
      'Phòng Y tế;H26.14.02;Giải thể;01/8/2025',
      'Sở Xây dựng và Giao thông;H26.17;Đổi tên;',
      'Sở Du lịch;H26.30;Cấp mới;',
    ]);
    expect(told(answer)).toEqual([]);
    const days = answer.units.map(({ code, effective }) => [code, effective]);
    expect(days).toEqual([
      ['H26.14.01', '2025-07-01'],
      ['H26.14.02', '2025-08-01'],
      ['H26.17', '2025-07-01'],
      ['H26.30', '2025-07-01'],
    ]);
  });

  it('goes no further than the table', () => {
    const other = ['', 'DANH SÁCH CẤP MỚI', 'STT;Tên đơn vị;Mã định danh', '1;Sở Du lịch;H26.30'];
    const answer = imported([...CLOSINGS, 'Từ 01/7/2025', ...ROWS, ...other]);
    expect(answer.units.find(({ code }) => code === 'H26.30')?.effective).toBeUndefined();
  });

  it.each([
    '(Kèm theo Quyết định số 200/QĐ-UBND ngày 10/6/2025 của UBND thành phố)',
    'Hà Nội, ngày 10 tháng 6 năm 2025',
    'Số liệu đến ngày 30/6/2025',
    'Ngày 30/6/2025',
  ])('is another where it is of a paper or of the data: %s', (line) => {
    const answer = imported([...CLOSINGS, line, ...ROWS]);
    expect([told(answer), daysOf(answer)]).toEqual([[], [undefined, undefined]]);
  });

  it('is told of where the line says more', () => {
    const answer = imported([...CLOSINGS, 'Thực hiện chính quyền hai cấp từ ngày 01/7/2025', ...ROWS]);
    expect([told(answer), daysOf(answer)]).toEqual([['warning import-day-noted'], [undefined, undefined]]);
  });

  it('that the decision has too is not said again', () => {
    const answer = imported([...CLOSINGS, 'Từ ngày 10/6/2025', ...ROWS]);
    expect(daysOf(answer)).toEqual([undefined, undefined]);
    expect(answer.text).not.toContain('– từ');
  });
});
