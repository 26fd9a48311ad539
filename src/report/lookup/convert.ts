import type { Conversion, ConvertedCode, ConvertFault, Target } from '../../core/code/convert.js';
import type { Messages } from '../../messages/index.js';
import { alignColumns } from '../align-columns.js';
import type { ReportContext } from '../report-context.js';

/** Why a code could not be converted, in words. */
export function convertFaultText({ id, group }: ConvertFault, messages: Messages): string {
  const reason = messages.find(`code.fault.${id}`, {}) ?? id;
  return group === null ? reason : messages.t('convert.in-group', { reason, group });
}

/** The code in the form that was wanted; empty where it has none. */
function wantedForm({ form, code, legacyCode }: ConvertedCode, to: Target | undefined): string {
  const target = to ?? (form === 'legacy' ? 'new' : 'legacy');
  return (target === 'new' ? code : legacyCode) ?? '';
}

/** Codes converted, one a line: as given, as wanted. Of one code alone, what it was turned into. */
export function convertText({ results }: Conversion, to: Target | undefined): string {
  const [only] = results;
  if (only !== undefined && results.length === 1) return wantedForm(only, to);
  const sound = results.filter(({ fault }) => fault === null);
  return alignColumns(sound.map((result) => [result.input, wantedForm(result, to)])).join('\n');
}

function malformedLine({ input, line, fault }: ConvertedCode, { messages }: ReportContext): string[] {
  if (fault === null) return [];
  const { t } = messages;
  const place = line === null ? '' : t('convert.line', { line });
  const hint = fault.suggestion === null ? '' : ` ${t('cli.did-you-mean', { near: fault.suggestion })}`;
  return [`${place}${t('code.bad', { text: input, reason: convertFaultText(fault, messages) })}${hint}`];
}

/** What is wrong with a list and its codes, one thing a line; empty for a sound list. */
export function convertNotes(conversion: Conversion, context: ReportContext): string {
  const { messages, paint } = context;
  const { t } = messages;
  const { results, collisions, duplicates, orphans } = conversion;
  const malformed = results.flatMap((result) => malformedLine(result, context));
  const odd = [
    ...collisions.map(({ code, inputs }) => t('convert.collision', { code, inputs })),
    ...duplicates.map(({ input, count, lines }) =>
      lines.length > 0
        ? t('convert.duplicate.lines', { input, count, lines: lines.map(String) })
        : t('convert.duplicate', { input, count }),
    ),
    ...orphans.map(({ input, code, parent }) => t('convert.orphan', { input, code, parent })),
  ];
  return [
    ...malformed.map((text) => `${paint.error(t('severity.error'))}  ${text}`),
    ...odd.map((text) => `${paint.warning(t('severity.warning'))}  ${text}`),
  ].join('\n');
}
