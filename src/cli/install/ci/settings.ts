import { createHash } from 'node:crypto';

/** Where a registry is checked by machines. */
export const CI_KINDS = ['github', 'gitlab'] as const;
export type CiKind = (typeof CI_KINDS)[number];

/** Where the jobs take the program from. Paths are from the top of the repository. */
export type ToolSource =
  /** One file in the repository, whose SHA-256 stands in the workflow. */
  | { kind: 'vendored'; path: string; sha256: string }
  /** A package as npm packs it, in the repository; its SHA-256 stands in the workflow too. */
  | { kind: 'tarball'; path: string; sha256: string }
  /** A folder of the repository that holds the package. */
  | { kind: 'folder'; path: string }
  /** What npm installs from elsewhere: an exact version, or the address of a tarball. */
  | { kind: 'package'; spec: string };

/** What the files of continuous integration are made for. */
export interface CiSettings {
  /** Path of the registry from the top of the repository; '.' at the top. */
  registry: string;
  tool: ToolSource;
  /** Commands that come before. */
  setup: readonly string[];
}

/** First line of every file this program made, by which it knows that it may write it anew. */
export function generatedLine(kind: CiKind): string {
  return `# madinhdanh ci install ${kind}`;
}

/**
 * What tells the files and jobs of one registry from those of another: '' for the usual folder, else `-` and the path
 * in letters that every file system and service takes; where letters are lost a hash keeps two paths apart.
 */
export function suffixOf(registry: string): string {
  if (registry === 'registry' || registry === '.') return '';
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(registry)) return `-${registry}`;
  const plain = registry.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
  const words = plain.split(/[^a-z0-9]+/).filter(Boolean);
  const hash = createHash('sha256').update(registry).digest('hex').slice(0, 6);
  return ['', ...words, hash].join('-').slice(-60);
}

/** A name people read, with the registry where it is not the usual one. */
export function named(name: string, registry: string): string {
  return suffixOf(registry) === '' ? name : `${name} (${registry})`;
}

/** Lines moved to the right. */
export function indent(lines: readonly string[], by: number): string {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(by) + line)).join('\n');
}

/** Lines of a shell inside a block. */
export function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

/** How the jobs call the program. */
export function command({ tool }: CiSettings): string {
  return tool.kind === 'vendored' ? 'node "$MADINHDANH_TOOL"' : 'madinhdanh';
}

/** Variables of the jobs by which the program is found and checked. */
export function toolVariables({ tool }: CiSettings): [string, string][] {
  switch (tool.kind) {
    case 'vendored':
    case 'tarball':
      return [
        ['MADINHDANH_TOOL', tool.path],
        ['MADINHDANH_SHA256', tool.sha256],
      ];
    case 'folder':
      return [['MADINHDANH_PACKAGE', tool.path === '.' ? '.' : `./${tool.path}`]];
    case 'package':
      return [['MADINHDANH_PACKAGE', tool.spec]];
  }
}

/** Holds the program against the sum in the workflow: any other is not run. */
export const VERIFY = `printf '%s  %s\\n' "$MADINHDANH_SHA256" "$MADINHDANH_TOOL" | sha256sum --check --strict -`;

/** Installs a package for all, without running anybody's scripts. */
function installs(what: string): string {
  return `npm install --global --ignore-scripts --no-audit --no-fund -- "${what}"`;
}

/** Shell lines that make the program ready. */
export function toolLines({ tool }: CiSettings): string[] {
  switch (tool.kind) {
    case 'vendored':
      return [VERIFY];
    case 'tarball':
      return [VERIFY, installs('./$MADINHDANH_TOOL')];
    case 'folder':
    case 'package':
      return [installs('$MADINHDANH_PACKAGE')];
  }
}

/** Shell lines that write the annexes of a proposal for reviewers, from git's objects. */
export function reviewAnnexes(settings: CiSettings): string[] {
  return [
    'mkdir -p phu-luc',
    'for format in docx xlsx csv; do',
    `  ${command(settings)} export --rev "$HEAD_SHA" --annex all --format "$format" --output "phu-luc/phu-luc.$format" --force`,
    'done',
  ];
}

/** Shell lines that build a release of the tag in `$TAG`: the same tag gives the same files. */
export function releaseFiles(settings: CiSettings): string[] {
  const [run, suffix] = [command(settings), suffixOf(settings.registry)];
  return [
    'SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)',
    'export SOURCE_DATE_EPOCH',
    `${run} validate`,
    'mkdir -p phat-hanh',
    'for format in docx xlsx csv json html md; do',
    `  ${run} export --annex all --format "$format" --output "phat-hanh/phu-luc${suffix}.$format" --force`,
    'done',
    `${run} export --annex all --format dmdc --output phat-hanh/danh-muc-dung-chung${suffix}.json --force`,
    `${run} release notes "$TAG" > phat-hanh/THAY-DOI${suffix}.md`,
    `(cd phat-hanh && rm -f SHA256SUMS${suffix} && sha256sum -- * > ../SHA256SUMS${suffix} && mv ../SHA256SUMS${suffix} .)`,
  ];
}
