import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string }[];
  problems: { rule: string; severity: string; place?: { row?: number }; message: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({ amended: '2023-01-10', units: ['H26.01,Sở Y tế', 'H26.15,UBND xã Đông Hội'] });
});

/** How many of the new codes with these notes are granted. */
function granted(notes: readonly string[]): string[] {
  const rows = notes.map((note, i) => `Trường Mầm non Số ${i + 1},H26.01.${String(i + 10)},"${note}"`);
  put(folder, 'a.csv', ['Tên cơ quan,Mã định danh,Ghi chú', ...rows, ''].join('\n'));
  const options = ['--decision', '200/QĐ-UBND', '--skip-errors', '--dry-run', '--json'];
  const answer = jsonOf<Answer>(run(folder, ['import', 'a.csv', ...options]), 'import');
  const codes = new Set(answer.granted.map(({ code }) => code));
  return notes.filter((_, i) => codes.has(`H26.01.${String(i + 10)}`));
}

describe('the note of a new code', () => {
  it('by which it is denied, in doubt or there already, is asked about', () => {
    const notes = [
      'Chưa cấp',
      'Không',
      'Không thực hiện cấp',
      'Đề nghị loại khỏi danh sách',
      'Bỏ qua',
      'Chờ ý kiến Sở Nội vụ',
      'Chưa thống nhất tên',
      'Tên chưa chính xác',
      'Không thuộc thẩm quyền',
      'Mã tạm',
      'Tạm cấp',
      'Đã có mã',
      'Mã của UBND xã Đông Hội',
      '???',
      'x',
      'Đề nghị xem lại',
      'Sai tên',
      'Chưa được duyệt',
      'Dự kiến 2026',
      'Dự kiến tháng 3/2026',
      'Chưa có QĐ',
      'Chưa có NQ của HĐND',
      'Loại',
      'chua cap',
      'Tạm thời chưa cấp mã',
      'Đợt này chưa cấp',
      'Đề nghị chưa cấp mã',
      'Hiện chưa cấp',
      'Không cấp mã riêng',
      'Để lại xem xét sau',
      'Sẽ xem xét vào đợt sau',
      'Cấp đợt sau',
      'Gác lại',
      'Đang xem xét',
      'Đang trình UBND tỉnh',
      'Thiếu hồ sơ',
      'Hồ sơ chưa đầy đủ',
      'Ngoài phạm vi',
      'Không có nhu cầu',
      'Dùng chung mã với Sở Y tế',
      'Cấp chung với Sở Y tế',
      'Đã có mã ở UBND xã Đông Hội',
      'Đã được cấp mã tại Bộ Y tế',
      'Có mã rồi',
      'Thuộc Bộ Y tế',
      'Dự phòng',
      'Sở không đồng ý',
      'Đã sáp nhập',
      'Đã sáp nhập theo NQ 1656/NQ-UBTVQH15',
      'Cấp vào đợt 2',
      'Cấp khi có quyết định',
      'Dự kiến cấp quý IV',
      'Sẽ cấp bổ sung',
      'Chuyển đợt sau',
      'Hoãn',
    ];
    expect(granted(notes)).toEqual([]);
  });

  it.each([
    ['Ghi chú', 'Đã cấp'],
    ['Ghi chú', 'Đã cấp mã năm 2022'],
    ['Nội dung thay đổi', 'Đã cấp'],
    ['Nội dung thay đổi', 'Cấp sau'],
  ])('that it has its code, or none yet, is asked about where the row has none: %s, %s', (heading, words) => {
    const rows = ['Trường Số 1', 'Trường Số 2'].map((name, i) => `${name},Sở Y tế,${i === 0 ? words : 'Cấp mới'}`);
    put(folder, 'a.csv', [`Tên cơ quan,Cấp trên,${heading}`, ...rows].join('\n'));
    const options = ['--decision', '200/QĐ-UBND', '--skip-errors', '--dry-run', '--json'];
    const answer = jsonOf<Answer>(run(folder, ['import', 'a.csv', ...options]), 'import');
    const told = answer.problems.filter(({ severity }) => severity === 'error');
    expect([answer.granted.length, told.map(({ rule }) => rule)]).toEqual([1, ['import-note-asks']]);
  });

  it('is taken where it speaks of what the body is, has, or has not', () => {
    const notes = [
      'Chưa cấp mã',
      'Hiện chưa cấp mã',
      'Chưa có mã',
      'Đã cấp tại Quyết định số 12/QĐ-UBND',
      'Đã có mã theo danh mục cũ',
      'Dùng chung trụ sở với Sở Y tế',
      'Để theo dõi',
      'Thuộc Bộ Chỉ huy quân sự tỉnh',
      'Nghiên cứu khoa học',
      'Đang xây dựng trụ sở',
      'Chưa có trụ sở',
      'Dự kiến chuyển trụ sở',
      'Không có con dấu',
      'Chưa có email công vụ',
      'Chưa được tự chủ',
      'Không nhận văn bản điện tử',
      'Đang chờ cấp email',
      'Loại I',
      'Loại hình công lập',
      'Đã được Bộ TTTT cấp mã',
      'Đã có chữ ký số',
      'Đã kiểm tra',
      'OK',
      'Đúng',
      'Mã này thay thế mã cũ dạng QCVN 102',
      'Trường hạng 2',
      'Trụ sở tạm',
      'Chờ con dấu mới',
      'Mã QHNS: 1012345',
      'Hợp nhất theo Nghị quyết số 29/NQ-HĐND',
      'Sáp nhập theo NQ 1656/NQ-UBTVQH15',
      'Hoãn thi tốt nghiệp',
      'Đã cấp năm 2022',
      'Cấp xã',
    ];
    expect(granted(notes)).toEqual(notes);
  });
});

