import type { Git } from './git.js';
import { signingOf } from './signing.js';

/** Names of releases: `v2023.05.22`, and `v2023.05.22.2` for a second one on the same day. */
const RELEASE = 'v[0-9][0-9][0-9][0-9].[0-9][0-9].[0-9][0-9]*';

/** The latest release that a commit holds; undefined before the first one. */
export function lastRelease(git: Git, commit: string): string | undefined {
  return git.try(['describe', '--tags', '--abbrev=0', '--match', RELEASE, commit]) || undefined;
}

/** The name of a release of a day that is not taken yet. */
export function freeReleaseName(git: Git, day: string): string {
  const name = `v${day.replaceAll('-', '.')}`;
  const listed = git.run(['for-each-ref', '--format=%(refname:strip=2)', 'refs/tags']).toString('utf8');
  // a tag below a name takes it too: git has no room for both
  const taken = new Set(listed.split('\n').map((tag) => tag.split('/')[0]));
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? name : `${name}.${count}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** Makes an annotated tag on HEAD. @throws GitError */
export function makeTag(git: Git, name: string, message: string): void {
  const { settings, isAsked } = signingOf(git, 'tag.gpgsign', 'tag.forcesignannotated');
  const sign = isAsked ? ['--sign'] : [];
  // lines that begin with # are headings, not comments of git
  const tag = ['tag', '--annotate', ...sign, '--cleanup=verbatim', '--file=-', '--end-of-options', name];
  git.with({ settings }).run(tag, message);
}
