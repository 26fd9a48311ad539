import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Answer, call, run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { findingsOf, git } from '../../support/git.js';
import { JOURNAL, plant, plantEntries, WRITE_ID, waiting } from '../../support/journals.js';
import { mustRun } from '../../support/process.js';
import { OLD, town } from '../../support/registries/town.js';
import { everything, put, snapshot } from '../../support/registry-folder.js';

const AGENCY = 'units/H24/H24.02.yaml';

function registryIn(folder: string): string {
  return join(folder, 'registry');
}

function add(folder: string, ...more: string[]): Answer {
  return call(folder, 'add', '--parent', 'H24', '--name', 'Sở Mới', '--decision', OLD, ...more);
}

/** No stack trace, whatever the answer. */
function quiet(answer: Answer): Answer {
  expect(`${answer.stdout}\n${answer.stderr}`).not.toMatch(/^\s+at .*[:)]\d*$|TypeError|Lỗi nội bộ/m);
  return answer;
}

/** What somebody commits beside the data. */
const COMMITTED: readonly [string, (registry: string) => void][] = [
  ['deletes an agency', (registry) => plantEntries(registry, [{ path: AGENCY }])],
  [
    'puts another text in the place of an agency’s',
    (registry) => {
      const text = readFileSync(join(registry, AGENCY), 'utf8').replace('Sở Khoa học', 'Sở Khác');
      plantEntries(registry, [waiting(registry, AGENCY, text)]);
    },
  ],
  [
    'writes a hook',
    (registry) =>
      plantEntries(registry, [{ path: '../.git/hooks/pre-commit', temp: 'units/hook', hash: '0', inode: '0' }]),
  ],
  ['names a file outside', (registry) => plantEntries(registry, [{ path: '../x' }])],
  ['is no journal', (registry) => put(registry, JOURNAL, 'null')],
];

describe.each(COMMITTED)('a journal that git tracks and that %s', (_, commit) => {
  test('is used by nobody, an error to validate, and in the way of who writes', () => {
    const folder = town();
    commit(registryIn(folder));
    git(folder, 'add', '--force', registryIn(folder));
    git(folder, 'commit', '--quiet', '--message', 'Nhật ký');
    const was = everything(folder);
    const answer = call(folder, 'validate', '--json');
    expect([answer.status, answer.stderr]).toEqual([1, '']);
    const found = findingsOf(answer).filter(({ rule }) => rule === 'file-irregular');
    const journal = found.find(({ file }) => file === `registry/${JOURNAL}`);
    expect(journal).toMatchObject({ severity: 'error', hint: expect.stringContaining('git rm -r --cached') });
    expect(call(folder, 'validate', '--since', 'HEAD', '--json').status).toBe(1);
    expect(call(folder, 'list', '--json').stdout).toContain('"H24.02"');
    expect(call(folder, 'show', 'H24.02').stdout).toContain('Sở Khoa học');
    for (const writing of [add(folder), call(folder, 'fmt')]) {
      expect([writing.status, writing.stdout]).toEqual([1, '']);
      // a temporary file that was committed with it stands in the way by itself
      expect(writing.stderr).toMatch(/\.madinhdanh\/journal\.json|\.madinhdanh-tmp-/);
      expect(writing.stderr).toMatch(/git rm/);
    }
    expect(everything(folder)).toEqual(was);
    expect(existsSync(join(folder, '.git/hooks/pre-commit'))).toBe(false);
    // out of the index it is still what somebody else has put there
    git(folder, 'rm', '-r', '--quiet', '--cached', 'registry/.madinhdanh');
    expect(call(folder, 'validate').status).toBe(1);
    expect(add(folder).status).toBe(1);
    git(folder, 'rm', '--quiet', '--ignore-unmatch', 'registry/units/H24/.*');
    git(folder, 'commit', '--quiet', '--message', 'Bỏ nhật ký');
    rmSync(join(registryIn(folder), '.madinhdanh'), { recursive: true });
    expect(call(folder, 'validate').status).toBe(0);
    expect(add(folder).status).toBe(0);
    expect(snapshot(folder)[AGENCY]).toContain('Sở Khoa học');
  });
});

