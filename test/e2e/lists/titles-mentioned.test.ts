import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';
import { book } from '../../support/tables.js';

interface Answer {
  granted: { name: string }[];
  closed: string[];
  problems: { rule: string; severity: string; message: string; hint?: string; args: Record<string, unknown> }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2023-01-10',
    units: ['H26.01,Sở Y tế', 'H26.01.01,Bệnh viện A', 'H26.01.02,Bệnh viện B'],
  });
});

const HEAD = ['STT', 'Tên đơn vị', 'Mã định danh'];
const ROWS = [
  ['1', 'Bệnh viện A', 'H26.01.01'],
  ['2', 'Bệnh viện B', 'H26.01.02'],
];
function imported(bytes: Uint8Array, name = 'a.xlsx'): Answer {
  writeFileSync(join(folder, name), bytes);
  const options = ['--decision', '200/QĐ-UBND', '--skip-errors', '--dry-run', '--json'];
  return jsonOf<Answer>(run(folder, ['import', name, ...options]), 'import');
}
const under = (...titles: string[]): Answer =>
  imported(book({ sheets: [{ rows: [...titles.map((title) => [title]), HEAD, ...ROWS] }] }));
const errors = ({ problems }: Answer): string[] =>
  problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
const codes = ({ closed }: Answer): string[] => closed;

describe('a title that only mentions closings', () => {
  it.each([
    ['DANH SÁCH MÃ ĐỊNH DANH (trừ các đơn vị đã giải thể)'],
    ['DANH SÁCH MÃ ĐỊNH DANH', '(trừ các đơn vị đã giải thể)'],
    ['DANH SÁCH MÃ ĐỊNH DANH TRỪ CÁC MÃ THU HỒI'],
    ['Danh sách mã định danh (đã loại các đơn vị giải thể)'],
    ['DANH SÁCH MÃ ĐỊNH DANH NGOÀI CÁC MÃ ĐÃ THU HỒI'],
    ['Danh sách đơn vị, không bao gồm đơn vị đã giải thể'],
    ['DANH SÁCH ĐƠN VỊ TIẾP NHẬN NHIỆM VỤ CỦA CÁC ĐƠN VỊ GIẢI THỂ'],
    ['DANH SÁCH ĐƠN VỊ TIẾP NHẬN NHIỆM VỤ', 'CỦA CÁC ĐƠN VỊ GIẢI THỂ'],
    ['DANH SÁCH CÁC ĐƠN VỊ KẾ THỪA', 'ĐƠN VỊ GIẢI THỂ'],
    ['Danh sách đơn vị trực thuộc các đơn vị giải thể'],
    ['DANH SÁCH MÃ (Ban hành kèm theo Quyết định về việc hủy bỏ một phần Quyết định số 5, đóng mã)'],
    ['DANH SÁCH MÃ ĐỊNH DANH', '(Kèm theo Công văn số 5 về việc rà soát, thu hồi mã)'],
    ['Danh sách đơn vị dự kiến giải thể năm 2027'],
    ['DANH SÁCH ĐƠN VỊ GIẢI THỂ (tham khảo)'],
    ['Danh sách mã còn hiệu lực và mã đã thu hồi'],
    ['Danh sách rà soát, thu hồi mã định danh'],
    ['Danh sách cơ quan có thẩm quyền thu hồi mã'],
    ['Danh sach ma dinh danh (tru cac don vi da giai the)'],
    ['Danh sach don vi ke thua don vi giai the'],
    ['List of units except those dissolved'],
    ['DANH SÁCH MÃ ĐỊNH DANH, GỒM CẢ MÃ ĐÃ ĐÓNG'],
    ['Danh sách mã định danh của Sở Y tế, kể cả mã đã hủy bỏ'],
    ['Danh sách đơn vị quản lý hồ sơ của đơn vị giải thể'],
    ['Danh sách mã định danh: mã mới và mã thu hồi'],
    ['Báo cáo kết quả thu hồi mã định danh'],
    ['Danh sách ban giải thể'],
    ['DANH SACH MA DINH DANH GOM CA MA DA HUY BO'],
  ])('closes nothing and is asked about, once: %s %s', (...titles) => {
    const answer = under(...titles);
    expect(codes(answer)).toEqual([]);
    expect(errors(answer)).toEqual(['import-title-mentions']);
    const [problem] = answer.problems;
    expect(titles.join('\n')).toContain(problem?.args.title);
    expect(problem?.hint).toContain('Loại thay đổi');
  });

  it('goes in with the change at each row, or a title that is plain', () => {
    const title = ['DANH SÁCH MÃ ĐỊNH DANH (trừ các đơn vị đã giải thể)'];
    const rows = [
      [...HEAD, 'Loại thay đổi'],
      ['1', 'Bệnh viện A', 'H26.01.01', 'Giữ nguyên'],
      ['2', 'Bệnh viện C', 'H26.01.03', 'Cấp mới'],
      ['3', 'Bệnh viện B', 'H26.01.02', 'Giải thể'],
    ];
    const answer = imported(book({ sheets: [{ rows: [title, ...rows] }] }));
    expect(errors(answer)).toEqual([]);
    expect(answer.granted.map(({ name }) => name)).toEqual(['Bệnh viện C']);
    expect(codes(answer)).toEqual(['H26.01.02']);
  });

  it.each(['Đơn vị đã giải thể (tham khảo)', 'II. Các đơn vị tiếp nhận nhiệm vụ của đơn vị giải thể'])(
    'so does a heading between the rows: %s',
    (heading) => {
      const answer = imported(book({ sheets: [{ rows: [HEAD, ROWS[0] ?? [], [heading], ROWS[1] ?? []] }] }));
      expect(codes(answer)).toEqual([]);
      expect(errors(answer)).toEqual(['import-title-mentions']);
    },
  );

  it('so does one of several lines behind another table', () => {
    const titles = [['DANH SÁCH CÁC ĐƠN VỊ KẾ THỪA'], ['ĐƠN VỊ GIẢI THỂ']];
    const rows = [['DANH SÁCH CẤP MỚI'], HEAD, ROWS[0] ?? [], ...titles, HEAD, ROWS[1] ?? []];
    const answer = imported(book({ sheets: [{ rows }] }));
    expect(codes(answer)).toEqual([]);
    expect(errors(answer)).toEqual(['import-title-mentions']);
  });

  it('so do the names of a sheet and of the file', () => {
    const sheet = imported(book({ sheets: [{ name: 'Trừ đơn vị giải thể', rows: [HEAD, ...ROWS] }] }));
    expect(errors(sheet)).toEqual(['import-title-mentions']);
    const file = imported(book({ sheets: [{ rows: [HEAD, ...ROWS] }] }), 'tru-don-vi-giai-the.xlsx');
    expect(errors(file)).toEqual(['import-file-name-asks']);
    expect([...codes(sheet), ...codes(file)]).toEqual([]);
  });
});

