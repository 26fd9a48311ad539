import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { OFFICE_PROGRAMS } from '../../app/office.js';
import type { Environment } from '../../store/environment.js';
import { safeEnvironment } from '../../store/git/calling.js';
import type { Check } from './check.js';

/** Oldest versions that do: of Node by package.json, of git by how it is called (src/store/git/calling.ts). */
const NODE = 20;
const GIT = [2, 31] as const;

/** A program that does not answer in this time, in milliseconds, is as good as missing. */
const PATIENCE = 20_000;

/** What a program of this machine says; undefined where there is none, or it fails. */
function saidBy(env: Environment, program: string, ...args: string[]): string | undefined {
  const call = { env: { ...safeEnvironment(env) }, cwd: tmpdir(), timeout: PATIENCE };
  const { status, stdout } = spawnSync(program, args, { ...call, encoding: 'utf8' });
  return status === 0 ? stdout : undefined;
}

/** The first line that a program says of itself. */
function versionOf(program: string, env: Environment): string | undefined {
  return saidBy(env, program, '--version')?.split('\n', 1)[0]?.trim();
}

export const checkNode: Check = () => {
  const { node: version } = process.versions;
  if (Number.parseInt(version, 10) >= NODE) return { state: 'good', id: 'doctor.node', args: { version } };
  return { state: 'bad', id: 'doctor.node.old', args: { version, least: NODE }, hint: { id: 'doctor.node.hint' } };
};

export const checkGit: Check = ({ context }) => {
  const version = versionOf('git', context.env)?.replace(/^git version /, '');
  if (version === undefined) return { state: 'bad', id: 'git.missing', hint: { id: 'git.missing.hint' } };
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isOld = major < GIT[0] || (major === GIT[0] && minor < GIT[1]);
  if (!isOld) return { state: 'good', id: 'doctor.git', args: { version } };
  return {
    state: 'bad',
    id: 'doctor.git.old',
    args: { version, least: GIT.join('.') },
    hint: { id: 'git.missing.hint' },
  };
};

export const checkOffice: Check = ({ context }) => {
  for (const program of OFFICE_PROGRAMS) {
    const version = versionOf(program, context.env);
    if (version !== undefined) return { state: 'good', id: 'doctor.office', args: { version } };
  }
  return { state: 'poor', id: 'doctor.office.missing', hint: { id: 'pdf.missing.hint' } };
};

/** Faces that Vietnamese administrative papers are set in, or that have the same measures. */
const FACES = ['Times New Roman', 'Liberation Serif', 'Tinos'];

/** Only where fontconfig tells of fonts; other systems come with Times New Roman. */
export const checkFonts: Check = ({ context }) => {
  const stdout = saidBy(context.env, 'fc-list', ':', 'family');
  if (stdout === undefined) return undefined;
  const families = new Set(stdout.split('\n').flatMap((line) => line.split(',').map((name) => name.trim())));
  const face = FACES.find((each) => families.has(each));
  if (face !== undefined) return { state: 'good', id: 'doctor.fonts', args: { face } };
  return { state: 'poor', id: 'doctor.fonts.missing', hint: { id: 'doctor.fonts.hint' } };
};
