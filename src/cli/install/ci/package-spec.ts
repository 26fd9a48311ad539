import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, realpathSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { type MadinhdanhError, misuse } from '../../../app/errors.js';
import type { MessageId } from '../../../messages/index.js';
import { type Git, GitError } from '../../../store/git/git.js';
import type { ToolSource } from './settings.js';

/** Why a job could not install a package, or would not get the same one twice. */
type Reason = Extract<MessageId, `ci.package.${string}`> extends `ci.package.${infer Name}` ? Name : never;

/** Name and exact version, as npm takes them. */
const EXACT = /^((?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*)@(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)$/;
const NAME = /^(?:@[\w.~-]+\/)?[\w.~-]+(?:@.*)?$/;
const GIT = /^(?:git[+:@]|git:\/\/|ssh:\/\/|github:|gitlab:|bitbucket:|gist:)|\.git(?:#|$)/;
const TARBALL = /\.(?:tgz|tar\.gz)$/;
/** A path, however it is written: npm takes `a/b` for a repository on GitHub, which is told apart by what is there. */
const PATH = /^(?:file:|\.{1,2}(?:[/\\]|$)|[/\\~]|[A-Za-z]:[/\\])/;

function refused(reason: Reason, spec: string): MadinhdanhError {
  return misuse(`ci.package.${reason}`, { spec });
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A path inside the repository, as the job will find it. */
function inRepository(spec: string, cwd: string, top: string, git: Git): ToolSource {
  const named = resolve(cwd, spec.replace(/^file:/, ''));
  const stat = lstatSync(named, { throwIfNoEntry: false });
  const written = relative(realpathSync(top), named);
  if (written === '..' || written.startsWith(`..${sep}`) || isAbsolute(written)) throw refused('outside', spec);
  if (stat === undefined) throw refused('missing', spec);
  const path = relative(realpathSync(top), realpathSync(named)).split(sep).join('/') || '.';
  if (path === '..' || path.startsWith('../') || isAbsolute(path)) throw refused('outside', spec);
  if (stat.isSymbolicLink() || /[\\\p{Cc}]/u.test(path)) throw refused('missing', spec);
  if (isIgnored(git, named)) throw refused('ignored', spec);
  if (stat.isFile()) {
    if (!TARBALL.test(path)) throw refused('no-tarball', spec);
    return { kind: 'tarball', path, sha256: sha256(readFileSync(named)) };
  }
  if (lstatSync(join(named, 'package.json'), { throwIfNoEntry: false })?.isFile() !== true) {
    throw refused('no-package', spec);
  }
  return { kind: 'folder', path };
}

/** True for what git leaves out, which a job will not have. */
function isIgnored(git: Git, path: string): boolean {
  try {
    return git.try(['check-ignore', '--quiet', '--', path]) !== undefined;
  } catch (error) {
    if (error instanceof GitError) return false;
    throw error;
  }
}

function atAddress(spec: string): ToolSource {
  if (!URL.canParse(spec)) throw refused('unknown', spec);
  const { protocol, username, password, pathname, hash, search } = new URL(spec);
  if (protocol !== 'https:') throw refused('insecure', spec);
  if (username !== '' || password !== '' || search !== '')
    throw refused('secret', spec.replace(/\/\/[^/@]*@|\?.*/g, '…'));
  if (!TARBALL.test(pathname) || hash !== '') throw refused('no-tarball', spec);
  return { kind: 'package', spec };
}

/**
 * What `--package` names, where every run of a job would install just that.
 * @param cwd the folder that a path is relative to
 * @param top the top of the repository, which a path may not leave
 * @throws MadinhdanhError (exit code 2) with the reason for one that a job cannot install
 */
export function packageSource(spec: string, cwd: string, top: string, git: Git): ToolSource {
  if (spec === '' || spec.trim() !== spec || /\p{Cc}/u.test(spec) || spec.startsWith('-'))
    throw refused('unknown', spec);
  if (GIT.test(spec)) throw refused(/#[0-9a-f]{40}$/.test(spec) ? 'git' : 'git-moving', spec);
  if (/^https?:/i.test(spec)) return atAddress(spec);
  if (PATH.test(spec) || TARBALL.test(spec)) return inRepository(spec, cwd, top, git);
  const exact = EXACT.exec(spec);
  if (exact !== null) {
    if (exact[1] === 'madinhdanh') throw refused('not-ours', spec);
    return { kind: 'package', spec };
  }
  if (/^[\w.-]+\/[\w.-]+(?:#.*)?$/.test(spec)) throw refused('git-moving', spec);
  if (NAME.test(spec)) throw refused(spec.lastIndexOf('@') > 0 ? 'range' : 'no-version', spec);
  throw refused('unknown', spec);
}
