import { type ManagedSection, withManagedSection } from './managed-section.js';
import { callOf, type Program, shellWord, stillThere } from './shell.js';

/**
 * The part of the pre-commit hook that looks after one registry: where something of it is staged, what is staged
 * must be in canonical form and valid.
 * @param registry path of the registry from the top of the working tree; '' at the top
 */
export function preCommitBlock(program: Program, registry: string, note: string): ManagedSection {
  const folder = registry === '' ? '.' : registry;
  const at = `--registry ${shellWord(folder)}`;
  const pathspec = shellWord(registry === '' ? '.' : `:(top,literal)${registry}`);
  return {
    name: registry === '' ? 'madinhdanh' : `madinhdanh ${registry}`,
    lines: [
      `# ${note}`,
      `if ! git diff --cached --quiet -- ${pathspec}; then`,
      '  (',
      '    # git names its index by a path from here, and its folder in a way that hides the working tree',
      '    case $GIT_INDEX_FILE in "" | /*) ;; *) GIT_INDEX_FILE=$PWD/$GIT_INDEX_FILE ;; esac',
      '    unset GIT_DIR GIT_WORK_TREE GIT_PREFIX',
      `    run() { if ${stillThere(program)}; then ${callOf(program, '"$@"')}; else madinhdanh "$@"; fi; }`,
      '    failed=0',
      `    run ${at} validate --staged || failed=1`,
      `    run ${at} fmt --check --staged || failed=1`,
      '    exit $failed',
      '  ) || exit 1',
      'fi',
    ],
  };
}

/** A hook with the block right below its first line; undefined for a hook that is no shell script. */
export function withPreCommit(hook: string | undefined, block: ManagedSection): string | undefined {
  if (hook === undefined || hook.trim() === '') return withManagedSection('#!/bin/sh\n', block, 1);
  const first = hook.split(/\r?\n/, 1)[0] ?? '';
  // a hook that ends by itself, as most do, would never come to a block at its end
  return /^#!.*\b(?:sh|bash|dash|ash|zsh|ksh)\b/.test(first) ? withManagedSection(hook, block, 1) : undefined;
}
