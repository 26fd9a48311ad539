import { levelOf, parentOf } from '../../../core/code/code.js';
import { DEFAULT_FIELDS } from '../../../core/registry/contact-fields.js';
import { contactAt } from '../../../core/registry/contacts.js';
import { inForceAt, nameAt } from '../../../core/registry/timeline.js';
import type { IsoDate, Unit } from '../../../core/registry/types.js';
import { plainDate } from '../../../messages/catalogue.js';
import { type Content, type Html, html } from '../../html.js';
import { FOLDERS, hasPage } from '../addresses.js';
import { type AnnexDates, annexDates, lastDay } from '../annex-dates.js';
import { contactValue, day, table, unitLink, vietnamese } from '../pieces.js';
import { wholePage } from '../shell.js';
import { LANGUAGES, type Page, pageOf, type Site, type SiteFile } from '../site.js';

function unitsAt({ registry }: Site, units: Iterable<Unit>, at: IsoDate): Unit[] {
  return [...units].filter((unit) => inForceAt(registry, unit, at));
}

function row({ site, links }: Page, unit: Unit, at: IsoDate, order: number): Content[] {
  const href = links.unit(unit.code);
  const code = html`<code>${unit.code}</code>`;
  return [
    order,
    nameAt(site.registry, unit, at),
    href === undefined ? code : html`<a href="${href}">${code}</a>`,
    unit.legacyCodes?.join(', '),
    ...DEFAULT_FIELDS.map((field) => {
      const value = contactAt(unit, field, at);
      return value === undefined ? '' : contactValue(field, value);
    }),
  ];
}

function annexTable(page: Page, label: string, units: readonly Unit[], at: IsoDate): Content {
  const { t } = page;
  if (units.length === 0) return html`<p>${t('report.none')}</p>`;
  const head = [
    t('site.order'),
    t('field.name'),
    t('field.code'),
    t('field.legacyCodes'),
    ...DEFAULT_FIELDS.map((field) => t(`field.${field}`)),
  ];
  return table(
    label,
    head,
    units.map((unit, i) => row(page, unit, at, i + 1)),
  );
}

function annex(page: Page, level: number, content: Content): Html {
  return html`<section class="annex"><h2>${page.t('site.annex', { level })}</h2>${content}</section>`;
}

function agencyFile(date: IsoDate, code: string): string {
  return `${FOLDERS.annexes}/${date}/${code}.html`;
}

/** The annexes of levels 1 and 2 on a day, with the way to those of each body. */
function dayPage(page: Page, dates: AnnexDates, date: IsoDate): string {
  const { t, site, links } = page;
  const { registry } = site;
  const roots = unitsAt(site, registry.childrenOf(undefined), date);
  const agencies = unitsAt(
    site,
    registry.childrenOf(undefined).flatMap(({ code }) => registry.childrenOf(code)),
    date,
  );
  const ways = agencies.flatMap((agency) => {
    const last = lastDay(dates.agencies.get(agency.code) ?? [], date);
    const isThere = unitsAt(site, registry.descendantsOf(agency.code), date).length;
    if (last === undefined || isThere === 0 || !hasPage(agency.code)) return [];
    return [
      html`<li><a href="${links.to(agencyFile(last, agency.code))}"><code>${agency.code}</code> ${vietnamese(page, nameAt(registry, agency, date))}</a> (${isThere})</li>`,
    ];
  });
  const title = t('site.annexes.on', { date: plainDate(date) });
  const below = ways.length === 0 ? html`<p>${t('report.none')}</p>` : html`<ul class="units split">${ways}</ul>`;
  const main = html`<h1>${title}</h1><p class="lead">${t('site.annexes.period')}</p>
${annex(page, 1, annexTable(page, t('site.annex', { level: 1 }), roots, date))}
${annex(page, 2, annexTable(page, t('site.annex', { level: 2 }), agencies, date))}
<section><h2>${t('site.annexes.below')}</h2>${below}</section>`;
  return wholePage(page, { title, main, section: 'annexes' });
}

