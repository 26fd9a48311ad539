import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../src/core/changes/types.js';
import { changesOf, registryAfter, registryWith, unit } from '../../../support/import.js';
import { errorsOf, OFFICE_FORMATS, plannedFrom } from '../../../support/list-files.js';

const REGISTRY = registryWith(
  unit('H24', 'Ủy ban nhân dân thành phố'),
  unit('H24.01', 'Sở Y tế', { phone: '0225 000 0001' }),
  unit('H24.01.01', 'Bệnh viện Đa khoa A'),
  unit('H24.01.01.001', 'Khoa Nội'),
  unit('H24.02', 'Sở Nội vụ'),
  unit('H24.02.01', 'Chi cục Văn thư - Lưu trữ'),
  unit('H24.02.02', 'Phòng Tổ chức'),
  unit('H24.03', 'Sở Tài chính'),
  unit('H24.03.01', 'Phòng Tổ chức'),
  unit('H24.04', 'Ủy ban nhân dân xã Cẩm Giang'),
  unit('H24.05', 'Ủy ban nhân dân xã Sơn Hà', { legacyCodes: ['000.00.55.H24'] }),
  unit('H24.06', 'Sở Du lịch', { closed: { decision: 'd1', reason: 'merged', successors: ['H24.02'] } }),
);

/** What a list comes to: the rules of its errors, or its changes. */
interface Case {
  rows: string[][];
  errors?: string[];
  changes?: Change[];
  options?: { title?: string; sheet?: string; parent?: string; rename?: boolean; children?: 'move' | 'close' };
}

const HEAD = ['STT', 'Loại thay đổi', 'Mã định danh', 'Tên đơn vị'];
const TO = [...HEAD, 'Đơn vị tiếp nhận', 'Lý do', 'Ghi chú'];
const MAP = ['STT', 'Tên cũ', 'Mã cũ', 'Tên mới', 'Mã mới'];

function list(head: string[], ...rows: string[][]): string[][] {
  return [head, ...rows.map((cells, i) => [String(i + 1), ...cells])];
}

function family(title: string, cases: Record<string, Case>): void {
  describe(title, () => {
    describe.each(OFFICE_FORMATS)('in %s', (format) => {
      it.each(Object.entries(cases))('%s', async (_, { rows, errors = [], changes = [], options = {} }) => {
        const { sheet, ...rest } = options;
        if (sheet !== undefined && format !== 'xlsx') return;
        const imported = await plannedFrom(REGISTRY, rows, format, {
          ...rest,
          ...(sheet === undefined ? {} : { sheet }),
        });
        expect(errorsOf(imported)).toEqual(errors);
        expect(changesOf(imported)).toEqual(changes);
        if (errors.length === 0 && changes.length > 0) registryAfter(REGISTRY, imported);
      });
    });
  });
}

family('a grant of a code that somebody bears', {
  'another name': { rows: list(HEAD, ['Cấp mới', 'H24.03', 'Sở Khác']), errors: ['code-taken'] },
  'the same name': { rows: list(HEAD, ['Thêm mới', 'H24.03', 'Sở Tài chính']), errors: ['code-taken'] },
  'no name': { rows: list(HEAD, ['Cấp mới', 'H24.03', '']), errors: ['list-name-missing'] },
  'in the old form': { rows: list(HEAD, ['Cấp mới', '000.00.03.H24', 'Sở Khác']), errors: ['code-taken'] },
  'a sub-unit': { rows: list(HEAD, ['Bổ sung', 'H24.01.01', 'Phòng Mới']), errors: ['code-taken'] },
  'a closed one': { rows: list(HEAD, ['Cấp mới', 'H24.06', 'Sở Mới']), errors: ['code-closed'] },
  'by a heading row': {
    rows: [HEAD, ['A. CẤP MỚI', '', '', ''], ['1', '', 'H24.03', 'Sở Khác']],
    errors: ['code-taken'],
  },
});

family('code and name that disagree', {
  'a closing': { rows: list(HEAD, ['Đóng', 'H24.05', 'Sở Nội vụ']), errors: ['name-differs'] },
  'a dissolution': {
    rows: list(HEAD, ['Giải thể', 'H24.04', 'Ủy ban nhân dân xã Cẩm Giàng']),
    errors: ['name-differs'],
  },
  'a name without its tones': {
    rows: list(HEAD, ['Đóng', 'H24.04', 'Uy ban nhan dan xa Cam Giang']),
    errors: ['name-differs'],
  },
  'a re-coding': { rows: list(HEAD, ['Thay thế', 'H24.02.01', 'Chi cục Khác']), errors: ['name-differs'] },
  'no word at all': { rows: list(HEAD, ['', 'H24.03', 'Sở Kế hoạch']), errors: ['name-differs'] },
  'an update': { rows: list(HEAD, ['Cập nhật', 'H24.03', 'Sở Kế hoạch']), errors: ['name-differs'] },
  'the old name is not the unit’s': {
    rows: [
      ['Mã', 'Tên cũ', 'Tên mới'],
      ['H24.03', 'Sở Kế hoạch', 'Sở Kế hoạch và Tài chính'],
    ],
    errors: ['name-differs'],
  },
  'a receiving body': {
    rows: list(TO, ['Sáp nhập', 'H24.02.01', 'Chi cục Văn thư - Lưu trữ', 'Sở Y tế (H24.03)', '', '']),
    errors: ['receiver-differs'],
  },
});

