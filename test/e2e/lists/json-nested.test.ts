import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { name: string }[];
  problems: { rule: string; severity: string; message: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({ amended: '2022-02-10', units: ['H26.01,Sở Y tế'] });
});

function imported(unit: object, ...options: string[]): Answer {
  writeFileSync(join(folder, 'a.json'), JSON.stringify([{ MaDinhDanh: 'H26.31', TenDonVi: 'Sở Du lịch', ...unit }]));
  const args = ['import', 'a.json', '--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json', ...options];
  return jsonOf<Answer>(run(folder, args), 'import');
}
const errors = ({ problems }: Answer): string[] =>
  problems.flatMap(({ rule, severity }) => (severity === 'error' ? [rule] : []));

describe('units within a unit of a JSON file', () => {
  const child = { MaDinhDanh: 'H26.31.01', TenDonVi: 'Phòng Lữ hành' };

  it.each([[[child]], [[{ TenDonVi: 'Phòng Lữ hành' }]], [[{ code: 'H26.31.01' }]]])('are not lost: %j', (children) => {
    const answer = imported({ DonViTrucThuoc: children });
    expect(errors(answer)).toEqual(['list-units-nested']);
    expect(answer.problems[0]?.message).toContain('DonViTrucThuoc');
    expect(errors(imported({ DonViTrucThuoc: children }, '--map', 'C=-'))).toEqual([]);
  });

  it.each([
    ['DonViTrucThuoc', []],
    ['LichSu', [{ TenDonVi: 'Sở Văn hóa' }]],
    ['formerNames', [{ name: 'Sở Văn hóa' }]],
    ['tags', ['a', 'b']],
    ['Diem', [{ x: 1 }]],
  ])('are none: %s %j', (key, value) => {
    expect(errors(imported({ [key]: value }))).toEqual([]);
  });
});
