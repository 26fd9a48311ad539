import { describe, expect, it } from 'vitest';
import { callsOff } from '../../../../src/lists/recognise/called-off.js';

describe('a deed that is called off', () => {
  it.each([
    'Thôi giải thể',
    'Bỏ giải thể',
    'Ngừng giải thể',
    'Dừng thu hồi mã',
    'Hủy giải thể',
    'Hủy bỏ việc thu hồi mã định danh',
    'Bãi bỏ quyết định sáp nhập',
    'Rút đề nghị đổi tên',
    'Chấm dứt việc chuyển',
    'Thu hồi việc cấp mã',
    'Không tiếp tục sáp nhập',
    'Thôi cấp mới',
    'thoi giai the',
    'huy bo viec thu hoi ma',
    'Cancel the merger',
  ])('is none: %s', (text) => {
    expect(callsOff(text)).toBe(true);
  });

  it.each([
    'Hủy bỏ',
    'Hủy bỏ/Đóng mã',
    'Hủy, thu hồi mã',
    'Hủy mã cấp sai',
    'Hủy cấp trùng',
    'Thu hồi mã',
    'Thu hồi, hủy bỏ mã',
    'Ngừng sử dụng, thu hồi mã',
    'Ngung su dung thu hoi ma',
    'Chấm dứt hoạt động do giải thể',
    'Hủy bỏ do sáp nhập',
    'Giải thể',
    'Đổi tên thành Trung tâm Hủy',
    'Thôi hoạt động',
  ])('is not to be seen in %s', (text) => {
    expect(callsOff(text)).toBe(false);
  });
});
