import { FROM_OPTIONS, transitionOf } from '../../app/plan.js';
import { amending } from '../../app/seal.js';
import { spentCodes } from '../../app/spent-codes.js';
import type { ChangeCommand } from '../../core/changes/kinds/index.js';
import { changeFor, needsDecision, subjectsOf } from '../../core/changes/step.js';
import { askChildren } from '../ask-children.js';
import { CommandCall } from '../change-call.js';
import type { Handler } from '../context.js';
import { makeChange } from '../make-change.js';
import { openHere } from '../open-here.js';
import { pickDecision } from '../pick-decision.js';

/** A command that makes one change, under the same name as its kind in batch files. */
export function changeCommand(kind: ChangeCommand): Handler {
  return async (context, input) => {
    const { options } = input;
    const workspace = await openHere(context);
    const { folder, registry, today } = workspace;
    const call = new CommandCall(registry, today, input);
    const typed = changeFor(kind, call);
    const isBased = needsDecision(typed) || options.has('decision');
    const decision = isBased ? pickDecision(context, registry, options) : undefined;
    const effective = options.date('effective');
    const spent = spentCodes(context, folder, workspace.loaded);
    const basis = {
      ...(decision === undefined ? {} : { decision }),
      ...(effective === undefined ? {} : { effective }),
    };
    const change = context.interactive
      ? await askChildren(context, {
          kind,
          change: typed,
          named: call.codes,
          changes: { ...basis, changes: [typed] },
          registry,
          apply: { today, spent: (code) => spent.has(code) },
        })
      : typed;
    const batch = { ...basis, changes: [change] };
    const subject = context.messages.t(`change.subject.${kind}`, { codes: subjectsOf(kind, call) });
    return makeChange(context, options, {
      command: kind,
      workspace,
      transition: amending(
        transitionOf(context, batch, spent, FROM_OPTIONS),
        options.text('amendSealed'),
        options.flag('amendSubmitted'),
      ),
      subject: () => (decision === undefined ? subject : `${subject} (${decision})`),
    });
  };
}
