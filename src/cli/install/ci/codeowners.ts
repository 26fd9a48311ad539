import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileOf, levelOf } from '../../../core/code/code.js';
import type { Registry } from '../../../core/registry/registry.js';
import { type ManagedSection, withManagedSection } from '../hooks/managed-section.js';
import type { CiKind } from './settings.js';

/** Places both GitHub and GitLab look for the file in. */
const PLACES = ['.github/CODEOWNERS', '.gitlab/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];

/** An account, a team or an e-mail address, as CODEOWNERS names owners. */
export const OWNER = /^(?:@[\w.-]+(?:\/[\w./-]+)?|[^\s@#]+@[^\s@#]+\.[^\s@#]+)$/;

/** The CODEOWNERS file of a repository: the one that is there, else where the service looks first. */
export function codeownersPath(top: string, kind?: CiKind): string {
  const present = PLACES.find((place) => existsSync(join(top, place)));
  if (present !== undefined) return present;
  const onGitlab = kind === undefined ? existsSync(join(top, '.gitlab-ci.yml')) : kind === 'gitlab';
  return onGitlab ? '.gitlab/CODEOWNERS' : '.github/CODEOWNERS';
}

function pattern(path: string): string {
  return `/${path}`.replace(/[\s#[\]*?!\\]/g, (char) => `\\${char}`);
}

function blockName(registry: string): string {
  return registry === '.' ? 'madinhdanh' : `madinhdanh ${registry}`;
}

/** Owners of the whole registry that an earlier run wrote down. */
function earlierOwners(text: string, registry: string): string[] {
  const block = text.split(`# >>> ${blockName(registry)}\n`)[1]?.split('# <<< ')[0] ?? '';
  const first = block
    .split('\n')
    .find((line) => line.startsWith(`${pattern(registry === '.' ? '' : `${registry}/`)} `));
  return first?.split(/(?<!\\)\s+/).slice(1) ?? [];
}

/**
 * The text of CODEOWNERS with a line for every open level-2 agency: its file belongs to its e-mail address. What
 * stands outside the block of this registry stays.
 * @param registry path of the registry from the top of the repository; '.' at the top
 * @param owners owners of the whole registry; those of the earlier text where none are given
 */
export function codeownersText(
  text: string,
  registry: Registry,
  at: string,
  owners: readonly string[],
  note: string,
): string {
  const everywhere = owners.length > 0 ? owners : earlierOwners(text.replaceAll('\r\n', '\n'), at);
  const folder = at === '.' ? '' : `${at}/`;
  const lines = [`# ${note}`];
  if (everywhere.length > 0) lines.push([pattern(folder), ...everywhere].join(' '));
  for (const unit of registry.units.values()) {
    if (levelOf(unit.code) !== 2 || unit.closed !== undefined) continue;
    if (unit.email === undefined || !OWNER.test(unit.email)) continue;
    lines.push(
      `# ${unit.code} ${unit.name}`,
      [pattern(folder + fileOf(unit.code)), unit.email, ...everywhere].join(' '),
    );
  }
  const block: ManagedSection = { name: blockName(at), lines };
  return withManagedSection(text, block);
}

/** The present text of a file; '' where there is none. */
export function textOrNothing(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
