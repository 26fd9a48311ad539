import { describe, expect, test } from 'vitest';
import { call } from '../../support/cli.js';
import { commitAll } from '../../support/git.js';
import { DRAFT, SIGNED, town } from '../../support/registries/town.js';
import { read, snapshot, write } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

const FILE = 'units/H24/H24.02.yaml';

/** The town, with a short name at its Sở Khoa học. */
function named(): string {
  const folder = town();
  write(folder, FILE, read(folder, FILE).replace('name: Sở Khoa học\n', 'name: Sở Khoa học\n  shortName: SKH\n'));
  commitAll(folder, 'names');
  return folder;
}

function must(folder: string, ...args: string[]): string {
  const { status, stdout, stderr } = call(folder, ...args);
  expect([status, stderr]).toEqual([0, expect.any(String)]);
  return stdout;
}

function shortName(folder: string, ...args: string[]): string | null {
  const answer = call(folder, 'show', 'H24.02', '--json', ...args);
  return jsonOf<{ shortName: string | null }>(answer, 'show').shortName;
}

const rename = (folder: string, decision: string, name: string, ...args: string[]): string =>
  must(folder, 'rename', 'H24.02', '--name', name, '--decision', decision, ...args);

describe('the short name goes with its name', () => {
  test.each([
    ['another one', ['--short-name', 'SKHCN']],
    ['none', ['--short-name', '']],
    ['the same', []],
  ])('a drafted renaming that is withdrawn leaves the file as it was: %s', (_case, args) => {
    const folder = named();
    const before = snapshot(folder);
    rename(folder, DRAFT, 'Sở Khoa học và Công nghệ', ...args);
    expect(shortName(folder)).toBe('SKH');
    expect(must(folder, 'list')).toContain('Sở Khoa học');
    must(folder, 'withdraw', 'H24.02');
    expect(snapshot(folder)).toEqual(before);
  });

  test('one that came with the name only goes with it', () => {
    const folder = town();
    const before = snapshot(folder);
    rename(folder, DRAFT, 'Sở Khoa học và Công nghệ', '--short-name', 'SKHCN');
    expect([shortName(folder), call(folder, 'validate').status]).toEqual([null, 0]);
    must(folder, 'withdraw', 'H24.02');
    expect(snapshot(folder)).toEqual(before);
  });

  test('each day has its own; the draft says it in its own view only', () => {
    const folder = named();
    rename(folder, SIGNED, 'Sở Khoa học và Công nghệ', '--short-name', 'SKHCN');
    expect(shortName(folder, '--at', '2025-06-30')).toBe('SKH');
    expect(shortName(folder, '--at', '2025-07-01')).toBe('SKHCN');
    rename(folder, DRAFT, 'Sở Khoa học, Công nghệ và Chuyển đổi số', '--short-name', 'SKCĐS');
    expect([shortName(folder), shortName(folder, '--at', '2025-06-30')]).toEqual(['SKHCN', 'SKH']);
    rename(folder, DRAFT, 'Sở Khoa học, Công nghệ và Số', '--short-name', 'SKCS');
    must(folder, 'withdraw', 'H24.02');
    expect(read(folder, FILE)).toContain('shortName: SKHCN\n');
    expect(read(folder, FILE)).not.toMatch(/SKCĐS|SKCS/);
    expect(call(folder, 'search', 'SKH').stdout).toContain('H24.02');
  });

  test('a renaming entered late takes its own into the days between', () => {
    const folder = named();
    rename(folder, SIGNED, 'Sở Khoa học và Công nghệ', '--short-name', 'SKHCN');
    const args = ['--number', '30/QĐ-UBND', '--signed', '2023-02-01', '--title', 'Về việc đổi tên'];
    must(folder, 'decision', 'new', ...args);
    rename(folder, '2023-30-qd-ubnd', 'Sở Khoa học, Kỹ thuật', '--short-name', 'SKHKT');
    const days = ['2022-06-01', '2023-02-01', '2025-06-30', '2025-07-01'];
    expect(days.map((day) => shortName(folder, '--at', day))).toEqual(['SKH', 'SKHKT', 'SKHKT', 'SKHCN']);
    expect(call(folder, 'validate', '--since', 'HEAD').status).toBe(0);
  });

  test('a revoked renaming gives it back', () => {
    const folder = named();
    const args = ['--number', '30/QĐ-UBND', '--signed', '2025-07-10', '--title', 'Về việc đổi tên'];
    must(folder, 'decision', 'new', ...args);
    rename(folder, '2025-30-qd-ubnd', 'Sở Khoa học và Công nghệ', '--short-name', 'SKHCN');
    const later = ['--number', '40/QĐ-UBND', '--signed', '2025-07-20', '--title', 'Về việc thu hồi'];
    must(folder, 'decision', 'new', ...later);
    must(folder, 'revoke', '30/QĐ-UBND', '--decision', '2025-40-qd-ubnd');
    const days = ['2025-07-09', '2025-07-10', '2025-07-20'];
    expect(days.map((day) => shortName(folder, '--at', day))).toEqual(['SKH', 'SKHCN', 'SKH']);
  });

  test('beside a drafted renaming `update` changes the one that is borne', () => {
    const folder = named();
    rename(folder, DRAFT, 'Sở Khoa học và Công nghệ', '--short-name', 'SKHCN');
    must(folder, 'update', 'H24.02', '--short-name', 'Sở KH');
    expect(shortName(folder)).toBe('Sở KH');
    expect(read(folder, FILE)).toContain('shortName: SKHCN');
  });

  test('a draft cannot change a short name alone, and says how it is changed', () => {
    const folder = named();
    const { status, stderr } = call(
      folder,
      ...['rename', 'H24.02', '--name', 'Sở Khoa học', '--short-name', 'S', '--decision', DRAFT],
    );
    expect([status, stderr]).toEqual([1, expect.stringContaining('madinhdanh update H24.02 --short-name "S"')]);
  });

  test('a proposal cannot rewrite one of the past; a misprint in it can be put right', () => {
    const folder = named();
    rename(folder, SIGNED, 'Sở Khoa học và Công nghệ', '--short-name', 'SKHCN');
    commitAll(folder, 'renamed');
    const right = read(folder, FILE);
    write(folder, FILE, right.replace('shortName: SKH\n', 'shortName: SX\n'));
    const rewritten = call(folder, 'validate');
    expect([rewritten.status, rewritten.stdout]).toEqual([1, expect.stringContaining('since-former-name-changed')]);
    write(folder, FILE, right);
    must(folder, 'correct', 'H24.02', '--short-name', 'SKHo', '--on', '2025-06-30', '--reason', 'sai chính tả');
    expect([shortName(folder, '--at', '2025-06-30'), shortName(folder)]).toEqual(['SKHo', 'SKHCN']);
    expect(call(folder, 'validate').status).toBe(0);
  });
});
