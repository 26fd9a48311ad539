import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { mustCall, newListedRegistry } from '../../support/registries/listed.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  problems: { rule: string; severity: string; message: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2023-01-10',
    units: ['H26.02,Sở Nội vụ', 'H26.02.01,Bảo tàng tỉnh', 'H26.02.02,Thư viện tỉnh'],
  });
});

function imported(...lines: string[]): Answer {
  put(folder, 'a.csv', [...lines, ''].join('\n'));
  return jsonOf<Answer>(
    run(folder, ['import', 'a.csv', '--decision', '200/QĐ-UBND', '--skip-errors', '--dry-run', '--json']),
    'import',
  );
}
const errors = ({ problems }: Answer): string[] =>
  problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);

const HEAD = 'STT,Tên,Mã định danh,Loại thay đổi,Lý do';

describe('a renaming without a new name', () => {
  it('is an error of its row', () => {
    const found = errors(imported(HEAD, '1,Bảo tàng tỉnh,H26.02.01,Đổi tên,'));
    expect(found).toEqual([expect.stringContaining('không có tên mới')]);
  });

  it('is one under a title too', () => {
    expect(errors(imported('DANH SÁCH ĐỔI TÊN,,', 'STT,Tên,Mã định danh', '1,Bảo tàng tỉnh,H26.02.01'))).toHaveLength(
      1,
    );
  });

  it.each([
    'Đổi tên thành Bảo tàng Ninh Bình',
    'Đổi thành Bảo tàng Ninh Bình',
    'thành Bảo tàng Ninh Bình',
    'Tên mới: Bảo tàng Ninh Bình',
    'Nay là Bảo tàng Ninh Bình',
    'Theo QĐ số 12 đổi tên thành Bảo tàng Ninh Bình',
  ])('is asked about where the reason gives the name: %s', (reason) => {
    for (const change of ['Đổi tên', 'Cập nhật']) {
      const found = errors(imported(HEAD, `1,Bảo tàng tỉnh,H26.02.01,${change},${reason}`));
      expect(found).toEqual([expect.stringContaining(reason)]);
    }
  });

  it.each(['Đổi tên từ Nhà Bảo tàng theo Quyết định số 12', 'Tên cũ: Nhà Bảo tàng', 'Theo Nghị quyết số 12'])(
    'is none in a reason of an update: %s',
    (reason) => {
      expect(errors(imported(HEAD, `1,Bảo tàng tỉnh,H26.02.01,Cập nhật,${reason}`))).toEqual([
        expect.stringContaining('không ghi giá trị mới'),
      ]);
    },
  );

  it('is none in a list that has been taken in', () => {
    const rows = [HEAD, '1,Thư viện Hà Nội,H26.02.02,Đổi tên,Đổi tên thành Thư viện Hà Nội theo Nghị quyết số 12'];
    expect(errors(imported(...rows))).toEqual([]);
    mustCall(folder, 'import', 'a.csv', '--decision', '200/QĐ-UBND', '--yes');
    expect(errors(imported(...rows))).toEqual([]);
  });
});
