import { isCode } from '../../core/code/code.js';
import { tidyCode } from '../../core/code/tidy.js';
import type { Lang } from '../../messages/index.js';

/** The folders of the site beside those of codes; in small letters, which no code has. */
export const FOLDERS = {
  assets: 'assets',
  api: 'api',
  english: 'en',
  tree: 'co-cau',
  annexes: 'phu-luc',
  decisions: 'quyet-dinh',
  changes: 'thay-doi',
  downloads: 'tai-ve',
} as const;

/** Names by which some systems mean devices, with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;
/** What lies at the top of the site, in small letters: some hosts take `INDEX.HTML` for `index.html`. */
const OWN: ReadonlySet<string> = new Set([...Object.values(FOLDERS), 'index.html', '404.html']);

/** True for a unit's code that names a folder of the site. */
export function hasPage(code: string): boolean {
  return isCode(code);
}

/**
 * The name of an earlier code's folder; undefined for one that no system could be trusted with (signs, letters beyond
 * A–Z) or that would take the place of another page.
 */
export function folderOfEarlier(code: string): string | undefined {
  const name = tidyCode(code);
  const isSafe = /^[A-Z0-9](?:[A-Z0-9._-]{0,62}[A-Z0-9])?$/.test(name) && !name.includes('..') && !DEVICE.test(name);
  return isSafe && !OWN.has(name.toLowerCase()) ? name : undefined;
}

/** True for a decision's id that names a folder of the site. */
export function hasDecisionPage(id: string): boolean {
  return /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,118}[A-Za-z0-9])?$/.test(id) && !DEVICE.test(id);
}

/** The folder of one language. */
export function folderOf(lang: Lang): string {
  return lang === 'vi' ? '' : `${FOLDERS.english}/`;
}

/** Where one page of one language leads; every address is relative, so that the site may lie anywhere. */
export class Links {
  /** The page's own path in the site. */
  readonly path: string;
  /** From the page to the folder of the site. */
  readonly root: string;
  readonly #lang: Lang;
  readonly #page: string;

  /**
   * @param isShared the page is one for all languages, and lies at the top
   * @param root the address of the site's folder, for a page that is read in the place of any other
   */
  constructor(lang: Lang, page: string, isShared = false, root?: string) {
    this.#lang = lang;
    this.#page = page;
    this.path = isShared ? page : folderOf(lang) + page;
    this.root = root ?? '../'.repeat(this.path.split('/').length - 1);
  }

  /** A page of the same language. */
  to(page: string): string {
    return this.root + folderOf(this.#lang) + page;
  }

  unit(code: string): string | undefined {
    return hasPage(code) ? this.to(`${code}/index.html`) : undefined;
  }

  decision(id: string): string | undefined {
    return hasDecisionPage(id) ? this.to(`${FOLDERS.decisions}/${id}/index.html`) : undefined;
  }

  /** A file that all languages share. */
  shared(path: string): string {
    return this.root + path;
  }

  /** The same page in another language. */
  in(lang: Lang): string {
    return this.root + folderOf(lang) + this.#page;
  }
}
