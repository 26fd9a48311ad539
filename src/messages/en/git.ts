import type { git as vi } from '../vi/git.js';

/** Working with git, in English. */
export const git: Readonly<Record<keyof typeof vi, string>> = {
  'git.missing': 'The program git was not found.',
  'git.missing.hint': 'Install git and run this again (https://git-scm.com).',
  'git.not-a-repository': 'The registry is not inside a git repository.',
  'git.not-a-repository.hint': 'Make one with git init, or work in a clone of the repository.',
  'git.nested': 'There is another git repository inside the registry: {path}. Git was asked nothing.',
  'git.nested.hint':
    'See where it comes from and remove it; the history of a registry is that of the repository around it.',
  'git.partial':
    'This clone lacks the contents of older files, and they could not be fetched. Get them and run this again:',
  'git.irregular': '{path} is no ordinary file (a pipe or a device): git would wait without end, so it is not called.',
  'git.irregular.hint': 'See where it comes from and remove it, or clone the repository anew.',
  'git.timeout': 'git did not answer within {seconds} seconds and was stopped.',
  'git.timeout.hint':
    'Look for odd files in .git, or a network drive that hangs; for a very large repository set MADINHDANH_GIT_TIMEOUT (seconds) higher.',
  'git.failed': 'git failed: {detail}',
  'git.shallow':
    'This clone lacks the history, so it is not known which codes were ever granted. Fetch it and run this again:',
  'git.ambiguous-ref': '“{ref}” is the name of several things that point to different commits: {names}.',
  'git.ambiguous-ref.hint': 'Give the full name, such as {name}; delete a tag that has the name of a branch.',
  'git.not-one-commit': '“{ref}” does not name one commit.',
  'git.not-one-commit.hint':
    'Name one branch, tag or commit, such as origin/main; the proposal to be judged is named by --rev.',
  'git.unknown-ref': 'There is no {ref} in this git repository. Fetch it and run this again:',
  'git.no-registry-then': 'At {ref} there was no registry yet ({folder}); everything counts as new.',
  'git.fork-point': 'Compared with the point where the branch left {ref}: {commit}.',
  'git.moved': 'At {ref} the registry stood in the folder {folder}.',

  'git.moved-unclear':
    'At {ref} there are several registries that are gone now ({folders}); which of them moved here is not clear. Move one at a time.',
  'git.base-unreadable':
    'No comparison with {ref}: {file} cannot be read there ({count} {count|file|files}), and codes in it could be lost unseen. Mend that branch first, or compare with a revision that can be read.',
  'git.no-registry-at': 'At {ref} there is no registry in the folder {folder}.',
  'git.no-registry-in': 'At {ref} there is no registry (a folder with registry.yaml and units/).',
  'git.registries': 'At {ref} there are several registries ({folders}): name one with --registry.',
  'git.failed.validate':
    'Mend the repository as git says above; to check the files alone without asking git: madinhdanh validate --no-git',
  'validate.not-together': 'The options {options} do not go together.',

  'validate.first-parent': '--first-parent needs --rev and --since.',
  'opt.first-parent':
    'Take each commit of the main branch (by first parents) for one proposal: guard and data that were merged one after the other did not come together.',
  'opt.rev': 'Judge a git revision, read from the repository itself, without checking it out.',
  'opt.no-git': 'Check the files alone: no comparison with HEAD, no look at the tree of git.',
  'git.no-rev': '--rev needs the name of a git revision, such as origin/proposal.',
  'opt.since':
    'Report only what the change since the branch left this git revision causes, such as --since origin/main.',
  'opt.staged': 'Check what was added with git add, not the working tree.',
  'git.no-ref': '--since needs the name of a git revision, such as origin/main.',
  'validate.more-of-rule': '({more} more like it in this file, not told one by one.)',
  'validate.more': '… and {count} more {count|finding|findings}',
  'summary.severity': 'Severity',
  'summary.place': 'Place',
  'summary.finding': 'Finding',
  'summary.rule': 'Rule',

  'cmd.diff': 'Compare two states of the registry: which units and decisions changed, not which lines.',
  'arg.a': 'A git revision: branch, tag, commit; or A..B. HEAD where left out.',
  'arg.b': 'The second git revision; the working tree where left out.',
  'opt.diff.staged': 'Compare what was added with git add, with HEAD or the revision named.',
  'opt.diff.format':
    'Form: pretty, md (for a pull request), json, feed (Atom, an entry for each decision and day of effect).',
  'opt.diff.from':
    'Changes of a period and not between states of git: its first day, such as 2025-01-01 or 01/01/2025.',
  'opt.diff.to': 'Last day of the period; today where left out.',
  'opt.diff.output': 'Write to this file.',
  'example.diff':
    'madinhdanh diff origin/main\nmadinhdanh diff --staged\nmadinhdanh diff v2023.01.15..v2023.05.22 --format md\nmadinhdanh diff --from 2025-01-01 --format feed -o thay-doi.xml',
  'diff.to-alone': '--to needs --from: the first day of the period.',
  'diff.period-and-git':
    '--from and --to ask for the changes of a period; they do not go with git revisions or --staged.',
  'feed.title': 'changes',
  'feed.other': 'Changes without a decision',
  'diff.no-ref': 'The name of a git revision to compare is empty.',
  'diff.unread': 'Not compared, because it cannot be read at {ref}: {files}',
  'diff.nothing': 'Nothing changed.',
  'diff.title': 'Changes of the registry: {from} → {to}',
  'diff.working-tree': 'working tree',
  'diff.staged': 'what is staged',
  'diff.staged-range': '--staged compares with one revision: leave out the second, or leave out --staged.',
  'diff.unmerged': 'Git still holds conflicts of the registry, so nothing whole is staged: {files}',
  'diff.unmerged.hint':
    'Resolve them (where one code was granted on both branches: madinhdanh renumber), add the files with git add and run this again.',
  'diff.partly-read': 'At {ref} the registry has {count} {count|error|errors}, so a part of it was not read.',
  'plan.rewritten': 'closing rewritten',
  'plan.settings': 'Settings (registry.yaml)',
  'plan.decision': 'Decision',
  'plan.predecessors': 'Succeeds',
  'plan.successors': 'Successors',
  'plan.old-name': 'Old name',
  'plan.new-name': 'New name',
  'plan.field': 'Field',
  'plan.before': 'Before',
  'plan.after': 'After',
  'plan.left-out': '… and {count} more {count|row|rows} left out here.',
  'plan.left-out-decisions': '… and {count} more {count|decision|decisions} left out here.',
  'plan.see-all': 'To see all:',
  'field.formerNames': 'Former names',
  'field.changedContacts': 'Earlier contact data',
  'field.format': 'Layout',
  'field.timezone': 'Time zone',
  'field.place': 'Place',
  'field.roots': 'Level-1 codes',
  'field.reserved': 'Reserved codes',
  'field.exemptions': 'Exemptions',

  'cmd.hooks': 'Ties with git on this machine.',
  'cmd.hooks.install':
    'Install the hooks that check what is staged at a commit and at a merge (pre-commit, pre-merge-commit), and the ways git shows and merges agency files by unit.',
  'example.hooks.install': 'madinhdanh hooks install',
  'hooks.note': 'Checks what is staged of the registry. To skip it once: git commit --no-verify',
  'hooks.merge-name': 'Merge agency files unit by unit',
  'hooks.installed': 'Installed:',
  'hooks.next':
    'The file .gitattributes is for everybody: commit it. Each person runs madinhdanh hooks install once on their machine.',
  'hooks.gone':
    'the program that checks the registry is no longer where it was, so nothing was committed. Run madinhdanh hooks install again (it installs what is there now), then commit.',
  'hooks.foreign': 'The hook {path} is no shell script, so nothing was added to it. The rest is installed.',
  'hooks.foreign.hint': 'Call in that hook: {command}',
  'hooks.managed': 'The hook {path} is written by {name}, so nothing was added to it. The rest is installed.',
  'hooks.managed.hint': 'Add to {settings}, for pre-commit and pre-merge-commit: {command}',
  'hooks.machine-wide':
    'On this machine every repository takes its hooks from {path} (core.hooksPath), so none was installed. The rest is installed.',
  'hooks.machine-wide.hint':
    'Either give this repository hooks of its own: {local} and run this again; or call in the hooks for all: {command}',
  'hooks.outside':
    'Git takes the hooks from {path}, which is not in this repository, so none was installed. The rest is installed.',
  'hooks.outside.hint': 'Give this repository hooks of its own and run this again: {local}',
  'install.outside': '{path} is, or lies behind, a symbolic link that leads out of the repository; it was not written.',
  'install.outside.hint': 'Put a file of its own in place of the link, and run this again.',
  'install.not-a-file': '{path} is no file, so it was not written.',
  'install.not-text': '{path} is not text in UTF-8, so nothing was added to it.',
  'cmd.merge-driver': 'Merge two versions of an agency file; called by git.',
  'merge.granted': '{path}: the code {code} was granted on both branches (“{ours}” and “{theirs}”).',
  'merge.fields': '{path}: {code} (“{name}”) was changed in two ways: {fields}.',
  'merge.removed': '{path}: {code} (“{name}”) was taken away on one branch and changed on the other.',
  'merge.renumber': 'To give this branch’s unit another code and mend every reference to it: madinhdanh renumber',

  'cmd.renumber':
    'Re-grant the unsigned codes of this branch that the other branch took, and mend every reference to them.',
  'arg.files': 'Files.',
  'opt.onto': 'The other branch; where left out the merge or rebase under way, or the base branch.',
  'example.renumber':
    'git merge origin/main      # conflict: one code granted on both branches\nmadinhdanh renumber\ngit commit --no-edit',
  'renumber.nothing': 'No code of this branch was taken by the other one.',
  'renumber.binding':
    '{code} was granted on both branches, on this one by a signed decision, so it is not changed. Both sides have to agree; if theirs is not signed yet, run madinhdanh renumber on their branch.',
  'renumber.left': '{path} has other conflicts left; mend by hand what stands between <<<<<<< and >>>>>>>.',
  'renumber.errors': 'The merged registry has {count} {count|error|errors}; see: madinhdanh validate',
  'renumber.copies': 'The files as they were before are kept in {folder}.',
  'renumber.next.merge': 'Next: madinhdanh validate, then git commit --no-edit',
  'renumber.next.squash': 'Next: madinhdanh validate, then git commit',
  'renumber.next.stash': 'Next: madinhdanh validate, then git stash drop (git keeps what it held until then)',
  'renumber.unknown-sides':
    'Git holds conflicts, but neither a merge, a rebase, a cherry-pick nor a stash is under way, so it is not known which side is whose: {files}',
  'renumber.unknown-sides.hint':
    'Go back to before it (git reset --merge keeps what else was changed), commit your change on a branch, run git merge with the other side and then madinhdanh renumber; or mend by hand what stands between <<<<<<< and >>>>>>>.',
  'renumber.next.rebase': 'Next: madinhdanh validate, then git rebase --continue',
  'renumber.next.cherry-pick': 'Next: madinhdanh validate, then git cherry-pick --continue',
  'renumber.next.none': 'Next: madinhdanh validate, then git commit --all',
  'renumber.no-base': 'There is no branch to compare with: add --onto <branch>.',
  'renumber.no-batch': '{path} is no batch file (YAML with a list of changes).',
  'renumber.level-one': 'The level-1 code {code} cannot be changed by itself.',

  'cmd.release': 'Release the registry: write the change log by decision, commit it and tag it vYEAR.MONTH.DAY.',
  'cmd.release.notes': 'Print what a release changed since the one before, by decision (Markdown).',
  'arg.tag': 'The tag of a release; HEAD where left out.',
  'example.release': 'madinhdanh release --dry-run\nmadinhdanh release && git push --follow-tags',
  'example.release.notes': 'madinhdanh release notes v2023.05.22 > changes.md',
  'release.uncommitted': '{count} {count|file|files} of the registry are not committed, so there is no release yet.',
  'release.invalid': 'The registry has errors, so there is no release yet.',
  'release.nothing': 'Nothing changed since the last release ({tag}).',
  'release.changelog': 'Change log of the registry',
  'release.subject': 'Release {tag}',
  'release.next': 'Next: git push --follow-tags',
  'release.decision': 'Decision {number} of {signed}',
  'release.draft': 'Draft {id} (not in force)',
  'release.loose': 'Outside the decisions',

  'cmd.ci': 'Checks by machines on GitHub or GitLab.',
  'cmd.ci.install':
    'Keep the program in the repository and write the files by which GitHub or GitLab checks every proposal, every push to the main branch, every night, and builds releases.',
  'arg.kind': 'github or gitlab.',
  'opt.ci.install.package':
    'Take the program from elsewhere instead of keeping it here: an exact npm version, a .tgz address, a path in the repository.',
  'opt.ci.install.setup': 'A command run before it is installed; may be repeated.',
  'opt.ci.install.force': 'Replace files somebody else wrote.',
  'opt.owner': 'Who reviews the whole registry: @account, @group/team or an e-mail address; may be repeated.',
  'example.ci.install': 'madinhdanh ci install github --owner @so-tttt/quan-tri\nmadinhdanh ci install gitlab',
  'cmd.ci.codeowners':
    'Write CODEOWNERS where GitHub or GitLab reads it: the file of each level-2 agency is reviewed by the agency’s e-mail address, the whole registry and the checks themselves by --owner.',
  'opt.ci.codeowners.check':
    'Only check, write nothing; exit code 1 and the lines that differ where it is out of date.',
  'example.ci.codeowners': 'madinhdanh ci codeowners\nmadinhdanh ci codeowners --check',
  'cmd.ci.comment':
    'Compose the comment for a proposal: errors it causes, what it changes, the plans of its batch files.',
  'opt.ci.comment.since': 'The git revision the proposal starts from.',
  'opt.ci.comment.post': 'Write it in the proposal too: github or gitlab; the next run writes it in the same place.',
  'example.ci.comment': 'madinhdanh ci comment --since origin/main',
  'ci.title': 'Changes of the registry',
  'ci.plan': 'Plan: {path}',
  'ci.applied': 'made in this proposal already.',
  'ci.more-plans': '… and {count} more batch {count|file|files}; see: madinhdanh plan FILE',
  'ci.no-variable': 'The environment variable {name} is missing.',
  'ci.refused': 'The server refused the comment (status {status}).',
  'ci.unreachable': 'The server cannot be reached: {detail}',
  'ci.no-token': 'MADINHDANH_TOKEN is not set, so the comment is kept as a file only.',
  'ci.posted': 'The comment is in the proposal.',
  'ci.forbidden':
    'No right to write the comment (403): the token may only read, as that of a proposal from a fork; see the file.',
  'ci.kind': '“{value}” cannot be used. Choose: {kinds}.',
  'ci.bad-owner': '“{owner}” is no @account, @group/team or e-mail address.',
  'ci.foreign': '{path} was written by somebody else and is not replaced.',
  'ci.foreign.hint': 'Add --force to replace it, or rename that file first.',
  'ci.installed': 'Written:',
  'ci.include': 'Add to .gitlab-ci.yml:',
  'ci.next': 'Look them over and commit them as a proposal of their own, without data.',
  'ci.codeowners-note': 'Written by madinhdanh ci codeowners from the agency files; run it again to update.',
  'ci.codeowners-current': '{path} agrees with the registry.',
  'ci.codeowners-stale': '{path} no longer agrees with the registry; run madinhdanh ci codeowners.',
  'ci.codeowners-written': 'Wrote {path}.',
  'ci.codeowners-unread': '{path} is not read: the service reads {read}. Move over what you still need, and delete it.',
  'ci.codeowners-unguarded':
    '{path} names no owners of the whole registry, so the checks themselves (workflows, schemas, hooks, CODEOWNERS) belong to nobody. Add: --owner @group/team',
};
