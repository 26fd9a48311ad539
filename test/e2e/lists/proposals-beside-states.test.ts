import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  closed: string[];
  problems: { rule: string; severity: string; where: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2022-02-10',
    units: ['H26.01,Sở Y tế', 'H26.15,UBND xã Đông Hội', 'H26.17,UBND xã Tân Lập'],
  });
});

function outcome(heads: string, first: string, second: string, ...options: string[]): string[] {
  const rows = [
    `STT;Tên đơn vị;Mã định danh;${heads}`,
    `1;Sở Y tế;H26.01;${first}`,
    `2;UBND xã Đông Hội;H26.15;${second}`,
  ];
  writeFileSync(join(folder, 'a.csv'), rows.join('\n'));
  const args = ['import', 'a.csv', '--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json', ...options];
  const { closed, problems } = jsonOf<Answer>(run(folder, args), 'import');
  const errors = problems.flatMap(({ rule, severity, where }) => (severity === 'error' ? [`${rule} ${where}`] : []));
  return [...closed.map((code) => `-${code}`), ...errors];
}

const ASKED = ['list-changes-unread a.csv › E'];

describe('a column of what is asked for, beside one of states or changes', () => {
  it.each([
    ['Trạng thái;Kiến nghị', 'Hoạt động;Giữ nguyên', 'Hoạt động;Giải thể'],
    ['Tình trạng;Đề xuất', 'Hoạt động;', 'Hoạt động;Đóng mã'],
    ['Trạng thái;Ý kiến', 'Hoạt động;', 'Hoạt động;Đề nghị đóng mã'],
    ['Loại thay đổi;Đề xuất', 'Giữ nguyên;', 'Giữ nguyên;Đóng mã'],
    ['Loại thay đổi;Nội dung', 'Giữ nguyên;', 'Giữ nguyên;Giải thể'],
    ['Trạng thái;Phương án', 'Hoạt động;', 'Hoạt động;Sáp nhập vào UBND xã Tân Lập'],
    ['Trạng thái;Nhận xét của Sở', 'Hoạt động;', 'Hoạt động;Đơn vị đã giải thể'],
  ])('is asked about where it asks for more than its row does: %s', (heads, first, second) => {
    expect(outcome(heads, first, second)).toEqual(ASKED);
  });

  it('is asked about beside an update too', () => {
    const asked = [...ASKED, 'import-update-valueless a.csv › D3'];
    expect(outcome('Loại thay đổi;Đề xuất', 'Giữ nguyên;', 'Cập nhật;Thu hồi mã').sort()).toEqual(asked.sort());
  });

  it('is read, or left out, by the ways out', () => {
    const list = ['Trạng thái;Kiến nghị', 'Hoạt động;Giữ nguyên', 'Hoạt động;Giải thể'] as const;
    expect(outcome(...list, '--map', 'change=E')).toEqual(['-H26.15']);
    expect(outcome(...list, '--map', 'E=-')).toEqual([]);
  });

  it.each([
    ['Trạng thái;Kiến nghị', 'Hoạt động;Giữ nguyên', 'Hoạt động;Không'],
    ['Trạng thái;Ý kiến', 'Hoạt động;Nhất trí', 'Hoạt động;Không có ý kiến'],
    ['Trạng thái;Nhiệm vụ', 'Hoạt động;Họp giao ban', 'Hoạt động;Chuyển đổi số'],
  ])('is no matter where it asks for nothing: %s, %s, %s', (heads, first, second) => {
    expect(outcome(heads, first, second)).toEqual([]);
  });

  it('may say the same as the change', () => {
    expect(outcome('Loại thay đổi;Đề xuất', 'Giữ nguyên;', 'Giải thể;Đóng mã')).toEqual(['-H26.15']);
  });
});