family('"Giữ nguyên"', {
  'another name': { rows: list(HEAD, ['Giữ nguyên', 'H24.03', 'Sở Tài chính khác hẳn']), errors: ['name-differs'] },
  'an unknown code': { rows: list(HEAD, ['Giữ nguyên', 'H24.77', 'Sở không có']), errors: ['code-unknown'] },
  'an unknown name': { rows: list(HEAD, ['Không thay đổi', '', 'Sở không có']), errors: ['unit-unknown'] },
  'a closed code': { rows: list(HEAD, ['Giữ nguyên', 'H24.06', 'Sở Du lịch']), errors: ['code-closed'] },
  'contact data that differs': {
    rows: [
      ['Mã', 'Tên đơn vị', 'Trạng thái', 'Điện thoại'],
      ['H24.01', 'Sở Y tế', 'Giữ nguyên', '0225 9'],
    ],
    errors: ['keep-differs'],
  },
  'all as it is': {
    rows: [
      ['Mã', 'Tên đơn vị', 'Trạng thái', 'Điện thoại'],
      ['H24.01', 'Sở Y tế', 'Giữ nguyên', '0225 000 0001'],
    ],
  },
});

const MERGED: Change[] = [{ merge: { from: ['H24.02.01'], into: { code: 'H24.02' } } }];
const VT = 'Chi cục Văn thư - Lưu trữ';

family('a closing that names who takes over', {
  'by code': { rows: list(TO, ['Đóng', 'H24.02.01', VT, 'H24.02', '', '']), changes: MERGED },
  'by name': { rows: list(TO, ['Đóng', 'H24.02.01', VT, 'Sở Nội vụ', '', '']), changes: MERGED },
  'by name and code': { rows: list(TO, ['Sáp nhập', 'H24.02.01', VT, 'Sở Nội vụ (H24.02)', '', '']), changes: MERGED },
  'by a code in the old form': { rows: list(TO, ['Hợp nhất', '', VT, '000.00.02.H24', '', '']), changes: MERGED },
  'by a new code beside the old one': {
    rows: [
      ['Loại thay đổi', 'Mã cũ', 'Tên đơn vị', 'Mã mới'],
      ['Sáp nhập', 'H24.02.01', VT, 'H24.02'],
    ],
    changes: MERGED,
  },
  'by the reason too': {
    rows: list(TO, ['Hủy bỏ/Đóng mã', 'H24.02.01', VT, 'Sở Nội vụ', 'Sáp nhập', '']),
    changes: MERGED,
  },
  'in a column "Nhập vào"': {
    rows: [
      ['Loại thay đổi', 'Mã', 'Tên đơn vị', 'Nhập vào'],
      ['Đóng mã', 'H24.02.01', VT, 'Sở Nội vụ'],
    ],
    changes: MERGED,
  },
  'several into one': {
    rows: list(TO, ['Sáp nhập', 'H24.02.01', VT, 'Sở Nội vụ', '', ''], ['Sáp nhập', 'H24.03.01', '', 'H24.02', '', '']),
    changes: [{ merge: { from: ['H24.02.01', 'H24.03.01'], into: { code: 'H24.02' } } }],
  },
  'one into several, a part each': {
    rows: list(TO, ['Chia', 'H24.02.01', VT, 'Sở Nội vụ; Sở Tài chính', '', '']),
    changes: [{ split: { from: 'H24.02.01', into: [{ code: 'H24.02' }, { code: 'H24.03' }] } }],
  },
  'one into several, a row each': {
    rows: list(TO, ['Chia', 'H24.02.01', VT, 'Sở Nội vụ', '', ''], ['Chia', 'H24.02.01', VT, 'H24.03', '', '']),
    changes: [{ split: { from: 'H24.02.01', into: [{ code: 'H24.02' }, { code: 'H24.03' }] } }],
  },
  'a body that the list grants': {
    rows: list(TO, ['Cấp mới', 'H24.09', 'Sở Mới', '', '', ''], ['Sáp nhập', 'H24.02.01', VT, 'Sở Mới', '', '']),
    changes: [
      { grant: { code: 'H24.09', name: 'Sở Mới' } },
      { merge: { from: ['H24.02.01'], into: { code: 'H24.09' } } },
    ],
  },
  'dissolved and taken over': {
    rows: list(TO, ['Giải thể', 'H24.02.01', VT, 'Sở Nội vụ', '', '']),
    errors: ['receiver-dissolved'],
  },
  'a reason that says dissolved': {
    rows: list(TO, ['Đóng', 'H24.02.01', VT, 'Sở Nội vụ', 'Giải thể', '']),
    errors: ['receiver-dissolved'],
  },
  'merged into nobody': { rows: list(TO, ['Sáp nhập', 'H24.02.01', VT, '', '', '']), errors: ['receiver-needed'] },
  'a reason that says merged, and nobody': {
    rows: list(TO, ['Đóng', 'H24.02.01', VT, '', 'Sáp nhập theo nghị quyết', '']),
    errors: ['receiver-needed'],
  },
  'in the note alone': {
    rows: list(TO, ['Đóng', 'H24.02.01', VT, '', '', 'Sáp nhập vào Sở Nội vụ']),
    errors: ['receiver-noted'],
  },
  'in the reason alone': {
    rows: list(TO, ['Đóng', 'H24.02.01', VT, '', 'Nhập vào H24.02', '']),
    errors: ['receiver-noted'],
  },
  'in the note of a row without a word': {
    rows: list(TO, ['', 'H24.02.01', VT, '', '', 'Sáp nhập vào Sở Nội vụ từ 01/7/2025']),
    errors: ['receiver-noted'],
  },
  'a like name': { rows: list(TO, ['Sáp nhập', 'H24.02.01', VT, 'Sở Nội vu', '', '']), errors: ['receiver-unknown'] },
  'a name that two bear': {
    rows: list(TO, ['Sáp nhập', 'H24.02.01', VT, 'Phòng Tổ chức', '', '']),
    errors: ['receiver-ambiguous'],
  },
  'a closed body': { rows: list(TO, ['Sáp nhập', 'H24.02.01', VT, 'H24.06', '', '']), errors: ['receiver-unknown'] },
  'without a word of change': {
    rows: list(TO, ['', 'H24.02.01', VT, 'Sở Nội vụ', '', '']),
    errors: ['receiver-unasked'],
  },
});

