import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { mustCall, newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  units: unknown[];
  problems: { rule: string; severity: string; where: string }[];
}

const HEADS = 'STT;Mã định danh;Tên đơn vị;Loại thay đổi;Tên mới;Cấp trên';
const ROWS = [
  '1;H26.71;UBND xã Mới;Cấp mới;;',
  '2;H26.16;Sở Giao thông vận tải;Đổi tên;Sở Vận tải;',
  '3;H26.14.01;Trường Tiểu học Nguyễn Tri Phương;Chuyển;;UBND xã Tân Lập',
  '4;H26.17;Sở Cũ;Giải thể;;',
];

function imported(
  folder: string,
  decision: string,
  file: string,
  ...options: string[]
): { units: number; errors: string[] } {
  const args = ['import', file, '--decision', decision, '--no-input', '--json', ...options];
  const { units, problems } = jsonOf<Answer>(run(folder, args), 'import');
  return {
    units: units.length,
    errors: problems.flatMap(({ rule, severity, where }) => (severity === 'error' ? [`${rule} ${where}`] : [])),
  };
}

describe.each(['a draft', 'a signed decision'])('a list taken in once more under %s', (which) => {
  let folder: string;
  const decision = which === 'a draft' ? 'nhap' : '200/QĐ-UBND';
  beforeAll(() => {
    folder = newListedRegistry({
      amended: '2022-02-10',
      units: [
        ...['H26.16,Sở Giao thông vận tải', 'H26.17,Sở Cũ', 'H26.14,UBND quận Ba Đình', 'H26.12,UBND xã Tân Lập'],
        'H26.14.01,Trường Tiểu học Nguyễn Tri Phương',
      ],
    });
    if (which === 'a draft') mustCall(folder, 'decision', 'new', '--id', 'nhap', '--title', 'C', '--kind', 'amendment');
    writeFileSync(join(folder, 'a.csv'), [HEADS, ...ROWS].join('\n'));
    expect(imported(folder, decision, 'a.csv', '--confirm', '2')).toEqual({ units: 4, errors: [] });
  });

  it('asks for nothing more', () => {
    expect(imported(folder, decision, 'a.csv', '--dry-run')).toEqual({ units: 0, errors: [] });
  });

  it('takes in what has been mended or added since', () => {
    writeFileSync(join(folder, 'b.csv'), [HEADS, ...ROWS, '5;H26.72;UBND xã Hai;Cấp mới;;'].join('\n'));
    expect(imported(folder, decision, 'b.csv', '--dry-run')).toEqual({ units: 1, errors: [] });
  });

  it('is an error in rows that say anything else', () => {
    const others = [
      '1;H26.71;UBND xã Khác;Cấp mới;;',
      '2;H26.16;Sở Giao thông;Đổi tên;Sở Vận tải;',
      '3;H26.14.01;Trường Tiểu học Nguyễn Tri Phương;Chuyển;;Sở Vận tải',
    ];
    writeFileSync(join(folder, 'c.csv'), [HEADS, ...others].join('\n'));
    expect(imported(folder, decision, 'c.csv', '--dry-run').errors).toEqual([
      'import-code-taken c.csv › B2',
      'import-name-differs c.csv › C3',
      'import-code-closed c.csv › B4',
    ]);
  });

  it('is an error under another decision', () => {
    mustCall(folder, 'decision', 'new', '--id', 'khac', '--title', 'D', '--kind', 'amendment');
    const { errors } = imported(folder, 'khac', 'a.csv', '--dry-run');
    expect(errors.length).toBeGreaterThan(0);
  });
});
