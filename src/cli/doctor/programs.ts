import { spawnSync } from 'node:child_process';
import { OFFICE_PROGRAMS } from '../../app/office.js';
import type { Check } from './check.js';

/** Oldest versions that do: of Node by package.json, of git by how it is called (src/store/git/calling.ts). */
const NODE = 20;
const GIT = [2, 31] as const;

/** A program that does not answer in this time, in milliseconds, is as good as missing. */
const PATIENCE = 20_000;

/** The first line that a program says of itself; undefined where there is none. */
function versionOf(program: string, env: NodeJS.ProcessEnv, ...args: string[]): string | undefined {
  const { status, stdout } = spawnSync(program, args, { env, encoding: 'utf8', timeout: PATIENCE });
  return status === 0 ? stdout.split('\n', 1)[0]?.trim() : undefined;
}

export const checkNode: Check = () => {
  const { node: version } = process.versions;
  if (Number.parseInt(version, 10) >= NODE) return { state: 'good', id: 'doctor.node', args: { version } };
  return { state: 'bad', id: 'doctor.node.old', args: { version, least: NODE }, hint: { id: 'doctor.node.hint' } };
};

export const checkGit: Check = ({ context }) => {
  const version = versionOf('git', context.env, '--version')?.replace(/^git version /, '');
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
    const version = versionOf(program, context.env, '--version');
    if (version !== undefined) return { state: 'good', id: 'doctor.office', args: { version } };
  }
  return { state: 'poor', id: 'doctor.office.missing', hint: { id: 'pdf.missing.hint' } };
};

/** Faces that Vietnamese administrative papers are set in, or that have the same measures. */
const FACES = ['Times New Roman', 'Liberation Serif', 'Tinos'];

/** Only where fontconfig tells of fonts; other systems come with Times New Roman. */
export const checkFonts: Check = ({ context }) => {
  const { status, stdout } = spawnSync('fc-list', [':', 'family'], {
    env: { ...context.env },
    encoding: 'utf8',
    timeout: PATIENCE,
  });
  if (status !== 0) return undefined;
  const families = new Set(stdout.split('\n').flatMap((line) => line.split(',').map((name) => name.trim())));
  const face = FACES.find((each) => families.has(each));
  if (face !== undefined) return { state: 'good', id: 'doctor.fonts', args: { face } };
  return { state: 'poor', id: 'doctor.fonts.missing', hint: { id: 'doctor.fonts.hint' } };
};
