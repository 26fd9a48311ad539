import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string }[];
  closed: string[];
  problems: { rule: string; severity: string; where: string }[];
}

const XA = 'UBND xã Đông Hội';
let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2022-02-10',
    units: ['H26.01,Sở Y tế', `H26.15,${XA}`, 'H26.16,UBND xã Tân Hội'],
  });
});

function imported(...rows: string[]): Answer {
  writeFileSync(join(folder, 'a.csv'), rows.join('\n'));
  const common = ['--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json'];
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', ...common]), 'import');
}

/** What becomes of the body, and what is an error. */
function outcome(...rows: string[]): string[] {
  const { granted, closed, problems } = imported(...rows);
  return [
    ...granted.map(({ code }) => `+${code}`),
    ...closed.map((code) => `-${code}`),
    ...problems.flatMap(({ rule, severity, where }) => (severity === 'error' ? [`${rule} ${where}`] : [])),
  ];
}

const HEAD = 'STT;Tên đơn vị;Mã định danh';
const ENDS = [
  'Thôi sử dụng',
  'Thôi hoạt động',
  'Kết thúc hoạt động',
  'Ngừng sử dụng mã',
  'Chấm dứt hiệu lực',
  'Hết hiệu lực',
  'Kết thúc nhiệm vụ',
  'Không còn hoạt động',
  'Không còn sử dụng',
  'Khóa mã',
];

describe.each(ENDS)('an end in the words “%s”', (words) => {
  it('closes what stands under it as a heading between rows', () => {
    expect(outcome(HEAD, `I;${words};`, `1;${XA};H26.15`)).toEqual(['-H26.15']);
    const rows = ['I;Cấp mới;', '1;Sở Du lịch;H26.31', `II;CÁC ĐƠN VỊ ${words.toUpperCase()};`, `1;${XA};H26.15`];
    expect(outcome(HEAD, ...rows)).toEqual(['+H26.31', '-H26.15']);
  });

  it('closes as a kind of change, or contradicts the registry as a state; never nothing', () => {
    const [only, ...more] = outcome(`${HEAD};Loại thay đổi`, `1;${XA};H26.15;${words}`, '2;Sở Y tế;H26.01;');
    expect([only, ...more]).toEqual([expect.stringMatching(/^(?:-H26\.15|import-status-differs a\.csv › D2)$/)]);
  });

  it('is asked about in a column that is not read, and in a line below', () => {
    const asked = [expect.stringMatching(/^list-(?:changes-unread|row-unread) /)];
    expect(outcome(`${HEAD};Nhận xét`, `1;${XA};H26.15;Đơn vị đã ${words.toLowerCase()}`)).toEqual(asked);
    expect(outcome(`${HEAD};Hướng sắp xếp`, `1;${XA};H26.15;${words}`, '2;Sở Y tế;H26.01;Duy trì')).toEqual(asked);
    expect(outcome(HEAD, `1;${XA};H26.15`, `;Ghi chú: số 1 ${words.toLowerCase()};`)).toEqual(asked);
  });
});

describe('a heading between rows that names no body and speaks of an end', () => {
  it.each([
    'Giảm',
    'Đơn vị không còn',
    'Đơn vị hết nhiệm vụ',
    'Cắt giảm',
    'Không còn trong hệ thống tổ chức',
    'Các đơn vị bị cắt',
  ])('is asked about, where it does not say which: %s', (words) => {
    expect(outcome(HEAD, `B;${words};`, `1;${XA};H26.15`)).toEqual(['import-title-mentions a.csv › B3']);
  });

  it.each([
    'Khối Đảng, đoàn thể',
    'Ban Chỉ đạo giảm nghèo',
    'Khối trường học',
    'Miền núi',
    'Các đơn vị còn lại',
    'Trung tâm Kết thúc hợp đồng',
  ])('is none where it calls bodies: %s', (words) => {
    expect(outcome(HEAD, `B;${words};`, `1;${XA};H26.15`)).toEqual([]);
  });
});

describe('flags of another system', () => {
  it.each([
    ['Kích hoạt', '1', '0'],
    ['is_deleted', 'false', 'true'],
    ['Kích hoạt', 'TRUE', 'FALSE'],
    ['Đúng/Sai', 'Đúng', 'Sai'],
    ['Còn hoạt động', 'x', ''],
  ])('are asked about where they tell rows apart, and silent where all are the same: %s', (heading, one, other) => {
    const rows = (flag: string): string[] => [
      `${HEAD};${heading}`,
      `1;Sở Y tế;H26.01;${one}`,
      `2;${XA};H26.15;${flag}`,
    ];
    expect(outcome(...rows(other))).toEqual(['list-changes-unread a.csv › D']);
    expect(outcome(...rows(one))).toEqual([]);
  });
});

describe('bodies in a column that is not read', () => {
  it.each([
    ['Phạm vi', 'Toàn bộ xã Đông Hội, một phần xã Tân Hội'],
    ['Diện tích', 'Một phần diện tích tự nhiên, dân số của xã Tân Hội'],
    ['Nơi đi', 'UBND xã Tân Hội'],
  ])('are asked about: %s', (heading, cell) => {
    expect(outcome(`${HEAD};${heading}`, `1;UBND phường Vĩnh Hội;H26.71;"${cell}"`)).toEqual(
      expect.arrayContaining(['list-bodies-unread a.csv › D']),
    );
  });
});
