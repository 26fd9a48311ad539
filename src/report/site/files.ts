import { fileOf } from '../../core/code/code.js';
import { resolve } from '../../core/query/resolve.js';
import { selectUnits } from '../../core/query/select.js';
import { describeUnit } from '../../core/query/show.js';
import type { Registry } from '../../core/registry/registry.js';
import type { IsoDate } from '../../core/registry/types.js';
import { jsonText } from '../../core/text/visible.js';
import type { Messages } from '../../messages/index.js';
import { siteUnits } from './data.js';
import { listPage, lookupPage, SITE_STYLE, type SiteWords } from './page.js';
import { SITE_SCRIPT } from './script.js';

/** A file of the site: its path with `/`, and its text. */
export type SiteFile = [path: string, text: string];

function wordsOf(registry: Registry, at: IsoDate, count: number, { lang, t }: Messages): SiteWords {
  return {
    lang,
    title: registry.settings.title,
    about: t('site.about', { at, count }),
    search: t('site.search'),
    all: t('site.all'),
    chain: t('show.parents'),
    now: t('site.now'),
    part: t('plan.part'),
    over: t('site.over'),
    beneath: t('show.children'),
    closedBeneath: t('site.closed-beneath'),
    units: t('site.units'),
    first: t('site.first'),
    unknown: t('site.unknown'),
    plain: t('site.plain'),
    data: t('site.data'),
    code: t('field.code'),
    name: t('field.name'),
  };
}

function jsonFile(value: unknown): string {
  return `${jsonText(value)}\n`;
}

/** Earlier codes that can be the name of a file everywhere. */
function earlierCodes(registry: Registry): string[] {
  const all = [...registry.units.values()].flatMap((unit) => unit.legacyCodes ?? []);
  const safe = all.filter((code) => /^[A-Z0-9][A-Z0-9._-]*$/.test(code) && registry.unit(code) === undefined);
  return [...new Set(safe)];
}

/**
 * The look-up site of a registry as of a day: a page that finds codes and follows closed ones, a plain list, and the
 * answers of `list`, `show` and `resolve` as JSON files. The start page comes last.
 * @param registry what the public may see
 * @param shownFile path of a registry file as people name it
 */
export function* siteFiles(
  registry: Registry,
  at: IsoDate,
  messages: Messages,
  shownFile: (path: string) => string,
): Generator<SiteFile> {
  const view = { at, dated: false, includeClosed: true };
  const units = siteUnits(registry, at, messages);
  const words = wordsOf(registry, at, units.filter(({ over }) => !over).length, messages);
  yield ['data/units.json', jsonFile({ schema: 'madinhdanh/list@1', at, units: selectUnits(registry, view) })];
  for (const unit of registry.units.values()) {
    const file = shownFile(fileOf(unit.code));
    const shown = { schema: 'madinhdanh/show@1', at, ...describeUnit(registry, unit, view), file };
    yield [`data/units/${unit.code}.json`, jsonFile(shown)];
  }
  for (const code of [...registry.units.keys(), ...earlierCodes(registry)]) {
    yield [`data/resolve/${code}.json`, jsonFile({ schema: 'madinhdanh/resolve@1', ...resolve(registry, code, at) })];
  }
  // a script may not hold the end of its own element, nor the line ends JavaScript knows and JSON does not
  const data = jsonText({ words, units })
    .replace(/</g, '\\u003C')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
  yield ['data.js', `window.MADINHDANH = ${data};\n`];
  yield ['app.js', SITE_SCRIPT];
  yield ['style.css', SITE_STYLE];
  yield ['danh-sach.html', listPage(units, words)];
  yield ['index.html', lookupPage(words)];
}
