import { expect, test } from 'vitest';
import { newRepository } from '../../support/git.js';
import { must } from '../../support/proposals.js';

test('in a list, what is to come of the code of now is told of that code, not of the one that was looked up', () => {
  const clone = newRepository();
  const signed = (number: string, day: string): void =>
    must(clone, 'decision', 'new', '--number', number, '--signed', day, '--title', 'Về việc sắp xếp');
  signed('20/QĐ-UBND', '2023-05-01');
  signed('21/QĐ-UBND', '2023-05-10');
  must(clone, 'merge', 'H24.12.01', '--into', 'H24.12.02', '--decision', '20/QĐ-UBND');
  const later = ['--decision', '21/QĐ-UBND', '--effective'];
  must(clone, 'rename', 'H24.12.02', '--name', 'Thanh tra và Pháp chế Sở', ...later, '2023-12-01');
  must(clone, 'close', 'H24.12.02', ...later, '2024-01-01');
  clone.write('../ma.csv', 'mã\nH24.12.01\nH24.12.02\n');
  expect(clone.run('resolve', '--file', 'ma.csv', '-o', 'ra.csv').status).toBe(0);
  const [, first = '', second = ''] = clone.read('../ra.csv').split(/\r?\n/);
  expect(first).toContain('; H24.12.02 đổi tên thành “Thanh tra và Pháp chế Sở” từ 01/12/2023');
  expect(first).toContain('; H24.12.02 hết hiệu lực từ 01/01/2024, theo 21/QĐ-UBND');
  expect(second).toContain('còn hiệu lực; đổi tên thành');
  expect(second).toContain('; hết hiệu lực từ 01/01/2024, theo 21/QĐ-UBND');
});
