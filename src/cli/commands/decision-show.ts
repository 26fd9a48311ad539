import { EXIT } from '../../app/errors.js';
import { findDecision } from '../../app/find-decision.js';
import { effectsOf } from '../../core/registry/decision-effects.js';
import { effectiveOfDecision, isSigned } from '../../core/registry/registry.js';
import { plainDate } from '../../messages/catalogue.js';
import type { Handler } from '../context.js';
import { openToRead } from '../open-here.js';

/** `decision show ID`: a decision and everything it granted, renamed, replaced and closed. */
export const run: Handler = async (context, { args, options }) => {
  const { out, messages } = context;
  const { t, find } = messages;
  const { registry } = await openToRead(context);
  const id = findDecision(registry, (args[0] ?? '').trim());
  const decision = registry.decision(id);
  if (decision === undefined) return EXIT.findings;
  const { granted, renamed, closed } = effectsOf(registry, id);
  const effective = effectiveOfDecision(decision);
  if (options.flag('json')) {
    out.json({
      schema: 'madinhdanh/decision@1',
      decision: { ...decision, draft: !isSigned(decision), effective: effective ?? null },
      granted: granted.map(({ code, name }) => ({ code, name })),
      renamed: renamed.map(({ unit, from, to }) => ({ code: unit.code, from, to })),
      closed: closed.map(({ unit, reason, successors }) => ({ code: unit.code, name: unit.name, reason, successors })),
    });
    return EXIT.ok;
  }
  const { paint } = out;
  const head = [`${paint.bold(id)}  ${isSigned(decision) ? decision.number : paint.warning(t('word.draft'))}`];
  if (decision.title !== undefined) head.push(decision.title);
  if (decision.authority !== undefined) head.push(`${t('field.authority')}: ${decision.authority}`);
  if (decision.signed !== undefined) head.push(`${t('field.signed')}: ${plainDate(decision.signed)}`);
  if (effective !== undefined) head.push(`${t('field.effective')}: ${plainDate(effective)}`);
  head.push(`${t('field.kind')}: ${find(`word.${decision.kind}`, {}) ?? decision.kind}`);
  if (decision.replaces !== undefined) head.push(`${t('field.replaces')}: ${decision.replaces.join(', ')}`);
  out.result(head.join('\n'));
  const section = (title: string, lines: string[]): void => {
    if (lines.length > 0)
      out.result(`\n${paint.bold(`${title} (${lines.length})`)}\n${lines.map((line) => `  ${line}`).join('\n')}`);
  };
  section(
    t('plan.granted'),
    granted.map(({ code, name }) => `${paint.code(code)}  ${name}`),
  );
  section(
    t('plan.renamed'),
    renamed.map(({ unit, from, to }) => `${paint.code(unit.code)}  ${from} → ${to}`),
  );
  for (const kind of ['replaced', 'merged', 'split', 'dissolved', 'annulled'] as const) {
    const lines = closed
      .filter(({ reason }) => reason === kind)
      .map(({ unit, successors }) => {
        const successorTexts = successors.map(
          ({ code, name, part }) => `${paint.code(code)} ${name}${part ? ` (${t('plan.part')})` : ''}`,
        );
        return `${paint.code(unit.code)}  ${unit.name}${successorTexts.length > 0 ? ` → ${successorTexts.join('; ')}` : ''}`;
      });
    section(find(`plan.${kind}`, {}) ?? kind, lines);
  }
  return EXIT.ok;
};
