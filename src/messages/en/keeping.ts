import type { keeping as vi } from '../vi/keeping.js';

/** Keeping a registry without knowing git: backups, what is missing, proposals, what others did. */
export const keeping: Readonly<Record<keyof typeof vi, string>> = {
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

  'cmd.doctor': 'See what this machine and the registry need to work with: what is missing, and how to get it.',
  'example.doctor': 'madinhdanh doctor',
  'doctor.node': 'Node.js {version}',
  'doctor.node.old': 'Node.js {version} is too old; {least} or later is needed.',
  'doctor.node.hint': 'Install a newer one from https://nodejs.org.',
  'doctor.git': 'git {version}',
  'doctor.git.old': 'git {version} is too old; {least} or later is needed.',
  'doctor.registry': 'Registry in {folder}: {count} {count|unit|units}.',
  'doctor.registry.unread':
    'The registry in {folder} has {count} {count|error|errors}, so part of it could not be read.',
  'doctor.no-registry': 'There is no registry in this folder or above it.',
  'doctor.locked': 'Another command is writing to the registry: {command} (process {pid}, since {since:time}).',
  'doctor.locked.hint': 'Wait for it to end; if it is dead the next command that writes takes over by itself.',
  'doctor.cut-off': 'A write to the registry was cut off.',
  'doctor.cut-off.hint':
    'Nothing needs to be done: the next command that writes finishes it or takes it back, and says so; commands that read see the registry whole.',
  'doctor.repository': 'Git repository in {folder}, branch {branch}.',
  'doctor.no-repository':
    'The registry is in no git repository: there is no history that knows which codes were granted, no review of proposals, no backup.',
  'doctor.identity': 'Commits are made by {name} <{email}>',
  'doctor.identity.missing': 'Git does not know your name and e-mail yet, so it refuses to commit.',
  'doctor.identity.hint':
    'git config --global user.name "Full name" and git config --global user.email "name@example.gov.vn"',
  'doctor.committed': 'Every change of the registry is committed.',
  'doctor.uncommitted': '{count} {count|file of the registry is|files of the registry are} not committed.',
  'doctor.remote': 'The repository is connected to a server ({name}).',
  'doctor.remote.missing': 'The repository is connected to no server: only this machine has the registry.',
  'doctor.remote.hint':
    'Connect it by git remote add origin <address>; until then save it: madinhdanh backup -o <file>.',
  'doctor.hooks': 'Git hooks and the merging by units are installed.',
  'doctor.hooks.missing':
    'Git hooks and the merging by units are not installed: errors show only once they are proposed.',
  'doctor.ci':
    'Checked automatically: {file}. On the server, protect the main branch: merge only what passed, and check once more right before the merge.',
  'doctor.ci.missing': 'Nothing checks proposals automatically: a wrong one is not stopped on the server.',
  'doctor.ci.hint':
    'madinhdanh ci install github or madinhdanh ci install gitlab, then protect the main branch on the server.',
  'doctor.office': '{version}',
  'doctor.office.missing': 'LibreOffice is missing: no PDF can be written, no .doc, .xls, .odt, .ods read.',
  'doctor.fonts': 'Font of papers: {face}',
  'doctor.fonts.missing':
    'Neither Times New Roman nor a font of the same measures is there: PDFs get another one, and other pages than Word.',
  'doctor.fonts.hint': 'Install the Liberation fonts (on Debian: fonts-liberation).',
  'doctor.terminal': 'The terminal is {columns} columns wide.',
  'doctor.terminal.letters': 'The terminal does not use UTF-8 ({locale}): Vietnamese letters may look wrong.',
  'doctor.terminal.letters.hint': 'Set LANG=C.UTF-8 or vi_VN.UTF-8 and open it again.',
  'doctor.terminal.narrow': 'The terminal is {columns} columns wide; tables read well from {least} on.',
  'doctor.all-good': 'Everything is ready.',
  'doctor.counts': '{good} good, {poor} to look at, {bad} to put right.',

  'cmd.propose':
    'Send what you changed as a proposal: check it, make a branch and a commit, push it, and print the address where the merge request is opened.',
  'propose.ask-title': 'What is proposed? (one line, for whoever reviews it)',
  'opt.propose.title': 'Title of the proposal, for example “Grant a code to Phòng Dữ liệu”.',
  'opt.propose.branch': 'Name of the branch; by the date where left out.',
  'example.propose': 'madinhdanh propose --title "Grant a code to Phòng Dữ liệu"\nmadinhdanh propose --dry-run',
  'propose.no-server': 'The repository is connected to no server (remote), so there is nowhere to send a proposal.',
  'propose.no-base': 'The main branch of {name} is not known here.',
  'propose.no-base.hint':
    'Get it by git fetch {name}; where the server is empty, whoever keeps it pushes the main branch once: git push -u {name} main.',
  'propose.under-way': 'Git is in the middle of something (a merge, a rebase), so no proposal can be sent yet.',
  'propose.under-way.hint': 'Finish it or give it up (git status says how), then run this again.',
  'propose.bad-branch': '“{name}” cannot be the name of a branch for a proposal.',
  'propose.branch-taken': 'There is a branch {name} already: choose another name.',
  'propose.nothing': 'The registry here is the same as the main branch: there is nothing to propose.',
  'propose.nothing.hint': 'Change it first, for example by madinhdanh add, then run this again.',
  'propose.invalid': 'This proposal is not valid yet, so it was not sent; nothing was committed.',
  'propose.subject': 'Proposal: {sum}',
  'propose.branch': 'proposal/{day}',
  'propose.dry-run':
    'Only a preview: {count} {count|file|files} would be committed and branch {branch} sent to {server}.',
  'propose.sent': 'The proposal was sent to {server}: branch {branch}.',
  'propose.open': 'Open the pull or merge request at:',
  'propose.open-by-hand': 'Go to the page of the repository and open a request to merge branch {branch} into {base}.',
  'propose.not-sent': 'Committed to branch {branch} on this machine, but it could not be sent to {server}: {detail}',
  'propose.not-sent.hint':
    'Look at the network and your rights on the server, then run madinhdanh propose again: what was committed will be sent.',

  'cmd.sync':
    'Fetch and merge what others did, grant unsigned codes anew that they took, and validate. What cannot be merged by itself is left as it was.',
  'example.sync': 'madinhdanh sync',
  'sync.uncommitted':
    '{count} {count|file of the registry is|files of the registry are} not committed, so nothing can be merged yet.',
  'sync.uncommitted.hint': 'Send them by madinhdanh propose, or commit them, then run this again.',
  'sync.no-branch': 'No branch is checked out, so there is nothing to merge into.',
  'sync.no-branch.hint': 'Go back to the branch of your work, for example git switch main, then run this again.',
  'sync.message': 'Merge {base}',
  'sync.conflict': 'It cannot be merged by itself: both sides changed one place ({files}). Everything is as it was.',
  'sync.conflict.hint':
    'Ask whoever changed the other side which is to stay; whoever knows git merges by git merge, then madinhdanh renumber.',
  'sync.issued':
    'Draft {id} was issued (number {number}) without {codes}, which this branch added to it. Nothing was merged; move it to another draft, then run this again:',
  'sync.invalid':
    '{base} was merged, but together the registry has errors: each side is right, both are not. Mend what is said above, then madinhdanh propose.',
  'sync.up-to-date': 'Branch {branch} has everything of {base}.',
  'sync.renumbered': '{from} → {to}  {name} (somebody else took the code)',
  'sync.done': '{base} was merged into {branch}.',

  'cmd.open':
    'Open the line of a unit in its file of the registry in your editor (VISUAL, EDITOR); without one, print file:line.',
  'example.open': 'madinhdanh open H24.12\nEDITOR="code --wait" madinhdanh open "Sở Xây dựng"',
  'open.no-editor': 'No editor is set: set EDITOR, for example EDITOR=nano, to have it opened.',
  'open.failed': 'It could not be opened with {editor}: look at VISUAL and EDITOR.',
  'cmd.migrate': 'Bring the registry to the newest layout that this program writes. There is one so far (format: 1).',
  'example.migrate': 'madinhdanh migrate',
  'migrate.nothing': 'The registry has the newest layout (format: {format}): nothing is to be done.',
  'migrate.newer': 'Nothing was done: the registry was written by a later version of this program.',
};
