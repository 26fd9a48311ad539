import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';
import { book } from '../../support/tables.js';

interface Answer {
  granted: { code: string; name: string }[];
  problems: { rule: string; severity: string; hint: string | null }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({ amended: '2022-02-10', units: ['H26.02,Sở Nội vụ', 'H26.03,Sở Tư pháp'] });
});

const common = ['--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json'];
function imported(rows: readonly string[], ...more: string[]): Answer {
  writeFileSync(join(folder, 'a.csv'), rows.join('\n'));
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', ...common, ...more]), 'import');
}
const told = ({ problems }: Answer): string[] => problems.map(({ rule, severity }) => `${severity} ${rule}`);
const granted = (answer: Answer): string[] => answer.granted.map(({ code, name }) => `${code} ${name}`);

describe('names of bodies and of those beneath in columns of their own', () => {
  const HEAD = 'STT;Cơ quan;Đơn vị trực thuộc;Mã định danh';
  const ALL = ['H26.02.31 Phòng A', 'H26.02.32 Phòng B', 'H26.03.31 Phòng C'];

  it.each([
    [
      'once for all beneath',
      ['1;Sở Nội vụ;Phòng A;H26.02.31', '2;;Phòng B;H26.02.32', '3;Sở Tư pháp;Phòng C;H26.03.31'],
    ],
    [
      'in each row',
      ['1;Sở Nội vụ;Phòng A;H26.02.31', '2;Sở Nội vụ;Phòng B;H26.02.32', '3;Sở Tư pháp;Phòng C;H26.03.31'],
    ],
  ])('are read where those above are written %s', (_, rows) => {
    const answer = imported([HEAD, ...rows]);
    expect([told(answer), granted(answer)]).toEqual([[], ALL]);
  });

  it('are read over merged cells, with the next codes under each', () => {
    const rows = [
      ['STT', 'Cơ quan', 'Đơn vị trực thuộc'],
      ['1', 'Sở Nội vụ', 'Phòng A'],
      ['2', null, 'Phòng B'],
      ['3', 'Sở Tư pháp', 'Phòng C'],
    ];
    writeFileSync(join(folder, 'a.xlsx'), book({ sheets: [{ rows, merges: ['B2:B3'] }] }));
    const answer = jsonOf<Answer>(run(folder, ['import', 'a.xlsx', ...common]), 'import');
    expect([told(answer), granted(answer)]).toEqual([
      [],
      ['H26.02.01 Phòng A', 'H26.02.02 Phòng B', 'H26.03.01 Phòng C'],
    ]);
  });

  it('are asked about where each stands beside one of the other, with the way out', () => {
    const rows = [HEAD, '1;Sở Nội vụ;Phòng A;H26.02.31', '2;Sở Tư pháp;Phòng C;H26.03.31'];
    const answer = imported(rows);
    expect(told(answer)).toContain('error list-heading-duplicate');
    expect(answer.problems.find(({ rule }) => rule === 'list-heading-duplicate')?.hint).toContain(
      '--map "parent=B,name=C"',
    );
    const said = imported(rows, '--map', 'parent=B,name=C');
    expect([told(said), granted(said)]).toEqual([[], ['H26.02.31 Phòng A', 'H26.03.31 Phòng C']]);
  });

  it('are held against the codes beside them', () => {
    const rows = ['1;Sở Nội vụ;Phòng A;H26.02.31', '2;Sở Nội vụ;Phòng C;H26.03.31'];
    const answer = imported([HEAD, ...rows]);
    expect(told(answer)).toEqual(['error import-parent-differs']);
  });
});

describe('names by numbered levels beside one column of codes', () => {
  it('are those of the deepest level, under the one above', () => {
    const answer = imported([
      'STT;Cấp 1;Cấp 2;Cấp 3;Mã định danh',
      '1;UBND TP Hà Nội;Sở Nội vụ;Phòng A;H26.02.31',
      '2;UBND TP Hà Nội;Sở Nội vụ;Phòng B;H26.02.32',
      '3;UBND TP Hà Nội;Sở Du lịch;;H26.31',
    ]);
    expect([told(answer), granted(answer)]).toEqual([
      [],
      ['H26.02.31 Phòng A', 'H26.02.32 Phòng B', 'H26.31 Sở Du lịch'],
    ]);
  });
});

describe('codes in the wrong place', () => {
  it('of another level than their column are an error where each level has one', () => {
    const head = 'STT;Tên đơn vị;Mã cấp 2;Mã cấp 3';
    const right = imported([head, '1;Sở Du lịch;H26.08;', '2;Phòng A;;H26.02.31']);
    expect([told(right), granted(right)]).toEqual([[], ['H26.02.31 Phòng A', 'H26.08 Sở Du lịch']]);
    const wrong = imported([head, '1;Sở Du lịch;;H26.08', '2;Phòng A;H26.02.31;', '3;Sở Nội vụ;;H26.02']);
    expect([told(wrong), granted(wrong)]).toEqual([['error import-level-differs', 'error import-level-differs'], []]);
  });

  it('merged over the rows of several names are an error', () => {
    const rows = [
      ['STT', 'Tên đơn vị', 'Mã định danh'],
      ['I', 'Sở Nội vụ', 'H26.02'],
      ['1', 'Phòng A', 'H26.02.31'],
      ['2', 'Phòng B', ''],
    ];
    writeFileSync(join(folder, 'm.xlsx'), book({ sheets: [{ rows, merges: ['C3:C4'] }] }));
    const answer = jsonOf<Answer>(run(folder, ['import', 'm.xlsx', ...common]), 'import');
    expect([told(answer), granted(answer)]).toEqual([['error list-codes-in-cell'], []]);
  });
});
