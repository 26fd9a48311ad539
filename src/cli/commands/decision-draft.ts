import { DEFAULT_COLUMNS } from '../../annex/annex-columns.js';
import { decisionDocument, fillsOf } from '../../annex/decision/index.js';
import { EXIT, misuse } from '../../app/errors.js';
import { refuseNamelessIn } from '../../app/export/export-document.js';
import { decisionNamed } from '../../app/find-decision.js';
import { checkTarget, deliver } from '../annexes/deliver.js';
import { readColumns, readDelivery, readNumbering } from '../annexes/export-request.js';
import { noteGaps } from '../annexes/gaps.js';
import type { Handler } from '../context.js';
import { openWhole } from '../open-here.js';

/** `decision draft ID -o FILE.docx`: the whole Decision with its annexes, ready to be numbered and signed. */
export const run: Handler = async (context, { args, options }) => {
  const { out } = context;
  const file = readDelivery(options);
  if (file === undefined) throw misuse('draft.no-file');
  if (!/\.docx$/i.test(file.path)) throw misuse('draft.ending', { path: file.path });
  const columns = readColumns(options) ?? { keys: DEFAULT_COLUMNS, auto: true, named: false };
  const numbering = readNumbering(options);
  await checkTarget(context, file);
  const { registry, today } = await openWhole(context);
  const decision = decisionNamed(registry, (args[0] ?? '').trim());
  if (columns.named && decision.kind === 'amendment') throw misuse('export.columns-changes');
  const document = decisionDocument(registry, decision, today, {
    columns: columns.keys,
    auto: columns.auto,
    numbering,
    today,
    official: true,
  });
  refuseNamelessIn(document.annexes);
  const { decisionDocx } = await import('../../formats/write/docx/decision.js');
  const sha256 = deliver(context, file, decisionDocx(document));
  const fills = fillsOf(registry, decision, document.gaps);
  noteGaps(context, fills);
  const { remark, view } = document.annexes;
  if (remark !== '') out.note(out.notePaint.dim(context.messages.t('contacts.of-today', { at: view.at })));
  if (options.flag('json')) {
    out.json({
      schema: 'madinhdanh/decision-draft@1',
      decision: decision.id,
      file: file.path,
      sha256,
      gaps: document.gaps,
      fills,
    });
  }
  return EXIT.ok;
};
