import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  closed: string[];
  units: { code: string }[];
  problems: { rule: string; severity: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({ amended: '2023-01-10', units: ['H26.01,Sở Y tế', 'H26.02,Sở Nội vụ'] });
});

function imported(heading: string, first: string, second = '', title = ''): { rules: string[]; changed: string[] } {
  const lines = [`Tên đơn vị;Mã định danh;${heading}`, `Sở Y tế;H26.01;${first}`, `Sở Nội vụ;H26.02;${second}`];
  put(folder, 'a.csv', [...(title === '' ? [] : [title]), ...lines].join('\n'));
  const options = ['--decision', '200/QĐ-UBND', '--dry-run', '--json'];
  const { problems, closed, units } = jsonOf<Answer>(run(folder, ['import', 'a.csv', ...options]), 'import');
  return {
    rules: problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule),
    changed: [...new Set([...closed, ...units.map(({ code }) => code)])],
  };
}

describe('words by which a unit stays, in the column of changes', () => {
  it.each(['Tiếp tục sử dụng', 'Duy trì', 'Tiếp tục hoạt động', 'Tiếp tục duy trì mã định danh', 'Phù hợp', 'Khớp'])(
    'ask for nothing: %s',
    (text) => {
      expect(imported('Loại thay đổi', text)).toEqual({ rules: [], changed: [] });
    },
  );

  it.each(['Không phù hợp', 'Duy trì đến 31/12/2025', 'Duy trì tạm thời', 'Không duy trì', 'Chưa phù hợp'])(
    'are no such words: %s',
    (text) => {
      expect(imported('Loại thay đổi', text).rules).toEqual(['list-change-unknown']);
    },
  );

  it('stay below a title that ends the others', () => {
    const { rules, changed } = imported('Loại thay đổi', 'Duy trì', '', 'DANH SÁCH THU HỒI MÃ ĐỊNH DANH');
    expect([rules, changed]).toEqual([[], ['H26.02']]);
  });

  it('are asked about there where it may be the end that is right', () => {
    expect(imported('Loại thay đổi', 'Phù hợp', '', 'DANH SÁCH THU HỒI MÃ ĐỊNH DANH').rules).toEqual([
      'import-title-asks',
    ]);
  });

  it('are not ticks: whether an end is right, nobody reads', () => {
    expect(imported('Giải thể', 'Phù hợp').rules).toEqual(['list-change-unknown']);
  });
});

describe('what a review came to', () => {
  it.each(['Phù hợp', 'Đạt', 'Không có thay đổi', 'Giữ nguyên', 'Đã cập nhật', 'Đã kiểm tra, đúng'])(
    'is a review: %s',
    (text) => {
      expect(imported('Kết quả rà soát', text)).toEqual({ rules: [], changed: ['H26.01'] });
    },
  );

  it.each(['Không phù hợp', 'Sai tên', 'Chưa cập nhật'])('is asked about where it says more: %s', (text) => {
    expect(imported('Kết quả rà soát', text).rules).toEqual(['import-review-unknown']);
  });

  it('is asked about at a unit that ends', () => {
    expect(imported('Loại thay đổi;Kết quả rà soát', 'Giải thể;Phù hợp').rules).toEqual(['import-review-unknown']);
  });

  it('hides no other cell that differs where nothing changed', () => {
    expect(imported('Điện thoại;Kết quả rà soát', '024 3825 1111;Không có thay đổi').rules).toEqual([
      'import-keep-differs',
    ]);
  });
});

describe('a column that nobody reads', () => {
  it.each([
    ['Kết quả đối chiếu', 'Khớp'],
    ['Đối chiếu', 'Trùng khớp'],
    ['Xác nhận của đơn vị', 'Đã kiểm tra, đúng'],
    ['Xác nhận thông tin', 'Thông tin chính xác'],
    ['Ý kiến của đơn vị', 'Thống nhất'],
    ['Mức tự chủ', 'Nhóm 4'],
    ['Hạn chứng thư', '20/6/2027'],
    ['Tuyến', 'Huyện'],
    ['Chế độ', 'Công lập'],
    ['Cụm thi đua', 'Cụm 3'],
    ['Số, ngày QĐ cấp mã', '100/QĐ-UBND ngày 10/01/2022'],
    ['Hình thức tự chủ', 'Nhà nước bảo đảm chi thường xuyên'],
    ['Vị trí', 'Phường Hoa Lư'],
    ['Xếp loại', 'Tốt'],
  ])('may say that all is right, or what says nothing of an end: %s | %s', (heading, text) => {
    expect(imported(heading, text).rules).toEqual([]);
  });

  it.each([
    ['Kết quả đối chiếu', 'Không khớp'],
    ['Tuyến', 'Đã giải thể'],
    ['Chế độ', 'Ngừng hoạt động'],
    ['Xếp loại', 'Giải thể'],
    ['Vị trí', 'Sở Tài chính'],
    ['Xác nhận của đơn vị', 'Đã kiểm tra, không đúng'],
    ['Ý kiến của đơn vị', 'Thống nhất giải thể'],
    ['Đề nghị giải thể', 'Phù hợp'],
  ])('is asked about where it says anything else: %s | %s', (heading, text) => {
    expect(imported(heading, text).rules).not.toEqual([]);
  });
});
