import { EXIT } from '../../app/errors.js';
import { repairUnits, type TextRepair } from '../../core/changes/repair-units.js';
import type { Finding, ReportedFinding } from '../../core/finding.js';
import { revealText } from '../../core/text/repair.js';
import { prettyFindings } from '../../report/findings/pretty.js';
import { kindOfFile, type Loaded } from '../../store/load.js';
import { renderChanges } from '../../store/render.js';
import { type FileSource, overlaySource, textOf } from '../../store/source.js';
import { writeAll } from '../../store/transaction/transaction.js';
import { frameText } from '../../app/plan.js';
import type { Context, Handler } from '../context.js';
import { findRegistry } from '../../app/find.js';
import { isFormatted } from '../../app/canonical-form.js';
import { toFindings } from '../../app/validate.js';
import { openStaged } from '../../app/staged.js';
import { asWriter, openRegistry, readWorkspace, shownPath, type Workspace } from '../../app/workspace.js';

interface Formatting {
  workspace: Workspace;
  files: Map<string, string>;
  repairs: TextRepair[];
  unreadable: ReportedFinding[];
}

/** Files whose text is not what it should be, with that text; files that cannot be read are left alone. */
function pending(loaded: Loaded, source: FileSource, unreadable: ReadonlySet<string>): Map<string, string> {
  const files = new Map<string, string>();
  for (const path of loaded.files) {
    const kind = kindOfFile(path);
    if (kind === undefined || unreadable.has(path)) continue;
    const text = textOf(source.read(path)) ?? '';
    const formatted = isFormatted(text, kind, path);
    const wanted = formatted === true ? text : formatted;
    if (wanted !== textOf(loaded.source.read(path))) files.set(path, wanted);
  }
  return files;
}

function formatting(context: Context, workspace: Workspace, fixText: boolean): Formatting {
  const { loaded, registry, folder } = workspace;
  const broken = loaded.findings.filter(isReadingIssue);
  const unreadable = toFindings(broken, loaded.source, folder, context.messages);
  // a registry of a newer layout is not ours to write, whatever its other files look like
  if (broken.some(({ rule }) => rule === 'format-newer'))
    return { workspace, files: new Map(), repairs: [], unreadable };
  const mended = fixText && loaded.findings.length === 0 ? repairUnits(registry) : { registry, repairs: [] };
  const source = overlaySource(loaded.source, renderChanges(loaded.tree, loaded.source, registry, mended.registry));
  const files = pending(loaded, source, new Set(broken.map(({ place }) => place.file)));
  return { workspace, files, repairs: mended.repairs, unreadable };
}

/** A file with such an issue could not be understood, so it is never rewritten. */
function isReadingIssue({ rule }: Finding): boolean {
  return /^(?:yaml-|git-conflict|file-|format-newer)/.test(rule);
}

/**
 * `fmt`: brings every file to its canonical form; `--fix-text` mends texts too. `--dry-run` only says what it would
 * do; `--check` also fails where that is anything, `--staged` does so for what git's index holds.
 */
export const run: Handler = async (context, { options }) => {
  const { out, messages } = context;
  const { t } = messages;
  const staged = options.flag('staged');
  const check = staged || options.flag('check');
  const fixText = options.flag('fixText');
  const folder = findRegistry(context);
  const dryRun = check || options.flag('dryRun');
  const { files, repairs, unreadable, workspace } = dryRun
    ? formatting(context, staged ? openStaged(context) : await openRegistry(context), fixText)
    : await asWriter(context, folder, 'fmt', () => {
        const done = formatting(context, readWorkspace(context, folder), fixText);
        writeAll(folder, done.files);
        return done;
      });
  const paths = [...files.keys()].map((path) => shownPath(workspace, path));
  if (unreadable.length > 0) {
    const frames = frameText(folder, workspace.loaded.source);
    out.note(prettyFindings(unreadable, { messages, paint: out.notePaint, textOf: frames }));
  }
  if (options.flag('json')) out.json({ schema: 'madinhdanh/fmt@1', dryRun, files: paths, repairs, unreadable });
  else {
    for (const { code, key, before, after } of repairs) {
      out.result(`${out.paint.code(code)}  ${key}: “${revealText(before)}” → “${after}”`);
    }
    for (const path of paths) out.result(path);
    if (unreadable.length > 0) out.note(out.notePaint.warning(t('fmt.unreadable', { count: unreadable.length })));
    if (paths.length > 0)
      out.note(dryRun ? t('fmt.would', { count: paths.length }) : t('fmt.done', { count: paths.length }));
    else if (unreadable.length === 0) out.note(t('fmt.clean', { count: workspace.loaded.files.length }));
  }
  return unreadable.length > 0 || (check && paths.length > 0) ? EXIT.findings : EXIT.ok;
};
