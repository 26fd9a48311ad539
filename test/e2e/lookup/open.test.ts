import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { editorCall } from '../../../src/cli/editor-call.js';
import { newFolder } from '../../support/folders.js';
import { newRepository } from '../../support/git.js';
import { outputSchema } from '../../support/schema.js';
import { HAS_TERMINAL, Terminal } from '../../support/terminal.js';

test('open names the line of a unit as editors take it, by code, old code or name', () => {
  const clone = newRepository();
  const lines = clone.read('units/H24/H24.12.yaml').split('\n');
  const line = lines.indexOf('- code: H24.12.02') + 1;
  const answer = clone.run('open', 'h24.12.02');
  expect(answer).toMatchObject({ status: 0, stdout: `registry/units/H24/H24.12.yaml:${line}\n`, stderr: '' });
  const { name } = JSON.parse(clone.run('show', 'H24.12.02', '--json').stdout) as { name: string };
  const value = JSON.parse(clone.run('open', name, '--json').stdout) as { line: number };
  const schema = outputSchema('open');
  expect(schema(value) ? [] : schema.errors).toEqual([]);
  expect(value.line).toBe(line);
  expect(clone.run('open', 'H24.99.99').status).toBe(1);
});

test.runIf(HAS_TERMINAL)(
  'in a terminal it calls the person’s editor with that line, and says where that fails',
  async () => {
    const clone = newRepository();
    const folder = newFolder('trinh soan thao');
    const said = join(folder, 'goi');
    writeFileSync(join(folder, 'nano'), `#!/bin/sh\nprintf '%s\\n' "$@" > '${said}'\n`, { mode: 0o755 });
    const terminal = new Terminal(clone.folder, ['open', 'H24.12'], {
      EDITOR: `"${join(folder, 'nano')}" -w`,
      VISUAL: '',
    });
    expect(await terminal.end()).toBe(0);
    expect(readFileSync(said, 'utf8').trim().split('\n')).toEqual([
      '-w',
      '+2',
      clone.path('registry/units/H24/H24.12.yaml'),
    ]);
    const missing = new Terminal(clone.folder, ['open', 'H24.12'], { VISUAL: 'khong-co-trinh-nay' });
    await missing.see('khong-co-trinh-nay');
    expect(await missing.end()).toBe(3);
    const none = new Terminal(clone.folder, ['open', 'H24.12'], { EDITOR: '', VISUAL: '' });
    await none.see('EDITOR=nano');
    expect(await none.end()).toBe(0);
  },
);

test.each([
  ['code --wait', ['code', '--wait', '--goto', '/a b/x.yaml:7']],
  [
    '"C:\\Program Files\\VS Code\\Code.exe" -n',
    ['C:\\Program Files\\VS Code\\Code.exe', '-n', '--goto', '/a b/x.yaml:7'],
  ],
  ['vim', ['vim', '+7', '/a b/x.yaml']],
  ['subl', ['subl', '/a b/x.yaml:7']],
  ['constructor', ['constructor', '/a b/x.yaml']],
])('an editor set as %s is called in its own way', (setting, words) => {
  expect(editorCall(setting, '/a b/x.yaml', 7)).toEqual(words);
});

test('migrate has nothing to do with the one layout there is, and leaves one of a later program alone', () => {
  const clone = newRepository();
  const answer = clone.run('migrate', '--json');
  const value: unknown = JSON.parse(answer.stdout);
  const schema = outputSchema('migrate');
  expect(schema(value) ? [] : schema.errors).toEqual([]);
  expect(value).toMatchObject({ from: 1, to: 1, files: [] });
  expect(clone.run('migrate')).toMatchObject({ status: 0, stdout: '', stderr: expect.stringContaining('format: 1') });
  clone.edit('registry.yaml', 'format: 1', 'format: 2');
  const later = clone.run('migrate');
  expect(later.status).toBe(1);
  expect(later.stderr).toContain('format-newer');
  expect(clone.read('registry.yaml')).toContain('format: 2');
});
