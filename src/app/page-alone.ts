/** Attributes by which a page takes in what is not in it. */
const LINKS =
  /(?<=[\s"'/])(?=(?:src|srcset|href|background|data|codebase|archive|classid|poster|longdesc|profile|manifest)\s*=)/gi;
/** What runs, or takes in another page or style, with all that is in it. */
const LIVE =
  /<(script|style|iframe|object|applet|noscript|template)\b[^>]*>[\s\S]*?<\/\1\s*>|<(?:script|iframe|link|base|embed|frame|object)\b[^>]*>/gi;
const TAG = /<[a-z!/?][^>]*>/gi;
/** What a browser does not show. */
const HIDDEN = /<[a-z][^>]*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|\shidden(?=[\s>=]))[^>]*>/i;

/** A page for an office program, which reads nothing beside it. */
export interface PageAlone {
  bytes: Uint8Array;
  /** Some of it is out of sight in a browser, and will be read. */
  isPartHidden: boolean;
}

/** A page without what it takes in from elsewhere, what runs in it, and how it is styled; its bytes are left as they are otherwise. */
export function pageAlone(bytes: Uint8Array): PageAlone {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  // byte by byte in whatever encoding: all that is looked for is ASCII
  const text = isWide
    ? new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
    : Buffer.from(bytes).toString('latin1');
  const alone = text.replace(LIVE, ' ').replace(TAG, (tag) => tag.replace(LINKS, 'x-'));
  const isPartHidden = HIDDEN.test(text.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, ' '));
  return { bytes: isWide ? Buffer.from(`\uFEFF${alone}`, 'utf8') : Buffer.from(alone, 'latin1'), isPartHidden };
}
