import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string }[];
  closed: string[];
  units: object[];
  problems: { rule: string; severity: string; hint: string | null }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2023-01-10',
    units: ['H26.01,UBND xã Tân Hội', 'H26.02,UBND xã Đông Hội', 'H26.03,Sở Xây dựng'],
  });
});

function imported(...lines: string[]): Answer {
  put(folder, 'a.csv', lines.join('\n'));
  const options = ['--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json'];
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', ...options]), 'import');
}
const errors = ({ problems }: Answer): string[] =>
  problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);

describe('a column whose heading says nothing of what it holds', () => {
  it.each(['Hình thức', 'Nội dung', 'Kết quả rà soát', 'Phương án', 'Kết quả xử lý'])(
    'is that of changes where it holds nothing else: %s',
    (heading) => {
      const rows = ['UBND xã Tân Hội;H26.01;Giữ nguyên', 'Sở Xây dựng;H26.03;Giải thể', 'UBND xã Đông Hội;H26.02;'];
      const answer = imported(`Tên đơn vị;Mã định danh;${heading}`, ...rows);
      expect(errors(answer)).toEqual([]);
      expect(answer.closed).toEqual(['H26.03']);
    },
  );

  it.each([
    ['Cập nhật trạng thái: giải thể', []],
    ['Thay đổi trạng thái thành giải thể', []],
    ['Cập nhật: sáp nhập vào UBND xã Đông Hội', []],
    ['Cập nhật trạng thái ngừng hoạt động', ['import-status-differs']],
    ['Điều chỉnh: đã giải thể', ['import-status-differs']],
    ['Cập nhật trạng thái: đã sáp nhập', ['import-receiver-needed']],
  ])('says what is brought up to date: %s', (words, found) => {
    const answer = imported('Tên đơn vị;Mã định danh;Nội dung', `UBND xã Tân Hội;H26.01;${words}`);
    expect([errors(answer), answer.closed]).toEqual([found, found.length === 0 ? ['H26.01'] : []]);
  });

  it('is none where some of it is something else, and is asked about', () => {
    const rows = ['UBND xã Tân Hội;H26.01;Họp bàn', 'Sở Xây dựng;H26.03;Giải thể'];
    const answer = imported('Tên đơn vị;Mã định danh;Nội dung', ...rows);
    expect(errors(answer)).toEqual(['list-changes-unread']);
    expect(answer.closed).toEqual([]);
  });

  it('is none beside a column of changes', () => {
    const answer = imported('Tên đơn vị;Mã định danh;Loại thay đổi;Nội dung', 'Sở Xây dựng;H26.03;Giữ nguyên;Giải thể');
    expect(answer.closed).toEqual([]);
  });
});

describe('a column of reviews that says what the review found', () => {
  it('is told where that goes', () => {
    const rows = ['UBND xã Tân Hội;H26.01;Đúng', 'Sở Xây dựng;H26.03;Đơn vị đã giải thể'];
    const answer = imported('Tên đơn vị;Mã định danh;Kết quả rà soát', ...rows);
    expect(errors(answer)).toEqual(['import-review-unknown']);
    expect(answer.problems.at(-1)?.hint).toMatch(/giải thể … ở “Loại thay đổi”/);
  });
});

describe('names under headings of how things stand', () => {
  it.each(['Hiện trạng;Sau điều chỉnh', 'Hiện trạng;Sau sắp xếp', 'Hiện trạng;Đề nghị', 'Hiện trạng;Tên mới'])(
    'are those before and after: %s',
    (headings) => {
      const answer = imported(`STT;Mã định danh;${headings}`, '1;H26.02;UBND xã Đông Hội;UBND phường Đông Hội');
      expect(errors(answer)).toEqual([]);
      expect(answer.units).toEqual([
        expect.objectContaining({ kind: 'renamed', code: 'H26.02', to: 'UBND phường Đông Hội' }),
      ]);
    },
  );

  it('are the names where they stand alone', () => {
    const answer = imported('STT;Mã định danh;Hiện trạng', '1;H26.04;UBND xã Tân Lập');
    expect(errors(answer)).toEqual([]);
    expect(answer.granted.map(({ code }) => code)).toEqual(['H26.04']);
  });

  it('are no names beside a column of names', () => {
    const answer = imported('Tên đơn vị;Mã định danh;Hiện trạng', 'UBND xã Đông Hội;H26.02;UBND phường Đông Hội');
    expect(errors(answer)).toEqual(['list-change-unknown']);
  });
});
