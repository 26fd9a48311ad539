import { existsSync, lstatSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { cannotRun } from '../../../app/errors.js';
import { gitIn } from '../../../app/git-in.js';
import type { BesideRecorder } from '../../../app/undo/beside-recorder.js';
import type { Registry } from '../../../core/registry/registry.js';
import { oneLine } from '../../../core/text/visible.js';
import { type Git, GitError, prefixOf, topOf } from '../../../store/git/git.js';
import { makeFolders } from '../../../store/make-folders.js';
import { writeOutputFile } from '../../../store/output-file.js';
import type { Context } from '../../context.js';
import { withAttributes } from '../hooks/drivers.js';
import { codeownersFile, textOrNothing } from './codeowners.js';
import { githubGuard } from './github.js';
import { githubMain } from './github-main.js';
import { githubText } from './github-steps.js';
import { gitlabInclude, gitlabJobs, gitlabJobsPath, gitlabText } from './gitlab.js';
import { packageSource } from './package-spec.js';
import { type CiKind, type CiSettings, generatedLine, suffixOf } from './settings.js';
import { vendored, withSum } from './vendor.js';

const GITLAB_PIPELINE = '.gitlab-ci.yml';

/** Folders that hold the files of each service. */
const FOLDERS: Readonly<Record<CiKind, string>> = { github: '.github/workflows', gitlab: '.gitlab' };

/** What the files are made with, where it differs from the usual. */
export interface CiOptions {
  package?: string;
  setup?: readonly string[];
  owners?: readonly string[];
  /** Replace files somebody else wrote. */
  force?: boolean;
}

/** What was written, from the top of the repository, and the lines that .gitlab-ci.yml still lacks. */
export interface CiFiles {
  written: string[];
  removed: string[];
  include: string | undefined;
}

/** Where the files of a repository go: its top, and the registry's path from there ('.' at the top). */
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
    if (!(error instanceof GitError) || !['missing', 'not-a-repository', 'failed'].includes(error.kind)) throw error;
    const top = dirname(git.folder);
    return { top, registry: posix(relative(top, git.folder)) };
  }
}

/**
 * Where a file of a repository lies.
 * @throws MadinhdanhError (exit code 3) where a symbolic link stands on the way: it may lead anywhere
 */
function placeIn(top: string, path: string): string {
  let place = realpathSync(top);
  for (const part of path.split('/')) {
    place = join(place, part);
    if (lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() === true) throw cannotRun('ci.link', { path });
  }
  return place;
}

/** The files of a service for one registry, by path from the top. */
function generated(kind: CiKind, settings: CiSettings): [string, string][] {
  const suffix = suffixOf(settings.registry);
  if (kind === 'gitlab') return [[gitlabJobsPath(settings.registry), gitlabJobs(settings)]];
  return [
    [`.github/workflows/madinhdanh${suffix}.yml`, githubGuard(settings)],
    [`.github/workflows/madinhdanh${suffix}.main.yml`, githubMain(settings)],
  ];
}

/** True for a file of ours that is for this registry. */
function isFor(text: string, kind: CiKind, registry: string): boolean {
  const value = kind === 'github' ? githubText(registry) : gitlabText(registry);
  const line = `MADINHDANH_REGISTRY: ${value}`;
  return text.startsWith(generatedLine(kind)) && text.split('\n').some((each) => each.trim() === line);
}

/** @throws MadinhdanhError (exit code 3) where a file that is not ours, or another registry's, would be replaced */
function assertReplaceable(kind: CiKind, registry: string, path: string, present: string): void {
  if (present === '' || isFor(present, kind, registry)) return;
  const id = present.startsWith(generatedLine(kind)) ? 'ci.other-registry' : 'ci.foreign';
  throw cannotRun(id, { path }).advise('ci.foreign.hint');
}

/** Our files in the folder of a service, with their texts. */
function ownFiles(top: string, kind: CiKind): [string, string][] {
  const folder = placeIn(top, FOLDERS[kind]);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^madinhdanh.*\.yml$/.test(name)) : [];
  return names
    .map((name): [string, string] => [
      `${FOLDERS[kind]}/${name}`,
      textOrNothing(placeIn(top, `${FOLDERS[kind]}/${name}`)),
    ])
    .filter(([, text]) => text.startsWith(generatedLine(kind)));
}

