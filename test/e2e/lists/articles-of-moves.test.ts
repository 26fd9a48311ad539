import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { name: string }[];
  problems: { rule: string; severity: string }[];
}

let folder: string;
beforeAll(() => {
  const units = ['H26.12,UBND xã Tân Lập', 'H26.13,UBND xã Tân Hội', 'H26.13.01,Trường Tiểu học Tân Hội'];
  folder = newListedRegistry({ amended: '2023-01-10', units });
});

function under(title: string, row: string): Answer {
  put(folder, 'a.csv', `"${title}",,\nSTT,Tên đơn vị,Mã định danh\n${row}\n`);
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', '--decision', '200/QĐ-UBND', '--dry-run', '--json']), 'import');
}
const told = ({ problems }: Answer): string[] =>
  problems.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule);

describe('a title by which rows go elsewhere', () => {
  it.each([
    'Điều 1. Chuyển các trường sau về UBND xã Tân Lập quản lý:',
    'Điều 2. Bàn giao các trường sau cho UBND xã Tân Lập:',
    'Điều 2. Điều chuyển các đơn vị sau sang Sở Nội vụ:',
    '2. Chuyển cơ quan quản lý của các trường sau sang UBND xã Tân Lập',
    'Dieu 1. Chuyen cac truong sau ve UBND xa Tan Lap quan ly:',
    'DANH SÁCH ĐƠN VỊ CHUYỂN ĐI',
    'Điều 2. Giao UBND xã Tân Lập quản lý các trường sau:',
    'Điều 2. Giao các trường sau cho UBND xã Tân Lập quản lý:',
    'Điều 2. Điều chỉnh trực thuộc của các đơn vị sau về Sở Nội vụ:',
    'Điều chỉnh cơ quan chủ quản của các trường sau sang UBND xã Tân Lập',
    'Đưa các trường sau về UBND xã Tân Lập',
    'Giao cho Phòng Nội vụ tiếp nhận các đơn vị sau',
  ])('is asked about: %s', (title) => {
    expect(told(under(title, '1,Trường Tiểu học Tân Hội,H26.13.01'))).toEqual(['import-title-mentions']);
  });

  it.each([
    'DANH SÁCH CẤP MÃ ĐỊNH DANH PHỤC VỤ CHUYỂN ĐỔI SỐ',
    'Danh sách các đơn vị chuyển giao công nghệ',
    'Danh sách đơn vị được giao biên chế',
    'Danh sách mã định danh điều chỉnh theo Quyết định số 5/QĐ-UBND của Sở Nội vụ',
    'Danh sách mã định danh của các trường xã Tân Hội',
  ])('is none where nobody goes anywhere: %s', (title) => {
    const answer = under(title, '1,Sở Du lịch,H26.31');
    expect(told(answer)).toEqual([]);
    expect(answer.granted).toHaveLength(1);
  });
});
