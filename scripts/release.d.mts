/** What a release is checked against. */
export interface ReleaseState {
  /** In package.json. */
  version: string;
  /** In package-lock.json. */
  lockVersion: string;
  /** Text of CHANGELOG.md. */
  changelog: string;
  /** What `git status --porcelain` says. */
  uncommitted: string;
  tags: readonly string[];
}

export function changelogVersion(text: string): string | undefined;

export function obstacles(state: ReleaseState): string[];
