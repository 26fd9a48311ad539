import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { name: string }[];
  closed: string[];
  problems: { rule: string; severity: string; message: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({ amended: '2023-01-10', units: ['H26.01,Sở Y tế', 'H26.01.01,Bệnh viện A'] });
});

function imported(heads: string, first: string, second: string): Answer {
  const lines = [
    `STT;Tên đơn vị;Mã định danh;${heads}`,
    `1;Sở Du lịch;H26.41;${first}`,
    `2;Bệnh viện A;H26.01.01;${second}`,
  ];
  writeFileSync(join(folder, 'a.csv'), `${lines.join('\n')}\n`);
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', '--decision', '200/QĐ-UBND', '--dry-run', '--json']), 'import');
}
const errors = ({ problems }: Answer): string[] =>
  problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);

describe('columns that are ticked', () => {
  it('end what is ticked under the bare word', () => {
    const answer = imported('Cấp mới;Thay đổi tên;Đóng', 'x;;', ';;x');
    expect(errors(answer)).toEqual([]);
    expect(answer.closed).toEqual(['H26.01.01']);
    expect(answer.granted.map(({ name }) => name)).toEqual(['Sở Du lịch']);
  });

  it.each(['Giải thể/Sáp nhập', 'Thu hồi, bàn giao', 'Chia tách hoặc chuyển'])(
    'are asked about where they say no one change: %s',
    (heading) => {
      expect(errors(imported(`Cấp mới;${heading}`, 'x;', ';x'))).toEqual(['list-changes-unread']);
    },
  );
});

describe('columns that say yes or no', () => {
  it.each([
    ['Cấp mã', 'Không', 'Có'],
    ['Cấp mã (x)', '', 'x'],
    ['Chưa cấp', 'x', ''],
    ['Còn hoạt động (Có/Không)', 'Có', 'Không'],
    ['Sử dụng', 'Có', 'Không'],
    ['Ý kiến', 'Không cấp', 'Nhất trí'],
    ['Ý kiến', 'Nhất trí', 'Bỏ mã này'],
  ])('are asked about where a cell denies: %s, %s, %s', (heading, first, second) => {
    expect(errors(imported(heading, first, second))).toEqual(['list-changes-unread']);
  });

  it.each([
    ['Cấp mã', 'x', 'x'],
    ['Ý kiến', 'Không', 'Nhất trí'],
    ['Ý kiến', 'Không có ý kiến', ''],
    ['Sử dụng chữ ký số', 'Có', 'Không'],
    ['Chuyển đổi số', 'x', ''],
    ['Còn hoạt động', 'Có', 'Có'],
    ['Hợp đồng lao động', 'x', ''],
  ])('are no matter where none does, or of something else: %s, %s, %s', (heading, first, second) => {
    const answer = imported(heading, first, second);
    expect(errors(answer)).toEqual([]);
    expect(answer.granted.map(({ name }) => name)).toEqual(['Sở Du lịch']);
  });
});