family('other words of change', {
  'chia tách is asked back': {
    rows: list(TO, ['Chia tách', 'H24.02.01', VT, 'Sở Nội vụ; Sở Y tế', '', '']),
    errors: ['split-unclear'],
  },
  'chia into one': { rows: list(TO, ['Chia', 'H24.02.01', VT, 'Sở Y tế', '', '']), errors: ['split-one'] },
  'tách lives on': {
    rows: list(TO, ['Tách', 'H24.03', 'Sở Tài chính', 'Sở Y tế', '', '']),
    changes: [{ spinOff: { from: 'H24.03', into: [{ code: 'H24.01' }] } }],
  },
  'tách, told at the new body': {
    rows: [
      ['Loại thay đổi', 'Mã', 'Tên đơn vị', 'Hình thành từ'],
      ['Tách', 'H24.09', 'Sở Mới', 'Sở Tài chính (H24.03)'],
    ],
    changes: [
      { grant: { code: 'H24.09', name: 'Sở Mới' } },
      { spinOff: { from: 'H24.03', into: [{ code: 'H24.09' }] } },
    ],
  },
  'hợp nhất, told at the new body': {
    rows: [
      ['Loại thay đổi', 'Mã', 'Tên đơn vị', 'Hình thành từ'],
      ['Hợp nhất', 'H24.09', 'Phòng Mới', 'H24.02.02; H24.03.01'],
    ],
    changes: [
      { grant: { code: 'H24.09', name: 'Phòng Mới' } },
      { merge: { from: ['H24.02.02', 'H24.03.01'], into: { code: 'H24.09' } } },
    ],
  },
  'chuyển under another parent': {
    rows: list([...HEAD, 'Cấp trên'], ['Chuyển', 'H24.02.01', VT, 'Sở Y tế']),
    changes: [{ replace: { code: 'H24.02.01', parent: 'H24.01' } }],
  },
  'chuyển to the receiving body': {
    rows: list(TO, ['Chuyển', 'H24.02.01', VT, 'Sở Y tế', '', '']),
    changes: [{ replace: { code: 'H24.02.01', parent: 'H24.01' } }],
  },
  'chuyển to nowhere': { rows: list(HEAD, ['Chuyển', 'H24.02.01', VT]), errors: ['move-nowhere'] },
  'giải thể': { rows: list(HEAD, ['Giải thể', 'H24.02.01', VT]), changes: [{ close: { code: 'H24.02.01' } }] },
  'hủy bỏ of a code long in force': { rows: list(HEAD, ['Hủy bỏ', 'H24.02.01', VT]), errors: ['annul-unclear'] },
  'hủy bỏ by name of a code long in force': { rows: list(HEAD, ['Hủy bỏ', '', VT]), errors: ['annul-unclear'] },
  'hủy bỏ because it was granted in error': {
    rows: list(TO, ['Hủy bỏ', 'H24.02.01', VT, '', 'Cấp sai', '']),
    changes: [{ annul: { code: 'H24.02.01' } }],
  },
  'hủy bỏ with the error in the note': {
    rows: list(TO, ['Hủy bỏ', 'H24.02.01', VT, '', '', 'Cấp trùng']),
    changes: [{ annul: { code: 'H24.02.01' } }],
  },
  'hủy bỏ because it was granted twice, with the code that stays': {
    rows: list(TO, ['Hủy bỏ', 'H24.02.01', VT, '', 'Cấp trùng với H24.02.02', '']),
    changes: [{ annul: { code: 'H24.02.01' } }],
  },
  'hủy bỏ with an error denied in the note': {
    rows: list(TO, ['Hủy bỏ', 'H24.02.01', VT, '', '', 'Không cấp trùng']),
    errors: ['annul-unclear'],
  },
  'hủy bỏ mã cấp sai': {
    rows: list(HEAD, ['Hủy bỏ mã cấp sai', 'H24.02.01', VT]),
    changes: [{ annul: { code: 'H24.02.01' } }],
  },
  'hủy bỏ with a receiving body': {
    rows: list(TO, ['Hủy bỏ', 'H24.02.01', VT, 'Sở Nội vụ', '', '']),
    errors: ['receiver-annulled'],
  },
  'hủy bỏ with a new code': {
    rows: list([...HEAD, 'Mã mới'], ['Hủy bỏ', 'H24.02.01', VT, 'H24.02.07']),
    errors: ['receiver-annulled'],
  },
  'hủy bỏ with a receiving body in the note': {
    rows: list(TO, ['Hủy bỏ', 'H24.02.01', VT, '', '', 'chuyển về Sở Nội vụ']),
    errors: ['receiver-noted'],
  },
  'hủy bỏ because it is dissolved': {
    rows: list(TO, ['Hủy bỏ', 'H24.02.01', VT, '', 'Giải thể', '']),
    changes: [{ close: { code: 'H24.02.01' } }],
  },
  'hủy bỏ for a reason that leaves it open': {
    rows: list(TO, ['Hủy bỏ', 'H24.02.01', VT, '', 'Theo đề nghị của cơ quan', '']),
    errors: ['annul-unclear'],
  },
  'đính chính': {
    rows: list(TO, ['Đính chính', 'H24.02.01', 'Chi cục Văn thư – Lưu trữ,', '', 'sai dấu câu', '']),
    changes: [{ correct: { code: 'H24.02.01', name: 'Chi cục Văn thư – Lưu trữ,', reason: 'sai dấu câu' } }],
  },
  'đính chính without a reason': {
    rows: list(HEAD, ['Đính chính', 'H24.02.01', 'Chi cục Văn thu']),
    errors: ['reason-needed'],
  },
  'thành lập lại': {
    rows: list(HEAD, ['Thành lập lại', 'H24.06', 'Sở Du lịch']),
    changes: [{ reestablish: { closed: 'H24.06', parent: 'H24', name: 'Sở Du lịch' } }],
  },
  'thành lập lại by name': {
    rows: list(HEAD, ['Tái lập', '', 'Sở Du lịch']),
    changes: [{ reestablish: { closed: 'H24.06', parent: 'H24', name: 'Sở Du lịch' } }],
  },
  'with a day of its own': {
    rows: list([...HEAD, 'Ngày hiệu lực'], ['Giải thể', 'H24.02.01', VT, '01/07/2024']),
    changes: [{ close: { code: 'H24.02.01' }, effective: '2024-07-01' }],
  },
  'with a day that is none': {
    rows: list([...HEAD, 'Ngày hiệu lực'], ['Giải thể', 'H24.02.01', VT, 'quý III']),
    errors: ['effective-malformed'],
  },
  'what is not to be': {
    rows: list(HEAD, ['Không giải thể', 'H24.02.01', VT]),
    errors: ['list-change-unknown'],
  },
  'đổi tên without a name': { rows: list(HEAD, ['Đổi tên', 'H24.03', '']), errors: ['list-name-missing'] },
  'two columns ticked at once': {
    rows: [
      ['Mã', 'Tên đơn vị', 'Đổi tên', 'Hủy bỏ'],
      ['H24.02.01', VT, 'x', 'x'],
    ],
    errors: ['list-change-unknown'],
  },
  'two words at once': {
    rows: list(HEAD, ['Đổi tên, thay thế mã', 'H24.02.01', 'Chi cục Mới']),
    errors: ['list-change-unknown'],
  },
});

