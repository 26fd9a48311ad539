import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { yamlCommand, yamlScript, yamlText } from '../../../src/cli/install/ci/yaml-text.js';

const NASTY = [
  'npm ci',
  'echo "a" \'b\' # c: d',
  '  bắt đầu bằng dấu cách\nx',
  '\n\n  x\n y',
  '\tx\n\ty',
  'a\r\nb\r\n',
  'cuối dòng  \nx  ',
  '---\n...\n- x',
  '    steps:\n- uses: ke-gian',
  'x\n  madinhdanh-x:\n    script: [y]',
  'cat <<E\n\n  a\n\nE',
  '&a *b !c |d >e %f @g `h`',
  'a\u2028- b\u0085- c\u2029',
  'a\u0000\u001b[31m',
  '\ufeffa',
  '😀\n x',
  '{{ secrets.X }}',
  '',
  ' ',
];

/** What the shell is to get: lines ended as it ends them. */
function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
}

test.each(NASTY)('a text stays in its scalar: %j', (text) => {
  expect(parse(`a:\n  b: ${yamlText(text)}\n  c: 1\n`)).toEqual({ a: { b: text, c: 1 } });
});

test.each(NASTY)('commands stay in their block, and what comes after them after it: %j', (text) => {
  const yaml = `a:\n  - b: 1\n    run: ${yamlScript([text, 'sau'], 6)}\n  - c: 1\n`;
  expect(parse(yaml)).toEqual({ a: [{ b: 1, run: `${plain(text)}\nsau\n` }, { c: 1 }] });
});

test.each(NASTY)('a command is one entry of a list: %j', (text) => {
  const yaml = `a:\n  b:\n    - ${yamlCommand(text, 6)}\n    - sau\nc: 1\n`;
  const read = parse(yaml) as { a: { b: string[] }; c: number };
  expect(read.c).toBe(1);
  expect(read.a.b).toHaveLength(2);
  expect(plain(read.a.b[0] ?? '')).toBe(plain(text));
});

test('no reader is given a line break that only some know', () => {
  for (const print of [yamlText, (text: string) => yamlScript([text], 2), (text: string) => yamlCommand(text, 2)]) {
    expect(print('a\u2028b\u2029c\u0085d\ne')).not.toMatch(/[\u2028\u2029\u0085]/);
  }
});
