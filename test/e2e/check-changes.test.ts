import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { call, run } from '../support/cli.js';
import { newFolder } from '../support/folders.js';
import { put } from '../support/registry-folder.js';
import { jsonOf } from '../support/schema.js';

const DECISION = '200/QĐ-UBND';
const UNITS = [
  'H26.01,Sở Y tế',
  'H26.02,Sở Nội vụ',
  'H26.01.01,Bệnh viện Một',
  'H26.01.02,Bệnh viện Hai',
  'H26.01.03,Bệnh viện Ba',
];

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
  put(folder, 'base.csv', `Mã định danh,Tên đơn vị\n${UNITS.join('\n')}\n`);
  must('import', 'base.csv', '--decision', '100/QĐ-UBND', '--yes');
  must(...decision, DECISION, '--signed', '2023-01-10', '--kind', 'amendment');
  for (const [from, to] of [
    ['01', '07'],
    ['02', '08'],
    ['03', '09'],
  ]) {
    must('replace', `H26.01.${from}`, '--with', `H26.02.${to}`, '--decision', DECISION);
  }
  must('export', '--decision', DECISION, '--scope', 'changes', '-o', 'that.csv');
});

interface Checked {
  findings: { code: string; field?: string; file?: unknown; registry?: unknown }[];
}

it.each([
  ['H26.01.01', 'H26.01.02'],
  ['H26.01.02', 'H26.01.01'],
  ['H26.01.03', 'H26.01.01'],
  ['H26.01.01', 'H26.01.03'],
])('the old code %s written as %s, which stands in the table too, is named at its own row alone', (own, other) => {
  const text = readFileSync(join(folder, 'that.csv'), 'utf8');
  expect(text).toContain(`${own},`);
  put(folder, 'sai.csv', text.replace(`${own},`, `${other},`));
  const answer = run(folder, ['check', 'sai.csv', '--decision', DECISION, '--scope', 'changes', '--json']);
  const { findings } = jsonOf<Checked>(answer, 'check');
  expect(findings.map(({ code, field }) => [code, field])).toEqual([[own, 'code']]);
  expect(JSON.stringify(findings)).not.toContain('; ');
});