family('what stands over a list', {
  'a title of closings': {
    rows: [
      ['STT', 'Tên đơn vị', 'Mã định danh'],
      ['1', VT, 'H24.02.01'],
    ],
    options: { title: 'DANH SÁCH MÃ ĐỊNH DANH HỦY BỎ, ĐÓNG' },
    changes: [{ close: { code: 'H24.02.01' } }],
  },
  'a title of withdrawals': {
    rows: [
      ['STT', 'Tên đơn vị', 'Mã định danh'],
      ['1', VT, 'H24.02.01'],
    ],
    options: { title: 'Danh sách mã định danh điện tử bị thu hồi' },
    changes: [{ close: { code: 'H24.02.01' } }],
  },
  'a title of closings over new codes': {
    rows: [
      ['STT', 'Tên đơn vị', 'Mã định danh'],
      ['1', 'Sở Mới', 'H24.09'],
    ],
    options: { title: 'Danh sách các đơn vị giải thể' },
    errors: ['code-unknown'],
  },
  'a title of closings over names': {
    rows: [
      ['STT', 'Tên đơn vị'],
      ['1', 'Ủy ban nhân dân xã Cẩm Giàng'],
    ],
    options: { title: 'Danh sách đóng mã', parent: 'H24' },
    errors: ['unit-unknown'],
  },
  'a title of several things': {
    rows: [
      ['STT', 'Tên đơn vị', 'Mã định danh'],
      ['1', 'Sở Mới', 'H24.09'],
    ],
    options: { title: 'Danh sách cấp mới, đổi tên, hủy bỏ mã định danh' },
    errors: ['title-mixed'],
  },
  'a sheet’s name': {
    rows: [
      ['STT', 'Tên đơn vị', 'Mã định danh'],
      ['1', VT, 'H24.02.01'],
    ],
    options: { sheet: 'Đóng mã' },
    changes: [{ close: { code: 'H24.02.01' } }],
  },
  'heading rows between': {
    rows: [
      ['STT', 'Tên đơn vị', 'Mã định danh'],
      ['I', 'Các đơn vị cấp mới', ''],
      ['1', 'Sở Mới', 'H24.09'],
      ['II', 'Các đơn vị giải thể', ''],
      ['1', VT, 'H24.02.01'],
    ],
    changes: [{ grant: { code: 'H24.09', name: 'Sở Mới' } }, { close: { code: 'H24.02.01' } }],
  },
  'a title of what is left': {
    rows: [
      ['STT', 'Tên đơn vị', 'Mã định danh'],
      ['1', 'Văn phòng', 'H24.09'],
    ],
    options: { title: 'Danh sách các cơ quan, đơn vị sau khi sắp xếp, giải thể' },
    changes: [{ grant: { code: 'H24.09', name: 'Văn phòng' } }],
  },
  'a people’s council closes nothing': {
    rows: [
      ['STT', 'Tên đơn vị', 'Mã định danh'],
      ['1', 'Văn phòng', 'H24.09'],
    ],
    options: { title: 'Danh sách các đơn vị thuộc Hội đồng nhân dân phường Đông Hải' },
    changes: [{ grant: { code: 'H24.09', name: 'Văn phòng' } }],
  },
});

