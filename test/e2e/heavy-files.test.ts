import { describe, expect, test } from 'vitest';
import { call } from '../support/cli.js';
import { findingsOf } from '../support/git.js';
import { town } from '../support/registries/town.js';
import { edit, put } from '../support/registry-folder.js';

// sizes at which the square of the number of lines would not end within a test
const MANY = 40_000;
const DEEP = 4000;

describe('a file made to keep the guard busy', () => {
  test('the same broken unit over and over: the first are told of, and how many more there are', () => {
    const folder = town();
    put(folder, 'registry/units/H24/H24.10.yaml', '- code: H24.10\n'.repeat(MANY));
    const answer = call(folder, 'validate', '--no-git');
    expect(answer.status).toBe(1);
    expect(answer.stdout).toContain('H24.10.yaml:500:');
    expect(answer.stdout).toContain('(Còn 79.000 chỗ như vậy trong tệp này, không kể từng chỗ.)');
    expect(answer.stdout).toContain(': 80.000 lỗi');
    expect(call(folder, 'list').status).toBe(0);
  });

  test('keys under keys, each further in, are too deep and nothing else', () => {
    const folder = town();
    put(
      folder,
      'registry/units/H24/H24.10.yaml',
      Array.from({ length: DEEP }, (_, i) => `${' '.repeat(i)}a:\n`).join(''),
    );
    const answer = call(folder, 'validate', '--json');
    expect(answer.status).toBe(1);
    const found = findingsOf(answer).filter(({ rule }) => rule.startsWith('yaml-'));
    expect(found.map(({ rule, line }) => `${rule}:${line}`)).toEqual(['yaml-syntax:201']);
  });

  test('a long line of successors is walked once', () => {
    const folder = town();
    const unit = (i: number): string =>
      `- code: H24.10.${i}\n  name: Phòng ${i}\n  granted: {decision: 2022-100-qd-ubnd}\n` +
      `  closed: {decision: 2025-2000-qd-ubnd, reason: merged, successors: [H24.10.${(i + 1) % DEEP}]}\n`;
    put(folder, 'registry/units/H24/H24.10.yaml', Array.from({ length: DEEP }, (_, i) => unit(i)).join(''));
    const cycles = findingsOf(call(folder, 'validate', '--no-git', '--json')).filter(
      ({ rule }) => rule === 'successor-cycle',
    );
    expect(cycles.map(({ code }) => code)).toEqual(['H24.10.0']);
  });
});

describe('keys that every object inherits', () => {
  const KEYS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

  test.each(KEYS)('%s is no level-1 code', (key) => {
    const folder = town();
    edit(folder, 'registry/registry.yaml', (text) =>
      text.replace('roots:\n', `roots:\n  ${key}: {groups: [2], alphabet: digits}\n`),
    );
    const found = findingsOf(call(folder, 'validate', '--no-git', '--json')).filter(({ rule }) => rule === 'code-form');
    expect(found.map(({ file, line }) => `${file}:${line}`)).toEqual(['registry/registry.yaml:8']);
  });

  test.each(KEYS)('%s is no key of anything', (key) => {
    const folder = town();
    put(
      folder,
      'registry/units/H24/H24.10.yaml',
      `- code: H24.10\n  name: Sở Mười\n  ${key}: x\n  granted: {decision: 2022-100-qd-ubnd, ${key}: x}\n`,
    );
    edit(folder, 'registry/registry.yaml', (text) =>
      text
        .replace('{code: H24.02.03}', `{code: H24.02.03, ${key}: x}`)
        .replace('first: "1"\n', `first: "1"\n    ${key}: x\n`),
    );
    const found = findingsOf(call(folder, 'validate', '--no-git', '--json')).filter(
      ({ rule }) => rule === 'schema-unknown-key',
    );
    expect(found.map(({ file }) => file)).toEqual([
      'registry/registry.yaml',
      'registry/registry.yaml',
      'registry/units/H24/H24.10.yaml',
      'registry/units/H24/H24.10.yaml',
    ]);
  });
});
