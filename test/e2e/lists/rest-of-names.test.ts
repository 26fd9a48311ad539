import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';
import { book } from '../../support/tables.js';

interface Answer {
  granted: { code: string; name: string }[];
  problems: { rule: string; severity: string; message: string; hint: string | null }[];
}
type Rows = string[][];

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({ amended: '2022-12-10', units: ['H26.01,Sở Y tế'] });
});

function imported(rows: Rows, merges: string[], ...more: string[]): Answer {
  writeFileSync(join(folder, 'a.xlsx'), book({ sheets: [{ rows, merges }] }));
  const common = ['--decision', '200/QĐ-UBND', '--parent', 'H26', '--dry-run', '--no-input', '--json'];
  return jsonOf<Answer>(run(folder, ['import', 'a.xlsx', ...common, ...more]), 'import');
}
const errors = ({ problems }: Answer): string[] =>
  problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
const headed = (...rows: Rows): Rows => [['STT', 'Tên đơn vị', '', 'Mã định danh'], ...rows];

describe('a name that goes on in the column beside it', () => {
  it.each([
    ['Sở', 'Du lịch'],
    ['Ban', 'Dân tộc'],
    ['Trường Mầm non', 'Hoa Sen'],
    ['UBND phường', 'Hoàn Kiếm'],
    ['Trường Tiểu học số', '2 Cửa Nam'],
  ])('is an error that shows both halves: %s | %s', (kind, rest) => {
    const rows = headed(['1', kind, rest, 'H26.31'], ['2', kind, `${rest} khác`, 'H26.32']);
    for (const merges of [['B1:C1'], []]) {
      const answer = imported(rows, merges);
      expect(errors(answer)).toEqual(['list-bodies-unread']);
      const found = answer.problems.find(({ severity }) => severity === 'error');
      expect(found?.message).toContain(`C2: “${kind}” rồi đến “${rest}”`);
      expect(found?.hint).toContain('--map "C=-"');
    }
    // the way out that it names is one
    expect(errors(imported(rows, [], '--map', 'C=-'))).not.toContain('list-bodies-unread');
  });

  it.each([
    ['Sở Du lịch', 'Hà Nội', ['Sở Du lịch']],
    ['Sở Du lịch', '12', ['Sở Du lịch']],
    ['Văn phòng', 'tầng 2', ['Văn phòng']],
  ])('whole names are read whatever stands beside: %s | %s', (name, beside, granted) => {
    const answer = imported(headed(['1', name, beside, 'H26.31']), ['B1:C1']);
    expect(errors(answer)).toEqual([]);
    expect(answer.granted.map((each) => each.name)).toEqual(granted);
  });
});
