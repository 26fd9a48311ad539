import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string; name: string }[];
  units: { kind: string; code: string; fields?: { field: string; to: string }[] }[];
  problems: { rule: string; severity: string; where: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({ amended: '2022-02-10', units: ['H26.01,Sở Y tế', 'H26.15,UBND xã Đông Hội'] });
});

function imported(...rows: string[]): Answer {
  writeFileSync(join(folder, 'a.csv'), rows.join('\n'));
  const common = ['--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json'];
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', ...common]), 'import');
}
const told = ({ problems }: Answer): string[] =>
  problems
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule, severity, where }) => `${severity} ${rule} ${where}`);

describe('two columns of notes', () => {
  const HEAD = 'Tên cơ quan;Mã định danh;Ghi chú;Ghi chú';

  it('are both read: what the second asks is asked about', () => {
    expect(told(imported(HEAD, 'Sở Y tế;H26.01;;Giải thể'))).toEqual(['error import-note-asks a.csv › D2']);
    expect(told(imported(HEAD, 'Sở Y tế;H26.01;Có trụ sở mới;Giải thể'))).toEqual([
      'error import-note-asks a.csv › C2',
    ]);
    expect(told(imported(HEAD.replace(/chú$/, 'chú khác'), 'Sở Y tế;H26.01;;Giải thể'))).toHaveLength(1);
  });

  it('are kept one behind the other', () => {
    const answer = imported(HEAD, 'Sở Y tế;H26.01;Có trụ sở mới;Hạng 1');
    expect(told(answer)).toEqual([]);
    expect(answer.units[0]?.fields).toMatchObject([{ field: 'note', to: 'Có trụ sở mới; Hạng 1' }]);
  });
});

describe('a second column of another kind', () => {
  it('gives way with a word, and is looked into all the same', () => {
    const head = 'Tên cơ quan;Mã định danh;Địa chỉ;Địa chỉ';
    expect(told(imported(head, 'Sở Y tế;H26.01;Số 1;Số 2'))).toEqual(['error list-heading-duplicate a.csv › D1']);
    expect(told(imported(head, 'Sở Y tế;H26.01;;Giải thể'))).toContain('error list-changes-unread a.csv › D');
  });
});

describe('a remark in the cell of an address or a short name', () => {
  it.each(['Đã giải thể', 'Chuyển về Bệnh viện Đa khoa B', 'Sáp nhập vào xã Tân Lập', 'Không cấp', 'Giữ nguyên'])(
    'is refused: %s',
    (text) => {
      expect(told(imported('Tên cơ quan;Mã định danh;Địa chỉ', `Sở Du lịch;H26.31;${text}`))).toEqual([
        'error import-no-value a.csv › C2',
      ]);
      expect(told(imported('Tên cơ quan;Mã định danh;Tên viết tắt', `Sở Du lịch;H26.31;${text}`))).toEqual([
        'error import-no-value a.csv › C2',
      ]);
    },
  );

  it.each([
    'Số 4 Sơn Tây',
    '12 Nguyễn Huy Tưởng',
    'Xã Thành Lập',
    'Thôn Đông',
    'Đóng tại thôn 3',
    'Chuyển về số 5 Trần Phú',
    'Tòa nhà liên cơ, khu hành chính mới',
    'Chưa có trụ sở',
  ])('is none where it is one: %s', (text) => {
    expect(told(imported('Tên cơ quan;Mã định danh;Địa chỉ', `Sở Du lịch;H26.31;${text}`))).toEqual([]);
  });
});

describe('a name that calls many', () => {
  const named = (name: string): Answer => imported('Tên cơ quan;Mã định danh', `${name};H26.01.31`);

  it.each([
    'Hệ thống trạm y tế',
    'Khối trường THCS',
    '10 Trạm Y tế phường',
    'Phòng giao dịch các huyện',
    'Nhóm các trường mầm non',
  ])('is refused: %s', (name) => {
    expect(told(named(name))).toEqual(['error import-no-value a.csv › A2']);
  });

  it.each(['Trường Mầm non Hoa Sen, Hoa Hồng, Sao Mai', 'Trường TH và THCS'])('or may, is told of: %s', (name) => {
    const answer = named(name);
    expect(told(answer)).toEqual(['warning import-no-value a.csv › A2']);
    expect(answer.granted).toHaveLength(1);
  });

  it.each([
    'Trường TH và THCS Hoa Sen',
    'Trường THPT Lê Lợi, xã A, tỉnh B',
    'Trường Trung cấp Kinh tế, Du lịch, Y tế',
    'Phòng Văn hóa, Khoa học và Thông tin',
    'Ban Quản lý các khu công nghiệp',
    'Trung tâm Y tế dự phòng',
    'Trường Trung cấp nghề số 10',
    'Văn phòng Điều phối chương trình các xã đặc biệt khó khăn',
  ])('is that of one: %s', (name) => {
    expect(told(named(name))).toEqual([]);
  });
});
