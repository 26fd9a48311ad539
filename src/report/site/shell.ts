import { titleAt } from '../../core/registry/authority.js';
import type { Lang } from '../../messages/index.js';
import { type Content, Html, html } from '../html.js';
import { FOLDERS, folderOf } from './addresses.js';
import { exampleOf } from './example.js';
import { LANGUAGES, type Page } from './site.js';

/**
 * What a page may do: its own style sheet, script and pictures, and nothing else; no script or style inside it is run,
 * whatever data may have brought there.
 */
const CONTENT_POLICY = new Html(
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'",
);

/** What the parts of a page are. */
export interface Body {
  /** Of the page, without that of the site; the site's start page has none. */
  title?: string;
  /** One sentence on it. */
  about?: string;
  main: Content;
  /** The entry of the navigation it belongs to. */
  section?: keyof typeof SECTIONS;
  /** One page for all languages. */
  isShared?: boolean;
  /** On such a page each language has a part of its own, named by the language. */
  hasParts?: boolean;
}

/** The entries of the navigation, each with its page. */
const SECTIONS = {
  home: 'index.html',
  tree: `${FOLDERS.tree}/index.html`,
  annexes: `${FOLDERS.annexes}/index.html`,
  decisions: `${FOLDERS.decisions}/index.html`,
  changes: `${FOLDERS.changes}/index.html`,
  downloads: `${FOLDERS.downloads}/index.html`,
} as const;

function navigation({ t, links }: Page, current: Body['section']): Html {
  const entries = (Object.keys(SECTIONS) as (keyof typeof SECTIONS)[]).map((section) => {
    const here = section === current ? html` aria-current="page"` : '';
    return html`<li><a href="${links.to(SECTIONS[section])}"${here}>${t(`site.nav.${section}`)}</a></li>`;
  });
  return html`<nav class="sections" aria-label="${t('site.nav')}"><ul>${entries}</ul></nav>`;
}

function languages({ t, links, lang, site }: Page, { isShared = false, hasParts = false }: Body): Html {
  const hrefIn = (each: Lang): string => {
    if (hasParts) return `#${each}`;
    return isShared ? links.shared(`${folderOf(each)}index.html`) : links.in(each);
  };
  const entries = LANGUAGES.map((each) => {
    const name = site.messages[each].t('site.language');
    return each === lang
      ? html`<li><span aria-current="true">${name}</span></li>`
      : html`<li><a href="${hrefIn(each)}" lang="${each}" hreflang="${each}" rel="alternate">${name}</a></li>`;
  });
  return html`<nav class="languages" aria-label="${t('site.languages')}"><ul>${entries}</ul></nav>`;
}

/** The search of a page; the script shows it, so that nobody sees what could do nothing without one. */
function searchBox({ t, links, lang, site }: Page, isHome: boolean): Html {
  const { legacyCode } = exampleOf(site);
  return html`<div class="search" role="search" id="tim" data-root="${links.root}" data-lang="${lang}" hidden>
<label for="q">${t('site.search')}</label>
<input id="q" type="search" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search" placeholder="${t('site.search.example', { code: legacyCode })}"${isHome && html` aria-describedby="q-help"`}>
${isHome && html`<p id="q-help" class="hint">${t('site.search.help')}</p>\n`}<p id="found" class="found" role="status"></p>
<ol id="hits" class="hits" aria-label="${t('site.search.results')}" hidden></ol>
</div>`;
}

/** A whole page. `assets` leads to the folder of style and script, where that is not the page's own way. */
export function wholePage(page: Page, body: Body, assets?: Html): string {
  const { title, about, main, section } = body;
  const { t, lang, links, site } = page;
  const name = titleAt(site.registry, site.at);
  const head =
    assets ??
    html`<link rel="stylesheet" href="${links.shared('assets/site.css')}">
<link rel="icon" href="${links.shared('assets/icon.svg')}" type="image/svg+xml">
<script src="${links.shared('assets/site.js')}" defer></script>`;
  return html`<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
${about !== undefined && html`<meta name="description" content="${about}">\n`}<title>${title === undefined ? name : `${title} – ${name}`}</title>
${head}
<link rel="alternate" type="application/atom+xml" title="${t('site.nav.changes')}" href="${links.to(`${FOLDERS.changes}/atom.xml`)}">
</head>
<body>
<a class="skip" href="#noi-dung">${t('site.skip')}</a>
<header class="top">
<div class="bar"><a class="brand" href="${links.to('index.html')}"><span class="mark" aria-hidden="true"></span><span lang="vi">${name}</span></a>${languages(page, body)}</div>
${navigation(page, section)}
</header>
<div class="finder">${searchBox(page, section === 'home')}</div>
<main id="noi-dung" tabindex="-1">
${main}
</main>
<footer><p>${t('site.as-of', { at: site.at })} ${t('site.issued-only')}</p></footer>
</body>
</html>
`.text;
}
