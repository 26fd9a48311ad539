import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  units: { kind: string; code: string; successors?: { code: string }[] }[];
  problems: { rule: string; severity: string; hint?: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({ amended: '2023-01-10', units: ['H26.03,Ủy ban nhân dân xã Đông'] });
});

function imported(lines: readonly string[], ...options: string[]): Answer {
  put(folder, 'a.csv', `${lines.join('\n')}\n`);
  const all = ['--decision', '200/QĐ-UBND', '--skip-errors', '--dry-run', '--json', ...options];
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', ...all]), 'import');
}
const replaced = ({ units }: Answer): unknown =>
  units.flatMap(({ kind, code, successors }) => (kind === 'replaced' ? [code, successors?.[0]?.code] : []));
const FROM_TO = ['H26.03', 'H26.41'];

describe('two columns of codes under one heading', () => {
  it.each([
    ['beside the old and the new name', 'Các đơn vị trước sắp xếp,Mã định danh,Đơn vị sau sắp xếp,Mã định danh'],
    ['beside the name and the new one', 'Tên cơ quan,Mã định danh,Tên mới,Mã định danh'],
  ])('%s are the old code and the new one', (_, headings) => {
    const answer = imported([headings, 'UBND xã Đông,H26.03,UBND xã Nam,H26.41']);
    expect(answer.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(replaced(answer)).toEqual(FROM_TO);
  });

  it('stand before their names as well, with an empty column between', () => {
    const lines = ['Mã,Tên cũ,,Mã,Tên mới', 'H26.03,UBND xã Đông,,H26.41,UBND xã Nam'];
    expect(replaced(imported(lines))).toEqual(FROM_TO);
  });

  it('behind both names are asked about, with the way out', () => {
    const lines = ['Tên cũ,Tên mới,Mã định danh,Mã định danh', 'UBND xã Đông,UBND xã Nam,H26.03,H26.41'];
    const [first] = imported(lines).problems;
    expect(first?.rule).toBe('list-heading-duplicate');
    expect(first?.hint).toContain('--map "codeBefore=C,code=D"');
    expect(replaced(imported(lines, '--map', 'codeBefore=C,code=D'))).toEqual(FROM_TO);
  });
});
