import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Answer, call, run as runAs, start } from '../support/cli.js';
import { newFolder } from '../support/folders.js';
import { beginRepository, commitAll, findingsOf, git } from '../support/git.js';
import { mustRun, runProgram } from '../support/process.js';
import { OLD, town } from '../support/registries/town.js';
import { everything, put, snapshot } from '../support/registry-folder.js';

const NEW = 'units/H24/H24.09.yaml';
const SECRET = 'bí mật: mật khẩu\n';

function quiet(answer: Answer): Answer {
  expect(`${answer.stdout}\n${answer.stderr}`).not.toMatch(/^\s+at .*[:)]\d*$|TypeError|Internal error/m);
  return answer;
}

function run(folder: string, ...args: string[]): Answer {
  return quiet(call(folder, ...args, '--lang', 'en'));
}

function add(folder: string): Answer {
  return run(folder, 'add', '--parent', 'H24', '--name', 'Sở Mới', '--decision', OLD);
}

/** Errors and warnings of validate, as `severity rule file: message`. */
function found(folder: string, ...args: string[]): string[] {
  const answer = run(folder, 'validate', '--json', ...args);
  const { findings } = JSON.parse(answer.stdout) as {
    findings: { severity: string; rule: string; file: string; message: string }[];
  };
  const grave = findings.filter(({ severity }) => severity !== 'info');
  return grave.map(({ severity, rule, file, message }) => `${severity} ${rule} ${file}: ${message}`);
}

function put404(registry: string, path: string): string {
  const full = join(registry, path);
  rmSync(full, { recursive: true, force: true });
  return full;
}

/** Entries of a registry that are no plain files in their places: where, what is said, how they are made. */
const IRREGULAR: readonly [string, string, string, (registry: string) => void][] = [
  [
    'a link to a file outside',
    NEW,
    'symbolic link',
    (registry) => symlinkSync('../../../mat-khau', join(registry, NEW)),
  ],
  ['a link to a file inside', NEW, 'symbolic link', (registry) => symlinkSync('H24.01.yaml', join(registry, NEW))],
  ['a link that leads nowhere', NEW, 'symbolic link', (registry) => symlinkSync('khong-co', join(registry, NEW))],
  ['a link to itself', NEW, 'symbolic link', (registry) => symlinkSync('H24.09.yaml', join(registry, NEW))],
  ['a link to a device', NEW, 'symbolic link', (registry) => symlinkSync('/dev/zero', join(registry, NEW))],
  ['a link to a folder', 'units/H25', 'symbolic link', (registry) => symlinkSync('/etc', join(registry, 'units/H25'))],
  [
    'a link round in a circle',
    'units/H25',
    'symbolic link',
    (registry) => symlinkSync('..', join(registry, 'units/H25')),
  ],
  [
    'a link beside the tree',
    'README.md',
    'symbolic link',
    (registry) => symlinkSync('/etc/passwd', join(registry, 'README.md')),
  ],
  [
    'settings that are a link',
    'registry.yaml',
    'symbolic link',
    (registry) => {
      renameSync(join(registry, 'registry.yaml'), join(registry, '../that.yaml'));
      symlinkSync('../that.yaml', join(registry, 'registry.yaml'));
    },
  ],
  [
    'settings that are a dangling link',
    'registry.yaml',
    'symbolic link',
    (registry) => symlinkSync('khong-co', put404(registry, 'registry.yaml')),
  ],
  [
    'units that are a link',
    'units',
    'symbolic link',
    (registry) => {
      renameSync(join(registry, 'units'), join(registry, '../units'));
      symlinkSync('../units', join(registry, 'units'));
    },
  ],
  [
    'decisions that are a link',
    'decisions',
    'symbolic link',
    (registry) => {
      renameSync(join(registry, 'decisions'), join(registry, '../decisions'));
      symlinkSync('../decisions', join(registry, 'decisions'));
    },
  ],
  [
    'a link for git’s attributes',
    '.gitattributes',
    'symbolic link',
    (registry) => symlinkSync('/etc/passwd', join(registry, '.gitattributes')),
  ],
  ['a pipe', NEW, 'pipe', (registry) => mustRun('mkfifo', [join(registry, NEW)])],
  [
    'settings that are a pipe',
    'registry.yaml',
    'pipe',
    (registry) => mustRun('mkfifo', [put404(registry, 'registry.yaml')]),
  ],
  ['a pipe beside the tree', 'doc', 'pipe', (registry) => mustRun('mkfifo', [join(registry, 'doc')])],
  ['a folder in the place of a file', NEW, 'this is a folder', (registry) => put(registry, `${NEW}/a.yaml`, '')],
  [
    'settings that are a folder',
    'registry.yaml',
    'this is a folder',
    (registry) => mkdirSync(put404(registry, 'registry.yaml')),
  ],
  [
    'a decision that is a folder',
    'decisions/2026-a.yaml',
    'this is a folder',
    (registry) => mkdirSync(join(registry, 'decisions/2026-a.yaml')),
  ],
  ['units that are a file', 'units', 'this is a file', (registry) => writeFileSync(put404(registry, 'units'), '')],
  [
    'decisions that are a file',
    'decisions',
    'this is a file',
    (registry) => writeFileSync(put404(registry, 'decisions'), ''),
  ],
  ['units that are gone', 'units', 'no unit', (registry) => void put404(registry, 'units')],
  ['units that are empty', 'units', 'no unit', (registry) => mkdirSync(put404(registry, 'units'))],
  [
    'units of which none is left',
    'units',
    'no unit',
    (registry) => {
      put404(registry, 'units');
      put(registry, 'units/H24.yaml', '[]\n');
    },
  ],
  [
    'a bare repository',
    'units/kho',
    'git repository',
    (registry) => mustRun('git', ['init', '--quiet', '--bare', join(registry, 'units/kho')]),
  ],
  [
    'a hidden bare repository',
    '.kho',
    'git repository',
    (registry) => mustRun('git', ['init', '--quiet', '--bare', join(registry, '.kho')]),
  ],
  [
    'a bare repository of the registry’s own folder',
    'HEAD',
    'git repository',
    (registry) => {
      for (const name of ['HEAD', 'objects/a', 'refs/a']) put(registry, name, '');
    },
  ],
  [
    'a name that is no text',
    `units/H24/a\uFFFD.yaml`,
    'not UTF-8',
    (registry) => {
      writeFileSync(
        Buffer.concat([Buffer.from(join(registry, 'units/H24/a')), Buffer.of(0xff), Buffer.from('.yaml')]),
        '',
      );
    },
  ],
  [
    'a hidden file',
    'units/H24/.H24.09.yaml',
    'hidden entry',
    (registry) => put(registry, 'units/H24/.H24.09.yaml', '- code: H24.09\n'),
  ],
  ['a hidden folder', '.cai', 'hidden entry', (registry) => put(registry, '.cai/a.yaml', 'a: 1\n')],
];

