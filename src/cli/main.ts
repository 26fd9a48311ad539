import { isatty } from 'node:tty';
import { assertEnvironment } from '../app/environment-faults.js';
import { cannotRun, EXIT, type ExitCode, FindingsError, type MadinhdanhError, misuse } from '../app/errors.js';
import { LOCK_TIMEOUT, type Surroundings, todayIn } from '../app/surroundings.js';
import type { Lang, Messages } from '../messages/index.js';
import { loadMessages } from '../messages/load.js';
import { wordError, wordFinding } from '../report/wording.js';
import { Answers, globalWords } from './answers.js';
import { COMMANDS } from './commands/index.js';
import type { Context } from './context.js';
import { Options } from './options.js';
import type { Stream } from './output.js';
import { Output } from './output.js';
import { parseCommandLine } from './program.js';
import type { CommandSpec } from './spec.js';
import { VERSION } from './version.js';

const STDIN = 0;

/** What the program alone does in a terminal. */
const MENU: CommandSpec = { name: 'menu', load: () => import('./menu.js') };

/** What the process hands over. */
export interface Process {
  argv: readonly string[];
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  stdin: NodeJS.ReadStream;
  stdout: Stream;
  stderr: Stream;
  now(): number;
  /** A command calls another one: nobody has seen the words of this one. */
  isWithin?: true;
}

/** The language of messages: `--lang`, `MADINHDANH_LANG`, else Vietnamese; the system's own language does not count. */
function languageOf({ argv, env }: Process): Lang {
  const at = argv.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const arg = argv[at];
  const named = arg === undefined ? env.MADINHDANH_LANG : arg.includes('=') ? arg.slice(7) : argv[at + 1];
  return named === 'en' ? 'en' : 'vi';
}

function wantsColour({ argv, env }: Process): boolean {
  return !argv.includes('--no-color') && !env.NO_COLOR;
}

/** Milliseconds to wait for another writer: the seconds that a person set, or a minute. */
function lockTimeout(seconds: string | undefined): number {
  return seconds === undefined || seconds === '' ? LOCK_TIMEOUT : Number(seconds) * 1000;
}

/** True where somebody sits before it, who has not said that nothing is to be asked. */
function mayAsk({ argv, stderr }: Process): boolean {
  return isatty(STDIN) && stderr.isTTY === true && !argv.includes('--no-input');
}

/** What the engine is given of this process: notices go to stderr, in the user's language. */
function surroundingsOf(process: Process, out: Output, messages: Messages): Surroundings {
  const { env, now } = process;
  return {
    now,
    today: (timezone) => todayIn(timezone, process),
    env,
    lockTimeout: lockTimeout(env.MADINHDANH_LOCK_TIMEOUT),
    word: (finding) => wordFinding(finding, messages),
    placeholder: (code) => messages.t('import.placeholder', { code }),
    notice: (level, id, ...args) => {
      const text = messages.t(id, ...args);
      out.note(level === 'warning' ? out.notePaint.warning(text) : text);
    },
    trace: (event) => {
      if (env.MADINHDANH_DEBUG) out.note(`debug: ${event}`);
    },
  };
}

/** Runs one command line and answers with the exit code; never throws. */
export async function main(process: Process): Promise<ExitCode> {
  const messages = await loadMessages(languageOf(process));
  const out = new Output(process.stdout, process.stderr, wantsColour(process));
  let isJson = false;
  let isGithub = false;
  try {
    const call = parseCommandLine(
      process.argv,
      COMMANDS,
      messages,
      VERSION,
      {
        out: (text) => out.result(text),
        err: (text) => out.note(text),
        columns: out.columns,
      },
      mayAsk(process) && out.isTerminal ? MENU : undefined,
    );
    if (typeof call === 'number') return call;
    if (call.spec.load === undefined) return EXIT.ok;
    const options = new Options(call.options, messages);
    const lang = options.text('lang');
    if (lang !== undefined && lang !== 'vi' && lang !== 'en') {
      throw misuse('cli.bad-choice', { option: 'lang', value: lang, choices: ['vi', 'en'] });
    }
    isJson = options.flag('json') || options.text('format') === 'json';
    isGithub = options.text('format') === 'github';
    const context: Context = {
      ...surroundingsOf(process, out, messages),
      cwd: process.cwd,
      get stdin() {
        return process.stdin;
      },
      out,
      messages,
      interactive: mayAsk(process),
      answers: new Answers(),
      isWithin: process.isWithin === true,
      command: (words) => main({ ...process, isWithin: true, argv: [...globalWords(call.options), ...words] }),
      registry: options.text('registry'),
      acceptIncompleteHistory: options.flag('acceptIncompleteHistory'),
    };
    assertEnvironment(process.env);
    const { run } = await call.spec.load();
    if (context.interactive) return await (await import('./ask/converse.js')).converse(context, call, run);
    if (call.missing !== undefined) throw call.missing;
    return await run(context, { args: call.args, options });
  } catch (error) {
    const { knownFailure } = await import('../app/known-failures.js');
    const failure = knownFailure(error);
    if (failure === undefined) return reportBug(error, out, messages, process.env);
    if (failure instanceof FindingsError)
      (await import('./findings-error.js')).printFindings(failure, out, messages, isJson);
    reportFailure(failure, out, messages);
    if (isGithub) {
      const { message, hint } = wordError(failure, messages);
      out.result((await import('../report/findings/github.js')).failureAnnotation(message, hint));
    }
    return failure.exitCode;
  }
}

/** The one place where an error finds its words. */
function reportFailure(failure: MadinhdanhError, out: Output, messages: Messages): void {
  const { message, hint } = wordError(failure, messages);
  const paint = out.notePaint;
  // who gave up has made no mistake
  if (failure.exitCode === EXIT.interrupted) out.note(paint.warning(message));
  else if (message !== '') out.note(`${paint.error(messages.t('cli.error'))} ${message}`);
  if (hint !== undefined) out.note(`${paint.dim('→')} ${hint}`);
}

/** Says that what was printed did not arrive, and gives the exit code. */
export async function reportLostOutput({ code = '' }: NodeJS.ErrnoException, process: Process): Promise<ExitCode> {
  const out = new Output(process.stdout, process.stderr, wantsColour(process));
  const failure = cannotRun('cli.output-lost', { code }).advise('cli.output-lost.hint');
  reportFailure(failure, out, await loadMessages(languageOf(process)));
  return failure.exitCode;
}

/** A fault of the program itself. */
function reportBug(error: unknown, out: Output, { t }: Messages, env: Process['env']): ExitCode {
  const detail = error instanceof Error ? error.message : String(error);
  out.note(`${out.notePaint.error(t('cli.error'))} ${t('cli.internal', { detail, version: VERSION })}`);
  if (env.MADINHDANH_DEBUG && error instanceof Error && error.stack) out.note(error.stack);
  return EXIT.internal;
}
