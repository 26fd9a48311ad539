import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

it('a body that takes another one over as it gets a new code is replaced, and not granted beside', () => {
  const folder = newListedRegistry({
    amended: '2022-02-10',
    units: ['H26.12,UBND xã Tân Lập', 'H26.14,UBND quận A', 'H26.14.01,Trạm Y tế B', 'H26.14.02,Trạm Y tế C'],
  });
  const rows = [
    'STT;Tên đơn vị;Mã định danh;Loại thay đổi;Đơn vị tiếp nhận;Cấp trên (mới)',
    '1;Trạm Y tế B;H26.14.01;Chuyển;;UBND xã Tân Lập',
    '2;Trạm Y tế C;H26.14.02;Sáp nhập;Trạm Y tế B;',
  ];
  writeFileSync(join(folder, 'a.csv'), rows.join('\n'));
  const args = ['import', 'a.csv', '--decision', '200/QĐ-UBND', '--no-input'];
  const { units } = jsonOf<{ units: { kind: string; code: string; successors?: { code: string }[] }[] }>(
    run(folder, [...args, '--dry-run', '--json']),
    'import',
  );
  expect(units.map(({ kind, code, successors = [] }) => [kind, code, ...successors.map((each) => each.code)])).toEqual([
    ['replaced', 'H26.14.01', 'H26.12.01'],
    ['merged', 'H26.14.02', 'H26.12.01'],
  ]);
  expect(run(folder, [...args, '--yes', '--confirm', '2']).status).toBe(0);
  expect(run(folder, ['validate']).status).toBe(0);
});
