import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string; name: string }[];
  problems: { rule: string; severity: string; where: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({ amended: '2025-06-10', units: ['H26.13,UBND xã Tân Hội', 'H26.15,UBND xã Đông Hội'] });
});

function imported(...lines: string[]): { granted: string[]; errors: string[]; text: string } {
  put(folder, 'a.csv', lines.join('\n'));
  const args = ['import', 'a.csv', '--decision', '200/QĐ-UBND', '--dry-run', '--no-input'];
  const { granted, problems } = jsonOf<Answer>(run(folder, [...args, '--json']), 'import');
  return {
    granted: granted.map(({ code, name }) => `${code} ${name}`),
    errors: problems.filter(({ severity }) => severity === 'error').map(({ rule, where }) => `${rule} ${where}`),
    text: run(folder, [...args, '--no-color']).stdout,
  };
}

describe('a heading of two rows with what is and what is to be', () => {
  it.each([
    ['Thông tin hiện tại', 'Thông tin đề nghị điều chỉnh'],
    ['Hiện nay', 'Đề nghị sửa'],
    ['Thông tin cũ', 'Thông tin mới'],
  ])('over names and addresses renames, and takes the new address: %s, %s', (now, then) => {
    const { errors, text } = imported(
      `STT;Mã định danh;${now};;${then};`,
      ';;Tên đơn vị;Địa chỉ;Tên đơn vị;Địa chỉ',
      '1;H26.15;UBND xã Đông Hội;1 đường A;UBND xã Đông Anh;9 đường C',
    );
    expect(errors).toEqual([]);
    expect(text).toContain('UBND xã Đông Hội → UBND xã Đông Anh');
    expect(text).toContain('9 đường C');
    expect(text).not.toContain('1 đường A');
  });

  it.each([
    ['Hiện tại', 'Đề nghị sửa'],
    ['Hiện tại', 'Đề nghị'],
    ['Trước', 'Sau'],
    ['Cũ', 'Mới'],
  ])('under a field takes the new one: %s, %s', (now, then) => {
    const { errors, text } = imported(
      'STT;Mã định danh;Tên đơn vị;Địa chỉ;',
      `;;;${now};${then}`,
      '1;H26.15;UBND xã Đông Hội;1 đường A;9 đường C',
    );
    expect(errors).toEqual([]);
    expect(text).toContain('9 đường C');
    expect(text).not.toContain('1 đường A');
  });
});

describe('a heading of two rows that speaks of one time', () => {
  it.each([
    ['Thông tin đề nghị cấp mã', 'Tên đơn vị;Mã định danh;Địa chỉ'],
    ['Thông tin hiện tại', 'Tên đơn vị;Mã định danh;Địa chỉ'],
    ['Thông tin đề nghị', 'Tên đơn vị;Mã định danh;Địa chỉ'],
    ['Thông tin cập nhật', 'Tên đơn vị;Mã định danh;Địa chỉ'],
  ])('is that of units as they are listed: %s', (band, under) => {
    const { granted, errors } = imported(`STT;${band};;`, `;${under}`, '1;UBND xã Một;H26.41;Thôn 1');
    expect([granted, errors]).toEqual([['H26.41 UBND xã Một'], []]);
  });
});
