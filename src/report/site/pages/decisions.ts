import type { HistoryEvent } from '../../../core/query/history.js';
import { authorityOf } from '../../../core/registry/authority.js';
import { type ChangeCounts, countChanges, kindsIn } from '../../../core/registry/changes-made.js';
import { inOrderOfEffect } from '../../../core/registry/decision-order.js';
import { effectiveOfDecision } from '../../../core/registry/registry.js';
import type { Decision, IsoDate } from '../../../core/registry/types.js';
import { countsText, kindWord } from '../../counts.js';
import { type Content, type Html, html } from '../../html.js';
import { FOLDERS, hasDecisionPage } from '../addresses.js';
import { day, decisionLink, facts, section, vietnamese } from '../pieces.js';
import { wholePage } from '../shell.js';
import { LANGUAGES, type Page, pageOf, type Site, type SiteFile } from '../site.js';
import { eventList } from './changes.js';

/** Events of a decision that one page shows. */
const MOST = 1000;

function latestFirst(site: Site): Decision[] {
  return [...site.registry.decisions.values()].sort((a, b) => inOrderOfEffect(b, a));
}

/** What a decision does on days of their own: each day with how much takes effect on it. */
function ownDays({ t, site }: Page, decision: Decision): Content {
  const own = effectiveOfDecision(decision);
  const days = new Map<IsoDate, number>();
  for (const { effective } of site.events.get(decision.id) ?? []) {
    if (effective !== null && effective !== own) days.set(effective, (days.get(effective) ?? 0) + 1);
  }
  const order = [...days].sort(([a], [b]) => (a < b ? -1 : 1));
  return order.map(([effective, count]) => ['; ', t('site.decisions.own-day', { count, effective })]);
}

/** The page that names every signed decision. */
export function decisionsPage(page: Page): string {
  const { t, site } = page;
  const items = latestFirst(site).map((decision) => {
    const effective = effectiveOfDecision(decision);
    const { title } = decision;
    return html`<li><p class="summary">${decisionLink(page, decision.id)}${effective !== undefined && [' · ', day(effective), ownDays(page, decision)]}</p>
${title !== undefined && html`<p class="title">${vietnamese(page, title)}</p>`}<p class="hint">${countsText(countChanges(site.events.get(decision.id) ?? []), page)}</p></li>`;
  });
  const main = html`<h1>${t('site.nav.decisions')}</h1><p class="lead">${t('site.decisions.lead')}</p><ul class="decisions">${items}</ul>`;
  return wholePage(page, {
    title: t('site.nav.decisions'),
    about: t('site.decisions.lead'),
    main,
    section: 'decisions',
  });
}

function several(page: Page, ids: readonly string[] | undefined): Content {
  return ids?.map((id, i) => [i > 0 && ', ', decisionLink(page, id)]);
}

function about(page: Page, decision: Decision): Content {
  const { t, site } = page;
  const { signed, title, kind, replaces, revokes, signedFile, seal } = decision;
  const effective = effectiveOfDecision(decision);
  return facts([
    [t('field.authority'), vietnamese(page, authorityOf(site.registry, decision, site.at))],
    [t('field.title'), title !== undefined && vietnamese(page, title)],
    [t('field.signed'), signed !== undefined && day(signed)],
    [t('field.effective'), effective !== undefined && [day(effective), ownDays(page, decision)]],
    [t('field.kind'), t('standing.plain', { status: kind })],
    [t('field.replaces'), several(page, replaces)],
    [t('field.revokes'), several(page, revokes)],
    [
      t('field.signedFile'),
      signedFile !== undefined && html`${signedFile.name} <code class="sum">SHA-256 ${signedFile.sha256}</code>`,
    ],
    [t('field.seal'), seal !== undefined && html`<code class="sum">SHA-256 ${seal.sha256}</code>`],
  ]);
}

/** The events of one part kind by kind, each with how many there are in all parts. */
function byKind(page: Page, events: readonly HistoryEvent[], counts: ChangeCounts, own: IsoDate | undefined): Content {
  return kindsIn(countChanges(events)).map((kind) => {
    const list = events.filter((event) => event.kind === kind);
    return section(`${kindWord(kind, page)} (${counts[kind]})`, eventList(page, list, { own }));
  });
}

function nameOfPart(part: number): string {
  return part === 0 ? 'index.html' : `${part + 1}.html`;
}

function pager(page: Page, id: string, part: number, parts: number): Html | undefined {
  if (parts === 1) return undefined;
  const { t, links } = page;
  const items = Array.from({ length: parts }, (_, i) => {
    const here = i === part ? html` aria-current="page"` : '';
    return html`<li><a href="${links.to(`${FOLDERS.decisions}/${id}/${nameOfPart(i)}`)}"${here}>${i + 1}</a></li>`;
  });
  return html`<nav class="pager" aria-label="${t('site.pages')}"><ul>${items}</ul></nav>`;
}

function decisionPage(page: Page, decision: Decision, part: number): string {
  const { t, site } = page;
  const events = site.events.get(decision.id) ?? [];
  const counts = countChanges(events);
  const parts = Math.max(1, Math.ceil(events.length / MOST));
  const number = decision.number ?? decision.id;
  const turn = pager(page, decision.id, part, parts);
  const main = html`<p class="kind">${t('field.decision')}</p><h1>${number}</h1>
${about(page, decision)}
<p class="hint">${events.length === 0 ? t('report.changes.none') : countsText(counts, page)}</p>
${turn}${byKind(page, events.slice(part * MOST, (part + 1) * MOST), counts, effectiveOfDecision(decision))}${turn}`;
  const title = `${t('field.decision')} ${number}`;
  return wholePage(page, { title, about: decision.title ?? title, main, section: 'decisions' });
}

/** The pages of every decision, in both languages. */
export function* decisionPages(site: Site): Generator<SiteFile> {
  for (const decision of site.registry.decisions.values()) {
    if (!hasDecisionPage(decision.id)) continue;
    const parts = Math.max(1, Math.ceil((site.events.get(decision.id)?.length ?? 0) / MOST));
    for (const lang of LANGUAGES) {
      for (let part = 0; part < parts; part += 1) {
        const page = pageOf(site, lang, `${FOLDERS.decisions}/${decision.id}/${nameOfPart(part)}`);
        yield { path: page.links.path, content: decisionPage(page, decision, part) };
      }
    }
  }
}
