import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string }[];
  closed: string[];
  problems: { rule: string; severity: string; message: string; hint?: string; where: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2022-02-10',
    units: ['H26.01,Sở Y tế', 'H26.01.01,Trường A', 'H26.01.02,Trường B', 'H26.02,Sở Nội vụ'],
  });
});

function imported(...lines: string[]): Answer {
  writeFileSync(join(folder, 'a.csv'), lines.join('\n'));
  const options = ['--decision', '200/QĐ-UBND', '--skip-errors', '--dry-run', '--json'];
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', ...options]), 'import');
}
const told = ({ problems }: Answer): string[] =>
  problems.filter(({ severity }) => severity !== 'info').map(({ rule, severity }) => `${severity} ${rule}`);
const noted = (note: string, unit = 'Trường A,H26.01.01'): Answer =>
  imported('Tên đơn vị,Mã định danh,Ghi chú', `${unit},"${note}"`);
const NEW = 'Trường D,H26.01.04';

describe('a note of a row that asks for no change', () => {
  it.each([
    'Đã sáp nhập',
    'Đã sáp nhập theo NQ 12/NQ-HĐND',
    'Đã hợp nhất từ 01/7/2022',
    'ngừng hoạt động từ 01/7/2022',
    'Ngừng hoạt động',
    'Tạm dừng hoạt động',
    'bỏ',
    'Kết thúc hoạt động 30/6/2022',
    'Đã giải thể và thu hồi con dấu',
    'Con dấu đã thu hồi, trường giải thể',
    'Trường này đã giải thể theo QĐ 12',
    'Đề nghị thu hồi mã',
    'Mã mới H26.01.09',
    'Thay bằng mã H26.01.09',
    'Trùng với H26.01.02',
    'Nay là Trường X',
    'Đổi tên thành Trường X',
    'Chuyển thành Trường chuyên X',
    'Hết nhiệm vụ',
    'Nghỉ hoạt động từ 01/7/2022',
    'Không tồn tại',
    'Thôi hoạt động',
    'Giải tán',
    'Đơn vị này không còn nữa',
    'Không dùng nữa',
    'Mất tư cách pháp nhân',
    'Trùng H26.01.02',
    'Tên đúng: Trường X',
    'Đã cổ phần hóa',
    'Nay gọi là Trường X',
    'Lấy tên mới Trường X',
    'Điều chỉnh tên thành Trường X',
    'Từ 01/7/2022 mang tên Trường X',
    'Mã đúng là H26.01.09',
    'Sử dụng mã H26.01.09',
    'Xem thêm H26.01.09',
    'Cấp trùng',
    'Cấp nhầm mã',
    'Gồm cả Trường B',
    'Trường B',
  ])('is asked about, for known and for new codes: %s', (note) => {
    for (const answer of [noted(note), noted(note, NEW)]) {
      expect(told(answer)).toEqual(['error import-note-asks']);
      expect(answer.granted).toEqual([]);
      expect(answer.problems[0]?.hint).toContain('Loại thay đổi');
    }
  });

  it.each([
    'Gộp',
    'Đã gộp',
    'Không còn phòng này',
    'Tách đôi',
    'Hết nhiệm kỳ, không tổ chức lại',
    'Về xã Tân Lập',
    'Chuyển về UBND xã Tân Lập',
    'Đã nâng lên phường',
    'Thành điểm trường',
    'Hạ xuống thị trấn',
  ])('is asked about where a known body became, or went to, something else: %s', (note) => {
    expect(told(noted(note))).toEqual([expect.stringMatching(/^error import-(?:note-asks|receiver-noted)$/)]);
  });

  it.each(['Nâng lên phường từ năm 2025', 'Về đích nông thôn mới', 'Thành tích tốt'])(
    'is kept where it tells how a new body came to be, or something else: %s',
    (note) => {
      expect(noted(note, NEW).granted.map(({ code }) => code)).toEqual(['H26.01.04']);
    },
  );

  it.each([
    'Thành lập mới trên cơ sở Trường A',
    'Thành lập từ Trường B',
    'Tổ chức lại từ Trường A, Trường B',
    'Gộp 02 trường: Trường A, Trường B',
    'Tách từ Trường B',
    'Tiền thân là Trường B',
  ])('is asked about where a new body came out of one that is open: %s', (note) => {
    const answer = noted(note, NEW);
    expect(told(answer)).toEqual(['error import-note-asks']);
    expect(answer.granted).toEqual([]);
    expect(answer.problems[0]?.message).toMatch(/H26\.01\.0[12] – Trường [AB]/);
  });

  it.each(['Xã đã nhập vào Trường B', 'Đơn vị đã sáp nhập vào Trường B'])(
    'is asked about where it speaks of the body itself: %s',
    (note) => {
      expect(told(noted(note))).toEqual(['error import-receiver-noted']);
    },
  );

  it('is kept as a remark of the unit otherwise, of which the number is told with the first cells', () => {
    const rows = [
      'Trường A,H26.01.01,Hạng 2',
      'Trường B,H26.01.02,Hạng 3',
      'Trường D,H26.01.04,Hạng 1',
      'Sở Y tế,H26.01,',
    ];
    const { problems } = imported('Tên đơn vị,Mã định danh,Ghi chú', ...rows);
    expect(problems.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['info import-notes-kept']);
    expect(problems[0]?.message).toMatch(/^3 ghi chú .*C2, .*C3, .*C4\)/);
  });

  it.each(['Thành lập mới trên cơ sở sáp nhập Trường A và Trường B', 'Sáp nhập từ Trường A, Trường B'])(
    'is asked about where the bodies it came from are open: %s',
    (note) => {
      const answer = noted(note, NEW);
      expect(told(answer)).toEqual(['error import-note-asks']);
      expect(answer.granted).toEqual([]);
      expect(answer.problems[0]?.hint).toContain('Hình thành từ');
    },
  );

  it('is none where rows of their own end those bodies, or where nobody knows them', () => {
    const head = 'Loại thay đổi,Tên đơn vị,Mã định danh,Đơn vị tiếp nhận,Ghi chú';
    const rows = ['Sáp nhập,Trường A,H26.01.01,H26.01.04,', 'Sáp nhập,Trường B,H26.01.02,H26.01.04,'];
    const heir = ',Trường D,H26.01.04,,Sáp nhập từ Trường A và Trường B';
    const answer = imported(head, ...rows, heir);
    expect(told(answer)).toEqual([]);
    expect(answer.closed).toEqual(['H26.01.01', 'H26.01.02']);
    expect(told(noted('Sáp nhập từ Trường Y và Trường Z', NEW))).toEqual([]);
  });

  it('does not stand beside a change that ends nothing either', () => {
    for (const change of ['Cập nhật', 'Giữ nguyên']) {
      const answer = imported('Loại thay đổi,Tên,Mã định danh,Ghi chú', `${change},Trường A,H26.01.01,Đã giải thể`);
      expect(told(answer)).toContain('error import-note-asks');
    }
  });

  it.each([
    'Đổi tên từ Trường Y',
    'Mã cũ: H26.01.09',
    'Mã mới: H26.01.01',
    'Nay là Trường A',
    'Đang hoạt động',
    'Tách từ Sở Nội vụ',
    'Tiếp nhận nhiệm vụ của Trường Y đã giải thể',
    'Không giải thể',
    'Thuộc diện sắp xếp năm 2027',
    'Bổ sung số điện thoại',
    'Đóng trên địa bàn xã Đông',
    'Trường hạng 2',
    'Có trụ sở mới',
    'Đạt chuẩn quốc gia mức 1',
    'Hợp nhất từ 02 sở',
    'email cũ đã hủy',
    'Hủy con dấu cũ',
    'đã có con dấu',
    'Chương trình tập huấn đã hủy',
    'Cùng trụ sở với Trường B',
    'Chung cơ sở với Trường B',
    'Do Sở Nội vụ thành lập',
    'Thành lập theo Quyết định số 5/QĐ-SNV của Sở Nội vụ',
    'Sở Y tế',
    'Thuộc H26.01',
    'Phòng B12.5 nhà C',
    'Số ĐT cũ không còn sử dụng',
    'Hết hợp đồng thuê trụ sở năm 2026',
    'Kết thúc kiểm định năm 2024',
    'Đóng dấu treo',
    'Mã QHNS 1012345',
    'Cơ sở 2 tại Trường B',
    'Được nâng hạng từ 01/7/2025',
    'Chuyển trụ sở về xã Đông',
    'Chuyển về số 5 phố Đông',
    'chuyển về địa chỉ mới',
    'Chuyển sang tự chủ',
    'Hủy số fax',
    'Thu hồi con dấu cũ',
    'Điểm trường lẻ đã giải thể',
    'Đã hủy tài khoản cũ',
  ])('is a remark like any other: %s', (note) => {
    expect(told(noted(note))).toEqual([]);
  });

  it('that speaks of a move says how a move is written', () => {
    for (const note of [
      'Chuyển về Sở Nội vụ',
      'Chuyển về Sở Nội vụ quản lý',
      'Chuyển trụ sở về số 5 và chuyển về Sở Nội vụ',
    ]) {
      const answer = noted(note);
      expect(told(answer)).toEqual(['error import-receiver-noted']);
      expect(answer.problems[0]?.hint).toContain('“Chuyển”');
      expect(answer.problems[0]?.hint).toContain('“Sở Nội vụ”');
    }
    const head = 'Loại thay đổi,Tên đơn vị,Mã định danh,Cấp trên';
    expect(told(imported(head, 'Chuyển,Trường A,H26.01.01,Sở Nội vụ'))).toEqual([]);
  });

  it('that speaks of a merger into a new body names that one', () => {
    const [problem] = noted('Hợp nhất với Trường B thành Trường D').problems;
    expect(problem?.rule).toBe('import-receiver-noted');
    expect(problem?.hint).toContain('“Trường D”');
  });
});

