import { describe, expect, test } from 'vitest';
import { environment } from '../../support/cli.js';
import { type Clone, findingsOf, IDENTITY, newRepository } from '../../support/git.js';
import { mustRun } from '../../support/process.js';
import { put } from '../../support/registry-folder.js';

const AGENCY = 'units/H24/H24.12.yaml';
const OTHER_PHONE = ['phone: 0225 000 1201', 'phone: 0225 000 9999'] as const;

interface Told {
  rule: string;
  severity: string;
  attention?: true;
  file: string;
  line: number;
  hint?: string;
}

function told(clone: Clone, ...args: string[]): Told[] {
  // the bundled registry's decisions of today are not all sealed, which is said of each
  const found = findingsOf(clone.run('validate', '--json', ...args)) as Told[];
  return found.filter(({ rule }) => rule !== 'decision-unsealed');
}

/** Gives git a file, or a link, under any name, whatever this machine's file system takes. */
function plant(clone: Clone, path: string, content: string, mode = '100644'): void {
  const options = { cwd: clone.folder, env: environment({ env: IDENTITY }), input: content };
  const object = mustRun('git', ['hash-object', '-w', '--stdin'], options).trim();
  mustRun('git', ['update-index', '-z', '--add', '--index-info'], {
    ...options,
    input: `${mode} ${object} 0\t${path}\0`,
  });
}

function plantSubmodule(clone: Clone, path: string): void {
  clone.git('update-index', '--add', '--cacheinfo', `160000,${clone.git('rev-parse', 'HEAD')},${path}`);
}

/** A proposal that was committed without ever lying in a working tree; the branch main is its base. */
function proposal(change: (clone: Clone) => void): Clone {
  const clone = newRepository();
  clone.git('switch', '--quiet', '--create', 'de-xuat');
  change(clone);
  clone.git('commit', '--quiet', '--message', 'Đề xuất');
  clone.git('switch', '--quiet', '--force', 'main');
  return clone;
}

/** What the guard of a proposal says, and the full check of it. */
const JUDGED = [
  ['--rev', 'de-xuat', '--since', 'main'],
  ['--rev', 'de-xuat'],
];

describe.each<[string, (clone: Clone) => void, string]>([
  [
    'a symbolic link',
    (clone) => plant(clone, 'registry/units/H24/H24.14.yaml', '/etc/passwd', '120000'),
    'registry/units/H24/H24.14.yaml',
  ],
  [
    'a link in place of a folder',
    (clone) => plant(clone, 'registry/units/H26', '/tmp', '120000'),
    'registry/units/H26',
  ],
  ['a submodule', (clone) => plantSubmodule(clone, 'registry/units/H26'), 'registry/units/H26'],
  [
    'a dot-file',
    (clone) => plant(clone, 'registry/units/.H24.14.yaml', '- code: H24.14\n'),
    'registry/units/.H24.14.yaml',
  ],
  [
    'attributes of their own in a folder',
    (clone) => plant(clone, 'registry/units/.gitattributes', '* text\n'),
    'registry/units/.gitattributes',
  ],
  [
    'a journal',
    (clone) => plant(clone, 'registry/.madinhdanh/journal.json', '{}'),
    'registry/.madinhdanh/journal.json',
  ],
  [
    'an executable file',
    (clone) => clone.git('update-index', '--chmod=+x', `registry/${AGENCY}`),
    `registry/${AGENCY}`,
  ],
  [
    'a folder that is read nowhere',
    (clone) => plant(clone, 'registry/unit/H24.yaml', '[]\n'),
    'registry/unit/H24.yaml',
  ],
  ['a program', (clone) => plant(clone, 'registry/cap-ma.sh', 'true\n'), 'registry/cap-ma.sh'],
  ['a repository in the folder', (clone) => plant(clone, 'registry/HEAD', 'ref: refs/heads/main\n'), 'registry/HEAD'],
  ['a twin by case', (clone) => plant(clone, 'registry/units/h24/H24.12.yaml', '[]\n'), `registry/${AGENCY}`],
  ['a twin of the whole folder', (clone) => plant(clone, `Registry/${AGENCY}`, '[]\n'), `Registry/${AGENCY}`],
  [
    'a name in NFD',
    (clone) => plant(clone, 'registry/decisions/2023-du-thảo.yaml'.normalize('NFD'), 'kind: full\n'),
    'registry/decisions/2023-du-thảo.yaml'.normalize('NFD'),
  ],
  [
    'an invisible letter in a name',
    (clone) => plant(clone, 'registry/decisions/2023-10\u200b.yaml', 'kind: full\n'),
    'registry/decisions/2023-10\u200b.yaml',
  ],
  [
    'a line break in a name',
    (clone) => plant(clone, 'registry/decisions/2023\n10.yaml', 'kind: full\n'),
    'registry/decisions/2023\n10.yaml',
  ],
  [
    'a backslash in a name',
    (clone) => plant(clone, 'registry/units/H24\\H24.12.yaml', '[]\n'),
    'registry/units/H24\\H24.12.yaml',
  ],
  [
    'a dot at the end of a folder',
    (clone) => plant(clone, 'registry/units/H24./H24.12.yaml', '[]\n'),
    'registry/units/H24./H24.12.yaml',
  ],
  [
    'a device of Windows',
    (clone) => plant(clone, 'registry/decisions/con.yaml', 'kind: full\n'),
    'registry/decisions/con.yaml',
  ],
])('%s', (_, change, file) => {
  test.each(JUDGED)('is an error in %s %s %s %s', (...args) => {
    const clone = proposal(change);
    const errors = told(clone, ...args).filter(({ severity }) => severity === 'error');
    expect(errors.map((each) => each.file)).toContain(file);
    for (const { hint } of errors) expect(hint).toMatch(/\S/);
    expect(clone.run('validate', ...args).status).toBe(1);
  });

  test('is an error once it is staged, whatever lies in the working tree', () => {
    const clone = newRepository();
    change(clone);
    for (const args of [['--staged'], []]) {
      const errors = told(clone, ...args).filter(({ severity }) => severity === 'error');
      expect(errors.map((each) => each.file)).toContain(file);
    }
    expect(clone.run('validate', '--no-git').status).toBe(0);
  });
});

