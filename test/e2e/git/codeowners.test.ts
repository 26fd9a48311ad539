import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder } from '../../support/folders.js';
import { type Clone, newRepository } from '../../support/git.js';

const AGENCY = 'units/H24/H24.12.yaml';

function put(clone: Clone, path: string, text: string): void {
  mkdirSync(dirname(clone.path(path)), { recursive: true });
  writeFileSync(clone.path(path), text);
}

function read(clone: Clone, path: string): string {
  return readFileSync(clone.path(path), 'utf8');
}

function codeowners(clone: Clone, ...args: string[]) {
  return clone.run('ci', 'codeowners', '--registry', clone.registry, ...args);
}

function must(clone: Clone, ...args: string[]): void {
  const answer = codeowners(clone, ...args);
  if (answer.status !== 0) throw new Error(answer.stderr);
}

/** The rules of a text, as a service reads them: the last one that fits a path, exactly or as its folder. */
function ownersOf(text: string, path: string): string[] {
  const rules = text
    .split('\n')
    .filter((line) => line !== '' && !/^(?:#|\[)/.test(line))
    .map((line) => line.split(/(?<!\\) /));
  const fits = (pattern = ''): boolean => {
    const plain = pattern.replace(/\\(.)/g, '$1');
    if (plain === '*') return true;
    if (!plain.startsWith('/')) return path === plain || path.endsWith(`/${plain}`);
    if (plain.endsWith('*')) return `/${path}`.startsWith(plain.slice(0, -1));
    return plain.endsWith('/') ? `/${path}`.startsWith(plain) : `/${path}` === plain;
  };
  return rules.findLast(([pattern]) => fits(pattern))?.slice(1) ?? [];
}

function give(clone: Clone, email: string): void {
  clone.edit(AGENCY, '  phone: 0225 000 0012\n', `  email: ${email}\n  phone: 0225 000 0012\n`);
}

const GUARDS = [
  '.github/workflows/madinhdanh.yml',
  '.github/CODEOWNERS',
  '.gitlab/madinhdanh.yml',
  '.gitlab-ci.yml',
  'CODEOWNERS',
  'docs/CODEOWNERS',
  'schemas/agency.schema.json',
  '.husky/pre-commit',
  '.githooks/pre-commit',
  '.gitattributes',
  'registry/.gitattributes',
];

describe('the rules', () => {
  test('whoever owns the registry owns what guards it, and each agency its file', () => {
    const clone = newRepository();
    give(clone, 'stttt@example.com');
    must(clone, '--owner', '@so-tttt/quan-tri');
    const text = read(clone, '.github/CODEOWNERS');
    for (const path of [...GUARDS, 'registry/registry.yaml', 'registry/decisions/x.yaml']) {
      expect(ownersOf(text, path), path).toEqual(['@so-tttt/quan-tri']);
    }
    expect(ownersOf(text, `registry/${AGENCY}`)).toEqual(['stttt@example.com', '@so-tttt/quan-tri']);
    expect(ownersOf(text, 'README.md')).toEqual([]);
  });

  test('without owners of the whole it says that the guard belongs to nobody', () => {
    const clone = newRepository();
    give(clone, 'stttt@example.com');
    const answer = codeowners(clone);
    expect(answer.status).toBe(0);
    expect(answer.stderr).toContain('--owner');
    expect(ownersOf(read(clone, '.github/CODEOWNERS'), '.github/CODEOWNERS')).toEqual([]);
  });

  test('two registries have a section each, and the owners of both have the guard, whatever comes last', () => {
    const clone = newRepository('một');
    for (const path of ['registry.yaml', 'units/H24.yaml', 'decisions/2022-100-qd-ubnd.yaml', AGENCY]) {
      put(clone, `hai/${path}`, clone.read(path));
    }
    const two = (...args: string[]) => clone.run('ci', 'codeowners', '--registry', 'hai', ...args);
    must(clone, '--owner', '@mot');
    expect(two('--owner', '@hai').status).toBe(0);
    const text = read(clone, '.github/CODEOWNERS');
    expect(ownersOf(text, 'một/registry.yaml')).toEqual(['@mot']);
    expect(ownersOf(text, 'hai/registry.yaml')).toEqual(['@hai']);
    expect(ownersOf(text, '.github/CODEOWNERS')).toEqual(['@mot', '@hai']);
    expect(text.indexOf('/.github/')).toBeGreaterThan(text.indexOf('/hai/'));
    expect(codeowners(clone, '--check').status).toBe(0);
    expect(two('--check').status).toBe(0);
  });

  test('a registry at the top owns everything in it', () => {
    const clone = newRepository('.');
    give(clone, 'stttt@example.com');
    must(clone, '--owner', '@so');
    const text = read(clone, '.github/CODEOWNERS');
    expect(ownersOf(text, 'registry.yaml')).toEqual(['@so']);
    expect(ownersOf(text, AGENCY)).toEqual(['stttt@example.com', '@so']);
    expect(ownersOf(text, '.github/x')).toEqual(['@so']);
    must(clone);
    expect(read(clone, '.github/CODEOWNERS')).toBe(text);
  });

  test('GitLab’s own rules stand in a section of their own, which what stands above does not make optional', () => {
    const clone = newRepository();
    put(clone, '.gitlab-ci.yml', 'include: []\n');
    put(clone, '.gitlab/CODEOWNERS', '^[Tài liệu] @ai\n*.md\n');
    must(clone, '--owner', '@so');
    const lines = read(clone, '.gitlab/CODEOWNERS').split('\n');
    const heading = lines.indexOf('[madinhdanh registry]');
    expect(heading).toBeGreaterThan(lines.indexOf('*.md'));
    expect(lines.findIndex((line) => line.startsWith('/registry/'))).toBeGreaterThan(heading);
    expect(lines.findIndex((line) => line.startsWith('/.gitlab/ '))).toBeGreaterThan(lines.indexOf('[madinhdanh]'));
    expect(codeowners(clone, '--check').status).toBe(0);
    // GitHub, which knows no sections, gets none
    expect(existsSync(clone.path('.github/CODEOWNERS'))).toBe(false);
  });
});

describe('the place', () => {
  test('the file that the service reads is kept, others are named', () => {
    const clone = newRepository();
    put(clone, '.github/workflows/x.yml', 'on: push\n');
    put(clone, 'docs/CODEOWNERS', '* @cu\n');
    must(clone, '--owner', '@so');
    expect(read(clone, 'docs/CODEOWNERS')).toContain('/registry/ @so');
    put(clone, 'CODEOWNERS', '* @goc\n');
    const answer = codeowners(clone, '--owner', '@so');
    expect(read(clone, 'CODEOWNERS')).toContain('/registry/ @so');
    expect(answer.stderr).toContain('docs/CODEOWNERS');
    put(clone, '.github/CODEOWNERS', '* @gh\n');
    expect(codeowners(clone, '--owner', '@so').stderr).toMatch(/ CODEOWNERS|^CODEOWNERS/m);
    expect(read(clone, '.github/CODEOWNERS')).toContain('/registry/ @so');
  });

  test('a file for GitHub is none for GitLab: both are written where each reads its own', () => {
    const clone = newRepository();
    expect(clone.run('ci', 'install', 'github', '--owner', '@so').status).toBe(0);
    expect(clone.run('ci', 'install', 'gitlab', '--owner', '@so').status).toBe(0);
    expect(read(clone, '.github/CODEOWNERS')).toContain('/registry/ @so');
    expect(read(clone, '.gitlab/CODEOWNERS')).toContain('[madinhdanh registry]\n/registry/ @so\n');
    give(clone, 'stttt@example.com');
    const check = codeowners(clone, '--check');
    expect(check.status).toBe(1);
    expect(check.stderr).toContain('.github/CODEOWNERS');
    expect(check.stderr).toContain('.gitlab/CODEOWNERS');
    must(clone);
    expect(codeowners(clone, '--check').status).toBe(0);
  });

  test('a link that leads out of the repository is not followed', () => {
    const out = join(newFolder('bên ngoài'), 'CODEOWNERS');
    writeFileSync(out, 'nguyên\n');
    const [file, folder] = [newRepository(), newRepository()];
    mkdirSync(file.path('.github'));
    symlinkSync(out, file.path('.github/CODEOWNERS'));
    symlinkSync(dirname(out), folder.path('.github'));
    for (const clone of [file, folder]) {
      expect(codeowners(clone, '--owner', '@so').status).toBe(3);
      expect(clone.run('ci', 'install', 'github', '--owner', '@so').status).toBe(3);
    }
    expect(readFileSync(out, 'utf8')).toBe('nguyên\n');
  });
});

describe('the check', () => {
  test('does not depend on the language, and says what differs', () => {
    const clone = newRepository();
    give(clone, 'stttt@example.com');
    must(clone, '--owner', '@so', '--lang', 'en');
    for (const lang of ['vi', 'en']) expect(codeowners(clone, '--check', '--lang', lang).status).toBe(0);
    const before = read(clone, '.github/CODEOWNERS');
    must(clone, '--lang', 'vi');
    expect(read(clone, '.github/CODEOWNERS')).toBe(before);
    clone.edit(AGENCY, 'stttt@example.com', 'moi@example.com');
    const stale = codeowners(clone, '--check');
    expect(stale.status).toBe(1);
    expect(stale.stdout.trim().split('\n')).toEqual([
      `- /registry/${AGENCY} stttt@example.com @so`,
      `+ /registry/${AGENCY} moi@example.com @so`,
    ]);
    expect(read(clone, '.github/CODEOWNERS')).toBe(before);
  });

  test('finds a rule of the guard that somebody took away', () => {
    const clone = newRepository();
    must(clone, '--owner', '@so');
    const path = '.github/CODEOWNERS';
    const text = read(clone, path);
    put(clone, path, text.replace('/.github/ @so\n', ''));
    expect(codeowners(clone, '--check').stdout).toContain('+ /.github/ @so');
    put(clone, path, text.replace('/registry/ @so\n', '\n# lời của ai đó\n/registry/  @so\n').replaceAll('\n', '\r\n'));
    expect(codeowners(clone, '--check').status).toBe(0);
  });
});

describe('data', () => {
  test('gets in by code and address alone: no name, no rule, no owner', () => {
    const clone = newRepository();
    give(clone, 'stttt@example.com');
    clone.edit(AGENCY, 'name: Sở Thông tin và Truyền thông', 'name: "Sở Thông tin\\n* @ke-gian\\n"');
    must(clone, '--owner', '@so');
    const text = read(clone, '.github/CODEOWNERS');
    expect(text).not.toContain('ke-gian');
    expect(text).not.toContain('Thông tin');
  });

  test.each([
    '"a@b.vn @ke-gian"',
    '"a@b.vn\\n* @ke-gian"',
    '"a\\u0000@b.vn"',
    '"a\\u200b@b.vn"',
    '"a@b.vn,@ke-gian"',
    '"@ke-gian"',
    '"[x]@b.vn"',
  ])('%s is no address', (email) => {
    const clone = newRepository();
    give(clone, email);
    codeowners(clone, '--owner', '@so');
    const path = '.github/CODEOWNERS';
    const text = existsSync(clone.path(path)) ? read(clone, path) : '';
    expect(text).not.toContain('ke-gian');
    expect(text).not.toContain('H24.12.yaml');
  });

  test('a folder’s name stays one pattern', () => {
    const clone = newRepository('số [1] #2\n* @ke-gian');
    give(clone, 'stttt@example.com');
    must(clone, '--owner', '@so');
    const lines = read(clone, '.github/CODEOWNERS').split('\n');
    expect(lines.filter((line) => /^\* /.test(line))).toEqual([]);
    expect(lines).toContain('/số\\ ?1?\\ \\#2??\\ @ke-gian/ @so');
  });

  test.each([
    'ai đó',
    '@',
    '@a b',
    '@a/',
    'a@b',
    '@a\n* @b',
    '[x]',
    '#x',
    '@a,@b',
    '!x',
    'a@b.vn @c.d',
    'a@b.vn\n* @c.d',
    'a\u200b@b.vn',
    '[a]@b.vn',
  ])('%j is no owner', (owner) => {
    const clone = newRepository();
    const answer = codeowners(clone, '--owner', owner);
    expect(answer.status).toBe(2);
    expect(existsSync(clone.path('.github/CODEOWNERS'))).toBe(false);
  });
});
