import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  summary: Record<string, number>;
  problems: { rule: string; severity: string; where: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2023-01-10',
    units: [
      'H26.01,UBND quận Ba Đình',
      'H26.01.01,Trường Tiểu học Ba Đình',
      'H26.01.02,Trường Mầm non Hoa Sen',
      'H26.15,Phường Cống Vị',
    ],
  });
});

function imported(options: readonly string[], ...rows: string[]): { errors: string[]; text: string } {
  writeFileSync(join(folder, 'a.csv'), rows.join('\n'));
  const args = ['import', 'a.csv', '--decision', '200/QĐ-UBND', '--dry-run', '--no-input', ...options];
  const { problems } = jsonOf<Answer>(run(folder, [...args, '--json']), 'import');
  const errors = problems.flatMap(({ rule, severity, where }) => (severity === 'error' ? [`${rule} ${where}`] : []));
  return { errors, text: run(folder, args).stdout };
}

const SCHOOLS = [
  '1;Trường Tiểu học Ba Đình;H26.01.01;Phường Hòa Bình',
  '2;Trường Mầm non Hoa Sen;H26.01.02;Phường Hòa Bình',
];
const HEADINGS = [
  'Thuộc phường mới',
  'Thuộc xã, phường (mới)',
  'Tên xã, phường mới',
  'Trực thuộc phường sau sắp xếp',
  'Tên phường sau sắp xếp',
];

describe('the new commune that a school lies in', () => {
  it.each(HEADINGS)('is none of its names, and is asked about: %s', (heading) => {
    for (const name of ['Tên đơn vị', 'Tên trường']) {
      const head = `STT;${name};Mã định danh;${heading}`;
      expect(imported([], head, ...SCHOOLS).errors).toEqual(['list-bodies-unread a.csv › D']);
      const left = imported(['--map', 'D=-'], head, ...SCHOOLS);
      expect(left.errors).toEqual([]);
      expect(left.text).toContain('Không có gì thay đổi');
    }
  });

  it('is the new name of a commune', () => {
    const found = imported(
      [],
      'STT;Tên xã, phường cũ;Mã định danh;Tên xã, phường mới',
      '1;Phường Cống Vị;H26.15;Phường Ngọc Hà',
    );
    expect(found.errors).toEqual([]);
    expect(found.text).toContain('→ Phường Ngọc Hà');
  });
});
