import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Unit {
  code: string;
  name?: string;
  to?: string;
  successors?: { code: string }[];
  fields?: { field: string; to: string }[];
}
interface Answer {
  units: Unit[];
  problems: { rule: string; severity: string; where: string; message: string; hint?: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2022-02-10',
    units: [
      'H26.02,Sở Nội vụ',
      'H26.12,UBND xã Tân Lập',
      'H26.12.01,Trường Tiểu học Tân Lập',
      'H26.14,UBND phường Quán Thánh',
      'H26.14.01,Trạm Y tế phường Quán Thánh',
      'H26.14.02,Trạm Y tế phường Trúc Bạch',
      'H26.14.06,Trường Tiểu học A',
      'H26.15,UBND xã Đông Hội',
      'H26.16,Sở Giao thông vận tải',
      'H26.17,Sở Xây dựng',
    ],
  });
});

function answerTo(rows: readonly string[], ...more: string[]): Answer {
  writeFileSync(join(folder, 'a.csv'), rows.join('\n'));
  const args = ['import', 'a.csv', '--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json', ...more];
  return jsonOf<Answer>(run(folder, args), 'import');
}

/** What a list does, and what stands in its way. */
function outcome(rows: readonly string[], ...more: string[]): string[] {
  const { units, problems } = answerTo(rows, ...more);
  return [
    ...units.map(({ code, name, to, successors = [], fields = [] }) => {
      const heirs = successors.map((heir) => `→ ${heir.code}`);
      return [code, to ?? name, ...heirs, ...fields.map((each) => `${each.field}=${each.to}`)].join(' ');
    }),
    ...problems.flatMap(({ rule, severity, where }) => (severity === 'error' ? [`${rule} ${where}`] : [])),
  ];
}

describe('who takes schools over, in the words of lists of 2025', () => {
  it.each(['UBND cấp xã tiếp nhận', 'Thuộc UBND xã, phường'])('is the body above of the new code: %s', (heading) => {
    const rows = (above: string): string[] => [
      `STT;Tên trường;Mã định danh cũ;${heading};Mã định danh mới`,
      `1;Trường Tiểu học A;H26.14.06;${above};H26.12.03`,
    ];
    expect(outcome(rows('UBND xã Tân Lập'))).toEqual(['H26.14.06 Trường Tiểu học A → H26.12.03']);
    expect(outcome(rows('UBND xã Đông Hội')).filter((each) => each.startsWith('import-'))).toHaveLength(1);
  });
});

describe('who takes over beside an old and a new code', () => {
  it('is asked about where it is neither above the new code nor the body itself', () => {
    const rows = (name: string): string[] => [
      'STT;Tên đơn vị;Mã định danh cũ;Đơn vị tiếp nhận;Mã định danh mới',
      `1;UBND xã Đông Hội;H26.15;${name};H26.71`,
    ];
    expect(outcome(rows('UBND xã Đông Anh'))).toEqual(['import-receiver-differs a.csv › D2']);
    expect(outcome(rows('UBND xã Đông Hội'))).toEqual(['H26.15 UBND xã Đông Hội → H26.71']);
  });
});

describe('names under the kind of bodies that they are', () => {
  it('are old and new ones', () => {
    const rows = [
      'STT;Tên trạm y tế;Mã định danh;Trạm y tế mới;Mã mới',
      '1;Trạm Y tế phường Quán Thánh;H26.14.01;Trạm Y tế xã Tân Lập;H26.12.09',
      '2;Trạm Y tế phường Trúc Bạch;H26.14.02;Trạm Y tế xã Tân Lập;H26.12.09',
    ];
    expect(outcome(rows)).toEqual([
      'H26.12.09 Trạm Y tế xã Tân Lập',
      'H26.14.01 Trạm Y tế phường Quán Thánh → H26.12.09',
      'H26.14.02 Trạm Y tế phường Trúc Bạch → H26.12.09',
    ]);
  });

  it('are read under a heading that nobody knows, where they begin like it', () => {
    const rows = (name: string): string[] => [
      'STT;Chi nhánh VPĐKĐĐ;Địa bàn hoạt động;Mã định danh',
      `1;${name};Các phường;H26.17.01`,
    ];
    const name = 'Chi nhánh Văn phòng Đăng ký đất đai Số 1';
    expect(outcome(rows(name))).toEqual([`H26.17.01 ${name}`]);
    expect(outcome(rows('Trung tâm Đăng ký đất đai'))).toContain('import-nameless a.csv › D2');
  });

  it('are new ones where they are proposed', () => {
    const rows = [
      'STT;Tên đơn vị hiện nay;Mã định danh;Tên đề nghị sửa',
      '1;Trường Tiểu học A;H26.14.06;Trường Tiểu học B',
    ];
    expect(outcome(rows)).toEqual(['H26.14.06 Trường Tiểu học B']);
  });
});

