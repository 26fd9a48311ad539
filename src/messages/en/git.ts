import type { git as vi } from '../vi/git.js';

/** Working with git, in English. */
export const git: Readonly<Record<keyof typeof vi, string>> = {
  'git.missing': 'The program git was not found.',
  'git.missing.hint': 'Install git and run this again (https://git-scm.com).',
  'git.not-a-repository': 'The registry is not inside a git repository.',
  'git.not-a-repository.hint': 'Make one with git init, or work in a clone of the repository.',
  'git.failed': 'git failed: {detail}',
  'git.shallow':
    'This clone lacks the history, so it is not known which codes were ever granted. Fetch it and run this again:',
  'git.unknown-ref': 'There is no {ref} in this git repository. Fetch it and run this again:',
  'git.no-registry-then': 'At {ref} there was no registry yet ({folder}); everything counts as new.',
  'git.moved': 'At {ref} the registry stood in the folder {folder}.',

  'opt.since': 'Report only what the change since this git revision causes, such as --since origin/main.',
  'opt.staged': 'Check what was added with git add, not the working tree.',
  'git.no-ref': '--since needs the name of a git revision, such as origin/main.',
  'validate.more': '… and {count} more {count|finding|findings}',
  'summary.severity': 'Severity',
  'summary.place': 'Place',
  'summary.finding': 'Finding',
  'summary.rule': 'Rule',
};
