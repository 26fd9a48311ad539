import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { runProgram } from '../../support/process.js';

const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as {
  runs: { steps: { name?: string; run?: string }[] };
};

/** Runs the step that validates, with a program that says what it was called with. */
function validate(strict: string) {
  const bin = newFolder('bin');
  writeFileSync(join(bin, 'madinhdanh'), '#!/bin/sh\necho "$*"\n', { mode: 0o755 });
  const script = action.runs.steps.find(({ name }) => name === 'Validate')?.run ?? '';
  // as GitHub calls bash
  return runProgram('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: bin,
    env: { PATH: `${bin}:${process.env.PATH}`, FORMAT: 'github', SINCE: '', STRICT: strict },
  });
}

test.each(['true', 'TRUE', 'True', 'yes', 'Yes', 'on', '1', ' true '])('strict: %j makes warnings fail', (word) => {
  expect(validate(word)).toMatchObject({ status: 0, stdout: 'validate --format github --strict\n' });
});

test.each(['false', 'FALSE', 'no', 'off', '0', ''])('strict: %j does not', (word) => {
  expect(validate(word)).toMatchObject({ status: 0, stdout: 'validate --format github\n' });
});

test.each(['ture', 'đúng', '2', 'true false', 'x\n::warning::y'])('strict: %j is neither', (word) => {
  const answer = validate(word);
  expect(answer.status).toBe(2);
  expect(answer.stdout.trim().split('\n')).toHaveLength(1);
  expect(answer.stdout).toMatch(/^::error::strict: /);
});
