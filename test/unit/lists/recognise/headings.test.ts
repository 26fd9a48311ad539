import { describe, expect, test } from 'vitest';
import { ENGLISH, VIETNAMESE } from '../../../../src/annex/annex-words.js';
import { meaningOf } from '../../../../src/lists/recognise/change-words.js';
import { headingKey, headingOf, isNameHeading } from '../../../../src/lists/recognise/headings.js';

describe('what our own annexes print', () => {
  const fields: Partial<Record<string, string>> = {
    no: 'order',
    kind: 'change',
    status: 'change',
    from: 'predecessors',
    to: 'successors',
    parted: 'successors',
    under: 'parent',
    later: 'note',
  };

  test.each([VIETNAMESE, ENGLISH])('columns, kinds of change and states are understood', (words) => {
    for (const [key, label] of Object.entries(words.columns)) {
      expect([key, headingOf(label)?.field ?? 'none']).toEqual([key, fields[key] ?? key]);
    }
    const meaning = (word: string) => meaningOf(headingKey(word));
    expect(Object.values(words.kinds).map(meaning)).toEqual(
      ['grant', 'rename', 'replace', 'close', 'restore', 'spinOff'].map((change) => ({ change })),
    );
    for (const [status, word] of Object.entries(words.statuses)) expect(meaning(word)).toEqual({ status });
  });
});

