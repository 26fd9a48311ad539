/**
 * The page's script: look up by words or code, go up and down the tree, follow closed codes to what they are now.
 * It builds elements and sets their text, and never parses mark-up out of data.
 */
export const SITE_SCRIPT = String.raw`'use strict';
(() => {
  const { units, words } = window.MADINHDANH;
  const MOST = 200;
  const fold = (text) =>
    text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/đ/g, 'd').replace(/[^a-z0-9.]+/g, ' ').trim();
  const parentOf = (code) => (code.includes('.') ? code.slice(0, code.lastIndexOf('.')) : '');
  const byCode = new Map();
  const byOther = new Map();
  const below = new Map();
  for (const unit of units) {
    byCode.set(unit.code, unit);
    for (const other of unit.also) {
      const before = byOther.get(other.toUpperCase());
      // an earlier code that was handed on means the unit that is in force
      if (!before || before.over) byOther.set(other.toUpperCase(), unit);
    }
    unit.text = ' ' + fold([unit.code, unit.name, ...unit.also].join(' '));
    const parent = parentOf(unit.code);
    if (!below.has(parent)) below.set(parent, []);
    below.get(parent).push(unit);
  }
  const make = (tag, text, attributes = {}) => {
    const element = document.createElement(tag);
    if (text) element.textContent = text;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };
  const linkTo = (unit) => {
    const item = make('li', '', unit.over ? { class: 'over' } : {});
    const link = make('a', '', { href: '#' + encodeURIComponent(unit.code) });
    link.append(make('code', unit.code), ' ' + unit.name);
    item.append(link);
    if (unit.over) item.append(' (' + words.over + ')');
    return item;
  };
  const listOf = (found) => {
    const list = make('ul');
    list.append(...found.slice(0, MOST).map(linkTo));
    return list;
  };
  const valueOf = (value) => {
    if (/^https?:\/\/[^\s"'<>]+$/i.test(value)) return make('a', value, { href: value, rel: 'noopener' });
    if (/^[^\s@"'<>:/?&]+@[^\s@"'<>:/?&]+$/.test(value)) return make('a', value, { href: 'mailto:' + value });
    return value;
  };
  const chainOf = (unit) => {
    const chain = make('nav', '', { 'aria-label': words.chain });
    const codes = [];
    for (let code = parentOf(unit.code); code; code = parentOf(code)) codes.unshift(code);
    const home = make('a', words.all, { href: '#' });
    chain.append(home);
    for (const code of codes) {
      const above = byCode.get(code);
      chain.append(' › ', above ? make('a', above.name, { href: '#' + encodeURIComponent(code) }) : code);
    }
    return chain;
  };
  const section = (title, found) => {
    if (found.length === 0) return [];
    return [make('h3', title + ' (' + found.length.toLocaleString('vi-VN') + ')'), listOf(found)];
  };
  const detail = (unit) => {
    const facts = make('dl');
    for (const [label, value] of unit.facts) {
      const content = make('dd');
      content.append(valueOf(value));
      facts.append(make('dt', label), content);
    }
    const heading = make('h2');
    heading.append(make('code', unit.code), ' ' + unit.name);
    const now = unit.current.flatMap(({ code, part }) => {
      const heir = byCode.get(code);
      if (!heir) return [];
      const item = linkTo(heir);
      if (part) item.append(' – ' + words.part);
      return [item];
    });
    const moved = make('ul', '', { class: 'now' });
    moved.append(...now);
    const open = (below.get(unit.code) || []).filter((each) => !each.over);
    const closed = (below.get(unit.code) || []).filter((each) => each.over);
    return [
      chainOf(unit),
      heading,
      ...(now.length > 0 ? [make('h3', words.now), moved] : []),
      facts,
      ...section(words.beneath, open),
      ...section(words.closedBeneath, closed),
    ];
  };
  const main = document.querySelector('main');
  const input = document.getElementById('q');
  const status = document.getElementById('found');
  const home = () => (below.get('') || []).flatMap((root) => [
    make('h2', root.name),
    listOf([root, ...(below.get(root.code) || []).filter((each) => !each.over)]),
  ]);
  const search = () => {
    const sought = fold(input.value).split(' ').filter(Boolean);
    const fits = (unit) => sought.every((word) => unit.text.includes(word));
    const starts = (unit) => (sought.every((word) => unit.text.includes(' ' + word)) ? 0 : 1);
    const rank = (unit) => (unit.over ? 2 : 0) + starts(unit);
    const found = units.filter(fits).sort((a, b) => rank(a) - rank(b));
    const more = found.length > MOST ? ' ' + words.first : '';
    status.textContent = found.length.toLocaleString('vi-VN') + ' ' + words.units + more;
    main.replaceChildren(listOf(found));
  };
  const askedFor = () => {
    const hash = location.hash.slice(1);
    try {
      return decodeURIComponent(hash).trim().toUpperCase();
    } catch {
      return hash;
    }
  };
  const draw = () => {
    if (input.value.trim() !== '') return search();
    status.textContent = '';
    const asked = askedFor();
    const unit = byCode.get(asked) || byOther.get(asked);
    if (unit) main.replaceChildren(...detail(unit));
    else main.replaceChildren(...(asked ? [make('p', words.unknown + ' ' + asked)] : []), ...home());
    document.title = (unit ? unit.code + ' ' + unit.name + ' – ' : '') + words.title;
  };
  input.addEventListener('input', draw);
  window.addEventListener('hashchange', () => {
    input.value = '';
    draw();
    main.focus();
  });
  document.getElementById('search').hidden = false;
  draw();
})();
`;