describe.each(IRREGULAR)('%s', (_, path, what, make) => {
  test('is an error, never followed, and nothing is written', () => {
    const folder = town();
    const registry = join(folder, 'registry');
    writeFileSync(join(folder, 'mat-khau'), SECRET);
    make(registry);
    // as much of it as git takes
    runProgram('git', ['add', '--all', '--force', '.'], { cwd: folder });
    const errors = found(folder).filter((each) => each.startsWith('error file-irregular'));
    expect(errors).toEqual([expect.stringMatching(new RegExp(`^error file-irregular registry/${path}: .*${what}`))]);
    expect(run(folder, 'validate').stdout).not.toContain('mật khẩu');
    expect([0, 1]).toContain(run(folder, 'list').status);
    expect(run(folder, 'export').status).not.toBe(0);
    const was = everything(folder);
    for (const answer of [add(folder), run(folder, 'fmt')]) {
      expect([1, 3]).toContain(answer.status);
      expect(`${answer.stdout}${answer.stderr}`).toContain(path.slice(0, path.indexOf('\uFFFD') + 1) || path);
    }
    // fmt puts the plain files in order beside it
    const left = everything(folder);
    for (const each of Object.keys(was)) expect(left).toHaveProperty([each]);
    expect(readFileSync(join(folder, 'mat-khau'), 'utf8')).toBe(SECRET);
  });
});

