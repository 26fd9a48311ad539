import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

const PROGRAM = new URL('../../dist/madinhdanh.js', import.meta.url).pathname;

/** What a program answered. */
export interface Answer {
  status: number | null;
  stdout: string;
  stderr: string;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A new folder that is gone after the tests; its name has a space in it, as folders of people do. */
export function newFolder(name = 'so dang ky'): string {
  const folder = join(realpathSync(mkdtempSync(join(tmpdir(), 'madinhdanh-'))), name);
  folders.push(dirname(folder));
  mkdirSync(folder);
  return folder;
}

/** Git as a machine without any settings of its own has it, and a fixed today. */
export function environment(extra: Record<string, string | undefined> = {}): Record<string, string | undefined> {
  const { GITHUB_STEP_SUMMARY: _summary, MADINHDANH_LANG: _lang, ...inherited } = process.env;
  return {
    ...inherited,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Thử',
    GIT_AUTHOR_EMAIL: 'thu@example.com',
    GIT_COMMITTER_NAME: 'Thử',
    GIT_COMMITTER_EMAIL: 'thu@example.com',
    GIT_EDITOR: 'true',
    SOURCE_DATE_EPOCH: '1684713600',
    NO_COLOR: '1',
    ...extra,
  };
}

function call(command: string, args: readonly string[], cwd: string, env: Record<string, string | undefined>): Answer {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
  if (error !== undefined) throw error;
  return { status, stdout, stderr };
}

/** A working tree with a registry in it. */
export class Clone {
  constructor(
    readonly folder: string,
    /** The registry's folder inside it. */
    readonly registry = 'registry',
  ) {}

  path(...parts: string[]): string {
    return join(this.folder, ...parts);
  }

  /** Runs git and answers what it said; anything but success throws. */
  git(...args: string[]): string {
    const answer = this.tryGit(...args);
    if (answer.status !== 0) throw new Error(`git ${args.join(' ')}: ${answer.stderr}${answer.stdout}`);
    return answer.stdout.trim();
  }

  tryGit(...args: string[]): Answer {
    return call('git', args, this.folder, environment());
  }

  /** Runs madinhdanh at the top of the working tree. */
  run(...args: string[]): Answer {
    return this.runWith({}, ...args);
  }

  runWith(env: Record<string, string | undefined>, ...args: string[]): Answer {
    return call(process.execPath, [PROGRAM, ...args], this.folder, environment(env));
  }

  read(path: string): string {
    return readFileSync(this.path(this.registry, path), 'utf8');
  }

  write(path: string, text: string): void {
    const full = this.path(this.registry, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, text);
  }

  /** Rewrites one file of the registry; a text that is not there is a mistake of the test. */
  edit(path: string, from: string, to: string): void {
    const text = this.read(path);
    if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
    this.write(path, text.replace(from, to));
  }

  commit(message: string): string {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--message', message);
    return this.git('rev-parse', 'HEAD');
  }
}

/** Findings of `validate --json`. */
export function findingsOf(
  answer: Answer,
): { rule: string; code?: string; file: string; line: number; hint?: string }[] {
  return (JSON.parse(answer.stdout) as { findings: [] }).findings;
}

const AGENCY = `# yaml-language-server: $schema=../../../schemas/agency.schema.json
- code: H24.12
  name: Sở Thông tin và Truyền thông
  phone: 0225 000 0012
  granted: {decision: 2022-100-qd-ubnd}
# bộ phận một cửa
- code: H24.12.01
  name: Văn phòng Sở
  phone: 0225 000 1201
  granted: {decision: 2022-100-qd-ubnd}
- code: H24.12.02
  name: Thanh tra Sở
  phone: 0225 000 1202
  granted: {decision: 2022-100-qd-ubnd}
- code: H24.12.03
  name: Trung tâm cũ
  phone: 0225 000 1203
  granted: {decision: 2022-100-qd-ubnd}
  closed: {decision: 2023-10-qd-ubnd, reason: dissolved}
- code: H24.12.04
  name: Trung tâm Thông tin
  phone: 0225 000 1204
  granted: {decision: 2023-du-thao}
`;

/** A small registry: a signed decision, a later one, a draft, and an agency with units of every kind. */
export const FILES: Readonly<Record<string, string>> = {
  'registry.yaml': `# yaml-language-server: $schema=../schemas/registry.schema.json
format: 1
title: Sổ thử
timezone: Asia/Ho_Chi_Minh
authority: Ủy ban nhân dân thành phố thử
place: Thử
roots:
  H24:
    groups: [2, 2, 2]
    alphabet: digits
    first: "01"
`,
  'decisions/2022-100-qd-ubnd.yaml': `# yaml-language-server: $schema=../../schemas/decision.schema.json
number: 100/QĐ-UBND
signed: 2022-01-10
authority: Ủy ban nhân dân thành phố thử
title: Về việc cấp mã định danh điện tử
kind: full
`,
  'decisions/2023-10-qd-ubnd.yaml': `# yaml-language-server: $schema=../../schemas/decision.schema.json
number: 10/QĐ-UBND
signed: 2023-02-01
authority: Ủy ban nhân dân thành phố thử
title: Về việc đóng mã định danh điện tử
kind: amendment
`,
  'decisions/2023-du-thao.yaml': `# yaml-language-server: $schema=../../schemas/decision.schema.json
drafted: 2023-05-20
authority: Ủy ban nhân dân thành phố thử
title: Về việc bổ sung mã định danh điện tử
kind: amendment
`,
  'units/H24.yaml': `# yaml-language-server: $schema=../../schemas/agency.schema.json
- code: H24
  name: Ủy ban nhân dân thành phố thử
  phone: 0225 000 0000
  granted: {decision: 2022-100-qd-ubnd}
`,
  'units/H24/H24.12.yaml': AGENCY,
  'units/H24/H24.13.yaml': `# yaml-language-server: $schema=../../../schemas/agency.schema.json
- code: H24.13
  name: Sở Nội vụ
  phone: 0225 000 0013
  granted: {decision: 2022-100-qd-ubnd}
`,
};

/** A repository on branch main whose only commit holds the small registry. */
export function newRepository(registry = 'registry', folder = newFolder()): Clone {
  const clone = new Clone(folder, registry);
  clone.git('init', '--quiet', '--initial-branch', 'main');
  for (const [path, text] of Object.entries(FILES)) clone.write(path, text);
  clone.commit('Lập sổ');
  return clone;
}

/** A bare repository with the small registry on main, which clones push to. */
export function newOrigin(registry = 'registry'): string {
  const first = newRepository(registry);
  const bare = newFolder('goc.git');
  first.git('clone', '--quiet', '--bare', first.folder, bare);
  return bare;
}

/** A clone of a bare repository. */
export function cloneOf(origin: string, args: readonly string[] = [], registry = 'registry'): Clone {
  const folder = newFolder();
  const clone = new Clone(folder, registry);
  clone.git('clone', '--quiet', ...args, origin, folder);
  return clone;
}
