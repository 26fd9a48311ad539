import { describe, expect, it } from 'vitest';
import { type ChangeCell, changeCell } from '../../../../src/lists/recognise/change-cell.js';

const close = { meaning: { change: 'close' } };
const dissolve = { meaning: { change: 'dissolve' } };
const annul = { meaning: { change: 'annul' } };
const rename = { meaning: { change: 'rename' } };
const merge = { meaning: { change: 'merge' } };
const day = { effective: '01/7/2025' };

describe('a cell of changes taken apart', () => {
  it.each<[string, object]>([
    ['Giải thể', dissolve],
    ['Giải thể 01/7/2025', { ...dissolve, ...day }],
    ['Giải thể, 01/7/2025', { ...dissolve, ...day }],
    ['Giải thể - 01/7/2025', { ...dissolve, ...day }],
    ['01/7/2025: giải thể', { ...dissolve, ...day }],
    ['Giải thể ngày 01-7-2025', { ...dissolve, effective: '01-7-2025' }],
    ['Giải thể có hiệu lực từ ngày 1 tháng 7 năm 2025', { ...dissolve, effective: '1/7/2025' }],
    ['Giải thể từ 7/2025', { ...dissolve, effective: 'từ 7/2025' }],
    ['Giải thể 01/7/2025 - 01/8/2025', { meaning: undefined }],
    ['Giải thể theo NQ 12/NQ-HĐND ngày 30/6/2025', { ...dissolve, decision: '12/NQ-HĐND' }],
    ['Hủy bỏ do cấp sai', { ...annul, reason: 'cấp sai' }],
    ['Hủy bỏ - cấp sai', { ...annul, reason: 'cấp sai' }],
    ['Hủy bỏ, cấp trùng với H26.09.01', { ...annul, reason: 'cấp trùng với H26.09.01' }],
    ['Thu hồi (cấp nhầm)', { ...close, reason: 'cấp nhầm' }],
    ['Hủy mã cấp trùng', annul],
    ['Đóng theo Sở Y tế', close],
    ['Đổi tên thành: Trường X từ 01/7/2025', { ...rename, nameAfter: 'Trường X', ...day }],
    ['Đổi tên từ Trường A thành Trường X', { ...rename, nameBefore: 'Trường A', nameAfter: 'Trường X' }],
    ['Đổi tên từ 01/7/2025', { ...rename, ...day }],
    ['Sáp nhập vào Trường B từ 01/7/2025', { ...merge, successors: 'Trường B', ...day }],
    ['Giải thể, sáp nhập', { meaning: undefined }],
    ['Đổi tên, đổi mã', { meaning: undefined }],
    ['Cấp mới (hợp nhất Trường A và Trường B)', { meaning: undefined }],
    ['Giải thể (đổi tên thành Trường X)', { meaning: undefined }],
    ['Giải thể do sáp nhập', { ...dissolve, reason: 'sáp nhập' }],
    ['Chờ xem', { meaning: undefined }],
    ['Hoãn giải thể', { meaning: undefined }],
    ['Giải thể (dự kiến)', { meaning: undefined }],
    ['Giải thể?', { meaning: undefined }],
    ['Đóng (tạm)', { meaning: undefined }],
    ['Sẽ sáp nhập', { meaning: undefined }],
    ['Giải thể một phần', { meaning: undefined }],
    ['Đề nghị giải thể', dissolve],
    ['Sáp nhập vào Viện Nghiên cứu Y học', { ...merge, successors: 'Viện Nghiên cứu Y học' }],
    ['Đổi tên thành Trung tâm Nghiên cứu lúa', { ...rename, nameAfter: 'Trung tâm Nghiên cứu lúa' }],
    ['Hoãn sáp nhập vào Viện Nghiên cứu Y học', { meaning: undefined }],
  ])('%s', (text, expected) => {
    const said: ChangeCell = changeCell(text);
    expect(said).toEqual(expected);
  });
});

describe('a renaming in other words', () => {
  it.each([
    'Điều chỉnh tên thành Trường X',
    'Sửa tên thành Trường X',
    'Cập nhật tên gọi: Trường X',
    'Lấy tên mới Trường X',
    'Mang tên mới là Trường X',
    'Nay gọi là Trường X',
    'Nay là Trường X',
    'Tên mới: Trường X',
    'Đổi thành Trường X',
  ])('gives the new name: %s', (text) => {
    expect(changeCell(text)).toEqual({ ...rename, nameAfter: 'Trường X' });
  });

  it.each(['Điều chỉnh tên Trường X', 'Cập nhật tên đơn vị Trường X'])(
    'may not say which name is meant: %s',
    (text) => {
      expect(changeCell(text)).toEqual({ meaning: undefined });
    },
  );

  it.each(['Cập nhật tên đơn vị', 'Cập nhật địa chỉ thành số 5 phường X', 'Cập nhật email: a@example.vn'])(
    'is none that updates something else: %s',
    (text) => {
      expect(changeCell(text).meaning).toEqual({ change: 'update' });
    },
  );
});
