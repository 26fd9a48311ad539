import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type JobRun, Machine, runGithubJob, workflowAt } from '../../support/ci.js';
import { CommentServer } from '../../support/comment-server.js';
import { newFolder } from '../../support/folders.js';
import { type Clone, cloneOf, git } from '../../support/git.js';
import { mustRun } from '../../support/process.js';
import { grant, loseCode, must, originWith, propose, tip } from '../../support/proposals.js';

const GUARD = 'madinhdanh.yml';
const MAIN = 'madinhdanh.main.yml';

const server = new CommentServer();
let machine: Machine;
beforeAll(async () => {
  machine = new Machine({ GITHUB_API_URL: await server.start(), GITHUB_REPOSITORY: 'so/so-ma' });
  machine.install('gh', '#!/bin/sh\necho "$@" >> "$HOME/gh.txt"\n[ "$2" != create ] || [ ! -e "$HOME/made" ]\n');
});

/** Runs both jobs of a proposal, as the main branch has them. */
async function judge(origin: string, head: string): Promise<{ check: JobRun; comment: JobRun }> {
  const workflow = workflowAt(origin, 'main', GUARD);
  const values = {
    'github.event_name': 'pull_request_target',
    'github.sha': tip(origin),
    'github.token': 'ma-truy-cap',
    'github.event.repository.private': '',
    'github.event.pull_request.number': '7',
    'github.event.pull_request.head.sha': head,
    'github.event.pull_request.base.ref': 'main',
    'github.event.repository.default_branch': 'main',
  };
  const event = { origin, values, artifacts: newFolder('artifacts') };
  const check = await runGithubJob(workflow, 'de-xuat', machine, event);
  return { check, comment: await runGithubJob(workflow, 'nhan-xet', machine, event) };
}

function push(origin: string, before: string, after: string): Promise<JobRun> {
  return runGithubJob(workflowAt(origin, after, MAIN), 'nhanh-chinh', machine, {
    origin,
    values: { 'github.event_name': 'push', 'github.sha': after, 'github.event.before': before },
  });
}

function allWell({ answers }: JobRun): void {
  for (const [name, { status, stdout, stderr }] of answers) expect(status, `${name}: ${stdout}${stderr}`).toBe(0);
}

