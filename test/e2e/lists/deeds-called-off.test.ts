import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: unknown[];
  closed: unknown[];
  problems: { rule: string; severity: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({ amended: '2023-01-10', units: ['H26.02,Sở Nội vụ', 'H26.16,Sở Du lịch'] });
});

function imported(...lines: string[]): Answer {
  put(folder, 'a.csv', [...lines, ''].join('\n'));
  const options = ['--decision', '200/QĐ-UBND', '--skip-errors', '--dry-run', '--json'];
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', ...options]), 'import');
}
const errors = ({ problems }: Answer): string[] =>
  problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);

describe('a deed that is called off is not done', () => {
  it.each(['Thôi giải thể', 'Hủy giải thể', 'Dừng thu hồi', 'Bãi bỏ việc giải thể', 'Hủy sáp nhập', 'Thôi chuyển'])(
    'in the cell of changes: %s',
    (change) => {
      const answer = imported('STT,Tên,Mã định danh,Loại thay đổi', `1,Sở Du lịch,H26.16,${change}`);
      expect([answer.closed, errors(answer)]).toEqual([[], ['list-change-unknown']]);
    },
  );

  it('nor a grant', () => {
    const answer = imported('STT,Tên,Mã định danh,Loại thay đổi', '1,Sở Ngoại vụ,H26.17,Dừng cấp mới');
    expect([answer.granted, errors(answer)]).toEqual([[], ['list-change-unknown']]);
  });

  it('in a heading of rows, and in a title', () => {
    const head = 'STT,Tên,Mã định danh';
    const row = '1,Sở Du lịch,H26.16';
    const grouped = imported(head, 'I,Các đơn vị bãi bỏ việc thu hồi mã,', row);
    const titled = imported('Điều 1. Hủy bỏ việc thu hồi mã định danh của các đơn vị sau:,,', head, row);
    expect([grouped.closed, titled.closed]).toEqual([[], []]);
    expect([errors(grouped), errors(titled)]).toEqual([['import-title-mentions'], ['import-title-mentions']]);
  });

  it('a title that closes still does', () => {
    const answer = imported('DANH SÁCH THU HỒI MÃ ĐỊNH DANH,,', 'STT,Tên,Mã định danh', '1,Sở Du lịch,H26.16');
    expect(answer.closed).toHaveLength(1);
  });
});
