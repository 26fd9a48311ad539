import { effectsOf } from '../../core/decision-effects.js';
import { effectiveOfDecision, isSigned } from '../../core/registry.js';
import { padEnd, displayWidth } from '../../core/text/width.js';
import { plainDate } from '../../messages/catalogue.js';
import type { Handler } from '../context.js';
import { EXIT } from '../errors.js';
import { openWorkspace } from '../workspace.js';

/** `decision list`: every decision with its number, dates and what it did, in figures. */
export const run: Handler = async (context, { options }) => {
  const { out, messages } = context;
  const { t } = messages;
  const { registry } = await openWorkspace(context);
  const rows = [...registry.decisions.values()].map((decision) => {
    const { granted, renamed, closed } = effectsOf(registry, decision.id);
    const figures = { granted: granted.length, renamed: renamed.length, closed: closed.length };
    return { decision, figures, draft: !isSigned(decision) };
  });
  if (options.flag('json')) {
    const decisions = rows.map(({ decision: { id, number, signed, title, kind }, figures, draft }) => ({
      id,
      number: number ?? null,
      signed: signed ?? null,
      effective: effectiveOfDecision(registry.decision(id)) ?? null,
      title: title ?? null,
      kind,
      draft,
      ...figures,
    }));
    out.json({ schema: 'madinhdanh/decisions@1', decisions });
    return EXIT.ok;
  }
  const width = Math.max(0, ...rows.map(({ decision }) => displayWidth(decision.id)));
  for (const { decision, figures, draft } of rows) {
    const when = draft ? t('word.draft') : `${decision.number ?? ''}, ${plainDate(decision.signed ?? '')}`;
    out.result(
      `${out.paint.code(padEnd(decision.id, width))}  ${when}  ${out.paint.dim(t('decision.figures', figures))}`,
    );
    if (decision.title !== undefined) out.result(`  ${decision.title}`);
  }
  return EXIT.ok;
};
