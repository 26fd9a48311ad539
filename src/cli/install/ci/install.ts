import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { cannotRun } from '../../../app/errors.js';
import { gitIn } from '../../../app/git-in.js';
import type { Registry } from '../../../core/registry/registry.js';
import { type Git, GitError, prefixOf, topOf } from '../../../store/git/git.js';
import { writeOutputFile } from '../../../store/output-file.js';
import type { Context } from '../../context.js';
import { VERSION } from '../../version.js';
import { withAttributes } from '../hooks/drivers.js';
import { codeownersPath, codeownersText, textOrNothing } from './codeowners.js';
import { githubWorkflow } from './github.js';
import { GITLAB_INCLUDE, GITLAB_JOBS, gitlabJobs } from './gitlab.js';
import { type CiKind, type CiSettings, generatedLine } from './settings.js';

const GITHUB_WORKFLOW = '.github/workflows/madinhdanh.yml';
const GITLAB_PIPELINE = '.gitlab-ci.yml';

/** What the files are made with, where it differs from the usual. */
export interface CiOptions {
  package?: string;
  setup?: readonly string[];
  owners?: readonly string[];
  /** Replace files somebody else wrote. */
  force?: boolean;
}

/** The repository a registry is in: its top, and the registry's path from there ('.' at the top). */
export interface Repository {
  top: string;
  registry: string;
}

/** Where the files of a repository go; a registry outside git is taken to be in a repository of its own. */
export function repositoryOf(git: Git): Repository {
  const posix = (path: string): string => path.split(sep).join('/') || '.';
  try {
    const prefix = prefixOf(git).replace(/\/$/, '');
    return { top: topOf(git), registry: prefix === '' ? '.' : prefix };
  } catch (error) {
    if (!(error instanceof GitError) || error.kind === 'nested') throw error;
    const top = dirname(git.folder);
    return { top, registry: posix(relative(top, git.folder)) };
  }
}

/** The files of a service by path from the top; those that only our own earlier text may be replaced at come first. */
function generated(kind: CiKind, settings: CiSettings): [string, string] {
  return kind === 'github' ? [GITHUB_WORKFLOW, githubWorkflow(settings)] : [GITLAB_JOBS, gitlabJobs(settings)];
}

/**
 * Writes the files by which GitHub or GitLab checks every proposal, every night and builds releases: the workflow,
 * CODEOWNERS from the agency files, and the attributes by which git finds the drivers. Done again it brings them up
 * to date.
 * @param folder the registry
 * @returns what was written, from the top of the repository, and whether .gitlab-ci.yml is still to name the jobs
 * @throws MadinhdanhError (exit code 3) where a file that somebody else wrote would be replaced
 */
export function writeCiFiles(
  context: Context,
  kind: CiKind,
  folder: string,
  registry: Registry,
  options: CiOptions = {},
): { written: string[]; includeMissing: boolean } {
  const { t } = context.messages;
  const { top, registry: at } = repositoryOf(gitIn(context, folder));
  const settings: CiSettings = {
    registry: at,
    package: options.package ?? `madinhdanh@^${VERSION}`,
    setup: options.setup ?? [],
  };
  const [path, text] = generated(kind, settings);
  const present = textOrNothing(join(top, path));
  if (present !== '' && !present.startsWith(generatedLine(kind)) && options.force !== true) {
    throw cannotRun('ci.foreign', { path }).advise('ci.foreign.hint');
  }
  const files = new Map([[path, text]]);
  const pipeline = textOrNothing(join(top, GITLAB_PIPELINE));
  if (kind === 'gitlab' && pipeline === '') files.set(GITLAB_PIPELINE, GITLAB_INCLUDE);
  const owners = codeownersPath(top, kind);
  const ownersText = codeownersText(
    textOrNothing(join(top, owners)),
    registry,
    at,
    options.owners ?? [],
    t('ci.codeowners-note'),
  );
  files.set(owners, ownersText);
  const attributes = at === '.' ? '.gitattributes' : `${at}/.gitattributes`;
  files.set(attributes, withAttributes(textOrNothing(join(top, attributes))));
  for (const [file, content] of files) {
    const target = join(top, file);
    if (!existsSync(dirname(target))) mkdirSync(dirname(target), { recursive: true });
    writeOutputFile(target, content);
  }
  const includeMissing = kind === 'gitlab' && pipeline !== '' && !pipeline.includes(GITLAB_JOBS);
  return { written: [...files.keys()], includeMissing };
}

/** Says what was written, and what is left to do by hand. */
export function reportCiFiles(context: Context, { written, includeMissing }: ReturnType<typeof writeCiFiles>): void {
  const { out, messages } = context;
  out.result([messages.t('ci.installed'), ...written.map((path) => `  ${path}`)].join('\n'));
  if (includeMissing) out.note(`${out.notePaint.warning(messages.t('ci.include'))}\n${GITLAB_INCLUDE}`);
}
