import { chmodSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReportedFinding } from '../../src/core/finding.js';
import { BASE, TODAY } from '../fixtures/rules/base.js';
import { type Answer, BIN, environment, run as runCommand } from '../support/cli.js';
import { newFolder } from '../support/folders.js';
import { git } from '../support/git.js';
import { runProgram } from '../support/process.js';
import { put } from '../support/registry-folder.js';

const AGENCY = 'units/H24/H24.01.yaml';

/** A git repository with the base registry and some files changed. */
function repository(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = newFolder();
  for (const [path, content] of Object.entries({ ...BASE, ...files })) put(join(folder, 'registry'), path, content);
  git(folder, 'init', '--quiet');
  return folder;
}

function run(cwd: string, ...args: string[]): Answer {
  const { status, stdout, stderr } = runCommand(cwd, args, { today: TODAY });
  expect(`${stdout}\n${stderr}`, 'never a stack trace').not.toMatch(/^\s+at .*[:)]\d*$|Error: /m);
  return { status, stdout, stderr };
}

/** Exit code and findings as `rule file:line`, of `validate --json`; nothing but the report is written. */
function validate(files: Readonly<Record<string, string | Uint8Array>>): { status: number | null; found: string[] } {
  const { status, stdout, stderr } = run(repository(files), 'validate', '--json');
  expect(stderr).toBe('');
  const all = (JSON.parse(stdout) as { findings: ReportedFinding[] }).findings;
  // the base registry's decisions bear no seal, and it says so of each, broken files or not
  const findings = all.filter(({ rule }) => rule !== 'decision-unsealed');
  return {
    status,
    found: findings.map(({ rule, file, line }) => `${rule} ${file.replace(/^registry\//, '')}:${line}`),
  };
}

function agency(from: string, to: string): Readonly<Record<string, string>> {
  const text = BASE[AGENCY] ?? '';
  expect(text).toContain(from);
  return { [AGENCY]: text.replace(from, to) };
}

describe('files that do not read', () => {
  it.each<[string, Readonly<Record<string, string | Uint8Array>>, string[]]>([
    ['bytes that are no UTF-8', { [AGENCY]: new Uint8Array([0x2d, 0x20, 0xff, 0xfe]) }, [`file-encoding ${AGENCY}:1`]],
    ['a file of zeros, as a crashed disk leaves it', { [AGENCY]: new Uint8Array(64) }, [`schema-type ${AGENCY}:1`]],
    [
      'three faults of YAML, each on its line',
      { [AGENCY]: '- code: H24.01\n  name: @Một\n  address: "Số" 1\n- code: H24.02\n\tname: Hai\n' },
      [`yaml-syntax ${AGENCY}:2`, `yaml-syntax ${AGENCY}:3`, `yaml-syntax ${AGENCY}:5`],
    ],
    [
      'merge conflicts, each at its beginning',
      agency('  name: Sở Một\n', '<<<<<<< HEAD\n  name: Sở Một\n=======\n  name: Sở A\n>>>>>>> khác\n'),
      [`git-conflict ${AGENCY}:2`],
    ],
    [
      'keys given twice, all of them',
      agency('  address: Số 1\n', '  address: Số 1\n  address: Số 2\n  name: Sở A\n'),
      [`yaml-duplicate-key ${AGENCY}:4`, `yaml-duplicate-key ${AGENCY}:5`],
    ],
    [
      'anchors and aliases',
      agency('name: Sở Một', 'name: &ten Sở Một\n  note: *ten'),
      [`yaml-syntax ${AGENCY}:2`, `yaml-syntax ${AGENCY}:3`],
    ],
    ['two documents', agency('- code: H24.01.01', '---\n- code: H24.01.01'), [`yaml-syntax ${AGENCY}:5`]],
    ['an empty file', { [AGENCY]: '' }, [`schema-required ${AGENCY}:1`]],
    ['brackets without end', { [AGENCY]: `- code: ${'['.repeat(200_000)}` }, [`yaml-syntax ${AGENCY}:1`]],
    [
      'a file with another ending',
      { 'units/H24/H24.04.yml': '- code: H24.04\n' },
      ['file-unexpected units/H24/H24.04.yml:1'],
    ],
    [
      'settings of a newer format',
      { 'registry.yaml': (BASE['registry.yaml'] ?? '').replace('format: 1', 'format: 2') },
      ['format-newer registry.yaml:1'],
    ],
    ['settings that do not parse', { 'registry.yaml': 'format: 1\ntitle: @Sổ\n' }, ['yaml-syntax registry.yaml:2']],
    [
      'wrong types everywhere in one unit, each reported',
      agency('  name: Sở Một\n  address: Số 1\n', '  name: [Sở Một]\n  address: 12\n  phone: true\n  legacyCodes: a\n'),
      [`schema-type ${AGENCY}:2`, `schema-type ${AGENCY}:3`, `schema-type ${AGENCY}:4`, `schema-type ${AGENCY}:5`],
    ],
  ])('%s: reported once each, nothing else blamed, exit code 1', (_, files, found) => {
    expect(validate(files)).toEqual({ status: 1, found });
  });

  it('a thousand million laughs: refused before they are heard', () => {
    const lines = Array.from({ length: 9 }, (_, i) => `- &n${i + 1} [${Array(10).fill(`*n${i}`).join(', ')}]`);
    const { status, found } = validate({ [AGENCY]: `- &n0 [ha]\n${lines.join('\n')}\n` });
    expect(status).toBe(1);
    expect(new Set(found.map((each) => each.split(' ')[0]))).toEqual(new Set(['yaml-syntax']));
  });

  it('a line of ten million characters: read, and shown shortened', () => {
    const folder = repository(agency('name: Sở Một', `name: ${'a'.repeat(10_000_000)}`));
    const { status, stdout } = run(folder, 'validate');
    expect(status).toBe(1);
    expect(stdout).toContain('schema-size');
    expect(stdout.length).toBeLessThan(5000);
  });

  it('broken files beside sound ones: the findings of both, no blame for what is only unread', () => {
    const { status, found } = validate({
      // the parent of H24.03.01 and the successor of H24.02, in a file that does not parse
      'units/H24/H24.03.yaml': '- code: H24.03\n  name: "Sở Ba\n',
      'decisions/2023-1500-qd-ubnd.yaml': '<<<<<<< HEAD\nkind: full\n=======\nkind: amendment\n>>>>>>> khác\n',
      'units/H24/H24.05.yaml':
        '- code: H24.05\n  name: Sở Năm\n  phone: "115"\n  granted: {decision: 2022-100-qd-ubn}\n',
    });
    expect(found).toEqual([
      'git-conflict decisions/2023-1500-qd-ubnd.yaml:1',
      'yaml-syntax units/H24/H24.03.yaml:3',
      'decision-exists units/H24/H24.05.yaml:4',
    ]);
    expect(status).toBe(1);
  });

  it('one broken unit in a file: the others of the file are still checked', () => {
    const { found } = validate({
      'units/H24/H24.05.yaml':
        '- code: H24.05\n  nam: Sở Năm\n  granted: {decision: 2022-100-qd-ubnd}\n- code: H24.05.1\n  name: Phòng\n  phone: "115"\n  granted: {decision: 2022-100-qd-ubnd}\n',
    });
    expect(found).toEqual([
      'schema-required units/H24/H24.05.yaml:1',
      'schema-unknown-key units/H24/H24.05.yaml:2',
      'code-width units/H24/H24.05.yaml:4',
    ]);
  });
});

