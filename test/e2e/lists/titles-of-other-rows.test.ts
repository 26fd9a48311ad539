import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { name: string }[];
  closed: string[];
  problems: { rule: string; severity: string; message: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2023-01-10',
    units: ['H26.01,Sở Y tế', 'H26.01.01,Bệnh viện A', 'H26.01.02,Bệnh viện B'],
  });
});

function imported(lines: readonly string[]): Answer {
  writeFileSync(join(folder, 'a.csv'), `${lines.join('\n')}\n`);
  const options = ['--decision', '200/QĐ-UBND', '--skip-errors', '--dry-run', '--json'];
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', ...options]), 'import');
}
const under = (title: string): Answer =>
  imported([`${title};;`, 'STT;Tên đơn vị;Mã định danh', '1;Bệnh viện A;H26.01.01', '2;Sở Du lịch;H26.41']);
const errors = ({ problems }: Answer): string[] =>
  problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);

describe('a title that names bodies itself', () => {
  it.each([
    'Đóng mã 000.02.01.H26 của Bệnh viện B',
    'Thu hồi mã 02.01.H26',
    'Đóng mã H26.01.02 của Bệnh viện B',
    '2. Đóng mã: Bệnh viện B (H26.01.02).',
    'GIẢI THỂ BỆNH VIỆN B',
  ])('closes no other rows: %s', (title) => {
    const answer = under(title);
    expect(answer.closed).toEqual([]);
    // a line with a number of its own is no title, and is told of as a line
    expect(errors(answer)).toContain(/^\d/.test(title) ? 'list-row-unread' : 'import-title-mentions');
  });

  it.each([
    'Đóng mã H26.01.01',
    'Đóng mã 000.01.01.H26 của Bệnh viện A',
    'Đóng mã các đơn vị của 000.00.01.H26',
    'GIẢI THỂ BỆNH VIỆN A',
    'Danh sách mã thu hồi của Sở Y tế',
    'Đóng mã các đơn vị (H26)',
  ])('closes its own, and those beneath: %s', (title) => {
    expect(under(title).closed).toEqual(['H26.01.01']);
  });
});

describe('a title of other things than the rows under it', () => {
  it.each([
    'DANH SÁCH THU HỒI Ý KIẾN GÓP Ý',
    'Hủy bỏ danh sách cũ, thay bằng danh sách sau:',
    'Bãi bỏ phụ lục trước đây',
    'DANH SÁCH ĐƠN VỊ KHÔNG ĐƯỢC CẤP MÃ',
    'DANH SÁCH ĐƠN VỊ CHƯA ĐỦ ĐIỀU KIỆN CẤP MÃ ĐỊNH DANH',
    'Đơn vị dự kiến thành lập',
    'BẢN NHÁP',
    'DANH SÁCH CÁC ĐƠN VỊ CHUYỂN VỀ SỞ Y TẾ QUẢN LÝ',
    'DANH SÁCH ĐƠN VỊ THAY ĐỔI CƠ QUAN CHỦ QUẢN VỀ SỞ Y TẾ',
    'DANH SÁCH ĐƠN VỊ ĐIỀU CHỈNH CẤP TRÊN QUẢN LÝ',
    'DANH SÁCH ĐƠN VỊ THÔI TRỰC THUỘC SỞ Y TẾ',
    'DANH SÁCH ĐƠN VỊ TÁCH KHỎI SỞ Y TẾ',
    'DANH SÁCH ĐƠN VỊ RỜI SỞ Y TẾ',
    'Danh sach don vi thay doi co quan chu quan',
    'DANH SÁCH CÁC ĐƠN VỊ BÀN GIAO VỀ SỞ Y TẾ',
    'DANH SÁCH TÁCH TRƯỜNG',
  ])('is asked about, and nothing is done by it: %s', (title) => {
    const answer = under(title);
    expect(answer.granted).toEqual([]);
    expect(answer.closed).toEqual([]);
    expect(errors(answer)).toEqual(['import-title-mentions']);
  });

  it.each([
    'DANH SÁCH ĐƠN VỊ CHƯA CÓ MÃ ĐỊNH DANH',
    'DANH SÁCH ĐƠN VỊ CHƯA ĐƯỢC CẤP MÃ, ĐỀ NGHỊ CẤP MÃ',
    'DANH SÁCH MÃ ĐỊNH DANH (Kèm theo dự thảo Quyết định)',
    'DANH SÁCH ĐƠN VỊ CHUYỂN ĐỔI SỐ',
  ])('is none where it asks for codes or says nothing of the rows: %s', (title) => {
    const answer = under(title);
    expect(answer.granted.map(({ name }) => name)).toEqual(['Sở Du lịch']);
    expect(errors(answer)).toEqual([]);
  });

  it.each(['Đơn vị dự kiến thành lập', 'Các đơn vị đề nghị chưa cấp mã', 'Không đề nghị cấp mã'])(
    'is asked about between rows too: %s',
    (heading) => {
      const answer = imported(['STT;Tên đơn vị;Mã định danh', `I;${heading};`, '1;Sở Du lịch;H26.41']);
      expect(answer.granted).toEqual([]);
      expect(errors(answer)).toEqual(['import-title-mentions']);
    },
  );
});
