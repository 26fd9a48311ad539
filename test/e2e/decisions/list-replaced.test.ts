import { expect, test } from 'vitest';
import { runOn } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { put } from '../../support/registry-folder.js';

/** An amendment that was drawn up for a list which a full Decision has replaced since: said where it is issued and validated. */

const run = runOn('2023-06-10');
const on = (day: string) => (folder: string, args: readonly string[]) => {
  const answer = runOn(day)(folder, args);
  if (answer.status !== 0) throw new Error(`${args.join(' ')}: ${answer.stderr}`);
  return answer;
};

/** A list of 2022, a draft that amends it, and a list of 2023 that takes its place. */
function replaced(): string {
  const folder = newFolder();
  const must = (day: string, ...args: string[]) => on(day)(folder, args);
  must('2022-02-01', 'init', 'H26');
  const first = ['--number', '100/QĐ-UBND', '--signed', '2022-01-10', '--kind', 'full'];
  must('2022-02-01', 'decision', 'new', '--title', 'Về việc cấp mã', ...first);
  put(folder, 'co-so.csv', 'Mã định danh,Tên đơn vị\nH26.01,Sở Một\n');
  must('2022-02-01', 'import', 'co-so.csv', '--decision', '100/QĐ-UBND', '--yes');
  must('2023-05-30', 'decision', 'new', '--id', 'bo-sung', '--title', 'Về việc bổ sung mã', '--kind', 'amendment');
  must('2023-05-30', 'add', '--parent', 'H26', '--name', 'Sở Hai', '--decision', 'bo-sung');
  const whole = ['--kind', 'full', '--replaces', '100/QĐ-UBND'];
  must('2023-06-05', 'decision', 'new', '--id', 'ca', '--title', 'Về việc ban hành danh sách mã', ...whole);
  must('2023-06-05', 'add', '--parent', 'H26', '--name', 'Sở Ba', '--decision', 'ca');
  must('2023-06-05', 'decision', 'issue', 'ca', '--number', '700/QĐ-UBND', '--signed', '2023-06-05');
  return folder;
}

test('a draft from before it is told of by validate, and no longer once it is issued after it', () => {
  const folder = replaced();
  const told = run(folder, ['validate']).stdout;
  expect(told).toContain('amendment-replaced');
  expect(told).toContain('Dự thảo lập ngày 30/05/2023; từ ngày 05/06/2023, Quyết định 700/QĐ-UBND đã thay thế');
  const issued = run(folder, ['decision', 'issue', 'bo-sung', '--number', '701/QĐ-UBND', '--signed', '2023-06-09']);
  expect(issued.status).toBe(0);
  expect(issued.stderr).toContain(
    'Dự thảo lập trước khi Quyết định 700/QĐ-UBND (ký ngày 05/06/2023) thay thế danh sách',
  );
  expect(run(folder, ['validate']).stdout).not.toContain('amendment-replaced');
});

test('issued for a day before the list, it is told that the list was made without it', () => {
  const folder = replaced();
  const issued = run(folder, ['decision', 'issue', 'bo-sung', '--number', '650/QĐ-UBND', '--signed', '2023-06-01']);
  expect(issued.status).toBe(0);
  expect(issued.stderr).toContain('Quyết định 700/QĐ-UBND (ký ngày 05/06/2023) đã ban hành lại toàn bộ danh sách');
  expect(issued.stderr).toContain('madinhdanh check TỆP --decision ca');
});

test('signed before the list and in force after it, it is warned of at once and from then on', () => {
  const folder = replaced();
  const days = ['--signed', '2023-06-01', '--effective', '2023-06-08'];
  const issued = run(folder, ['decision', 'issue', 'bo-sung', '--number', '650/QĐ-UBND', ...days]);
  expect(issued.status).toBe(0);
  const told = /Ký ngày 01\/06\/2023 để sửa đổi một danh sách, nhưng khi có hiệu lực thì Quyết định 700\/QĐ-UBND/;
  expect(issued.stderr).toMatch(told);
  expect(run(folder, ['validate']).stdout).toMatch(told);
});
