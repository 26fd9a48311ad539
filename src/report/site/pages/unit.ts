import { tidyCode } from '../../../core/code/tidy.js';
import { unitEvents } from '../../../core/query/history.js';
import type { Resolution } from '../../../core/query/resolve.js';
import type { NamedPredecessor, UnitView } from '../../../core/query/show.js';
import { PUBLISHED_FIELDS } from '../../../core/registry/contact-fields.js';
import type { Successor } from '../../../core/registry/decision-effects.js';
import { reestablishedAs } from '../../../core/registry/lineage.js';
import { effectiveOf, isSigned, untilOf } from '../../../core/registry/registry.js';
import { isOver, nameAt, namesGiven, statusAt } from '../../../core/registry/timeline.js';
import type { IsoDate, Unit } from '../../../core/registry/types.js';
import { correctedText, correctionText, fieldName } from '../../changes/unit-lines.js';
import { kindWord } from '../../counts.js';
import { type Content, type Html, html } from '../../html.js';
import { folderOfEarlier } from '../addresses.js';
import { eventDetail } from '../event-words.js';
import {
  badge,
  contactValue,
  day,
  decisionLink,
  facts,
  section,
  stackedTable,
  unitItem,
  unitLink,
  vietnamese,
} from '../pieces.js';
import { qrCode } from '../qr.js';
import { wholePage } from '../shell.js';
import type { Page } from '../site.js';
import { coming } from './coming.js';
import { stepsTaken } from './way.js';

/** What is known of the unit of a page. */
export interface UnitFacts {
  unit: Unit;
  view: UnitView;
  resolution: Resolution;
}

/** Units under one body that its page names; the others stand behind a fold. */
const MOST_OPEN = 60;

function breadcrumb(page: Page, { view }: UnitFacts): Html {
  const { t, links } = page;
  const parents = view.parents.map(({ code, name }) => html`<li>${unitLink(page, code, name)}</li>`);
  return html`<nav class="way" aria-label="${t('show.parents')}"><ol>
<li><a href="${links.to('co-cau/index.html')}">${t('site.all')}</a></li>
${parents}<li aria-current="page"><code>${view.code}</code></li></ol></nav>`;
}

/** What a code that is over has become, at the top of its page; or that others bear it too, as an earlier code of theirs. */
function became(page: Page, { view, resolution }: UnitFacts): Content {
  const { t } = page;
  const { result, current, steps, bearers = [] } = resolution;
  const isShared = bearers.length > 1;
  if (!isOver(view.status)) {
    if (!isShared) return undefined;
    const borne = current.map(({ code, name, part }) => unitItem(page, code, name, part));
    return section(t('site.earlier.shared', { code: view.code }), html`<ul class="units">${borne}</ul>`);
  }
  const how = view.closed === null ? '' : t('show.how', { reason: view.closed.reason });
  const since = view.closed !== null && [
    how,
    ' · ',
    decisionLink(page, view.closed.decision),
    view.closed.effective !== null && [', ', t('site.from'), ' ', day(view.closed.effective)],
  ];
  const heirs = current.map(({ code, name, part }) => unitItem(page, code, name, part));
  const answer = current.length === 0 ? html`<p>${t('site.no-heir')}</p>` : html`<ul class="units">${heirs}</ul>`;
  const now = isShared
    ? t('site.earlier.shared', { code: view.code })
    : t(result === 'revoked' ? 'site.back' : 'site.now');
  const title = current.length === 0 ? t('site.became-none') : now;
  return html`<section class="now ${view.status}" aria-labelledby="nay-la"><h2 id="nay-la">${title}</h2>
${answer}${steps.length > 1 ? stepsTaken(page, steps) : html`<p class="hint">${since}</p>`}${coming(page, resolution)}</section>`;
}

