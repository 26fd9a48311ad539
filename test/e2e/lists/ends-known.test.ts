import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { cityOfChains } from '../../support/registries/lineages.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

let city = '';
beforeAll(() => {
  city = cityOfChains();
});

function imported(heading: string, ...rows: string[]): { granted: unknown[]; errors: string[] } {
  put(city, 'a.csv', [`Tên cơ quan,Mã định danh,${heading}`, ...rows, ''].join('\n'));
  const outcome = run(city, ['import', 'a.csv', '--decision', '2025-du-thao', '--dry-run', '--json']);
  const { granted, problems } = jsonOf<{ granted: unknown[]; problems: { rule: string; severity: string }[] }>(
    outcome,
    'import',
  );
  return { granted, errors: problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule) };
}

const NOTHING = { granted: [], errors: [] };
const OPEN = 'Sở Hạ tầng,H24.06,';

describe('a column of days on which bodies ended', () => {
  it.each([
    ['Ngày thu hồi', '01/02/2024'],
    ['Ngày đóng', '2024-02-01'],
    ['Ngày hết hiệu lực', 'ngày 01 tháng 02 năm 2024'],
    ['Ngày ngừng hoạt động', '1.2.2024'],
    ['Hiệu lực đến', '01/02/2024'],
    ['Quyết định thu hồi,Ngày thu hồi', '300/QĐ-UBND,01/02/2024'],
  ])('says what the registry has, and nothing is asked: %s %s', (heading, cells) => {
    expect(imported(heading, `Ban Giải tỏa,H24.09,${cells}`, OPEN)).toEqual(NOTHING);
  });

  it('agrees for each of several, merged ones and annulled ones too', () => {
    const rows = ['Ban Giải tỏa,H24.09,01/02/2024', 'Sở Cấp nhầm,H24.10,01/02/2024', 'Sở Thông tin,H24.01,22/05/2023'];
    expect(imported('Ngày đóng', ...rows, OPEN)).toEqual(NOTHING);
  });

  it.each([
    ['the day', 'Ngày đóng', 'Ban Giải tỏa,H24.09,02/02/2024'],
    ['the name', 'Ngày đóng', 'Ban Giải tỏa mặt bằng,H24.09,01/02/2024'],
    ['the code', 'Ngày đóng', 'Ban Giải tỏa,H24.10,01/02/2024'],
    ['the decision', 'Quyết định thu hồi,Ngày thu hồi', 'Ban Giải tỏa,H24.09,301/QĐ-UBND,01/02/2024'],
    ['a body in force', 'Ngày đóng', 'Sở Xây dựng mới,H24.06,01/02/2024'],
    ['a closing that is only drafted', 'Ngày đóng', 'Sở Sắp đóng,H24.13,01/02/2024'],
    ['no day at all', 'Quyết định thu hồi', 'Ban Giải tỏa,H24.09,300/QĐ-UBND'],
  ])('is asked about where one row differs: %s', (_, heading, row) => {
    const rest = heading.includes(',') ? ',300/QĐ-UBND,01/02/2024' : ',01/02/2024';
    const others = heading === 'Quyết định thu hồi' ? [] : [`Sở Cấp nhầm,H24.10${rest}`];
    expect(imported(heading, row, ...others.filter(() => !row.includes('H24.10'))).errors).toContain(
      'list-changes-unread',
    );
  });

  it('leaves a closed code without a day an error', () => {
    const { errors } = imported('Ngày đóng', 'Ban Giải tỏa,H24.09,', 'Sở Cấp nhầm,H24.10,01/02/2024', OPEN);
    expect(errors).toEqual(['import-code-closed']);
  });

  it('keeps no other column from being asked about', () => {
    const { errors } = imported('Ngày đóng,Còn hoạt động', 'Ban Giải tỏa,H24.09,01/02/2024,Không', `${OPEN},Không`);
    expect(errors).toEqual(['list-changes-unread']);
  });
});
