import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { name: string }[];
  closed: string[];
  renamed: { code: string }[];
  problems: { rule: string; severity: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({ amended: '2023-01-10', units: ['H26.01,Sở Y tế', 'H26.01.01,Bệnh viện A'] });
});

function imported(...lines: string[]): Answer {
  put(folder, 'a.csv', `${lines.join('\n')}\n`);
  const options = ['--decision', '200/QĐ-UBND', '--skip-errors', '--dry-run', '--json'];
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', ...options]), 'import');
}
const ROWS = ['STT,Tên đơn vị,Mã định danh', '1,Bệnh viện A,H26.01.01'];
const under = (...lines: string[]): Answer => imported(...lines.map((line) => `"${line}",,`), ...ROWS);
const errors = ({ problems }: Answer): string[] =>
  problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);

describe('an article of a Decision above the rows', () => {
  it.each([
    'Điều 2. Đóng mã định danh các đơn vị sau:',
    'Điều 2: Hủy bỏ mã định danh',
    'ĐIỀU 2. ĐÓNG MÃ',
    'Điều 1. Bãi bỏ mã định danh của các cơ quan, đơn vị tại Phụ lục kèm theo',
    'Khoản 2. Đóng mã các đơn vị sau:',
    'Điểm a khoản 2 Điều 1. Hủy bỏ mã của:',
    'Quyết định đóng mã của các đơn vị sau',
    'Dieu 2. Dong ma dinh danh cac don vi sau:',
  ])('closes what stands under it: %s', (line) => {
    const answer = under(line);
    expect(answer.closed).toEqual(['H26.01.01']);
    expect(errors(answer)).toEqual([]);
  });

  it('closes as the name of a group too', () => {
    const rows = ['Điều 1. Cấp mới mã định danh:,,', '1,Bệnh viện C,H26.01.03', 'Điều 2. Đóng mã các đơn vị sau:,,'];
    const answer = imported('STT,Tên đơn vị,Mã định danh', ...rows, '1,Bệnh viện A,H26.01.01');
    expect(answer.granted.map(({ name }) => name)).toEqual(['Bệnh viện C']);
    expect(answer.closed).toEqual(['H26.01.01']);
  });

  it('ends with the next article', () => {
    const rows = ['Điều 1. Đóng mã các đơn vị sau:,,', '1,Bệnh viện A,H26.01.01', 'Điều 2. Cấp mới mã định danh:,,'];
    const answer = imported('STT,Tên đơn vị,Mã định danh', ...rows, '1,Bệnh viện C,H26.01.03');
    expect(answer.granted.map(({ name }) => name)).toEqual(['Bệnh viện C']);
    expect(answer.closed).toEqual(['H26.01.01']);
  });

  it('grants no code that it closes', () => {
    const answer = imported('Điều 2. Đóng mã các đơn vị sau:,,', ROWS[0] ?? '', '1,Bệnh viện C,H26.01.03');
    expect(answer.granted).toEqual([]);
    expect(errors(answer)).toEqual(['import-code-unknown']);
  });

  it.each([
    ['Điều 2. Giao Sở Nội vụ thu hồi mã định danh của các đơn vị sau:'],
    ['Nay đóng mã định danh các đơn vị:'],
    ['Căn cứ kết quả rà soát, UBND thành phố thu hồi mã của các đơn vị sau:'],
    ['Ghi chú: thu hồi mã của các đơn vị sau:'],
    ['Điều 1. Đóng mã các đơn vị tại Phụ lục II', 'Điều 2. Quyết định này có hiệu lực kể từ ngày ký.'],
  ])('is asked about where it does not say it of the rows alone: %s', (...lines) => {
    const answer = under(...lines);
    expect(answer.closed).toEqual([]);
    expect(errors(answer)).toEqual(['import-title-mentions']);
  });

  it.each([
    'Điều 2. Bãi bỏ Quyết định số 100/QĐ-UBND ngày 10/01/2022',
    'Điều 3. Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số 100/QĐ-UBND.',
    'Căn cứ Quyết định số 12/QĐ-UBND về việc thu hồi mã định danh;',
    'QUYẾT ĐỊNH',
    'Điều 1. Ban hành mã định danh của các cơ quan, đơn vị như sau:',
  ])('says nothing of the rows where it speaks of papers: %s', (line) => {
    const answer = under(line);
    expect(answer.closed).toEqual([]);
    expect(errors(answer)).toEqual([]);
  });

  it('asks nothing of an annex that begins behind it', () => {
    const lines = ['Điều 1. Đóng mã các đơn vị tại Phụ lục II', 'PHỤ LỤC I', 'DANH SÁCH MÃ ĐỊNH DANH'];
    expect(errors(under(...lines))).toEqual([]);
  });
});
