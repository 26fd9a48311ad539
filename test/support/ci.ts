import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { parse } from 'yaml';
import { environment, ROOT } from './cli.js';
import { newFolder } from './folders.js';
import { type Clone, IDENTITY } from './git.js';
import { type Answer, startProgram } from './process.js';

/** A machine of a CI service: what is installed for all goes to a folder of its own. */
export class Machine {
  readonly #prefix = newFolder('npm');
  readonly #home = newFolder('home');

  constructor(private readonly variables: Record<string, string>) {
    mkdirSync(join(this.#prefix, 'bin'));
  }

  /** Puts a program on the machine. */
  install(name: string, script: string): void {
    writeFileSync(join(this.#prefix, 'bin', name), script, { mode: 0o755 });
  }

  /** Runs a script as the service does. */
  run(clone: Clone, script: string, shell: readonly string[], extra: Record<string, string> = {}): Promise<Answer> {
    const env = {
      // whatever the machine needs to reach its registry of packages
      ...process.env,
      GITHUB_STEP_SUMMARY: undefined,
      MADINHDANH_LANG: undefined,
      ...environment({ env: { ...IDENTITY, SOURCE_DATE_EPOCH: undefined, NO_COLOR: '1' } }),
      ...this.variables,
      ...extra,
      HOME: this.#home,
      // the tool under test, in the place of a published one
      MADINHDANH_PACKAGE: ROOT,
      npm_config_prefix: this.#prefix,
      PATH: `${join(this.#prefix, 'bin')}:${process.env.PATH}`,
    };
    return startProgram('bash', [...shell, '-c', script], { cwd: clone.folder, env });
  }
}

interface Step {
  name?: string;
  if?: string;
  run?: string;
  uses?: string;
  env?: Record<string, string>;
}

interface Workflow {
  env: Record<string, string>;
  jobs: Record<string, { steps: Step[] }>;
}

/** Runs the shell steps of a job of a GitHub workflow, as they are: order, conditions, GITHUB_ENV, shell. */
export async function runGithubJob(
  clone: Clone,
  job: string,
  machine: Machine,
  expressions: Record<string, string>,
): Promise<Map<string, Answer>> {
  const workflow = parse(readFileSync(clone.path('.github/workflows/madinhdanh.yml'), 'utf8')) as Workflow;
  const files = newFolder('github');
  const paths = { GITHUB_ENV: join(files, 'env'), GITHUB_STEP_SUMMARY: join(files, 'summary.md') };
  for (const path of Object.values(paths)) writeFileSync(path, '');
  const value = (text: string): string =>
    text.replace(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => {
      const found = expressions[expression];
      if (found === undefined) throw new Error(`no value for ${expression}`);
      return found;
    });
  const answers = new Map<string, Answer>();
  let failed = false;
  for (const step of workflow.jobs[job]?.steps ?? []) {
    if (step.run === undefined || (failed && !step.if?.includes('!cancelled()'))) continue;
    if (/\$\{\{/.test(step.run)) throw new Error('an expression inside a script can be injected into');
    const set = Object.fromEntries(
      readFileSync(paths.GITHUB_ENV, 'utf8')
        .split('\n')
        .flatMap((line) => (line.includes('=') ? [line.split(/=(.*)/s).slice(0, 2)] : [])),
    ) as Record<string, string>;
    const own = Object.fromEntries(Object.entries(step.env ?? {}).map(([name, text]) => [name, value(text)]));
    const answer = await machine.run(clone, step.run, ['-e'], { ...workflow.env, ...paths, ...set, ...own });
    if (answer.status !== 0) failed = true;
    answers.set(step.name ?? step.run, answer);
  }
  answers.set('summary', { status: 0, stdout: readFileSync(paths.GITHUB_STEP_SUMMARY, 'utf8'), stderr: '' });
  return answers;
}

interface GitlabJob {
  extends?: string;
  variables?: Record<string, string>;
  before_script?: string[];
  script?: string[];
}

/** Runs a job of GitLab CI: its before_script and script in one shell that stops at the first failure. */
export function runGitlabJob(
  clone: Clone,
  job: string,
  machine: Machine,
  extra: Record<string, string>,
): Promise<Answer> {
  const jobs = parse(readFileSync(clone.path('.gitlab/madinhdanh.yml'), 'utf8')) as Record<string, GitlabJob>;
  const own = jobs[job] ?? {};
  const whole = { ...(own.extends === undefined ? {} : jobs[own.extends]), ...own };
  const script = [...(whole.before_script ?? []), ...(whole.script ?? [])].join('\n');
  return machine.run(clone, script, ['-eo', 'pipefail'], { ...whole.variables, ...extra });
}

/** A server that keeps comments the way GitHub and GitLab do. */
export class CommentServer {
  readonly comments = new Map<number, string>();
  /** Method and path of every call. */
  readonly calls: string[] = [];
  /** Status it answers writing calls with, where not their own. */
  refuses: number | undefined;
  readonly #server = createServer((request, response) => {
    let text = '';
    request.on('data', (data: Buffer) => (text += data.toString('utf8')));
    request.on('end', () => {
      const { method = '', url = '' } = request;
      this.calls.push(`${method} ${url}`);
      const send = (status: number, value: unknown): void => {
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(JSON.stringify(value));
      };
      if (method === 'GET')
        send(
          200,
          [...this.comments].map(([id, body]) => ({ id, body })),
        );
      else if (this.refuses !== undefined) send(this.refuses, {});
      else {
        const { body } = JSON.parse(text) as { body: string };
        const id = method === 'POST' ? this.comments.size + 1 : Number(/(\d+)$/.exec(url)?.[1]);
        this.comments.set(id, body);
        send(method === 'POST' ? 201 : 200, { id });
      }
    });
  });

  async start(): Promise<string> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    afterAll(() => new Promise<void>((done) => this.#server.close(() => done())));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }
}
