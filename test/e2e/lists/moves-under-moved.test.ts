import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  units: { kind: string; code: string; successors?: { code: string }[] }[];
  problems: { rule: string; severity: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    groups: '2,2,2',
    amended: '2025-06-10',
    units: [
      'H26.14,UBND quận Ba Đình',
      'H26.14.05,UBND phường Cống Vị',
      'H26.14.06,Trường Tiểu học Nguyễn Tri Phương',
      'H26.14.07,Trường Mầm non Hoa Sen',
    ],
  });
});

const HEAD = 'Tên đơn vị;Mã định danh;Loại thay đổi;Mã mới;Tên mới;Cấp trên (mới)';
const RECODED = 'UBND phường Cống Vị;H26.14.05;Thay thế;H26.72;UBND phường Ngọc Hà;';
function imported(...rows: string[]): Answer {
  writeFileSync(join(folder, 'a.csv'), [HEAD, ...rows].join('\n'));
  const args = ['import', 'a.csv', '--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json'];
  return jsonOf<Answer>(run(folder, args), 'import');
}
const told = ({ problems }: Answer): string[] =>
  problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
const newCodeOf = ({ units }: Answer, code: string): string | undefined =>
  units.find((unit) => unit.code === code && unit.kind === 'replaced')?.successors?.[0]?.code;

describe('a move under a body to which the same list gives a new code', () => {
  it.each([
    ['its new name', 'UBND phường Ngọc Hà'],
    ['its new code', 'H26.72'],
    ['its old name', 'UBND phường Cống Vị'],
    ['its old code', 'H26.14.05'],
  ])('finds it by %s, whichever row stands first', (_, above) => {
    const moved = `Trường Mầm non Hoa Sen;H26.14.07;Chuyển;;;${above}`;
    for (const rows of [
      [RECODED, moved],
      [moved, RECODED],
    ]) {
      const answer = imported(...rows);
      expect(told(answer)).toEqual([]);
      expect([newCodeOf(answer, 'H26.14.05'), newCodeOf(answer, 'H26.14.07')]).toEqual(['H26.72', 'H26.72.01']);
    }
  });

  it('is joined by codes that rows give themselves beneath the new one, whichever stands first', () => {
    const rows = ['Phòng Kinh tế;H26.72.05;Cấp mới;;;', 'Tổ Một;H26.72.05.01;Cấp mới;;;', RECODED];
    for (const each of [rows, [...rows].reverse()]) {
      const answer = imported(...each);
      expect(told(answer)).toEqual([]);
      const granted = answer.units.flatMap(({ kind, code }) => (kind === 'granted' ? [code] : []));
      expect(granted).toEqual(['H26.72.05', 'H26.72.05.01']);
    }
    expect(told(imported('Phòng Kinh tế;H26.73.05;Cấp mới;;;', RECODED))).toEqual(['import-parent-missing']);
  });

  it('goes with what is granted there, and with the end of the district', () => {
    const answer = imported(
      'Trường Mầm non Sao Mai;;Cấp mới;;;UBND phường Ngọc Hà',
      'Trường Mầm non Hoa Sen;H26.14.07;Chuyển;;;UBND phường Cống Vị',
      'Trường Tiểu học Nguyễn Tri Phương;H26.14.06;Chuyển;;;H26.72',
      'UBND quận Ba Đình;H26.14;Giải thể;;;',
      RECODED,
    );
    expect(told(answer)).toEqual([]);
    expect(answer.units.filter(({ code }) => code.startsWith('H26.72')).map(({ kind }) => kind)).toContain('granted');
    expect(newCodeOf(answer, 'H26.14.06')).toMatch(/^H26\.72\./);
  });

  it('may give it a new name too', () => {
    const moved = 'Trường Mầm non Hoa Sen;H26.14.07;Chuyển;;Trường Mầm non Ngọc Hà;UBND phường Cống Vị';
    const above = 'UBND phường Cống Vị;H26.14.05;Chuyển;;UBND phường Ngọc Hà;H26';
    for (const rows of [
      [moved, RECODED],
      [moved, above],
    ]) {
      const answer = imported(...rows);
      expect(told(answer)).toEqual([]);
      expect(newCodeOf(answer, 'H26.14.07')?.startsWith(`${newCodeOf(answer, 'H26.14.05')}.`)).toBe(true);
      expect(JSON.stringify(answer.units)).toContain('Trường Mầm non Ngọc Hà');
    }
  });

  it('finds one that moves without a code of its own', () => {
    const answer = imported(
      'Trường Mầm non Hoa Sen;H26.14.07;Chuyển;;;H26.14.05',
      'UBND phường Cống Vị;H26.14.05;Chuyển;;;H26',
    );
    expect(told(answer)).toEqual([]);
    expect(newCodeOf(answer, 'H26.14.07')?.startsWith(`${newCodeOf(answer, 'H26.14.05')}.`)).toBe(true);
  });
});