const GIANG = 'Ủy ban nhân dân xã Cẩm Giang';
const HA = 'Ủy ban nhân dân xã Sơn Hà';

family('a table of old codes and new ones', {
  'into a body there is': {
    rows: list(MAP, [GIANG, 'H24.04', HA, 'H24.05']),
    changes: [{ merge: { from: ['H24.04'], into: { code: 'H24.05' } } }],
  },
  'several into a new one': {
    rows: list(
      MAP,
      [GIANG, 'H24.04', 'Ủy ban nhân dân xã Mới', 'H24.09'],
      [HA, 'H24.05', 'Ủy ban nhân dân xã Mới', 'H24.09'],
    ),
    changes: [
      { grant: { code: 'H24.09', name: 'Ủy ban nhân dân xã Mới' } },
      { merge: { from: ['H24.04', 'H24.05'], into: { code: 'H24.09' } } },
    ],
  },
  'the same body under a new code': {
    rows: list(MAP, [GIANG, 'H24.04', GIANG, 'H24.09']),
    changes: [{ replace: { code: 'H24.04', with: 'H24.09' } }],
  },
  'under a new code and a new name': {
    rows: list(MAP, [GIANG, 'H24.04', 'Ủy ban nhân dân phường Cẩm Giang', 'H24.09']),
    changes: [
      { replace: { code: 'H24.04', with: 'H24.09' } },
      { rename: { code: 'H24.09', name: 'Ủy ban nhân dân phường Cẩm Giang' } },
    ],
  },
  'a new name under the same code': {
    rows: list(MAP, [GIANG, 'H24.04', 'Ủy ban nhân dân phường Cẩm Giang', 'H24.04']),
    changes: [{ rename: { code: 'H24.04', name: 'Ủy ban nhân dân phường Cẩm Giang' } }],
  },
  'one into several': {
    rows: list(MAP, [GIANG, 'H24.04', 'Xã A', 'H24.08'], [GIANG, 'H24.04', 'Xã B', 'H24.09']),
    changes: [
      { grant: { code: 'H24.08', name: 'Xã A' } },
      { grant: { code: 'H24.09', name: 'Xã B' } },
      { split: { from: 'H24.04', into: [{ code: 'H24.08' }, { code: 'H24.09' }] } },
    ],
  },
  'an old code in the old form': {
    rows: list(MAP, [HA, '000.00.55.H24', GIANG, 'H24.04']),
    changes: [{ merge: { from: ['H24.05'], into: { code: 'H24.04' } } }],
  },
  'an old name that is another’s': { rows: list(MAP, ['Sở Y tế', 'H24.04', HA, 'H24.05']), errors: ['name-differs'] },
  'a new name that is another’s': {
    rows: list(MAP, [GIANG, 'H24.04', 'Sở Y tế', 'H24.05']),
    errors: ['receiver-differs'],
  },
  'no new code': {
    rows: list(MAP, [GIANG, 'H24.04', '', ''], [HA, 'H24.05', HA, 'H24.05']),
    errors: ['change-needed'],
  },
});

const PARENT = [...HEAD, 'Cấp trên'];

