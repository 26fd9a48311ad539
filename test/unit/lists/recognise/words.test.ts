import { describe, expect, test } from 'vitest';
import { meaningOf } from '../../../../src/lists/recognise/change-words.js';
import { parseColumnMap } from '../../../../src/lists/recognise/column-map.js';
import { headingKey } from '../../../../src/lists/recognise/headings.js';
import { looksLikeCode, looksNew, looksOld, nameAndCode } from '../../../../src/lists/recognise/looks-like-code.js';
import { groupDepth, groupWords, isTotal } from '../../../../src/lists/recognise/row-kinds.js';

function cells(...texts: string[]) {
  return texts.map((text, i) => ({ column: i + 1, text, kind: 'text' as const }));
}

describe('what looks like a code', () => {
  test('the old form, well made or not', () => {
    for (const code of [
      '000.00.12.H24',
      ' 000.00.05.H07',
      '000.1137.H53',
      '000.68.07.G5',
      '000.99.36.H058',
      '000.00.12.H24\u200B',
    ]) {
      expect([code, looksOld(code), looksNew(code)]).toEqual([code, true, false]);
    }
  });

  test('the new form', () => {
    for (const code of ['H24', 'H24.03', 'h24.03.01', 'G12.18.112.001', 'H26.170']) {
      expect([code, looksNew(code), looksOld(code)]).toEqual([code, true, false]);
    }
  });

  test('numbers, names and telephone numbers are no codes', () => {
    for (const text of ['1.01', '17', 'Sở Y tế', '0225.384.257', 'TT 05'])
      expect([text, looksLikeCode(text)]).toEqual([text, false]);
  });

  test.each([
    ['Sở Y tế – H24.03', 'H24.03', 'Sở Y tế'],
    ['Sở Y tế (H24.03)', 'H24.03', 'Sở Y tế'],
    ['Sở Y tế (mã định danh: H24.03)', 'H24.03', 'Sở Y tế'],
    ['Sở Y tế - Mã: H24.03.', 'H24.03', 'Sở Y tế'],
    ['H24.03 - Sở Y tế', 'H24.03', 'Sở Y tế'],
    ['H24.03: Sở Y tế', 'H24.03', 'Sở Y tế'],
    ['UBND huyện A 000.00.12.H24', '000.00.12.H24', 'UBND huyện A'],
  ])('%s is taken apart', (text, code, name) => {
    expect(nameAndCode(text)).toEqual({ code, name });
  });

  test('a name with numbers in it stays whole', () => {
    expect(nameAndCode('Trường THPT A10 số 2')).toEqual({ name: 'Trường THPT A10 số 2' });
  });
});

