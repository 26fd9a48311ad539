import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { mustCall, newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string }[];
  closed: string[];
  changes: unknown[];
  problems: { rule: string; severity: string; message: string; where: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2022-02-10',
    units: ['H26.01,Sở Y tế', 'H26.01.01,Trường A', 'H26.01.02,Trường B', 'H26.01.03,Trường C', 'H26.02,Sở Nội vụ'],
  });
  const batch = [
    'decision: 200/QĐ-UBND',
    'changes:',
    '  - merge: {from: [H26.01.01], into: {code: H26.01.02}}',
    '  - close: {code: H26.01.03, reason: dissolved}',
    '  - rename: {code: H26.02, name: Sở Nội vụ và Lao động}',
  ];
  writeFileSync(join(folder, 'b.yaml'), batch.join('\n'));
  mustCall(folder, 'apply', 'b.yaml');
  mustCall(folder, 'decision', 'new', '--title', 'C', '--number', '300/QĐ-UBND', '--signed', '2022-03-10');
});

/** What the list of a row with a note comes to: nothing, or the errors. */
function outcome(row: string, note: string): string[] {
  writeFileSync(join(folder, 'a.csv'), `Mã định danh,Tên đơn vị,Ghi chú\nH26.01,Sở Y tế,\n${row},"${note}"\n`);
  const args = ['import', 'a.csv', '--decision', '300/QĐ-UBND', '--dry-run', '--no-input', '--json'];
  const { granted, closed, problems } = jsonOf<Answer>(run(folder, args), 'import');
  const errors = problems.flatMap(({ rule, severity }) => (severity === 'error' ? [rule] : []));
  return [...granted.map(({ code }) => `+${code}`), ...closed.map((code) => `-${code}`), ...errors];
}

describe('a list made of the registry, with notes of what was done since', () => {
  it.each([
    ['H26.01.01,Trường A', 'Đã sáp nhập vào Trường B'],
    ['H26.01.01,Trường A', 'Sáp nhập vào Trường B (H26.01.02)'],
    ['H26.01.01,Trường A', 'Đã sáp nhập vào Trường B từ ngày 10/02/2022'],
    ['H26.01.01,Trường A', 'Đã sáp nhập'],
    ['H26.01.03,Trường C', 'Đã giải thể'],
    ['H26.01.03,Trường C', 'Đã giải thể theo Quyết định số 200/QĐ-UBND ngày 10/02/2022'],
    ['H26.01.03,Trường C', 'Đóng mã'],
    ['H26.02,Sở Nội vụ', 'Đã đổi tên thành Sở Nội vụ và Lao động'],
    ['H26.02,Sở Nội vụ và Lao động', 'Đã đổi tên thành Sở Nội vụ và Lao động'],
  ])('asks for nothing where the registry says the same: %s, %s', (row, note) => {
    expect(outcome(row, note)).toEqual([]);
  });

  it.each([
    ['H26.01.01,Trường A', 'Đã sáp nhập vào Trường C'],
    ['H26.01.01,Trường A', 'Đã sáp nhập vào Sở Nội vụ (H26.02)'],
    ['H26.01.01,Trường A', 'Đã giải thể'],
    ['H26.01.01,Trường A', 'Đã sáp nhập vào Trường B từ ngày 01/7/2022'],
    ['H26.01.03,Trường C', 'Đã sáp nhập'],
    ['H26.01.03,Trường C', 'Trụ sở mới'],
    ['H26.01.03,Trường khác', 'Đã giải thể'],
    ['H26.02,Sở Nội vụ', 'Đã đổi tên thành Sở Nội vụ và Việc làm'],
    ['H26.02,Sở khác', 'Đã đổi tên thành Sở Nội vụ và Lao động'],
  ])('is asked about where it says otherwise: %s, %s', (row, note) => {
    const found = outcome(row, note);
    expect(found).not.toEqual([]);
    expect(found.every((each) => /^(?:import|list)-/.test(each))).toBe(true);
  });

  it('writes no such note into the registry', () => {
    outcome('H26.02,Sở Nội vụ', 'Đã đổi tên thành Sở Nội vụ và Lao động');
    const args = ['import', 'a.csv', '--decision', '300/QĐ-UBND', '--yes', '--no-input'];
    expect(run(folder, args)).toMatchObject({ status: 0 });
    expect(run(folder, ['show', 'H26.02', '--json']).stdout).not.toContain('Đã đổi tên');
  });
});