describe('a note of a row that ends its body', () => {
  const closed = (note: string, change = 'Đóng'): Answer =>
    imported('Loại thay đổi,Tên đơn vị,Mã định danh,Ghi chú', `${change},Trường A,H26.01.01,"${note}"`);
  it.each([
    'Trường B tiếp nhận',
    'Chức năng, nhiệm vụ chuyển Trường B',
    'Trường B',
    'Nay thuộc Trường B',
    'Gộp với Trường B',
    'Gộp vào Trường B',
    'Ghép Trường B',
    'Hợp nhất cùng Trường B',
    'Thành lập Trường B',
    'Nhiệm vụ do Trường B thực hiện',
    'Do Trường B tiếp nhận từ 01/7/2022',
  ])('is asked about where it names who took over: %s', (note) => {
    for (const change of ['Đóng', 'Giải thể']) {
      const answer = closed(note, change);
      expect(told(answer)).toContain('error import-receiver-noted');
      expect(answer.problems.find(({ severity }) => severity === 'error')?.hint).toContain('“Trường B”');
      expect(answer.closed).toEqual([]);
    }
  });

  it('is asked about where the body is only called otherwise', () => {
    const answer = closed('Đổi tên thành Trường X');
    expect(told(answer)).toEqual(['error import-note-asks']);
    expect(answer.closed).toEqual([]);
  });

  it.each([
    'Giao Trường B',
    'Học sinh về Trường B',
    'Về với Trường B',
    'Trở thành cơ sở 2 Trường B',
    'Là phân hiệu của Trường B',
    'Cùng Trường B lập thành Trường X',
    'Hòa vào Trường B',
    'Dồn trường',
    'Chờ quyết định',
    'Vẫn hoạt động',
  ])('is asked about where it is not known to name nobody: %s', (note) => {
    for (const change of ['Đóng', 'Giải thể', 'Hủy bỏ']) {
      const answer = closed(note, change);
      expect(told(answer)).toEqual(['error import-end-unclear']);
      expect(answer.closed).toEqual([]);
      expect(answer.problems[0]?.where).toContain('D2');
      expect(answer.problems[0]?.hint).toContain('“Không”');
      expect(answer.problems[0]?.hint).toContain('--map "D=-"');
    }
  });

  it('and so is a reason, or what stands beside the word of change', () => {
    const reason = imported('Loại thay đổi,Tên đơn vị,Mã định danh,Lý do', 'Đóng,Trường A,H26.01.01,Giao Trường B');
    expect(told(reason)).toEqual(['error import-end-unclear']);
    const beside = closed('', 'Giải thể (giao Trường B)');
    expect(told(beside)).toEqual(['error import-end-unclear']);
    expect(beside.problems[0]?.hint).not.toContain('--map');
    for (const change of ['Giải thể giao Trường B', 'Giải thể học sinh về Trường B'])
      expect(told(closed('', change))).toEqual(['error list-change-unknown']);
    for (const change of ['Giải thể Trường A', 'Đóng mã theo Sở Y tế', 'Đóng mã (hết nhiệm vụ)'])
      expect(closed('', change).closed).toEqual(['H26.01.01']);
  });

  it('holds under a title of closings too', () => {
    const list = (note: string): Answer =>
      imported('DANH SÁCH MÃ ĐỊNH DANH ĐÓNG,,', 'Tên đơn vị,Mã định danh,Ghi chú', `Trường A,H26.01.01,${note}`);
    expect(told(list('Giao Trường B'))).toEqual(['error import-end-unclear']);
    expect(list('Không còn học sinh').closed).toEqual(['H26.01.01']);
  });

  it('is settled by “Không” where those that take over would stand, or with its column left out', () => {
    const taken = (none: string, note: string): Answer =>
      imported(
        'Loại thay đổi,Tên đơn vị,Mã định danh,Đơn vị tiếp nhận,Ghi chú',
        `Giải thể,Trường A,H26.01.01,${none},${note}`,
      );
    expect(told(taken('', 'Giao Trường B'))).toEqual(['error import-end-unclear']);
    for (const none of ['Không', 'không có']) {
      expect(taken(none, 'Giao Trường B').closed).toEqual(['H26.01.01']);
      expect(taken(none, 'Tài sản bàn giao cho Sở Nội vụ').closed).toEqual(['H26.01.01']);
      expect(told(taken(none, 'Sáp nhập vào Trường B'))).toEqual(['error import-receiver-noted']);
    }
    writeFileSync(
      join(folder, 'b.csv'),
      'Loại thay đổi,Tên đơn vị,Mã định danh,Ghi chú\nĐóng,Trường A,H26.01.01,Giao Trường B',
    );
    const options = ['--decision', '200/QĐ-UBND', '--map', 'D=-', '--dry-run', '--json'];
    const answer = jsonOf<Answer>(run(folder, ['import', 'b.csv', ...options]), 'import');
    expect(answer.closed).toEqual(['H26.01.01']);
  });

  it.each(['trùng', 'Trùng mã', 'Trùng với H26.01.02', 'trung ma'])(
    'is asked about where it does not say whether one body has two codes: %s',
    (note) => {
      for (const answer of [closed(note), closed(note, 'Giải thể'), closed('', `Đóng do ${note}`)]) {
        expect(told(answer)).toEqual(['error import-annul-unclear']);
        expect(answer.problems[0]?.hint).toContain('cấp trùng');
        expect(answer.closed).toEqual([]);
      }
    },
  );

  it.each(['Theo đề án sắp xếp', 'Không còn học sinh', 'Đơn vị ngừng hoạt động', 'Trụ sở cũ: số 5 phố Đông'])(
    'is a remark like any other: %s',
    (note) => {
      expect(closed(note).closed).toEqual(['H26.01.01']);
    },
  );
});
