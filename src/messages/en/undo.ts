/** `undo`: what it asks, answers and refuses; what is said where a command could not be made one to take back. */
export const undoing = {
  'cmd.undo':
    'Put the registry back as it was before the last command that wrote, or before the last few, as long as those files have not been edited, pulled or pushed since. What is undone is not brought back by another undo.',
  'arg.count': 'How many commands to undo; one where left out.',
  'opt.undo.yes': 'Do not ask.',
  'example.undo': 'madinhdanh undo --dry-run\nmadinhdanh undo\nmadinhdanh undo 3 --yes',
  'undo.step': 'Undoes: {command} ({at})',
  'undo.in-commit': 'This is in a commit already ({commits}): one more commit will put the registry back.',
  'undo.roots':
    'Held against the commits {commits}, the level-1 code {codes} will be one that is lost (since-code-lost of madinhdanh validate --since); held against the base branch, which never had it, it is not.',
  'undo.had-errors':
    'The registry had {count} {count|error|errors} then (shown above), and has them again; see madinhdanh validate.',
  'undo.freed': 'Codes that are free again, as if never used: {codes}.',
  'undo.reserved': 'The main branch has seen these codes: they are reserved from now on, never granted: {codes}.',
  'undo.reserved.reason': 'drafted in {decision}, then undone',
  'undo.ask': 'Undo this?',
  'undo.done': 'Undone: {count} {count|command|commands}.',
  'undo.subject': 'Undo: {commands}',
  'undo.bad-count': 'How many commands to undo is a number from 1 to {most}.',
  'undo.release':
    'The last command that wrote was {command}: it made the commit {commit} and the tag {tag}. undo cannot take a release back.',
  'undo.release.hint':
    'Take it back by hand: `git tag -d {tag}`, then `git revert --no-edit {commit}`; where the tag was pushed, also `git push origin --delete {tag}`. After that undo goes on to the command before it.',
  'undo.beside':
    'The last {count} {count|command|commands} ({commands}) wrote beside the registry: take {count|it|them} back first.',
  'undo.across':
    'Among the commands that wrote to the registry stands {commands}, which wrote beside it: undo goes no further than that at once ({count} {count|command|commands}).',
  'undo.nothing': 'There is no command here to undo.',
  'undo.nothing.hint':
    'Only a command that wrote to this very folder can be undone, and once; for anything else see git log and git diff.',
  'undo.fewer': 'Only {count} {count|command|commands} can be undone.',
  'undo.changed':
    '{count} {count|file was|files were} changed by something else after {command}: {files}. Nothing undone.',
  'undo.changed.hint': 'See git diff; where the later edits are to stay, mend it with a new command instead.',
  'undo.moved': 'The git repository has gone elsewhere since then (another branch, a reset, a merge). Nothing undone.',
  'undo.moved.hint': 'Go back to the branch that it ran on and undo it there; or mend it with a new command.',
  'undo.settings':
    'registry.yaml has edits that are not committed, and the reserved codes have to go in there. Nothing undone.',
  'undo.settings.hint': 'Commit or drop those edits (git diff), then undo.',
  'undo.under-way': 'git is in the middle of something (a merge, a rebase). Finish or abort it, then undo.',
  'undo.published': 'The commit {commit} is in {ref}, where others have seen it. Nothing undone.',
  'undo.remedy':
    'Mend it with a new command: `madinhdanh annul` (a code granted in error), `madinhdanh rename` (a name), `madinhdanh update` (contacts), `madinhdanh close`.',
  'undo.signed':
    'Undoing this would touch what is signed and committed ({count} {count|error|errors}). Nothing undone.',
  'undo.breaks': 'Undoing this would break what was edited later ({count} {count|error|errors}). Nothing undone.',
  'undo.not-kept': 'What was there before could not be kept ({detail}): this command cannot be undone.',
  'undo.too-large': 'This change is too large for what was there before to be kept: it cannot be undone.',
} as const;