describe('a proposal on GitHub', () => {
  test('a lawful one passes, gets its annexes, and one comment that is written anew in place', async () => {
    const origin = originWith('github');
    server.comments.length = 0;
    server.add({ body: 'một lời bàn', by: 'ai-do' });
    const head = propose(origin, 'refs/pull/7/head', (clone) => {
      grant(clone);
      writeFileSync(clone.path('sap-nhap.yaml'), 'decision: 2023-du-thao\nchanges:\n  - close: {code: H24.12.02}\n');
    });
    const { check, comment } = await judge(origin, head);
    allWell(check);
    allWell(comment);
    expect(readdirSync(join(check.folder, 'phu-luc')).sort()).toEqual(
      ['csv', 'docx', 'xlsx'].map((e) => `phu-luc.${e}`),
    );
    expect(readFileSync(join(check.folder, 'phu-luc/phu-luc.csv'), 'utf8')).toMatch(/H24\.12/);
    const text = server.body(2) ?? '';
    expect(text).toContain('| `H24.12.05` | Phòng Dữ liệu | `2023-du-thao` |');
    // what a batch file of the proposal would do
    expect(text).toContain('| `H24.12.02` | Thanh tra Sở |');
    expect(text).toContain(`\`${head.slice(0, 9)}\``);
    expect(text).toContain(`\`${tip(origin).slice(0, 9)}\``);
    expect(check.summary).toContain('H24.12.05');

    const worse = propose(origin, 'refs/pull/7/head', loseCode);
    const second = await judge(origin, worse);
    expect(second.check.answers.get('Thay đổi')?.status).toBe(1);
    expect(second.check.answers.get('Thay đổi')?.stdout).toMatch(/^::error file=registry\/units\/H24\/H24\.12\.yaml,/m);
    expect(second.check.answers.has('Phụ lục')).toBe(false);
    allWell(second.comment);
    expect(server.comments).toHaveLength(2);
    expect(server.body(1)).toBe('một lời bàn');
    expect(server.body(2)).toContain('`since-code-lost`');
    expect(server.calls.at(-1)).toBe('PATCH /repos/so/so-ma/issues/comments/2');
  });

  test('one that tampers and brings its own workflow, program, hooks and scripts is stopped, and nothing of it runs', async () => {
    const origin = originWith('github');
    const loot = join(machine.home, 'loot');
    const head = propose(origin, 'refs/pull/7/head', (clone) => {
      loseCode(clone);
      const steal = `touch "${loot}"`;
      for (const name of [GUARD, MAIN]) {
        const path = clone.path('.github/workflows', name);
        writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/run: node .*/g, `run: ${steal}`));
      }
      const tool = clone.path('.github/madinhdanh/madinhdanh.mjs');
      writeFileSync(tool, `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(loot)}, 'x');\n`);
      const sum = mustRun('sha256sum', [tool]).slice(0, 64);
      writeFileSync(`${tool}.sha256`, `${sum}  madinhdanh.mjs\n`);
      for (const hook of ['.husky/post-checkout', '.githooks/post-checkout', 'hooks/post-checkout']) {
        mkdirSync(join(clone.path(hook), '..'), { recursive: true });
        writeFileSync(clone.path(hook), `#!/bin/sh\n${steal}\n`, { mode: 0o755 });
      }
      writeFileSync(clone.path('.gitattributes'), '* filter=evil diff=evil\n');
      writeFileSync(clone.path('.npmrc'), 'registry=https://registry.invalid\n');
      writeFileSync(clone.path('package.json'), JSON.stringify({ scripts: { preinstall: steal, prepare: steal } }));
      writeFileSync(clone.path('sha256sum'), `#!/bin/sh\n${steal}\n`, { mode: 0o755 });
    });
    const { check, comment } = await judge(origin, head);
    expect(check.answers.get('Công cụ')?.status).toBe(0);
    const verdict = check.answers.get('Thay đổi');
    expect(verdict?.status, verdict?.stderr).toBe(1);
    expect(verdict?.stdout).toContain('since-code-lost');
    expect(existsSync(loot)).toBe(false);
    // nothing of it stands in the work tree either
    expect(git(check.folder, 'rev-parse', 'HEAD')).toBe(tip(origin));
    expect(git(check.folder, 'status', '--porcelain', '--ignored')).toBe('?? nhan-xet.md');
    allWell(comment);
    expect(check.summary).toContain('.github/workflows/madinhdanh.yml');
    expect(check.summary).toContain('.github/madinhdanh/madinhdanh.mjs');
    expect(check.summary).toContain('.husky/post-checkout');
  });

  test('where the program of the main branch is not the one the workflow names, nothing is run', async () => {
    const origin = originWith('github');
    const clone = cloneOf(origin);
    const loot = join(machine.home, 'other');
    writeFileSync(
      clone.path('.github/madinhdanh/madinhdanh.mjs'),
      `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(loot)}, 'x');\n`,
    );
    clone.commit('Thay công cụ');
    clone.git('push', '--quiet', 'origin', 'HEAD:main');
    const { check } = await judge(origin, propose(origin, 'refs/pull/7/head', grant));
    expect(check.answers.get('Công cụ')?.status).not.toBe(0);
    expect(check.answers.has('Thay đổi')).toBe(false);
    expect(existsSync(loot)).toBe(false);
  });

  test('one that is overtaken by a later push of its own says so and judges nothing', async () => {
    const origin = originWith('github');
    propose(origin, 'refs/pull/7/head', grant);
    const { check } = await judge(origin, '1'.repeat(40));
    expect(check.answers.get('Lấy đề xuất, không mở ra')?.status).not.toBe(0);
    expect(check.answers.get('Lấy đề xuất, không mở ra')?.stdout).toContain('::error::');
    expect(check.answers.has('Thay đổi')).toBe(false);
  });

  test('what waits in a merge queue is judged once more, against what it will be merged into', async () => {
    const origin = originWith('github');
    const base = tip(origin);
    const queue = 'refs/heads/gh-readonly-queue/main/pr-7';
    const run = async (change: (clone: Clone) => void): Promise<JobRun> => {
      const head = propose(origin, queue, change);
      const values = {
        'github.event_name': 'merge_group',
        'github.sha': head,
        'github.event.merge_group.head_sha': head,
        'github.event.merge_group.base_sha': base,
        'github.event.merge_group.base_ref': 'refs/heads/main',
        'github.event.repository.default_branch': 'main',
      };
      return runGithubJob(workflowAt(origin, 'main', GUARD), 'de-xuat', machine, { origin, values });
    };
    const good = await run(grant);
    allWell(good);
    expect(git(good.folder, 'rev-parse', 'HEAD')).toBe(base);
    expect((await run(loseCode)).answers.get('Thay đổi')?.status).toBe(1);
  });
});

