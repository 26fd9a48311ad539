import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CI_KINDS, type CiKind } from './settings.js';

/** Where each service looks for CODEOWNERS; it reads the first that is there. */
const PLACES: Readonly<Record<CiKind, readonly string[]>> = {
  github: ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'],
  gitlab: ['CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'],
};

/** Where it is put where there is none yet: in the folder of that service. */
const OWN: Readonly<Record<CiKind, string>> = { github: '.github/CODEOWNERS', gitlab: '.gitlab/CODEOWNERS' };

/** What shows that a repository is kept by a service. */
const SIGNS: Readonly<Record<CiKind, readonly string[]>> = {
  github: ['.github/workflows', '.github/CODEOWNERS'],
  gitlab: ['.gitlab-ci.yml', '.gitlab'],
};

/** Every place of the file that some service looks in. */
export const CODEOWNERS_PLACES: readonly string[] = [...new Set(Object.values(PLACES).flat())];

/** The file that a service reads in a repository, or would. */
export function codeownersPath(top: string, kind: CiKind): string {
  return PLACES[kind].find((place) => existsSync(join(top, place))) ?? OWN[kind];
}

/** The services that a repository has files for; GitHub where it has none. */
export function servicesOf(top: string): CiKind[] {
  const found = CI_KINDS.filter((kind) => SIGNS[kind].some((sign) => existsSync(join(top, sign))));
  return found.length === 0 ? ['github'] : found;
}

/** Files of that name which none of the services reads, because it reads another one. */
export function unreadCodeowners(top: string, kinds: readonly CiKind[]): string[] {
  const read = kinds.map((kind) => codeownersPath(top, kind));
  return CODEOWNERS_PLACES.filter((place) => !read.includes(place) && existsSync(join(top, place)));
}

/** True for a file that GitLab alone reads, and reads in sections. */
export function isGitlabAlone(path: string): boolean {
  return path === OWN.gitlab;
}
