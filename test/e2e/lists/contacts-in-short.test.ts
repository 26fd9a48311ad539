import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { mustCall, newListedRegistry } from '../../support/registries/listed.js';
import { put } from '../../support/registry-folder.js';

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({ amended: '2023-01-10', units: ['H26.02,Sở Nội vụ'] });
});

let last = 30;
/** What the registry has of a new unit whose list has one more column. */
function unitOf(heading: string, value: string): string {
  last += 1;
  const code = `H26.${last}`;
  put(
    folder,
    'a.csv',
    [`STT,Tên,Mã định danh,"${heading}"`, `1,Trung tâm Dịch vụ số ${last},${code},"${value}"`, ''].join('\n'),
  );
  mustCall(folder, 'import', 'a.csv', '--decision', '200/QĐ-UBND', '--yes');
  return readFileSync(join(folder, 'registry/units/H26', `${code}.yaml`), 'utf8');
}

describe('contact data under the headings of every day', () => {
  it.each(['Đ/c', 'ĐC', 'Đ/chỉ', 'Địa điểm', 'Nơi làm việc', 'Số nhà, đường phố', 'Nơi đóng trụ sở'])(
    'an address under %s',
    (heading) => {
      expect(unitOf(heading, 'Số 5 phố Huế')).toContain('address: Số 5 phố Huế');
    },
  );

  it.each(['Đ.thoại', 'Đ/t', 'Máy bàn', 'Số máy bàn', 'Máy cố định'])('a telephone number under %s', (heading) => {
    expect(unitOf(heading, '0243 825 3536')).toMatch(/phone: "?0243 825 3536/);
  });

  it('a website under “Trang tin”', () => {
    expect(unitOf('Trang tin', 'https://sdl.example.vn')).toContain('website: https://sdl.example.vn');
  });
});