describe('headings in Vietnamese and English', () => {
  test.each([
    ['order', ['STT', 'TT', 'Số TT', 'Số thứ tự', 'No.']],
    [
      'code',
      [
        'Mã định danh',
        'MÃ ĐỊNH DANH ĐIỆN TỬ',
        'Ma dinh danh',
        'Mã',
        'Mã đơn vị',
        'Mã cơ quan, đơn vị',
        'Mã định danh điện tử của các cơ quan, đơn vị',
        'Mã định danh cấp 3',
        'MaDinhDanhCap2',
        'madinhdanhcap4',
        'ma_dinh_danh',
        'Code',
        'Unit code',
        'Mã định danh (theo QĐ 20/2020/QĐ-TTg)',
        'Mã định danh theo Quyết định 20/2020/QĐ-TTg',
      ],
    ],
    [
      'legacyCodes',
      [
        'Mã định danh đã cấp',
        'Mã đã được cấp trước đây',
        'Mã định danh theo QCVN 102:2016/BTTTT',
        'legacyCodes',
        'Legacy code',
      ],
    ],
    ['codeBefore', ['Mã cũ', 'Mã định danh cũ', 'Mã trước khi thay đổi', 'Mã bị thay thế', 'Old code']],
    ['codeAfter', ['Mã mới', 'Mã định danh mới', 'Mã sau thay đổi', 'Mã định danh thay thế', 'New code']],
    [
      'name',
      [
        'Tên đơn vị',
        'Tên cơ quan, đơn vị',
        'TÊN CƠ QUAN, TỔ CHỨC',
        'ten don vi',
        'TenDonVi',
        'tendonvi',
        'Tên',
        'Name',
        'Unit name',
        'Tên đơn vị (ghi đầy đủ)',
      ],
    ],
    ['nameBefore', ['Tên cũ', 'Tên đơn vị cũ', 'Old name']],
    ['nameAfter', ['Tên mới', 'Tên đơn vị mới', 'New name']],
    ['shortName', ['Tên viết tắt', 'Viết tắt', 'shortName', 'Abbreviation']],
    ['address', ['Địa chỉ', 'Địa chỉ trụ sở', 'Trụ sở chính', 'DiaChi', 'Address']],
    ['email', ['Email', 'E-mail', 'Thư điện tử', 'Hộp thư điện tử công vụ', 'Địa chỉ email', 'Địa chỉ thư điện tử']],
    ['phone', ['Điện thoại', 'Số điện thoại', 'SĐT', 'ĐT', 'SoDienThoai', 'Phone', 'Điện thoại liên hệ']],
    ['fax', ['Fax', 'Số fax']],
    ['website', ['Website', 'Trang thông tin điện tử', 'Cổng TTĐT', 'Địa chỉ website', 'Trang/Cổng thông tin điện tử']],
    ['reason', ['Lý do', 'Lí do', 'Reason']],
    ['note', ['Ghi chú', 'Note', 'Remarks']],
    [
      'parent',
      [
        'Cơ quan chủ quản',
        'Đơn vị cấp trên',
        'Mã đơn vị cấp trên',
        'Mã cấp trên',
        'Trực thuộc',
        'Thuộc đơn vị',
        'Parent',
        'Tên cơ quan cấp trên trực tiếp',
      ],
    ],
    [
      'change',
      [
        'Trạng thái',
        'Loại thay đổi',
        'Hình thức đề nghị',
        'Thêm mới',
        'Cấp mới',
        'Đổi tên',
        'Thay thế',
        'Hủy bỏ/Đóng mã',
        'Status',
      ],
    ],
    ['decision', ['QdBanHanhQdSuaDoi', 'qdbanhanhqdsuadoi', 'Số quyết định', 'Quyết định ban hành']],
    ['decisionDate', ['NgayBanHanhQd', 'Ngày ban hành', 'Ngày quyết định']],
    ['decisionAuthority', ['CoQuanBanHanhQd', 'Cơ quan ban hành']],
  ])('%s', (field, headings) => {
    expect(headings.map((heading) => [heading, headingOf(heading)?.field])).toEqual(
      headings.map((heading) => [heading, field]),
    );
  });

  test.each([
    ['name', 'Tên cơ quan, đơn vị, địa phương'],
    ['name', 'Tên đơn vị trực thuộc'],
    ['name', 'Tên đơn vị được cấp mã định danh'],
    ['code', 'Organization code'],
    ['code', 'Identifier'],
    ['legacyCodes', 'Mã định danh theo Thông tư 10/2016/TT-BTTTT'],
    ['phone', 'Số điện thoại/Fax'],
    ['email', 'Địa chỉ hộp thư điện tử'],
    ['website', 'Website/Cổng TTĐT'],
    ['website', 'Cổng/Trang TTĐT'],
    ['parent', 'Cơ quan quản lý trực tiếp'],
  ])('%s is what "%s" means too', (field, heading) => {
    expect(headingOf(heading)?.field).toBe(field);
  });

  test('text in NFD and with line breaks and hints is the same heading', () => {
    expect(headingOf('Mã định danh'.normalize('NFD'))?.field).toBe('code');
    expect(headingOf('Mã\nđịnh danh (*)')?.field).toBe('code');
    expect(headingOf('Điện thoại\n(ghi cả mã vùng)')?.field).toBe('phone');
  });

  test('the level in a heading is reported', () => {
    expect(headingOf('Mã định danh cấp 3')).toEqual({ field: 'code', level: 3 });
    expect(headingOf('Tên đơn vị cấp 2')).toEqual({ field: 'name', level: 2 });
  });

  test('a bare "Đơn vị" is a name only where nothing else is', () => {
    expect(headingOf('Đơn vị')).toEqual({ field: 'name', weak: true });
  });

  test('names, codes and other words are no headings', () => {
    for (const text of [
      'Sở Y tế',
      'H24.03',
      'Văn phòng',
      'Tổng cộng',
      'Mã bưu chính',
      'Ngày thành lập',
      '',
      'Quyết định thành lập',
    ]) {
      expect([text, headingOf(text)]).toEqual([text, undefined]);
    }
  });

  test('keys part words written together', () => {
    expect(headingKey('MaDinhDanhCap2')).toBe('ma dinh danh cap 2');
    expect(headingKey('  Tên  cơ quan,\nđơn vị: ')).toBe('ten co quan don vi');
  });
});

describe('texts that may be a heading of names', () => {
  test.each([
    'Tên cơ quan, đơn vị',
    'TÊN ĐƠN VỊ',
    'Cơ quan / đơn vị',
    'Danh sách các đơn vị trực thuộc',
    'Các đơn vị',
    'Tên (mới)',
    'Full name',
    'TenDonVi',
    'Đơn vị mới thành lập',
    '(1) Tên gọi',
    'T£n ®¬n vÞ',
    'Phòng Nội vụ',
    'Trung tâm Y tế số 3',
    'Điện thoại',
    'Mã định danh',
    'Xã',
    '',
  ])('%j is one or not, whichever way it is asked', (text) => {
    expect(isNameHeading(text)).toBe(headingOf(text)?.field === 'name');
  });
});
