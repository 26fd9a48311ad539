import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';

const ROOT = new URL('../..', import.meta.url).pathname;

/** What a call of the command line answered. */
export interface Answer {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** A day as `SOURCE_DATE_EPOCH` gives it: noon in Việt Nam. */
function epochOf(day: string): string {
  return String(Date.parse(`${day}T05:00:00Z`) / 1000);
}

/** Runs the built command line in a folder, on a fixed day, without a terminal. */
export function run(cwd: string, args: readonly string[], options: { today?: string; input?: string } = {}): Answer {
  const result = spawnSync(process.execPath, [join(ROOT, 'bin/madinhdanh.js'), ...args], {
    cwd,
    encoding: 'utf8',
    input: options.input ?? '',
    maxBuffer: 2 ** 28,
    env: { PATH: process.env.PATH, SOURCE_DATE_EPOCH: epochOf(options.today ?? '2025-08-01') },
  });
  return { status: result.status, stdout: result.stdout, stderr: result.stderr };
}

function gitInit(folder: string): void {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'pipe' });
  git('init', '-q', '-b', 'main');
  git('config', 'user.name', 'Thử');
  git('config', 'user.email', 'thu@example.com');
  git('add', '-A');
  git('commit', '-q', '-m', 'Sổ ban đầu');
}

/** An empty folder of its own. */
export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'madinhdanh-'));
}

/** A git repository with a copy of the bundled registry. */
export function bundledRegistry(): string {
  const folder = emptyFolder();
  cpSync(join(ROOT, 'registry'), join(folder, 'registry'), { recursive: true });
  gitInit(folder);
  return folder;
}

/** A git repository with a registry of the files given, by path. */
export function registryOf(files: Readonly<Record<string, string>>): string {
  const folder = emptyFolder();
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, 'registry', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  gitInit(folder);
  return folder;
}

function schemaOf(name: string): object {
  return JSON.parse(readFileSync(join(ROOT, 'schemas/output', `${name}.schema.json`), 'utf8')) as object;
}

/** The JSON of an answer, once it has been found to be what its published schema says. */
export function jsonOf<Shape = Record<string, unknown>>(answer: Answer, schema: string): Shape {
  const value: unknown = JSON.parse(answer.stdout);
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
  const validate = ajv.compile(schemaOf(schema));
  validate(value);
  expect(validate.errors ?? []).toEqual([]);
  return value as Shape;
}
