import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type JobRun, Machine, runGithubJob, runGitlabJob, workflowAt } from '../../support/ci.js';
import { CommentServer } from '../../support/comment-server.js';
import { type Clone, cloneOf, git } from '../../support/git.js';
import { mustRun } from '../../support/process.js';
import { grant, loseCode, must, originWith, propose, tip } from '../../support/proposals.js';

const GUARD = 'madinhdanh.yml';
const MAIN = 'madinhdanh.main.yml';
const ZERO = '0'.repeat(40);

const server = new CommentServer();
let machine: Machine;
beforeAll(async () => {
  const api = await server.start();
  machine = new Machine({
    GITHUB_API_URL: api,
    GITHUB_REPOSITORY: 'so/so-ma',
    CI_API_V4_URL: `${api}/api/v4`,
    CI_PROJECT_ID: '3',
    CI_MERGE_REQUEST_IID: '4',
    CI_DEFAULT_BRANCH: 'main',
  });
});

/** Two bodies of one code, each lawful beside the base. */
function grantAs(name: string, code = 'H24.12.05'): (clone: Clone) => void {
  return (clone) => must(clone, 'add', '--decision', '2023-du-thao', '--code', code, '--name', name);
}

/** A change of the guard alone. */
function touchGuard(clone: Clone): void {
  const path = clone.path('.github/workflows', GUARD);
  writeFileSync(path, `${readFileSync(path, 'utf8')}# ghi chú\n`);
}

/** A newer program, with its sum in the workflows and beside it. */
function newProgram(clone: Clone): void {
  const tool = clone.path('.github/madinhdanh/madinhdanh.mjs');
  const before = mustRun('sha256sum', [tool]).slice(0, 64);
  writeFileSync(tool, `${readFileSync(tool, 'utf8')}// bản mới\n`);
  const after = mustRun('sha256sum', [tool]).slice(0, 64);
  for (const path of [
    'workflows/madinhdanh.yml',
    'workflows/madinhdanh.main.yml',
    'madinhdanh/madinhdanh.mjs.sha256',
  ]) {
    const file = clone.path('.github', path);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(before, after));
  }
}

/** Merges changes one after the other into main, and pushes them together. Gives the commit before and after. */
function pushMerges(origin: string, ...changes: ((clone: Clone) => void)[]): { before: string; after: string } {
  const before = tip(origin);
  const clone = cloneOf(origin);
  changes.forEach((change, i) => {
    clone.git('switch', '--quiet', '--create', `viec-${i}`);
    change(clone);
    clone.commit(`Việc ${i}`);
    clone.git('switch', '--quiet', 'main');
    clone.git('merge', '--quiet', '--no-ff', '--no-edit', `viec-${i}`);
  });
  clone.git('push', '--quiet', 'origin', 'HEAD:main');
  return { before, after: tip(origin) };
}

function pullRequest(origin: string, head: string, base = 'main'): Promise<JobRun> {
  const values = {
    'github.event_name': 'pull_request_target',
    'github.sha': tip(origin),
    'github.event.pull_request.number': '7',
    'github.event.pull_request.head.sha': head,
    'github.event.pull_request.base.ref': base,
    'github.event.repository.default_branch': 'main',
  };
  return runGithubJob(workflowAt(origin, 'main', GUARD), 'de-xuat', machine, { origin, values });
}

/** A merge queue runs the workflow as the commit has it that would be merged. */
function queued(origin: string, base: string, head: string): Promise<JobRun> {
  const values = {
    'github.event_name': 'merge_group',
    'github.sha': head,
    'github.event.merge_group.head_sha': head,
    'github.event.merge_group.base_sha': base,
    'github.event.merge_group.base_ref': 'refs/heads/main',
    'github.event.repository.default_branch': 'main',
  };
  return runGithubJob(workflowAt(origin, head, GUARD), 'de-xuat', machine, { origin, values });
}

