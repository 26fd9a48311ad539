import { describe, expect, test } from 'vitest';
import { call } from '../../support/cli.js';
import { COMMENTED, town } from '../../support/registries/town.js';
import { read, snapshot, write } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

const FILE = 'units/H24/H24.04.yaml';

interface Formatted {
  dryRun: boolean;
  files: string[];
  unreadable: { rule: string; line: number }[];
}

describe('fmt', () => {
  test('brings every file to one form and keeps every comment; then there is nothing left to do', () => {
    const folder = town();
    const answer = call(folder, 'fmt');
    expect(answer.status).toBe(0);
    expect(answer.stdout.split('\n')).toContain('registry/units/H24/H24.04.yaml');
    for (const comment of COMMENTED.match(/#.*/g) ?? []) expect(read(folder, FILE)).toContain(comment);
    expect(call(folder, 'fmt')).toMatchObject({ status: 0, stdout: '' });
    expect(call(folder, 'fmt', '--check')).toMatchObject({ status: 0, stdout: '' });
    expect(call(folder, 'validate').status).toBe(0);
  });

  test('--check names the files and fails, --dry-run names them; neither writes', () => {
    const folder = town();
    const before = snapshot(folder);
    const check = call(folder, 'fmt', '--check');
    const dry = call(folder, 'fmt', '--dry-run');
    expect([check.status, dry.status]).toEqual([1, 0]);
    expect(check.stdout).toBe(dry.stdout);
    const json = jsonOf<Formatted>(call(folder, 'fmt', '--check', '--json'), 'fmt');
    expect(json.files).toEqual(check.stdout.trim().split('\n'));
    expect(json.dryRun).toBe(true);
    expect(snapshot(folder)).toEqual(before);
  });

  test('order of keys and of units, indent, NFC', () => {
    const folder = town();
    const text = '-   name:   "Sở \u0041\u0301"\n    granted: {decision: 2022-100-qd-ubnd}\n    code: H24.09.02\n';
    write(
      folder,
      'units/H24/H24.09.yaml',
      `${text}- {code: H24.09, name: Sở Chín, granted: {decision: 2022-100-qd-ubnd}}\n`,
    );
    call(folder, 'fmt');
    expect(read(folder, 'units/H24/H24.09.yaml')).toBe(
      '# yaml-language-server: $schema=../../../schemas/agency.schema.json\n' +
        '- code: H24.09\n  name: Sở Chín\n  granted: {decision: 2022-100-qd-ubnd}\n' +
        '- code: H24.09.02\n  name: Sở Á\n  granted: {decision: 2022-100-qd-ubnd}\n',
    );
  });

  test('never touches a file it cannot read, and reports all that is wrong with it', () => {
    const folder = town();
    const broken = '- code: [\n- code: }\n';
    const conflict = '<<<<<<< HEAD\n- code: H24.10\n=======\n>>>>>>> kia\n';
    write(folder, 'units/H24/H24.09.yaml', broken);
    write(folder, 'units/H24/H24.10.yaml', conflict);
    const answer = call(folder, 'fmt', '--json');
    expect(answer.status).toBe(1);
    const { unreadable, files } = jsonOf<Formatted>(answer, 'fmt');
    expect(new Set(unreadable.map(({ rule }) => rule))).toEqual(new Set(['yaml-syntax', 'git-conflict']));
    expect(files).toContain('registry/units/H24/H24.04.yaml');
    expect([read(folder, 'units/H24/H24.09.yaml'), read(folder, 'units/H24/H24.10.yaml')]).toEqual([broken, conflict]);
    expect(call(folder, 'fmt').stderr).toContain('để nguyên');
  });

  test('never writes a registry of a newer layout, none of its files', () => {
    const folder = town();
    write(folder, 'registry.yaml', read(folder, 'registry.yaml').replace('format: 1', 'format: 2'));
    const before = snapshot(folder);
    const answer = call(folder, 'fmt');
    expect([answer.status, answer.stderr]).toEqual([1, expect.stringContaining('format-newer')]);
    const add = call(folder, 'add', '--parent', 'H24', '--name', 'Sở', '--decision', '2022-100-qd-ubnd');
    expect([add.status, add.stderr]).toEqual([1, expect.stringContaining('format-newer')]);
    expect(snapshot(folder)).toEqual(before);
  });
});
