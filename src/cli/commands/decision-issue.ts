import { FindingsError, misuse } from '../../app/errors.js';
import { adviseDraft } from '../../app/issue-advice.js';
import { type Issue, issueDraft } from '../../app/issue-draft.js';
import { PaperDiffers } from '../../app/signed-paper.js';
import { effectiveWhenIssued } from '../../core/changes/issue-decision.js';
import { typedNumber } from '../../core/registry/decision-number.js';
import type { Registry } from '../../core/registry/registry.js';
import { listMadeWithout, listReplaced } from '../../core/registry/replaced-list.js';
import type { Decision, IsoDate } from '../../core/registry/types.js';
import { type ComparedPaper, notePaper, paperJson, readPaper, reportPaper } from '../check/signed-paper.js';
import type { Context, Handler } from '../context.js';
import { makeChange } from '../make-change.js';
import { openHere } from '../open-here.js';
import { planJson } from '../show-plan.js';

/** Says that a list which was issued in full came between the draft and its own list, or stands without what it does. */
function noteList({ messages: { t }, out }: Context, registry: Registry, id: string, issue: Issue): void {
  const draft = registry.decision(id);
  if (draft === undefined) return;
  const say = (key: 'decision.list-made-without' | 'decision.list-replaced', full: Decision & { signed: IsoDate }) => {
    const args = { id: full.id, number: full.number ?? full.id, signed: full.signed };
    out.note(out.notePaint.warning(t(key, args)));
    out.note(t(`${key}.hint`, args));
  };
  const made = listMadeWithout(registry, draft, { signed: issue.signed, from: effectiveWhenIssued(draft, issue) });
  if (made !== undefined) say('decision.list-made-without', made);
  const replaced = listReplaced(registry, draft)?.full;
  if (replaced !== undefined && replaced.signed <= issue.signed) say('decision.list-replaced', replaced);
}

/** `decision issue ID --number … --signed …`: a draft becomes binding; its file alone changes, and is sealed. */
export const run: Handler = async (context, { args, options }) => {
  const { t } = context.messages;
  const given = options.text('number');
  const signed = options.date('signed');
  if (given === undefined || signed === undefined) throw misuse('decision.both-needed');
  const paper = await readPaper(context, options);
  const workspace = await openHere(context);
  const number = typedNumber(given);
  let compared: ComparedPaper | undefined;
  const issue: Issue = {
    number,
    signed,
    effective: options.date('effective'),
    ownDates: options.flag('ownDates'),
    paper,
    compared: (comparison, registry) => {
      if (paper !== undefined) compared = { paper, comparison, registry };
    },
  };
  const { id, transition } = issueDraft(workspace.registry, args[0] ?? '', issue);
  try {
    const code = await makeChange(context, options, {
      command: 'decision issue',
      workspace,
      transition,
      question: () => t('decision.issue-ask', { number, signed }),
      subject: () => t('decision.issue-subject', { number, signed }),
      json: (plan, dryRun) => ({
        ...planJson(plan, dryRun),
        ...(compared === undefined ? {} : { paper: paperJson(context, compared) }),
      }),
    });
    if (compared !== undefined) notePaper(context, compared);
    noteList(context, workspace.registry, id, issue);
    return code;
  } catch (error) {
    if (error instanceof PaperDiffers) reportPaper(context, options, error);
    throw error instanceof FindingsError ? adviseDraft(error, workspace.registry, id) : error;
  }
};