family('moves into what the list grants', {
  'by its name': {
    rows: list(PARENT, ['Cấp mới', '', 'Sở Mới', 'H24'], ['Thay thế', 'H24.02.01', VT, 'Sở Mới']),
    changes: [
      { grant: { parent: 'H24', name: 'Sở Mới', as: 'r1' } },
      { replace: { code: 'H24.02.01', parent: '$r1' } },
    ],
  },
  'before it is granted': {
    rows: list(PARENT, ['Chuyển', 'H24.02.01', VT, 'Sở Mới'], ['Cấp mới', '', 'Sở Mới', 'H24']),
    changes: [
      { replace: { code: 'H24.02.01', parent: '$r1' } },
      { grant: { parent: 'H24', name: 'Sở Mới', as: 'r1' } },
    ],
  },
  'by its code': {
    rows: list(PARENT, ['Cấp mới', 'H24.09', 'Sở Mới', ''], ['Chuyển', 'H24.02.01', VT, 'H24.09']),
    changes: [{ grant: { code: 'H24.09', name: 'Sở Mới' } }, { replace: { code: 'H24.02.01', parent: 'H24.09' } }],
  },
  'with what is beneath': {
    rows: list(PARENT, ['Cấp mới', 'H24.09', 'Sở Mới', ''], ['Chuyển', 'H24.01.01', 'Bệnh viện Đa khoa A', 'Sở Mới']),
    options: { children: 'move' },
    changes: [
      { grant: { code: 'H24.09', name: 'Sở Mới' } },
      { replace: { code: 'H24.01.01', parent: 'H24.09', children: 'move' } },
    ],
  },
  'with what is beneath, by a column': {
    rows: list([...PARENT, 'Cấp dưới'], ['Chuyển', 'H24.01.01', 'Bệnh viện Đa khoa A', 'Sở Nội vụ', 'chuyển theo']),
    changes: [{ replace: { code: 'H24.01.01', parent: 'H24.02', children: 'move' } }],
  },
  'a merger into it': {
    rows: list(
      [...TO, 'Cấp trên'],
      ['Cấp mới', '', 'Sở Mới', '', '', '', 'H24'],
      ['Sáp nhập', 'H24.02.01', VT, 'Sở Mới', '', '', ''],
    ),
    changes: [
      { grant: { parent: 'H24', name: 'Sở Mới', as: 'r1' } },
      { merge: { from: ['H24.02.01'], into: { code: '$r1' } } },
    ],
  },
});

family('the body above', {
  'by name, not the code’s own': {
    rows: list(PARENT, ['Cấp mới', 'H24.01.30', 'Phòng', 'Sở Nội vụ']),
    errors: ['parent-differs'],
  },
  'by code, not the code’s own': {
    rows: list(PARENT, ['', 'H24.01.30', 'Phòng', 'H24.02']),
    errors: ['parent-differs'],
  },
  'of a unit that is there': { rows: list(PARENT, ['', 'H24.02.01', VT, 'Sở Y tế']), errors: ['parent-differs'] },
  'a name nobody bears': { rows: list(PARENT, ['', 'H24.01.30', 'Phòng', 'Sở Lạ']), errors: ['parent-differs'] },
  'a name that the list gives to another': {
    rows: list(PARENT, ['Cấp mới', 'H24.09', 'Sở Mới', ''], ['Cấp mới', 'H24.01.30', 'Phòng', 'Sở Mới']),
    errors: ['parent-differs'],
    changes: [{ grant: { code: 'H24.09', name: 'Sở Mới' } }],
  },
  'its own, by name': {
    rows: list(PARENT, ['Cấp mới', 'H24.01.30', 'Phòng', 'sở y tế']),
    changes: [{ grant: { code: 'H24.01.30', name: 'Phòng' } }],
  },
  'the one above that': {
    rows: list(PARENT, ['Cấp mới', 'H24.01.01.009', 'Khoa Mới', 'Sở Y tế']),
    changes: [{ grant: { code: 'H24.01.01.009', name: 'Khoa Mới' } }],
  },
});

family('a name known elsewhere', {
  'without code and parent': {
    rows: [
      ['STT', 'Tên', 'Mã'],
      ['1', 'Bệnh viện Đa khoa A', ''],
    ],
    errors: ['name-elsewhere'],
  },
  'with the user’s parent': {
    rows: [
      ['STT', 'Tên', 'Mã'],
      ['1', 'Bệnh viện Đa khoa A', ''],
    ],
    options: { parent: 'H24' },
    errors: ['name-elsewhere'],
  },
  'in another spelling': {
    rows: [
      ['STT', 'Tên', 'Mã'],
      ['1', 'BỆNH VIỆN ĐA KHOA  A', ''],
    ],
    errors: ['name-elsewhere'],
  },
  'by an abbreviation': {
    rows: [
      ['STT', 'Tên', 'Mã'],
      ['1', 'UBND xã Sơn Hà', ''],
    ],
    errors: ['name-elsewhere'],
  },
  'asked for as new': { rows: list(HEAD, ['Cấp mới', '', 'Bệnh viện Đa khoa A']), errors: ['name-elsewhere'] },
  'another name': {
    rows: [
      ['STT', 'Tên', 'Mã'],
      ['1', 'UBND xã Sơn Hạ', ''],
    ],
    options: { parent: 'H24' },
    changes: [{ grant: { parent: 'H24', name: 'UBND xã Sơn Hạ', as: 'r1' } }],
  },
  'with a parent of its own': {
    rows: [
      ['STT', 'Tên', 'Mã', 'Cấp trên'],
      ['1', 'Khoa Nội', '', 'H24.02'],
    ],
    changes: [{ grant: { parent: 'H24.02', name: 'Khoa Nội', as: 'r1' } }],
  },
});

