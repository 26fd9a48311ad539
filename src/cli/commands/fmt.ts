import { formatting } from '../../app/canonical-form.js';
import { EXIT } from '../../app/errors.js';
import { findRegistry } from '../../app/find.js';
import { openStaged } from '../../app/revision.js';
import { rewrite } from '../../app/rewrite.js';
import { frameText } from '../../app/validate.js';
import { readWorkspace, shownPath } from '../../app/workspace.js';
import { revealText } from '../../core/text/repair.js';
import { prettyFindings } from '../../report/findings/pretty.js';
import type { Handler } from '../context.js';
import { openHere } from '../open-here.js';

/**
 * `fmt`: brings every file to its canonical form; `--fix-text` repairs texts too. `--dry-run` only says what it would
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
  const look = staged ? openStaged(context, folder) : dryRun ? await openHere(context) : undefined;
  const { files, repairs, sealed, unreadable, workspace } =
    look === undefined
      ? await rewrite(context, folder, 'fmt', () => {
          const read = readWorkspace(context, folder);
          const done = formatting(read, fixText, context.word);
          return { result: { ...done, workspace: read }, files: done.files };
        })
      : { ...formatting(look, fixText, context.word), workspace: look };
  const paths = [...files.keys()].map((path) => shownPath(workspace, path));
  if (unreadable.length > 0) {
    const frames = frameText(folder, workspace.loaded.source);
    out.note(prettyFindings(unreadable, { messages, paint: out.notePaint, textOf: frames }));
  }
  if (options.flag('json')) out.json({ schema: 'madinhdanh/fmt@1', dryRun, files: paths, repairs, sealed, unreadable });
  else {
    for (const { code, key, before, after } of repairs) {
      out.result(`${out.paint.code(code)}  ${key}: “${revealText(before)}” → “${after}”`);
    }
    for (const path of paths) out.result(path);
    if (sealed.length > 0) out.note(out.notePaint.warning(t('fmt.sealed', { count: sealed.length, codes: sealed })));
    if (unreadable.length > 0) out.note(out.notePaint.warning(t('fmt.unreadable', { count: unreadable.length })));
    if (paths.length > 0)
      out.note(dryRun ? t('fmt.would', { count: paths.length }) : t('fmt.done', { count: paths.length }));
    else if (unreadable.length === 0) out.note(t('fmt.clean', { count: workspace.loaded.files.length }));
  }
  return unreadable.length > 0 || (check && paths.length > 0) ? EXIT.findings : EXIT.ok;
};