describe('the main branch on GitHub', () => {
  test('what is pushed to it past every proposal is found, also where history was rewritten', async () => {
    const origin = originWith('github');
    const first = tip(origin);
    const clone = cloneOf(origin);
    grant(clone);
    const second = clone.commit('Cấp mã');
    clone.git('push', '--quiet', 'origin', 'HEAD:main');
    allWell(await push(origin, first, second));
    // a branch that is new has no state before
    allWell(await push(origin, '0'.repeat(40), second));
    loseCode(clone);
    const third = clone.commit('Sửa thẳng');
    clone.git('push', '--quiet', 'origin', 'HEAD:main');
    const direct = (await push(origin, second, third)).answers.get('So với trước khi đẩy lên');
    expect(direct?.status).toBe(1);
    expect(direct?.stdout).toContain('since-code-lost');
    // forced back to the beginning: what was granted meanwhile is gone, though the first state itself is sound
    clone.git('push', '--quiet', '--force', 'origin', `${first}:main`);
    git(origin, 'update-ref', 'refs/heads/con-giu', second);
    const forced = (await push(origin, second, first)).answers.get('So với trước khi đẩy lên');
    expect(forced?.status).toBe(1);
    expect(forced?.stdout).toContain('::error::');
    expect(forced?.stdout).toContain('H24.12.05');
    // and where nothing holds the state before any more, it fails as well
    const lost = (await push(origin, '2'.repeat(40), first)).answers.get('So với trước khi đẩy lên');
    expect(lost?.status).toBe(3);
  });

  test('every night the whole registry, CODEOWNERS too', async () => {
    const origin = originWith('github');
    const night = async (): Promise<JobRun> =>
      runGithubJob(workflowAt(origin, 'main', MAIN), 'hang-dem', machine, {
        origin,
        values: { 'github.event_name': 'schedule', 'github.sha': tip(origin) },
      });
    allWell(await night());
    const clone = cloneOf(origin);
    const phone = '  phone: 0225 000 0012\n';
    clone.edit('units/H24/H24.12.yaml', phone, `  email: a@example.com\n${phone}`);
    clone.commit('Thư điện tử');
    clone.git('push', '--quiet', 'origin', 'HEAD:main');
    expect((await night()).answers.get('CODEOWNERS')?.status).toBe(1);
  });

  test('a tag on it becomes a release, the same when built again; one that is not on it does not', async () => {
    const origin = originWith('github');
    const clone = cloneOf(origin);
    grant(clone);
    clone.commit('Cấp mã');
    must(clone, 'release');
    const tag = clone.git('describe', '--tags');
    clone.git('push', '--quiet', 'origin', tag);
    const values = {
      'github.event_name': 'push',
      'github.sha': clone.git('rev-parse', 'HEAD'),
      'github.ref_name': tag,
      'github.event.repository.default_branch': 'main',
      'github.token': 'x',
    };
    const build = (artifacts: string): Promise<JobRun> =>
      runGithubJob(workflowAt(origin, tag, MAIN), 'phat-hanh', machine, { origin, values, artifacts });
    const early = await build(newFolder('artifacts'));
    expect(early.answers.get('Thẻ nằm trên nhánh chính')?.status).toBe(1);
    expect(existsSync(join(early.folder, 'phat-hanh'))).toBe(false);

    clone.git('push', '--quiet', 'origin', 'HEAD:main');
    const artifacts = newFolder('artifacts');
    const built = await build(artifacts);
    allWell(built);
    const sums = readFileSync(join(built.folder, 'phat-hanh/SHA256SUMS'), 'utf8');
    mustRun('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: join(built.folder, 'phat-hanh') });
    const names = sums
      .trim()
      .split('\n')
      .map((line) => line.split(/ +/)[1]?.replace(/.*\./, ''));
    expect(names.sort()).toEqual(['csv', 'docx', 'html', 'json', 'json', 'md', 'md', 'xlsx']);
    expect(readFileSync(join(built.folder, 'phat-hanh/THAY-DOI.md'), 'utf8')).toContain('`H24.12.05` Phòng Dữ liệu');
    expect(readFileSync(join((await build(newFolder('a'))).folder, 'phat-hanh/SHA256SUMS'), 'utf8')).toBe(sums);

    const publish = (): Promise<JobRun> =>
      runGithubJob(workflowAt(origin, tag, MAIN), 'dang-phat-hanh', machine, { origin, values, artifacts });
    allWell(await publish());
    writeFileSync(join(machine.home, 'made'), '');
    // made already, by another registry's workflow or an earlier run
    allWell(await publish());
    const calls = readFileSync(join(machine.home, 'gh.txt'), 'utf8').trim().split('\n');
    expect(calls.map((line) => line.split(' ')[1])).toEqual(['create', 'create', 'upload']);
  });
});
