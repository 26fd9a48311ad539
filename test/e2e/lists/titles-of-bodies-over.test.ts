import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string }[];
  problems: { rule: string; severity: string; message: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2023-01-10',
    units: [
      'H26.06,Sở Giáo dục và Đào tạo',
      'H26.12,Ủy ban nhân dân xã Tân Lập',
      'H26.13,Ủy ban nhân dân xã Tân Hội',
      'H26.13.01,Trường Tiểu học Tân Hội',
    ],
  });
});

function under(title: string, ...rows: string[]): Answer {
  const all = rows.length > 0 ? rows : ['1,Trường Tiểu học Tân Hội,H26.13.01'];
  put(folder, 'a.csv', [`"${title}",,`, 'STT,Tên cơ quan,Mã định danh', ...all, ''].join('\n'));
  const options = ['--decision', '200/QĐ-UBND', '--skip-errors', '--dry-run', '--json'];
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', ...options]), 'import');
}
const errors = ({ problems }: Answer): string[] =>
  problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);

describe('a title that says who is over its rows', () => {
  it.each([
    'DANH SÁCH CÁC TRƯỜNG THUỘC UBND XÃ TÂN LẬP',
    'DANH SÁCH CÁC TRƯỜNG GIAO UBND XÃ TÂN LẬP QUẢN LÝ',
    'Danh sách các trường bàn giao cho UBND xã Tân Lập quản lý',
    'Danh sách các trường do Ủy ban nhân dân xã Tân Lập trực tiếp quản lý',
  ])('is held against their codes: %s', (title) => {
    const answer = under(title);
    expect(errors(answer).length).toBe(1);
    expect(['import-parent-differs', 'import-title-mentions']).toContain(errors(answer)[0]);
    expect(errors(under(title, '1,Trường Mầm non Tân Hội,H26.13.02'))).toHaveLength(1);
  });

  it.each([
    'DANH SÁCH CÁC TRƯỜNG THUỘC UBND XÃ TÂN HỘI',
    'DANH SÁCH CÁC TRƯỜNG DO UBND XÃ TÂN HỘI QUẢN LÝ',
    'DANH SÁCH CÁC TRƯỜNG THUỘC ĐỊA BÀN XÃ TÂN LẬP',
    'DANH SÁCH CÁC ĐƠN VỊ TRỰC THUỘC UBND THÀNH PHỐ',
  ])('agrees with them: %s', (title) => {
    expect(errors(under(title))).toEqual([]);
  });

  it('puts rows without a code under that body', () => {
    const answer = under('DANH SÁCH CÁC TRƯỜNG GIAO UBND XÃ TÂN LẬP QUẢN LÝ', '1,Trường Mầm non Hoa Sen,');
    expect(answer.granted).toMatchObject([{ code: 'H26.12.01' }]);
  });
});

describe('a title of what was taken over', () => {
  it.each(['DANH SÁCH CÁC TRƯỜNG TIẾP NHẬN TỪ UBND QUẬN BA ĐÌNH', 'Danh sách đơn vị nhận bàn giao từ UBND xã Tân Hội'])(
    'is asked about, and grants nothing: %s',
    (title) => {
      const answer = under(title, '1,Trường Tiểu học Kim Đồng,H26.06.41');
      expect(errors(answer)).toEqual(['import-title-mentions']);
      expect(answer.granted).toEqual([]);
    },
  );
});
