/** What of a repository decides who looks at its registry, and by which rules; one list for all who ask. */
export type GuardKind = 'workflow' | 'codeowners' | 'schemas' | 'hooks' | 'attributes' | 'submodules';

interface GuardedPath {
  kind: GuardKind;
  /** The whole path from the top of the repository; systems that do not tell case apart are counted in. */
  pattern: RegExp;
}

/** The first that fits counts. */
const GUARDED: readonly GuardedPath[] = [
  { kind: 'codeowners', pattern: /^(?:\.github\/|\.gitlab\/|\.gitea\/|\.forgejo\/|docs\/)?codeowners$/i },
  // the program that the workflows run is kept among them
  { kind: 'workflow', pattern: /^\.(?:github|gitlab|gitea|forgejo|circleci|ci)\//i },
  { kind: 'workflow', pattern: /^(?:\.gitlab-ci\.ya?ml|action\.ya?ml|\.npmrc)$/i },
  { kind: 'hooks', pattern: /^(?:\.husky|\.githooks|\.lefthook)\//i },
  { kind: 'hooks', pattern: /^(?:\.?lefthook(?:-local)?\.(?:ya?ml|toml|json)|\.pre-commit-config\.ya?ml)$/i },
  { kind: 'submodules', pattern: /^(?:\.gitmodules|\.lfsconfig)$/i },
  { kind: 'schemas', pattern: /^schemas\//i },
];

/** Places where hosts look for CODEOWNERS: one that is new may take the place of another. */
export const CODEOWNERS_KIND: GuardKind = 'codeowners';

/**
 * What a path guards; undefined for one that guards nothing. Beside the registry lie the schemas its files name;
 * `.gitattributes` count where they reach into it.
 * @param prefix the registry's path in the repository, with `/` at the end; '' at the top
 */
export function guardOf(path: string, prefix: string): GuardKind | undefined {
  const found = GUARDED.find(({ pattern }) => pattern.test(path));
  if (found !== undefined) return found.kind;
  const beside = prefix.split('/').slice(0, -2).join('/');
  if (beside !== '' && path.startsWith(`${beside}/schemas/`)) return 'schemas';
  const attributes = /^(.*\/)?\.gitattributes$/i.exec(path);
  if (attributes === null) return undefined;
  const folder = attributes[1] ?? '';
  return prefix.startsWith(folder) || folder.startsWith(prefix) ? 'attributes' : undefined;
}
