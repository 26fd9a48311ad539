import { nameKey } from './tree/names.js';

/** What of a repository decides who looks at its registry, and by which rules; one list for all who ask. */
export type GuardKind = 'workflow' | 'codeowners' | 'schemas' | 'hooks' | 'attributes' | 'submodules';

interface GuardedPath {
  kind: GuardKind;
  /** The whole path from the top of the repository, as {@link nameKey} has it: some systems do not tell case apart. */
  pattern: RegExp;
}

/** The first that fits counts. */
const GUARDED: readonly GuardedPath[] = [
  { kind: 'codeowners', pattern: /^(?:\.github\/|\.gitlab\/|\.gitea\/|\.forgejo\/|\.bitbucket\/|docs\/)?codeowners$/ },
  // the program that the workflows run is kept among them
  {
    kind: 'workflow',
    pattern: /^(?:[^/]*(?:pipelines?|cloudbuild|buildspec|renovate|appveyor|mergify)[^/]*)\.(?:ya?ml|json5?|toml)$/,
  },
  {
    kind: 'workflow',
    pattern:
      /^(?:jenkinsfile|dockerfile|(?:gnu)?makefile|justfile|taskfile\.ya?ml|action\.ya?ml|package(?:-lock)?\.json|(?:pnpm-lock|yarn)\.(?:yaml|lock))$/,
  },
  { kind: 'submodules', pattern: /^(?:\.gitmodules|\.lfsconfig)$/ },
  { kind: 'hooks', pattern: /^(?:\.husky|\.githooks|\.lefthook)\// },
  { kind: 'hooks', pattern: /^(?:\.?lefthook(?:-local)?\.(?:ya?ml|toml|json)|\.pre-commit-config\.ya?ml)$/ },
  { kind: 'schemas', pattern: /^schemas\// },
  // whatever a host, a bot, an editor or git itself looks for begins with a dot: one list of their names is never whole
  { kind: 'workflow', pattern: /^\.(?!gitignore$|gitattributes$|gitkeep$|ds_store$|madinhdanh\/)[^/]+(?:\/|$)/ },
];

/** Places where hosts look for CODEOWNERS: one that is new may take the place of another. */
export const CODEOWNERS_KIND: GuardKind = 'codeowners';

/**
 * What a path guards; undefined for one that guards nothing. Beside the registry lie the schemas its files name;
 * `.gitattributes` count where they reach into it.
 * @param prefix the registry's path in the repository, with `/` at the end; '' at the top
 */
export function guardOf(path: string, prefix: string): GuardKind | undefined {
  const name = nameKey(path);
  const registry = nameKey(prefix);
  const found = GUARDED.find(({ pattern }) => pattern.test(name));
  // a registry may lie in such a folder: what stands in it is data, and guards nothing
  if (found !== undefined && (registry === '' || !name.startsWith(registry))) return found.kind;
  const beside = registry.split('/').slice(0, -2).join('/');
  if (beside !== '' && name.startsWith(`${beside}/schemas/`)) return 'schemas';
  const attributes = /^(.*\/)?\.gitattributes$/.exec(name);
  if (attributes === null) return undefined;
  const folder = attributes[1] ?? '';
  return registry.startsWith(folder) || folder.startsWith(registry) ? 'attributes' : undefined;
}
