/** Why git could not be asked. */
export type GitErrorKind =
  /** There is no program git. */
  | 'missing'
  /** The registry is in no repository. */
  | 'not-a-repository'
  /** A repository lies inside the registry; the detail is its path. */
  | 'nested'
  /** A partial clone lacks objects that its remote did not give; the detail is the remote. */
  | 'partial'
  /** Something that git reads is a pipe or a device; the detail is its path. */
  | 'irregular'
  /** Git did not answer in time; the detail is how many seconds it was given. */
  | 'timeout'
  | 'failed';

/** Characters of what git said that are shown. */
const MOST_DETAIL = 300;

/** What git said as one line that can be shown: advice left out, cut where it is long. */
export function detailOf(text: string): string {
  const lines = text.split(/[\r\n]+/).map((line) => line.trim());
  const said = lines.filter((line) => line !== '' && !line.startsWith('hint:')).join('; ');
  return said.length > MOST_DETAIL ? `${said.slice(0, MOST_DETAIL)}…` : said;
}

/** Git could not be run, or refused. */
export class GitError extends Error {
  override readonly name = 'GitError';
  readonly detail: string;

  constructor(
    readonly kind: GitErrorKind,
    detail: string,
  ) {
    super(detailOf(detail));
    this.detail = this.message;
  }
}
