import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string }[];
  closed: string[];
  problems: { rule: string; severity: string; where: string; message: string; hint: string | null }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({ amended: '2025-06-10', units: ['H26.13,UBND xã Tân Hội', 'H26.15,UBND xã Đông Hội'] });
});

function imported(...lines: string[]): Answer {
  put(folder, 'a.csv', lines.join('\n'));
  const args = ['import', 'a.csv', '--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json'];
  return jsonOf<Answer>(run(folder, args), 'import');
}
const errors = ({ problems }: Answer): string[] =>
  problems.filter(({ severity }) => severity === 'error').map(({ rule, where }) => `${rule} ${where}`);

describe('the code of a body in force, given as the earlier one of a new code', () => {
  it.each(['Mã đã cấp trước đây', 'Mã định danh đã cấp', 'Mã định danh trước đây'])('is asked about: %s', (heading) => {
    const answer = imported(`Tên đơn vị;Mã định danh;${heading}`, 'UBND xã Hoài Đức;H26.40;H26.15');
    expect(errors(answer)).toHaveLength(1);
    expect(answer.problems.map(({ message }) => message).join()).toContain('UBND xã Đông Hội');
    expect(answer.granted).toEqual([]);
  });

  it('is a code withdrawn where the heading says so, and the answer to the question is read', () => {
    const asked = imported('Tên đơn vị;Mã định danh;Mã định danh đã thu hồi', 'UBND xã Hoài Đức;H26.40;H26.15');
    expect(errors(asked)).toEqual(['import-name-differs a.csv › A2']);
    expect(asked.problems.map(({ hint }) => hint ?? '').join()).not.toContain('là H26.40');
    const renamed = imported(
      'Tên cũ;Tên đơn vị;Mã định danh;Mã định danh đã thu hồi',
      'UBND xã Đông Hội;UBND xã Hoài Đức;H26.40;H26.15',
    );
    expect(errors(renamed)).toEqual([]);
    expect(renamed.closed).toEqual(['H26.15']);
    const merged = imported(
      'Tên đơn vị;Mã định danh;Mã định danh đã cấp;Loại thay đổi;Đơn vị tiếp nhận',
      'UBND xã Hoài Đức;H26.40;H26.15;Cấp mới;',
      'UBND xã Đông Hội;H26.15;;Sáp nhập;H26.40',
    );
    expect(errors(merged)).toEqual([]);
    expect(merged.closed).toEqual(['H26.15']);
  });

  it.each([
    ['an old form', 'UBND xã Hoài Đức;H26.40;000.00.40.H26', ['H26.40'], []],
    ['a code that nobody bears', 'UBND xã Hoài Đức;H26.40;H26.77', ['H26.40'], []],
    ['none', 'UBND xã Hoài Đức;H26.40;', ['H26.40'], []],
    ['that of the body of the very name, which is re-coded', 'UBND xã Đông Hội;H26.40;H26.15', ['H26.40'], ['H26.15']],
  ])('is nothing to ask about where it is %s', (_, row, granted, closed) => {
    const answer = imported('Tên đơn vị;Mã định danh;Mã định danh đã cấp', row);
    expect(errors(answer)).toEqual([]);
    expect(answer.granted.map(({ code }) => code)).toEqual(granted);
    expect(answer.closed).toEqual(closed);
  });

  it('is nothing to ask about in a first list, whose codes may have been given anew', () => {
    const answer = imported('Tên đơn vị;Mã định danh;Mã định danh đã cấp', 'Sở A;H26.41;H26.42', 'Sở B;H26.42;H26.43');
    expect(errors(answer)).toEqual([]);
  });
});
