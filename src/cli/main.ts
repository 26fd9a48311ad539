import { EXIT, type ExitCode, type MadinhdanhError, misuse } from '../app/errors.js';
import { type Lang, type Messages, messagesFor } from '../messages/index.js';
import { wordError } from '../report/wording.js';
import { COMMANDS } from './commands/index.js';
import type { Context, Input } from './context.js';
import { Options } from './options.js';
import type { Stream } from './output.js';
import { Output } from './output.js';
import { parseCommandLine } from './program.js';
import { VERSION } from './version.js';

/** What the process hands over. */
export interface Process {
  argv: readonly string[];
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  stdin: NodeJS.ReadStream;
  stdout: Stream;
  stderr: Stream;
  now(): number;
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

/** Runs one command line and answers with the exit code; never throws. */
export async function main(process: Process): Promise<ExitCode> {
  const messages = messagesFor(languageOf(process));
  const out = new Output(process.stdout, process.stderr, wantsColour(process));
  try {
    const call = parseCommandLine(process.argv, COMMANDS, messages, VERSION, {
      out: (text) => out.result(text),
      err: (text) => out.note(text),
      columns: out.columns,
    });
    if (call?.spec.load === undefined) return EXIT.ok;
    const options = new Options(call.options, messages);
    const lang = options.text('lang');
    if (lang !== undefined && lang !== 'vi' && lang !== 'en') {
      throw misuse('cli.bad-choice', { option: 'lang', value: lang, choices: ['vi', 'en'] });
    }
    const context: Context = {
      cwd: process.cwd,
      env: process.env,
      stdin: process.stdin,
      out,
      messages,
      now: process.now,
      interactive: process.stdin.isTTY === true && process.stderr.isTTY === true && call.options.input !== false,
      registry: options.text('registry'),
    };
    const input: Input = { args: call.args, options };
    return await (await call.spec.load()).run(context, input);
  } catch (error) {
    const { knownFailure } = await import('../app/known-failures.js');
    const failure = knownFailure(error);
    if (failure === undefined) return reportBug(error, out, messages, process.env);
    reportFailure(failure, out, messages);
    return failure.exitCode;
  }
}

/** The one place where an error finds its words. */
function reportFailure(failure: MadinhdanhError, out: Output, messages: Messages): void {
  const { message, hint } = wordError(failure, messages);
  const paint = out.notePaint;
  if (message !== '') out.note(`${paint.error(messages.t('cli.error'))} ${message}`);
  if (hint !== undefined) out.note(`${paint.dim('→')} ${hint}`);
}

/** A fault of the program itself. */
function reportBug(error: unknown, out: Output, { t }: Messages, env: Process['env']): ExitCode {
  const detail = error instanceof Error ? error.message : String(error);
  out.note(`${out.notePaint.error(t('cli.error'))} ${t('cli.internal', { detail, version: VERSION })}`);
  if (env.MADINHDANH_DEBUG && error instanceof Error && error.stack) out.note(error.stack);
  return EXIT.internal;
}
