import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string; name: string }[];
  problems: { rule: string; severity: string; where: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2022-02-10',
    units: ['H26.01,Sở Y tế', 'H26.02,Sở Nội vụ', 'H26.15,UBND xã Đông Hội', 'H26.13,UBND xã Tân Hội'],
  });
});

function imported(...lines: string[]): { granted: string[]; errors: string[] } {
  writeFileSync(join(folder, 'a.csv'), `${lines.join('\n')}\n`);
  const args = ['import', 'a.csv', '--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json'];
  const { granted, problems } = jsonOf<Answer>(run(folder, args), 'import');
  return {
    granted: granted.map(({ code, name }) => `${code} ${name}`),
    errors: problems.flatMap(({ rule, severity, where }) => (severity === 'error' ? [`${rule} ${where}`] : [])),
  };
}

const TABLE = ['STT;Tên đơn vị', '1;Trung tâm Kiểm soát bệnh tật'];
const UNDER_HEALTH = { granted: ['H26.01.01 Trung tâm Kiểm soát bệnh tật'], errors: [] };

describe('who sends a list, and whom its title puts the rows under', () => {
  it.each(['Đơn vị báo cáo: Sở Nội vụ;', 'Đơn vị đề nghị: Sở Nội vụ;', 'Cơ quan gửi: Sở Nội vụ;'])(
    '%s: the title counts',
    (line) => {
      expect(imported(line, 'DANH SÁCH CÁC ĐƠN VỊ TRỰC THUỘC SỞ Y TẾ;', ...TABLE)).toEqual(UNDER_HEALTH);
    },
  );

  it('who sends it counts where the title names nobody, or the province', () => {
    expect(imported('Đơn vị đề nghị: Sở Y tế;', 'DANH SÁCH CÁC ĐƠN VỊ TRỰC THUỘC;', ...TABLE)).toEqual(UNDER_HEALTH);
    const ofProvince = 'DANH SÁCH CÁC ĐƠN VỊ THUỘC UBND THÀNH PHỐ HÀ NỘI;';
    expect(imported('Đơn vị đề nghị: Sở Y tế;', ofProvince, ...TABLE)).toEqual(UNDER_HEALTH);
  });

  it('a line between title and table counts before both', () => {
    const title = 'DANH SÁCH CÁC ĐƠN VỊ TRỰC THUỘC SỞ NỘI VỤ;';
    expect(imported(title, 'Đơn vị: Sở Y tế;', ...TABLE)).toEqual(UNDER_HEALTH);
  });
});

describe('a second table that calls its rows by their kind', () => {
  it.each(['CÁC TRƯỜNG THPT;', 'KHỐI XÃ, PHƯỜNG;', 'CÁC ĐƠN VỊ KHỐI GIÁO DỤC;'])(
    '%s is no longer of the first one’s body',
    (title) => {
      const second = [title, 'STT;Tên đơn vị', '1;Trường THPT Đông Anh'];
      expect(imported('Đơn vị: Sở Y tế;', ...TABLE, ...second).errors).toEqual(['import-parent-needed a.csv › B6']);
    },
  );

  it('no People’s Committee is put under a department by a line far above it', () => {
    const rows = ['KHỐI XÃ, PHƯỜNG;', '1;UBND xã Hoài Đức'];
    expect(imported('Đơn vị: Sở Y tế;', ...TABLE, ...rows).errors).toEqual(['import-parent-needed a.csv › B5']);
  });

  it('groups of kinds within the table stay under the body of the line', () => {
    const rows = ['CÁC BỆNH VIỆN;', '2;Bệnh viện Mắt'];
    expect(imported('Đơn vị: Sở Y tế;', ...TABLE, ...rows)).toEqual({
      granted: [...UNDER_HEALTH.granted, 'H26.01.02 Bệnh viện Mắt'],
      errors: [],
    });
  });
});

describe('a heading over the bodies that a new one was made of', () => {
  it.each([
    'ĐVHC cấp xã hình thành xã, phường mới',
    'Đơn vị hành chính hình thành đơn vị mới',
    'Các xã cũ hình thành phường mới',
  ])('“%s” is no new name', (heading) => {
    const row = '1;UBND phường Vĩnh Hội;H26.71;"Toàn bộ xã Đông Hội, phần còn lại của xã Tân Hội"';
    const { granted, errors } = imported(`STT;Tên xã, phường;Mã định danh;${heading}`, row);
    expect(granted).toEqual([]);
    expect(errors).toEqual(['import-predecessor-unknown a.csv › D2']);
  });

  it.each(['Đơn vị mới hình thành', 'Tên đơn vị hình thành sau sắp xếp'])('“%s” is one', (heading) => {
    const { granted } = imported(`STT;Tên xã, phường cũ;Mã định danh;${heading}`, '1;;H26.71;UBND phường Vĩnh Hội');
    expect(granted).toEqual(['H26.71 UBND phường Vĩnh Hội']);
  });
});