describe('.gitattributes of the tree', () => {
  test.each([
    ['registry/** -diff', '.gitattributes'],
    ['*.yaml binary', '.gitattributes'],
    ['*.yaml -merge', '.gitattributes'],
    ['registry/units/** merge=union', '.gitattributes'],
    ['**/H24.12.yaml working-tree-encoding=UTF-16', '.gitattributes'],
    ['"registry/units/**" filter=lfs', '.gitattributes'],
    ['registry/units/H24/*.yaml text eol=crlf', '.gitattributes'],
    ['[attr]an -diff -merge\n*.yaml an', '.gitattributes'],
    ['/registry/units/H24/H24.1[0-9].yaml ident', '.gitattributes'],
    ['registry/decisions/* export-ignore', '.gitattributes'],
    // Windows and macOS match without regard to case
    ['REGISTRY/UNITS/** -diff', '.gitattributes'],
    ['registry/** -diff', '.GitAttributes'],
    ['units/**/*.yaml merge=ours', 'registry/.gitattributes'],
  ])('%j is an error', (line, file) => {
    const clone = proposal((each) => plant(each, file, `${line}\n`));
    expect(told(clone, '--rev', 'de-xuat', '--since', 'main')).toContainEqual(
      expect.objectContaining({ rule: 'tree-attributes', severity: 'error', file, line: 1 }),
    );
  });

  test.each([
    '* text=auto eol=lf',
    '*.docx binary',
    'registry/ -diff',
    '!registry/** -diff',
    '# registry/** -diff',
    'registry/** -diff\nregistry/** diff',
    'docs/** -diff',
  ])('%j reaches nothing of the registry', (lines) => {
    const clone = proposal((each) => plant(each, '.gitattributes', `${lines}\n`));
    expect(told(clone, '--rev', 'de-xuat').map(({ rule }) => rule)).toEqual([]);
  });

  test('what hosts fold away is for a reviewer to look at; so is what .gitignore passes over', () => {
    const clone = proposal((each) => {
      plant(each, '.gitattributes', 'registry/** linguist-generated=true\n');
      plant(each, '.gitignore', 'registry/*\n!registry/registry.yaml\n');
    });
    const found = told(clone, '--rev', 'de-xuat', '--since', 'main');
    expect(found.map(({ rule, severity, attention }) => [rule, severity, attention])).toEqual([
      ['tree-generated', 'warning', true],
      ['tree-guard', 'warning', true],
      ['tree-ignored', 'warning', true],
    ]);
  });

  test('a person’s own attributes do not count, nor do those of the working tree for a revision', () => {
    const clone = proposal((each) => each.git('rm', '--quiet', '--cached', 'registry/units/H24/H24.13.yaml'));
    put(clone.folder, '.gitattributes', 'registry/** -diff\n');
    put(clone.folder, '.git/info/attributes', 'registry/** -diff\n');
    const rules = told(clone, '--rev', 'de-xuat').map(({ rule }) => rule);
    expect(rules).toEqual([]);
    expect(told(clone)).toEqual([]);
  });
});