describe('words of change', () => {
  test.each([
    ['grant', ['Thêm mới', 'Cấp mới', 'Bổ sung', 'thanh lap', 'Cấp mã', 'new', 'granted', 'Mới']],
    ['rename', ['Đổi tên', 'Thay đổi tên', 'rename', 'Đổi tên đơn vị']],
    ['replace', ['Thay thế', 'Đổi mã', 'Thay đổi mã', 'replaced']],
    ['close', ['Hủy bỏ/Đóng mã', 'Đóng', 'Thu hồi', 'close', 'Chấm dứt hoạt động', 'Đóng mã']],
    ['dissolve', ['Giải thể', 'Đóng mã do giải thể', 'Giải thể (đóng mã)']],
    ['annul', ['Hủy bỏ', 'Huỷ', 'Hủy mã', 'Hủy bỏ mã cấp sai']],
    ['merge', ['Sáp nhập', 'Hợp nhất', 'Sáp nhập, hợp nhất', 'Nhập vào', 'Đóng mã do sáp nhập']],
    ['split', ['Chia', 'Chia ra']],
    ['spinOff', ['Tách', 'Tách ra']],
    ['splitOrSpinOff', ['Chia tách', 'Chia, tách', 'Chia hoặc tách']],
    ['move', ['Chuyển', 'Điều chuyển', 'Chuyển cấp trên', 'Thay đổi cấp trên', 'Thay đổi đơn vị chủ quản']],
    ['correct', ['Đính chính', 'correction']],
    ['reestablish', ['Thành lập lại', 'Tái lập', 'Tái thành lập']],
    ['update', ['Cập nhật', 'Cập nhật thông tin', 'Thay đổi thông tin', 'Sửa đổi', 'update', 'Điều chỉnh']],
  ])('%s', (change, words) => {
    expect(words.map((word) => [word, meaningOf(headingKey(word))])).toEqual(words.map((word) => [word, { change }]));
  });

  test('a state is no change', () => {
    expect(meaningOf('dang hoat dong')).toEqual({ status: 'active' });
    expect(meaningOf('da dong')).toEqual({ status: 'closed' });
    expect(meaningOf('closed')).toEqual({ status: 'closed' });
    expect(meaningOf('khong doi')).toEqual({ status: 'active', keep: true });
    expect(meaningOf('giu nguyen')).toEqual({ status: 'active', keep: true });
  });

  test('what is not to be, or not yet, is none', () => {
    const words = ['Không giải thể', 'Không hủy bỏ', 'Sẽ giải thể năm 2027', 'Chưa chuyển', 'Chưa đổi tên'];
    for (const word of [...words, 'Xem xét giải thể', 'Dự kiến sáp nhập']) {
      expect([word, meaningOf(headingKey(word))]).toEqual([word, undefined]);
    }
  });

  test('other words mean nothing', () => {
    expect(meaningOf('xem xet')).toBeUndefined();
    expect(meaningOf('dong i')).toBeUndefined();
    expect(meaningOf('chuyen doi so')).toBeUndefined();
  });

  test.each([
    'Đổi tên và thay thế mã',
    'Sáp nhập, đổi tên',
    'Tách, nhập',
    'Cấp mới do chia tách',
    'Giải thể và thành lập mới',
    'Chuyển và đổi tên',
  ])('two things at once are not half understood: %s', (words) => {
    expect(meaningOf(headingKey(words))).toBeUndefined();
  });
});

describe('totals and groups', () => {
  test('totals are known, names that begin alike are not', () => {
    for (const text of ['Tổng cộng', 'TỔNG CỘNG: 45 đơn vị', 'Tổng số: 12', 'Cộng', 'Tổng số đơn vị: 12', 'Total']) {
      expect([text, isTotal(cells(text))]).toEqual([text, true]);
    }
    for (const text of ['Tổng cục Thuế', 'Tổng công ty Cấp nước', 'Tổng Liên đoàn Lao động', 'Cộng đồng']) {
      expect([text, isTotal(cells(text))]).toEqual([text, false]);
    }
  });

  test('groups are numbered with Roman numerals or letters', () => {
    const depths = ['A', 'B)', 'I', 'IV.', 'XII', 'II.3'].map(groupDepth);
    expect(depths).toEqual([0, 0, 1, 1, 1, 2]);
    expect(['1', '1.1', 'Sở', '', 'IIII', 'AB', 'A.1'].map(groupDepth)).toEqual(Array(7).fill(undefined));
  });

  test.each([
    ['II. Sở Y tế – H24.03', { numbered: true, code: 'H24.03', name: 'Sở Y tế' }],
    ['Phần I. Khối sở, ban, ngành', { numbered: true, name: 'Khối sở, ban, ngành' }],
    ['A/ UBND quận', { numbered: true, name: 'UBND quận' }],
    ['Vì sao', { numbered: false, name: 'Vì sao' }],
    ['Sở Y tế', { numbered: false, name: 'Sở Y tế' }],
  ])('%s', (text, words) => {
    expect(groupWords(text)).toEqual(words);
  });
});

describe('--map', () => {
  test('headings may hold commas', () => {
    const parsed = parseColumnMap('name=Tên cơ quan, đơn vị, code = Mã,address=D');
    expect('map' in parsed && [...parsed.map]).toEqual([
      ['name', 'Tên cơ quan, đơn vị'],
      ['code', 'Mã'],
      ['address', 'D'],
    ]);
  });

  test('what cannot be taken is named', () => {
    expect(parseColumnMap('Tên đơn vị')).toEqual({ fault: { kind: 'no-field', text: 'Tên đơn vị' } });
    expect(parseColumnMap('name=')).toEqual({ fault: { kind: 'no-field', text: 'name=' } });
    expect(parseColumnMap('ten=Tên')).toEqual({ fault: { kind: 'unknown-field', text: 'ten' } });
    expect(parseColumnMap('name=A,name=B')).toEqual({ fault: { kind: 'field-twice', text: 'name' } });
  });
});
