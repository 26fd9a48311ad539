import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({ amended: '2022-02-10', units: ['H26.01,Sở Y tế'] });
});

/** Words that every object answers to. */
const WORDS = [
  'constructor',
  '__proto__',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'isPrototypeOf',
  '__defineGetter__',
];
const COLUMNS = [
  'Tên đơn vị',
  'Mã định danh',
  'Loại thay đổi',
  'Cấp trên',
  'Cấp',
  'Địa chỉ',
  'Ghi chú',
  'Ngày hiệu lực',
];

it.each(WORDS)('“%s” in any heading or cell is a word like another', (word) => {
  for (const at of COLUMNS.keys()) {
    const headings = COLUMNS.map((heading, i) => (i === at ? word : heading));
    const cells = ['Sở Du lịch', 'H26.31', 'Cấp mới', '', '', 'Số 1', '', '01/3/2022'].map((cell, i) =>
      i === at ? word : cell,
    );
    for (const rows of [
      [headings, cells],
      [COLUMNS, cells],
    ]) {
      writeFileSync(join(folder, 'a.csv'), rows.map((row) => row.join(';')).join('\n'));
      const { status, stderr } = run(folder, [
        'import',
        'a.csv',
        '--decision',
        '200/QĐ-UBND',
        '--dry-run',
        '--no-input',
      ]);
      expect([word, at, status, stderr]).toEqual([
        word,
        at,
        expect.toBeOneOf([0, 1, 3]),
        expect.not.stringContaining('nội bộ'),
      ]);
    }
  }
});
