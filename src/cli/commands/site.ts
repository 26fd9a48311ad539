import { resolve } from 'node:path';
import { atEnd } from '../../app/endings.js';
import { cannotRun, EXIT, misuse } from '../../app/errors.js';
import { assertOutputPlace } from '../../app/output-place.js';
import { refuseNameless } from '../../app/placeholders.js';
import { shownPath } from '../../app/workspace.js';
import { publishedOn } from '../../core/registry/published.js';
import { messagesFor } from '../../messages/index.js';
import { downloadFiles, siteFiles } from '../../report/site/files.js';
import type { Download } from '../../report/site/pages/downloads.js';
import { isSitePage, standInPage } from '../../report/site/pages/stand-in.js';
import { eventsByDecision, type Site } from '../../report/site/site.js';
import { LockHeldError, LockLostError } from '../../store/lock-files.js';
import { asOwner, isSomebodyElses, type OwnFolder } from '../../store/own-folder.js';
import { InTheWayError } from '../../store/own-folder-switch.js';
import type { Handler } from '../context.js';
import { viewOf } from '../lookup-view.js';
import { openWhole } from '../open-whole.js';
import { readBaseUrl } from '../site/base-url.js';
import { downloadsOf } from '../site/downloads.js';

/** Files written without asking whether the program is to end. */
const FILES_IN_A_TURN = 200;

async function writeSite(folder: OwnFolder, site: Site, shownFile: (path: string) => string): Promise<void> {
  const downloads: Download[] = [];
  for await (const { path, about, content } of downloadsOf(site)) {
    downloads.push({ path, about, ...folder.writeSummed(path, content) });
  }
  let count = 0;
  for (const { path, content } of siteFiles(site, shownFile)) {
    folder.write(path, content);
    count += 1;
    // whoever wants to stop it is heard
    if (count % FILES_IN_A_TURN === 0) await new Promise((done) => setImmediate(done));
  }
  for (const { path, content } of downloadFiles(site, downloads)) folder.write(path, content);
}

/** What the store refuses, in the words of the command. */
function worded(error: unknown, folder: string): unknown {
  if (error instanceof InTheWayError) {
    return cannotRun('site.in-the-way', { path: error.path, folder }).advise('export.exists.hint');
  }
  if (error instanceof LockLostError) return cannotRun('site.busy.lost', { folder });
  if (!(error instanceof LockHeldError)) return error;
  const { pid, host, since } = error.owner;
  const busy =
    pid === 0
      ? cannotRun('site.busy.unknown', { folder })
      : cannotRun('site.busy', { folder, pid: `${pid}`, host, since });
  return busy.advise('site.busy.hint', { until: error.until });
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
  const locking = { command: 'site', timeout: context.lockTimeout, now: context.now };
  try {
    const sitePages = { isPage: isSitePage, standIn: standInPage(messagesFor('vi'), messagesFor('en')) };
    await asOwner(target, force, sitePages, locking, async (folder) => {
      const isDone = atEnd(() => {
        folder.stop();
        out.note(t('site.stopped', { folder: output }));
      });
      try {
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
        await new Promise((done) => setImmediate(done));
        await writeSite(folder, site, (path) => shownPath(workspace, path));
        // looked at again: it may have taken a while to make everything
        assertOutputPlace(target, output, 'folder', context.cwd);
        const { count, removed } = folder.commit();
        out.note(t('site.written', { count, folder: output, units: registry.units.size, removed }));
      } finally {
        isDone();
      }
    });
  } catch (error) {
    throw worded(error, output);
  }
  return EXIT.ok;
};
