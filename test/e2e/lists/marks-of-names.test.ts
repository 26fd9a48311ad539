import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string; name: string }[];
  problems: { rule: string; severity: string; message: string; where: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2022-02-10',
    units: ['H26.01,Sở Y tế', 'H26.12,Ủy ban nhân dân xã Tân Lập', 'H26.13,UBND phường Cẩm Giàng'],
  });
});

function imported(names: readonly string[]): Answer {
  const rows = names.map((name, i) => `${i + 1};${name};H26.${i + 31}`);
  writeFileSync(join(folder, 'a.csv'), ['STT;Tên cơ quan;Mã định danh', ...rows].join('\n'));
  const common = ['--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json'];
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', ...common]), 'import');
}
const told = ({ problems }: Answer): string[] =>
  problems.map(({ rule, severity, where }) => `${severity} ${rule} ${where}`);

describe('a new name with words that everybody knows, marked otherwise', () => {
  it.each([
    ['Sờ Du lịch', 'Sở'],
    ['So Du lich', 'Sở'],
    ['Uy ban nhân dân xã Sơn Đồng', 'Ủy ban nhân dân'],
    ['Trung tâm Y tể Ba Đình', 'Y tế'],
    ['Phòng Tài chinh', 'Tài chính'],
    ['Chi cục Kiềm lâm', 'Kiểm lâm'],
    ['Trung tâm Giáo dục thương xuyên', 'Giáo dục thường xuyên'],
  ])('is told of with what is meant: %s', (name, meant) => {
    const answer = imported([name]);
    expect(told(answer)).toEqual(['warning import-name-doubtful a.csv › B2']);
    expect(answer.problems[0]?.message).toContain(`có lẽ là “${meant}”`);
    expect(answer.granted).toHaveLength(1);
  });

  it('is no matter in names of places and people, other words, or another spelling of the same', () => {
    const names = [
      'UBND xã Hội Hợp',
      'Trường Tiểu học Tai Chính',
      'Phòng Công chứng số 1',
      'Nhà Truyền thống',
      'Ban quản lí Dịch vụ lưu trú',
      'Trung tâm Văn hoá',
      'Phòng Kĩ thuật',
      'Trường THPT Phong Điền',
      'VNPT',
      'Ban An toàn giao thông',
    ];
    expect(told(imported(names))).toEqual([]);
  });
});

describe('a new name beside a known one of the same letters', () => {
  it('is asked about where it lacks marks', () => {
    for (const name of ['UBND xã Tan Lap', 'UBND xã Tân Lap']) {
      const answer = imported([name]);
      expect(told(answer)).toEqual(['error import-name-elsewhere a.csv › B2']);
      expect(answer.problems[0]?.message).toContain('H26.12');
    }
  });

  it('is another one where a word has another tone; one with a tone less is told of', () => {
    expect(told(imported(['UBND xã Tấn Lập']))).toEqual([]);
    expect(told(imported(['UBND phường Cẩm Giang']))).toEqual(['warning import-name-doubtful a.csv › B2']);
  });
});

describe('names all in capitals', () => {
  it('are told of once', () => {
    const answer = imported(['SỞ DU LỊCH', 'TRƯỜNG THPT LƯƠNG THẾ VINH', 'Sở Ngoại vụ', 'UBND TP']);
    expect(told(answer)).toEqual(['warning import-name-doubtful a.csv › B2']);
    expect(answer.problems[0]?.message).toMatch(/^2 tên mới viết toàn chữ in hoa/);
    expect(answer.granted).toHaveLength(4);
  });
});

describe('a body that administers a place', () => {
  it('is renamed to the name of the place with a word', () => {
    const rows = ['Tên cơ quan;Mã định danh;Loại thay đổi;Tên mới', 'UBND xã Tân Lập;H26.12;Đổi tên;Phường Tân Lập'];
    const renamed = (name: string): Answer => {
      writeFileSync(join(folder, 'b.csv'), rows.join('\n').replace('Phường Tân Lập', name));
      const common = ['--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json'];
      return jsonOf<Answer>(run(folder, ['import', 'b.csv', ...common]), 'import');
    };
    expect(told(renamed('Phường Tân Lập'))).toEqual(['warning import-name-doubtful b.csv › D2']);
    expect(told(renamed('UBND phường Tân Lập'))).toEqual([]);
  });
});
