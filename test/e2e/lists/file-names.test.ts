import { beforeAll, describe, expect, it } from 'vitest';
import { call, run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

const BASE = [
  'Mã định danh,Tên đơn vị',
  'H26.01,Sở Y tế',
  'H26.01.01,Bệnh viện Đa khoa A',
  'H26.01.02,Bệnh viện Đa khoa B',
  'H26.02,Sở Nội vụ',
].join('\n');
const ONE = 'Mã định danh,Tên đơn vị\nH26.01.01,Bệnh viện Đa khoa A\n';
const INTO = 'Mã định danh,Tên đơn vị,Đơn vị tiếp nhận\nH26.01.01,Bệnh viện Đa khoa A,Sở Nội vụ\n';

interface Answer {
  granted: { name: string }[];
  closed: string[];
  problems: { rule: string; severity: string; message: string }[];
}

let folder: string;
const must = (...args: string[]): void => {
  const answer = call(folder, ...args);
  if (answer.status !== 0) throw new Error(answer.stderr);
};
beforeAll(() => {
  folder = newFolder();
  must('init', 'H26', '--groups', '2,2,3');
  const decision = ['decision', 'new', '--title', 'A', '--number'];
  must(...decision, '100/QĐ-UBND', '--signed', '2022-01-10', '--kind', 'full');
  put(folder, 'base.csv', BASE);
  must('import', 'base.csv', '--decision', '100/QĐ-UBND', '--yes');
  must(...decision, '200/QĐ-UBND', '--signed', '2025-07-20', '--kind', 'amendment');
});

function planned(name: string, text: string): Answer & { errors: string[]; told: string[] } {
  put(folder, name, text);
  const options = ['--decision', '200/QĐ-UBND', '--dry-run', '--json'];
  const answer = jsonOf<Answer>(run(folder, ['import', name, ...options]), 'import');
  const of = (severity: string) => answer.problems.filter((each) => each.severity === severity);
  return {
    ...answer,
    errors: of('error').map(({ rule }) => rule),
    told: of('info').map(({ message }) => message),
  };
}

describe('the name of a file', () => {
  it.each([
    ['giai-the.csv', ONE, ['H26.01.01']],
    ['Danh sách giải thể.csv', ONE, ['H26.01.01']],
    ['thu_hoi_ma.csv', ONE, ['H26.01.01']],
    ['sap-nhap.csv', INTO, ['H26.01.01']],
    ['HopNhat.csv', INTO, ['H26.01.01']],
  ])('%s says what its rows ask for, as a title does, and that is told', (name, text, closed) => {
    const answer = planned(name, text);
    expect([answer.errors, answer.closed, answer.granted]).toEqual([[], closed, []]);
    expect(answer.told).toEqual([expect.stringContaining(name)]);
  });

  it.each(['sap-nhap.csv', 'hop-nhat-du-lieu.csv', 'Huy.csv'])('%s that leaves it open is asked about', (name) => {
    const answer = planned(name, ONE);
    expect([answer.errors, answer.closed]).toEqual([['import-file-name-asks'], []]);
  });

  it('says no more than a title: words of two kinds are refused', () => {
    expect(planned('giai-the-va-doi-ten.csv', ONE).errors).toEqual(['import-title-mixed']);
  });

  it.each([
    ['a column of changes', 'Loại thay đổi,Mã định danh,Tên đơn vị\n,H26.01.01,Bệnh viện Đa khoa A\n'],
    ['a column of states', 'Mã định danh,Tên đơn vị,Trạng thái\nH26.01.01,Bệnh viện Đa khoa A,Đang hoạt động\n'],
    ['a title that says otherwise', `Danh sách đơn vị,\n${ONE}`],
  ])('never overrides %s: it is asked about', (_, text) => {
    const answer = planned('giai-the.csv', text);
    expect([answer.errors, answer.closed]).toEqual([['import-file-name-asks'], []]);
  });

  it('never overrides the word of a row', () => {
    const text = 'Loại thay đổi,Mã định danh,Tên đơn vị\nĐổi tên,H26.01.01,Bệnh viện Đa khoa số 1\n';
    const answer = planned('giai-the.csv', text);
    expect([answer.errors, answer.closed]).toEqual([[], []]);
  });
});

it('“Hủy bỏ” alone annuls a code that was granted lately, and is asked about for one that has long been in force', () => {
  put(folder, 'moi.csv', 'Mã định danh,Tên đơn vị\nH26.01.05,Trạm Vừa lập\n');
  must('import', 'moi.csv', '--decision', '200/QĐ-UBND', '--yes');
  const head = 'Loại thay đổi,Mã định danh,Tên đơn vị\n';
  const late = planned('a.csv', `${head}Hủy bỏ,H26.01.05,Trạm Vừa lập\n`);
  expect([late.errors, late.closed]).toEqual([[], ['H26.01.05']]);
  const long = planned('a.csv', `${head}Hủy bỏ,H26.01.02,Bệnh viện Đa khoa B\n`);
  expect([long.errors, long.closed]).toEqual([['import-annul-unclear'], []]);
});