describe('codes of committees', () => {
  it('are the codes of the rows', () => {
    const rows = ['STT;Tên đặc khu;Mã ĐVHC;Mã định danh UBND', '1;UBND đặc khu Cát Hải;11914;H26.40'];
    expect(outcome(rows)).toEqual(['H26.40 UBND đặc khu Cát Hải']);
  });

  it('are asked about beside those of councils', () => {
    const rows = ['STT;Tên xã;Mã định danh HĐND;Mã định danh UBND', '1;UBND xã Hoài Đức;K26.40;H26.40'];
    expect(outcome(rows)).toContain('list-codes-unread a.csv › C');
  });
});

describe('codes in the parts of their levels', () => {
  const rows = (whole: string): string[] => [
    'TT;Tên cơ quan;Cấp 1;Cấp 2;Cấp 3;Mã định danh đầy đủ',
    '1;UBND xã Hoài Đức;H26;40;;H26.40',
    `2;Phòng Kinh tế;H26;40;01;${whole}`,
  ];

  it('agree with the whole beside them', () => {
    expect(outcome(rows('H26.40.01'))).toEqual(['H26.40 UBND xã Hoài Đức', 'H26.40.01 Phòng Kinh tế']);
  });

  it('are asked about where they do not', () => {
    expect(outcome(rows('H26.40.02'))).toContain('list-codes-unread a.csv › F');
  });
});

describe('states of codes', () => {
  const rows = (first: string, second: string): string[] => [
    'TT;Tên cơ quan;Mã định danh;Cấp trên;Tình trạng;Đề nghị',
    `1;Trường Tiểu học Tân Lập;H26.12.01;UBND xã Tân Lập;${first}`,
    `2;Phòng Kinh tế;;UBND xã Tân Lập;${second}`,
  ];

  it('stand beside what is proposed', () => {
    expect(outcome(rows('Đã có mã;Giữ nguyên', 'Chưa có mã;Cấp mới'))).toEqual(['H26.12.02 Phòng Kinh tế']);
    expect(outcome(rows('Đúng;', 'Chưa có mã;'))).toEqual(['H26.12.02 Phòng Kinh tế']);
  });

  it('grant nothing to a unit that has a code', () => {
    const list = ['TT;Tên cơ quan;Cấp trên;Tình trạng', '1;Trường Tiểu học Tân Lập;UBND xã Tân Lập;Chưa có mã'];
    expect(outcome(list)).toHaveLength(1);
    expect(outcome(list)[0]).toMatch(/^import-/);
  });

  it('leave no end unsaid', () => {
    expect(outcome(rows('Đã có mã;Giải thể', 'Chưa có mã;Cấp mới'))).toContain('H26.12.01 Trường Tiểu học Tân Lập');
    expect(outcome(rows('Sai;Giữ nguyên', 'Chưa có mã;Cấp mới'))).toContain('list-change-unknown a.csv › E2');
  });

  it('are heeded in a note of the own code alone', () => {
    const list = (note: string): string[] => [
      'TT;Tên cơ quan;Cấp trên;Ghi chú',
      `1;Trường Tiểu học Tân Lập;UBND xã Tân Lập;${note}`,
    ];
    expect(outcome(list('Đã có mã H26.12.01'))).toEqual([]);
    expect(outcome(list('Đã có mã H26.14.06'))).toEqual(['import-note-asks a.csv › D2']);
    expect(outcome(list('Đã có mã H26.12.01, đề nghị đóng'))).toEqual(['import-note-asks a.csv › D2']);
  });
});