async function pushed(origin: string, before: string, after: string) {
  const values = { 'github.event_name': 'push', 'github.sha': after, 'github.event.before': before };
  const run = await runGithubJob(workflowAt(origin, after, MAIN), 'nhanh-chinh', machine, { origin, values });
  const answer = run.answers.get('So với trước khi đẩy lên');
  return { status: answer?.status, said: `${answer?.stdout}${answer?.stderr}` };
}

describe('on GitHub', () => {
  test('a proposal for another branch is held against the main branch too: its result stands by the commit', async () => {
    const origin = originWith('github');
    const empty = git(
      origin,
      'commit-tree',
      '-m',
      'Trống',
      git(origin, 'hash-object', '-t', 'tree', '-w', '/dev/null'),
    );
    git(origin, 'update-ref', 'refs/heads/trong', empty);
    const bad = propose(origin, 'refs/pull/7/head', loseCode);
    // a branch that has the tampering already, and one that has no registry
    git(origin, 'update-ref', 'refs/heads/ban', bad);
    for (const base of ['ban', 'trong']) {
      const run = await pullRequest(origin, bad, base);
      const verdict = run.answers.get('Thay đổi');
      expect(verdict?.status, base).toBe(1);
      expect(verdict?.stdout).toContain('since-code-lost');
      expect(run.summary).toContain('So với nhánh chính, đề xuất này không đạt');
    }
    git(origin, 'update-ref', 'refs/heads/nhom', tip(origin));
    const good = propose(origin, 'refs/pull/7/head', grant);
    const lawful = await pullRequest(origin, good, 'nhom');
    expect(lawful.failed, lawful.answers.get('Thay đổi')?.stdout).toBe(false);
    expect(lawful.summary).not.toContain('So với nhánh chính');
  });

  test('a new version of the program passes the queue, judged by the old one; one that lies about its sum does not', async () => {
    const origin = originWith('github');
    const base = tip(origin);
    const head = propose(origin, 'refs/heads/gh-readonly-queue/main/pr-7', newProgram);
    const run = await queued(origin, base, head);
    expect(run.failed, JSON.stringify([...run.answers])).toBe(false);
    expect(git(run.folder, 'rev-parse', 'HEAD')).toBe(base);
    // the program at the base is not the one that the base names
    const clone = cloneOf(origin);
    writeFileSync(clone.path('.github/madinhdanh/madinhdanh.mjs'), 'process.exit(0);\n');
    const swapped = clone.commit('Thay công cụ');
    clone.git('push', '--quiet', 'origin', 'HEAD:main');
    const after = propose(origin, 'refs/heads/gh-readonly-queue/main/pr-8', (next) => {
      const file = next.path('.github/workflows', GUARD);
      const sum = mustRun('sha256sum', [next.path('.github/madinhdanh/madinhdanh.mjs')]).slice(0, 64);
      writeFileSync(file, readFileSync(file, 'utf8').replace(/[0-9a-f]{64}/, sum));
    });
    const refused = await queued(origin, swapped, after);
    expect(refused.answers.get('Công cụ')?.status).not.toBe(0);
    expect(refused.answers.has('Thay đổi')).toBe(false);
  });

  test('the guard and the data may be merged one after the other and pushed together, and not in one merge', async () => {
    const origin = originWith('github');
    const lawful = pushMerges(origin, touchGuard, grant);
    const passed = await pushed(origin, lawful.before, lawful.after);
    expect(passed.status, passed.said).toBe(0);
    const both = pushMerges(origin, grantAs('Phòng Một', 'H24.12.06'), (clone) => {
      touchGuard(clone);
      grantAs('Phòng Hai', 'H24.12.07')(clone);
    });
    const stopped = await pushed(origin, both.before, both.after);
    expect(stopped.status, stopped.said).toBe(1);
    expect(stopped.said).toContain('tree-guard-data');
    // step by step nothing else is overlooked
    const lost = pushMerges(origin, touchGuard, loseCode);
    expect((await pushed(origin, lost.before, lost.after)).said).toContain('since-code-lost');
  });

  test('a main branch made anew is held against the newest release and what other branches hold', async () => {
    const origin = originWith('github');
    const first = tip(origin);
    const bad = propose(origin, 'refs/heads/main', loseCode);
    git(origin, 'update-ref', 'refs/heads/khac', first);
    expect((await pushed(origin, ZERO, bad)).said).toContain('since-code-lost');
    git(origin, 'update-ref', '-d', 'refs/heads/khac');
    git(origin, 'update-ref', '-d', 'refs/heads/nhanh-cu');
    git(origin, 'tag', 'v2023.05.01', first);
    expect((await pushed(origin, ZERO, bad)).status).toBe(1);
    // history made anew from nothing
    const clone = cloneOf(origin);
    clone.git('checkout', '--quiet', '--orphan', 'moi');
    const orphan = clone.commit('Làm lại');
    clone.git('push', '--quiet', '--force', 'origin', 'HEAD:main');
    const made = await pushed(origin, ZERO, orphan);
    expect(made.status, made.said).toBe(1);
    expect(made.said).toContain('since-code-lost');
  });

  test.each([
    ['removes', (clone: Clone) => clone.git('rm', '-r', '--quiet', 'registry'), 'bỏ cả sổ'],
    ['moves', (clone: Clone) => clone.git('mv', 'registry', 'so-khac'), 'sổ nay ở: `so-khac`'],
    ['takes the settings of', (clone: Clone) => clone.git('rm', '--quiet', 'registry/registry.yaml'), 'bỏ cả sổ'],
  ])(
    'a proposal that %s the registry is refused where people look, and its comment says so',
    async (_, change, said) => {
      const origin = originWith('github');
      const head = propose(origin, 'refs/pull/7/head', change);
      const run = await pullRequest(origin, head);
      const verdict = run.answers.get('Thay đổi');
      expect(verdict?.status).not.toBe(0);
      expect(verdict?.stdout).toMatch(/^::error title=madinhdanh::.*registry/m);
      expect(run.answers.get('Nhận xét')?.status).toBe(0);
      const text = readFileSync(join(run.folder, 'nhan-xet.md'), 'utf8');
      expect(text).toMatch(/^<!-- madinhdanh ci registry -->\n/);
      expect(text).toContain(said);
      expect(text).toContain('❌');
    },
  );

  test('what a forced push brought is shown without its words becoming commands', async () => {
    const origin = originWith('github');
    const clone = cloneOf(origin);
    grant(clone);
    const second = clone.commit('Cấp mã');
    clone.git('push', '--quiet', 'origin', 'HEAD:main');
    const first = git(origin, 'rev-parse', 'main~1');
    git(origin, 'update-ref', 'refs/heads/giu', second);
    git(origin, 'update-ref', 'refs/heads/main', first);
    const { status, said } = await pushed(origin, second, first);
    expect(status).toBe(1);
    const token = /^::stop-commands::([0-9a-f]{32})$/m.exec(said)?.[1];
    const [, shown = '', after = ''] = said.split(/^::(?:stop-commands::)?[0-9a-f]{32}(?:::)?$/m);
    expect(shown).toContain('H24.12.05');
    expect(said).toContain(`\n::${token}::\n`);
    expect(after.trim()).not.toContain('H24.12.05');
  });
});

