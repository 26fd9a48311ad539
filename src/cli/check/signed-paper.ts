import { basename, join, resolve } from 'node:path';
import { cannotRun, misuse } from '../../app/errors.js';
import { folderFiles, folderRest } from '../../app/input-file.js';
import { checkAccount } from '../../app/list-account.js';
import { type PaperDiffers, readSignedPaper, type SignedPaper } from '../../app/signed-paper.js';
import { DEFAULT_LIMITS } from '../../formats/read/limits.js';
import { CheckWords } from '../../report/comparison/check-words.js';
import { checkJson } from '../../report/comparison/json.js';
import { checkTitle, PrettyCheck, readingLines } from '../../report/comparison/pretty.js';
import type { Context } from '../context.js';
import { readListBytes } from '../import/list-bytes.js';
import type { Options } from '../options.js';

/** Longest address that a decision keeps. */
const LONGEST = 2000;

/** Reads `--signed-url`. @throws MadinhdanhError (exit code 2) for what is no address of the web */
function readUrl(options: Options): string | undefined {
  const url = options.text('signedUrl')?.trim();
  if (url === undefined) return undefined;
  if (!/^https?:\/\/\S+$/.test(url) || url.length > LONGEST || !URL.canParse(url)) {
    throw misuse('decision.paper-url', { url });
  }
  return url;
}

const ENDING = /\.(?:pdf|docx)$/i;

/** The files that a path means: itself, or the papers in a folder, by their names. */
export function filesAt(context: Context, path: string): string[] {
  const names = folderFiles(resolve(context.cwd, path));
  if (names === undefined) {
    if (!ENDING.test(path)) throw misuse('decision.paper-ending', { file: path });
    return [path];
  }
  const papers = names.filter((name) => ENDING.test(name) && !/^[.~]/.test(name));
  if (papers.length === 0) throw cannotRun('decision.paper-folder', { file: path });
  const rest = folderRest(resolve(context.cwd, path), papers);
  if (rest.length > 0) {
    const args = { file: path, count: rest.length, names: rest };
    context.out.note(context.messages.t('decision.paper-folder-rest', args));
  }
  return papers.map((name) => join(path, name));
}

/**
 * Reads every `--signed-file`, with `--signed-url`; undefined where neither is there.
 * @throws MadinhdanhError, TableError for what is no paper that can be read
 */
export async function readPaper(context: Context, options: Options): Promise<SignedPaper | undefined> {
  const given = options.list('signedFile').map((path) => path.trim());
  const url = readUrl(options);
  if (given.length === 0) {
    if (url !== undefined) throw misuse('decision.paper-url-alone');
    return undefined;
  }
  const paths = [...new Set(given.flatMap((path) => filesAt(context, path)))];
  const files = paths.map((path) => ({
    bytes: readListBytes(context, path, DEFAULT_LIMITS),
    name: basename(path),
    path,
  }));
  return readSignedPaper(files, url);
}

/** A paper that was held against a decision, and how they compare. */
export type ComparedPaper = Pick<PaperDiffers, 'paper' | 'comparison' | 'registry'>;

/** How a signed paper and a decision compare, in the shape of `check --json`. */
export function paperJson({ messages }: Context, { paper: { file }, comparison, registry }: ComparedPaper): object {
  const { result, at, decision, readFindings, notCompared, verdict } = comparison;
  const account = checkAccount(file, comparison);
  const subject = { file: file.path, at, decision: decision?.id ?? null, equal: verdict.equal, notCompared, account };
  return checkJson(subject, result, readFindings, new CheckWords(messages, registry));
}

/** Says in what a signed paper and a draft differ. */
export function reportPaper(context: Context, options: Options, differs: ComparedPaper): void {
  const { out, messages } = context;
  const { paper, comparison, registry } = differs;
  const { file } = paper;
  const { result, at, decision, readFindings, notCompared, verdict } = comparison;
  const words = new CheckWords(messages, registry);
  if (options.flag('json')) out.json(paperJson(context, differs));
  else {
    const lines = readingLines(readFindings, words, out.notePaint);
    if (lines !== '') out.note(lines);
    const title = checkTitle({ file: file.path, at, decision, scope: result.scope }, messages);
    out.result(new PrettyCheck(words, out.paint, result, notCompared).text(title, verdict));
  }
}

/** Says that a signed paper was found to be what the draft does, and what it puts otherwise. */
export function notePaper({ out, messages }: Context, { paper, comparison, registry }: ComparedPaper): void {
  const { file, head, record } = paper;
  const words = new CheckWords(messages, registry);
  const doubts = readingLines(comparison.readFindings, words, out.notePaint);
  if (doubts !== '') out.note(doubts);
  const other = new PrettyCheck(words, out.notePaint, comparison.result, []).findings();
  if (other !== '') out.note(other);
  const isRead = head.number !== undefined && head.date !== undefined;
  out.note(
    messages.t(isRead ? 'decision.paper-equal' : 'decision.paper-equal.unread', {
      file: file.path,
      hash: record.sha256,
    }),
  );
}
