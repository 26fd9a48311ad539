import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  problems: { rule: string; severity: string }[];
}

let folder: string;
beforeAll(() => {
  const units = ['H26.02,Sở Nội vụ', 'H26.12,UBND xã Tân Lập', 'H26.15,UBND xã Đông Hội'];
  folder = newListedRegistry({ amended: '2022-02-10', units });
});

/** What is known of a unit once a list has been taken in. */
function unitAfter(code: string, ...lines: string[]): string {
  const own = newFolder();
  cpSync(folder, own, { recursive: true });
  writeFileSync(join(own, 'a.csv'), `${lines.join('\n')}\n`);
  const answer = call(
    own,
    'import',
    'a.csv',
    '--decision',
    '200/QĐ-UBND',
    '--yes',
    ...(code === 'H26.15' ? ['--confirm', '1'] : []),
  );
  if (answer.status !== 0) throw new Error(answer.stderr + answer.stdout);
  return call(own, 'show', code, '--json').stdout;
}

function errors(...lines: string[]): string[] {
  writeFileSync(join(folder, 'a.csv'), `${lines.join('\n')}\n`);
  const options = ['--decision', '200/QĐ-UBND', '--dry-run', '--json'];
  const { problems } = jsonOf<Answer>(run(folder, ['import', 'a.csv', ...options]), 'import');
  return problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
}

const COLUMNS = 'STT;Tên đơn vị;Mã định danh;Loại thay đổi';
const CLOSED = '1;UBND xã Đông Hội;H26.15;Giải thể';

describe('the day of a change', () => {
  it.each([
    'Kể từ ngày 01/7/2022',
    'từ 1.7.2022',
    'ngày 01 tháng 7 năm 2022',
    '2022-07-01 00:00:00',
    '2022-07-01T00:00:00+07:00',
  ])('is read as people and programs write it: %s', (day) => {
    expect(unitAfter('H26.15', `${COLUMNS};Ngày hiệu lực`, `${CLOSED};${day}`)).toContain('2022-07-01');
  });

  it.each(['01/7/22', '7/2022', '2022-07-01 15:30:00', 'từ tháng 7'])('is none: %s', (day) => {
    expect(errors(`${COLUMNS};Ngày hiệu lực`, `${CLOSED};${day}`)).toEqual(['import-effective-malformed']);
  });

  it.each([
    'Thời điểm',
    'Thời điểm giải thể',
    'Thời điểm đóng mã',
    'Thời gian thực hiện',
    'Ngày thực hiện',
    'Ngày tháng',
    'Ngày áp dụng',
  ])('stands in a column beside it: %s', (heading) => {
    expect(unitAfter('H26.15', `${COLUMNS};${heading}`, `${CLOSED};01/7/2022`)).toContain('2022-07-01');
  });

  it('may stand in the reason', () => {
    const row = `${CLOSED};Giải thể từ 01/7/2022 theo NQ 1656`;
    expect(unitAfter('H26.15', `${COLUMNS};Lý do`, row)).toContain('2022-07-01');
  });

  it('may be that of a title that grants', () => {
    const title = 'Điều 2. Cấp mới mã định danh cho các đơn vị sau, áp dụng từ ngày 01/7/2022:;;';
    const lines = [title, 'STT;Tên đơn vị;Mã định danh', '1;Sở Du lịch;H26.31'];
    expect(unitAfter('H26.31', ...lines)).toContain('2022-07-01');
    const paper = 'DANH SÁCH CẤP MỚI MÃ ĐỊNH DANH (Kèm theo Quyết định số 9/QĐ-UBND ngày 01/7/2022);;';
    expect(unitAfter('H26.31', paper, ...lines.slice(1))).not.toContain('2022-07-01');
  });

  it.each([
    'DANH SÁCH MÃ ĐỊNH DANH CỦA UBND CẤP XÃ (có hiệu lực từ ngày 01/7/2022);;',
    'DANH SÁCH MÃ ĐỊNH DANH, áp dụng kể từ 01/7/2022;;',
  ])('may be that of a title that only lists: %s', (title) => {
    expect(unitAfter('H26.31', title, 'STT;Tên đơn vị;Mã định danh', '1;Sở Du lịch;H26.31')).toContain('2022-07-01');
    expect(unitAfter('H26.15', `${title};`, COLUMNS, CLOSED)).toContain('2022-07-01');
    expect(unitAfter('H26.15', `${title};;`, `${COLUMNS};Ngày hiệu lực`, `${CLOSED};01/8/2022`)).toContain(
      '2022-08-01',
    );
  });

  it('is asked about where a column of days at such rows is not understood', () => {
    expect(errors(`${COLUMNS};Mốc`, `${CLOSED};01/7/2022`)).toEqual(['list-changes-unread']);
    expect(errors(`${COLUMNS};Thời điểm`, `${CLOSED};tháng 7/2022`)).toEqual(['import-effective-malformed']);
    const uses = ['STT;Tên đơn vị;Mã định danh;Ngày sử dụng', '1;Sở Du lịch;H26.31;01/7/2022'];
    expect(errors(...uses)).toEqual(['list-changes-unread']);
  });

  it.each(['Ngày QĐ giải thể', 'Ngày thành lập', 'Ngày gửi', 'Ngày cấp mã'])(
    'is none of a paper, or of something else: %s',
    (heading) => {
      expect(errors(`${COLUMNS};${heading}`, `${CLOSED};01/7/2022`)).toEqual([]);
    },
  );

  it('says nothing beside rows that ask for none', () => {
    const rows = ['STT;Tên đơn vị;Mã định danh;Ngày hoạt động', '1;Sở Du lịch;H26.31;01/7/2022'];
    expect(errors(...rows)).toEqual([]);
  });
});
