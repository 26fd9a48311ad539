import { DEFAULT_COLUMNS } from '../../annex/annex-columns.js';
import { decisionDocument, fillsOf } from '../../annex/decision/index.js';
import { blankSourceLine, kindWord } from '../../annex/official.js';
import { DISPATCHES, DOCUMENTS, paperOf } from '../../annex/papers/index.js';
import { EXIT, misuse, refusal } from '../../app/errors.js';
import { refuseNamelessIn } from '../../app/export/export-document.js';
import { decisionNamed } from '../../app/find-decision.js';
import { hasNoList } from '../../app/new-decision.js';
import { isSameNameIn } from '../../core/registry/names.js';
import { isSigned, type Registry } from '../../core/registry/registry.js';
import type { Decision } from '../../core/registry/types.js';
import { isOwnDecision } from '../../core/seal/own.js';
import type { PagedDocument } from '../../formats/write/paged/model.js';
import { checkTarget, deliver } from '../annexes/deliver.js';
import { readColumns, readDelivery, readDraftVersion, readNumbering } from '../annexes/export-request.js';
import { noteGaps } from '../annexes/gaps.js';
import { noteNoList } from '../annexes/no-list.js';
import { assertDay, assertPaperOptions, deliverPaper } from '../annexes/paper.js';
import { noteRefusal } from '../annexes/refused-issue.js';
import { writePages } from '../annexes/write-pages.js';
import type { Handler } from '../context.js';
import { openWhole } from '../open-whole.js';

/** The file of an annex beside that of the Decision: `qd-phu-luc-1.docx`. */
function besideOf(path: string, number: number): string {
  return path.replace(/\.(?=\w+$)/, `-phu-luc-${number}.`);
}

/** Makes sure that a signed decision is one of the registry's authority, or of a body in it. @throws MadinhdanhError (exit code 1) */
function assertOwn(registry: Registry, decision: Decision): void {
  if (!isSigned(decision) || isOwnDecision(registry, decision)) return;
  const { id, number = id, authority = '' } = decision;
  const isCalled = (name: string): boolean => isSameNameIn(registry, name, authority);
  const isHere = [...registry.units.values()].some(({ name, formerNames = [] }) =>
    [name, ...formerNames.map((former) => former.name)].some(isCalled),
  );
  if (isHere) return;
  throw refusal('draft.foreign', { id, number, authority, own: registry.settings.authority });
}

/** Makes sure that what was signed is a Quyết định: a Nghị quyết is worded otherwise throughout. @throws MadinhdanhError (exit code 1) */
function assertKind(decision: Decision): void {
  const { id, number = id } = decision;
  const kind = kindWord(decision);
  if (isSigned(decision) && kind !== 'Quyết định') throw refusal('draft.not-decision', { id, number, kind });
}

/** `decision draft ID -o FILE.docx|.pdf`: the whole Decision with its annexes, or another paper of the procedure, ready to be numbered and signed. */
export const run: Handler = async (context, { args, options }) => {
  const { out } = context;
  const file = readDelivery(options);
  if (file === undefined) throw misuse('draft.no-file');
  const forPdf = /\.pdf$/i.test(file.path);
  if (!forPdf && !/\.docx$/i.test(file.path)) throw misuse('draft.ending', { path: file.path });
  const columns = readColumns(options) ?? { keys: DEFAULT_COLUMNS, auto: true, named: false };
  const numbering = readNumbering(options);
  const draftVersion = readDraftVersion(options);
  const document = options.choice('document', DOCUMENTS) ?? 'decision';
  assertPaperOptions(document, options);
  const apart = options.flag('annexesApart');
  await checkTarget(context, file);
  const workspace = await openWhole(context);
  const { registry, today } = workspace;
  const decision = decisionNamed(registry, (args[0] ?? '').trim());
  assertOwn(registry, decision);
  // how to go on with what it says is told of whatever was signed
  if (document !== 'dispatch') assertKind(decision);
  if (document !== 'decision') {
    assertDay(registry, decision, today, options.date('at'));
    const paper = paperOf(document, registry, decision, today, {
      columns: columns.keys,
      auto: columns.auto,
      numbering,
      at: options.date('at'),
      dispatch: options.choice('dispatch', DISPATCHES),
    });
    await deliverPaper(context, options, { document, registry, decision, paper, file });
    noteRefusal(context, workspace, decision.id);
    return EXIT.ok;
  }
  if (columns.named && decision.kind === 'amendment') throw misuse('export.columns-changes');
  const made = decisionDocument(registry, decision, today, {
    columns: columns.keys,
    auto: columns.auto,
    numbering,
    today,
    official: true,
    ...(draftVersion === undefined ? {} : { draftVersion }),
  });
  if (draftVersion !== undefined && made.mark === '') throw misuse('export.version-signed');
  refuseNamelessIn(made.annexes);
  const { annexes } = made;
  const paper = options.flag('electronic')
    ? { ...made, annexes: { ...annexes, source: blankSourceLine(registry, decision, annexes.view.at) } }
    : made;
  const { annexesApart, decisionPages } = await import('../../formats/write/paged/decision.js');
  const finished = (pages: PagedDocument): Promise<Uint8Array> => writePages(context, pages, forPdf, decision.signed);
  const others = apart ? annexesApart(paper, { forPdf }) : [];
  const beside = others.map((_, i) => ({ ...file, path: besideOf(file.path, i + 1) }));
  for (const each of beside) await checkTarget(context, each);
  const content = await finished(decisionPages(paper, { forPdf, apart }));
  const contents: Uint8Array[] = [];
  for (const each of others) contents.push(await finished(each));
  const sha256 = deliver(context, file, content);
  const annexHashes = beside.map((each, i) => ({
    file: each.path,
    sha256: deliver(context, each, contents[i] ?? new Uint8Array()),
  }));
  const fills = fillsOf(registry, decision, made.gaps);
  noteGaps(context, fills);
  noteRefusal(context, workspace, decision.id);
  if (!isSigned(decision) && hasNoList(registry, decision, today)) noteNoList(context, decision);
  const { remark, view } = made.annexes;
  if (remark !== '') out.note(out.notePaint.dim(context.messages.t('contacts.of-today', { at: view.at })));
  if (options.flag('json')) {
    out.json({
      schema: 'madinhdanh/decision-draft@1',
      decision: decision.id,
      document,
      file: file.path,
      sha256,
      gaps: made.gaps,
      ...(apart ? { annexFiles: annexHashes } : {}),
      fills,
    });
  }
  return EXIT.ok;
};