describe('on GitLab', () => {
  /** Judges a pipeline of a merge request: what GitLab builds, the tip of the source, of which kind. */
  function judge(origin: string, built: string, source: string, type?: string) {
    const jobs = parse(git(origin, 'show', 'main:.gitlab/madinhdanh.yml')) as Parameters<typeof runGitlabJob>[1];
    return runGitlabJob(origin, jobs, 'madinhdanh-de-xuat', machine, {
      CI_COMMIT_SHA: built,
      CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
      ...(type === undefined ? {} : { CI_MERGE_REQUEST_EVENT_TYPE: type, CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: source }),
    });
  }

  /** What GitLab makes of a source: merged into a commit, kept where it keeps such. */
  function mergedOn(origin: string, onto: string, source: string, ref: string): string {
    const clone = cloneOf(origin);
    clone.git('fetch', '--quiet', 'origin', '+refs/*:refs/all/*');
    clone.git('checkout', '--quiet', '--detach', onto);
    clone.git('merge', '--quiet', '--no-ff', '--no-edit', source);
    clone.git('push', '--quiet', '--force', 'origin', `HEAD:${ref}`);
    return clone.git('rev-parse', 'HEAD');
  }

  test('a merged result is judged as it would be merged, not its source alone', async () => {
    const origin = originWith('gitlab');
    const ours = propose(origin, 'refs/merge-requests/4/head', (clone) =>
      must(clone, 'add', '--decision', '2023-du-thao', '--parent', 'H24.12.01', '--name', 'Tổ Một'),
    );
    // the other one signs the draft that ours rests on
    const theirs = propose(origin, 'refs/merge-requests/5/head', (clone) =>
      must(clone, 'decision', 'issue', '2023-du-thao', '--number', '500/QĐ-UBND', '--signed', '2023-05-21'),
    );
    // each by itself is sound
    expect((await judge(origin, ours, ours)).status).toBe(0);
    const main = mergedOn(origin, 'main', theirs, 'refs/heads/main');
    const merged = mergedOn(origin, main, ours, 'refs/merge-requests/4/merge');
    const answer = await judge(origin, merged, ours, 'merged_result');
    expect(answer.status, answer.stdout).toBe(1);
  });

  test('what stands before a proposal in a merge train counts, and each merge is a proposal of its own', async () => {
    const origin = originWith('gitlab');
    const guard = propose(origin, 'refs/merge-requests/5/head', (clone) => {
      const path = clone.path('.gitlab/madinhdanh.yml');
      writeFileSync(path, `${readFileSync(path, 'utf8')}# ghi chú\n`);
    });
    const data = propose(origin, 'refs/merge-requests/4/head', grant);
    const before = mergedOn(origin, 'main', guard, 'refs/merge-requests/5/train');
    const train = mergedOn(origin, before, data, 'refs/merge-requests/4/train');
    const lawful = await judge(origin, train, data, 'merge_train');
    expect(lawful.status, lawful.stdout + lawful.stderr).toBe(0);
    // the one before takes a code away
    const lost = propose(origin, 'refs/merge-requests/6/head', loseCode);
    const ahead = mergedOn(origin, 'main', lost, 'refs/merge-requests/6/train');
    const behind = mergedOn(origin, ahead, guard, 'refs/merge-requests/5/train');
    const stopped = await judge(origin, behind, guard, 'merge_train');
    expect(stopped.status).toBe(1);
    expect(stopped.stdout).toContain('since-code-lost');
  });

  test('the main branch: merges pushed together, and a branch made anew', async () => {
    const origin = originWith('gitlab');
    const jobs = parse(git(origin, 'show', 'main:.gitlab/madinhdanh.yml')) as Parameters<typeof runGitlabJob>[1];
    const push = (before: string, after: string) =>
      runGitlabJob(origin, jobs, 'madinhdanh-nhanh-chinh', machine, {
        CI_COMMIT_SHA: after,
        CI_COMMIT_BEFORE_SHA: before,
        CI_COMMIT_BRANCH: 'main',
      });
    const { before, after } = pushMerges(
      origin,
      (clone) => writeFileSync(clone.path('.gitlab/madinhdanh/.gitattributes'), '* -text\n# ghi chú\n'),
      grant,
    );
    const lawful = await push(before, after);
    expect(lawful.status, lawful.stdout + lawful.stderr).toBe(0);
    git(origin, 'tag', 'v2023.05.01', before);
    const anew = await push(ZERO, after);
    expect(anew.status, anew.stdout + anew.stderr).toBe(0);
    const bad = propose(origin, 'refs/heads/main', loseCode);
    const stopped = await push(ZERO, bad);
    expect(stopped.status).toBe(1);
    expect(stopped.stdout).toContain('since-code-lost');
  });
});

test('--first-parent needs to know from where to where', () => {
  const clone = cloneOf(originWith('github'));
  const answer = clone.run('validate', '--first-parent', '--since', 'HEAD');
  expect(answer.status).toBe(2);
  expect(answer.stderr).toContain('--rev');
});
