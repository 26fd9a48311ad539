/** Looks of the page: readable on a screen, and on paper as an annex is laid out. */
export const ANNEX_PAGE_STYLE = `
:root { color-scheme: light; }
body { margin: 0 auto; padding: 1rem; max-width: 90rem; font: 1rem/1.5 "Times New Roman", "Liberation Serif", serif; color: #000; background: #fff; }
header p { margin: .25rem 0; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: 0; list-style: none; }
a { color: #0b4f9e; }
.search { position: sticky; top: 0; padding: .5rem 0; background: #fff; }
.search input { font: inherit; width: min(30rem, 90%); padding: .3rem .5rem; border: 1px solid #555; border-radius: 3px; }
h2, .title, .source { margin: 0; text-align: center; }
h2 { font-size: 1.15rem; }
.title { font-weight: bold; text-transform: uppercase; }
.source { font-style: italic; }
section { margin: 2rem 0 3rem; }
.wide { overflow-x: auto; }
table { width: 100%; margin-top: .75rem; border-collapse: collapse; }
th, td { padding: .2rem .4rem; border: 1px solid #000; vertical-align: top; text-align: left; font-weight: normal; overflow-wrap: break-word; }
thead th { text-align: center; vertical-align: middle; font-weight: bold; background: #eef1f5; }
.middle { text-align: center; white-space: nowrap; overflow-wrap: normal; }
thead .middle { white-space: normal; }
.group th, .group td { font-weight: bold; background: #f6f6f6; }
[hidden] { display: none; }
@page { size: A4 landscape; margin: 20mm 15mm 20mm 30mm; @top-center { content: counter(page); font: 14pt "Times New Roman", "Liberation Serif", serif; } }
@page :first { @top-center { content: none; } }
@media print {
  body { margin: 0 1px; padding: 0; max-width: none; font-size: 10pt; line-height: 1.15; }
  th, td { overflow-wrap: anywhere; }
  nav, .search { display: none; }
  section { margin: 0; break-before: page; }
  .wide { overflow: visible; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  .group { break-after: avoid; }
  thead th, .group th, .group td { background: none; }
  a { color: inherit; text-decoration: none; }
}
`.trim();

/**
 * Each annex is a run of pages of its own on paper: numbered from 1, without the number on its first page. A page's own
 * counter cannot be set back from inside a document; one for each annex can count its pages.
 */
export function annexPages(ids: readonly string[]): string {
  const number = '@counter-style but-one { system: fixed; symbols: ""; suffix: ""; fallback: decimal; }';
  const pages = ids.map(
    (id) =>
      `#${id} { page: ${id}; }\n@page ${id} { counter-increment: ${id}; @top-center { content: counter(${id}, but-one); } }`,
  );
  return [number, ...pages].join('\n');
}

/** Search as you type, with or without diacritics; a group's heading stays while any of its rows does. */
export const ANNEX_PAGE_SCRIPT = `
(() => {
  const fold = (text) => text.normalize('NFD').replace(/[\\u0300-\\u036f]/g, '').replace(/[đĐ]/g, 'd').toLowerCase();
  const input = document.getElementById('q');
  const status = document.getElementById('found');
  const rows = [...document.querySelectorAll('tbody tr')].map((row) => ({
    row,
    depth: Number(row.dataset.depth || 0),
    text: row.dataset.depth ? '' : fold(row.textContent),
  }));
  document.querySelector('.search').hidden = false;
  const search = () => {
    const words = fold(input.value).split(/\\s+/).filter(Boolean);
    let found = 0;
    let outer = null;
    let inner = null;
    for (const each of rows) {
      if (each.depth) {
        each.row.hidden = words.length > 0;
        if (each.depth === 1) [outer, inner] = [each, null];
        else inner = each;
        continue;
      }
      const fits = words.every((word) => each.text.includes(word));
      each.row.hidden = !fits;
      if (!fits) continue;
      found += 1;
      if (each.row.parentNode === (outer && outer.row.parentNode)) {
        outer.row.hidden = false;
        if (inner) inner.row.hidden = false;
      }
    }
    status.textContent = words.length ? found + ' đơn vị' : '';
  };
  input.addEventListener('input', search);
})();
`.trim();
