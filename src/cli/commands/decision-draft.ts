import { decisionDocument } from '../../annex/decision/index.js';
import { DEFAULT_COLUMNS } from '../../annex/columns.js';
import { checkTarget, deliver } from '../annexes/deliver.js';
import { noteGaps } from '../annexes/gaps.js';
import { readColumns, readDelivery, readNumbering } from '../annexes/request.js';
import { decisionNamed, openWhole } from '../annexes/source.js';
import type { Handler } from '../context.js';
import { CliError, EXIT } from '../errors.js';

/** `decision draft ID -o FILE.docx`: the whole Decision with its annexes, ready to be numbered and signed. */
export const run: Handler = async (context, { args, options }) => {
  const { out, messages } = context;
  const { t } = messages;
  const file = readDelivery(options, messages);
  if (file === undefined) throw new CliError(EXIT.usage, t('draft.no-file'));
  if (!/\.docx$/i.test(file.path)) throw new CliError(EXIT.usage, t('draft.ending', { path: file.path }));
  const columns = readColumns(options, messages) ?? { keys: DEFAULT_COLUMNS, auto: true, named: false };
  const numbering = readNumbering(options);
  await checkTarget(context, file);
  const { registry, today } = await openWhole(context);
  const decision = decisionNamed(context, registry, (args[0] ?? '').trim());
  if (columns.named && decision.kind === 'amendment') throw new CliError(EXIT.usage, t('export.columns-changes'));
  const document = decisionDocument(registry, decision, today, {
    columns: columns.keys,
    auto: columns.auto,
    numbering,
  });
  const { decisionDocx } = await import('../../formats/write/docx/decision.js');
  const sha256 = deliver(context, file, decisionDocx(document));
  noteGaps(context, document.gaps);
  if (options.flag('json')) {
    out.json({
      schema: 'madinhdanh/decision-draft@1',
      decision: decision.id,
      file: file.path,
      sha256,
      gaps: document.gaps,
    });
  }
  return EXIT.ok;
};
