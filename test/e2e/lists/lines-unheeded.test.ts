import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';
import { document, p, wordTable } from '../../support/tables.js';

interface Answer {
  problems: { rule: string; severity: string; where: string; message: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2022-02-10',
    units: ['H26.01,Sở Y tế', 'H26.15,UBND xã Đông Hội', 'H26.16,UBND xã Tân Hội'],
  });
});

const HEAD = ['STT', 'Tên đơn vị', 'Mã định danh'];
const ROWS = [
  ['1', 'Sở Y tế', 'H26.01'],
  ['2', 'UBND xã Đông Hội', 'H26.15'],
];

function told(name: string, bytes: string | Uint8Array): string[] {
  writeFileSync(join(folder, name), bytes);
  const args = ['import', name, '--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json'];
  const { problems } = jsonOf<Answer>(run(folder, args), 'import');
  return problems.map(({ rule, severity, where, message }) =>
    rule === 'import-line-unheeded' ? `${severity} ${where}: ${/“(.*)”/.exec(message)?.[1]}` : rule,
  );
}
const inCsv = (...rows: readonly (readonly string[])[]): string[] =>
  told('a.csv', rows.map((cells) => cells.join(';')).join('\n'));
const inWord = (above: readonly string[], below: readonly string[]): string[] =>
  told('a.docx', document(`${above.map(p).join('')}${wordTable([HEAD, ...ROWS])}${below.map(p).join('')}`));

describe('a line of text around units in force that nobody understands', () => {
  it('is named over the table, between its rows and below them', () => {
    expect(inCsv(['Mọi xã nêu đây lên phường', '', ''], HEAD, ...ROWS)).toEqual([
      'warning a.csv › A1: Mọi xã nêu đây lên phường',
    ]);
    const between = [HEAD, ...ROWS.slice(0, 1), ['B', 'Nâng cấp thành phường', ''], ...ROWS.slice(1)];
    expect(inCsv(...between)).toContain('warning a.csv › A3: B Nâng cấp thành phường');
    expect(inWord([], ['Các đơn vị nêu đây về Sở Nội vụ'])).toEqual([
      'warning a.docx › #1: Các đơn vị nêu đây về Sở Nội vụ',
    ]);
  });

  it('is counted where there are many', () => {
    const lines = Array.from({ length: 8 }, (_, i) => `Xem lại các xã phía đông lần ${i + 1}`);
    const found = inWord([], lines);
    expect(found).toHaveLength(6);
    expect(found[5]).toContain('lần 6');
  });

  it('is not told of where its form is known', () => {
    const above = [
      'ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 12/BC-SNV',
      'Hà Nội, ngày 10 tháng 6 năm 2026',
      'Phụ lục I',
      'DANH SÁCH MÃ ĐỊNH DANH ĐIỆN TỬ CÁC CƠ QUAN',
      '(Kèm theo Công văn số 12/SNV-VP ngày 10/6/2026 của Sở Nội vụ)',
      'Đơn vị tính: cơ quan',
    ];
    const below = [
      'Tổng số: 02 đơn vị',
      'NGƯỜI LẬP BIỂU',
      'Nguyễn Văn An',
      'KT. GIÁM ĐỐC',
      'PHÓ GIÁM ĐỐC',
      'Nơi nhận:',
      '- Như trên;',
      '- Lưu: VT, VP.',
    ];
    expect(inWord(above, below)).toEqual([]);
    expect(
      inCsv(HEAD, ['I', 'Sở, ban, ngành', ''], ...ROWS.slice(0, 1), ['II', 'UBND cấp xã', ''], ...ROWS.slice(1)),
    ).toEqual([]);
  });

  it('is not told of in a list of new units', () => {
    expect(inCsv(['Mọi xã nêu đây lên phường', '', ''], HEAD, ['1', 'Sở Du lịch', 'H26.41'])).not.toContain(
      'warning a.csv › A1: Mọi xã nêu đây lên phường',
    );
  });
});