describe('what guards the registry', () => {
  const WORKFLOW = '.GitHub/workflows/so.yml';

  /** A repository whose base has guards. */
  function guarded(): Clone {
    const clone = newRepository();
    for (const path of [WORKFLOW, 'CODEOWNERS', 'schemas/agency.schema.json', '.husky/pre-commit', '.gitattributes']) {
      put(clone.folder, path, '# như cũ\n');
    }
    clone.commit('Thêm thứ canh giữ');
    clone.git('switch', '--quiet', '--create', 'de-xuat');
    return clone;
  }

  test.each([WORKFLOW, 'CODEOWNERS', 'schemas/agency.schema.json', '.husky/pre-commit', '.gitattributes'])(
    'a change of %s needs attention by itself, and is an error where data changes too',
    (path) => {
      const clone = guarded();
      put(clone.folder, path, '# khác\n');
      clone.commit('Đổi thứ canh giữ');
      expect(told(clone, '--since', 'main')).toEqual([
        expect.objectContaining({ rule: 'tree-guard', severity: 'warning', attention: true, file: path, line: 1 }),
      ]);
      expect(clone.run('validate', '--since', 'main').status).toBe(0);
      clone.edit(AGENCY, ...OTHER_PHONE);
      clone.commit('Đổi cả dữ liệu');
      const errors = told(clone, '--since', 'main').filter(({ severity }) => severity === 'error');
      expect(errors).toEqual([expect.objectContaining({ rule: 'tree-guard-data', file: path })]);
    },
  );

  test('removing a guard counts as changing it; a new one beside data is for a reviewer to look at', () => {
    const clone = guarded();
    clone.git('rm', '--quiet', 'CODEOWNERS');
    put(clone.folder, '.gitlab-ci.yml', 'include: []\n');
    clone.edit(AGENCY, ...OTHER_PHONE);
    clone.commit('Bỏ người duyệt');
    expect(told(clone, '--since', 'main').map(({ rule, file }) => [rule, file])).toEqual([
      ['tree-guard', '.gitlab-ci.yml'],
      ['tree-guard-data', 'CODEOWNERS'],
    ]);
  });

  test('owners that take the place of those at the base are no new file', () => {
    const clone = guarded();
    put(clone.folder, '.github/CODEOWNERS', '* @ai-do\n');
    clone.edit(AGENCY, ...OTHER_PHONE);
    clone.commit('Người duyệt khác');
    expect(told(clone, '--since', 'main').map(({ rule, file }) => [rule, file])).toEqual([
      ['tree-guard-data', '.github/CODEOWNERS'],
    ]);
  });

  test('in a registry deeper down, files above it are named from the folder it lies in', () => {
    const registry = 'dữ liệu/registry';
    const clone = newRepository(registry);
    clone.git('switch', '--quiet', '--create', 'de-xuat');
    put(clone.folder, '.gitattributes', '*.yaml -diff\n');
    clone.commit('Che');
    const args = ['validate', '--registry', registry, '--rev', 'de-xuat', '--since', 'main'];
    expect(findingsOf(clone.run(...args, '--json')).map(({ rule, file }) => [rule, file])).toEqual([
      ['tree-attributes', '../.gitattributes'],
      ['tree-guard', '../.gitattributes'],
    ]);
    const [finding] = JSON.parse(clone.run(...args, '--format', 'gitlab').stdout) as { location: { path: string } }[];
    expect(finding?.location.path).toBe('.gitattributes');
  });
});

describe('the place of the registry', () => {
  test('a second registry that could be meant needs attention, wherever it lies', () => {
    const clone = proposal((each) => {
      plant(each, 'registry.yaml', 'format: 1\n');
      plant(each, 'units/H24.yaml', '[]\n');
      plant(each, 'so-khac/registry.yaml', 'format: 1\n');
      plant(each, 'so-khac/units/H26.yaml', '[]\n');
    });
    const args = ['--registry', 'registry', '--rev', 'de-xuat', '--since', 'main'];
    expect(told(clone, ...args).map(({ rule, file, attention }) => [rule, file, attention])).toEqual([
      ['tree-registry-place', 'registry.yaml', true],
      ['tree-registry-place', 'so-khac/registry.yaml', true],
    ]);
    const unnamed = clone.run('validate', '--rev', 'de-xuat');
    expect(unnamed.status).toBe(2);
    expect(unnamed.stderr).toContain('so-khac/');
  });

  test('a registry beside another one did not move from there', () => {
    const clone = proposal((each) => {
      for (const path of ['registry.yaml', 'units/H24.yaml', 'decisions/2022-100-qd-ubnd.yaml']) {
        plant(each, `so-moi/${path}`, each.read(path));
      }
    });
    const answer = clone.run('validate', '--json', '--registry', 'so-moi', '--rev', 'de-xuat', '--since', 'main');
    expect(findingsOf(answer).filter(({ rule }) => rule === 'since-code-lost')).toEqual([]);
  });

  test('a registry that moved is found where one of other bodies took its place', () => {
    const clone = proposal((each) => {
      each.git('mv', 'registry', 'khac');
      each.git('rm', '--quiet', '--cached', 'khac/units/H24/H24.13.yaml');
      plant(each, 'registry/registry.yaml', 'format: 1\n');
      plant(each, 'registry/units/K24.yaml', '[]\n');
    });
    const answer = clone.run('validate', '--json', '--registry', 'khac', '--rev', 'de-xuat', '--since', 'main');
    expect(findingsOf(answer).map(({ rule }) => rule)).toContain('since-code-lost');
  });
});