family('codes that are something else', {
  'of a document': { rows: list(HEAD, ['', 'H01.151.2026.08.25.125.UBND.22', 'A']), errors: ['code-malformed'] },
  'of a file': { rows: list(HEAD, ['', '000.00.01.H29-240115-0001', 'A']), errors: ['code-malformed'] },
  'of a procedure': { rows: list(HEAD, ['', '1.011442.000.00.00.H38', 'A']), errors: ['code-malformed'] },
  'of three groups': { rows: list(HEAD, ['', '01.14.H29', 'A']), errors: ['code-malformed'] },
  'of an enterprise': { rows: list(HEAD, ['', '0201234567', 'A']), errors: ['code-malformed'] },
  'of other organisations': { rows: list(HEAD, ['', 'Z01.02', 'A']), errors: ['code-malformed'] },
});

it('another body under a known code is worth a look, also where a renaming is asked for', async () => {
  const imported = await plannedFrom(REGISTRY, list(HEAD, ['Đổi tên', 'H24.03', 'Sở Khoa học và Công nghệ']), 'csv');
  expect(imported.findings.map(({ rule, severity }) => [rule, severity])).toEqual([
    ['import-name-wholly-other', 'warning'],
  ]);
  const near = await plannedFrom(REGISTRY, list(HEAD, ['Đổi tên', 'H24.03', 'Sở Kế hoạch và Tài chính']), 'csv');
  expect(near.findings).toEqual([]);
});

it('a body above that nobody knows is called as the rows beneath it call it', async () => {
  const head = ['STT', 'Mã', 'Tên đơn vị', 'Cấp trên'];
  const named = (rows: string[][]) => plannedFrom(REGISTRY, rows, 'csv', { addMissingParents: true });
  const agreed = await named(
    list(head, ['H24.09.01', 'Phòng A', 'Sở Tư pháp'], ['H24.09.02', 'Phòng B', 'Sở Tư pháp']),
  );
  expect(agreed.missing).toEqual([{ code: 'H24.09', name: 'Sở Tư pháp', count: 2 }]);
  const torn = await named(list(head, ['H24.09.01', 'Phòng A', 'Sở Tư pháp'], ['H24.09.02', 'Phòng B', 'Sở Ngoại vụ']));
  expect(errorsOf(torn)).toEqual(['rows-conflict', 'rows-conflict']);
  expect(torn.changes).toEqual([]);
});

it('what several rows say of one body is taken together or not at all', async () => {
  const rows = list(TO, ['Chia', 'H24.02.01', VT, 'Sở Nội vụ', '', ''], ['Chia', 'H24.02.01', VT, 'Sở Lạ', '', '']);
  const imported = await plannedFrom(REGISTRY, rows, 'csv');
  expect(errorsOf(imported).sort()).toEqual(['receiver-unknown', 'rows-together']);
  expect(changesOf(imported)).toEqual([]);
});

const MOVED = [...HEAD, 'Cấp trên cũ', 'Cấp trên mới'];

family('the old body above', {
  'another one, by name': {
    rows: list(MOVED, ['Chuyển', 'H24.02.01', VT, 'Sở Tài chính', 'Sở Y tế']),
    errors: ['parent-before-differs'],
  },
  'another one, by code': {
    rows: list(MOVED, ['Chuyển', 'H24.02.01', VT, 'H24.03', 'Sở Y tế']),
    errors: ['parent-before-differs'],
  },
  'one that nobody knows': {
    rows: list(MOVED, ['Chuyển', 'H24.02.01', VT, 'Sở Lạ', 'Sở Y tế']),
    errors: ['parent-before-differs'],
  },
  'of a unit that is named alone': {
    rows: list(MOVED, ['Chuyển', '', VT, 'Sở Tài chính', 'Sở Y tế']),
    errors: ['parent-before-differs'],
  },
  'of a closing': {
    rows: list([...HEAD, 'Đơn vị chủ quản cũ'], ['Giải thể', 'H24.02.01', VT, 'Sở Y tế']),
    errors: ['parent-before-differs'],
  },
  'code and name that disagree': {
    rows: list([...HEAD, 'Đơn vị chủ quản cũ'], ['Giải thể', 'H24.02.01', VT, 'H24.02 - Sở Y tế']),
    errors: ['parent-named-otherwise'],
  },
  'the one of the registry': {
    rows: list(MOVED, ['Chuyển', 'H24.02.01', VT, 'Sở Nội vụ', 'Sở Y tế']),
    changes: [{ replace: { code: 'H24.02.01', parent: 'H24.01' } }],
  },
});

