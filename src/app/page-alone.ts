/** Attributes by which a page takes in what is not in it. */
const LINKS =
  /(?<=[\s"'/])(?=(?:src|srcset|href|background|data|codebase|archive|classid|poster|longdesc|profile|manifest)\s*=)/gi;
/** What runs, or takes in another page or style, is left out with all that is in it. */
const LIVE = 'script|style|iframe|object|applet|noscript|template';
/** The same without an end of its own. */
const LOADING = /<(?:script|iframe|link|base|embed|frame|object)\b[^>]*>/gi;
const TAG = /<[a-z!/?][^>]*>/gi;
/** What a browser does not show, in a tag. */
const HIDDEN = /^<[a-z].*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|\shidden(?=[\s>=]))/is;

/** A page for an office program, which reads nothing beside it. */
export interface PageAlone {
  bytes: Uint8Array;
  /** Some of it is out of sight in a browser, and will be read. */
  isPartHidden: boolean;
}

/** The text without elements, each up to the first end of its name. Everything is looked for once: a page may open thousands and end none. */
function without(text: string, names: string): string {
  const ends = new Map<string, { from: number; to: number }>();
  const endOf = (name: string, after: number): { from: number; to: number } => {
    const known = ends.get(name);
    if (known !== undefined && known.from >= after) return known;
    const closing = new RegExp(`</${name}\\s*>`, 'gi');
    closing.lastIndex = after;
    const found = closing.exec(text);
    const end =
      found === null ? { from: Number.POSITIVE_INFINITY, to: 0 } : { from: found.index, to: closing.lastIndex };
    ends.set(name, end);
    return end;
  };
  let kept = '';
  let at = 0;
  for (const opening of text.matchAll(new RegExp(`<(${names})\\b`, 'gi'))) {
    if (opening.index < at) continue;
    const opened = text.indexOf('>', opening.index);
    if (opened === -1) break;
    const end = endOf((opening[1] ?? '').toLowerCase(), opened + 1);
    if (end.to === 0) continue;
    kept += `${text.slice(at, opening.index)} `;
    at = end.to;
  }
  return kept + text.slice(at);
}

/** Changes whole tags: where a text ends with tags that only begin, each of them would be looked at to the end of the text. */
function tagsReplaced(text: string, tags: RegExp, change: (tag: string) => string): string {
  const end = text.lastIndexOf('>') + 1;
  return text.slice(0, end).replace(tags, change) + text.slice(end);
}

/** A page without what it takes in from elsewhere, what runs in it, and how it is styled; its bytes are left as they are otherwise. */
export function pageAlone(bytes: Uint8Array): PageAlone {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  // byte by byte in whatever encoding: all that is looked for is ASCII
  const text = isWide
    ? new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
    : Buffer.from(bytes).toString('latin1');
  const bare = tagsReplaced(without(text, LIVE), LOADING, () => ' ');
  const alone = tagsReplaced(bare, TAG, (tag) => tag.replace(LINKS, 'x-'));
  let isPartHidden = false;
  tagsReplaced(without(text, 'script|style'), TAG, (tag) => {
    isPartHidden ||= HIDDEN.test(tag);
    return tag;
  });
  return { bytes: isWide ? Buffer.from(`\uFEFF${alone}`, 'utf8') : Buffer.from(alone, 'latin1'), isPartHidden };
}