/** Units of level 4 under the body of level 3 that each belongs to. */
function byParent(page: Page, units: readonly Unit[], at: IsoDate): Content {
  const groups = new Map<string, Unit[]>();
  for (const unit of units) {
    const parent = parentOf(unit.code) ?? '';
    const list = groups.get(parent);
    if (list === undefined) groups.set(parent, [unit]);
    else list.push(unit);
  }
  if (groups.size === 0) return html`<p>${page.t('report.none')}</p>`;
  return [...groups].map(([code, list]) => {
    const parent = page.site.registry.unit(code);
    const name = parent === undefined ? '' : nameAt(page.site.registry, parent, at);
    return html`<h3>${unitLink(page, code, name)}</h3>${annexTable(page, `${code} ${name}`, list, at)}`;
  });
}

/** The annexes of levels 3 and 4 for one body, from a day on. */
function agencyPage(page: Page, agency: Unit, date: IsoDate, until: IsoDate | undefined): string {
  const { t, site, links } = page;
  const { registry } = site;
  const units = unitsAt(site, registry.descendantsOf(agency.code), date);
  const name = nameAt(registry, agency, date);
  const title = `${agency.code} ${name}`;
  const to = until === undefined ? t('site.annexes.since', { date }) : t('site.annexes.between', { from: date, until });
  const main = html`<nav class="way" aria-label="${t('show.parents')}"><ol><li><a href="${links.to(`${FOLDERS.annexes}/index.html`)}">${t('site.nav.annexes')}</a></li>
<li><a href="${links.to(`${FOLDERS.annexes}/${date}/index.html`)}">${day(date)}</a></li><li aria-current="page"><code>${agency.code}</code></li></ol></nav>
<h1>${vietnamese(page, name)}</h1><p class="lead">${to}</p>
${annex(
  page,
  3,
  annexTable(
    page,
    t('site.annex', { level: 3 }),
    units.filter(({ code }) => levelOf(code) === 3),
    date,
  ),
)}
${annex(
  page,
  4,
  byParent(
    page,
    units.filter(({ code }) => levelOf(code) === 4),
    date,
  ),
)}`;
  return wholePage(page, { title: `${title}, ${plainDate(date)}`, main, section: 'annexes' });
}

function listPage(page: Page, dates: AnnexDates): string {
  const { t, links } = page;
  const rows = dates.all.map((date, i): Content[] => {
    const next = dates.all[i + 1];
    const link = html`<a href="${links.to(`${FOLDERS.annexes}/${date}/index.html`)}">${day(date)}</a>`;
    return [link, next === undefined ? t('site.today') : html`${t('site.before')} ${day(next)}`];
  });
  const list =
    rows.length === 0
      ? html`<p>${t('report.none')}</p>`
      : table(t('site.nav.annexes'), [t('site.from-day'), t('site.to-day')], rows.reverse());
  const main = html`<h1>${t('site.nav.annexes')}</h1><p class="lead">${t('site.annexes.lead')}</p>${list}`;
  return wholePage(page, { title: t('site.nav.annexes'), about: t('site.annexes.lead'), main, section: 'annexes' });
}

/** The annexes on every day from which they are others: whoever asks for any day finds it in one of the periods. */
export function* annexPages(site: Site): Generator<SiteFile> {
  const { registry, at } = site;
  const dates = annexDates(registry, at);
  const made = (lang: (typeof LANGUAGES)[number], path: string, write: (page: Page) => string): SiteFile => {
    const page = pageOf(site, lang, path);
    return { path: page.links.path, content: write(page) };
  };
  for (const lang of LANGUAGES) {
    yield made(lang, `${FOLDERS.annexes}/index.html`, (page) => listPage(page, dates));
    for (const date of dates.all) {
      yield made(lang, `${FOLDERS.annexes}/${date}/index.html`, (page) => dayPage(page, dates, date));
    }
    for (const [code, days] of dates.agencies) {
      const agency = registry.unit(code);
      if (agency === undefined || !hasPage(code)) continue;
      for (const [i, date] of days.entries()) {
        yield made(lang, agencyFile(date, code), (page) => agencyPage(page, agency, date, days[i + 1]));
      }
    }
  }
}
