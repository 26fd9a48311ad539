import { EXIT, type ExitCode, MadinhdanhError } from '../../app/errors.js';
import { commandText, type Values, wordsOfCall } from '../answers.js';
import type { Call } from '../call.js';
import type { Context, Handler } from '../context.js';
import { Options } from '../options.js';
import { DecisionOpen } from '../pick-decision.js';
import { Asking } from './asking.js';
import { BASIS_QUESTION } from './decisions.js';
import { DIALOGUES, type Dialogue } from './dialogues.js';

/** Asks what a call leaves open. @returns true where anything was asked */
async function complete(call: Asking, { questions }: Dialogue): Promise<boolean> {
  let asked = false;
  for (const question of questions) {
    if ((question.optional && !asked) || (await question.isSaid(call))) continue;
    await question.ask(call);
    call.context.answers.count();
    asked = true;
  }
  return asked;
}

/** The command that says the same as what was typed and asked. */
function noteCommand({ out, answers, messages }: Context, path: string, call: Asking): void {
  const said: Values = { ...call.values, ...answers.values };
  const words = wordsOfCall(path, call.args, said);
  out.note(messages.t('ask.ran', { command: commandText(words) }));
}

/** Runs a call and says the command that it was, where nobody has typed it so; of one that was given up nothing is said. */
async function runKnown(context: Context, path: string, call: Asking, run: Handler): Promise<ExitCode> {
  const note = (): void => {
    if (context.answers.any || context.isWithin) noteCommand(context, path, call);
  };
  try {
    const code = await run(context, { args: call.args, options: new Options(call.values, context.messages) });
    if (code !== EXIT.interrupted) note();
    return code;
  } catch (error) {
    if (error instanceof DecisionOpen) {
      Object.assign(call.values, context.answers.values);
      await BASIS_QUESTION.ask(call);
      context.answers.count();
      return runKnown(context, path, call, run);
    }
    if (!(error instanceof MadinhdanhError && error.exitCode === EXIT.interrupted)) note();
    throw error;
  }
}

/** Does some work of a call; where that is given up, what was written for it on the way is taken back first. */
async function unlessGivenUp<Result>(call: Asking, work: () => Promise<Result>): Promise<Result> {
  const takeBack = async (): Promise<void> => {
    if (call.wrote > 0) await call.context.command(['undo', String(call.wrote), '--yes']);
  };
  try {
    const result = await work();
    if (result === EXIT.interrupted) await takeBack();
    return result;
  } catch (error) {
    if (error instanceof MadinhdanhError && error.exitCode === EXIT.interrupted) await takeBack();
    throw error;
  }
}

/** The parts of a call that the same again keeps. */
function kept(values: Readonly<Values>, keeps: readonly string[]): string[] {
  const options = keeps.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]] as const]));
  return wordsOfCall('', [], Object.fromEntries(options));
}

async function asksAgain(context: Context, question: NonNullable<Dialogue['again']>['question']): Promise<boolean> {
  const { askYes } = await import('../prompts.js');
  return (await askYes(context, context.messages.t(question), false)) === true;
}

/** Runs a command in a terminal: asks for what it lacks, says the command that came of it, and goes on from there. */
export async function converse(
  context: Context,
  { path, args, options, missing }: Call,
  run: Handler,
): Promise<ExitCode> {
  const dialogue = DIALOGUES[path];
  const call = new Asking(context, [...args], { ...options });
  const asked = dialogue !== undefined && (await unlessGivenUp(call, () => complete(call, dialogue)));
  if (missing !== undefined && call.args.length === 0) throw missing;
  const code = await unlessGivenUp(call, () => runKnown(context, path, call, run));
  const isLed = asked || call.wrote > 0;
  if (!isLed || dialogue === undefined || code !== EXIT.ok) return code;
  const { again, next } = dialogue;
  // all is written by now: who gives up here wants no more of it
  const isAgain = again !== undefined && (await asksAgain(context, again.question));
  if (isAgain) {
    return context.command([...path.split(' '), ...kept({ ...call.values, ...context.answers.values }, again.keeps)]);
  }
  const id = String(context.answers.values.decision ?? call.values.decision ?? call.args[0] ?? '');
  if (next !== undefined) context.out.note(context.messages.t(next, { id }));
  return code;
}
