import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { mustCall, newListedRegistry } from '../../support/registries/listed.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  units: { code: string }[];
  problems: { rule: string; severity: string; where: string }[];
}

const HEADS = 'STT;Tên đơn vị;Mã định danh;Loại thay đổi;Mã mới;Tên mới';
const RENAMED = '3;UBND xã Ba;H26.43;Đổi tên;;UBND xã Bốn';
const RENAMED_CODES = ['H26.43'];

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({ amended: '2022-02-10', units: ['H26.13,UBND xã Tân Hội'] });
  mustCall(folder, 'decision', 'new', '--id', 'nhap', '--title', 'C', '--kind', 'amendment');
  put(
    folder,
    'cap.csv',
    ['Tên đơn vị;Mã định danh', 'UBND xã Một;H26.41', 'UBND xã Hai;H26.42', 'UBND xã Ba;H26.43'].join('\n'),
  );
  mustCall(folder, 'import', 'cap.csv', '--decision', 'nhap', '--no-input');
});

function imported(row: string, decision = 'nhap', ...options: string[]): { codes: string[]; errors: string[] } {
  put(folder, 'a.csv', [HEADS, row, RENAMED].join('\n'));
  const args = ['import', 'a.csv', '--decision', decision, '--dry-run', '--no-input', '--json', ...options];
  const { units, problems } = jsonOf<Answer>(run(folder, args), 'import');
  const errors = problems.filter(({ severity }) => severity === 'error');
  return { codes: units.map(({ code }) => code), errors: errors.map(({ rule, where }) => `${rule} ${where}`) };
}

describe('a list that ends what the draft it goes under grants itself', () => {
  it.each([
    ['1;UBND xã Một;H26.41;Giải thể;;'],
    ['1;UBND xã Một;H26.41;Hủy bỏ;;'],
    ['1;UBND xã Một;H26.41;Thay thế;H26.46;'],
  ])('is refused at the cell: %s', (row) => {
    expect(imported(row).errors).toEqual(['change-closing-own-draft a.csv › D2']);
  });

  it('may leave such a row out, and renames as before', () => {
    const { codes } = imported('1;UBND xã Một;H26.41;Giải thể;;', 'nhap', '--skip-errors');
    expect(codes).toEqual(RENAMED_CODES);
  });

  it('names the command that takes the code back, which then leaves nothing to refuse', () => {
    put(folder, 'b.csv', [HEADS, '1;UBND xã Hai;H26.42;Giải thể;;'].join('\n'));
    const args = ['import', 'b.csv', '--decision', 'nhap', '--dry-run', '--no-input', '--no-color'];
    expect(run(folder, args).stderr).toContain('madinhdanh withdraw H26.42');
    mustCall(folder, 'withdraw', 'H26.42');
    expect(imported('1;UBND xã Hai;H26.47;Cấp mới;;').errors).toEqual([]);
  });

  it('closes what a signed decision granted', () => {
    expect(imported('1;UBND xã Tân Hội;H26.13;Giải thể;;').errors).toEqual([]);
  });
});

describe('a list under another decision that ends what a draft grants', () => {
  it('is refused at the cell, and told how the code comes out of the draft', () => {
    const { errors } = imported('1;UBND xã Một;H26.41;Giải thể;;', '200/QĐ-UBND');
    expect(errors[0]).toBe('change-unit-draft a.csv › D2');
  });
});
