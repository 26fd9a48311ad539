import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  units: { kind: string; code: string }[];
  problems: { severity: string; where: string; message: string; hint: string | null }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2023-01-10',
    units: [
      'H26.02,Sở Nội vụ',
      'H26.02.02,Phòng Tổ chức',
      'H26.03,Sở Tài chính',
      'H26.03.01,Phòng Tổ chức',
      'H26.12,UBND xã Tân Lập',
      'H26.15,UBND xã Đông Hội',
      'H26.16,Sở Giao thông vận tải',
      'H26.17,Sở Xây dựng',
    ],
  });
});

function imported(rows: readonly string[], ...more: string[]): Answer {
  writeFileSync(join(folder, 'a.csv'), rows.join('\n'));
  const args = ['import', 'a.csv', '--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json', ...more];
  return jsonOf<Answer>(run(folder, args), 'import');
}
const errors = (rows: readonly string[], ...more: string[]): string[] =>
  imported(rows, ...more).problems.flatMap(({ severity, where, message, hint }) =>
    severity === 'error' ? [`${where} ${message} → ${hint ?? ''}`] : [],
  );
const done = (rows: readonly string[], ...more: string[]): string[] =>
  imported(rows, ...more).units.map(({ kind, code }) => `${kind} ${code}`);

const HEAD = 'STT;Tên đơn vị;Mã định danh';

describe('what is asked is what the cell leaves open', () => {
  it('of a merger with another one: who takes over', () => {
    const plan = (change: string, receiver = ''): string[] => [
      `${HEAD};Phương án;Đơn vị tiếp nhận`,
      `1;Sở Giao thông vận tải;H26.16;${change};${receiver}`,
      '2;Sở Xây dựng;H26.17;Giữ nguyên;',
    ];
    for (const change of ['Hợp nhất với Sở Xây dựng', 'Sáp nhập cùng Sở Xây dựng']) {
      const [told, ...others] = errors(plan(change));
      expect(others).toEqual([]);
      expect(told).toContain('“Sở Giao thông vận tải” hợp nhất với “Sở Xây dựng”, mà không rõ đơn vị nào tiếp nhận.');
    }
    expect(done(plan('Hợp nhất với Sở Xây dựng', 'Sở Xây dựng'))).toEqual(['merged H26.16']);
  });

  it('of a reason that names who takes over: which body that is', () => {
    const rows = (words: string): string[] => [
      `${HEAD};Đề nghị;Nội dung đề nghị`,
      `1;UBND xã Đông Hội;H26.15;Đóng mã;Do sáp nhập vào ${words}`,
    ];
    expect(errors(rows('xã Tân Lập'))).toEqual([expect.stringContaining('H26.12 – UBND xã Tân Lập?')]);
    expect(done(rows('UBND xã Tân Lập'))).toEqual(['merged H26.15']);
    expect(done(rows('H26.12'))).toEqual(['merged H26.15']);
  });

  it('of days below a title that closes: nothing, they are those of the closing', () => {
    for (const heading of ['Ngày kết thúc', 'Ngày đóng']) {
      const rows = ['DANH SÁCH ĐÓNG MÃ ĐỊNH DANH;;;', `${HEAD};${heading}`, '1;Phòng Tổ chức;H26.03.01;30/6/2023'];
      expect(errors(rows)).toEqual([]);
      expect(done(rows)).toEqual(['dissolved H26.03.01']);
    }
    const none = ['DANH SÁCH ĐƠN VỊ;;;', `${HEAD};Ngày kết thúc`, '1;Phòng Tổ chức;H26.03.01;30/6/2023'];
    expect(errors(none)).toEqual([expect.stringContaining('nói có đơn vị đã hết')]);
  });

  it('of a change where a code belongs: that it stands in the wrong column', () => {
    const rows = [`${HEAD};Mã định danh mới`, '1;Sở Nội vụ;H26.02;Đóng'];
    expect(errors(rows)).toEqual([
      expect.stringContaining('“Đóng” là việc phải làm, không phải mã. → Ghi “Đóng” ở cột “Loại thay đổi”'),
    ]);
  });

  it('of a heading that several bodies are called by: which of them', () => {
    const [told, ...others] = errors([HEAD, 'I;Phòng Tổ chức;', '1;Tổ Văn thư;']);
    expect(others).toEqual([]);
    expect(told).toContain('“Phòng Tổ chức” là tên của H26.02.02 (Sở Nội vụ), H26.03.01 (Sở Tài chính)');
    expect(done([HEAD, 'I;Phòng Tổ chức;H26.02.02', '1;Tổ Văn thư;'])).toEqual(['granted H26.02.02.001']);
  });

  it('of a receiver with a word of time: whether it is the one that is there', () => {
    const rows = [`${HEAD};Đơn vị tiếp nhận;Loại thay đổi`, '1;UBND xã Đông Hội;H26.15;Xã Tân Lập (mới);Sáp nhập'];
    expect(errors(rows)).toEqual([expect.stringContaining('H26.12 – UBND xã Tân Lập?')]);
  });

  it('of the place beside the body that governs it: nothing', () => {
    const rows = (place: string): string[] => [
      'STT;Tên đơn vị hành chính;Mã ĐVHC;Tên cơ quan;Mã định danh điện tử',
      `1;${place};00070;UBND phường Hoàn Kiếm;H26.41`,
    ];
    expect(done(rows('Phường Hoàn Kiếm'))).toEqual(['granted H26.41']);
    expect(errors(rows('Phường Cửa Nam'))).toHaveLength(1);
  });
});
