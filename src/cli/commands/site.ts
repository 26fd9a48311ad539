import { resolve } from 'node:path';
import { cannotRun, EXIT, misuse } from '../../app/errors.js';
import { assertOutputPlace } from '../../app/output-place.js';
import { refuseNameless } from '../../app/placeholders.js';
import { shownPath } from '../../app/workspace.js';
import { publishedRegistry } from '../../core/registry/published.js';
import { siteFiles } from '../../report/site/files.js';
import { isOccupied, writeOutputFolder } from '../../store/output-folder.js';
import type { Handler } from '../context.js';
import { viewOf } from '../lookup-view.js';
import { openWhole } from '../open-here.js';

/** `site -o DIR`: a static look-up site and its JSON files, of what signed decisions have made. */
export const run: Handler = async (context, { options }) => {
  const { out, messages } = context;
  const { t } = messages;
  const output = options.text('output');
  if (output === undefined) throw misuse('site.where').advise('site.where.hint');
  const folder = resolve(context.cwd, output);
  assertOutputPlace(folder, output, 'folder', context.cwd);
  if (!options.flag('force') && isOccupied(folder)) {
    throw cannotRun('site.not-empty', { folder: output }).advise('export.exists.hint');
  }
  const workspace = await openWhole(context);
  const { at } = viewOf(options, workspace);
  const registry = publishedRegistry(workspace.registry);
  refuseNameless(registry.units.values());
  const count = writeOutputFolder(
    folder,
    siteFiles(registry, at, messages, (path) => shownPath(workspace, path)),
  );
  out.note(t('site.written', { count, folder: output }));
  return EXIT.ok;
};
