import { expect, test } from 'vitest';
import { call } from '../support/cli.js';
import { newFolder } from '../support/folders.js';

test.each([
  ['decision issue --foo', '→ Xem cách dùng: madinhdanh decision issue --help'],
  ['decision issue --numbr 5', '→ Có phải ý bạn là --number? Xem cách dùng: madinhdanh decision issue --help'],
  ['root ad H25', '→ Có phải ý bạn là root add? Xem cách dùng: madinhdanh root --help'],
  ['ci instal', '→ Có phải ý bạn là ci install? Xem cách dùng: madinhdanh ci --help'],
  ['renam H24.01', '→ Có phải ý bạn là rename? Xem cách dùng: madinhdanh --help'],
])('a wrong word points to the help of the command it was typed after: %s', (line, advice) => {
  const { status, stdout, stderr } = call(newFolder(), ...line.split(' '));
  expect([status, stdout, stderr.split('\n')[1]]).toEqual([2, '', advice]);
});
