import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { call, run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { jsonOf } from '../../support/schema.js';

interface Checked {
  annexes: { registry: number; file: number; equal: number; different: number }[];
}

it('lines that do not say what changes are counted with the changes that they were found to be', () => {
  const folder = newFolder();
  const must = (...args: string[]): void => {
    const answer = call(folder, ...args);
    if (answer.status !== 0) throw new Error(answer.stderr);
  };
  must('init', 'H26', '--groups', '2,2,3');
  must('decision', 'new', '--title', 'A', '--number', '100/QĐ-UBND', '--signed', '2022-01-10', '--kind', 'full');
  writeFileSync(join(folder, 'a.csv'), 'Mã,Tên\nH26.01,Sở Y tế\nH26.02,Sở Nội vụ\n');
  must('import', 'a.csv', '--decision', '100/QĐ-UBND', '--yes');
  const check = (): Checked =>
    jsonOf(run(folder, ['check', 'a.csv', '--decision', '100/QĐ-UBND', '--scope', 'changes', '--json']), 'check');
  expect(check().annexes).toMatchObject([{ registry: 2, file: 2, equal: 2, different: 0 }]);
  writeFileSync(join(folder, 'a.csv'), 'Mã,Tên\nH26.01,Sở Y tá\nH26.02,Sở Nội vụ\n');
  expect(check().annexes).toMatchObject([{ registry: 2, file: 2, equal: 1, different: 1 }]);
});
