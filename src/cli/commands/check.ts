import { basename, resolve } from 'node:path';
import {
  type CompareOptions,
  type Comparison,
  comparedView,
  compareList,
  refuseIncomplete,
} from '../../app/compare.js';
import { type ComparedFile, readCompared, readComparedFolder } from '../../app/compared-file.js';
import { EXIT } from '../../app/errors.js';
import { decisionNamed } from '../../app/find-decision.js';
import { folderFiles } from '../../app/input-file.js';
import { checkAccount } from '../../app/list-account.js';
import type { ListReading } from '../../app/list-file.js';
import { codeMeant, readCode } from '../../app/typed-code.js';
import type { Registry } from '../../core/registry/registry.js';
import type { IsoDate } from '../../core/registry/types.js';
import { CheckWords } from '../../report/comparison/check-words.js';
import { checkJson } from '../../report/comparison/json.js';
import { checkTitle, PrettyCheck, readingLines } from '../../report/comparison/pretty.js';
import { reportInList } from '../../report/findings/in-list.js';
import { accountText } from '../../report/import/account.js';
import { type CheckRequest, readCheckRequest } from '../check/check-request.js';
import { filesAt } from '../check/signed-paper.js';
import type { Context, Handler } from '../context.js';
import { listPath, printListReport } from '../findings-format.js';
import { readListBytes } from '../import/list-bytes.js';
import { openHere } from '../open-here.js';

/** What the list is held against, decision and codes as the registry has them. @throws MadinhdanhError for unknown ones */
function optionsFor(registry: Registry, today: IsoDate, request: CheckRequest): CompareOptions {
  const { at, scope, levels, strict } = request;
  const named = request.decision;
  const options: CompareOptions = {
    ...(at === undefined ? {} : { at }),
    ...(named === undefined ? {} : { decision: decisionNamed(registry, named) }),
    ...(scope === undefined ? {} : { scope }),
    ...(levels === undefined ? {} : { levels }),
    strict,
  };
  const day = comparedView(registry, today, options).at;
  return request.under === undefined
    ? options
    : { ...options, under: readCode(registry, codeMeant(registry, request.under, day), day) };
}

/** Prints the outcome in the form asked for. */
function print(
  context: Context,
  { path, format }: CheckRequest,
  file: ComparedFile,
  comparison: Comparison,
  words: CheckWords,
  today: IsoDate,
): void {
  const { out, messages } = context;
  const { result, at, decision, paper, findings, readFindings, notCompared, verdict, ofChanges } = comparison;
  if (format === 'json') {
    const account = checkAccount(file, comparison);
    const subject = { file: path, at, decision: decision?.id ?? null, equal: verdict.equal, notCompared, account };
    out.json(checkJson(subject, result, readFindings, words));
  } else if (format === 'pretty') {
    const lines = readingLines(readFindings, words, out.notePaint);
    if (lines !== '') out.note(lines);
    // the rows of such a paper are counted by what they change
    if (paper === undefined) out.note(accountText(checkAccount(file, comparison), messages));
    const title = checkTitle({ file: path, at, decision, scope: result.scope, paper }, messages);
    out.result(new PrettyCheck(words, out.paint, result, notCompared).text(title, verdict));
    if (ofChanges === true) out.note(`${out.notePaint.dim('→')} ${messages.t('check.of-changes.hint')}`);
  } else {
    const named = listPath(context, path);
    printListReport(context, format, {
      command: 'check',
      findings: [
        ...readFindings.map((finding) => reportInList(finding, named, messages)),
        ...findings.map((finding) => words.reported(finding, named, file.name)),
      ],
      units: file.listed.units.length,
      today,
    });
  }
}

/** Reads the list, or the papers in a folder as one. */
async function readFile(context: Context, { path, limits }: CheckRequest, reading: ListReading): Promise<ComparedFile> {
  const bytesOf = (file: string) => readListBytes(context, file, limits);
  if (folderFiles(resolve(context.cwd, path)) === undefined)
    return readCompared(context, bytesOf(path), basename(path), path, reading);
  const files = filesAt(context, path).map((file) => ({ bytes: bytesOf(file), name: basename(file) }));
  const { file, without } = await readComparedFolder(context, files, basename(path), path, reading);
  if (without.length > 0) context.out.note(context.messages.t('check.folder-rest', { file: path, names: without }));
  return file;
}

/** `check FILE`: holds a published list against the registry; exit code 1 where they are not equal. */
export const run: Handler = async (context, { args, options }) => {
  const request = readCheckRequest(args[0] ?? '', options);
  const { map, sheet, limits } = request;
  const file = await readFile(context, request, { limits, map, ...(sheet === undefined ? {} : { sheet }) });
  const { registry, loaded, today } = await openHere(context);
  refuseIncomplete(loaded.findings);
  const comparison = compareList(registry, today, file, optionsFor(registry, today, request));
  print(context, request, file, comparison, new CheckWords(context.messages, registry), today);
  return comparison.verdict.equal ? EXIT.ok : EXIT.findings;
};
