import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string; name: string }[];
  problems: { rule: string; severity: string; message: string; hint?: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2023-01-10',
    units: [
      'H26.01,Sở Y tế',
      'H26.01.05,Trung tâm Y tế huyện Đông Anh',
      'H26.01.05.001,Trạm Y tế xã Tân Lập',
      'H26.02,Sở Giáo dục và Đào tạo',
      'H26.02.01,Trường THPT Kim Liên',
      'H26.02.02,Trường THPT Phan Đình Phùng',
    ],
  });
});

function imported(title: string, rows: readonly string[], ...more: string[]): Answer {
  const head = title === '' ? [] : [`"${title}",,`];
  put(folder, 'a.csv', [...head, 'STT,Tên cơ quan,Mã định danh', ...rows, ''].join('\n'));
  const options = ['--decision', '200/QĐ-UBND', '--skip-errors', '--dry-run', '--json', ...more];
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', ...options]), 'import');
}
const errors = ({ problems }: Answer): string[] =>
  problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);

const SCHOOLS = ['1,Trường THPT Kim Liên,H26.02.01', '2,Trường THPT Mới,', '3,Trường THPT Phan Đình Phùng,H26.02.02'];
const STATIONS = [
  '1,Trung tâm Y tế huyện Đông Anh,H26.01.05',
  '2,Trạm Y tế xã Tân Lập,H26.01.05.001',
  '3,Trạm Y tế xã Tân Hội,',
  '4,Trạm Y tế xã Tân Minh,H26.01.05.003',
];

describe('the place of a list', () => {
  it.each([
    'DANH SÁCH MÃ ĐỊNH DANH ĐIỆN TỬ CÁC CƠ QUAN, ĐƠN VỊ THÀNH PHỐ HÀ NỘI',
    'DANH SÁCH CÁC TRƯỜNG THPT THÀNH PHỐ HÀ NỘI',
    'DANH SÁCH CÁC CƠ QUAN, ĐƠN VỊ THUỘC THÀNH PHỐ HÀ NỘI',
    'DANH SÁCH MÃ ĐỊNH DANH CÁC CƠ QUAN TRÊN ĐỊA BÀN THÀNH PHỐ HÀ NỘI',
  ])('is over no body that stands deeper: %s', (title) => {
    const answer = imported(title, SCHOOLS);
    expect(answer.granted).toEqual([]);
    const [message = '', ...others] = errors(answer);
    expect(others).toEqual([]);
    expect(message).toContain('Trường THPT Mới');
    expect(message).toContain('H26.02 – Sở Giáo dục và Đào tạo');
  });

  it('is told where nothing beside the row says more', () => {
    const answer = imported('DANH SÁCH CÁC TRẠM Y TẾ THÀNH PHỐ HÀ NỘI', ['1,Trạm Y tế xã Tân Hội,']);
    expect(answer.granted).toEqual([]);
    expect(errors(answer)).toEqual([expect.stringContaining('chỉ nói danh sách của nơi nào')]);
  });

  it('is over departments and the People’s Committees', () => {
    const rows = ['1,Sở Công Thương,', '2,UBND xã Tân Lập,', '3,Thanh tra thành phố,', '4,Văn phòng UBND thành phố,'];
    const answer = imported('DANH SÁCH CÁC CƠ QUAN, ĐƠN VỊ THÀNH PHỐ HÀ NỘI', rows);
    expect(errors(answer)).toEqual([]);
    expect(answer.granted.map(({ code }) => code)).toEqual(['H26.03', 'H26.04', 'H26.05', 'H26.06']);
  });

  it('gives way to the body that is said on the command line', () => {
    const title = 'DANH SÁCH CÁC TRƯỜNG THPT THÀNH PHỐ HÀ NỘI';
    const answer = imported(title, ['1,Trường THPT Mới,'], '--parent', 'H26.02');
    expect(errors(answer)).toEqual([]);
    expect(answer.granted).toMatchObject([{ code: 'H26.02.03' }]);
  });

  it('is no parent of a division, be it that of the People’s Committee', () => {
    const title = 'DANH SÁCH CÁC ĐƠN VỊ TRỰC THUỘC UBND THÀNH PHỐ HÀ NỘI';
    const answer = imported(title, ['1,Sở Công Thương,', '2,Phòng Quản lý thương mại,', '3,Trung tâm Xúc tiến,']);
    expect(answer.granted.map(({ name }) => name)).toEqual(['Sở Công Thương', 'Trung tâm Xúc tiến']);
    expect(errors(answer)).toEqual([expect.stringContaining('Phòng Quản lý thương mại')]);
  });
});

describe('a department named over a list that goes deeper', () => {
  it.each([
    ['DANH SÁCH CÁC ĐƠN VỊ TRỰC THUỘC SỞ Y TẾ', STATIONS],
    ['Đơn vị: Sở Y tế', STATIONS],
    ['', ['I,Sở Y tế,H26.01', ...STATIONS]],
  ])('is not the parent of a row between those of one of its bodies: %s', (title, rows) => {
    const answer = imported(title, rows);
    expect(answer.granted.map(({ code }) => code)).toEqual(['H26.01.05.003']);
    expect(errors(answer)).toEqual([expect.stringContaining('H26.01.05 – Trung tâm Y tế huyện Đông Anh')]);
  });

  it('asks for the last row too', () => {
    const answer = imported('Đơn vị: Sở Y tế', [...STATIONS.slice(0, 2), '3,Trạm Y tế xã Tân Hội,']);
    expect(answer.granted).toEqual([]);
    expect(errors(answer)).toEqual([expect.stringContaining('ở cấp sâu hơn')]);
  });

  it('is that of rows beside its own', () => {
    const rows = ['1,Trung tâm Y tế huyện Đông Anh,H26.01.05', '2,Bệnh viện Mắt,'];
    const answer = imported('DANH SÁCH CÁC ĐƠN VỊ TRỰC THUỘC SỞ Y TẾ', rows);
    expect(errors(answer)).toEqual([]);
    expect(answer.granted).toMatchObject([{ code: 'H26.01.01' }]);
  });

  it('asks about a body without number and code among rows without numbers', () => {
    const rows = [
      'I,Sở Y tế,H26.01',
      '1,Trung tâm Y tế huyện Đông Anh,H26.01.05',
      ',Trạm Y tế xã Tân Lập,H26.01.05.001',
      ',Trạm Y tế xã Tân Hội,',
      '2,Trung tâm Y tế huyện Sóc Sơn,H26.01.06',
    ];
    expect(errors(imported('', rows))).toHaveLength(1);
  });
});
