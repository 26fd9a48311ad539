import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  closed: string[];
  problems: { rule: string; severity: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2023-01-10',
    units: ['H26.01,Sở Y tế', 'H26.01.01,Bệnh viện A', 'H26.01.02,Bệnh viện B'],
  });
});

function imported(...lines: string[]): Answer {
  put(folder, 'a.csv', lines.join('\n'));
  const options = ['--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json'];
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', ...options]), 'import');
}
const errors = ({ problems }: Answer): string[] =>
  problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);

describe('a column of the papers by which bodies ended', () => {
  it.each(['Quyết định giải thể', 'Số QĐ thu hồi', 'Nghị quyết sáp nhập'])(
    'holds nothing more where the title closes the rows: %s',
    (heading) => {
      const answer = imported(
        'DANH SÁCH ĐƠN VỊ GIẢI THỂ',
        `Tên đơn vị;Mã;${heading}`,
        'Bệnh viện A;H26.01.01;12/QĐ-SYT',
      );
      expect(errors(answer)).toEqual([]);
      expect(answer.closed).toEqual(['H26.01.01']);
    },
  );

  it('is asked about where nothing else closes the rows', () => {
    const answer = imported('Tên đơn vị;Mã;Quyết định giải thể', 'Bệnh viện A;H26.01.01;12/QĐ-SYT');
    expect(errors(answer)).toEqual(['list-changes-unread']);
  });

  it('is asked about where only some of the rows are under such a title', () => {
    const answer = imported(
      'Tên đơn vị;Mã;Quyết định giải thể',
      'DANH SÁCH ĐƠN VỊ GIẢI THỂ',
      'Bệnh viện A;H26.01.01;12/QĐ-SYT',
      'DANH SÁCH ĐƠN VỊ GIỮ NGUYÊN',
      'Bệnh viện B;H26.01.02;12/QĐ-SYT',
    );
    expect(errors(answer)).toContain('list-changes-unread');
  });

  it('is no column of the days, which are those of the ends', () => {
    const answer = imported(
      'DANH SÁCH ĐƠN VỊ GIẢI THỂ',
      'Tên đơn vị;Mã;Ngày giải thể',
      'Bệnh viện A;H26.01.01;1/3/2023',
    );
    expect(errors(answer)).toEqual([]);
    expect(JSON.stringify(answer)).toContain('2023-03-01');
  });
});

describe('a paper that a row goes by', () => {
  const closing = (heading: string, text: string, change = 'Giải thể'): Answer =>
    imported(`Tên đơn vị;Mã;Loại thay đổi;${heading}`, `Bệnh viện A;H26.01.01;${change};${text}`);

  it.each([
    ['Căn cứ', 'Quyết định số 45/QĐ-UBND về việc sáp nhập vào Bệnh viện B'],
    ['Căn cứ', 'QĐ 45/QĐ-UBND về việc sáp nhập Bệnh viện A vào Bệnh viện B'],
    ['Căn cứ pháp lý', 'Nghị quyết hợp nhất Bệnh viện A với Bệnh viện B'],
    ['Văn bản', 'số 45/QĐ-UBND sáp nhập nguyên trạng vào Bệnh viện B'],
    ['Trích yếu', 'Về việc sáp nhập vào Bệnh viện B'],
  ])('is asked about where it merges a body that the row dissolves: %s, %s', (heading, text) => {
    const answer = closing(heading, text);
    expect(errors(answer)).toEqual(['import-column-unread']);
    expect(answer.closed).toEqual([]);
  });

  it.each([
    ['Căn cứ', 'Quyết định số 45/QĐ-UBND ngày 12/01/2023 về việc giải thể Bệnh viện A'],
    ['Căn cứ', 'Nghị quyết về việc sáp nhập, giải thể các đơn vị vào năm 2023'],
    ['Căn cứ', 'Nghị quyết hợp nhất Sở X và Sở Y thành Sở Z'],
    ['Căn cứ', 'Nghị quyết 1669 về việc sắp xếp đơn vị hành chính'],
  ])('says nothing more where it is about that end, or about others: %s, %s', (heading, text) => {
    const answer = closing(heading, text);
    expect(errors(answer)).toEqual([]);
    expect(answer.closed).toEqual(['H26.01.01']);
  });

  it('is not asked about where the row says who takes over', () => {
    const answer = imported(
      'Tên đơn vị;Mã;Loại thay đổi;Đơn vị tiếp nhận;Căn cứ',
      'Bệnh viện A;H26.01.01;Sáp nhập;H26.01.02;Quyết định sáp nhập vào Bệnh viện B',
    );
    expect(errors(answer)).toEqual([]);
    expect(answer.closed).toEqual(['H26.01.01']);
  });
});
