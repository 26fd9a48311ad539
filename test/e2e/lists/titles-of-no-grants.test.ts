import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';
import { book } from '../../support/tables.js';

interface Answer {
  granted: { code: string }[];
  problems: { rule: string; severity: string; message: string; hint: string | null }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({ amended: '2022-02-10', units: ['H26.01,Sở Y tế'] });
});

const ROWS = [
  ['STT', 'Tên đơn vị', 'Mã định danh'],
  ['1', 'Sở Du lịch', 'H26.31'],
];
function imported(sheets: Parameters<typeof book>[0]['sheets'], ...more: string[]): Answer {
  writeFileSync(join(folder, 'a.xlsx'), book({ sheets }));
  const common = ['--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json'];
  return jsonOf<Answer>(run(folder, ['import', 'a.xlsx', ...common, ...more]), 'import');
}
const told = ({ problems }: Answer): string[] => problems.map(({ rule, severity }) => `${severity} ${rule}`);

describe('a title of codes that nobody gets', () => {
  it.each([
    'DANH SÁCH MÃ DỰ PHÒNG',
    'Danh sách mã định danh điện tử dự trữ',
    'DANH SÁCH MÃ CHƯA SỬ DỤNG',
    'Ví dụ:',
    'Ví dụ về cách ghi',
    'DỮ LIỆU MẪU',
  ])('is asked about: %s', (title) => {
    const answer = imported([{ rows: [[title], ...ROWS] }]);
    expect(told(answer)).toEqual(['error import-title-mentions']);
    expect(answer.granted).toEqual([]);
  });

  it.each([
    'DANH SÁCH MÃ ĐỊNH DANH TRUNG TÂM Y TẾ DỰ PHÒNG',
    'Mẫu số 01',
    'BIỂU MẪU 2',
    'DANH SÁCH MÃ ĐỊNH DANH ĐIỆN TỬ CÁC XÃ THUỘC HUYỆN BA VÌ (CŨ)',
  ])('is none of the kind: %s', (title) => {
    const answer = imported([{ rows: [[title], ...ROWS] }]);
    expect(told(answer).filter((each) => each.startsWith('error'))).toEqual([]);
    expect(answer.granted).toHaveLength(1);
  });
});
