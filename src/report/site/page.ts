import type { SiteUnit } from './data.js';

/** Words of the pages; the script reads them too. */
export interface SiteWords {
  lang: string;
  title: string;
  /** What day and how many codes the pages show. */
  about: string;
  search: string;
  all: string;
  chain: string;
  now: string;
  part: string;
  over: string;
  beneath: string;
  closedBeneath: string;
  units: string;
  /** Said where more were found than are shown. */
  first: string;
  unknown: string;
  plain: string;
  data: string;
  code: string;
  name: string;
}

/** Looks of the pages. */
export const SITE_STYLE = `:root { color-scheme: light dark; }
body { margin: 0 auto; padding: 1rem; max-width: 60rem; font: 1rem/1.5 system-ui, "Noto Sans", sans-serif; }
h1 { font-size: 1.3rem; margin: 0 0 .25rem; }
h2 { font-size: 1.2rem; }
h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
header p, footer { color: #666; font-size: .9rem; }
#search { position: sticky; top: 0; padding: .5rem 0; background: Canvas; }
#search input { box-sizing: border-box; width: 100%; max-width: 40rem; padding: .5rem .75rem; font: inherit; }
ul { padding-left: 0; list-style: none; }
li { padding: .15rem 0; }
code { font-family: ui-monospace, monospace; font-variant-numeric: tabular-nums; white-space: nowrap; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; }
dt { color: #666; }
dd { margin: 0; overflow-wrap: anywhere; }
.over { opacity: .75; }
.now { padding: .5rem 1rem; border-left: 4px solid #0b4f9e; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: .2rem .5rem; border-bottom: 1px solid #9995; text-align: left; vertical-align: top; }
[hidden] { display: none; }
`;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text inside mark-up. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char);
}

function shell({ lang, title, about }: SiteWords, body: string, scripts: string): string {
  return `<!DOCTYPE html>
<html lang="${escapeHtml(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="style.css">
${scripts}</head>
<body>
<header>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(about)}</p>
</header>
${body}
</body>
</html>
`;
}

/** The page on which codes are looked up. Everything in it comes from the script; without one it leads to the list. */
export function lookupPage(words: SiteWords): string {
  const body = `<div id="search" role="search" hidden>
<label for="q">${escapeHtml(words.search)}</label>
<input id="q" type="search" autocomplete="off">
<span id="found" role="status"></span>
</div>
<main tabindex="-1"><p><a href="danh-sach.html">${escapeHtml(words.plain)}</a></p></main>
<footer><a href="danh-sach.html">${escapeHtml(words.plain)}</a> · <a href="data/units.json">${escapeHtml(words.data)}</a></footer>`;
  return shell(words, body, '<script src="data.js" defer></script>\n<script src="app.js" defer></script>\n');
}

/** All codes in force on one plain page, for readers without a script. */
export function listPage(units: readonly SiteUnit[], words: SiteWords): string {
  const rows = units
    .filter(({ over }) => !over)
    .map(({ code, name }) => `<tr><td><code>${escapeHtml(code)}</code></td><td>${escapeHtml(name)}</td></tr>`);
  const head = `<tr><th scope="col">${escapeHtml(words.code)}</th><th scope="col">${escapeHtml(words.name)}</th></tr>`;
  return shell(
    words,
    `<main><table>\n<thead>${head}</thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table></main>`,
    '',
  );
}
