import { expect, test } from 'vitest';
import { call } from '../support/cli.js';
import { newFolder } from '../support/folders.js';

test.each([
  [['help'], ['--help']],
  [
    ['help', 'add'],
    ['add', '--help'],
  ],
  [
    ['help', 'decision', 'new'],
    ['decision', 'new', '--help'],
  ],
  [
    ['--lang', 'en', 'help', 'add'],
    ['--lang', 'en', 'add', '--help'],
  ],
  [[], ['--help']],
  [['-v'], ['--version']],
  [['--lang', 'en', '-v'], ['--version']],
])('%j says the same as %j', (typed, own) => {
  const folder = newFolder();
  const answer = call(folder, ...typed);
  expect(answer).toEqual(call(folder, ...own));
  expect(answer).toMatchObject({ status: 0, stderr: '' });
});

test('help on a command that is not there names it', () => {
  const answer = call(newFolder(), 'help', 'ad');
  expect(answer).toMatchObject({ status: 2, stdout: '' });
  expect(answer.stderr).toContain('Có phải ý bạn là add?');
});
