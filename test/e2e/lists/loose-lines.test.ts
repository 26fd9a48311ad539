import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  problems: { rule: string; severity: string; message: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({ amended: '2022-02-10', units: ['H26.01,Sở Y tế', 'H26.02,UBND xã Tân Lập'] });
});

function errorsOf(...rows: string[]): string[] {
  writeFileSync(join(folder, 'a.csv'), rows.join('\n'));
  const options = ['--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json'];
  const { problems } = jsonOf<Answer>(run(folder, ['import', 'a.csv', ...options]), 'import');
  return problems.filter(({ severity }) => severity === 'error').map(({ rule, message }) => `${rule} ${message}`);
}

const HEADINGS = 'STT;Tên đơn vị;Mã định danh';
const ROW = '1;Sở Tư pháp;H26.43';
const LINES = [
  'Sở Du lịch: H26.41',
  '1. UBND xã An Phú: H26.44',
  'Điều 2. Đóng mã H26.02 của UBND xã Tân Lập',
  'Ngoài ra đề nghị đóng mã H26.02 (UBND xã Tân Lập) do giải thể',
  'Đề nghị đổi tên H26.02 thành UBND phường Tân Lập',
];

describe('a line outside the rows that bears a code', () => {
  it.each(LINES)('is an error above the headings: %s', (line) => {
    const errors = errorsOf(`${line};;`, HEADINGS, ROW);
    expect(errors.join('\n')).toMatch(/list-row-unread .*H26\./);
  });

  it.each(LINES.slice(2))('is an error below where it asks for something the rows: %s', (line) => {
    expect(errorsOf(HEADINGS, ROW, ';;', `${line};;`).join()).toMatch(/list-row-unread .*H26\./);
  });

  it('heads the units beneath its code', () => {
    expect(errorsOf('I. Sở Y tế - H26.01;;', HEADINGS, '1;Phòng Dược;H26.01.05')).toEqual([]);
  });

  it.each(['Ghi chú: mã H26.02 cấp theo Quyết định 100/QĐ-UBND', '(*) Mã H26.02 đã đóng'])(
    'may be a remark: %s',
    (line) => {
      expect(errorsOf(HEADINGS, ROW, ';;', `${line};;`)).toEqual([]);
    },
  );
});
