import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  closed: { code: string }[] | string[];
  problems: { rule: string; severity: string; where: string; hint: string | null }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2022-02-10',
    units: ['H26.01,Sở Y tế', 'H26.01.01,Phòng Nội vụ', 'H26.01.02,Phòng Y tế'],
  });
});

/** What a list of two units closes, and where its errors are; `heads` beside name and code, `first` and `second` under them. */
function imported(title: string, heads: string, first: string, second: string): { closed: string[]; errors: string[] } {
  const rows = [
    ...(title === '' ? [] : [title]),
    `STT;Tên đơn vị;Mã định danh;${heads}`,
    `1;Phòng Nội vụ;H26.01.01;${first}`,
    `2;Phòng Y tế;H26.01.02;${second}`,
  ];
  writeFileSync(join(folder, 'a.csv'), rows.join('\n'));
  const args = ['import', 'a.csv', '--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json'];
  const { closed, problems } = jsonOf<Answer>(run(folder, args), 'import');
  return {
    closed: closed.map((each) => (typeof each === 'string' ? each : each.code)),
    errors: problems.flatMap(({ rule, severity, where }) => (severity === 'error' ? [`${rule} ${where}`] : [])),
  };
}

const CLOSING = 'DANH SÁCH ĐÓNG MÃ ĐỊNH DANH';
const ASKED = ['import-title-asks a.csv › C4'];

describe('a title that closes over a table with columns to be ticked', () => {
  it.each([
    [CLOSING, 'Đóng mã', 'Có', 'Không'],
    [CLOSING, 'Đóng mã', '☑', '☐'],
    [CLOSING, 'Giải thể', 'x', 'Chưa'],
    ['DANH SÁCH ĐỀ NGHỊ ĐÓNG MÃ', 'Đóng', 'x', ''],
    ['DANH SÁCH THU HỒI MÃ', 'Giải thể;Sáp nhập', 'x;', ';'],
    ['DANH SÁCH GIẢI THỂ', 'Giải thể', 'x', '[ ]'],
  ])('%s, “%s”: a row that is not ticked is asked about', (title, heads, first, second) => {
    expect(imported(title, heads, first, second).errors).toEqual(ASKED);
  });

  it('asks for every row where none is ticked', () => {
    expect(imported(CLOSING, 'Đóng mã', '', '').errors).toEqual([
      'import-title-asks a.csv › C3',
      'import-title-asks a.csv › C4',
    ]);
  });

  it.each(['Giữ nguyên', 'Giữ lại', 'Đề nghị giữ lại'])('a row ticked under “%s” stays', (heads) => {
    expect(imported(CLOSING, heads, 'x', '')).toEqual({ closed: ['H26.01.02'], errors: [] });
    expect(imported(CLOSING, heads, 'Giữ nguyên', '')).toEqual({ closed: ['H26.01.02'], errors: [] });
    expect(imported('', `${heads};Đóng mã`, 'x;', ';x')).toEqual({ closed: ['H26.01.02'], errors: [] });
  });

  it('a row that is to stay and to be closed is asked about, and so are words that say neither', () => {
    expect(imported('', 'Giữ nguyên;Đóng mã', 'x;x', ';').errors).toEqual(['list-change-unknown a.csv › E2']);
    expect(imported('', 'Giữ nguyên;Đóng mã', 'Sáp nhập vào Sở Y tế;', ';').errors).toEqual([
      'list-change-unknown a.csv › D2',
    ]);
  });

  it('the ways out that the hint names lead on', () => {
    expect(imported(CLOSING, 'Đóng mã', 'x', 'x')).toEqual({ closed: ['H26.01.01', 'H26.01.02'], errors: [] });
    const beside = imported(CLOSING, 'Đóng mã;Loại thay đổi', 'x;', ';Giữ nguyên');
    expect(beside).toEqual({ closed: ['H26.01.01'], errors: [] });
  });
});
