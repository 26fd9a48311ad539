import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  closed: string[];
  units: { kind: string; code: string; name: string }[];
  problems: { rule: string; severity: string; where: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2022-02-10',
    units: [
      'H26.04,UBND phường Hòa Bình',
      'H26.14,UBND phường Quán Thánh',
      'H26.14.01,Trạm Y tế phường Quán Thánh',
      'H26.14.06,Trường Tiểu học A',
      'H26.14.07,Trường Mầm non B',
      'H26.14.08,Trường Mầm non C',
    ],
  });
});

function imported(...rows: string[]): Answer {
  writeFileSync(join(folder, 'a.csv'), rows.join('\n'));
  const args = ['import', 'a.csv', '--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json'];
  return jsonOf<Answer>(run(folder, args), 'import');
}
const errors = ({ problems }: Answer): string[] =>
  problems.flatMap(({ rule, severity, where }) => (severity === 'error' ? [`${rule} ${where}`] : []));

describe('the body above of now beside the one from then on', () => {
  const above = (first: string, second: string, now = 'UBND phường Quán Thánh'): Answer =>
    imported(
      `STT;Tên trạm y tế;Mã định danh;${first};${second};Loại thay đổi`,
      `1;Trạm Y tế phường Quán Thánh;H26.14.01;${now};UBND phường Hòa Bình;Chuyển`,
    );

  it.each([
    ['Đơn vị quản lý hiện tại', 'Đơn vị quản lý sau 01/7/2025'],
    ['Cơ quan chủ quản hiện nay', 'Cơ quan chủ quản sau sắp xếp'],
    ['Đơn vị cấp trên hiện tại', 'Đơn vị cấp trên sau khi sắp xếp'],
  ])('are those of before and after: %s, %s', (first, second) => {
    const answer = above(first, second);
    expect(errors(answer)).toEqual([]);
    expect(answer.closed).toEqual(['H26.14.01']);
  });

  it('is held against the registry', () => {
    const answer = above('Đơn vị quản lý hiện tại', 'Đơn vị quản lý sau 01/7/2025', 'UBND phường Hòa Bình');
    expect(errors(answer)).toEqual(['import-parent-before-differs a.csv › D2']);
  });
});

describe('the body of after beside a merger', () => {
  it('takes over, and is no new name', () => {
    const answer = imported(
      'STT;Tên đơn vị;Mã định danh;Hình thức sắp xếp;Đơn vị sau sắp xếp',
      '1;Trường Mầm non B;H26.14.07;Sáp nhập vào;Trường Tiểu học A',
    );
    expect(errors(answer)).toEqual([]);
    expect(answer.closed).toEqual(['H26.14.07']);
  });
});

describe('the columns of a new code and a new name', () => {
  const HEAD = 'STT;Tên đơn vị;Mã định danh;Mã định danh mới;Tên mới';

  it('rename where they give a name alone', () => {
    const answer = imported(
      HEAD,
      '1;Trường Tiểu học A;H26.14.06;;Trường Tiểu học Ba Đình',
      '2;Trường Mầm non B;H26.14.07;H26.04.41;',
    );
    expect(errors(answer)).toEqual([]);
    expect(answer.closed).toEqual(['H26.14.07']);
    expect(answer.units).toContainEqual(expect.objectContaining({ kind: 'renamed', code: 'H26.14.06' }));
  });

  it('ask what becomes of a body that gets neither, whatever word for none stands there', () => {
    for (const none of ['', 'Không', 'Không có']) {
      const answer = imported(
        HEAD,
        `1;Trường Tiểu học A;H26.14.06;${none};`,
        '2;Trường Mầm non B;H26.14.07;H26.04.41;',
      );
      expect(errors(answer)).toEqual(['import-change-needed a.csv › C2']);
    }
  });
});