family('what one list says against itself', {
  'a dissolution beside a grant of the name': {
    rows: list(HEAD, ['Giải thể', 'H24.02.01', VT], ['Cấp mới', 'H24.02.09', VT]),
    errors: ['closed-granted', 'closed-granted'],
  },
  'a dissolution by name beside a grant of the name': {
    rows: list(HEAD, ['Giải thể', '', VT], ['Cấp mới', 'H24.02.09', VT]),
    errors: ['closed-granted', 'closed-granted'],
  },
  'a dissolution beside a grant of the name without a code': {
    rows: list(HEAD, ['Giải thể', 'H24.02.01', VT], ['Cấp mới', '', VT]),
    errors: ['name-elsewhere', 'closed-granted'],
  },
  'a dissolution beside a grant of the name under the same body': {
    rows: list([...HEAD, 'Cấp trên'], ['Giải thể', 'H24.02.01', VT, ''], ['Cấp mới', '', VT, 'Sở Nội vụ']),
    errors: ['code-taken', 'closed-granted'],
  },
  'a dissolution beside a grant of the name under another body': {
    rows: list([...HEAD, 'Cấp trên'], ['Giải thể', 'H24.02.01', VT, ''], ['Cấp mới', '', VT, 'Sở Y tế']),
    errors: ['closed-granted', 'closed-granted'],
  },
  'one name with two new codes, which tell two bodies apart': {
    rows: list(HEAD, ['Cấp mới', 'H24.02.08', 'Trạm X'], ['Cấp mới', 'H24.02.09', 'Trạm X']),
    changes: [{ grant: { code: 'H24.02.08', name: 'Trạm X' } }, { grant: { code: 'H24.02.09', name: 'Trạm X' } }],
  },
  'one name with a code and without one': {
    rows: list([...HEAD, 'Cấp trên'], ['Cấp mới', 'H24.02.08', 'Trạm X', ''], ['Cấp mới', '', 'Trạm X', 'H24.02']),
    errors: ['name-two-codes', 'name-two-codes'],
  },
  'one name with two codes and two addresses': {
    rows: list(
      [...HEAD, 'Địa chỉ'],
      ['Cấp mới', 'H24.02.08', 'Trạm X', 'xã A'],
      ['Cấp mới', 'H24.02.09', 'Trạm X', 'xã B'],
    ),
    changes: [
      { grant: { code: 'H24.02.08', name: 'Trạm X', address: 'xã A' } },
      { grant: { code: 'H24.02.09', name: 'Trạm X', address: 'xã B' } },
    ],
  },
  'one old code with two new ones and one name': {
    rows: [
      ['STT', 'Mã cũ', 'Tên đơn vị', 'Mã mới'],
      ['1', 'H24.02.01', VT, 'H24.02.08'],
      ['2', 'H24.02.01', VT, 'H24.03.09'],
    ],
    errors: ['name-two-codes', 'name-two-codes'],
  },
});

family('a heading with a code above one that is not under it', {
  'granted deeper': {
    rows: [
      ['STT', 'Mã định danh', 'Tên đơn vị'],
      ['I', 'H24.03', 'Sở Tài chính'],
      ['1', 'H24.03.09', 'Phòng A'],
      ['2', 'H24.02.09', 'Phòng B'],
    ],
    errors: ['parent-differs'],
    changes: [{ grant: { code: 'H24.03.09', name: 'Phòng A' } }],
  },
  'of the level of the heading': {
    rows: [
      ['STT', 'Mã định danh', 'Tên đơn vị'],
      ['I', 'H24.03', 'Sở Tài chính'],
      ['1', 'H24.03.09', 'Phòng A'],
      ['2', 'H24.09', 'Sở B'],
    ],
    changes: [{ grant: { code: 'H24.03.09', name: 'Phòng A' } }, { grant: { code: 'H24.09', name: 'Sở B' } }],
  },
  'of a unit that is there': {
    rows: [
      ['STT', 'Mã định danh', 'Tên đơn vị', 'Địa chỉ'],
      ['I', 'H24.03', 'Sở Tài chính', ''],
      ['1', 'H24.03.01', 'Phòng Tổ chức', 'Số 1'],
      ['2', 'H24.02.01', VT, 'Số 2'],
    ],
    changes: [{ update: { code: 'H24.03.01', address: 'Số 1' } }, { update: { code: 'H24.02.01', address: 'Số 2' } }],
  },
});

family('tax codes', {
  'that lost their zero': {
    rows: list(
      [...HEAD, 'Mã số thuế'],
      ['Cấp mới', 'H24.02.08', 'Phòng A', '200123456'],
      ['Cấp mới', 'H24.02.09', 'Phòng B', '200123456-001'],
    ),
    errors: ['zero-lost', 'zero-lost'],
  },
  'that are none': {
    rows: list([...HEAD, 'MST'], ['Cấp mới', 'H24.02.08', 'Phòng A', 'xem sau']),
    errors: ['tax-malformed'],
  },
  'that are whole': {
    rows: list([...HEAD, 'Mã số thuế'], ['', 'H24.02.01', VT, '0200123456-001']),
    changes: [{ update: { code: 'H24.02.01', identifiers: [{ scheme: 'mst', value: '0200123456-001' }] } }],
  },
});
