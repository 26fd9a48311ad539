import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string; name: string }[];
  problems: { rule: string; severity: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newFolder();
  const must = (...args: string[]): void => {
    const answer = call(folder, ...args);
    if (answer.status !== 0) throw new Error(answer.stderr);
  };
  must('init', 'H26', '--groups', '2,2,3');
  const decision = ['decision', 'new', '--title', 'A', '--number'];
  must(...decision, '100/QĐ-UBND', '--signed', '2022-01-10', '--kind', 'full');
  put(folder, 'base.csv', 'Mã định danh,Tên đơn vị\nH26.01,Sở Y tế\nH26.02,Sở Nội vụ\n');
  must('import', 'base.csv', '--decision', '100/QĐ-UBND', '--yes');
  must(...decision, '200/QĐ-UBND', '--signed', '2023-01-10', '--kind', 'amendment');
});

function imported(rows: readonly string[], ...options: string[]): Answer {
  writeFileSync(join(folder, 'cap.csv'), `${rows.join('\n')}\n`);
  const all = ['import', 'cap.csv', '--decision', '200/QĐ-UBND', '--dry-run', '--json', ...options];
  return jsonOf<Answer>(run(folder, all), 'import');
}

const granted = (answer: Answer): string[] => answer.granted.map(({ code, name }) => `${code} ${name}`);
const errors = ({ problems }: Answer): string[] =>
  problems.flatMap(({ rule, severity }) => (severity === 'error' ? [rule] : []));

describe('the number of a row puts it under another, also with --parent', () => {
  it.each([
    ['1.1', '2.1'],
    ['1.1.', '2.1.'],
    ['a)', 'a)'],
    ['+', '+'],
  ])('%s stands under 1', (first, second) => {
    const rows = ['STT,Tên', '1,Sở Xây dựng', `${first},Phòng A`, '2,Sở Tư pháp', `${second},Phòng A`];
    expect(granted(imported(rows, '--parent', 'H26'))).toEqual([
      'H26.03 Sở Xây dựng',
      'H26.03.01 Phòng A',
      'H26.04 Sở Tư pháp',
      'H26.04.01 Phòng A',
    ]);
  });

  it('where that one has its code, or is there already', () => {
    const coded = ['STT,Tên,Mã định danh', '1,Sở Y tế,H26.01', '1.1,Phòng A,', '2,Sở Xây dựng,H26.12', '2.1,Phòng C,'];
    expect(granted(imported(coded))).toEqual(['H26.01.01 Phòng A', 'H26.12 Sở Xây dựng', 'H26.12.01 Phòng C']);
    const named = ['STT,Tên', '1,Sở Nội vụ', '1.1,Phòng A', '1.1.1,Tổ một'];
    expect(granted(imported(named, '--parent', 'H26'))).toEqual(['H26.02.01 Phòng A', 'H26.02.01.001 Tổ một']);
  });

  it('also where the numbers and bullets stand in the names, which are granted without them', () => {
    const rows = ['Tên', '1. Sở Xây dựng', '- Phòng A', 'a) Phòng B', '2. Sở Tư pháp'];
    expect(granted(imported(rows, '--parent', 'H26'))).toEqual([
      'H26.03 Sở Xây dựng',
      'H26.03.01 Phòng A',
      'H26.03.02 Phòng B',
      'H26.04 Sở Tư pháp',
    ]);
  });

  it('but numbers that only go on do not', () => {
    const rows = ['STT,Tên', '1,Sở Xây dựng', '2,Sở Tư pháp', '10,Sở Ba'];
    expect(granted(imported(rows, '--parent', 'H26'))).toHaveLength(3);
  });
});

describe('a heading that names a body', () => {
  it('is not passed over where nobody knows it, with --parent or without', () => {
    const rows = ['STT,Tên', 'I,Sở Xây dựng', '1,Phòng A'];
    for (const options of [[], ['--parent', 'H26']]) {
      expect(errors(imported(rows, ...options))).toEqual(['import-parent-unknown']);
    }
    expect(errors(imported(['STT,Tên', 'I,Đơn vị thuộc Sở Xây dựng', '1,Phòng A'], '--parent', 'H26'))).toEqual([
      'import-parent-unknown',
    ]);
  });

  it.each([
    'Các sở',
    'Sở và ban và ngành',
    'Cơ quan chuyên môn thuộc UBND tỉnh',
    'Trường THPT',
    'KHỐI ĐẢNG',
    'Các đơn vị sự nghiệp trực thuộc',
    'Nhóm một',
  ])('a heading of a kind of bodies is none: %s', (heading) => {
    const rows = ['STT,Tên', `I,${heading}`, '1,Trung tâm A', `II,Các đơn vị khác`, '1,Trung tâm B'];
    expect(granted(imported(rows, '--parent', 'H26'))).toEqual(['H26.03 Trung tâm A', 'H26.04 Trung tâm B']);
  });
});
