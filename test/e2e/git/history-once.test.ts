import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { call, run } from '../../support/cli.js';
import { commitAll, git } from '../../support/git.js';
import { mustRun } from '../../support/process.js';
import { DRAFT, town } from '../../support/registries/town.js';
import { put } from '../../support/registry-folder.js';

/** A folder with a `git` that writes down how it was called, and then is git. */
function listening(): { path: string; calls: () => string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'nghe '));
  const [program, log] = [join(folder, 'git'), join(folder, 'calls')];
  const real = mustRun('sh', ['-c', 'command -v git'], { cwd: folder, env: process.env }).trim();
  writeFileSync(program, `#!/bin/sh\nprintf '%s\\n' "$*" >> '${log}'\nexec '${real}' "$@"\n`);
  chmodSync(program, 0o755);
  writeFileSync(log, '');
  return {
    path: `${folder}${delimiter}${process.env.PATH}`,
    calls: () => readFileSync(log, 'utf8').split('\n').filter(Boolean),
  };
}

const COMMANDS = [
  ['add', '--parent', 'H24', '--name', 'Sở Mới', '--decision', DRAFT],
  ['validate', '--since', 'HEAD~1'],
];

function repository(): string {
  const folder = town();
  expect(call(folder, 'add', '--parent', 'H24', '--name', 'Sở Kia', '--decision', DRAFT).status).toBe(0);
  commitAll(folder, 'thêm một mã');
  return folder;
}

/** How git was asked what the commits of a history did. */
function historiesRead(folder: string, command: readonly string[]): string[] {
  const { path, calls } = listening();
  const { status, stderr } = run(folder, command, { env: { PATH: path } });
  expect(status, stderr).toBe(0);
  return calls().filter((call) => call.includes(' diff-tree --stdin '));
}

describe('a history is read', () => {
  test.each(COMMANDS)('once: %s', (...command) => {
    expect(historiesRead(repository(), command)).toHaveLength(1);
  });

  test.each(COMMANDS)('as it was made and as it is shown, where grafts show another one: %s', (...command) => {
    const folder = repository();
    put(folder, '.git/info/grafts', `${git(folder, 'rev-parse', 'HEAD').trim()}\n`);
    expect(historiesRead(folder, command)).toHaveLength(2);
  });

  test('without its texts, where the base has them all and was read', () => {
    const [asked] = historiesRead(repository(), ['validate', '--since', 'HEAD~1']);
    expect(asked).not.toContain(' -p ');
  });

  test('with the texts of those files alone that stood otherwise once', () => {
    const folder = repository();
    const file = 'registry/units/H24.yaml';
    put(folder, file, `${readFileSync(join(folder, file), 'utf8')}# ghi chú\n`);
    commitAll(folder, 'thêm một lời');
    expect(call(folder, 'add', '--parent', 'H24', '--name', 'Sở Nọ', '--decision', DRAFT).status).toBe(0);
    commitAll(folder, 'thêm một mã nữa');
    const texts = historiesRead(folder, ['validate', '--since', 'HEAD~1']).filter((each) => each.includes(' -p '));
    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatch(/ -- :\(top,literal\)registry\/units\/H24\.yaml$/);
  });
});
