import { expect, test } from 'vitest';
import { run } from '../../support/cli.js';
import { newRegistry } from '../../support/registries/begun.js';
import { put } from '../../support/registry-folder.js';

/** A registry whose root, and one department, were renamed since the decision of 2022 was signed. */
function renamed(): { call: (...args: string[]) => ReturnType<typeof run>; folder: string } {
  const folder = newRegistry('H49');
  const call = (...args: string[]) => run(folder, args, { today: '2025-08-01' });
  const must = (...args: string[]): void => expect(call(...args), args.join(' ')).toMatchObject({ status: 0 });
  must('add', '--code', 'H49.01', '--name', 'Sở Công nghiệp', '--phone', '0203 000 0101', '--decision', '100/QĐ-UBND');
  must('decision', 'new', '--title', 'Đổi tên', '--number', '200/QĐ-UBND', '--signed', '2024-03-01');
  must('rename', 'H49', '--name', 'Ủy ban nhân dân thành phố Hạ Long', '--decision', '200/QĐ-UBND');
  must('rename', 'H49.01', '--name', 'Sở Công Thương', '--decision', '200/QĐ-UBND');
  return { call, folder };
}

test('a list that is taken in under an earlier decision may call bodies as they were called on its day', () => {
  const { call, folder } = renamed();
  const before = 'Ủy ban nhân dân tỉnh Quảng Ninh';
  put(folder, 'pl.csv', `Mã,Tên\nH49,${before}\nH49.01,Sở Công nghiệp\nH49.02,Sở Nội vụ\n`);
  const taken = call('import', 'pl.csv', '--decision', '100/QĐ-UBND', '--dry-run');
  expect(taken).toMatchObject({ status: 0, stdout: expect.stringContaining('H49.02  Sở Nội vụ') });
  expect(taken.stdout).not.toContain('Đổi tên');
  // by a later decision, and by a name that was never borne, it is another body
  expect(call('import', 'pl.csv', '--decision', '200/QĐ-UBND', '--dry-run').status).toBe(1);
  put(folder, 'pl.csv', 'Mã,Tên\nH49,Ủy ban nhân dân tỉnh Hòn Gai\nH49.02,Sở Nội vụ\n');
  expect(call('import', 'pl.csv', '--decision', '100/QĐ-UBND', '--dry-run').status).toBe(1);
});

test('contact data of the very day that was entered with it is no guess', () => {
  const { call } = renamed();
  expect(call('update', 'H49.01', '--phone', '0203 000 0202', '--effective', '2024-06-01').status).toBe(0);
  const noteOn = (at: string) => call('show', 'H49.01', '--at', at).stdout.includes('của ngày hôm nay');
  expect(['2024-05-31', '2024-06-01', '2024-06-02'].map(noteOn)).toEqual([false, false, true]);
  expect(call('export', '--format', 'md', '--at', '2024-06-01').stdout).not.toContain('ngày hôm nay');
});
