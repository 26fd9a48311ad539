import type { Stream } from './output.js';
import { type Lang, messagesFor } from '../messages/index.js';
import type { Context, Input } from './context.js';
import { COMMANDS } from './commands/index.js';
import { CliError, EXIT, type ExitCode, isSystemError } from './errors.js';
import { Options } from './options.js';
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
  const { t } = messages;
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
      throw new CliError(EXIT.usage, t('cli.bad-choice', { option: 'lang', value: lang, choices: ['vi', 'en'] }));
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
    return reportFailure(await told(error, messages), out, messages, process.env);
  }
}

/** An error as it is told: those of git have words of their own. */
async function told(error: unknown, messages: ReturnType<typeof messagesFor>): Promise<unknown> {
  if (error instanceof CliError || isSystemError(error)) return error;
  const { gitFailure } = await import('./git.js');
  return gitFailure(error, messages);
}

function reportFailure(
  error: unknown,
  out: Output,
  messages: ReturnType<typeof messagesFor>,
  env: Process['env'],
): ExitCode {
  const { t } = messages;
  const paint = out.notePaint;
  if (error instanceof CliError) {
    if (error.message !== '') out.note(`${paint.error(t('cli.error'))} ${error.message}`);
    if (error.hint !== undefined) out.note(`${paint.dim('→')} ${error.hint}`);
    return error.exitCode;
  }
  if (isSystemError(error)) {
    const path = error.path ?? '';
    const message =
      messages.find(`system.${error.code}`, { path }) ?? t('system.other', { path, code: error.code ?? '' });
    out.note(`${paint.error(t('cli.error'))} ${message}`);
    return EXIT.cannotRun;
  }
  const detail = error instanceof Error ? error.message : String(error);
  out.note(`${paint.error(t('cli.error'))} ${t('cli.internal', { detail, version: VERSION })}`);
  if (env.MADINHDANH_DEBUG && error instanceof Error && error.stack) out.note(error.stack);
  return EXIT.internal;
}