function names(page: Page, { unit, view }: UnitFacts): Content {
  const { t, site } = page;
  const { registry } = site;
  const { first, changes } = namesGiven(registry, unit);
  const until = (i: number): IsoDate | undefined => {
    const next = changes[i];
    if (next !== undefined) return untilOf(registry, next.by);
    // the last name went with the code
    return isOver(view.status) ? (view.closed?.effective ?? undefined) : undefined;
  };
  const granted = effectiveOf(registry, unit.granted);
  const rows = [
    { name: first, from: granted, decision: unit.granted.decision, to: until(0) },
    ...changes.map(({ name, by }, i) => {
      return { name, from: untilOf(registry, by), decision: by.decision, to: until(i + 1) };
    }),
  ].map(({ name, from, decision, to }) => [
    vietnamese(page, name),
    from === undefined ? '' : day(from),
    to === undefined ? '' : day(to),
    decisionLink(page, decision),
  ]);
  const head = [t('field.name'), t('site.from-day'), t('site.to-day'), t('field.decision')];
  return stackedTable(t('site.names'), head, rows.reverse());
}

function milestones(page: Page, { unit }: UnitFacts): Content {
  const { registry, at } = page.site;
  // that a body was founded again under another code is told at the code it had too
  const again = reestablishedAs(registry, unit.code).flatMap((heir) =>
    unitEvents(registry, heir, at).filter(({ of }) => of.some(({ code }) => code === unit.code)),
  );
  const events = [...unitEvents(registry, unit, at), ...again].sort((a, b) =>
    (a.effective ?? '') < (b.effective ?? '') ? -1 : 1,
  );
  const rows = events.map(
    (event) => html`<li><span class="when">${event.effective !== null && day(event.effective)}</span>
<div><strong>${kindWord(event.kind, page)}</strong> ${eventDetail(event, page)} <span class="by">${decisionLink(page, event.decision)}</span></div></li>`,
  );
  return html`<ol class="milestones">${rows}</ol>`;
}

function predecessors(page: Page, list: readonly NamedPredecessor[]): Content {
  if (list.length === 0) return undefined;
  const items = list.map(
    ({ code, name, part, reason, decision, effective }) =>
      html`<li>${unitLink(page, code, name)}${part && html` <span class="part">(${page.t('plan.part')})</span>`}
<span class="by">${page.t('show.how', { reason })} · ${decisionLink(page, decision)}${effective !== null && [', ', day(effective)]}</span></li>`,
  );
  return html`<ul class="units">${items}</ul>`;
}

function units(page: Page, all: readonly Successor[]): Content {
  return (
    all.length > 0 &&
    html`<ul class="units">${all.map(({ code, name, part }) => unitItem(page, code, name, part))}</ul>`
  );
}

function successors(page: Page, { view }: UnitFacts): Content {
  const again = view.reestablishedAs
    .filter(({ revoked }) => revoked === null)
    .map((each) => ({ ...each, part: false }));
  return units(page, [...(view.closed?.successors ?? []), ...again]);
}

/** Bodies that were made of parts of this one, or took them over, while it went on. */
function partedTo(page: Page, { view }: UnitFacts): Content {
  // what is to go on a later day is told of with what else is to come
  const isGone = ({ revoked, effective }: { revoked: unknown; effective: string | null }): boolean =>
    revoked === null && effective !== null && effective <= page.site.at;
  const went = view.spunOff.filter(isGone).flatMap(({ to }) => to);
  // that it was a part the heading says
  return units(
    page,
    went.map((each) => ({ ...each, part: false })),
  );
}

function children(page: Page, { unit }: UnitFacts): Content {
  const { site, t } = page;
  const { registry, at } = site;
  const all = registry.childrenOf(unit.code);
  const item = (child: Unit): Html => unitItem(page, child.code, nameAt(registry, child, at));
  const isHere = (child: Unit): boolean => statusAt(registry, child, at) === 'active';
  const here = all.filter(isHere).map(item);
  const others = all.filter((child) => !isHere(child)).map(item);
  const shown = here.length > 0 && html`<ul class="units">${here.slice(0, MOST_OPEN)}</ul>`;
  const fold = (title: string, items: readonly Html[]) =>
    items.length > 0 &&
    html`<details><summary>${title} (${items.length})</summary><ul class="units">${items}</ul></details>`;
  const content = [shown, fold(t('site.more-units'), here.slice(MOST_OPEN)), fold(t('site.closed-beneath'), others)];
  return section(`${t('show.children')} (${here.length})`, all.length > 0 && content);
}

