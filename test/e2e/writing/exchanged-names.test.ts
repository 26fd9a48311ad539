import { beforeEach, describe, expect, it } from 'vitest';
import { call } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { put } from '../../support/registry-folder.js';

const BASE = [
  'Mã định danh,Tên đơn vị',
  'H26.01,Sở Y tế',
  'H26.01.01,Bệnh viện A',
  'H26.01.02,Bệnh viện B',
  'H26.01.03,Bệnh viện C',
  'H26.01.04,Văn phòng',
  'H26.02,Sở Nội vụ',
  'H26.02.01,Văn phòng Sở',
].join('\n');
const UNDER = ['--decision', '200/QĐ-UBND'];

let folder: string;
beforeEach(() => {
  folder = newFolder();
  const must = (...args: string[]): void => {
    const answer = call(folder, ...args);
    if (answer.status !== 0) throw new Error(answer.stderr);
  };
  must('init', 'H26', '--groups', '2,2,3');
  const decision = ['decision', 'new', '--title', 'A', '--number'];
  must(...decision, '100/QĐ-UBND', '--signed', '2022-01-10', '--kind', 'full');
  put(folder, 'base.csv', BASE);
  must('import', 'base.csv', '--decision', '100/QĐ-UBND', '--yes');
  must(...decision, '200/QĐ-UBND', '--signed', '2023-01-10', '--kind', 'amendment');
});

function applied(...changes: string[]): { status: number | null; rules: string[] } {
  put(folder, 'batch.yaml', `decision: 200/QĐ-UBND\nchanges:\n${changes.map((each) => `  - ${each}\n`).join('')}`);
  const { status, stderr } = call(folder, 'apply', 'batch.yaml');
  return { status, rules: [...stderr.matchAll(/change-[\w-]+/g)].map(([rule]) => rule) };
}

describe('bodies do not exchange their codes', () => {
  it.each<[string, string[], number]>([
    [
      'by names of each other',
      ['rename: {code: H26.01.01, name: Bệnh viện B}', 'rename: {code: H26.01.02, name: Bệnh viện A}'],
      2,
    ],
    [
      'in a ring of three',
      [
        'rename: {code: H26.01.01, name: Bệnh viện B}',
        'rename: {code: H26.01.02, name: Bệnh viện C}',
        'rename: {code: H26.01.03, name: BỆNH VIỆN A}',
      ],
      3,
    ],
    [
      'by new codes under names of each other',
      [
        'replace: {as: a, code: H26.01.01, parent: H26.02}',
        'rename: {code: $a, name: Bệnh viện B}',
        'replace: {as: b, code: H26.01.02, parent: H26.02}',
        'rename: {code: $b, name: Bệnh viện A}',
      ],
      2,
    ],
  ])('%s', (_, changes, count) => {
    expect(applied(...changes)).toEqual({ status: 1, rules: Array(count).fill('change-names-exchanged') });
  });

  it('one command after the other under one decision', () => {
    const rename = (code: string, name: string) => call(folder, 'rename', code, '--name', name, ...UNDER);
    expect(rename('H26.01.01', 'Bệnh viện B').status).toBe(0);
    const second = rename('H26.01.02', 'Bệnh viện A');
    expect([second.status, second.stderr]).toEqual([1, expect.stringContaining('change-names-exchanged')]);
    expect(rename('H26.01.02', 'Bệnh viện D').status).toBe(0);
  });

  it.each<[string, string[]]>([
    [
      'a row of names that ends with a new one',
      ['rename: {code: H26.01.01, name: Bệnh viện B}', 'rename: {code: H26.01.02, name: Bệnh viện D}'],
    ],
    ['another spelling', ['rename: {code: H26.01.01, name: BỆNH VIỆN A}']],
  ])('%s is none', (_, changes) => {
    expect(applied(...changes)).toEqual({ status: 0, rules: [] });
  });
});
