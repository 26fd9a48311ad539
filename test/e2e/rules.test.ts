import { chmodSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReportedFinding } from '../../src/core/finding.js';
import { RULE_IDS } from '../../src/rules/index.js';
import { TODAY } from '../fixtures/rules/base.js';
import { type Case, type Files, good } from '../fixtures/rules/case.js';
import { EXAMPLE_CASES } from '../fixtures/rules/examples.js';
import { expected, heard, placed, RULE_CASES } from '../fixtures/rules/index.js';
import { type Answer, run } from '../support/cli.js';
import { newFolder } from '../support/folders.js';
import { beginRepository, git } from '../support/git.js';
import { put } from '../support/registry-folder.js';

/** The registry that every example is written into. */
const BASE_CASE = good('the base registry');

/** The branch on which the base went on. */
const TIP = 'goc';

/** Registries of one git repository: each is looked at beside the others, which takes the longer the more they are. */
const TOGETHER = 10;

/** Where the registry of each case lies, and in which repository. */
const places = new Map<Case, { repository: string; folder: string }>();

function write(each: Case, files: Files): void {
  const folder = places.get(each)?.folder ?? '';
  rmSync(folder, { recursive: true, force: true });
  for (const [path, content] of Object.entries(files)) put(folder, path, content);
  for (const [path, mode] of Object.entries(each.modes ?? {}))
    if (mode === '100755') chmodSync(join(folder, path), 0o755);
}

/** One git repository for some cases, each registry in a folder of its own. */
function writeTogether(cases: readonly Case[]): void {
  const repository = newFolder();
  cases.forEach((each, i) => {
    places.set(each, { repository, folder: join(repository, String(i), 'registry') });
    write(each, each.past ?? each.before ?? each.files);
  });
  beginRepository(repository);
  for (const each of cases) if (each.past !== undefined) write(each, each.before ?? each.files);
  git(repository, 'add', '--all');
  git(repository, 'commit', '--quiet', '--allow-empty', '--message', 'Về sau');
  // what the base has by now it has on a branch of its own
  git(repository, 'switch', '--quiet', '--create', TIP);
  for (const each of cases) if (each.tip !== undefined) write(each, each.tip);
  git(repository, 'add', '--all');
  git(repository, 'commit', '--quiet', '--allow-empty', '--message', 'Nhánh gốc');
  git(repository, 'switch', '--quiet', 'main');
  for (const each of cases) if (each.before !== undefined) write(each, each.files);
  // the tree that is judged is what git was told of
  git(repository, 'add', '--all');
  const head = git(repository, 'rev-parse', 'HEAD');
  for (const each of cases) {
    const submodules = Object.entries(each.modes ?? {}).filter(([, mode]) => mode === '160000');
    for (const [path, mode] of submodules) {
      const entry = `${mode},${head},${relative(repository, join(places.get(each)?.folder ?? '', path))}`;
      git(repository, 'update-index', '--add', '--cacheinfo', entry);
    }
  }
}

beforeAll(() => {
  const first = Object.values(RULE_CASES).flatMap(({ bad, good }) => [...bad.slice(0, 1), ...good.slice(0, 1)]);
  const documented = Object.values(EXAMPLE_CASES).flatMap(({ speaks }) => speaks.slice(0, 1));
  const cases = [...new Set([...first, ...documented, BASE_CASE])];
  for (let at = 0; at < cases.length; at += TOGETHER) writeTogether(cases.slice(at, at + TOGETHER));
});

function validate(each: Case): Answer {
  const { repository, folder } = places.get(each) ?? { repository: '', folder: '' };
  const since = each.before === undefined ? [] : ['--since', each.tip === undefined ? 'HEAD' : TIP];
  return run(repository, ['validate', '--json', ...since, '--registry', folder], { today: TODAY });
}

/** What a case is held to, without what is said of the registries of other cases beside it. */
function heardHere(each: Case, findings: readonly ReportedFinding[]): ReportedFinding[] {
  return heard(each, findings).filter(({ file }) => !file.startsWith('../'));
}

// the first bad and the first good registry of each rule; the others are checked without a process each, in
// test/unit/rules/cases.test.ts
describe.each(Object.entries(RULE_CASES))('%s', (rule, { bad, good }) => {
  it.each(bad.slice(0, 1))('speaks, and it alone: $name', (each) => {
    const { status, stdout, stderr } = validate(each);
    const answer = JSON.parse(stdout) as { findings: ReportedFinding[]; counts: Record<string, number> };
    const { counts } = answer;
    const findings = heardHere(each, answer.findings);
    expect(findings.map(placed)).toEqual(expected(each));
    expect(findings.map((finding) => finding.rule)).toContain(rule);
    expect(status).toBe((counts.error ?? 0) > 0 ? 1 : 0);
    if (each.tip === undefined) expect(stderr).toBe('');
  });

  it.each(good.slice(0, 1))('is silent: $name', (each) => {
    const { status, stdout } = validate(each);
    const { findings } = JSON.parse(stdout) as { findings: ReportedFinding[] };
    expect(heardHere(each, findings).map(placed)).toEqual([]);
    expect(status).toBe(0);
  });
});

describe('the example of docs/rules.md', () => {
  const documented = Object.entries(EXAMPLE_CASES).map(([rule, { speaks }]) => ({ rule, example: speaks[0] }));

  it.each(documented)('makes $rule speak, and it alone', ({ rule, example }) => {
    if (example === undefined) throw new Error(`${rule} has no example`);
    const { stdout, stderr } = validate(example);
    const answer = JSON.parse(stdout) as { findings: ReportedFinding[] };
    const findings = heardHere(example, answer.findings);
    expect(findings.map(placed)).toEqual(expected(example));
    expect([...new Set(findings.map((finding) => finding.rule))]).toEqual([rule]);
    if (example.tip === undefined) expect(stderr).toBe('');
  });

  it('stands in a registry of which no rule has anything to say', () => {
    const { status, stdout } = validate(BASE_CASE);
    const { findings } = JSON.parse(stdout) as { findings: ReportedFinding[] };
    expect(heardHere(BASE_CASE, findings)).toEqual([]);
    expect(status).toBe(0);
  });
});

it('every rule has a bad and a good registry', () => {
  expect(Object.keys(RULE_CASES).sort()).toEqual([...RULE_IDS].sort());
  for (const { bad, good } of Object.values(RULE_CASES)) {
    expect(bad.length).toBeGreaterThan(0);
    expect(good.length).toBeGreaterThan(0);
  }
});
