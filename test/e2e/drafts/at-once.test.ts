import { describe, expect, test } from 'vitest';
import { call } from '../../support/cli.js';
import { commitAll, git } from '../../support/git.js';
import { DRAFT, SIGNED, town } from '../../support/registries/town.js';
import { read, snapshot } from '../../support/registry-folder.js';

/** What the comparison with git would stop later is said by the command that does it. */

const rename = (repo: string) => call(repo, 'rename', 'H24.04.03', '--name', 'Trung tâm Khác', '--decision', DRAFT);
const close = (repo: string) => call(repo, 'close', 'H24.04.03', '--decision', SIGNED);

describe('a signed change that leaves no room for a draft', () => {
  test('is refused while the draft is not committed, with the command that mends it', () => {
    const repo = town();
    expect(rename(repo).status).toBe(0);
    const before = snapshot(repo);
    const refused = close(repo);
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('since-draft-impossible')]);
    expect(refused.stderr).toContain('madinhdanh withdraw H24.04.03');
    expect(snapshot(repo)).toEqual(before);
    expect(call(repo, 'close', 'H24.04.03', '--decision', SIGNED, '--dry-run').status).toBe(1);
    expect(call(repo, 'withdraw', 'H24.04.03').status).toBe(0);
    expect(close(repo).status).toBe(0);
    expect(call(repo, 'validate').status).toBe(0);
  });

  test('is refused where only the branch at hand brings the draft, and goes on once the base has it', () => {
    const repo = town();
    git(repo, 'switch', '--quiet', '--create', 'de-xuat');
    rename(repo);
    commitAll(repo, 'Nháp');
    expect(close(repo)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('since-draft-impossible') as string,
    });
    git(repo, 'branch', '--force', 'main');
    const done = close(repo);
    expect([done.status, done.stderr]).toEqual([0, expect.stringContaining('draft-impossible')]);
    expect(done.stderr).not.toContain('since-');
    expect(call(repo, 'validate', '--since', 'main').status).toBe(0);
  });
});

describe('a renaming by the decision that granted the code, on its own day', () => {
  const add = (repo: string) => call(repo, 'add', '--parent', 'H24', '--name', 'Sở Lạ', '--decision', SIGNED);
  const again = (repo: string, ...more: string[]) =>
    call(repo, 'rename', 'H24.07', '--name', 'Sở Quen', '--decision', SIGNED, ...more);
  const file = (repo: string) => read(repo, 'units/H24/H24.07.yaml');

  test('leaves no former name: it would have lasted no day', () => {
    const repo = town();
    add(repo);
    expect(again(repo).status).toBe(0);
    expect(file(repo)).toContain('name: Sở Quen\n');
    expect(file(repo)).not.toContain('formerNames');
    expect(call(repo, 'decision', 'seal', SIGNED).status).toBe(0);
    expect(call(repo, 'validate').status).toBe(0);
  });

  test('on a later day is a renaming as any other', () => {
    const repo = town();
    add(repo);
    expect(again(repo, '--effective', '2025-07-20').status).toBe(0);
    expect(file(repo)).toContain('    - name: Sở Lạ\n      until: 2025-07-20\n');
  });

  test.each([
    ['committed', (repo: string) => commitAll(repo, 'Cấp'), []],
    ['sealed', (repo: string) => call(repo, 'decision', 'seal', SIGNED), ['--amend-sealed', 'gõ nhầm']],
  ])('is a correction where the name is %s, and the command says which', (_, then, more) => {
    const repo = town();
    add(repo);
    then(repo);
    const before = snapshot(repo);
    const refused = again(repo, ...more);
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('change-renaming-own-day')]);
    expect(refused.stderr).toContain('madinhdanh correct H24.07 --name "Sở Quen" --reason "…"');
    expect(snapshot(repo)).toEqual(before);
    expect(call(repo, 'correct', 'H24.07', '--name', 'Sở Quen', '--reason', 'gõ nhầm').status).toBe(0);
    expect(call(repo, 'validate').status).toBe(0);
  });
});
