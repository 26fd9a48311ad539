import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { mustCall, newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  units: { kind: string; code: string; successors?: { code: string }[] }[];
  problems: { rule: string; severity: string; message: string; where: string; hint: string | null }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    groups: '2,2,2',
    amended: '2025-06-10',
    units: [
      'H26.02,Sở Nội vụ',
      'H26.03,Sở Tài chính',
      'H26.03.01,Phòng Tổ chức',
      'H26.09,Sở Kế hoạch và Đầu tư',
      'H26.09.01,Phòng Tổ chức',
      'H26.12,UBND xã Tân Lập',
      'H26.13,UBND xã Tân Hội',
      'H26.15,UBND xã Đông Hội',
      'H26.16,Sở Giao thông vận tải',
      'H26.17,Sở Xây dựng',
      'H26.18,Sở Ngoại vụ',
      'H26.19,Văn phòng UBND',
    ],
  });
  mustCall(folder, 'merge', 'H26.18', '--into', 'H26.19', '--decision', '200/QĐ-UBND', '--confirm', '1');
});

function imported(...lines: string[]): Answer {
  writeFileSync(join(folder, 'a.csv'), lines.join('\n'));
  const args = ['import', 'a.csv', '--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json'];
  return jsonOf<Answer>(run(folder, args), 'import');
}
const told = ({ problems }: Answer): string[] =>
  problems.filter(({ severity }) => severity !== 'info').map(({ rule, severity }) => `${severity} ${rule}`);
const ASKED = ['error import-predecessor-open'];

describe('a column of origins beside a body that the registry has', () => {
  it.each([
    'Hình thành từ',
    'Được hình thành trên cơ sở',
    'Các cơ quan trước sắp xếp',
    'Cơ quan tiền thân',
    'Sáp nhập từ',
    'Nguồn gốc',
    'Tên gọi trước đây',
  ])('is asked about where one of them is open: %s', (heading) => {
    for (const bodies of ['"Sở Kế hoạch và Đầu tư, Sở Tài chính"', 'Sở Kế hoạch và Đầu tư']) {
      const answer = imported(`Tên cơ quan,Mã định danh,${heading}`, `Sở Tài chính,H26.03,${bodies}`);
      expect([told(answer), answer.units, answer.problems[0]?.where]).toEqual([ASKED, [], 'a.csv › C2']);
      expect(answer.problems[0]?.message).toContain('H26.09 – Sở Kế hoạch và Đầu tư');
      expect(answer.problems[0]?.message).not.toContain('H26.03 –');
    }
  });

  it.each([
    ['Sở Xây dựng,H26.17', 'Hợp nhất Sở Giao thông vận tải và Sở Xây dựng', ['H26.16']],
    ['UBND xã Tân Lập,H26.12', '"Sắp xếp xã Tân Hội, xã Đông Hội và xã Tân Lập"', ['H26.13', 'H26.15']],
    ['UBND xã Tân Lập,H26.12', '"Toàn bộ xã Tân Hội, một phần xã Đông Hội"', ['H26.13', 'H26.15']],
  ])('names them as the cell does: %s, %s', (row, bodies, codes) => {
    const answer = imported('Tên cơ quan,Mã định danh,Hình thành từ', `${row},${bodies}`);
    expect(told(answer)).toEqual(ASKED);
    for (const code of codes) expect(answer.problems.at(-1)?.message).toContain(`${code} –`);
  });

  it('is asked about where the row has the body by its name, or says that it stays', () => {
    expect(told(imported('Tên cơ quan,Cấp trên,Hình thành từ', 'Sở Tài chính,H26,H26.09'))).toEqual(ASKED);
    const kept = 'Tên cơ quan,Mã định danh,Loại thay đổi,Hình thành từ';
    expect(told(imported(kept, 'Sở Tài chính,H26.03,Giữ nguyên,H26.09'))).toEqual(ASKED);
  });

  it.each([
    ['itself', 'Sở Tài chính,H26.03,Sở Tài chính'],
    ['one that went into it already', 'Văn phòng UBND,H26.19,"Sở Ngoại vụ, Văn phòng UBND"'],
    ['none', 'Sở Tài chính,H26.03,-'],
    ['a part of its own name', 'Phòng Tổ chức,H26.03.01,Phòng Tổ chức'],
  ])('is no matter where it names %s', (_, row) => {
    const answer = imported('Tên cơ quan,Mã định danh,Hình thành từ', row);
    expect([told(answer), answer.units]).toEqual([[], []]);
  });

  it('is followed where the row says what happens; the body itself takes the others over', () => {
    const head = 'Tên cơ quan,Mã định danh,Loại thay đổi,Hình thành từ,Đơn vị tiếp nhận';
    const merged = imported(head, 'Sở Xây dựng,H26.17,Hợp nhất,Sở Giao thông vận tải; Sở Xây dựng,');
    expect([told(merged), merged.units]).toMatchObject([[], [{ code: 'H26.16', successors: [{ code: 'H26.17' }] }]]);
    const beside = imported(
      head,
      'Sở Xây dựng,H26.17,,Sở Giao thông vận tải; Sở Xây dựng,',
      'Sở Giao thông vận tải,H26.16,Sáp nhập,,H26.17',
    );
    expect([told(beside), beside.units.length]).toEqual([[], 1]);
    const parted = imported(head, 'Sở Xây dựng,H26.17,Tách,Sở Giao thông vận tải,');
    expect([told(parted), parted.units.map(({ code }) => code)]).toEqual([[], ['H26.16']]);
  });
});

describe('a change in words that names where a new body came from', () => {
  const HEAD = 'Tên cơ quan,Mã định danh,Loại thay đổi,Hình thành từ';

  it.each([
    'Thành lập từ Sở Xây dựng',
    'Thành lập mới trên cơ sở Sở Xây dựng',
    'Cấp mới (thay Sở Xây dựng)',
    'Cấp mới; kế thừa Sở Xây dựng',
    'Cấp mới (Sở Xây dựng cũ)',
    'Thành lập mới từ H26.17',
  ])('is asked about with the body: %s', (words) => {
    const answer = imported(HEAD, `Ban Quản lý A,H26.20,${words},`);
    expect([told(answer), answer.units, answer.problems[0]?.where]).toEqual([
      ['error import-note-asks'],
      [],
      'a.csv › C2',
    ]);
    expect(answer.problems[0]?.message).toContain('H26.17 – Sở Xây dựng');
  });

  it.each(['Thành lập mới', 'Cấp mới theo đề nghị của Sở Xây dựng', 'Thành lập mới trên cơ sở Ban Quản lý B'])(
    'is a grant where it names none, or who asked for it: %s',
    (words) => {
      expect(told(imported(HEAD, `Ban Quản lý A,H26.20,${words},`))).toEqual([]);
    },
  );

  it.each(['Tách từ Sở Xây dựng', 'Chia tách ra khỏi Sở Xây dựng'])('is followed where it says how: %s', (words) => {
    const answer = imported(HEAD, `Ban Quản lý A,H26.20,${words},`);
    expect([told(answer), answer.units.map(({ code }) => code)]).toEqual([[], ['H26.17', 'H26.20']]);
    expect(told(imported(HEAD, `Ban Quản lý A,H26.20,${words},Sở Tài chính`))).toEqual(['error list-change-unknown']);
  });
});