/** .gitlab-ci.yml with our jobs, or what it lacks where somebody else wrote it. */
function pipelineOf(text: string, registry: string): { text?: string; include?: string } {
  const line = gitlabInclude(registry);
  if (text === '') return { text: `include:\n${line}` };
  if (text.includes(gitlabJobsPath(registry))) return {};
  // a file that holds nothing but such lines is ours
  if (/^include:\n(?: {2}- local: \.gitlab\/madinhdanh[\w-]*\.yml\n)+$/.test(text)) return { text: `${text}${line}` };
  return { include: `include:\n${line}` };
}

/**
 * Writes the files by which GitHub or GitLab checks every proposal, every push, every night and builds releases: the
 * program as one file, the workflows, CODEOWNERS from the agency files, and the attributes by which git finds the
 * drivers. Done again it brings them up to date.
 * @param folder the registry
 * @param recorder what keeps the files as they were, where they may be taken back
 * @throws MadinhdanhError (exit code 2) for a package that a job cannot install; (exit code 3) where a file that
 * somebody else wrote would be replaced, or the program was not built as one file
 */
export function writeCiFiles(
  context: Context,
  kind: CiKind,
  folder: string,
  registry: Registry,
  options: CiOptions = {},
  recorder?: BesideRecorder,
): CiFiles {
  const git = gitIn(context, folder);
  const { top, registry: at } = repositoryOf(git);
  const own = options.package === undefined ? vendored(kind) : undefined;
  const tool = own?.tool ?? packageSource(options.package ?? '', context.cwd, top, git);
  const files = new Map<string, Uint8Array | string>(own?.files ?? []);
  const settings: CiSettings = { registry: at, tool, setup: options.setup ?? [] };
  const earlier = ownFiles(top, kind);
  for (const [path, text] of generated(kind, settings)) {
    if (options.force !== true) assertReplaceable(kind, at, path, textOrNothing(placeIn(top, path)));
    files.set(path, text);
  }
  // earlier versions gave every registry the same file
  const removed = earlier.flatMap(([path, text]) => (isFor(text, kind, at) && !files.has(path) ? [path] : []));
  for (const [path, text] of earlier) {
    const updated = own === undefined ? text : withSum(text, own);
    if (updated !== text && !files.has(path) && !removed.includes(path)) files.set(path, updated);
  }
  const pipeline = kind === 'gitlab' ? pipelineOf(textOrNothing(placeIn(top, GITLAB_PIPELINE)), at) : {};
  if (pipeline.text !== undefined) files.set(GITLAB_PIPELINE, pipeline.text);
  const request = { at, owners: options.owners ?? [], note: context.messages.t('ci.codeowners-note') };
  const owners = codeownersFile(top, kind, registry, request);
  files.set(owners.path, owners.text);
  const attributes = at === '.' ? '.gitattributes' : `${at}/.gitattributes`;
  files.set(attributes, withAttributes(textOrNothing(placeIn(top, attributes))));
  // before the first is written
  const targets = [...files].map(([path, content]) => ({ target: placeIn(top, path), content }));
  for (const path of removed) recorder?.file(join(top, path));
  for (const { target, content } of targets) {
    recorder?.file(target);
    if (!existsSync(dirname(target))) makeFolders(dirname(target));
    writeOutputFile(target, content);
  }
  for (const path of removed) rmSync(join(top, path));
  return { written: [...files.keys()], removed, include: pipeline.include };
}

/** Says what was written, and what is left to do by hand. */
export function reportCiFiles(context: Context, { written, removed, include }: CiFiles): void {
  const { out, messages } = context;
  out.result([messages.t('ci.installed'), ...written.map((path) => `  ${oneLine(path)}`)].join('\n'));
  if (removed.length > 0)
    out.note([messages.t('ci.removed'), ...removed.map((path) => `  ${oneLine(path)}`)].join('\n'));
  if (include !== undefined) out.note(`${out.notePaint.warning(messages.t('ci.include'))}\n${include}`);
}
