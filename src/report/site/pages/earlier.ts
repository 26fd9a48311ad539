import { tidyCode } from '../../../core/code/tidy.js';
import { derivedForm } from '../../../core/query/mapping.js';
import { type Resolution, resolve } from '../../../core/query/resolve.js';
import { type Html, html } from '../../html.js';
import { folderOfEarlier, hasPage } from '../addresses.js';
import { unitItem } from '../pieces.js';
import { wholePage } from '../shell.js';
import { LANGUAGES, type Page, pageOf, type Site } from '../site.js';
import { coming } from './coming.js';
import { stepsTaken } from './way.js';

/** Earlier codes that have a page, by the names of their folders: those on record, and the old forms that mean a code. */
export function* earlierCodes({ registry }: Site): Generator<[folder: string, code: string]> {
  const seen = new Set<string>();
  const isFree = (folder: string | undefined): folder is string =>
    folder !== undefined && !seen.has(folder) && !(registry.unit(folder) !== undefined && hasPage(folder));
  for (const unit of registry.units.values()) {
    for (const code of [...(unit.legacyCodes ?? []), derivedForm(registry, unit) ?? []].flat()) {
      const folder = folderOfEarlier(code);
      if (!isFree(folder)) continue;
      seen.add(folder);
      yield [folder, code];
    }
  }
}

/** What an earlier code is now, in the words that stand before the units. */
function titleOf({ t }: Page, code: string, { current, result, bearers = [] }: Resolution): string {
  if (current.length > 0 && bearers.length > 1) return t('site.earlier.shared', { code: tidyCode(code) });
  if (current.length > 0) return t('site.earlier.now', { code: tidyCode(code) });
  return t(result === 'upcoming' ? 'site.earlier.upcoming' : 'site.earlier.none', { code: tidyCode(code) });
}

function answer(page: Page, code: string, resolution: Resolution): Html {
  const { current, code: own, bearers = [], result, steps } = resolution;
  const { t, site } = page;
  const units = current.map((each) => unitItem(page, each.code, each.name, each.part));
  const borne = bearers.length > 0 ? bearers : own === null ? [] : [own];
  const over = borne
    .filter((each) => !current.some((unit) => unit.code === each))
    .map((each) => unitItem(page, each, site.registry.unit(each)?.name ?? ''));
  const isAhead = result === 'upcoming';
  const was =
    over.length > 0 && html`${!isAhead && html`<h3>${t('site.earlier.was')}</h3>`}<ul class="units">${over}</ul>`;
  const title = titleOf(page, code, resolution);
  return html`<section class="now${units.length > 0 && ' active'}" id="${page.lang}" lang="${page.lang}"><h2>${title}</h2>${units.length > 0 && html`<ul class="units">${units}</ul>`}${coming(page, resolution)}${was}${stepsTaken(page, steps)}</section>`;
}

/** The page of an earlier code, which answers with what it is now; one for all languages, each in a part of it. */
export function earlierPage(
  site: Site,
  folder: string,
  code: string,
): { path: string; content: string; resolution: Resolution } {
  const resolution = resolve(site.registry, code, site.at);
  const path = `${folder}/index.html`;
  const page = pageOf(site, 'vi', path, true);
  const parts = LANGUAGES.map((lang) => answer(pageOf(site, lang, path, true), code, resolution));
  const { t } = page;
  const main = html`<div class="head"><p class="kind">${t('site.earlier')}</p><h1><code>${folder}</code></h1></div>${parts}`;
  const heirs = resolution.current.map(({ code: now, name }) => `${now} ${name}`).join('; ');
  const about = `${titleOf(page, folder, resolution)} ${heirs}`.trim();
  return { path, content: wholePage(page, { title: folder, about, main, isShared: true, hasParts: true }), resolution };
}
