import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string }[];
  problems: { rule: string; severity: string; message: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({ amended: '2023-01-10', units: ['H26.01,Sở Y tế', 'H26.02,Sở Nội vụ'] });
});

function imported(file: string, ...lines: string[]): Answer {
  put(folder, file, `${lines.join('\n')}\n`);
  return jsonOf<Answer>(run(folder, ['import', file, '--decision', '200/QĐ-UBND', '--dry-run', '--json']), 'import');
}
const HEADINGS = 'STT,Tên cơ quan,Mã định danh';
const below = (line: string, second = 'Sở Ngoại vụ'): Answer =>
  imported('a.csv', HEADINGS, '1,Sở Du lịch,H26.31', `2,${second},H26.32`, line);
const errors = ({ problems }: Answer): string[] =>
  problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);

describe('a line below the rows by which one of them is no more, or gets no code', () => {
  it.each([
    [',Ghi chú: mục 2 không cấp,'],
    ['"Ghi chú: STT 1, 2 chưa cấp mã",,'],
    [',Ghi chú: Sở Ngoại vụ đã giải thể,'],
    [',Ghi chú: các đơn vị trên tạm dừng cấp mã,'],
    [',Ghi chú: chưa cấp mã,'],
    ['(*) Đơn vị đề nghị chưa cấp mã,,', 'Sở Ngoại vụ (*)'],
    [',* Đã giải thể,', 'Sở Ngoại vụ*'],
    [',(1) Hợp nhất theo Nghị quyết số 12/NQ-HĐND,', 'Sở Ngoại vụ (1)'],
  ])('is asked about: %s', (...[line, second]) => {
    const answer = below(line, second);
    expect(errors(answer)).toEqual(['list-row-unread']);
    expect(answer.granted).toEqual([]);
  });

  it.each([
    [',Ghi chú: Danh sách không bao gồm các đơn vị đã giải thể,'],
    [',"Ghi chú: Danh sách này thay thế danh sách cũ, hủy bỏ danh sách năm 2022",'],
    [',Ghi chú: mục 2 là đơn vị mới,'],
    ['(*) Trường chuẩn quốc gia,,', 'Sở Ngoại vụ (*)'],
    [',Người lập biểu,'],
    [',"Nơi nhận: Như Điều 2; Lưu: VT",'],
    [',Ghi chú: các đơn vị sự nghiệp đã sáp nhập theo Nghị quyết 18,'],
  ])('is none where it speaks of others, or ends nothing: %s', (...[line, second]) => {
    expect(errors(below(line, second))).toEqual([]);
  });

  it('is none where the row says so itself', () => {
    const rows = ['1,Sở Du lịch,H26.31,Cấp mới', '2,Sở Nội vụ (*),H26.02,Giải thể', ',(*) Đã giải thể,,'];
    expect(errors(imported('b.csv', `${HEADINGS},Loại thay đổi`, ...rows))).toEqual([]);
  });

  it('is asked about below the table of a document where it names a code', () => {
    const table = ['| STT | Tên cơ quan | Mã định danh |', '|---|---|---|', '| 1 | Sở Du lịch | H26.31 |'];
    const answer = imported('c.md', ...table, '', 'Lưu ý: Sở Nội vụ (H26.02) đã giải thể, đề nghị đóng mã.');
    expect(errors(answer)).toEqual(['list-line-unread']);
  });
});
