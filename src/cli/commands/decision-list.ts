import { EXIT } from '../../app/errors.js';
import { countEffects } from '../../core/registry/decision-effects.js';
import { effectiveOfDecision, isSigned } from '../../core/registry/registry.js';
import { plainDate } from '../../messages/catalogue.js';
import { alignColumns } from '../../report/align-columns.js';
import type { Handler } from '../context.js';
import { openToRead } from '../open-here.js';

/** `decision list`: every decision with its number, dates and what it did, in figures. */
export const run: Handler = async (context, { options }) => {
  const { out, messages } = context;
  const { t } = messages;
  const { registry } = await openToRead(context);
  const counts = countEffects(registry);
  const rows = [...registry.decisions.values()].map((decision) => {
    const figures = counts.get(decision.id) ?? { granted: 0, renamed: 0, closed: 0 };
    return { decision, figures, draft: !isSigned(decision) };
  });
  if (options.flag('json')) {
    const decisions = rows.map(({ decision, figures, draft }) => {
      const { id, number = null, signed = null, title = null, kind } = decision;
      return { id, number, signed, effective: effectiveOfDecision(decision) ?? null, title, kind, draft, ...figures };
    });
    out.json({ schema: 'madinhdanh/decisions@1', decisions });
    return EXIT.ok;
  }
  const lines = rows.map(({ decision: { id, number = '', signed = '', title = '' }, figures, draft }) => [
    out.paint.code(id),
    draft ? out.paint.warning(t('word.draft')) : number,
    draft ? '' : plainDate(signed),
    out.paint.dim(t('decision.figures', { ...figures })),
    title,
  ]);
  if (lines.length > 0) out.result(alignColumns(lines, { width: out.columns, flexible: 4 }).join('\n'));
  return EXIT.ok;
};
