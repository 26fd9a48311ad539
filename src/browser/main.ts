/**
 * The script of the site's pages: search as you type, buttons that copy a code, and the page of what is not there. Pages
 * can be read without it. It builds elements and sets their text, and never parses mark-up out of data.
 */
import { SiteParts } from './index-parts.js';
import { draw, type Surroundings, sentence } from './results.js';
import { run, warm } from './search-run.js';

/** The folder of the site, by the address of this script. */
function siteFolder(): string {
  const { currentScript } = document;
  const own = currentScript instanceof HTMLScriptElement ? currentScript.src : '';
  return own.replace(/assets\/site\.js(?:[?#].*)?$/, '');
}

const folder = siteFolder();

/** Moves the focus along the hits, and from the first of them back to the field. */
function moveBy(keys: KeyboardEvent, input: HTMLInputElement, list: HTMLElement): void {
  const links = [...list.querySelectorAll<HTMLElement>('li > a')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  if (keys.key === 'Escape') {
    keys.preventDefault();
    input.focus();
    input.select();
  } else if (keys.key === 'ArrowDown' && at < links.length - 1) {
    keys.preventDefault();
    links[at + 1]?.focus();
  } else if (keys.key === 'ArrowUp' && at >= 0) {
    keys.preventDefault();
    (links[at - 1] ?? input).focus();
  } else if (keys.key === 'Enter' && at === -1 && links[0] !== undefined) {
    keys.preventDefault();
    links[0].click();
  }
}

/** What the browser keeps with the entry of a page in its history. */
interface Asked {
  asked: string;
}

function isAsked(state: unknown): state is Asked {
  return typeof state === 'object' && state !== null && typeof (state as Partial<Asked>).asked === 'string';
}

function startSearch(box: HTMLElement, input: HTMLInputElement, status: HTMLElement, list: HTMLElement): void {
  const parts = new SiteParts(`${folder}assets/tim/`);
  const lang = box.dataset.lang ?? 'vi';
  // a host answers for a folder with its page; a disk does not
  const end = location.protocol === 'file:' ? 'index.html' : '';
  const pageOf = (code: string): string =>
    `${folder}${lang === 'vi' ? '' : `${lang}/`}${encodeURIComponent(code)}/${end}`;
  let asked = 0;
  const search = async (): Promise<void> => {
    asked += 1;
    const own = asked;
    const query = input.value.trim();
    list.setAttribute('aria-busy', String(query !== ''));
    if (query === '') {
      status.textContent = '';
      list.hidden = true;
      return;
    }
    const { texts } = await parts.open();
    const around: Surroundings = { pageOf, texts: texts[lang] ?? {} };
    if (own === asked && list.hidden) status.textContent = around.texts.searching ?? '';
    await run(
      parts,
      query,
      (answer) => {
        status.textContent = sentence(query, answer, around.texts);
        draw(list, answer, around);
        list.setAttribute('aria-busy', String(!answer.isDone));
      },
      () => own !== asked,
    );
  };
  box.hidden = false;
  input.addEventListener('input', () => {
    history.replaceState({ asked: input.value } satisfies Asked, '');
    void search();
  });
  input.addEventListener(
    'focus',
    () =>
      void parts
        .open()
        .then(() => parts.part(0))
        .then(warm),
    { once: true },
  );
  box.addEventListener('keydown', (keys) => moveBy(keys, input, list));
  document.addEventListener('keydown', (keys) => {
    const isTyping = document.activeElement instanceof HTMLInputElement;
    if (keys.key !== '/' || isTyping || keys.ctrlKey || keys.metaKey || keys.altKey) return;
    keys.preventDefault();
    input.focus();
    // what is typed next takes the place of what was asked before
    input.select();
  });
  const wanted =
    document.getElementById('khong-co') === null ? new URLSearchParams(location.search).get('q') : askedFor();
  if (wanted !== null) input.value = wanted;
  // somebody came back from a hit: the entry of this page in the browser's history has what was asked
  else if (input.value === '' && isAsked(history.state)) input.value = history.state.asked;
  if (input.value !== '') void search();
}

/** What was asked for where there is no page: the last word of the address. */
function askedFor(): string {
  const words = location.pathname
    .split('/')
    .filter((each) => each !== '' && each !== '404.html' && each !== 'index.html');
  try {
    return decodeURIComponent(words.at(-1) ?? '').replace(/\.(?:html?|json)$/, '');
  } catch {
    return words.at(-1) ?? '';
  }
}

/** A page that is read in the place of another cannot know where its links lead. */
function mendLinks(): void {
  const top = document.querySelector<HTMLElement>('#khong-co') && folder;
  if (top === null || top === '') return;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('header a[href], footer a[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (!/^[#/]/.test(href)) link.href = top + href;
  }
}

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // pages that came without encryption may not ask for the clipboard; they may still copy a selection
    const field = document.createElement('textarea');
    field.value = text;
    document.body.append(field);
    field.select();
    document.execCommand('copy');
    field.remove();
  }
}

function startCopying(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    const label = button.textContent;
    button.hidden = false;
    button.addEventListener('click', async () => {
      await copy(button.dataset.copy ?? '');
      button.textContent = button.dataset.done ?? label;
      button.focus();
      setTimeout(() => {
        button.textContent = label;
      }, 2000);
    });
  }
}

/** Everything on paper: folds are opened for it, and closed again after. */
function openForPrint(): void {
  let opened: HTMLDetailsElement[] = [];
  window.addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('details')].filter((each) => !each.open);
    for (const each of opened) each.open = true;
  });
  window.addEventListener('afterprint', () => {
    for (const each of opened) each.open = false;
  });
}

function start(): void {
  // the page of what is not there tries several ways to this script; the first that is there does it all
  if (document.documentElement.dataset.ready !== undefined) return;
  document.documentElement.dataset.ready = '';
  mendLinks();
  startCopying();
  openForPrint();
  const box = document.getElementById('tim');
  const input = document.getElementById('q');
  const status = document.getElementById('found');
  const list = document.getElementById('hits');
  if (box !== null && input instanceof HTMLInputElement && status !== null && list !== null) {
    startSearch(box, input, status, list);
  }
}

start();
