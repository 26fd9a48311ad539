/** Checks by machines: the program in the repository, the comment, the servers. */
export const ci = {
  'ci.no-standalone': 'The program as one file is not at {path}, or that file is of another version.',
  'ci.no-standalone.hint':
    'Run npm run build in the program’s folder and try again, or name another source by --package.',
  'ci.other-registry': '{path} is used for another registry of this repository and is not replaced.',
  'ci.link':
    '{path}: there is a symbolic link on the way, which may lead out of the repository, so nothing is written.',
  'ci.removed': 'Removed the files of an earlier version:',
  'ci.package.missing': '--package “{spec}” cannot be used: there is no such file or folder in the repository.',
  'ci.package.outside': '--package “{spec}” cannot be used: it is outside the repository, the job does not have it.',
  'ci.package.ignored': '--package “{spec}” cannot be used: git ignores this path, so the job does not have it.',
  'ci.package.no-tarball': '--package “{spec}” cannot be used: it has to be a package as .tgz or .tar.gz.',
  'ci.package.no-package': '--package “{spec}” cannot be used: the folder has no package.json.',
  'ci.package.insecure': '--package “{spec}” cannot be used: the address has to begin with https://.',
  'ci.package.secret':
    '--package “{spec}” cannot be used: an address with a password or parameters would stay in the repository for everybody to read.',
  'ci.package.git': '--package “{spec}” cannot be used: npm does not build what it takes from git; name a built .tgz.',
  'ci.package.git-moving':
    '--package “{spec}” cannot be used: a git source may change while its name stays; name a built .tgz.',
  'ci.package.no-version':
    '--package “{spec}” cannot be used: the version is missing; name just one, like @org/package@1.2.3.',
  'ci.package.range':
    '--package “{spec}” cannot be used: it has to be one exact version, like @org/package@1.2.3, no range and no tag like latest.',
  'ci.package.not-ours':
    '--package “{spec}” cannot be used: the name madinhdanh on npm is not this program’s, anybody may publish there. Leave --package out to keep the program in the repository.',
  'ci.package.unknown':
    '--package “{spec}” is not understood. Use @org/package@1.2.3, the https address of a .tgz, or a path in the repository.',
  'opt.validate.fmt': 'Check the canonical form of the files too, as fmt --check does.',
  'rule.form-canonical': 'The file is not in canonical form.',
  'hint.form-canonical': 'Run `madinhdanh fmt`.',
  'opt.ci.comment.rev': 'The git revision of the proposal, read from git’s objects; the working tree where left out.',
  'opt.ci.comment.body': 'Post the finished comment in this file.',
  'opt.export.rev': 'Print the registry as this git revision has it, read from git’s objects.',
  'ci.body-and-since': 'Use one of the two: --body or --since.',
  'ci.body-without-post': '--body needs --post.',
  'ci.rev-without-since': '--rev needs --since.',
  'ci.no-comment-file': '{path} is no comment composed by madinhdanh ci comment.',
  'ci.unauthorised': 'The server does not accept the token (401): it is wrong or has expired.',
  'ci.no-thread':
    'The server does not find this proposal (404): wrong repository, wrong number, or the token may not see it.',
  'ci.unprocessable': 'The server does not accept what the comment says (422): {detail}',
  'ci.rate-limited': 'The server limits the number of calls ({status}); run it again later.',
  'ci.server-error': 'The server has a fault ({status}); the comment was not written, run it again later.',
  'ci.bad-answer': 'The answer of the server cannot be read.',
  'ci.not-judged': 'This proposal could not be judged, so it does not pass.',
  'ci.gone': 'This proposal removes the registry, or its registry.yaml.',
  'ci.gone-to': 'In this proposal the registry is no longer in its place; registries are now in: {folders}.',
  'ci.gone.hint':
    'No proposal may remove or move a registry: the checks go by its path. To move it, an administrator does so outside of proposals and runs madinhdanh ci install again.',
  'ci.heading': 'Registry {registry}: {head} against {base}',
  'ci.working-tree': 'the working tree',
  'ci.errors': 'Errors ({count})',
  'ci.attention': 'Needs attention ({count})',
  'ci.warnings': 'Other warnings ({count})',
  'ci.attention-sum': '{count} that {count|needs|need} attention',
  'ci.closings': 'Closes {count} codes in one proposal.',
  'ci.left-out': '… and {count} more that do not fit here; see: {command}',
  'ci.guarded': 'Changed files that guard the registry ({count})',
  'ci.no-data': 'Files of the registry that changed while their data did not ({count})',
  'ci.no-unit-changed': 'No unit, decision or setting changed, but files did; see the list above.',
  'ci.file.added': 'added',
  'ci.file.modified': 'changed',
  'ci.file.removed': 'removed',
  'ci.file.type': 'type changed',
} as const;
