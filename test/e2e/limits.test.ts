import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { call, run } from '../support/cli.js';
import { git } from '../support/git.js';
import { DRAFT, town } from '../support/registries/town.js';
import { put, snapshot } from '../support/registry-folder.js';

const UNITS = 'registry/units/H24/H24.01.yaml';

describe('a variable of the environment', () => {
  test.each([
    ['SOURCE_DATE_EPOCH', 'hôm nay'],
    ['SOURCE_DATE_EPOCH', '-1'],
    ['SOURCE_DATE_EPOCH', '1.5'],
    ['SOURCE_DATE_EPOCH', '99999999999999'],
    ['MADINHDANH_LOCK_TIMEOUT', '1m'],
    ['MADINHDANH_GIT_TIMEOUT', '0'],
    ['MADINHDANH_MAX_FILE_MB', '0'],
    ['MADINHDANH_MAX_CHANGES', 'nhiều'],
  ])('%s=%s is refused, with one that can be used', (name, value) => {
    const folder = town();
    const before = snapshot(folder);
    const add = ['add', '--parent', 'H24', '--name', 'Sở Mới', '--decision', DRAFT];
    const { status, stdout, stderr } = run(folder, add, { env: { [name]: value } });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`Biến môi trường ${name} là “${value}”`);
    const example = new RegExp(`ví dụ ${name}=(\\d+)`).exec(stderr)?.[1] ?? '';
    expect(run(folder, ['validate'], { env: { [name]: example } }).status).toBe(0);
    expect(snapshot(folder)).toEqual(before);
  });

  test('that is empty counts as not set, and the help needs none', () => {
    expect(run(town(), ['validate'], { env: { SOURCE_DATE_EPOCH: '', MADINHDANH_MAX_CHANGES: '' } }).status).toBe(0);
    expect(run(town(), ['add', '--help'], { env: { SOURCE_DATE_EPOCH: 'x' } }).status).toBe(0);
  });
});

describe('a file of the registry that is too large', () => {
  const LARGE = `# ${'x'.repeat(11 * 1024 * 1024)}\n`;

  test('is read by no command, on disk or in git, and can be let in', () => {
    const folder = town();
    const sound = readFileSync(join(folder, UNITS), 'utf8');
    put(folder, UNITS, LARGE + sound);
    const before = snapshot(folder);
    const add = ['add', '--parent', 'H24', '--name', 'Sở Mới', '--decision', DRAFT];
    for (const args of [['validate'], ['show', 'H24.01'], ['list'], ['fmt'], ['diff', 'HEAD'], add]) {
      const { status, stdout, stderr } = call(folder, ...args);
      expect([args[0], status, stdout]).toEqual([args[0], 3, '']);
      expect(stderr).toContain(`${UNITS} lớn hơn 10 MB`);
    }
    expect(snapshot(folder)).toEqual(before);
    const more = { env: { MADINHDANH_MAX_FILE_MB: '12' } };
    expect(run(folder, ['validate'], more).status).toBe(0);

    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '--message', 'Tệp lớn');
    put(folder, UNITS, sound);
    for (const args of [
      ['validate', '--since', 'HEAD'],
      ['validate', '--rev', 'HEAD'],
      ['diff', 'HEAD'],
    ]) {
      const { status, stderr } = call(folder, ...args);
      expect([status, stderr]).toEqual([3, expect.stringContaining('units/H24/H24.01.yaml lớn hơn 10 MB')]);
    }
    expect(run(folder, ['validate', '--rev', 'HEAD'], more).status).toBe(0);
  });
});

describe('a file of changes with too many of them', () => {
  const grants = (count: number): string[] =>
    Array.from({ length: count }, (_, i) => `{parent: H24.01, name: Phòng ${i}}`);
  const asBlock = (count: number): string =>
    `decision: ${DRAFT}\nchanges:\n  # một dòng ghi chú\n${grants(count)
      .map((each) => `  - grant: ${each}\n`)
      .join('')}`;
  const asFlow = (count: number): string =>
    `decision: ${DRAFT}\nchanges: [${grants(count)
      .map((each) => `{grant: ${each}}`)
      .join(', ')}]\n`;

  test.each([
    ['one a line', asBlock],
    ['all in one line', asFlow],
  ])('%s: not read, unless it is let in', (_, textOf) => {
    const folder = town();
    const most = { env: { MADINHDANH_MAX_CHANGES: '4' } };
    writeFileSync(join(folder, 'doi.yaml'), textOf(5));
    for (const command of ['plan', 'apply']) {
      const { status, stdout, stderr } = run(folder, [command, 'doi.yaml'], most);
      expect([status, stdout]).toEqual([3, '']);
      expect(stderr).toContain('doi.yaml có hơn 4 thay đổi');
    }
    expect(call(folder, 'plan', 'doi.yaml').status).toBe(0);
    writeFileSync(join(folder, 'doi.yaml'), textOf(4));
    expect(run(folder, ['plan', 'doi.yaml'], most).status).toBe(0);
    writeFileSync(join(folder, 'doi.yaml'), textOf(20_001));
    expect(call(folder, 'plan', 'doi.yaml')).toMatchObject({ status: 3, stderr: expect.stringContaining('20.000') });
  });
});

describe('a file with very many mistakes', () => {
  const broken = Array.from({ length: 1500 }, (_, i) => `- code: H24.01.${1000 + i}\n  nam: x\n`).join('');

  test('has the first of each rule told, the last of them for the rest; all are counted', () => {
    const folder = town();
    put(folder, UNITS, readFileSync(join(folder, UNITS), 'utf8') + broken);
    const { status, stdout } = call(folder, 'validate', '--json');
    const { findings, counts } = JSON.parse(stdout) as {
      findings: { rule: string; file: string; message: string; more?: number }[];
      counts: { error: number };
    };
    expect(status).toBe(1);
    const ofFile = findings.filter(({ file }) => file === UNITS);
    expect(ofFile.length).toBeLessThanOrEqual(1000);
    expect(counts.error).toBe(4500);
    const more = ofFile.reduce((sum, each) => sum + (each.more ?? 0), 0);
    expect(ofFile.length + more).toBe(4500);
    expect(new Set(ofFile.map(({ rule }) => rule))).toEqual(new Set(['schema-required', 'schema-unknown-key']));
    const last = ofFile.find((each) => each.more !== undefined);
    expect(last?.message).toMatch(/\(Còn [\d.]+ chỗ như vậy trong tệp này, không kể từng chỗ\.\)$/);
    expect(call(folder, 'validate').stdout).toContain('4.500 lỗi');
    const add = ['add', '--parent', 'H24', '--name', 'Sở Mới', '--decision', DRAFT, '--json'];
    expect(JSON.parse(call(folder, ...add).stdout)).toMatchObject({ counts: { error: 4500 } });
  });

  test('hides no other file, and no rule that speaks once', () => {
    const folder = town();
    put(folder, UNITS, `${readFileSync(join(folder, UNITS), 'utf8')}${broken}- code: H24.01.99\n  name: ''\n`);
    put(folder, 'registry/units/H24/H24.04.yaml', 'x');
    const { stdout } = call(folder, 'validate', '--json');
    const { findings } = JSON.parse(stdout) as { findings: { rule: string; file: string }[] };
    expect(findings.map(({ rule }) => rule)).toContain('schema-size');
    expect(findings.map(({ file }) => file)).toContain('registry/units/H24/H24.04.yaml');
  });
});
