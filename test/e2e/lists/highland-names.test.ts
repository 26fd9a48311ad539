import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { name: string }[];
  problems: { rule: string; severity: string; where: string; hint: string | null }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({ groups: '2', amended: '2025-06-10', units: ['H26.01,Sở Y tế'] });
});

function imported(names: readonly string[], ...more: string[]): Answer {
  const rows = names.map((name, i) => `${name},H26.${i + 40},"thôn 1, ${name.replace('UBND ', '')}"`);
  writeFileSync(join(folder, 'a.csv'), ['Tên đơn vị,Mã định danh,Địa chỉ', ...rows].join('\n'));
  const args = ['import', 'a.csv', '--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json', ...more];
  return jsonOf<Answer>(run(folder, args), 'import');
}
const NAMES = [
  'UBND xã Krông Nô',
  'UBND xã Kon Plông',
  'UBND xã Ia Tôr',
  'UBND xã Krông Á',
  'UBND xã Ia Krái',
  'UBND xã Ia Púch',
  'UBND xã Ia Pnôn',
  'UBND xã La Êê',
  'UBND xã La Dêê',
  'Trường Tiểu học La Dêê',
];
const LEGACY = 'UBND x· §×nh C­¬ng';

describe('names of the highlands', () => {
  it('are right as they stand', () => {
    const answer = imported(NAMES);
    expect(answer.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(answer.granted.map(({ name }) => name)).toEqual(NAMES);
  });

  it('stay so beside a cell in an old encoding, which alone is asked about and converted', () => {
    const asked = imported([...NAMES, LEGACY]);
    const errors = asked.problems.filter(({ severity }) => severity === 'error');
    expect(new Set(errors.map(({ where }) => where))).toEqual(new Set(['a.csv › A12', 'a.csv › C12']));
    const converted = imported([...NAMES, LEGACY], '--legacy-encoding', 'auto');
    expect(converted.granted.map(({ name }) => name)).toEqual([...NAMES, 'UBND xã Đình Cương']);
  });

  it('are no way round the words that are slips', () => {
    expect(imported(['UBND xã Hòa Bìinh']).problems.map(({ severity }) => severity)).toContain('error');
    expect(
      imported(['UBND xã Hòa Bìinh'])
        .problems.map(({ hint }) => hint)
        .join(),
    ).toContain('madinhdanh add');
    expect(imported(['Truờng Mầm non A']).problems.map(({ severity }) => severity)).toContain('error');
  });
});
