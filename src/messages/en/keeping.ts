/** Keeping a registry without knowing git: backups. */
export const keeping = {
  'cmd.backup':
    'Save the whole repository of the registry, history and uncommitted work included, in one file with its SHA-256.',
  'opt.backup.output': 'The file to write, for example registry.bundle.',
  'example.backup': 'madinhdanh backup -o ~/backups/registry-2026-11.bundle',
  'backup.needs-file': 'The name of the backup file is missing.',
  'backup.needs-file.hint': 'Add it, for example -o ../registry.bundle; better on another disk than the registry.',
  'backup.nothing': 'The git repository of the registry holds nothing to save yet.',
  'backup.nothing.hint': 'Make a registry with madinhdanh init, then run this again.',
  'backup.branch': 'uncommitted-{day}',
  'backup.subject': 'What was not committed at the time of the backup',
  'backup.holds': 'The file holds {commits} commits, {branches} branches, {tags} tags.',
  'backup.uncommitted':
    '{count} uncommitted files of the registry are saved too, on branch {branch} of the file; your repository is as it was.',
  'backup.restore': 'To restore it into a new folder: {command}',
  'backup.check': 'To check that the file is intact: {command}',
  'backup.next': 'Copy both files to another machine or disk.',
} as const;
