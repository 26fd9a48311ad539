import { type ManagedSection, withManagedSection } from './managed-section.js';
import { type Program, shellWord } from './shell.js';

/** The hooks that hold the guard: at a commit, and at a merge that git commits by itself. */
export const GUARD_HOOKS = ['pre-commit', 'pre-merge-commit'] as const;

/** Settings of the repository by which a hook that several people share finds the program of this machine. */
export const PROGRAM_KEYS = { node: 'madinhdanh.node', script: 'madinhdanh.script' } as const;

export interface Guard {
  /** Path of the registry from the top of the working tree; '' at the top. */
  registry: string;
  /** The program, for a hook that stays on this machine; undefined for one that is committed. */
  program: Program | undefined;
  /** The line above it that says what it is for. */
  note: string;
  /** What it says where the program is gone. */
  gone: string;
}

/** What distinguishes the section of one registry from those of others in the same hook. */
export function guardName(registry: string): string {
  return registry === '' ? 'madinhdanh' : `madinhdanh ${registry}`;
}

function located(program: Program | undefined): string[] {
  if (program !== undefined) return [`node=${shellWord(program.node)}`, `script=${shellWord(program.script)}`];
  return Object.entries(PROGRAM_KEYS).map(([name, key]) => `${name}=$(git config --local --get ${key}) || :`);
}

/**
 * The part of a hook that looks after one registry: where something of it is staged, what is staged must be in canonical
 * form and valid. A program that is gone stops the commit: a guard that is not there must not pass for one that found
 * nothing. It holds under `sh -e` too.
 */
export function guardSection({ registry, program, note, gone }: Guard): ManagedSection {
  // hooks run at the top; a path is a path, whatever the environment makes of pathspecs
  const path = shellWord(registry === '' ? '.' : registry);
  return {
    name: guardName(registry),
    lines: [
      `# ${note}`,
      `if ! git --literal-pathspecs diff --cached --quiet --no-ext-diff --no-relative --ignore-submodules=none -- ${path}; then`,
      '  (',
      '    # by these the program knows that git called it, and what a merge brings in that git has not written down yet',
      '    MADINHDANH_HOOK=1',
      "    MADINHDANH_MERGE_HEADS=$(env | sed -n 's/^GITHEAD_\\([0-9a-f]\\{40,64\\}\\)=.*/\\1/p')",
      '    export MADINHDANH_HOOK MADINHDANH_MERGE_HEADS',
      '    # git names its index by a path from here, and its folder in a way that hides the working tree',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's
      '    case ${GIT_INDEX_FILE-} in "" | /* | ?:*) ;; *) GIT_INDEX_FILE=$PWD/$GIT_INDEX_FILE ;; esac',
      '    git_dir=$(git rev-parse --absolute-git-dir) && top=$(git rev-parse --show-toplevel) || exit 1',
      '    unset GIT_DIR GIT_WORK_TREE GIT_PREFIX',
      '    if [ "$(git rev-parse --absolute-git-dir 2> /dev/null)" != "$git_dir" ]; then',
      '      GIT_DIR=$git_dir GIT_WORK_TREE=$top',
      '      export GIT_DIR GIT_WORK_TREE',
      '    fi',
      ...located(program).map((line) => `    ${line}`),
      '    if [ -x "$node" ] && [ -f "$script" ]; then run() { "$node" "$script" "$@"; }',
      '    elif command -v madinhdanh > /dev/null 2>&1; then run() { madinhdanh "$@"; }',
      `    else printf '%s\\n' ${shellWord(`madinhdanh: ${gone}`)} >&2; exit 1`,
      '    fi',
      '    failed=0',
      `    run --registry ${path} validate --staged || failed=1`,
      `    run --registry ${path} fmt --check --staged || failed=1`,
      '    exit $failed',
      '  ) || exit 1',
      'fi',
    ],
  };
}

/** True for what a shell reads: its first line names one, or names nothing, which git gives to a shell. */
function isShellScript(hook: string): boolean {
  const first = hook.split(/\r?\n/, 1)[0] ?? '';
  return !first.startsWith('#!') || /^#!.*\b(?:sh|bash|dash|ash|zsh|ksh)\b/.test(first);
}

/** A hook with the section above all it did before; undefined for one that no shell reads. */
export function withGuard(hook: string, section: ManagedSection): string | undefined {
  if (hook.trim() === '') return withManagedSection('#!/bin/sh\n', section);
  if (!isShellScript(hook)) return undefined;
  // a hook that ends by itself, as most do, would never come to a section at its end
  return withManagedSection(hook, section, ([first = '']) => (first.startsWith('#!') ? 1 : 0));
}
