import type { ChangedFile } from '../changed-file.js';
import { fileOf } from '../code/code.js';
import type { RegistryDiff } from '../diff/index.js';

/** Folders whose files decide what is checked and who has to agree. */
const FOLDERS = /^\.(?:github|gitlab|gitea|forgejo|husky|githooks|lefthook|circleci|ci)(?:\/|$)|(?:^|\/)hooks\//;
/** Files that do. */
const NAMES =
  /(?:^|\/)(?:codeowners|\.git(?:attributes|modules|ignore)|\.npmrc|\.pre-commit-config\.ya?ml|\.?lefthook\.ya?ml|\.gitlab-ci\.yml|\.lfsconfig|\.mailmap|action\.ya?ml)$/;

/**
 * True for a file outside the registry that guards it: workflows, the program in the repository, CODEOWNERS, hooks,
 * attributes, the schemas beside the registry.
 * @param registry path of the registry from the top of the repository; '.' at the top
 */
export function guardsRegistry(path: string, registry: string): boolean {
  const name = path.toLowerCase();
  if (FOLDERS.test(name) || NAMES.test(name) || name.startsWith('schemas/')) return true;
  const beside = registry.includes('/') ? registry.slice(0, registry.lastIndexOf('/') + 1) : '';
  return name.startsWith(`${beside}schemas/`.toLowerCase());
}

/** Files of a registry that a change of its data accounts for, relative to it. */
function filesOfChange({ units, decisions, settings }: RegistryDiff): Set<string> {
  const files = new Set(units.map(({ code }) => fileOf(code)));
  for (const decision of decisions) {
    files.add(`decisions/${decision.id}.yaml`);
    if (decision.kind === 'issued' && decision.draft !== undefined) files.add(`decisions/${decision.draft}.yaml`);
  }
  if (settings.length > 0) files.add('registry.yaml');
  return files;
}

/** What a change does to files, beside what it does to data. */
export interface FileChanges {
  /** Those that guard the registry. */
  guards: ChangedFile[];
  /** Those of the registry whose data did not change: comments, order, names, strays. */
  untold: ChangedFile[];
}

/** Which changed files a reviewer has to see although no unit, decision or setting tells of them. */
export function fileChanges(files: readonly ChangedFile[], registry: string, diff: RegistryDiff): FileChanges {
  const prefix = registry === '.' ? '' : `${registry}/`;
  const told = filesOfChange(diff);
  const inside = (path: string): boolean =>
    registry === '.' ? /^(?:registry\.yaml$|units\/|decisions\/)/.test(path) : path.startsWith(prefix);
  return {
    guards: files.filter(({ path }) => guardsRegistry(path, registry)),
    untold: files.filter(
      ({ path }) => inside(path) && !guardsRegistry(path, registry) && !told.has(path.slice(prefix.length)),
    ),
  };
}
