import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string; name: string }[];
  problems: { rule: string; severity: string; message: string; args: Record<string, unknown> }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2022-02-10',
    units: [
      'H26.01,Sở Nội vụ',
      'H26.02,Sở Y tế',
      'H26.03,Ủy ban nhân dân xã Tân Hội',
      'H26.04,Sở Giáo dục và Đào tạo',
      'H26.04.01,Trường THPT Kim Liên',
      'H26.05,Sở Khoa học',
      'H26.06,Ủy ban nhân dân xã Đông Hội',
    ],
  });
});

function imported(lines: readonly string[]): Answer {
  writeFileSync(join(folder, 'a.csv'), lines.join('\n'));
  const options = ['--decision', '200/QĐ-UBND', '--skip-errors', '--dry-run', '--json'];
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', ...options]), 'import');
}
function named(names: readonly string[], under = 'H26'): Answer {
  return imported(['Tên đơn vị;Mã', ...names.map((name, i) => `"${name}";${under}.${i + 41}`)]);
}
const told = ({ problems }: Answer): string[] =>
  problems.filter(({ rule }) => rule === 'import-no-value').map(({ args }) => String(args.value));

describe('a new name is that of one body, in full and well spelt', () => {
  it('warns of a kind alone', () => {
    const names = ['Sở', 'Phòng', 'UBND phường', 'Trường THPT', 'Trường Tiểu học số'];
    const answer = named(names);
    expect(told(answer)).toEqual(names);
    expect(answer.problems.filter(({ rule }) => rule === 'import-no-value').map(({ severity }) => severity)).toEqual(
      names.map(() => 'warning'),
    );
  });

  it.each([
    [
      'several bodies in a cell',
      ['Sở Ngoại vụ\nBan Dân tộc', 'Sở Du lịch, Ban Tôn giáo', 'Sở Công Thương và Sở Tư pháp'],
    ],
    [
      'bodies of one kind parted by a sign',
      [
        'Trường Tiểu học A - Trường Tiểu học B',
        'TRƯỜNG THCS A – TRƯỜNG THCS B',
        'Phòng Nội vụ/Phòng Tư pháp',
        'Sở Ngoại vụ | Sở Du lịch',
      ],
    ],
    ['many bodies by their kind', ['Các trường THPT công lập (10 trường)', 'Các phòng chuyên môn', 'UBND các phường']],
    [
      'words nobody writes',
      ['S0 Tư pháp', 'Trường THPT Lê H0ng Phong', 'Sở Du Iịch', 'Truờng THPT Sóc Sơn', 'UBND phưòng Láng'],
    ],
  ])('asks about %s', (_what, names) => {
    const answer = named(names);
    expect(answer.granted).toEqual([]);
    expect(told(answer)).toHaveLength(names.length);
  });

  it('says the likely word', () => {
    const { problems } = named(['Truờng THPT Sóc Sơn']);
    expect(problems[0]?.message).toContain('Trường');
  });

  it('says nothing of names that only look so', () => {
    const names = [
      'Sở Văn hóa và Thể thao',
      'Ban Dân tộc và Tôn giáo',
      'Văn phòng HĐND và UBND',
      'Văn phòng Đảng ủy - HĐND',
      'Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên',
      'Trung tâm GDNN - GDTX Ba Đình',
      'Phòng Tài chính - Kế hoạch',
      'Trường Tiểu học - Trung học cơ sở Hòa Bình',
      'Trường THCS - THPT Nguyễn Tất Thành',
      'Phòng Nội vụ - UBND huyện Ba Vì',
      'Chi cục Thuế khu vực Đức Trọng – Đơn Dương',
      'Trạm Y tế xã/phường Một',
      'Trung tâm Văn hóa, Thể thao và Du lịch',
      'Phòng Tổ chức, Sở Nội vụ',
      'Văn phòng',
      'Chi cục Dân số',
      'Trung tâm Chuyển đổi số',
      'Ban Quản lý các Khu công nghiệp',
      'Trường Tiểu học và Trung học cơ sở Ia Grai',
      'Trường THPT Krông Búk',
      'Trường PTDTNT Đắk Lắk',
      'Phòng khám A1 Km5',
      'Sở Tài nguyên và Môi Trường',
    ];
    expect(told(named(names))).toEqual([]);
  });
});