describe('contact data of before and of after', () => {
  it.each(['Địa chỉ theo địa giới cũ;Địa chỉ theo địa giới mới', 'Địa chỉ theo ĐVHC cũ;Địa chỉ theo ĐVHC mới'])(
    'are told apart by their headings: %s',
    (heading) => {
      const rows = [`STT;Tên đơn vị;Mã định danh;${heading}`, '1;Sở Nội vụ;H26.02;4 đường B;18B đường C'];
      expect(outcome(rows)).toEqual(['H26.02 Sở Nội vụ address=18B đường C']);
    },
  );

  it('are told apart by the heading over them', () => {
    const rows = [
      'STT;Tên đơn vị;Mã định danh;Thông tin cũ;;Thông tin mới;',
      ';;;Địa chỉ;Email;Địa chỉ;Email',
      '1;Sở Nội vụ;H26.02;4 đường B;cu@example.gov.vn;18B đường C;moi@example.gov.vn',
    ];
    expect(outcome(rows)).toEqual(['H26.02 Sở Nội vụ address=18B đường C email=moi@example.gov.vn']);
  });

  it('are no bodies of before', () => {
    const rows = [
      'STT;Đơn vị trước sắp xếp;;;Đơn vị sau sắp xếp;;',
      ';Tên;Mã định danh;Địa chỉ;Tên;Mã định danh;Địa chỉ',
      '1;Trạm Y tế phường Quán Thánh;H26.14.01;Đông Hội;Trạm Y tế xã Tân Lập;H26.12.09;Số 1',
    ];
    expect(outcome(rows).filter((each) => /^(?:list|import)-/.test(each))).toEqual([]);
  });
});

describe('bodies of before and of after in two parts with numbers of their own', () => {
  const rows = [
    'TRƯỚC KHI SẮP XẾP;;;SAU KHI SẮP XẾP;;',
    'STT;Đơn vị;Mã;STT;Đơn vị;Mã',
    '1;UBND xã Đông Hội;H26.15;1;UBND phường Vĩnh Hội;H26.71',
  ];

  it('are asked about, with the way to read them as one table', () => {
    const { problems } = answerTo(rows);
    expect(problems.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
      expect.stringMatching(/^import-title-mentions “TRƯỚC KHI SẮP XẾP” đứng trên một trong hai phần/),
    ]);
    const map = /--map "(.+?)"/.exec(problems[0]?.hint ?? '')?.[1] ?? '';
    expect(outcome(rows, '--map', map)).toEqual(['H26.15 UBND xã Đông Hội → H26.71', 'H26.71 UBND phường Vĩnh Hội']);
  });
});

describe('a code that ended beside another', () => {
  it('is asked about, with ways that work', () => {
    const rows = ['STT;Tên đơn vị;Mã định danh;Mã định danh đã thu hồi', '1;Sở Nội vụ và Xây dựng;H26.40;H26.02'];
    const { problems } = answerTo(rows);
    expect(problems.map(({ rule, where }) => `${rule} ${where}`)).toEqual(['import-name-differs a.csv › B2']);
    expect(problems[0]?.hint).toContain('thêm cột “Tên cũ”, ghi “Sở Nội vụ”');
    const named = [`${rows[0]};Tên cũ`, `${rows[1]};Sở Nội vụ`];
    expect(outcome(named)).toContain('H26.02 Sở Nội vụ → H26.40');
  });
});

describe('the name of a place for the body that governs it', () => {
  it('is told for what it is', () => {
    const rows = ['STT;Xã cũ;Mã định danh cũ;Xã mới;Mã định danh mới', '1;Xã Đông Hội;H26.15;Xã Đông Anh;H26.71'];
    const { problems } = answerTo(rows);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('danh sách ghi tên địa bàn “Xã Đông Hội”, không phải tên cơ quan'),
    ]);
  });
});

describe('a heading row that names another body', () => {
  it.each(['Đơn vị nhập về', 'Đơn vị nhập vào', 'Các cơ quan gộp vào', 'Ghép với', 'Các đơn vị quy về'])(
    'asks what becomes of the rows: %s',
    (words) => {
      const rows = ['STT;Tên đơn vị;Mã định danh', `II;${words} Sở Xây dựng;`, '1;Sở Giao thông vận tải;H26.16'];
      expect(outcome(rows)).toEqual(['import-title-mentions a.csv › B3']);
    },
  );

  it.each(['Các đơn vị thuộc UBND phường Quán Thánh', 'UBND phường Quán Thánh', 'Khối trường học'])(
    'is no doubt over its own: %s',
    (words) => {
      const rows = ['STT;Tên đơn vị;Mã định danh', `II;${words};`, '1;Trường Tiểu học A;H26.14.06'];
      expect(outcome(rows)).toEqual([]);
    },
  );
});