describe('entries of other kinds', () => {
  test('a socket', async () => {
    const folder = town();
    // its path may not be long
    const short = newFolder('s');
    symlinkSync(join(folder, 'registry/units'), join(short, 'u'));
    const server = createServer();
    await new Promise<void>((done) => server.listen(join(short, 'u/s'), done));
    const { status, stdout } = quiet(await start(folder, ['validate', '--lang', 'en']));
    server.close();
    expect([status, stdout]).toEqual([1, expect.stringContaining('a socket')]);
  });

  const mayMake = process.getuid?.() === 0 && runProgram('mknod', [join(newFolder(), 'x'), 'c', '1', '5']).status === 0;
  test.skipIf(!mayMake)('a device (needs the right to make one)', () => {
    const folder = town();
    mustRun('mknod', [join(folder, 'registry', NEW), 'c', '1', '5']);
    expect(found(folder)).toEqual([expect.stringContaining(`error file-irregular registry/${NEW}: This is a device`)]);
  });

  test('a repository that somebody began inside', () => {
    const folder = town();
    put(join(folder, 'registry'), 'units/H24/.git/config', '[core]\n');
    expect(found(folder)).toEqual([expect.stringContaining('registry/units/H24/.git: This is a git repository')]);
  });
});

describe('hidden entries that only this disk has', () => {
  test('are a warning: they stop nobody', () => {
    const folder = town();
    const registry = join(folder, 'registry');
    for (const name of ['.DS_Store', 'units/.DS_Store', 'units/H24/.H24.01.yaml.swp']) put(registry, name, '');
    symlinkSync('nguoi@may.123', join(registry, 'units/H24/.#H24.01.yaml'));
    expect(found(folder)).toHaveLength(4);
    for (const each of found(folder)) expect(each).toMatch(/^warning file-irregular .*git does not track it/);
    expect(add(folder).status).toBe(0);
    expect(run(folder, 'fmt').status).toBe(0);
    expect(run(folder, 'export', '--format', 'json').status).toBe(0);
    commitAll(folder, 'Tất cả');
    expect(found(folder).every((each) => each.startsWith('error'))).toBe(true);
  });

  test('what git is told by is none, nor is what our own writers leave for a moment', () => {
    const folder = town();
    const registry = join(folder, 'registry');
    for (const name of ['.gitattributes', '.gitignore', 'units/.gitattributes']) put(registry, name, '');
    put(registry, `units/H24/.H24.01.yaml.madinhdanh-tmp-${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}`, '');
    expect(found(folder)).toEqual([]);
  });

  test('without git too', () => {
    const folder = newFolder();
    put(folder, 'mau', '');
    renameSync(join(town(), 'registry'), join(folder, 'registry'));
    put(join(folder, 'registry'), '.DS_Store', '');
    expect(found(folder)).toEqual([expect.stringContaining('warning file-irregular registry/.DS_Store')]);
  });
});

describe('the registry’s own folder', () => {
  test('may be reached through a link', () => {
    const folder = town();
    renameSync(join(folder, 'registry'), join(folder, 'that'));
    symlinkSync('that', join(folder, 'registry'));
    expect(found(folder)).toEqual([]);
    expect(add(folder).status).toBe(0);
    expect(existsSync(join(folder, 'that/units/H24/H24.07.yaml'))).toBe(true);
  });

  test('may be the top of its repository: what else lies there is none of its business', () => {
    const folder = newFolder();
    for (const [path, text] of Object.entries(snapshot(town()))) put(folder, path, text);
    put(folder, '.github/workflows/a.yml', 'a: 1\n');
    put(folder, 'docs/a.md', '# A\n');
    symlinkSync('docs/a.md', join(folder, 'a.md'));
    beginRepository(folder);
    expect(found(folder)).toEqual([]);
    expect(add(folder).status).toBe(0);
    symlinkSync('H24.01.yaml', join(folder, NEW));
    expect(found(folder)).toEqual([expect.stringContaining('symbolic link')]);
  });

  test('just begun is sound', () => {
    const folder = newFolder();
    expect(run(folder, 'init', 'H26', '--registry', 'registry').status).toBe(0);
    expect(found(folder)).toEqual([]);
  });

  test('without its settings is no registry, and no other one above is taken for it', () => {
    const outer = town();
    mkdirSync(join(outer, 'con'));
    renameSync(join(town(), 'registry'), join(outer, 'con/registry'));
    rmSync(join(outer, 'con/registry/registry.yaml'));
    const answer = run(join(outer, 'con'), 'validate');
    expect([answer.status, answer.stdout]).toEqual([3, '']);
    expect(answer.stderr).toContain('git checkout -- "');
    expect(run(outer, 'validate', '--registry', 'units').stderr).toContain('There is no registry.yaml in units.');
  });

  test('staged away whole is an error, never a registry of nothing', () => {
    const folder = town();
    git(folder, 'rm', '-r', '--quiet', '--cached', 'registry');
    const irregular = (): string[] => found(folder, '--staged').filter((each) => each.includes('file-irregular'));
    expect(irregular()).toEqual([expect.stringContaining('The registry has no registry.yaml')]);
    git(folder, 'reset', '--quiet');
    git(folder, 'rm', '-r', '--quiet', '--cached', 'registry/units');
    expect(irregular()).toEqual([expect.stringContaining('no unit in units/')]);
  });

  test('that comes new in a proposal and has no units is an error of that proposal', () => {
    const folder = newFolder();
    put(folder, 'README.md', '# A\n');
    beginRepository(folder);
    put(join(folder, 'registry'), 'registry.yaml', snapshot(town())['registry.yaml'] ?? '');
    commitAll(folder, 'Sổ');
    expect(found(folder, '--since', 'HEAD~1')).toEqual([expect.stringContaining('no unit in units/')]);
  });
});

