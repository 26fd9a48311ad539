import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string }[];
  problems: { rule: string; severity: string; message: string }[];
}

let folder: string;
beforeAll(() => {
  const units = ['H26.12,UBND xã Tân Lập', 'H26.13,UBND xã Tân Hội', 'H26.15,UBND xã Đông Hội'];
  folder = newListedRegistry({ amended: '2023-01-10', units });
});

function imported(heading: string, cell: string): Answer {
  put(folder, 'a.csv', `STT;Tên đơn vị mới;Mã định danh;${heading}\n1;UBND phường Vĩnh Hội;H26.71;${cell}\n`);
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', '--decision', '200/QĐ-UBND', '--dry-run', '--json']), 'import');
}
const errors = ({ problems }: Answer): string[] =>
  problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);

describe('old communes called by their proper names', () => {
  it.each(['Tên đơn vị trước sắp xếp', 'Tên cũ', 'Các xã, phường, thị trấn trước khi sắp xếp'])(
    'are found and asked about: %s',
    (heading) => {
      const answer = imported(heading, 'Đông Hội, Tân Hội');
      expect(errors(answer)).toEqual(['import-former-known']);
      expect(answer.problems[0]?.message).toContain('H26.13');
      expect(answer.problems[0]?.message).toContain('H26.15');
      expect(errors(imported(heading, 'Đông Hội'))).toEqual(['import-former-known']);
    },
  );

  it.each([
    'Đông Hội (toàn bộ), Tân Hội (một phần)',
    'Đông Hội (toàn bộ diện tích, dân số) và Tân Hội (một phần diện tích, dân số)',
    'Đông Hội (100%), Tân Hội (25%)',
  ])('are found beside how much of them it was: %s', (cell) => {
    for (const heading of ['Tên đơn vị trước sắp xếp', 'Các xã, phường, thị trấn trước khi sắp xếp']) {
      const answer = imported(heading, cell);
      expect(errors(answer)).toEqual(['import-former-known']);
      expect(answer.problems[0]?.message).toContain('H26.13');
      expect(answer.problems[0]?.message).toContain('H26.15');
    }
  });

  it('are asked about where they formed the new one', () => {
    expect(errors(imported('Được sắp xếp từ', 'Đông Hội, Tân Hội'))).toEqual(['import-predecessor-unknown']);
  });

  it.each(['Sắp xếp từ', 'Danh sách hình thành từ trước'])(
    'are never left out with a column that nobody knows: %s',
    (heading) => {
      const asked = errors(imported(heading, 'Đông Hội, Tân Hội'));
      expect(asked).toEqual([expect.stringMatching(/^(?:list-bodies-unread|import-predecessor-unknown)$/)]);
    },
  );

  it('are told of where the registry has none of them', () => {
    const answer = imported('Tên cũ', 'Kỳ Phong, Kỳ Bắc');
    expect(errors(answer)).toEqual([]);
    expect(answer.problems.map(({ rule }) => rule)).toEqual(['import-former-unknown']);
  });
});
