import type { Finding, Issue } from '../../core/finding.js';
import { isFormatted } from '../format.js';
import type { Handler } from '../context.js';
import { EXIT } from '../errors.js';
import { findRegistry } from '../find.js';
import { prettyFindings } from '../../report/findings/pretty.js';
import { toFindings } from '../inspect.js';
import { asWriter, openRegistry, readWorkspace, shownPath, type Workspace } from '../workspace.js';
import { kindOfFile } from '../../store/load.js';
import { textOf } from '../../store/source.js';
import { writeAll } from '../../store/transaction.js';
import { frameText } from '../change.js';

/** Files whose text is not canonical, with the text they should have; files that cannot be read are left alone. */
function pending({ loaded }: Workspace): Map<string, string> {
  const broken = new Set(loaded.issues.filter(isReadingIssue).map(({ file }) => file));
  const files = new Map<string, string>();
  for (const path of loaded.files) {
    const kind = kindOfFile(path);
    const text = kind === undefined || broken.has(path) ? undefined : textOf(loaded.source.read(path));
    if (kind === undefined || text === undefined) continue;
    const formatted = isFormatted(text, kind, path);
    if (formatted !== true) files.set(path, formatted);
  }
  return files;
}

/** A file with such an issue could not be understood, so it is never rewritten. */
function isReadingIssue({ rule }: Issue): boolean {
  return /^(?:yaml-|git-conflict|file-|format-newer)/.test(rule);
}

/** `fmt`: brings every file to its canonical form; `--check` only says which are not. */
export const run: Handler = async (context, { options }) => {
  const { out, messages } = context;
  const { t } = messages;
  const check = options.flag('check') || options.flag('dryRun');
  const work = (workspace: Workspace): { files: Map<string, string>; findings: Finding[]; workspace: Workspace } => {
    const unreadable = workspace.loaded.issues.filter(isReadingIssue);
    const findings = toFindings(unreadable, workspace.loaded.source, workspace.folder, messages);
    return { files: pending(workspace), findings, workspace };
  };
  const folder = findRegistry(context);
  const { files, findings, workspace } = check
    ? work(await openRegistry(context))
    : await asWriter(context, folder, 'fmt', () => {
        const done = work(readWorkspace(context, folder));
        writeAll(folder, done.files);
        return done;
      });
  const paths = [...files.keys()].map((path) => shownPath(workspace, path));
  if (findings.length > 0) {
    const frames = frameText(folder, workspace.loaded.source);
    out.note(prettyFindings(findings, { messages, paint: out.notePaint, textOf: frames }));
  }
  if (options.flag('json')) out.json({ schema: 'madinhdanh/fmt@1', check, files: paths, unreadable: findings });
  else {
    for (const path of paths) out.result(path);
    const total = workspace.loaded.files.length;
    if (paths.length === 0) out.note(t('fmt.clean', { count: total }));
    else out.note(check ? t('fmt.would', { count: paths.length }) : t('fmt.done', { count: paths.length }));
  }
  return findings.length > 0 || (check && paths.length > 0) ? EXIT.findings : EXIT.ok;
};
