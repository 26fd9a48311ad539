import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  units: { kind: string; code: string; name?: string }[];
  closed: string[];
  problems: { rule: string; severity: string; hint: string | null; where: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({ amended: '2025-06-10', units: ['H26.15,UBND xã Đông Hội', 'H26.17,Sở Xây dựng'] });
});

function imported(rows: readonly string[], ...more: string[]): Answer {
  writeFileSync(join(folder, 'a.csv'), rows.join('\n'));
  const common = ['--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json'];
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', ...common, ...more]), 'import');
}
const told = ({ problems }: Answer): string[] =>
  problems.filter(({ severity }) => severity !== 'info').map(({ rule, severity }) => `${severity} ${rule}`);

describe('a name in a column beside the word of a change', () => {
  it('is the new one of a renaming', () => {
    const answer = imported([
      'STT;Tên cơ quan, đơn vị;Mã định danh hiện tại;Đề nghị;Nội dung đề nghị',
      '1;Sở Xây dựng;H26.17;Đổi tên;Sở Xây dựng và Giao thông',
    ]);
    expect(told(answer)).toEqual([]);
    expect(answer.units).toMatchObject([{ kind: 'renamed', code: 'H26.17' }]);
  });

  it('is asked about beside any other word, with the ways out', () => {
    const answer = imported([
      'STT;Tên đơn vị;Mã định danh;Nội dung điều chỉnh',
      '1;Sở Xây dựng;H26.17;Sở Xây dựng và Giao thông',
    ]);
    expect(told(answer)).toEqual(['error list-change-unknown']);
    expect(answer.problems[0]?.hint).toContain('--map "nameAfter=D"');
    const said = imported(
      ['STT;Tên đơn vị;Mã định danh;Nội dung điều chỉnh', '1;Sở Xây dựng;H26.17;Sở Xây dựng và Giao thông'],
      '--map',
      'nameAfter=D',
    );
    expect(told(said)).toEqual([]);
    expect(said.units).toMatchObject([{ kind: 'renamed', code: 'H26.17' }]);
  });
});

describe('a state by which an open unit is gone', () => {
  it.each(['Đã giải thể', 'Ngừng hoạt động', 'Đã đóng'])('is asked about, and closes nothing: %s', (state) => {
    const answer = imported(['STT;Tên đơn vị;Mã định danh;Trạng thái', `1;UBND xã Đông Hội;H26.15;${state}`]);
    expect(told(answer)).toEqual(['error import-status-differs']);
    expect(answer.problems[0]?.hint).toContain('Giữ nguyên');
    expect(answer.closed).toEqual([]);
  });
});
