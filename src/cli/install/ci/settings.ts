/** Where a registry is checked by machines. */
export const CI_KINDS = ['github', 'gitlab'] as const;
export type CiKind = (typeof CI_KINDS)[number];

/** What the files of continuous integration are made for. */
export interface CiSettings {
  /** Path of the registry from the top of the repository; '.' at the top. */
  registry: string;
  /** What npm installs the program from. */
  package: string;
  /** Commands that come before. */
  setup: readonly string[];
}

/** First line of every file this program made, by which it knows that it may write it anew. */
export function generatedLine(kind: CiKind): string {
  return `# madinhdanh ci install ${kind}`;
}

/** Lines moved to the right. */
export function indent(lines: readonly string[], by: number): string {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(by) + line)).join('\n');
}

/** The program installed for all, without running anybody's scripts. */
export const INSTALL = 'npm install --global --ignore-scripts --no-audit --no-fund "$MADINHDANH_PACKAGE"';

/** Shell lines that write the annexes of a change for reviewers. */
export const REVIEW_ANNEXES: readonly string[] = [
  'mkdir -p phu-luc',
  'for format in docx xlsx csv; do',
  '  madinhdanh export --annex all --format "$format" --output "phu-luc/phu-luc.$format" --force',
  'done',
];

/** Shell lines that build a release of the tag in `$TAG`: the same tag gives the same files. */
export const RELEASE_FILES: readonly string[] = [
  'SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)',
  'export SOURCE_DATE_EPOCH',
  'madinhdanh validate',
  'mkdir -p phat-hanh',
  'for format in docx xlsx csv json html md; do',
  '  madinhdanh export --annex all --format "$format" --output "phat-hanh/phu-luc.$format" --force',
  'done',
  'madinhdanh export --annex all --format dmdc --output phat-hanh/danh-muc-dung-chung.json --force',
  'madinhdanh release notes "$TAG" > phat-hanh/THAY-DOI.md',
  '(cd phat-hanh && rm -f SHA256SUMS && sha256sum -- * > ../SHA256SUMS && mv ../SHA256SUMS .)',
];
