import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { environment } from './cli.js';
import { newFolder } from './folders.js';
import { git, IDENTITY } from './git.js';
import { type Answer, startProgram } from './process.js';

/** A machine of a CI service: what is installed for all goes to a folder of its own. */
export class Machine {
  readonly #programs = newFolder('chuong trinh');
  readonly home = newFolder('home');

  constructor(private readonly variables: Record<string, string>) {}

  /** Puts a program on the machine. */
  install(name: string, script: string): void {
    writeFileSync(join(this.#programs, name), script, { mode: 0o755 });
  }

  /** Runs a script as the service does. */
  run(folder: string, script: string, extra: Record<string, string> = {}): Promise<Answer> {
    const env = {
      ...environment({ env: { ...IDENTITY, SOURCE_DATE_EPOCH: undefined, NO_COLOR: '1' } }),
      ...this.variables,
      ...extra,
      HOME: this.home,
      PATH: `${this.#programs}:${process.env.PATH}`,
    };
    return startProgram('bash', ['-eo', 'pipefail', '-c', script], { cwd: folder, env });
  }
}

interface Step {
  id?: string;
  name?: string;
  if?: string;
  run?: string;
  uses?: string;
  with?: Record<string, string>;
  env?: Record<string, string>;
}

interface Job {
  env?: Record<string, string>;
  steps: Step[];
}

export interface Workflow {
  env: Record<string, string>;
  jobs: Record<string, Job>;
}

/** The value of an expression as far as our workflows use them: names, texts, `==`, `&&`, `||`. */
function evaluate(expression: string, values: Readonly<Record<string, string>>): string {
  const parts = (text: string, by: string): string[] => text.split(by).map((part) => part.trim());
  const term = (text: string): string => {
    const [left = '', right] = parts(text, '==');
    if (right !== undefined) return term(left) === term(right) ? 'true' : '';
    if (text === '!cancelled()') return 'true';
    const quoted = /^'(.*)'$/.exec(text)?.[1];
    // GitHub gives nothing for what an event does not have
    return quoted ?? values[text] ?? '';
  };
  const all = (text: string): string =>
    parts(text, '&&').reduce((value, part) => (value === '' ? '' : term(part)), 'true');
  return (
    parts(expression, '||')
      .map(all)
      .find((value) => value !== '') ?? ''
  );
}

/** What became of one job: the answers of its steps by name, its folder, its summary. */
export interface JobRun {
  answers: Map<string, Answer>;
  folder: string;
  summary: string;
  failed: boolean;
}

/** What a job runs on: the repository, values of expressions, artefacts handed from job to job. */
export interface GithubEvent {
  origin: string;
  values: Record<string, string>;
  artifacts?: string;
}

/** Runs a job of a GitHub workflow as it is: order, conditions, GITHUB_ENV, shell; the actions it uses are imitated. */
export async function runGithubJob(
  workflow: Workflow,
  name: string,
  machine: Machine,
  { origin, values, artifacts = newFolder('artifacts') }: GithubEvent,
): Promise<JobRun> {
  const job = workflow.jobs[name];
  if (job === undefined) throw new Error(`no job ${name}`);
  const files = newFolder('github');
  const folder = newFolder('work');
  const paths = { GITHUB_ENV: join(files, 'env'), GITHUB_STEP_SUMMARY: join(files, 'summary.md') };
  for (const path of Object.values(paths)) writeFileSync(path, '');
  const outcomes: Record<string, string> = {};
  const value = (text: string): string =>
    String(text).replace(/\$\{\{ (.*?) \}\}/g, (_, each: string) => evaluate(each, { ...values, ...outcomes }));
  const valuesOf = (env: Record<string, string> = {}): Record<string, string> =>
    Object.fromEntries(Object.entries(env).map(([key, text]) => [key, value(text)]));
  const run: JobRun = { answers: new Map(), folder, summary: '', failed: false };
  for (const step of job.steps) {
    if (run.failed && !step.if?.includes('!cancelled()')) continue;
    if (step.if !== undefined && value(step.if) === '') continue;
    if (step.uses !== undefined) {
      const ok = imitate(step, folder, origin, artifacts, value);
      if (!ok) run.failed = true;
      continue;
    }
    const script = step.run ?? '';
    if (/\$\{\{/.test(script)) throw new Error('an expression inside a script can be injected into');
    const set = Object.fromEntries(
      readFileSync(paths.GITHUB_ENV, 'utf8')
        .split('\n')
        .flatMap((line) => (line.includes('=') ? [line.split(/=(.*)/s).slice(0, 2)] : [])),
    ) as Record<string, string>;
    const env = { ...valuesOf(workflow.env), ...valuesOf(job.env), ...paths, ...set, ...valuesOf(step.env) };
    const given = { GITHUB_SERVER_URL: 'https://git.example', GITHUB_REF_NAME: values['github.ref_name'] ?? 'main' };
    const answer = await machine.run(folder, script, { ...given, ...env });
    if (answer.status !== 0) run.failed = true;
    if (step.id !== undefined) outcomes[`steps.${step.id}.outcome`] = answer.status === 0 ? 'success' : 'failure';
    run.answers.set(step.name ?? script, answer);
  }
  run.summary = readFileSync(paths.GITHUB_STEP_SUMMARY, 'utf8');
  return run;
}

/** What the actions of our workflows do; false where one of them fails. */
function imitate(
  step: Step,
  folder: string,
  origin: string,
  artifacts: string,
  value: (text: string) => string,
): boolean {
  const [action] = (step.uses ?? '').split('@');
  const { ref = '', path = '', name = '' } = step.with ?? {};
  if (action === 'actions/checkout') {
    git(folder, 'clone', '--quiet', '--no-checkout', origin, '.');
    git(folder, 'checkout', '--quiet', '--detach', value(ref));
  } else if (action === 'actions/upload-artifact') {
    if (!existsSync(join(folder, path))) return false;
    mkdirSync(join(artifacts, name), { recursive: true });
    const isFile = /\.\w+$/.test(path);
    cpSync(join(folder, path), isFile ? join(artifacts, name, path) : join(artifacts, name), { recursive: true });
  } else if (action === 'actions/download-artifact') {
    if (!existsSync(join(artifacts, name))) return false;
    cpSync(join(artifacts, name), join(folder, path), { recursive: true });
  } else if (action !== 'actions/setup-node') throw new Error(`unknown action ${action}`);
  return true;
}

/** A workflow as a commit of a repository has it. */
export function workflowAt(repository: string, commit: string, file: string): Workflow {
  return parse(git(repository, 'show', `${commit}:.github/workflows/${file}`)) as Workflow;
}

interface GitlabJob {
  extends?: string;
  variables?: Record<string, string>;
  before_script?: string[];
  script?: string[];
}

/** Runs a job of GitLab CI: its before_script and script in one shell that stops at the first failure. */
export async function runGitlabJob(
  origin: string,
  jobs: Record<string, GitlabJob>,
  name: string,
  machine: Machine,
  variables: Record<string, string>,
): Promise<Answer & { folder: string }> {
  const own = jobs[name] ?? {};
  const parent = own.extends === undefined ? {} : (jobs[own.extends] ?? {});
  const set: Record<string, string> = { ...parent.variables, ...own.variables, ...variables };
  const script = [...(own.before_script ?? parent.before_script ?? []), ...(own.script ?? [])].join('\n');
  const folder = newFolder('work');
  git(folder, 'clone', '--quiet', '--no-checkout', origin, '.');
  git(folder, 'fetch', '--quiet', 'origin', '+refs/merge-requests/*:refs/remotes/origin/merge-requests/*');
  if (set.GIT_CHECKOUT !== 'false') git(folder, 'checkout', '--quiet', '--detach', set.CI_COMMIT_SHA ?? '');
  // GitLab fills in variables of variables: `$$` is a plain `$`
  const plain = Object.fromEntries(Object.entries(set).map(([key, text]) => [key, String(text).replaceAll('$$', '$')]));
  return { ...(await machine.run(folder, script, plain)), folder };
}
