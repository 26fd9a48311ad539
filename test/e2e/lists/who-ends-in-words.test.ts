import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  closed: string[];
  units: { code: string }[];
  problems: { rule: string; severity: string; message: string; hint: string }[];
}

let folder: string;
beforeAll(() => {
  const units = ['H26.01,Sở Y tế', 'H26.01.01,Trung tâm Y tế A', 'H26.01.02,Chi cục Dân số'];
  folder = newListedRegistry({ amended: '2023-01-10', units });
});

const HEAD = 'Tên đơn vị;Mã định danh;Loại thay đổi;Đơn vị tiếp nhận;Ghi chú;Lý do';
const ROW = 'Trung tâm Y tế A;H26.01.01';

function imported(
  cells: readonly string[],
  head = HEAD,
  title = '',
): { errors: string[]; closed: string[]; said: string } {
  const rows = cells.map((each) => (each.includes('H26') ? each : `${ROW};${each}`));
  put(folder, 'a.csv', [...(title === '' ? [] : [title]), head, ...rows].join('\n'));
  const { problems, closed } = jsonOf<Answer>(
    run(folder, ['import', 'a.csv', '--decision', '200/QĐ-UBND', '--dry-run', '--json']),
    'import',
  );
  const errors = problems.filter(({ severity }) => severity === 'error');
  return {
    errors: errors.map(({ rule }) => rule),
    closed,
    said: errors.map(({ message, hint }) => `${message} ${hint}`).join('\n'),
  };
}

describe('words by which another body goes into that of the row', () => {
  it.each([
    'Nhận sáp nhập Chi cục Dân số;Chi cục Dân số',
    'Nhận sáp nhập Chi cục Dân số;',
    'Nhận sáp nhập từ Chi cục Dân số;Chi cục Dân số',
    'Nhận sáp nhập: Chi cục Dân số;Chi cục Dân số',
    'Nhận sáp nhập Chi cục Dân số từ 01/7/2025 theo QĐ số 5/QĐ-UBND;Chi cục Dân số',
    'Tiếp nhận Chi cục Dân số;Chi cục Dân số',
    'Tiếp nhận nguyên trạng Chi cục Dân số;Trung tâm Y tế A',
    'Nhận Chi cục Dân số;',
    'Kế thừa Chi cục Dân số;',
    'Là đơn vị tiếp nhận Chi cục Dân số;Chi cục Dân số',
    'Mở rộng do sáp nhập Chi cục Dân số;Chi cục Dân số',
    'Sáp nhập Chi cục Dân số vào;Chi cục Dân số',
    'Sáp nhập: Chi cục Dân số vào;Chi cục Dân số',
    'Được sáp nhập Chi cục Dân số vào;',
    'Sáp nhập Chi cục Dân số;Chi cục Dân số',
    'Sáp nhập thêm Chi cục Dân số;Chi cục Dân số',
    'Sáp nhập (nhận Chi cục Dân số);Chi cục Dân số',
    'Hợp nhất Chi cục Dân số vào Trung tâm Y tế A;Chi cục Dân số',
    'Chi cục Dân số sáp nhập vào;Chi cục Dân số',
    'Sáp nhập;Chi cục Dân số;Nhận sáp nhập Chi cục Dân số',
    'Sáp nhập;Chi cục Dân số;Sáp nhập Chi cục Dân số vào',
    'Sáp nhập;Chi cục Dân số;;Nhận sáp nhập Chi cục Dân số',
  ])('are asked about once, and close nothing: %s', (cells) => {
    const { errors, closed, said } = imported([cells]);
    expect([errors, closed]).toEqual([['list-change-unknown'], []]);
    expect(said).toMatch(
      /nói đơn vị kết thúc là Chi cục Dân số, trong khi .*Ghi “Sáp nhập” ở hàng của Chi cục Dân số,/u,
    );
  });

  it.each(['Nhận sáp nhập;Chi cục Dân số', 'Tiếp nhận;Chi cục Dân số', 'Đơn vị nhận sáp nhập;'])(
    'are asked about where they name none: %s',
    (cells) => {
      const { errors, said } = imported([cells]);
      expect(errors).toEqual(['list-change-unknown']);
      expect(said).toContain('là đơn vị ở hàng này nhận đơn vị khác');
    },
  );

  it('are asked about in a column that is ticked', () => {
    expect(
      imported(['Nhận sáp nhập;Chi cục Dân số'], 'Tên đơn vị;Mã định danh;Sáp nhập;Đơn vị tiếp nhận').errors,
    ).toEqual(['list-change-unknown']);
  });

  it('head no column of those that take over', () => {
    const { errors, closed } = imported(['Chi cục Dân số'], 'Tên đơn vị;Mã định danh;Nhận sáp nhập');
    expect([errors.includes('list-bodies-unread'), closed]).toEqual([true, []]);
  });

  it('are asked about in a title', () => {
    const { errors, closed } = imported([';Chi cục Dân số'], HEAD, 'DANH SÁCH CÁC ĐƠN VỊ NHẬN SÁP NHẬP');
    expect([errors.includes('import-title-mentions'), closed]).toEqual([true, []]);
  });

  it('are mended as the hint says', () => {
    const rows = ['Giữ nguyên;', 'Chi cục Dân số;H26.01.02;Sáp nhập;Trung tâm Y tế A'];
    expect(imported(rows)).toEqual({ errors: [], closed: ['H26.01.02'], said: '' });
  });
});

describe('words by which the body of the row ends', () => {
  it.each([
    'Sáp nhập;Chi cục Dân số',
    'Bị sáp nhập;Chi cục Dân số',
    'Sáp nhập vào Chi cục Dân số;',
    'Sáp nhập nguyên trạng vào Chi cục Dân số;',
    'Sáp nhập toàn bộ;Chi cục Dân số',
    'Sáp nhập với Chi cục Dân số;Chi cục Dân số',
    'Sáp nhập Trung tâm Y tế A vào Chi cục Dân số;Chi cục Dân số',
    'Sáp nhập TT Y tế khu A vào Chi cục Dân số;Chi cục Dân số',
    'Hợp nhất Trung tâm Y tế A và Chi cục Dân số;Chi cục Dân số',
    'Sáp nhập;Chi cục Dân số;Sáp nhập vào Chi cục Dân số',
    'Sáp nhập;Chi cục Dân số;;Tiếp nhận nguyên trạng',
  ])('end it: %s', (cells) => {
    expect(imported([cells])).toEqual({ errors: [], closed: ['H26.01.01'], said: '' });
  });
});
