import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string }[];
  problems: { rule: string; message: string; hint: string | null }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2023-01-10',
    units: ['H26,UBND thành phố Hà Nội', 'H26.01,Sở Y tế', 'H26.02,Sở Nội vụ', 'H26.12,UBND xã Tân Lập'],
  });
});

function imported(code: string, parent: string): Answer {
  writeFileSync(join(folder, 'a.csv'), `Tên đơn vị;Mã định danh;Trực thuộc\nPhòng Một;${code};${parent}\n`);
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', '--decision', '200/QĐ-UBND', '--dry-run', '--json']), 'import');
}

describe('a body above by a longer or shorter writing of its name', () => {
  it.each([
    ['H26.01.31', 'Sở Y tế Hà Nội'],
    ['H26.01.31', 'Sở Y tế thành phố Hà Nội'],
    ['H26.01.31', 'Sở Y tế TP. Hà Nội'],
    ['H26.01.31', 'Sở Y tế thuộc UBND thành phố Hà Nội'],
    ['H26.12.31', 'Xã Tân Lập'],
  ])('is the one that the code says: %s, %s', (code, parent) => {
    const { problems, granted } = imported(code, parent);
    expect(problems).toEqual([]);
    expect(granted.map((each) => each.code)).toEqual([code]);
  });

  it.each([
    ['H26.01.31', 'Sở Y tế Hải Phòng'],
    ['H26.01.31', 'Sở Nội vụ Hà Nội'],
    ['H26.12.31', 'Xã Tân Hội'],
    ['H26.01.31', 'Xã Tân Lập'],
  ])('is an error where the code says another: %s, %s', (code, parent) => {
    expect(imported(code, parent).problems.map(({ rule }) => rule)).toEqual(['import-parent-differs']);
  });

  it.each([
    ['Sở Y tế Hà Nội', 'H26.01 – Sở Y tế'],
    ['Xã Tân Lập', 'H26.12'],
  ])('is suggested without a code: %s', (parent, near) => {
    const [problem] = imported('', parent).problems;
    expect(problem?.rule).toBe('import-parent-unknown');
    expect(problem?.hint).toContain(near);
  });
});
