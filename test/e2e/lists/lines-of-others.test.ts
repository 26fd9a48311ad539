import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  problems: { rule: string; severity: string; where: string; message: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2022-02-10',
    units: ['H26.16,Sở Giao thông vận tải', 'H26.17,Sở Xây dựng', 'H26.15,UBND xã Đông Hội', 'H26.17.01,Phòng Tổ chức'],
  });
});

function imported(file: string, lines: readonly string[]): string[] {
  writeFileSync(join(folder, file), `${lines.join('\n')}\n`);
  const args = ['import', file, '--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json'];
  return jsonOf<Answer>(run(folder, args), 'import').problems.flatMap(({ rule, severity, where }) =>
    severity === 'info' ? [] : [`${severity} ${rule} ${where}`],
  );
}

const GRANTS = [
  '| STT | Tên đơn vị | Mã định danh |',
  '|---|---|---|',
  '| 1 | UBND xã Hoài Đức | H26.40 |',
  '| 2 | UBND xã Dương Hòa | H26.41 |',
  '',
];

describe('a line below a list that asks for something about a body of no row', () => {
  it.each([
    'Đề nghị thu hồi mã định danh của UBND xã Đông Hội.',
    'UBND xã Đông Hội đã giải thể.',
    'Ghi chú: UBND xã Đông Hội đã giải thể.',
    'Ngoài ra, đề nghị thu hồi mã định danh của Sở Giao thông vận tải do đã hợp nhất.',
    'Ghi chú: Sở Giao thông vận tải đã hợp nhất vào Sở Xây dựng.',
    'Sở Giao thông vận tải không còn hoạt động từ 01/3/2025.',
    'Đề nghị khóa mã của Sở GTVT.',
  ])('%s: an error', (line) => {
    expect(imported('a.md', [...GRANTS, line])).toEqual(['error import-line-unheeded a.md › #1']);
  });

  it('of a body that many have: a warning', () => {
    const line = 'Đồng thời đề nghị điều chỉnh tên Phòng Tổ chức thành Phòng Tổ chức cán bộ.';
    expect(imported('a.md', [...GRANTS, line])).toEqual(['warning import-line-unheeded a.md › #1']);
  });

  it.each([
    'Căn cứ Nghị quyết về việc hợp nhất Sở Giao thông vận tải và Sở Xây dựng;',
    'Sở Xây dựng chịu trách nhiệm rà soát, đề nghị thu hồi mã không còn sử dụng.',
    'Nơi nhận: Sở Giao thông vận tải; lưu: VT.',
    'Các đơn vị còn lại giữ nguyên.',
  ])('%s: nothing', (line) => {
    expect(imported('a.md', [...GRANTS, line])).toEqual([]);
  });

  it('of a body that has a row: what the row says counts', () => {
    const heads = 'STT;Tên đơn vị;Mã định danh;Loại thay đổi';
    const rows = [heads, '1;Sở Giao thông vận tải;H26.16;Giải thể', 'Đề nghị thu hồi mã của Sở Giao thông vận tải.'];
    expect(imported('a.csv', rows).filter((each) => each.startsWith('error import-line'))).toEqual([]);
  });
});

describe('an article that says of an annex that what it lists ends', () => {
  const table = (name: string, code: string): string[] => [
    '',
    '| STT | Tên đơn vị | Mã định danh |',
    '|---|---|---|',
    `| 1 | ${name} | ${code} |`,
    '',
  ];
  const paper = (article: string, ...titles: string[]): string[] => [
    'Điều 1. Cấp mã định danh cho các đơn vị tại Phụ lục I.',
    '',
    article,
    '',
    'Phụ lục I',
    ...table('UBND xã Hoài Đức', 'H26.40'),
    ...titles.flatMap((title) => [title, '']),
    ...table('Sở Giao thông vận tải', 'H26.16'),
  ];

  it.each([
    'Đề nghị đóng mã định danh các đơn vị tại Phụ lục II kèm theo.',
    'Điều 2. Giao Sở Xây dựng thu hồi mã định danh (Phụ lục 2).',
    'Căn cứ kết quả rà soát, chấm dứt sử dụng mã định danh của các đơn vị nêu tại Phụ lục số 02.',
  ])('%s: asked about', (article) => {
    const asked = ['error import-title-mentions a.md › Phụ lục II!B3'];
    expect(imported('a.md', paper(article, 'Phụ lục II')).map((each) => each.replace(/B\d+$/, 'B3'))).toEqual(asked);
    const titled = imported('a.md', paper(article, 'PHỤ LỤC II', 'DANH SÁCH MÃ ĐỊNH DANH'));
    expect(titled.map((each) => each.replace(/PHỤ LỤC II!B\d+$/, 'Phụ lục II!B3'))).toEqual(asked);
  });

  it('an annex that says so itself is read as it says', () => {
    const article = 'Điều 2. Thu hồi mã định danh (Phụ lục II).';
    expect(imported('a.md', paper(article, 'Phụ lục II', 'DANH SÁCH MÃ ĐỊNH DANH ĐÓNG'))).toEqual([]);
  });

  it('of another annex, or of a paper of before, it says nothing of this one', () => {
    // the annex that it speaks of is missed, and nothing is asked about the rows of this one
    const other = paper('Điều 2. Thu hồi mã định danh (Phụ lục III).', 'Phụ lục II');
    expect(imported('a.md', other)).toEqual(['error list-annex-missing a.md']);
    const before = 'Điều 2. Bãi bỏ Quyết định số 12/QĐ-UBND.';
    expect(imported('a.md', paper(before, 'Phụ lục II'))).toEqual([]);
  });

  const SINGLE = ['QUYẾT ĐỊNH', ''];
  const single = (line: string, ...titles: string[]): string[] => [
    ...SINGLE,
    line,
    '',
    ...titles.flatMap((title) => [title, '']),
    ...table('Sở Giao thông vận tải', 'H26.16'),
  ];
  const only = (line: string, ...titles: string[]): string[] =>
    imported('a.md', single(line, ...titles)).map((each) => each.replace(/ a\.md.*$/, ''));

  it.each([
    'Điều 1. Giao Sở Xây dựng thu hồi mã định danh của các đơn vị theo danh sách kèm theo Quyết định này.',
    'Sở Xây dựng đề nghị thu hồi mã định danh của các đơn vị theo danh sách đính kèm.',
    'V/v đề nghị thu hồi mã định danh điện tử',
  ])('is asked about over the only annex, which has no number: %s', (line) => {
    expect(only(line, 'PHỤ LỤC', 'DANH SÁCH ĐƠN VỊ')).toEqual(['error import-title-mentions']);
  });

  it.each([
    'Điều 1. Ban hành danh sách mã định danh của các đơn vị sau sắp xếp, giải thể (Phụ lục kèm theo).',
    'Điều 2. Bãi bỏ các mã tại Phụ lục ban hành kèm theo Quyết định số 12/QĐ-UBND.',
    'Điều 1. Cấp mã định danh cho các đơn vị tại Phụ lục kèm theo.',
    'Về việc rà soát mã định danh sau khi sáp nhập',
  ])('says nothing of it where it speaks of something else: %s', (line) => {
    expect(only(line, 'PHỤ LỤC', 'DANH SÁCH ĐƠN VỊ')).not.toContain('error import-title-mentions');
  });
});
