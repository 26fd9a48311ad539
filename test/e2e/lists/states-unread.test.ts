import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  problems: { rule: string; severity: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({ amended: '2023-01-10', units: ['H26.13,UBND xã Tân Hội', 'H26.15,UBND xã Đông Hội'] });
});

function told(heading: string, first: string, second: string): string[] {
  const rows = [`1;UBND xã Tân Hội;H26.13;${first}`, `2;UBND xã Đông Hội;H26.15;${second}`];
  put(folder, 'a.csv', [`STT;Tên đơn vị;Mã định danh;${heading}`, ...rows].join('\n'));
  const options = ['--decision', '200/QĐ-UBND', '--dry-run', '--json'];
  const { problems } = jsonOf<Answer>(run(folder, ['import', 'a.csv', ...options]), 'import');
  return problems.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule);
}

describe('a column that says how long bodies go on, or whether', () => {
  it.each([
    ['Hiệu lực', '', 'Đến 30/6/2025'],
    ['Thời gian hoạt động', '2015 - nay', '2015 - 30/6/2025'],
    ['Thời điểm', '', 'Hết 30/6/2025'],
    ['Ngày ngừng', '', '30/6/2025'],
    ['Đang hoạt động', 'x', ''],
    ['Tồn tại', 'Y', 'N'],
    ['Tăng/giảm', '+', '-'],
    ['Tên đúng', '', 'UBND xã Đông Hồi'],
    ['Thông tin đề nghị thay đổi', '', 'Tên mới: UBND phường Đông Hội'],
  ])('is asked about where nobody reads it: %s | %s | %s', (heading, first, second) => {
    expect(told(heading, first, second)).toEqual(['list-changes-unread']);
  });

  it.each([
    ['Thời gian hoạt động', '2015 - nay', '1998 - nay'],
    ['Hiệu lực', 'Từ 01/7/2015', 'Từ 01/7/2016'],
    ['Đang hoạt động', 'x', 'x'],
    ['Tồn tại', 'Y', 'Y'],
    ['Thời gian làm việc', '7h30 - 17h', '8h - 17h'],
    ['Ngày thành lập', '01/7/2015', '01/7/2016'],
  ])('says nothing where they all go on: %s | %s | %s', (heading, first, second) => {
    expect(told(heading, first, second)).toEqual([]);
  });
});