describe('what is written for the user', () => {
  const exporting = (folder: string, path: string, ...more: string[]): Answer =>
    run(folder, 'export', '--format', 'json', '-o', path, '--force', ...more);

  test.each([
    'registry/registry.yaml',
    'registry/units/H24.yaml',
    'registry/units/moi.json',
    'registry/Units/moi.json',
    'registry/decisions/a.yaml',
    'registry/.madinhdanh/a',
    '.git/hooks/pre-commit',
    'lien-ket/units/a.json',
    'tep',
  ])('does not go to %s', (path) => {
    const folder = town();
    symlinkSync('registry', join(folder, 'lien-ket'));
    symlinkSync('registry/units/H24.yaml', join(folder, 'tep'));
    mkdirSync(join(folder, 'registry/.madinhdanh'));
    const was = everything(folder);
    expect(exporting(folder, path)).toMatchObject({ status: 3, stdout: '' });
    expect(run(folder, 'import', '--template', 'xlsx', '-o', path, '--force').status).toBe(3);
    expect(run(folder, 'site', '-o', path, '--force').status).toBe(3);
    expect(everything(folder)).toEqual(was);
  });

  test.each([
    ['registry/moi.json', /registry’s own data/],
    ['registry/moi/a.json', /registry’s own data/],
    ['toi-chon', /toi-chon is a symbolic link/],
    ['chua-co', /chua-co is a symbolic link/],
    ['noi/a.json', /noi is a symbolic link/],
    ['noi/sau/a.json', /noi is a symbolic link/],
    ['.gitattributes', /guards the registry/],
    ['.gitignore', /guards the registry/],
    ['CODEOWNERS', /guards the registry/],
    ['docs/CODEOWNERS', /guards the registry/],
    ['.github/workflows/a.json', /guards the registry/],
    ['.GITHUB/a.json', /guards the registry/],
    ['schemas/agency.schema.json', /guards the registry/],
    ['ong', /ong is a pipe/],
  ])('nor to %s, by whatever command, with --force or without', (path, said) => {
    const folder = town();
    const outside = newFolder();
    writeFileSync(join(outside, 'cua-toi'), SECRET);
    symlinkSync(join(outside, 'cua-toi'), join(folder, 'toi-chon'));
    symlinkSync(join(outside, 'khong-co'), join(folder, 'chua-co'));
    mkdirSync(join(outside, 'sau'));
    symlinkSync(outside, join(folder, 'noi'));
    for (const made of ['.github/workflows', '.GITHUB', 'docs']) mkdirSync(join(folder, made), { recursive: true });
    mustRun('mkfifo', [join(folder, 'ong')]);
    const was = [everything(folder), everything(outside)];
    for (const force of [['--force'], []]) {
      for (const command of [
        ['export', '--format', 'json'],
        ['import', '--template', 'xlsx'],
        ['report', '--format', 'md'],
      ]) {
        const answer = run(folder, ...command, '-o', path, ...force);
        expect(answer.status, `${command.join(' ')}: ${answer.stderr}`).toBe(3);
        expect(answer.stderr).toMatch(said);
      }
    }
    expect([everything(folder), everything(outside)]).toEqual(was);
  });

  test.each(['noi', 'noi/trang', 'registry', '.github', 'registry/trang', '.git/trang', '.husky', 'schemas'])(
    'no site goes to %s',
    (path) => {
      const folder = town();
      const outside = newFolder();
      symlinkSync(outside, join(folder, 'noi'));
      const was = [everything(folder), everything(outside)];
      expect(run(folder, 'site', '-o', path).status).toBe(3);
      expect(run(folder, 'site', '-o', path, '--force').status).toBe(3);
      expect([everything(folder), everything(outside)]).toEqual(was);
    },
  );

  test('a device is written to as it is, and named where it fails', () => {
    const folder = town();
    expect(exporting(folder, '/dev/null').status).toBe(0);
    const full = exporting(folder, '/dev/full');
    expect(full.status).toBe(3);
    expect(full.stderr).toContain('/dev/full');
  });

  test('init puts its schemas through no link', () => {
    const folder = newFolder();
    const outside = newFolder();
    symlinkSync(outside, join(folder, 'schemas'));
    const answer = run(folder, 'init', 'H24', '--name', 'Tỉnh thử', '--place', 'Thử', '--no-input');
    expect(answer.status, answer.stdout).toBe(3);
    expect(everything(outside)).toEqual(everything(newFolder()));
  });

  test('nor do the files of a site go through one that lies in it', () => {
    const folder = town();
    expect(run(folder, 'site', '-o', 'trang').status).toBe(0);
    writeFileSync(join(folder, 'cua-toi'), SECRET);
    rmSync(join(folder, 'trang/index.html'));
    symlinkSync('../cua-toi', join(folder, 'trang/index.html'));
    expect(run(folder, 'site', '-o', 'trang', '--force')).toMatchObject({
      status: 3,
      stderr: expect.stringMatching(/index\.html is a symbolic link/),
    });
    rmSync(join(folder, 'trang/index.html'));
    rmSync(join(folder, 'trang/api'), { recursive: true });
    symlinkSync('..', join(folder, 'trang/api'));
    expect(run(folder, 'site', '-o', 'trang', '--force')).toMatchObject({
      status: 3,
      stderr: expect.stringMatching(/api is a symbolic link/),
    });
    rmSync(join(folder, 'trang/api'));
    mustRun('mkfifo', [join(folder, 'trang/index.html')]);
    expect(run(folder, 'site', '-o', 'trang', '--force')).toMatchObject({
      status: 3,
      stderr: expect.stringMatching(/index\.html is a pipe/),
    });
    expect(readFileSync(join(folder, 'cua-toi'), 'utf8')).toBe(SECRET);
    expect(existsSync(join(folder, 'units.json'))).toBe(false);
  });

  test('a release follows no change log that is a link', () => {
    const folder = town();
    writeFileSync(join(folder, '../cua-toi'), SECRET);
    symlinkSync('../../cua-toi', join(folder, 'registry/CHANGELOG.md'));
    commitAll(folder, 'Nhật ký thay đổi');
    const answer = run(folder, 'release');
    expect([1, 3]).toContain(answer.status);
    expect(`${answer.stdout}${answer.stderr}`).toContain('CHANGELOG.md');
    expect(readFileSync(join(folder, '../cua-toi'), 'utf8')).toBe(SECRET);
    expect(git(folder, 'tag')).toBe('');
  });

  test('a fault names the user’s file, never the temporary one', () => {
    const folder = town();
    mkdirSync(join(folder, 'khoa'), { mode: 0o555 });
    mustRun('chmod', ['-R', 'a+rX', folder]);
    const args = ['export', '--format', 'json', '-o', 'khoa/ra.json', '--lang', 'en'];
    const { status, stderr } = quiet(runAs(folder, args, process.getuid?.() === 0 ? { user: 65534 } : {}));
    expect([status, stderr]).toEqual([3, expect.stringMatching(/khoa\/ra\.json\.\n$/)]);
  });
});

test('findings of this kind are those of the program’s own shape', () => {
  const folder = town();
  symlinkSync('khong-co', join(folder, 'registry', NEW));
  expect(findingsOf(call(folder, 'validate', '--json')).find(({ rule }) => rule === 'file-irregular')).toMatchObject({
    file: `registry/${NEW}`,
    line: 1,
    hint: expect.stringMatching(/liên kết/),
  });
});
