import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { call, run } from '../../support/cli.js';
import { fillCells } from '../../support/lists.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: unknown[];
  problems: { rule: string; severity: string; message: string; hint: string | null }[];
}

let folder: string;
beforeEach(() => {
  folder = newListedRegistry({ amended: '2022-02-10', units: ['H26.01,Sở Y tế', 'H26.01.01,Bệnh viện A'] });
});

const verifiedIn = (): string[] =>
  [
    ...readFileSync(join(folder, 'registry/units/H26/H26.01.yaml'), 'utf8').matchAll(
      /verified: \{on: (\S+), by: (.+)\}/g,
    ),
  ].map(([, on, by]) => `${on} ${by}`);

function imported(lines: readonly string[], ...more: string[]): Answer {
  put(folder, 'a.csv', lines.join('\n'));
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', '--no-input', '--yes', '--json', ...more]), 'import');
}
const told = ({ problems }: Answer): string[] => problems.map(({ rule, severity }) => `${severity} ${rule}`);

describe('the column of who reviewed', () => {
  it.each([
    'Người rà soát',
    'Cán bộ rà soát',
    'Họ và tên người rà soát',
    'Đơn vị rà soát',
    'Người thực hiện rà soát',
    'Reviewed by',
  ])('says by whom: %s', (heading) => {
    const answer = imported([
      `STT;Tên đơn vị;Mã định danh;Ngày rà soát;${heading}`,
      '1;Sở Y tế;H26.01;15/07/2025;Văn phòng Sở',
      '2;Bệnh viện A;H26.01.01;16/07/2025;',
    ]);
    expect(told(answer)).toEqual([]);
    expect(verifiedIn()).toEqual(['2025-07-15 Văn phòng Sở', '2025-07-16 Sở Y tế']);
  });

  it('comes before --verified-by, which says it of the other rows', () => {
    const lines = [
      'STT;Tên đơn vị;Mã định danh;Người rà soát',
      '1;Sở Y tế;H26.01;Văn phòng Sở',
      '2;Bệnh viện A;H26.01.01;',
    ];
    expect(told(imported(lines, '--verified-by', 'Phòng Tổ chức', '--on', '2025-07-01'))).toEqual([]);
    expect(verifiedIn()).toEqual(['2025-07-01 Văn phòng Sở', '2025-07-01 Phòng Tổ chức']);
  });

  it('records no review by itself, and says so once with the way out', () => {
    const answer = imported([
      'STT;Tên đơn vị;Mã định danh;Người rà soát',
      '1;Sở Y tế;H26.01;Văn phòng Sở',
      '2;Bệnh viện A;H26.01.01;Văn phòng Sở',
    ]);
    expect(told(answer)).toEqual(['warning import-review-unknown']);
    expect(answer.problems[0]?.message).toContain('2 hàng');
    expect(answer.problems[0]?.hint).toContain('--verified-by');
    expect(verifiedIn()).toEqual([]);
  });

  it.each(['x', '15/07/2025', '123'])('is refused where it names nobody: %s', (text) => {
    const answer = imported(['STT;Tên đơn vị;Mã định danh;Đã rà soát;Người rà soát', `1;Sở Y tế;H26.01;x;${text}`]);
    expect(told(answer)).toEqual(['error import-review-unknown']);
    expect(verifiedIn()).toEqual([]);
  });

  it('is no heading where people sign below the list', () => {
    const answer = imported([
      'STT;Tên đơn vị;Mã định danh;Đã rà soát',
      '1;Sở Y tế;H26.01;x',
      ';Người lập biểu;;Người rà soát',
    ]);
    expect(told(answer)).toEqual([]);
    expect(verifiedIn()).toHaveLength(1);
  });
});

describe('the form of an agency', () => {
  it('has a column for who reviewed', () => {
    const written = call(folder, 'export', '--split', 'agency', '-o', 'phieu');
    expect(written.status).toBe(0);
    const form = 'phieu/H26.01-so-y-te.xlsx';
    fillCells(folder, form, { Q6: '02/07/2025', Q7: '03/07/2025', R7: 'Phòng Kế hoạch' });
    const answer = jsonOf<Answer>(run(folder, ['import', form, '--yes', '--json']), 'import');
    expect(told(answer)).toEqual([]);
    expect(verifiedIn()).toEqual(['2025-07-02 Sở Y tế', '2025-07-03 Phòng Kế hoạch']);
  });
});