function earlier(page: Page, codes: readonly string[]): Content {
  return codes.map((code, i) => {
    const folder = folderOfEarlier(code);
    const unit = page.site.registry.unit(tidyCode(code));
    const href = unit === undefined ? folder && page.links.shared(`${folder}/index.html`) : page.links.unit(unit.code);
    return [
      i > 0 && ', ',
      href === undefined ? html`<code>${code}</code>` : html`<a href="${href}"><code>${code}</code></a>`,
    ];
  });
}

function data(page: Page, { unit, view }: UnitFacts): Content {
  const { t } = page;
  const contacts = PUBLISHED_FIELDS.flatMap((field): [string, Content][] => {
    const value = view[field];
    return value === null ? [] : [[t(`field.${field}`), contactValue(field, value)]];
  });
  const others = view.identifiers.map(({ scheme, value }): [string, Content] => [scheme, value]);
  const corrections = view.corrections.map((each): [string, Content] => {
    const text = t('show.correction', { field: fieldName(each.field, page), what: correctedText(each, page) });
    return [t('show.corrected'), `${text} (${correctionText(each, page)})`];
  });
  const granted = [
    decisionLink(page, unit.granted.decision),
    view.granted.effective !== null && [', ', day(view.granted.effective)],
  ];
  return facts([
    [t('field.shortName'), view.shortName ?? undefined],
    [t('field.type'), view.type ?? undefined],
    [t('field.legacyCodes'), view.legacyCodes.length > 0 && earlier(page, view.legacyCodes)],
    [t('field.granted'), granted],
    ...contacts,
    ...others,
    ...corrections,
  ]);
}

function address(page: Page, code: string): Content {
  const { site, t } = page;
  if (site.baseUrl === undefined) return undefined;
  const url = `${site.baseUrl}${code}/`;
  return html`<figure class="address">${qrCode(url)}<figcaption>${t('site.address')}: <a href="${url}">${url}</a></figcaption></figure>`;
}

/** The page of a unit: everything that is known of it, readable without a script. */
export function unitPage(page: Page, known: UnitFacts): string {
  const { t, links, site } = page;
  const { view, unit } = known;
  const { code, name } = view;
  const main = html`${breadcrumb(page, known)}
<div class="head">
<p class="code"><code>${code}</code> <button type="button" class="copy" data-copy="${code}" data-done="${t('site.copied')}" hidden>${t('site.copy')}</button></p>
<h1>${vietnamese(page, name)}</h1>
<p>${badge(page, view)} <span class="level">${t('report.level.n', { level: view.level })}</span></p>
${!isOver(view.status) && coming(page, known.resolution)}</div>
${became(page, known)}
<div class="columns"><div>
${section(t('site.facts'), data(page, known))}
${section(t('site.names'), names(page, known))}
</div>${address(page, code)}</div>
${section(t('plan.predecessors'), predecessors(page, view.predecessors))}
${section(t('site.former-predecessors'), predecessors(page, view.formerPredecessors))}
${section(t('site.successors'), successors(page, known))}
${section(t('site.parted-to'), partedTo(page, known))}
${section(t('site.milestones'), milestones(page, known))}
${children(page, known)}
<p class="data">${t('site.data')}: <a href="${links.shared(`api/v1/units/${code}.json`)}">units/${code}.json</a> · <a href="${links.shared(`api/v1/resolve/${code}.json`)}">resolve/${code}.json</a></p>`;
  const number = isSigned(site.registry.decision(unit.granted.decision)) ? view.granted.number : null;
  const about = t('site.unit-about', { code, name, status: view.status, number: number ?? view.granted.decision });
  return wholePage(page, { title: `${code} ${name}`, about, main });
}