describe('what else git may track of the work folder', () => {
  test.each(['lock-khac', 'last-write.json', '.gitignore', 'before-renumber/units/H24.yaml'])('%s', (name) => {
    const folder = town();
    put(registryIn(folder), `.madinhdanh/${name}`, '{}');
    git(folder, 'add', '--force', registryIn(folder));
    const found = findingsOf(call(folder, 'validate', '--json')).filter(({ rule }) => rule === 'file-irregular');
    expect(found).toMatchObject([{ file: `registry/.madinhdanh/${name}` }]);
    expect(add(folder)).toMatchObject({ status: 1, stderr: expect.stringContaining(name) });
    expect(add(folder, '--dry-run').status).toBe(0);
  });

  test('under a name that is the same on a disk without letter case', () => {
    const folder = town();
    put(registryIn(folder), '.MaDinhDanh/journal.json', '{}');
    git(folder, 'add', '--force', registryIn(folder));
    expect(findingsOf(call(folder, 'validate', '--json')).map(({ file }) => file)).toContain(`registry/${JOURNAL}`);
    expect(add(folder).status).toBe(1);
  });

  test('before the first commit too', () => {
    const folder = newFolder();
    cpSync(registryIn(town()), registryIn(folder), { recursive: true });
    git(folder, 'init', '--quiet');
    put(registryIn(folder), JOURNAL, '{}');
    git(folder, 'add', '--force', '.');
    expect(call(folder, 'validate').status).toBe(1);
    expect(add(folder).status).toBe(1);
  });
});

describe('a journal that nobody wrote here', () => {
  const SAYING: readonly [string, (registry: string) => object][] = [
    ['deletes an agency', () => ({ path: AGENCY })],
    [
      'has another text for one',
      (registry) => waiting(registry, AGENCY, readFileSync(join(registry, AGENCY), 'utf8').replace('học', 'khác')),
    ],
  ];

  test.each(SAYING)('came with a copy, without git, and %s: all say so, exit code 3', (_, entry) => {
    const first = town();
    plantEntries(registryIn(first), [entry(registryIn(first))]);
    const folder = newFolder();
    cpSync(registryIn(first), registryIn(folder), { recursive: true });
    const was = everything(folder);
    for (const answer of [call(folder, 'list'), add(folder)]) {
      expect(quiet(answer)).toMatchObject({ status: 3, stdout: '', stderr: expect.stringContaining(JOURNAL) });
      expect(answer.stderr).toContain('không được ghi tại chỗ này');
    }
    expect(everything(folder)).toMatchObject(was);
    expect(snapshot(folder)[AGENCY]).toContain('Sở Khoa học');
  });

  test('where it was written it is carried out: the tests above are about where it lies', () => {
    const folder = town();
    const text = readFileSync(join(registryIn(folder), AGENCY), 'utf8').replace('Sở Khoa học', 'Sở Khác');
    plantEntries(registryIn(folder), [waiting(registryIn(folder), AGENCY, text)]);
    expect(call(folder, 'show', 'H24.02').stdout).toContain('Sở Khác');
    expect(add(folder)).toMatchObject({ status: 0, stderr: expect.stringContaining('đã ghi nốt') });
    expect(snapshot(folder)[AGENCY]).toContain('Sở Khác');
  });

  test('whose temporary file was put there by somebody else', () => {
    const folder = town();
    const entry = waiting(registryIn(folder), AGENCY, 'khác\n');
    plantEntries(registryIn(folder), [{ ...entry, inode: '1' }]);
    expect(quiet(call(folder, 'list')).status).toBe(3);
    expect(quiet(add(folder)).status).toBe(3);
  });
});

