import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string; name: string }[];
  problems: { rule: string; severity: string; where: string; message: string; hint: string | null }[];
}

const UNITS = [
  'H26.01,Sở Y tế',
  'H26.12,UBND xã Tân Lập',
  'H26.13,UBND xã Tân Hội',
  'H26.13.01,Trường Tiểu học Tân Hội',
];

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({ amended: '2022-02-10', units: UNITS });
});

function imported(rows: readonly string[], ...more: string[]): Answer {
  writeFileSync(join(folder, 'a.csv'), rows.join('\n'));
  const common = ['--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json'];
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', ...common, ...more]), 'import');
}
const told = ({ problems }: Answer): string[] =>
  problems
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule, severity, where }) => `${severity} ${rule} ${where}`);

describe('a commune that a list comes from', () => {
  const TABLE = ['STT;Tên cơ quan;Mã định danh', '1;Trường Tiểu học Tân Hội;H26.13.01'];

  it.each([['UBND XÃ TÂN LẬP;;', 'DANH SÁCH CÁC ĐƠN VỊ;;'], ['Ủy ban nhân dân xã Tân Lập;;']])(
    'is held against the codes of its rows, which is told once: %s',
    (...head) => {
      const answer = imported([...head, ...TABLE, '2;Trường Mầm non Mới;H26.13.02', '3;Trường Tân Lập;H26.12.01']);
      expect(told(answer)).toEqual([`warning import-parent-differs a.csv › C${head.length + 2}`]);
      expect(answer.problems[0]?.message).toContain('2 hàng');
    },
  );

  it('is no matter where its rows are its own, say themselves where they go, or come from above', () => {
    const head = ['UBND XÃ TÂN LẬP;;;', 'DANH SÁCH CÁC ĐƠN VỊ;;;'];
    const quiet = (...rows: string[]): void => expect(told(imported(rows))).toEqual([]);
    quiet(...head, 'STT;Tên cơ quan;Mã định danh', '1;UBND xã Tân Lập;H26.12', '2;Trường Mới;H26.12.01');
    quiet(...head, 'STT;Tên cơ quan;Cấp trên;Mã định danh', '1;Trường Tiểu học Tân Hội;UBND xã Tân Hội;H26.13.01');
    quiet('SỞ Y TẾ;;', 'DANH SÁCH CÁC ĐƠN VỊ;;', ...TABLE);
    quiet('UBND THÀNH PHỐ HÀ NỘI;;', 'DANH SÁCH CÁC ĐƠN VỊ;;', ...TABLE);
  });
});
