/** The package as npm packs it: what is in it, how much, and that it works where nothing else is installed. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildTypes } from '../../scripts/types.mjs';
import { environment, ROOT } from '../support/cli.js';
import { newFolder } from '../support/folders.js';
import { commitAll, git, IDENTITY } from '../support/git.js';
import { type Answer, mustRun, runProgram } from '../support/process.js';

/** Bytes of the package at most, unpacked; nothing else is installed with it. */
const MOST = 3_000_000;

/** Node's programs that it is tried with: the one that runs the tests, and those that `MADINHDANH_NODES` names. */
const NODES = [
  process.execPath,
  ...(process.env.MADINHDANH_NODES ?? '').split(delimiter).filter((path) => path !== ''),
];

interface Packed {
  filename: string;
  unpackedSize: number;
  files: { path: string; size: number }[];
}

const HOME = newFolder('nha');
const env = environment({ today: '2026-11-27', env: { ...IDENTITY, HOME, npm_config_cache: join(HOME, 'npm') } });
const prefix = newFolder('noi cai');
let packed: Packed;

beforeAll(() => {
  buildTypes();
  const to = newFolder('goi');
  const listed = mustRun('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', to], { cwd: ROOT, env });
  [packed] = JSON.parse(listed) as [Packed];
  // without a network: it needs nothing but itself
  const flags = ['--global', '--offline', '--no-audit', '--no-fund', '--prefix', prefix];
  mustRun('npm', ['install', ...flags, join(to, packed.filename)], { cwd: to, env });
});

test('unpacked it is less than 3 MB, and brings no other package', () => {
  expect(packed.unpackedSize).toBeLessThan(MOST);
  expect(readdirSync(join(prefix, 'lib/node_modules'))).toEqual(['madinhdanh']);
  expect(existsSync(join(prefix, 'lib/node_modules/madinhdanh/node_modules'))).toBe(false);
});

test('it holds the program, its licences, its types and its schemas', () => {
  const paths = packed.files.map(({ path }) => path);
  const roots = new Set(paths.map((path) => path.split('/').slice(0, 2).join('/')));
  expect([...roots].sort()).toEqual(
    [
      'LICENSE',
      'README.md',
      'bin/madinhdanh.js',
      'bin/package.json',
      'dist/LICENSES.txt',
      'dist/index.js',
      'dist/madinhdanh.cjs',
      'dist/madinhdanh.pack',
      'dist/madinhdanh.pages',
      'dist/schemas',
      'dist/types',
      'package.json',
    ].sort(),
  );
  const schemas = readdirSync(join(ROOT, 'schemas'), { recursive: true, encoding: 'utf8' });
  for (const name of schemas.filter((each) => each.endsWith('.json'))) {
    const own = readFileSync(join(prefix, 'lib/node_modules/madinhdanh/dist/schemas', name), 'utf8');
    expect(JSON.parse(own), name).toEqual(JSON.parse(readFileSync(join(ROOT, 'schemas', name), 'utf8')));
  }
});

/** The pages whose examples are tried; those of docs/vi are run as they stand by a test of their own. */
const PAGES = ['README.md', 'docs/tong-quan.md'];

