import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  units: { fields?: { field: string; to: string }[] }[];
  problems: { rule: string; severity: string; where: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({ amended: '2022-02-10', units: ['H26.01,Sở Y tế', 'H26.02,Sở Nội vụ'] });
});

/** The address that a list brings, and what is wrong with it. */
function outcome(heading: string, ...rows: string[]): string[] {
  writeFileSync(join(folder, 'a.csv'), [`Tên cơ quan;Mã định danh;${heading}`, ...rows].join('\n'));
  const common = ['--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json'];
  const { units, problems } = jsonOf<Answer>(run(folder, ['import', 'a.csv', ...common]), 'import');
  return [
    ...units.flatMap(({ fields = [] }) => fields.map(({ field, to }) => `${field}=${to}`)),
    ...problems.flatMap(({ rule, severity, where }) => (severity === 'error' ? [`${rule} ${where}`] : [])),
  ];
}

describe('an address that stands in columns', () => {
  it.each([
    ['Số nhà, đường phố;Phường/xã', '1 Lý Tự Trọng;phường A', '1 Lý Tự Trọng, phường A'],
    ['Phường/xã;Số nhà, đường phố', 'phường A;1 Lý Tự Trọng', '1 Lý Tự Trọng, phường A'],
    ['Số nhà;Đường;Phường/xã;Tỉnh/thành phố', '12;Lê Lợi;phường A;tỉnh B', '12 Lê Lợi, phường A, tỉnh B'],
    ['Số nhà, đường phố;Tổ dân phố;Xã, phường', '12 Lê Lợi;tổ 3;phường A', '12 Lê Lợi, tổ 3, phường A'],
    ['Số nhà, đường phố;Địa chỉ', '1 Lý Tự Trọng;phường A', '1 Lý Tự Trọng, phường A'],
    ['Số nhà, đường phố;Phường/xã', '1 Lý Tự Trọng, phường A;phường A', '1 Lý Tự Trọng, phường A'],
    ['Số nhà, đường phố;Phường/xã', '1 Lý Tự Trọng;', '1 Lý Tự Trọng'],
  ])('is read as one: %s', (heading, cells, address) => {
    expect(outcome(heading, `Sở Y tế;H26.01;${cells}`)).toEqual([`address=${address}`]);
  });

  it('is none where only the place is there', () => {
    expect(outcome('Số nhà, đường phố;Phường/xã', 'Sở Y tế;H26.01;;phường A', 'Sở Nội vụ;H26.02;2 B;phường A')).toEqual(
      ['address=2 B, phường A'],
    );
  });

  it('is asked about where a second column says the whole of it otherwise', () => {
    const found = outcome('Số nhà, đường phố;Địa chỉ', 'Sở Y tế;H26.01;1 Lý Tự Trọng;1 Lý Tự Trọng, phường A');
    expect(found).toEqual(['list-heading-duplicate a.csv › D1']);
  });

  it('takes no column that the user leaves out', () => {
    writeFileSync(
      join(folder, 'a.csv'),
      'Tên cơ quan;Mã định danh;Số nhà, đường phố;Phường/xã\nSở Y tế;H26.01;1 Lý Tự Trọng;phường A\n',
    );
    const args = ['import', 'a.csv', '--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json', '--map', 'D=-'];
    const { units } = jsonOf<Answer>(run(folder, args), 'import');
    expect(units.flatMap(({ fields = [] }) => fields.map(({ to }) => to))).toEqual(['1 Lý Tự Trọng']);
  });
});