/** What a journal of ours never says. */
const ODD: readonly [string, (registry: string) => void][] = [
  ...[null, [], 7, 'x', {}, { id: 1 }, { entries: [] }, { id: WRITE_ID, entries: null }].map(
    (value): [string, (registry: string) => void] => [
      `is ${JSON.stringify(value)}`,
      (registry) => put(registry, JOURNAL, JSON.stringify(value)),
    ],
  ),
  ['has null for an entry', (registry) => plant(registry, (inode) => ({ id: WRITE_ID, inode, entries: [null] }))],
  ['is nested without end', (registry) => put(registry, JOURNAL, '['.repeat(2_000_000))],
  ['is no text', (registry) => put(registry, JOURNAL, Uint8Array.of(0xff, 0xfe, 0))],
  [
    'is huge',
    (registry) => {
      put(registry, JOURNAL, '');
      truncateSync(join(registry, JOURNAL), 3 * 2 ** 30);
    },
  ],
  ...[
    '../x',
    '/etc/passwd',
    'units/../x.yaml',
    'units/../../x.yaml',
    'decisions/../x.yaml',
    'units/..yaml',
    'units/.git/x.yaml',
    'units/H24/H24.02.yaml/x.yaml',
    'units/a\\b.yaml',
    'units/a\u0000b.yaml',
    'CHANGELOG.md',
    '.gitattributes',
    'batches/x.yaml',
    'registry.yaml ',
    '.git/hooks/pre-commit',
  ].map((path): [string, (registry: string) => void] => [
    `names ${JSON.stringify(path)}`,
    (registry) => plantEntries(registry, [{ path }]),
  ]),
  ['names one file twice', (registry) => plantEntries(registry, [{ path: AGENCY }, { path: AGENCY }])],
  [
    'names a temporary file of another kind',
    (registry) => {
      const entry = waiting(registry, AGENCY, 'khác\n');
      plantEntries(registry, [{ ...entry, temp: 'units/H24/H24.01.yaml' }]);
    },
  ],
  [
    'names a temporary file of another write',
    (registry) => {
      const entry = waiting(registry, AGENCY, 'khác\n');
      plant(registry, (inode) => ({ id: WRITE_ID.replace(/0$/, '1'), inode, entries: [entry] }));
    },
  ],
  [
    'goes through a link',
    (registry) => {
      const entry = waiting(registry, 'units/H25/H25.01.yaml', 'khác\n');
      renameSync(join(registry, 'units/H25'), join(registry, '../ngoai'));
      symlinkSync('../../ngoai', join(registry, 'units/H25'));
      plantEntries(registry, [entry]);
    },
  ],
  [
    'deletes a link',
    (registry) => {
      symlinkSync('H24.01.yaml', join(registry, 'units/H24/H24.09.yaml'));
      plantEntries(registry, [{ path: 'units/H24/H24.09.yaml' }]);
    },
  ],
  [
    'puts a file in the place of a folder',
    (registry) => {
      mkdirSync(join(registry, 'units/H24/H24.09.yaml'));
      plantEntries(registry, [waiting(registry, 'units/H24/H24.09.yaml', 'khác\n')]);
    },
  ],
  ['is a folder', (registry) => mkdirSync(join(registry, JOURNAL), { recursive: true })],
  [
    'is a link',
    (registry) => {
      plantEntries(registry, [{ path: AGENCY }]);
      renameSync(join(registry, JOURNAL), join(registry, '../that.json'));
      symlinkSync('../../that.json', join(registry, JOURNAL));
    },
  ],
  [
    'is a link that leads nowhere',
    (registry) => {
      mkdirSync(join(registry, '.madinhdanh'));
      symlinkSync('khong-co', join(registry, JOURNAL));
    },
  ],
  [
    'is a pipe',
    (registry) => {
      mkdirSync(join(registry, '.madinhdanh'));
      mustRun('mkfifo', [join(registry, JOURNAL)]);
    },
  ],
];

describe.each(ODD)('a journal that %s', (_, make) => {
  test('is told of, exit code 3, and nothing is touched', () => {
    const folder = town();
    const registry = registryIn(folder);
    make(registry);
    const was = snapshot(folder);
    for (const answer of [call(folder, 'list'), add(folder)]) {
      expect(quiet(answer)).toMatchObject({ status: 3, stdout: '' });
      expect(answer.stderr).toMatch(/journal\.json|\.madinhdanh/);
      expect(answer.stderr).toContain('→ ');
    }
    expect(snapshot(folder)).toEqual(was);
    expect(existsSync(join(folder, 'x'))).toBe(false);
  });
});