describe('what other commands say of files that do not read', () => {
  it.each(['- 3\n', '- null\n', '- []\n'])('%j beside the units is one error for each of them', (item) => {
    const folder = repository({ [AGENCY]: `${BASE[AGENCY] ?? ''}${item}` });
    for (const command of ['list', 'tree', 'export']) {
      expect(run(folder, command).stderr, command).toContain('ó 1 lỗi');
    }
  });

  it('bytes that are no text: shown in their line', () => {
    const folder = repository({ [AGENCY]: Buffer.from('- code: H24.01\n  name: S\xe1u\n', 'latin1') });
    expect(run(folder, 'validate').stdout).toContain('name: S\ufffdu');
  });
});

describe.skipIf(!existsSync('/dev/full'))('where nothing can be printed', () => {
  it.each(['list', 'validate', '--version'])('%s says so, exit code 3', (command) => {
    const folder = repository();
    const line = `"${process.execPath}" "${BIN}" ${command} --lang en > /dev/full`;
    const { status, stderr } = runProgram('sh', ['-c', line], { cwd: folder, env: environment({ today: TODAY }) });
    expect(status).toBe(3);
    expect(stderr).toContain(
      'Error: The result could not be printed (ENOSPC): what was printed may be incomplete.\n→ ',
    );
    expect(stderr).not.toContain('    at ');
  });

  it('notes that cannot be shown stop no work', () => {
    const folder = repository();
    const line = `"${process.execPath}" "${BIN}" list 2> /dev/full`;
    const { status, stdout } = runProgram('sh', ['-c', line], { cwd: folder, env: environment({ today: TODAY }) });
    expect(status).toBe(0);
    expect(stdout).toContain('H24.01');
  });
});

describe('files that cannot be read at all', () => {
  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'a file without permission: named, exit code 3',
    () => {
      const folder = repository();
      chmodSync(join(folder, 'registry', AGENCY), 0);
      const { status, stderr } = run(folder, 'validate');
      expect(status).toBe(3);
      expect(stderr).toContain('H24.01.yaml');
    },
  );

  it('no registry here or above: says how to begin one, exit code 3', () => {
    const folder = newFolder();
    const here = run(folder, 'validate');
    expect(here.status).toBe(3);
    expect(here.stderr).toContain('madinhdanh init');
    const named = run(folder, 'validate', '--registry', 'sổ');
    expect(named.status).toBe(3);
    expect(named.stderr).toContain('sổ');
  });

  it('a registry without settings is none', () => {
    const folder = repository();
    rmSync(join(folder, 'registry/registry.yaml'));
    expect(run(folder, 'validate').status).toBe(3);
  });
});

it('validate leaves every byte as it was', () => {
  const broken = { [AGENCY]: '- code: H24.01\n\tname: @Một\r\n', 'units/H24/H24.04.yml': 'a' };
  const folder = repository(broken);
  run(folder, 'validate');
  for (const [path, content] of Object.entries({ ...BASE, ...broken })) {
    expect(readFileSync(join(folder, 'registry', path), 'utf8')).toBe(content);
  }
});