describe('a new name that differs in the word of its kind from one that is known', () => {
  const elsewhere = ({ problems }: Answer): unknown[] =>
    problems.filter(({ rule }) => rule === 'import-name-elsewhere').map(({ severity, args }) => [severity, args.code]);

  it.each([
    ['Xã Tân Hội', 'H26', 'H26.03'],
    ['Sở Y tế thành phố Hà Nội', 'H26', 'H26.02'],
    ['THPT Kim Liên', 'H26.04', 'H26.04.01'],
    ['Trường PTTH Kim Liên', 'H26.04', 'H26.04.01'],
    ['Trường cấp 3 Kim Liên', 'H26.04', 'H26.04.01'],
  ])('asks whether %s is that', (name, under, code) => {
    const answer = named([name], under);
    expect(elsewhere(answer)).toEqual([['error', code]]);
    expect(answer.granted).toEqual([]);
  });

  it('asks of none that is another one by its kind or tones', () => {
    expect(elsewhere(named(['Phường Tân Hội', 'Xã Tân Hợi', 'Trường THCS Kim Liên', 'Sở Xây dựng tỉnh A']))).toEqual(
      [],
    );
  });
});

describe('a new name that is no public body', () => {
  const doubted = ({ problems }: Answer): unknown[] =>
    problems.filter(({ rule }) => rule === 'import-name-doubtful').map(({ severity, args }) => [severity, args.count]);

  it('is warned of, once for enterprises and once for what is no body', () => {
    const business = ['Hộ kinh doanh Nguyễn Văn An', 'Công ty Cổ phần Môi trường', 'Hợp tác xã Nông nghiệp Đại Thắng'];
    const others = ['Tài khoản quản trị', 'Phần mềm Quản lý văn bản', 'Dự án đường vành đai 4', 'Tổ dân phố số 5'];
    const answer = named([...business, ...others]);
    expect(doubted(answer)).toEqual([
      ['warning', 3],
      ['warning', 4],
    ]);
    expect(answer.problems.some(({ message }) => message.includes('Hộ kinh doanh'))).toBe(true);
  });

  it('is none that only manages such', () => {
    expect(doubted(named(['Ban Quản lý dự án đầu tư xây dựng', 'Liên minh Hợp tác xã', 'Trung tâm Phần mềm']))).toEqual(
      [],
    );
  });
});

describe('what a cell of one body holds', () => {
  it.each(['"H26.03\nH26.06"', '"H26.03; H26.06"', 'H26.03 và H26.06'])('is one code: %s', (codes) => {
    const { problems } = imported(['Đơn vị mới;Mã mới;Mã cũ', `UBND xã Phúc Lâm;H26.41;${codes}`]);
    expect(problems.map(({ rule, args }) => [rule, args.reason])).toEqual([['import-code-malformed', 'several']]);
    expect(problems[0]?.message).toContain('H26.06');
  });

  it('is a body of a place, called as the registry calls it', () => {
    const { problems } = imported(['Tên;Mã;Loại thay đổi', 'UBND xã Tân Hội;H26.03;Sáp nhập vào xã Đông Hội']);
    expect(problems.map(({ rule, args }) => [rule, String(args.near).slice(0, 6)])).toEqual([
      ['import-receiver-unknown', 'H26.06'],
    ]);
  });

  it('is two former bodies of one new one in two rows: a merger, of which no row is left out', () => {
    const rows = ['UBND xã Tân Hội;UBND xã Phúc Lâm;H26.41', 'UBND xã Đông Hội;UBND xã Phúc Lâm;H26.41'];
    const { problems } = imported(['Tên cũ;Tên mới;Mã định danh', ...rows]);
    expect(problems.map(({ rule }) => rule)).toEqual(['import-rows-conflict', 'import-rows-conflict']);
    expect(problems[0]?.message).toContain('hai đơn vị cũ');
  });
});
