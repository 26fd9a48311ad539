import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({ amended: '2023-01-10', units: ['H26.01,Sở Y tế', 'H26.15,UBND xã Đông Hội'] });
});

function errors(heading: string, first: string, second = ''): string[] {
  const rows = [`UBND xã Đông Hội,H26.15,${first}`, `Sở Y tế,H26.01,${second}`];
  put(folder, 'a.csv', [`Tên cơ quan,Mã định danh,${heading}`, ...rows, ''].join('\n'));
  const options = ['--decision', '200/QĐ-UBND', '--dry-run', '--json'];
  const { problems } = jsonOf<{ problems: { rule: string; severity: string }[] }>(
    run(folder, ['import', 'a.csv', ...options]),
    'import',
  );
  return problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
}

describe('a column that nobody knows, whose cells end their rows', () => {
  it.each([
    ['Thêm/Sửa/Xóa', 'Xóa', 'Sửa'],
    ['T/S/X', 'X', 'T'],
    ['Bỏ', 'x'],
    ['Hành động', 'Xóa', 'Thêm'],
    ['Thao tác', 'Xoá'],
    ['Hiện nay', 'Không còn', 'Vẫn còn'],
    ['Tình hình', 'Đã nhập xã khác'],
    ['Đến ngày', '30/6/2025'],
    ['Hiệu lực đến', '30/6/2025'],
    ['Ngày hết hiệu lực', '30/6/2025'],
    ['Hạn sử dụng', '30/6/2025'],
    ['Hiệu lực', 'Hết', 'Còn'],
    ['Hiệu lực', 'Đã hết', 'Đã hết'],
  ])('is asked about: %s', (...[heading, first, second]) => {
    expect(errors(heading, first, second)).toEqual(['list-changes-unread']);
  });

  it.each([
    ['Người phụ trách', 'Huy', 'Loan'],
    ['Đến ngày', 'nay', '31/12/9999'],
    ['Từ ngày', '10/01/2022', '10/01/2022'],
    ['Hạng', 'Loại I', 'Loại II'],
    ['Hạn sử dụng', 'Vô thời hạn', ''],
    ['Hiệu lực', 'Còn', 'Còn'],
    ['Tình hình', 'Ổn định', 'Vẫn còn'],
    ['Trụ sở', 'Mới', 'Cũ'],
  ])('is none of these: %s', (heading, first, second) => {
    expect(errors(heading, first, second)).toEqual([]);
  });
});
