import { realpathSync } from 'node:fs';
import { EXIT, MadinhdanhError } from '../../app/errors.js';
import { findRegistry } from '../../app/find.js';
import { gitIn } from '../../app/git-in.js';
import { knownFailure } from '../../app/known-failures.js';
import { isInRepository } from '../../app/spent-codes.js';
import { wordError } from '../../report/wording.js';
import type { Git } from '../../store/git/git.js';
import type { Context, Handler } from '../context.js';
import type { Check, Checked, Place, State } from '../doctor/check.js';
import { CHECKS } from '../doctor/checks.js';

/** A check that cannot be made is one that found something. */
async function checked(check: Check, place: Place): Promise<Checked | undefined> {
  try {
    return await check(place);
  } catch (error) {
    const failure = knownFailure(error);
    if (failure === undefined) throw error;
    const { id, args, hint } = failure;
    return { state: 'bad', id, args, ...(hint === undefined ? {} : { hint }) };
  }
}

/** The registry's folder, where there is one; why not, where one was named. */
function folderOf(context: Context): string | undefined {
  try {
    return realpathSync(findRegistry(context));
  } catch (error) {
    if (!(error instanceof MadinhdanhError) || context.registry !== undefined) throw error;
    return undefined;
  }
}

function gitOf(context: Context, folder: string | undefined): Git | undefined {
  if (folder === undefined) return undefined;
  const git = gitIn(context, folder);
  try {
    return isInRepository(git) ? git : undefined;
  } catch (error) {
    if (knownFailure(error) === undefined) throw error;
    // the check of the repository meets the same, and says so
    return undefined;
  }
}

const SIGNS: Readonly<Record<State, string>> = { good: '✔', poor: '!', bad: '✘' };

/** `doctor`: what is there and what is missing, and how it is had; exit code 1 where something stops all work. */
export const run: Handler = async (context, { options }) => {
  const { out, messages } = context;
  const folder = folderOf(context);
  const place: Place = { context, folder, git: gitOf(context, folder) };
  const found: { name: string; state: State; message: string; hint?: string }[] = [];
  for (const [name, check] of CHECKS) {
    const result = await checked(check, place);
    if (result === undefined) continue;
    const { state, id, args = {}, hint } = result;
    const wordable = hint === undefined || 'command' in hint ? hint : { args: {}, ...hint };
    found.push({ name, state, ...wordError({ id, args, ...(wordable && { hint: wordable }) }, messages) });
  }
  const count = (state: State): number => found.filter((each) => each.state === state).length;
  const counts = { good: count('good'), poor: count('poor'), bad: count('bad') };
  if (options.flag('json')) out.json({ schema: 'madinhdanh/doctor@1', checks: found, counts });
  else {
    const { paint } = out;
    const colours = { good: paint.good, poor: paint.warning, bad: paint.error };
    for (const { state, message, hint } of found) {
      out.result(
        `${colours[state](SIGNS[state])} ${message}${hint === undefined ? '' : `\n  ${paint.dim('→')} ${hint}`}`,
      );
    }
    out.note(counts.poor + counts.bad === 0 ? messages.t('doctor.all-good') : messages.t('doctor.counts', counts));
  }
  return counts.bad > 0 ? EXIT.findings : EXIT.ok;
};
