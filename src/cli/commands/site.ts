import { resolve } from 'node:path';
import { cannotRun, EXIT, misuse } from '../../app/errors.js';
import { assertOutputPlace } from '../../app/output-place.js';
import { refuseNameless } from '../../app/placeholders.js';
import { shownPath } from '../../app/workspace.js';
import { publishedOn } from '../../core/registry/published.js';
import { messagesFor } from '../../messages/index.js';
import { downloadFiles, siteFiles } from '../../report/site/files.js';
import type { Download } from '../../report/site/pages/downloads.js';
import { eventsByDecision, type Site } from '../../report/site/site.js';
import { InTheWayError, isSomebodyElses, OwnFolder } from '../../store/own-folder.js';
import type { Handler } from '../context.js';
import { viewOf } from '../lookup-view.js';
import { openWhole } from '../open-here.js';
import { readBaseUrl } from '../site/base-url.js';
import { downloadsOf } from '../site/downloads.js';

async function writeSite(folder: OwnFolder, site: Site, shownFile: (path: string) => string): Promise<void> {
  const downloads: Download[] = [];
  for await (const { path, about, content } of downloadsOf(site)) {
    downloads.push({ path, about, ...folder.writeSummed(path, content) });
  }
  for (const { path, content } of siteFiles(site, shownFile)) folder.write(path, content);
  for (const { path, content } of downloadFiles(site, downloads)) folder.write(path, content);
}

/** `site -o DIR`: a static look-up site and data for programs, of what signed decisions have made. */
export const run: Handler = async (context, { options }) => {
  const { out, messages } = context;
  const { t } = messages;
  const output = options.text('output');
  if (output === undefined || output === '') throw misuse('site.where').advise('site.where.hint');
  const baseUrl = readBaseUrl(options);
  const target = resolve(context.cwd, output);
  assertOutputPlace(target, output, 'folder', context.cwd);
  const force = options.flag('force');
  if (!force && isSomebodyElses(target)) {
    throw cannotRun('site.not-empty', { folder: output }).advise('export.exists.hint');
  }
  const workspace = await openWhole(context);
  const { at } = viewOf(options, workspace);
  const registry = publishedOn(workspace.registry, at);
  refuseNameless(registry.units.values());
  const site: Site = {
    registry,
    at,
    baseUrl,
    messages: { vi: messagesFor('vi'), en: messagesFor('en') },
    events: eventsByDecision(registry, at),
  };
  const folder = new OwnFolder(target, force);
  try {
    await writeSite(folder, site, (path) => shownPath(workspace, path));
    // looked at again: it may have taken a while to make everything
    assertOutputPlace(target, output, 'folder', context.cwd);
    const { count, removed } = folder.commit();
    out.note(t('site.written', { count, folder: output, units: registry.units.size, removed }));
  } catch (error) {
    folder.abandon();
    if (!(error instanceof InTheWayError)) throw error;
    throw cannotRun('site.in-the-way', { path: error.path, folder: output }).advise('export.exists.hint');
  }
  return EXIT.ok;
};
