import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string }[];
  closed: string[];
  problems: { rule: string; severity: string }[];
}

let folder: string;
beforeAll(() => {
  const units = ['H26.12,UBND xã Tân Lập', 'H26.13,UBND xã Tân Hội', 'H26.15,UBND xã Đông Hội'];
  folder = newListedRegistry({ amended: '2023-01-10', units });
});

function imported(heading: string, row: string): Answer {
  writeFileSync(join(folder, 'a.csv'), `STT;Tên đơn vị;Mã định danh;${heading}\n${row}\n`);
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', '--decision', '200/QĐ-UBND', '--dry-run', '--json']), 'import');
}
const told = ({ problems }: Answer): string[] =>
  problems.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule);

describe('a reason without a change', () => {
  it.each([
    ['Lý do', 'Giải thể'],
    ['Lý do', 'Giải thể theo NQ 1656'],
    ['Lý do', 'Kết thúc hoạt động'],
    ['Lý do thay đổi', 'Đổi tên'],
    ['Lý do đóng mã', 'Sắp xếp theo NQ 1656'],
    ['Lý do thu hồi', 'Theo đề nghị của đơn vị'],
  ])('is asked about where it speaks of one: %s | %s', (heading, reason) => {
    expect(told(imported(heading, `1;UBND xã Đông Hội;H26.15;${reason}`))).toEqual(['import-note-asks']);
  });

  it('is asked who took over where it names a body', () => {
    const answer = imported('Lý do', '1;UBND xã Đông Hội;H26.15;Sáp nhập vào UBND xã Tân Lập');
    expect(told(answer)).toEqual(['import-receiver-noted']);
  });

  it('grants nothing where it denies that', () => {
    expect(told(imported('Lý do', '1;Sở Du lịch;H26.31;Chưa đủ điều kiện'))).toEqual(['import-note-asks']);
  });

  it.each([
    ['Lý do', '1;Sở Du lịch;H26.31;Thành lập mới theo NQ số 12/NQ-HĐND của HĐND thành phố'],
    ['Lý do cấp mã', '1;Sở Du lịch;H26.31;Chưa có mã'],
    ['Lý do', '1;UBND xã Đông Hội;H26.15;Không thay đổi'],
    ['Lý do thay đổi', '1;UBND xã Đông Hội;H26.15;Thay đổi trụ sở'],
    ['Loại thay đổi;Lý do thay đổi', '1;UBND xã Đông Hội;H26.15;Giải thể;Giải thể theo NQ 1656'],
    ['Loại thay đổi;Lý do đóng mã', '1;UBND xã Đông Hội;H26.15;Giữ nguyên;'],
  ])('stays silent otherwise: %s | %s', (heading, row) => {
    expect(told(imported(heading, row))).toEqual([]);
  });
});
