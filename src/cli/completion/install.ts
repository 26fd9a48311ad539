import { spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import { basename, isAbsolute, join, parse } from 'node:path';
import { cannotRun } from '../../app/errors.js';
import { textInside } from '../../app/inside.js';
import type { Context } from '../context.js';
import { SHELLS, type Shell } from './shells.js';

const BEGIN = '# >>> madinhdanh';
const END = '# <<< madinhdanh';
const OWN_LINES = new RegExp(`^${BEGIN}\\r?\\n[^]*?^${END}\\r?\\n?`, 'm');

/** The machine as the program finds it. */
export interface Machine {
  env: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
  home: string;
}

export function machineOf({ env }: Pick<Context, 'env'>): Machine {
  return { env, platform: process.platform, home: env.HOME || homedir() };
}

/** A file that is to be written. */
export interface Placed {
  path: string;
  text: string;
  /** It is the person's own: some lines are added to it. */
  isTheirs: boolean;
  isChanged: boolean;
}

/** The shell that somebody works in; undefined where it is none that we know, or nobody says. */
export function ownShell({ env, platform }: Machine): Shell | undefined {
  if (platform === 'win32') return 'powershell';
  const name = basename(env.SHELL ?? '');
  return name === 'bash' || name === 'zsh' || name === 'fish' ? name : undefined;
}

function folderIn(named: string | undefined, usual: string): string {
  return named !== undefined && isAbsolute(named) ? named : usual;
}

/** What PowerShell runs when it starts: only it knows where that lies. @throws MadinhdanhError where there is no PowerShell */
function profileOf({ env }: Machine): string {
  for (const program of ['pwsh', 'powershell']) {
    const words = ['-NoProfile', '-NonInteractive', '-Command', '$PROFILE.CurrentUserAllHosts'];
    const { stdout = '', status } = spawnSync(program, words, { encoding: 'utf8', env: { ...env }, windowsHide: true });
    if (status === 0 && isAbsolute(stdout.trim())) return stdout.trim();
  }
  throw cannotRun('completion.no-powershell').advise('completion.no-powershell.hint');
}

const quoted = (path: string): string => `'${path.replaceAll("'", "'\\''")}'`;

/** Where the script of a shell goes, and what in the person's own settings reads it. */
function placeOf(shell: Shell, machine: Machine): { script: string; settings?: string; lines?: readonly string[] } {
  const { env, platform, home } = machine;
  const data = folderIn(env.XDG_DATA_HOME, join(home, '.local/share'));
  switch (shell) {
    case 'bash': {
      const script = join(data, 'bash-completion/completions/madinhdanh');
      const settings = join(home, platform === 'darwin' ? '.bash_profile' : '.bashrc');
      return { script, settings, lines: [`[ -r ${quoted(script)} ] && . ${quoted(script)}`] };
    }
    case 'zsh': {
      const script = join(data, 'madinhdanh/_madinhdanh');
      const lines = [
        '(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }',
        `[[ -r ${quoted(script)} ]] && . ${quoted(script)}`,
      ];
      return { script, settings: join(folderIn(env.ZDOTDIR, home), '.zshrc'), lines };
    }
    case 'fish':
      return { script: join(folderIn(env.XDG_CONFIG_HOME, join(home, '.config')), 'fish/completions/madinhdanh.fish') };
    case 'powershell': {
      const script = join(folderIn(env.LOCALAPPDATA, data), 'madinhdanh', 'completion.ps1');
      const named = `'${script.replaceAll("'", "''")}'`;
      return { script, settings: profileOf(machine), lines: [`if (Test-Path ${named}) { . ${named} }`] };
    }
  }
}

/** A text with our lines at its end, or where they stand already; in its own kind of line ends. */
export function withOwnLines(text: string, lines: readonly string[]): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const block = [BEGIN, ...lines, END, ''].join(end);
  if (OWN_LINES.test(text)) return text.replace(OWN_LINES, () => block);
  return `${text}${text === '' || text.endsWith('\n') ? '' : end}${block}`;
}

/**
 * What is to be written for a shell to complete lines.
 * @throws MadinhdanhError (exit code 3) where somebody else's file stands in the place of the script, or a file of
 * settings is no text
 */
export function planInstall(shell: Shell, machine: Machine): Placed[] {
  const { script, settings, lines } = placeOf(shell, machine);
  const textOf = (path: string): { path: string; text: string } => textInside([parse(path).root], path);
  const present = textOf(script);
  const own = SHELLS[shell].script;
  const mark = /^# .*for madinhdanh$/m.exec(own)?.[0] ?? '';
  if (present.text !== '' && !present.text.split(/\r?\n/, 2).includes(mark)) {
    throw cannotRun('completion.foreign', { path: script }).advise('completion.foreign.hint');
  }
  const placed: Placed[] = [{ path: present.path, text: own, isTheirs: false, isChanged: present.text !== own }];
  if (settings === undefined || lines === undefined) return placed;
  const theirs = textOf(settings);
  const text = withOwnLines(theirs.text, lines);
  return [...placed, { path: theirs.path, text, isTheirs: true, isChanged: text !== theirs.text }];
}
