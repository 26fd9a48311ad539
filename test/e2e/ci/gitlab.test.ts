import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { Machine, runGitlabJob } from '../../support/ci.js';
import { CommentServer } from '../../support/comment-server.js';
import { cloneOf, git } from '../../support/git.js';
import type { Answer } from '../../support/process.js';
import { grant, loseCode, must, originWith, propose, tip } from '../../support/proposals.js';

const server = new CommentServer();
let machine: Machine;
beforeAll(async () => {
  const api = `${await server.start()}/api/v4`;
  machine = new Machine({
    CI_API_V4_URL: api,
    CI_PROJECT_ID: '3',
    CI_MERGE_REQUEST_IID: '4',
    CI_DEFAULT_BRANCH: 'main',
  });
  server.self = 'project_3_bot';
  server.writer = 'project_3_bot';
});

/** Runs a job as the main branch has it, as where the configuration is kept out of the proposal's reach. */
function job(origin: string, name: string, variables: Record<string, string>): Promise<Answer & { folder: string }> {
  const jobs = parse(git(origin, 'show', 'main:.gitlab/madinhdanh.yml')) as Parameters<typeof runGitlabJob>[1];
  return runGitlabJob(origin, jobs, name, machine, variables);
}

function judge(origin: string, head: string, token?: string): Promise<Answer & { folder: string }> {
  return job(origin, 'madinhdanh-de-xuat', {
    CI_COMMIT_SHA: head,
    CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
    ...(token === undefined ? {} : { MADINHDANH_TOKEN: token }),
  });
}

const REQUEST = 'refs/merge-requests/4/head';

test('a merge request is checked, and gets one note where there is a token for it', async () => {
  const origin = originWith('gitlab');
  const without = await judge(origin, propose(origin, REQUEST, grant));
  expect(without.stderr).toContain('MADINHDANH_TOKEN');
  expect(without.status, without.stderr + without.stdout).toBe(0);
  expect(server.calls).toEqual([]);
  const made = (name: string): string => join(without.folder, name);
  expect(JSON.parse(readFileSync(made('gl-code-quality-report.json'), 'utf8'))).toEqual([]);
  expect(existsSync(made('phu-luc/phu-luc.csv'))).toBe(true);
  expect(readFileSync(made('nhan-xet.md'), 'utf8')).toContain('H24.12.05');

  const worse = propose(origin, REQUEST, loseCode);
  expect((await judge(origin, worse, 'x')).status).toBe(1);
  const again = await judge(origin, worse, 'x');
  expect(again.status).toBe(1);
  expect(server.comments).toHaveLength(1);
  expect(server.body(1)).toContain('`since-code-lost`');
  expect(server.calls.at(-1)).toBe('PUT /api/v4/projects/3/merge_requests/4/notes/1');
  const report = JSON.parse(readFileSync(join(again.folder, 'gl-code-quality-report.json'), 'utf8')) as {
    check_name: string;
  }[];
  expect(report.map(({ check_name }) => check_name)).toContain('since-code-lost');
});

test('a merge request that brings its own program is judged by that of its target, and nothing of it runs', async () => {
  const origin = originWith('gitlab');
  const loot = join(machine.home, 'loot');
  const head = propose(origin, REQUEST, (clone) => {
    loseCode(clone);
    const steal = `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(loot)}, 'x');\n`;
    writeFileSync(clone.path('.gitlab/madinhdanh/madinhdanh.mjs'), steal);
    writeFileSync(clone.path('.gitattributes'), '* filter=evil\n');
  });
  const answer = await judge(origin, head);
  expect(answer.status).toBe(1);
  expect(answer.stdout).toContain('since-code-lost');
  expect(existsSync(loot)).toBe(false);
  expect(git(answer.folder, 'rev-parse', 'HEAD')).toBe(tip(origin));

  // a program that is not the one the jobs name is not run, whoever put it there
  const clone = cloneOf(origin);
  writeFileSync(clone.path('.gitlab/madinhdanh/madinhdanh.mjs'), `import 'node:fs'; process.exit(0);\n`);
  clone.commit('Thay công cụ');
  clone.git('push', '--quiet', 'origin', 'HEAD:main');
  const swapped = await judge(origin, propose(origin, REQUEST, loseCode));
  expect(swapped.status).toBe(1);
  expect(swapped.stdout + swapped.stderr).toMatch(/madinhdanh\.mjs: FAILED/);
});

test('the main branch is held against what it was, also where history was rewritten', async () => {
  const origin = originWith('gitlab');
  const first = tip(origin);
  const clone = cloneOf(origin);
  grant(clone);
  const second = clone.commit('Cấp mã');
  clone.git('push', '--quiet', 'origin', 'HEAD:main');
  const push = (before: string, after: string) =>
    job(origin, 'madinhdanh-nhanh-chinh', {
      CI_COMMIT_SHA: after,
      CI_COMMIT_BEFORE_SHA: before,
      CI_COMMIT_BRANCH: 'main',
    });
  const lawful = await push(first, second);
  expect(lawful.status, lawful.stderr + lawful.stdout).toBe(0);
  expect((await push('0'.repeat(40), second)).status).toBe(0);
  expect((await push(second, first)).status).toBe(1);
  expect((await push('2'.repeat(40), first)).status).toBe(3);
});

test('a schedule, a tag on the main branch, and one that is not', async () => {
  const origin = originWith('gitlab');
  const night = await job(origin, 'madinhdanh-hang-dem', { CI_COMMIT_SHA: tip(origin) });
  expect(night.status, night.stderr).toBe(0);
  expect(readFileSync(join(night.folder, 'madinhdanh-junit.xml'), 'utf8')).toContain('<testsuites>');
  const clone = cloneOf(origin);
  grant(clone);
  clone.commit('Cấp mã');
  must(clone, 'release');
  const tag = clone.git('describe', '--tags');
  clone.git('push', '--quiet', 'origin', tag);
  const variables = { CI_COMMIT_TAG: tag, CI_COMMIT_SHA: clone.git('rev-parse', 'HEAD') };
  expect((await job(origin, 'madinhdanh-phat-hanh', variables)).status).toBe(1);
  clone.git('push', '--quiet', 'origin', 'HEAD:main');
  const release = await job(origin, 'madinhdanh-phat-hanh', variables);
  expect(release.status, release.stderr).toBe(0);
  expect(existsSync(join(release.folder, 'phat-hanh/danh-muc-dung-chung.json'))).toBe(true);
});
