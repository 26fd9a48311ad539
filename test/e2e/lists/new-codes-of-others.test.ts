import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  closed: string[];
  problems: { rule: string; severity: string; message: string }[];
}

let folder: string;
beforeAll(() => {
  const units = ['H26.01,Sở Y tế', 'H26.01.01,Bệnh viện A', 'H26.01.02,Chi cục Dân số', 'H26.01.03,Bệnh viện B'];
  folder = newListedRegistry({ amended: '2023-01-10', units });
});

function imported(lines: readonly string[]): { errors: string[]; closed: string[] } {
  put(folder, 'a.csv', lines.join('\n'));
  const { problems, closed } = jsonOf<Answer>(
    run(folder, ['import', 'a.csv', '--decision', '200/QĐ-UBND', '--dry-run', '--json']),
    'import',
  );
  const errors = problems.filter(({ severity }) => severity === 'error');
  return { errors: errors.map(({ rule, message }) => `${rule}: ${message}`), closed };
}

const ASKED =
  'import-replace-other: Thay thế mã H26.01.01 (“Bệnh viện A”) bằng mã H26.01.02, nhưng H26.01.02 là mã của đơn vị khác: “Chi cục Dân số”.';

describe('a new code that another body bears, beside the one name of the row', () => {
  it.each([
    ['Mã cũ;Tên đơn vị;Mã mới', 'H26.01.01;Bệnh viện A;H26.01.02'],
    ['Tên đơn vị;Mã định danh;Mã định danh mới', 'Bệnh viện A;H26.01.01;H26.01.02'],
  ])('is asked about, with both, and merges nothing: %s', (head, row) => {
    expect(imported([head, row])).toEqual({ errors: [ASKED], closed: [] });
  });

  it('is a merger where the row says so', () => {
    const lines = ['Mã cũ;Tên đơn vị;Mã mới;Loại thay đổi', 'H26.01.01;Bệnh viện A;H26.01.02;Sáp nhập'];
    expect(imported(lines)).toEqual({ errors: [], closed: ['H26.01.01'] });
  });

  it('is a merger below a title of mergers', () => {
    const lines = ['DANH SÁCH CÁC ĐƠN VỊ SÁP NHẬP', 'Mã cũ;Tên đơn vị;Mã mới', 'H26.01.01;Bệnh viện A;H26.01.02'];
    expect(imported(lines)).toEqual({ errors: [], closed: ['H26.01.01'] });
  });

  it('is a merger where the name is that of its bearer', () => {
    const lines = ['Mã cũ;Tên đơn vị;Mã mới', 'H26.01.01;Chi cục Dân số;H26.01.02'];
    expect(imported(lines)).toEqual({ errors: [], closed: ['H26.01.01'] });
  });

  it('is a merger where several old codes stand beside it', () => {
    const rows = ['H26.01.01;Bệnh viện A;H26.01.02', 'H26.01.03;Bệnh viện B;H26.01.02'];
    expect(imported(['Mã cũ;Tên đơn vị;Mã mới', ...rows])).toEqual({ errors: [], closed: ['H26.01.01', 'H26.01.03'] });
  });
});