describe('a title that plainly is one of closings', () => {
  it.each([
    ['DANH SÁCH MÃ ĐỊNH DANH ĐIỆN TỬ ĐÓNG'],
    ['DANH SÁCH MÃ ĐỊNH DANH HỦY BỎ'],
    ['Danh sách mã định danh của các đơn vị giải thể'],
    ['PHỤ LỤC II', 'DANH SÁCH CÁC ĐƠN VỊ NGỪNG HOẠT ĐỘNG', '(Kèm theo Quyết định số 200/QĐ-UBND ngày 10/01/2023)'],
    ['DANH SÁCH MÃ THU HỒI', '(Kèm theo Quyết định về việc cấp mới, thu hồi mã định danh)'],
    ['PHỤ LỤC', '(Kèm theo Quyết định số 200/QĐ-UBND)', 'ĐƠN VỊ GIẢI THỂ'],
    ['DANH SÁCH ĐƠN VỊ GIẢI THỂ VÀ ĐƠN VỊ TIẾP NHẬN'],
    ['Danh sách mã định danh không còn hiệu lực'],
    ['Danh sách đơn vị sự nghiệp ngoài công lập giải thể'],
    ['Danh sách các đơn vị thuộc Sở Y tế tỉnh Đông Hải đã giải thể năm 2022'],
    ['Biểu 02. Mã định danh điện tử cấp 3 trên địa bàn huyện Đông bị thu hồi'],
    ['Danh sach don vi truc thuoc So Y te giai the'],
    ['Danh sách các trường mầm non, trạm y tế đóng mã'],
  ])('closes: %s %s %s', (...titles) => {
    const answer = under(...titles);
    expect(errors(answer)).toEqual([]);
    expect(codes(answer)).toEqual(['H26.01.01', 'H26.01.02']);
  });
});

describe('a title that says nothing of closings', () => {
  it.each([
    ['Danh sách đơn vị đóng các khoản bảo hiểm'],
    ['Danh sách đơn vị chấm dứt hợp đồng'],
    ['DANH SÁCH ĐƠN VỊ CÒN LẠI SAU KHI GIẢI THỂ CẤP HUYỆN'],
    ['DANH SÁCH CẤP MÃ ĐỊNH DANH', '(Kèm theo Quyết định về việc cấp mới, thu hồi mã định danh)'],
    ['DANH SÁCH MÃ ĐỊNH DANH', '(Kèm theo Quyết định về việc cấp mã định danh)'],
  ])('closes nothing and is not asked about: %s %s', (...titles) => {
    const answer = under(...titles);
    expect(errors(answer)).toEqual([]);
    expect(codes(answer)).toEqual([]);
  });
});
