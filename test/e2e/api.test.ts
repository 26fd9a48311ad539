import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildTypes } from '../../scripts/types.mjs';
import { call, ROOT } from '../support/cli.js';
import { newFolder } from '../support/folders.js';
import { runProgram } from '../support/process.js';
import { put, read } from '../support/registry-folder.js';

const PAGE = readFileSync(join(ROOT, 'docs/api.md'), 'utf8');
const SCRIPT = /```js\n([\s\S]*?)```/.exec(PAGE)?.[1] ?? '';

test('the script of docs/api.md runs as it stands, on the sample registry', () => {
  const folder = newFolder();
  cpSync(join(ROOT, 'registry'), join(folder, 'registry'), { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(ROOT, join(folder, 'node_modules/madinhdanh'), 'dir');
  writeFileSync(join(folder, 'script.mjs'), SCRIPT);
  const { status, stdout, stderr } = runProgram(process.execPath, ['script.mjs'], { cwd: folder });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const lines = stdout.trimEnd().split('\n');
  expect(lines[0]).toBe('767 units, 0 errors, 0 findings');
  expect(stdout).toContain("[ 'H24.12 Sở Thông tin và Truyền thông' ]");
  expect(stdout).toContain("{ code: 'H24.12.04', name: 'Trung tâm Dữ liệu' }");
  // what is wrong with the list, by cell; the sound row gets its code
  expect(stdout).toMatch(/^B3 .*H24\.98/m);
  expect(stdout).toContain("{ code: 'H24.12.05', name: 'Trung tâm Lưu trữ' }");
  expect(stdout).toContain('true 0 0 0');
  expect(lines.at(-1)).toMatch(/^change\.refused 1 Nothing written: 2 errors/);
  // what was committed is in the files, what was only planned is not
  expect(read(folder, 'units/H24/H24.12.yaml')).toContain('Trung tâm Dữ liệu');
  expect(read(folder, 'units/H24/H24.12.yaml')).not.toContain('Trung tâm Lưu trữ');
  expect(call(folder, 'validate').status).toBe(0);
});

test('the types that ship compile by themselves, the script of docs/api.md against them', () => {
  const folder = newFolder();
  const tsc = (...args: string[]) =>
    runProgram(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), ...args], { cwd: ROOT });
  const types = join(folder, 'node_modules/madinhdanh');
  buildTypes(join(types, 'types'));
  const manifest = { name: 'madinhdanh', type: 'module', exports: { types: './types/index.d.ts' } };
  put(types, 'package.json', JSON.stringify(manifest));
  // what Node gives is all that the script needs beside them
  const node = `declare module 'node:fs/promises' {
      export function readFile(path: string): Promise<Uint8Array>;
      export function writeFile(path: string, data: Uint8Array): Promise<void>;
    }
    declare const Buffer: { from(text: string): Uint8Array };
    declare const console: { log(...values: unknown[]): void };`;
  put(folder, 'node.d.ts', node);
  put(folder, 'script.mts', SCRIPT);
  for (const [module, resolution] of [
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ] as const) {
    const strict = [
      '--ignoreConfig',
      '--noEmit',
      '--strict',
      '--exactOptionalPropertyTypes',
      '--skipLibCheck',
      'false',
      '--types',
      '',
    ];
    const options = [
      ...strict,
      '--target',
      'es2022',
      '--lib',
      'es2022',
      '--module',
      module,
      '--moduleResolution',
      resolution,
    ];
    expect(tsc(...options, join(folder, 'node.d.ts'), join(folder, 'script.mts'))).toMatchObject({
      status: 0,
      stdout: '',
    });
  }
});