/** The lines of their examples that call the program. */
const LINES = PAGES.flatMap((page) =>
  [...readFileSync(join(ROOT, page), 'utf8').matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) =>
    block.split('\n').flatMap((line) => (line.startsWith('madinhdanh ') ? [line.replace(/\s+#.*$/, '')] : [])),
  ),
);

describe.each(NODES)('installed, with %s', (node) => {
  const installed = (cwd: string, line: string, day = '2026-11-27'): Answer => {
    const bin = `"${node}" "${join(prefix, 'bin/madinhdanh')}"`;
    const script = line.replace(/^madinhdanh/, bin);
    return runProgram('sh', ['-c', script], {
      cwd,
      env: { ...env, ...environment({ today: day, env: { ...IDENTITY, HOME } }) },
    });
  };
  const does = (cwd: string, line: string, status = 0): Answer => {
    const answer = installed(cwd, line);
    expect(answer, line).toMatchObject({ status });
    return answer;
  };
  const tried = new Set<string>();
  const shown = (cwd: string, start: string, status = 0): Answer => {
    const lines = LINES.filter((line) => line.startsWith(start));
    expect(lines, `shown: ${start}`).not.toEqual([]);
    for (const line of lines) tried.add(line);
    return lines.map((line) => does(cwd, line, status)).at(-1) as Answer;
  };
  const sample = (): string => {
    const folder = newFolder('so mau');
    for (const part of ['registry', 'schemas']) cpSync(join(ROOT, part), join(folder, part), { recursive: true });
    git(folder, 'init', '--quiet', '--initial-branch', 'main');
    commitAll(folder, 'Sổ mẫu');
    git(folder, 'update-ref', 'refs/remotes/origin/main', 'HEAD');
    git(folder, 'update-ref', 'refs/remotes/origin/de-xuat', 'HEAD');
    return folder;
  };

  test('a new registry, from nothing to its first annexes', () => {
    const folder = newFolder('so moi');
    git(folder, 'init', '--quiet', '--initial-branch', 'main');
    does(folder, 'madinhdanh init H26 --with-ci github');
    does(folder, 'madinhdanh decision new --title "Về việc cấp mã định danh điện tử"');
    does(folder, 'madinhdanh add --parent H26 --name "Sở Y tế"');
    // it asks where somebody can answer
    expect(does(folder, 'madinhdanh add', 2).stderr).toContain('--name');
    does(folder, 'madinhdanh validate');
    does(folder, 'madinhdanh decision issue 2026-cap-ma-dinh-danh-dien-tu --number 12/QĐ-UBND --signed 20/11/2026');
    does(folder, 'madinhdanh export --format md -o phu-luc.md');
    expect(readFileSync(join(folder, 'phu-luc.md'), 'utf8')).toContain('Sở Y tế');
    expect(existsSync(join(folder, '.github/madinhdanh/madinhdanh.mjs'))).toBe(true);
  });

  test('the sample registry as the examples show it', () => {
    const folder = sample();
    const draft = '2023-du-thao-cap-ma-qd-ubnd';
    shown(folder, `madinhdanh decision draft`);
    shown(folder, 'madinhdanh export --format xlsx');
    shown(folder, 'madinhdanh validate');
    shown(folder, 'madinhdanh decision seal');
    const add = `madinhdanh add --code H24.12.09 --name "Phòng Thử" --decision ${draft}`;
    does(folder, add);
    shown(folder, 'madinhdanh undo');
    does(folder, add);
    shown(folder, 'madinhdanh withdraw');
    does(folder, 'madinhdanh decision new --title "Sắp xếp cơ quan"');
    shown(folder, 'madinhdanh decision drop');
    shown(folder, 'madinhdanh import --template');
    cpSync(join(folder, 'mau.xlsx'), join(folder, 'Danh sách.xlsx'));
    shown(folder, 'madinhdanh import "Danh sách.xlsx"', 1);
    does(folder, 'madinhdanh export --format docx --at 31/12/2022 -o "Phụ lục đã ký.docx"');
    shown(folder, 'madinhdanh check');
    shown(folder, 'madinhdanh export --split');
    mkdirSync(join(folder, 'phieu-gui-lai'));
    const form = readdirSync(join(folder, 'phieu')).find((name) => name.endsWith('.xlsx')) ?? '';
    cpSync(join(folder, 'phieu', form), join(folder, 'phieu-gui-lai', form));
    shown(folder, 'madinhdanh import phieu-gui-lai');
    for (const start of ['report', 'resolve', 'history', 'site']) shown(folder, `madinhdanh ${start}`);
    shown(folder, 'madinhdanh decision new --number');
    expect(LINES.filter((line) => !tried.has(line))).toEqual([]);
  });

  test('a script imports it', () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'node_modules'));
    cpSync(join(prefix, 'lib/node_modules/madinhdanh'), join(folder, 'node_modules/madinhdanh'), { recursive: true });
    const script = `import { openRegistry } from 'madinhdanh';
      import schema from 'madinhdanh/schemas/agency.schema.json' with { type: 'json' };
      const registry = await openRegistry(${JSON.stringify(join(ROOT, 'registry'))}, { today: '2023-05-22' });
      console.log((await registry.validate()).findings.length, registry.unit('H24')?.code, schema.$id);`;
    writeFileSync(join(folder, 'thu.mjs'), script);
    const answer = runProgram(node, ['thu.mjs'], { cwd: folder, env });
    expect(answer.stdout).toBe('0 H24 agency.schema.json\n');
  });
});