describe('the note of a body that is there', () => {
  const NAMES = ['Sở Y tế,H26.01', 'UBND xã Đông Hội,H26.15'];

  /** What is said of a note beside a known body: the rule with its severity, and whether anything is to be written. */
  function noted(note: string): { told: string[]; changed: number } {
    put(folder, 'a.csv', ['Tên cơ quan,Mã định danh,Ghi chú', `${NAMES[0]},`, `${NAMES[1]},"${note}"`, ''].join('\n'));
    const options = ['--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json'];
    const { problems, units } = jsonOf<Answer & { units: unknown[] }>(
      run(folder, ['import', 'a.csv', ...options]),
      'import',
    );
    const told = problems.filter(({ rule }) => rule !== 'import-name-spelling');
    return { told: told.map(({ rule, severity }) => `${severity} ${rule}`), changed: units.length };
  }

  it.each([
    'Loại',
    'Loại khỏi danh sách',
    'Khóa mã',
    'Bỏ cấp huyện',
    'Sai tên, đúng là UBND xã Đông Hội Mới',
    'Tên đúng: UBND phường Đông Hội',
    'Sửa tên thành UBND phường Đông Hội',
    'Sai tên',
    'Tên chưa chính xác',
    'Đề nghị xem lại',
    '???',
    'Không thuộc thẩm quyền',
  ])('is asked about where it says that the row is wrong, or the body gone: %s', (note) => {
    expect(noted(note)).toEqual({ told: ['error import-note-asks'], changed: 0 });
  });

  it.each(['Giữ nguyên', 'Không thay đổi', 'Đúng', 'OK', 'Không', 'Đã kiểm tra', 'Tên đúng là UBND xã Đông Hội'])(
    'is told and not written where it says that all is well: %s',
    (note) => {
      expect(noted(note)).toEqual({ told: ['info import-notes-kept'], changed: 0 });
    },
  );

  it.each(['Loại I', 'Loại hình công lập', 'Chờ con dấu mới', 'Có trụ sở mới', 'Bỏ email cũ', 'Đã có mã'])(
    'is kept where it is a remark: %s',
    (note) => {
      expect(noted(note)).toEqual({ told: ['info import-notes-kept'], changed: 1 });
    },
  );
});
