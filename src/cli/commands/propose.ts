import { cancelled, EXIT } from '../../app/errors.js';
import { type Proposable, planProposal, sendProposal } from '../../app/propose.js';
import { VIETNAM } from '../../core/registry/dates.js';
import { addressSaid, reviewAddress } from '../../core/review-address.js';
import { changesSum } from '../../report/changes/group.js';
import { prettyChanges } from '../../report/changes/pretty.js';
import { PLAIN } from '../../report/paint.js';
import type { Context, Handler } from '../context.js';

/** Lines of each kind of change that are shown, and that a commit message has room for. */
const MOST_LINES = 20;

/**
 * What it is called: as it was said, or as it is asked for before anything is sent.
 * @throws MadinhdanhError (exit code 130) where it is given up
 */
async function subjectOf(
  context: Context,
  { diff }: Proposable,
  title: string | undefined,
  mayAsk: boolean,
): Promise<string> {
  const { messages } = context;
  const usual = messages.t('propose.subject', { sum: changesSum(diff, messages) });
  if (title !== undefined || !mayAsk) return title?.trim() || usual;
  const { askText } = await import('../prompts.js');
  const answer = await askText(context, messages.t('propose.ask-title'), () => undefined, usual);
  if (answer === undefined) throw cancelled();
  const subject = answer.trim() || usual;
  context.answers.add('title', subject);
  return subject;
}

/** The message of the commit: what it is for, and what it changes. */
function messageOf({ messages }: Context, { diff }: Proposable, subject: string): string {
  return `${subject}\n\n${prettyChanges(diff, messages, PLAIN, MOST_LINES)}\n`;
}

/**
 * `propose`: what was changed here becomes a branch of the server with a commit on it, once all of it is valid; says
 * where the request to merge it is opened.
 */
export const run: Handler = async (context, { options }) => {
  const { out, messages, interactive } = context;
  const { t } = messages;
  const usual = t('propose.branch', { day: context.today(VIETNAM) });
  const proposable = await planProposal(context, { wished: options.text('branch'), usual, mayAsk: interactive });
  const { branch, base, server, diff, files } = proposable;
  const dryRun = options.flag('dryRun');
  const json = options.flag('json');
  if (!json) out.note(prettyChanges(diff, messages, out.notePaint, MOST_LINES));
  const subject = await subjectOf(context, proposable, options.text('title'), interactive && !dryRun && !json);
  const message = messageOf(context, proposable, subject);
  const sent = dryRun ? undefined : await sendProposal(context, proposable, { message, mayAsk: interactive });
  const address = (sent && addressSaid(sent.said)) ?? reviewAddress(server.address, base, branch);
  if (json) {
    const commit = sent?.commit ?? null;
    const schema = 'madinhdanh/propose@1';
    out.json({ schema, dryRun, branch, base, server: server.name, commit, files, address: address ?? null });
    return EXIT.ok;
  }
  if (dryRun)
    out.note(out.notePaint.warning(t('propose.dry-run', { branch, server: server.name, count: files.length })));
  else out.note(t('propose.sent', { branch, server: server.name }));
  if (dryRun) return EXIT.ok;
  if (address === undefined) out.note(t('propose.open-by-hand', { branch, base }));
  else {
    out.note(t('propose.open'));
    out.result(address);
  }
  return EXIT.ok;
};
