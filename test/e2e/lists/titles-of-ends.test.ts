import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { name: string }[];
  closed: string[];
  problems: { rule: string; severity: string; message: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({ amended: '2023-01-10', units: ['H26.01,Sở Y tế', 'H26.01.01,Bệnh viện A'] });
});

/** A known code and an unknown one under a title. */
function under(title: string): Answer {
  put(folder, 'a.csv', `"${title}",,\nSTT,Tên đơn vị,Mã định danh\n1,Bệnh viện A,H26.01.01\n2,Bệnh viện C,H26.01.03\n`);
  const options = ['--decision', '200/QĐ-UBND', '--skip-errors', '--dry-run', '--json'];
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', ...options]), 'import');
}
const errors = ({ problems }: Answer): string[] =>
  problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);

describe('what was founded long ago and ends', () => {
  it('is none that was founded by the end', () => {
    for (const title of ['Danh sách quỹ thành lập năm 2015 giải thể', 'Danh sách đơn vị thành lập nay giải thể']) {
      const answer = under(title);
      expect(answer.granted).toEqual([]);
      expect(errors(answer)).not.toEqual([]);
    }
  });
});

describe('a title of codes that end, whatever stands behind the word', () => {
  it.each([
    'DANH SÁCH MÃ ĐỊNH DANH ĐÓNG TỪ NGÀY 01/7/2023',
    'DANH SÁCH MÃ ĐỊNH DANH ĐÓNG KỂ TỪ NGÀY 01/7/2023',
    'DANH SÁCH MÃ ĐỊNH DANH ĐÓNG NĂM 2022',
    'DANH SÁCH CÁC MÃ ĐÓNG CỦA SỞ Y TẾ',
    'DANH SÁCH MÃ ĐỊNH DANH HỦY TỪ NGÀY 01/7/2023',
    'DANH SÁCH MÃ ĐỊNH DANH HỦY NĂM 2022',
    'DANH SÁCH MÃ XÓA THEO QUYẾT ĐỊNH SỐ 12/QĐ-UBND',
    'Danh sách các đơn vị kết thúc hoạt động',
    'Danh sách đơn vị cấp xã kết thúc nhiệm vụ',
    'DANH SÁCH ĐƠN VỊ KHÔNG TIẾP TỤC SỬ DỤNG MÃ ĐỊNH DANH',
    'DANH SÁCH ĐƠN VỊ THÔI SỬ DỤNG MÃ',
    'DANH SÁCH LOẠI KHỎI HỆ THỐNG',
    'DANH SACH MA DINH DANH DONG TU NGAY 01/7/2023',
    'Danh sach don vi ket thuc hoat dong',
  ])('closes, and grants nothing: %s', (title) => {
    const answer = under(title);
    expect(answer.granted).toEqual([]);
    expect(answer.closed).toEqual(['H26.01.01']);
    expect(errors(answer)).toEqual(['import-code-unknown']);
  });

  it.each([
    'DANH SÁCH MÃ ĐỊNH DANH BỊ KHÓA',
    'DANH SÁCH MÃ ĐỊNH DANH BỊ THAY THẾ',
    'DANH SÁCH MÃ ĐỊNH DANH ĐƯỢC THAY THẾ',
    'DANH SÁCH CÁC ĐƠN VỊ TẠM NGƯNG',
    'DANH SÁCH CÁC ĐƠN VỊ TẠM DỪNG HOẠT ĐỘNG',
    'DANH SÁCH CÁC TỔ CHỨC GIẢM',
    'DANH SÁCH ĐƠN VỊ CŨ',
    'DANH SÁCH ĐƠN VỊ TRƯỚC KHI SẮP XẾP',
    'DANH SÁCH MÃ ĐỊNH DANH ĐÓNG VÀ CHUYỂN ĐỔI',
    'DANH SÁCH MÃ ĐỊNH DANH BỊ TRÙNG',
    'Danh sach ma dinh danh bi khoa',
    'DANH SÁCH MÃ ĐỊNH DANH TRẢ LẠI',
    'DANH SÁCH ĐƠN VỊ TRẢ LẠI MÃ ĐỊNH DANH',
    'DANH SÁCH GỠ KHỎI DANH MỤC',
    'DANH SÁCH MÃ ĐỊNH DANH LƯU TRỮ, KHÔNG KHAI THÁC',
    'DANH SÁCH ĐƠN VỊ NGHỈ HOẠT ĐỘNG',
    'DANH SÁCH MÃ LOẠI RA',
    'DANH SÁCH MÃ ĐỊNH DANH HẾT HẠN SỬ DỤNG',
    'DANH SÁCH ĐƠN VỊ RÚT KHỎI HỆ THỐNG',
    'DANH SÁCH MÃ KHÔNG DUY TRÌ',
    'DANH SÁCH ĐƠN VỊ HẾT NHIỆM VỤ',
    'DANH SÁCH MÃ ĐỊNH DANH KHÔNG HỢP LỆ',
    'Danh sach ma dinh danh tra lai',
    'Danh sach don vi nghi hoat dong',
  ])('is asked about where it leaves open what ends: %s', (title) => {
    const answer = under(title);
    expect(answer.granted).toEqual([]);
    expect(answer.closed).toEqual([]);
    expect(errors(answer)).toEqual(['import-title-mentions']);
  });

  it.each([
    'Danh sách đơn vị đóng trên địa bàn huyện Đông',
    'Danh sách đơn vị đóng bảo hiểm',
    'DANH SÁCH ĐƠN VỊ, MÃ CŨ VÀ MÃ MỚI',
    'DANH SÁCH ĐƠN VỊ SAU SẮP XẾP',
    'DANH SÁCH ĐƠN VỊ TĂNG',
    'DANH SÁCH CÁC ĐƠN VỊ KHÔNG GIẢI THỂ',
    'DANH SÁCH CẤP MÃ ĐỊNH DANH SAU KHI KẾT THÚC HOẠT ĐỘNG CẤP HUYỆN',
    'Danh sách mã định danh các trường sau khi giải thể trường cũ',
    'Danh sách mã định danh cấp cho các đơn vị mới thành lập do kết thúc hoạt động cấp huyện',
    'DANH SÁCH CƠ QUAN THUỘC DIỆN NỘP LƯU TRỮ LỊCH SỬ',
    'Danh sách Trung tâm Lưu trữ lịch sử và các đơn vị',
    'Danh sách đơn vị tiếp nhận, trả kết quả',
    'Danh sách các khu nghỉ dưỡng',
    'Danh sách cơ quan loại I',
  ])('and one that speaks of no end grants: %s', (title) => {
    const answer = under(title);
    expect(errors(answer)).toEqual([]);
    expect(answer.granted.map(({ name }) => name)).toEqual(['Bệnh viện C']);
  });
});
