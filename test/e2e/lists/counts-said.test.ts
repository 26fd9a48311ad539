import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string }[];
  closed: string[];
  problems: { rule: string; severity: string; message: string; hint: string | null }[];
}

let folder: string;
beforeAll(() => {
  const units = [
    'H26.12,UBND xã Tân Lập',
    'H26.12.02,Trường Mầm non A',
    'H26.13,UBND xã Tân Hội',
    'H26.13.01,Trường B',
  ];
  folder = newListedRegistry({ amended: '2023-01-10', units });
});

function imported(...lines: string[]): Answer {
  put(folder, 'a.csv', `${lines.join('\n')}\n`);
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', '--decision', '200/QĐ-UBND', '--dry-run', '--json']), 'import');
}
const told = ({ problems }: Answer): string[] =>
  problems.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule);

const COLUMNS = 'STT;Tên đơn vị;Mã định danh';
const ROWS = ['1;Sở Du lịch;H26.31', '2;Sở Ngoại vụ;H26.32'];

describe('a count that a list gives of itself', () => {
  it.each([
    [['DANH SÁCH ĐƠN VỊ (03 ĐƠN VỊ);;', COLUMNS, ...ROWS]],
    [[COLUMNS, ...ROWS, ';Tổng cộng: 03 đơn vị;']],
    [[COLUMNS, ...ROWS, ';Tổng số;3']],
    [['DANH SÁCH 03 ĐƠN VỊ ĐƯỢC CẤP MÃ;;', COLUMNS, ...ROWS]],
    [[COLUMNS, ...ROWS, 'Danh sách này có 03 đơn vị.;;']],
  ])('is told of where the rows come to another: %j', (lines) => {
    expect(told(imported(...lines))).toEqual(['list-count-differs']);
  });

  it.each([
    [['DANH SÁCH ĐƠN VỊ (02 ĐƠN VỊ);;', COLUMNS, ...ROWS, ';Tổng cộng: 02 đơn vị;']],
    [[COLUMNS, ...ROWS, ';Tổng cộng;2']],
    [['DANH SÁCH 02 ĐƠN VỊ ĐƯỢC CẤP MÃ;;', COLUMNS, ...ROWS]],
    [['DANH SÁCH 5 NĂM CỦA ĐƠN VỊ (QĐ số 12);;', COLUMNS, ...ROWS]],
    [
      [
        COLUMNS,
        'I;Khối sở;',
        ...ROWS,
        ';Tổng cộng: 2 đơn vị;',
        'II;Khối khác;',
        '1;Ban A;H26.33',
        ';Tổng cộng: 1 đơn vị;',
      ],
    ],
  ])('stays silent where it is theirs, or of something else: %j', (lines) => {
    expect(told(imported(...lines))).toEqual([]);
  });
});
