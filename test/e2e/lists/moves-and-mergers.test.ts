import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  units: { kind: string; code: string; successors?: string[]; to?: string[] }[];
  granted: { code: string; name: string }[];
  problems: { rule: string; severity: string; hint: string | null }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    groups: '2,2,2',
    amended: '2025-06-10',
    units: [
      'H26.12,UBND xã Tân Lập',
      'H26.12.01,Trường Tiểu học Tân Lập',
      'H26.12.02,Trường Mầm non Tân Lập',
      'H26.13,UBND xã Tân Hội',
      'H26.13.01,Trường Tiểu học Tân Hội',
      'H26.13.02,Trường Mầm non Hoa Sen',
      'H26.12.05,Trường Mầm non Hoa Sen',
    ],
  });
});

const HEAD = 'Tên đơn vị;Mã định danh;Loại thay đổi;Đơn vị tiếp nhận;Cấp trên;Mã mới;Ngày hiệu lực';
const MOVED = 'Trường Tiểu học Tân Hội;H26.13.01;Chuyển;;UBND xã Tân Lập;;';
function imported(...rows: string[]): { answer: Answer; text: string } {
  writeFileSync(join(folder, 'a.csv'), [HEAD, ...rows].join('\n'));
  const args = ['import', 'a.csv', '--decision', '200/QĐ-UBND', '--dry-run', '--no-input'];
  return { answer: jsonOf<Answer>(run(folder, [...args, '--json']), 'import'), text: run(folder, args).stdout };
}
const told = ({ answer }: { answer: Answer }): string[] =>
  answer.problems.map(({ rule, severity }) => `${severity} ${rule}`);

describe('a body that moves and takes over another in one list', () => {
  it.each([
    ['by its name', 'Trường Mầm non Tân Lập;H26.12.02;Sáp nhập;Trường Tiểu học Tân Hội;;;'],
    ['by its code', 'Trường Mầm non Tân Lập;H26.12.02;Sáp nhập;H26.13.01;;;'],
  ])('does both, whichever row stands first: %s', (_, merged) => {
    for (const rows of [
      [MOVED, merged],
      [merged, MOVED],
    ]) {
      const outcome = imported(...rows);
      expect(told(outcome)).toEqual([]);
      expect(outcome.answer.granted).toMatchObject([{ code: 'H26.12.03', name: 'Trường Tiểu học Tân Hội' }]);
      expect(outcome.text).toContain('H26.12.02  Trường Mầm non Tân Lập → H26.12.03');
      expect(outcome.text).toContain('H26.13.01  Trường Tiểu học Tân Hội → H26.12.03');
    }
  });

  it('takes over several under a code of its own choice', () => {
    const outcome = imported(
      'Trường Mầm non Tân Lập;H26.12.02;Sáp nhập;H26.13.01;;;',
      'Trường Tiểu học Tân Hội;H26.13.01;Thay thế;;;H26.12.20;',
      'Trường Tiểu học Tân Lập;H26.12.01;Sáp nhập;Trường Tiểu học Tân Hội;;;',
    );
    expect(told(outcome)).toEqual([]);
    expect(outcome.text).toContain('H26.12.02  Trường Mầm non Tân Lập → H26.12.20');
    expect(outcome.text).toContain('H26.12.01  Trường Tiểu học Tân Lập → H26.12.20');
  });

  it('does so on the day of both', () => {
    const outcome = imported(`${MOVED}01/07/2025`, 'Trường Mầm non Tân Lập;H26.12.02;Sáp nhập;H26.13.01;;;01/07/2025');
    expect(told(outcome)).toEqual([]);
    expect(outcome.answer.granted).toHaveLength(1);
  });

  it('does neither where its own row cannot be followed', () => {
    const outcome = imported(
      'Trường Tiểu học Tân Hội;H26.13.01;Chuyển;;UBND xã Lạ;;',
      'Trường Mầm non Tân Lập;H26.12.02;Sáp nhập;H26.13.01;;;',
    );
    expect(told(outcome)[0]).toMatch(/^error import-parent-unknown/);
  });

  it('takes over by its new code, as it may be written too', () => {
    const outcome = imported(
      'Trường Tiểu học Tân Hội;H26.13.01;Chuyển;;;H26.12.09;',
      'Trường Mầm non Tân Lập;H26.12.02;Sáp nhập;H26.12.09;;;',
    );
    expect(told(outcome)).toEqual([]);
    expect(outcome.text).toContain('H26.12.02  Trường Mầm non Tân Lập → H26.12.09');
  });

  it('is told how both are written where it goes over to a body that is there', () => {
    const outcome = imported(
      'Trường Mầm non Hoa Sen;H26.13.02;Thay thế;;;H26.12.05;',
      'Trường Mầm non Tân Lập;H26.12.02;Sáp nhập;H26.13.02;;;',
    );
    expect(told(outcome)).toEqual(['error import-rows-conflict', 'error import-rows-conflict']);
    for (const { hint } of outcome.answer.problems) expect(hint).toContain('Hai việc đều làm được');
  });

  it('takes over nobody where it ends itself', () => {
    const outcome = imported(
      'Trường Tiểu học Tân Hội;H26.13.01;Giải thể;;;;',
      'Trường Mầm non Tân Lập;H26.12.02;Sáp nhập;H26.13.01;;;',
    );
    expect(told(outcome).filter((each) => each === 'error import-rows-conflict')).toHaveLength(2);
  });
});
