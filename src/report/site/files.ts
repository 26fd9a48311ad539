import { resolve } from '../../core/query/resolve.js';
import { describeUnit } from '../../core/query/show.js';
import { FOLDERS, hasPage } from './addresses.js';
import { apiFiles, resolutionFile, unitFile } from './api/files.js';
import { atomFeed } from './feed.js';
import { SITE_ICON, SITE_SCRIPT, SITE_STYLE } from './generated/assets.js';
import { annexPages } from './pages/annexes.js';
import { changesPage } from './pages/changes.js';
import { decisionPages, decisionsPage } from './pages/decisions.js';
import { type Download, downloadsPage, sumsText } from './pages/downloads.js';
import { earlierCodes, earlierPage } from './pages/earlier.js';
import { homePage } from './pages/home.js';
import { notFoundPage } from './pages/not-found.js';
import { treePage } from './pages/tree.js';
import { unitPage } from './pages/unit.js';
import { searchFiles } from './search-index.js';
import { LANGUAGES, type Page, pageOf, type Site, type SiteFile } from './site.js';

/** Pages of which there is one in each language. */
const SINGLE: readonly [path: string, write: (page: Page) => string][] = [
  [`${FOLDERS.tree}/index.html`, treePage],
  [`${FOLDERS.decisions}/index.html`, decisionsPage],
  [`${FOLDERS.changes}/index.html`, changesPage],
  [`${FOLDERS.changes}/atom.xml`, atomFeed],
  ['index.html', homePage],
];

function* inEachLanguage(site: Site, path: string, write: (page: Page) => string): Generator<SiteFile> {
  for (const lang of LANGUAGES) {
    const page = pageOf(site, lang, path);
    yield { path: page.links.path, content: write(page) };
  }
}

function* unitFiles(site: Site, shownFile: (path: string) => string): Generator<SiteFile> {
  const { registry, at } = site;
  const view = { at, dated: false, includeClosed: true };
  for (const unit of registry.units.values()) {
    if (!hasPage(unit.code)) continue;
    const known = { unit, view: describeUnit(registry, unit, view), resolution: resolve(registry, unit.code, at) };
    yield* inEachLanguage(site, `${unit.code}/index.html`, (page) => unitPage(page, known));
    yield unitFile(site, known.view, shownFile);
    yield resolutionFile(unit.code, known.resolution);
  }
  for (const [folder, code] of earlierCodes(site)) {
    const { path, content, resolution } = earlierPage(site, folder, code);
    yield { path, content };
    yield resolutionFile(folder, resolution);
  }
}

/**
 * Every file of the site but what is to be downloaded and the page that tells of it, one after the other: each is made
 * when it is asked for, so that a registry of any size needs no more memory than itself.
 * @param shownFile path of a registry file as people name it
 */
export function* siteFiles(site: Site, shownFile: (path: string) => string): Generator<SiteFile> {
  yield { path: 'assets/site.css', content: SITE_STYLE };
  yield { path: 'assets/site.js', content: SITE_SCRIPT };
  yield { path: 'assets/icon.svg', content: SITE_ICON };
  yield* searchFiles(site);
  yield* apiFiles(site);
  yield* unitFiles(site, shownFile);
  yield* decisionPages(site);
  yield* annexPages(site);
  yield { path: '404.html', content: notFoundPage(site) };
  for (const [path, write] of SINGLE) yield* inEachLanguage(site, path, write);
}

/** The page of downloads, and their sums. */
export function* downloadFiles(site: Site, downloads: readonly Download[]): Generator<SiteFile> {
  yield* inEachLanguage(site, `${FOLDERS.downloads}/index.html`, (page) => downloadsPage(page, downloads));
  yield { path: `${FOLDERS.downloads}/SHA256SUMS`, content: sumsText(downloads) };
}