describe('the other work files', () => {
  test.each(['lock-la', 'last-write.json'])('%s as a pipe or a folder: nobody hangs on it', (name) => {
    for (const make of [(path: string) => mustRun('mkfifo', [path]), (path: string) => mkdirSync(path)]) {
      const folder = town();
      mkdirSync(join(registryIn(folder), '.madinhdanh'));
      make(join(registryIn(folder), '.madinhdanh', name));
      expect(quiet(call(folder, 'list')).status).toBe(0);
      expect(quiet(add(folder))).toMatchObject({ status: 3, stderr: expect.stringContaining(name) });
    }
  });

  test.each(['null', '[]', '7', '{"pid": -1}', '{"pid": "1", "host": {}}', 'x'.repeat(100_000)])(
    'a lock that says %s',
    (text) => {
      const folder = town();
      put(registryIn(folder), '.madinhdanh/lock-la', text);
      expect(quiet(call(folder, 'list')).status).toBe(0);
      const answer = run(folder, ['add', '--parent', 'H24', '--name', 'Sở Mới', '--decision', OLD], {
        env: { MADINHDANH_LOCK_TIMEOUT: '0' },
      });
      expect(quiet(answer).status).toBe(3);
    },
  );

  test('the folder as a link: not followed', () => {
    const folder = town();
    mkdirSync(join(folder, 'noi-khac'));
    symlinkSync('../noi-khac', join(registryIn(folder), '.madinhdanh'));
    expect(call(folder, 'validate')).toMatchObject({ status: 1, stdout: expect.stringContaining('.madinhdanh') });
    expect([1, 3]).toContain(quiet(add(folder)).status);
    expect(everything(join(folder, 'noi-khac'))).toEqual({});
  });
});

describe('a command that only reads', () => {
  const READING: readonly string[][] = [
    ['validate'],
    ['validate', '--since', 'HEAD'],
    ['validate', '--staged'],
    ['show', 'H24.02'],
    ['list'],
    ['tree'],
    ['search', 'khoa'],
    ['resolve', 'H24.02'],
    ['history', 'H24.02'],
    ['diff', 'HEAD'],
    ['export', '--format', 'json', '--at', '2025-06-01'],
    ['report'],
    ['decision', 'list'],
    ['decision', 'show', OLD],
    ['plan', 'doi.yaml'],
    ['apply', 'doi.yaml', '--dry-run'],
    ['add', '--parent', 'H24', '--name', 'Sở Mới', '--decision', OLD, '--dry-run'],
    ['fmt', '--check'],
    ['fmt', '--dry-run'],
    ['renumber', '--onto', 'HEAD', '--dry-run'],
    ['release', 'notes', 'HEAD'],
    ['ci', 'codeowners', '--check'],
  ];

  /** A registry; with a write that was cut off, where one is asked for. */
  function place(cut: boolean): string {
    const folder = town();
    writeFileSync(join(folder, 'doi.yaml'), `decision: ${OLD}\nchanges:\n  - grant: {parent: H24, name: Sở Mới}\n`);
    if (cut) {
      const text = readFileSync(join(registryIn(folder), AGENCY), 'utf8').replace('Sở Khoa học', 'Sở Khác');
      plantEntries(registryIn(folder), [waiting(registryIn(folder), AGENCY, text), { path: 'units/H24/H24.05.yaml' }]);
    }
    return folder;
  }

  test('leaves every byte as it is, and makes no folder', () => {
    for (const cut of [false, true]) {
      const folder = place(cut);
      const was = everything(folder);
      for (const args of READING) {
        const { status, stderr } = quiet(call(folder, ...args));
        expect([0, 1], `${args.join(' ')}: ${stderr}`).toContain(status);
        expect(everything(folder), args.join(' ')).toEqual(was);
      }
    }
  });

  test.skipIf(process.getuid?.() !== 0)('does so where it may not write (needs root)', () => {
    const folder = place(true);
    mustRun('chmod', ['-R', 'a+rX', folder]);
    chmodSync(folder, 0o755);
    // git asks for the consent of whoever looks into what is another's
    const home = newFolder();
    writeFileSync(join(home, '.gitconfig'), '[safe]\n\tdirectory = *\n');
    chmodSync(home, 0o755);
    const { status, stdout, stderr } = run(folder, ['show', 'H24.02'], {
      user: 65534,
      env: { GIT_CONFIG_GLOBAL: join(home, '.gitconfig') },
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining('sẽ ghi nốt') });
    expect(stdout).toContain('Sở Khác');
  });
});
